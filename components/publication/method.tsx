import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/layout/public-frame'
import { GradeMatrix } from '@/components/reviews/grade-matrix'
import { formatList } from '@/lib/calendar/labels'
import type { RegionFacts } from '@/lib/core/types'
import { LEAST_ANSWERS } from '@/lib/measurements/rules/samples'
import { elementLabels, indexRule, indexWords, ratingScale } from '@/lib/surveys/labels'
import { ELEMENTS, GRADE_FLOORS } from '@/lib/surveys/rules'

type Props = { region: RegionFacts; demo: boolean; stylesheet: string; site: string }

const parts: { title: string; lines: string[]; below?: ReactNode }[] = [
  {
    title: 'Target dan hasil unit',
    lines: [
      'Setiap unit menetapkan indikator yang mendukung tujuan daerah, dengan target untuk tiap triwulan.',
      'Hasil diisi dari sumber yang disebut pada tiap indikator. Cara menghitungnya tertulis di bawah grafiknya.',
      'Sebuah target disebut tercapai bila hasilnya sama dengan target atau lebih baik; hampir tercapai mulai dari 90% target.',
    ],
  },
  {
    title: 'Predikat kinerja pegawai',
    lines: [
      'Setiap triwulan atasan menilai hasil kerja dan perilaku kerja dengan tiga tingkat: di atas, sesuai, atau di bawah ekspektasi.',
      'Predikat dibaca dari tabel dua penilaian itu (PermenPANRB 6 Tahun 2022). Tidak ada rata-rata dan tidak ada hitungan menit.',
      'Penilaian selain “sesuai” wajib disertai alasan tertulis yang dapat dibaca pegawai yang dinilai.',
    ],
    below: <GradeMatrix result={null} behaviour={null} />,
  },
  {
    title: 'Indeks kepuasan masyarakat (IKM)',
    lines: [
      `Warga yang dilayani menilai sembilan unsur: ${formatList(ELEMENTS.map((one) => elementLabels[one].toLowerCase()))}.`,
      `Skalanya ${ratingScale}.`,
      indexRule,
      `Mutu ${formatList(GRADE_FLOORS.map(([floor, grade]) => `${grade} mulai ${indexWords(floor)}`))}. Di bawahnya D.`,
      `Di bawah ${LEAST_ANSWERS} jawaban indeks disembunyikan.`,
      'Indeks menggambarkan layanan unit, tidak pernah seorang pegawai.',
    ],
  },
  {
    title: 'Yang tidak kami tampilkan',
    lines: [
      'Nama, NIP, catatan harian, dan penilaian perorangan tidak pernah diterbitkan.',
      'Sebaran predikat hanya tampil bila ada 10 pegawai atau lebih yang dinilai. Jumlah 1 sampai 4 disembunyikan, dan satu jumlah lain ikut disembunyikan bila selisihnya akan membuka yang kecil.',
      'Setiap pegawai dihitung di satu unit saja, sehingga angka satu unit tidak dapat dikurangkan dari unit lain.',
    ],
  },
  {
    title: 'Bila ada yang salah',
    lines: [
      'Angka yang sudah terbit tidak diubah diam-diam. Koreksi terbit sebagai versi baru dengan alasannya.',
      'Sidik data (SHA-256) dihitung dari seluruh isi terbitan. Bila sidik di halaman sama dengan sidik di berkas JSON, keduanya berasal dari terbitan yang sama.',
    ],
  },
]

export function Method({ region, ...frame }: Props) {
  return (
    <PublicFrame
      title="Cara angka dibuat"
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
      ]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Cara angka-angka ini dibuat</h1>
      {parts.map(({ title, lines, below }) => (
        <section key={title} className="mt-6 max-w-prose">
          <h2 className="mb-2 text-lg">{title}</h2>
          <ul className="list-disc space-y-1 ps-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {below && <div className="mt-3">{below}</div>}
        </section>
      ))}
      <p className="mt-6 flex flex-wrap gap-x-4">
        <a className="text-link tap inline-flex items-center" href={`/publik/${region.slug}/data`}>
          Data terbuka untuk diunduh
        </a>
        <a className="text-link tap inline-flex items-center" href={`/publik/${region.slug}/koreksi`}>
          Daftar koreksi
        </a>
      </p>
    </PublicFrame>
  )
}
