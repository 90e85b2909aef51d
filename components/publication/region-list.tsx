import { PublicFrame } from '@/components/layout/public-frame'
import { WastraStrip } from '@/components/layout/wastra-strip'
import type { RegionCard } from '@/lib/publication/public'

type Props = { regions: RegionCard[]; demo: boolean; stylesheet: string; site: string }

export function RegionList({ regions, ...frame }: Props) {
  return (
    <PublicFrame
      title="Pilih daerah"
      description="Kinerja layanan pemerintah daerah, terbuka untuk warga."
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Bagaimana kinerja layanan di daerah Anda?</h1>
      <p className="text-muted mt-2 max-w-prose">
        Pilih daerah untuk melihat janji tiap unit, target, dan hasilnya per triwulan. Tidak perlu masuk.
      </p>
      <ul className="mt-6 grid gap-4 sm:grid-cols-2">
        {regions.map(({ slug, name, province }) => (
          <li key={slug} className="border-ledger bg-surface overflow-hidden rounded-md border">
            <a href={`/publik/${slug}`} className="hover:bg-nila-wash block px-4 py-4">
              <span className="text-nila block text-lg font-bold underline underline-offset-4">{name}</span>
              <span className="text-muted">{province}</span>
            </a>
            <WastraStrip region={slug} />
          </li>
        ))}
      </ul>
    </PublicFrame>
  )
}
