// What citizens are asked about, and how they tend to answer: services differ, and so do their strong and weak sides.
import type { Element } from '../../../lib/surveys/rules.ts'
import type { ThemeKey } from './themes.ts'

export type SurveyedService = {
  name: string
  /** How an ordinary answer lies between 1 and 4. */
  level: number
  strong: Element
  weak: Element
  /** Better from quarter to quarter, or worse. */
  drift: number
  /** Beside its codes it has a link for everybody. */
  open?: true
}

export const SURVEYED: Partial<Record<ThemeKey, readonly SurveyedService[]>> = {
  clinic: [
    { name: 'Pemeriksaan umum', level: 3.3, strong: 'CONDUCT', weak: 'TIME', drift: 0.04 },
    { name: 'Imunisasi anak', level: 3.6, strong: 'COMPETENCE', weak: 'FACILITIES', drift: 0.02 },
  ],
  registry: [
    { name: 'Akta kelahiran', level: 3.45, strong: 'COST', weak: 'TIME', drift: 0.06 },
    { name: 'KTP elektronik', level: 3.05, strong: 'COST', weak: 'FACILITIES', drift: -0.02, open: true },
  ],
  permits: [
    {
      name: 'Izin usaha mikro',
      level: 3.5,
      strong: 'PROCEDURE',
      weak: 'COMPLAINTS',
      drift: 0.05,
      open: true,
    },
    { name: 'Izin praktik tenaga kesehatan', level: 3.2, strong: 'PRODUCT', weak: 'TIME', drift: 0.03 },
  ],
  school: [{ name: 'Penerimaan murid baru', level: 3.1, strong: 'COST', weak: 'PROCEDURE', drift: 0.03 }],
  waste: [
    {
      name: 'Pengangkutan sampah',
      level: 2.8,
      strong: 'CONDUCT',
      weak: 'COMPLAINTS',
      drift: 0.07,
      open: true,
    },
  ],
  transport: [{ name: 'Uji kendaraan', level: 3.15, strong: 'COMPETENCE', weak: 'TIME', drift: 0 }],
  district: [{ name: 'Surat pengantar', level: 3.4, strong: 'CONDUCT', weak: 'FACILITIES', drift: 0.01 }],
}

export const COUNTERS = ['Loket 1', 'Loket 2', 'Ruang tunggu', 'Meja informasi'] as const

/** In citizens' own words: praise, waiting, a wish. */
export const COMMENTS = [
  'Antrean pagi panjang, siang lebih cepat.',
  'Petugasnya sabar menjelaskan syaratnya.',
  'Kursi di ruang tunggu kurang, banyak yang berdiri.',
  'Tolong tulis syaratnya di papan, saya bolak-balik fotokopi.',
  'Selesai sesuai janji. Terima kasih.',
  'Nomor antrean tidak dipanggil dengan pengeras suara.',
  'Lebih baik daripada tahun lalu.',
] as const
