import { LinkButton } from '../ui/link-button'

/** What people read when there is no such page, or none for them: what it may be, and who can help. */
export function Lost() {
  return (
    <div className="mx-auto max-w-prose py-10">
      <h1 className="text-xl">Halaman ini tidak ada, atau bukan untuk peran Anda</h1>
      <p className="mt-3">Periksa lagi alamatnya. Tautan dari daerah lain juga tidak terbuka di sini.</p>
      <p className="mt-3">
        Warga: semua yang terbit ada di halaman kinerja daerah. Pegawai: bila Anda memerlukan halaman ini
        untuk bekerja, minta aksesnya kepada admin kepegawaian (BKD/BKPSDM) di daerah Anda.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/beranda">Beranda pegawai</LinkButton>
        <LinkButton href="/" variant="secondary">
          Kinerja daerah
        </LinkButton>
      </div>
    </div>
  )
}
