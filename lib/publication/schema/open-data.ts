import { z } from 'zod'

// The columns of the open data: the same schemas shape the answers and write the document at /api/v1/openapi.json. Keys stay as they
// are; a further one may be added.

const text = (description: string) => z.string().meta({ description })
const maybe = (description: string) => z.string().nullable().meta({ description })
const number = (description: string) => z.number().nullable().meta({ description })
const count = (description: string) => z.int().min(0).meta({ description })
const hiddenCount = (description: string) => z.int().min(0).nullable().meta({ description })
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).meta({ description })

const ofRegion = { daerah: text('Kode daerah pada alamat, misalnya surakarta.') }
const ofUnit = { ...ofRegion, unit: text('Kode unit pada alamat, misalnya puskesmas-laweyan.') }
const ofQuarter = {
  ...ofUnit,
  tahun: z.int().meta({ description: 'Tahun.' }),
  triwulan: z.int().min(1).max(4).meta({ description: 'Triwulan, 1 sampai 4.' }),
}
const ofEdition = {
  versi: z.int().min(1).meta({ description: 'Versi terbitan. Lebih dari 1 berarti sudah dikoreksi.' }),
  diterbitkan: z.iso.datetime().meta({ description: 'Kapan versi ini terbit, dalam UTC.' }),
}

const region = z.strictObject({
  ...ofRegion,
  nama: text('Nama resmi daerah.'),
  provinsi: text('Provinsi.'),
})

const unit = z.strictObject({
  ...ofUnit,
  nama: text('Nama unit.'),
  jenis: text('Jenis unit.'),
  janji: maybe('Janji unit kepada warga.'),
  penanggung_jawab: maybe(
    'Jabatan yang bertanggung jawab menurut terbitan terakhir, bukan nama orang; kosong bila belum ada.',
  ),
  terbitan_terakhir: maybe('Triwulan terakhir yang terbit, misalnya 2025-3.'),
  kontak: maybe('Ke mana warga dapat menghubungi unit ini.'),
})

const service = z.strictObject({
  ...ofUnit,
  layanan: z.uuid().meta({ description: 'Kunci tetap layanan.' }),
  nama: text('Nama layanan.'),
})

export const DIRECTIONS = ['naik', 'turun'] as const
export const ACHIEVEMENTS = ['tercapai', 'hampir', 'belum', 'tanpa_angka'] as const

const indicator = z.strictObject({
  ...ofQuarter,
  indikator: text('Kunci tetap indikator.'),
  nama: text('Nama indikator.'),
  satuan: text('Satuan angkanya.'),
  arah: oneOf(DIRECTIONS, 'naik: makin besar makin baik. turun: makin kecil makin baik.'),
  target: number('Target triwulan ini; kosong bila belum ditetapkan.'),
  realisasi: number('Hasil triwulan ini; kosong bila belum diisi.'),
  capaian: oneOf(
    ACHIEVEMENTS,
    'tercapai: sama dengan target atau lebih baik. hampir: mulai dari 90% target. belum: di bawahnya.',
  ),
  sumber: text('Dari mana hasilnya diambil.'),
  cara_hitung: text('Cara menghitungnya.'),
  tujuan: text('Tujuan daerah yang didukung.'),
  ...ofEdition,
  sidik: text('SHA-256 dari seluruh isi terbitan.'),
})

export const GRADE_CODES = {
  VERY_GOOD: 'sangat_baik',
  GOOD: 'baik',
  NEEDS_IMPROVEMENT: 'butuh_perbaikan',
  POOR_MISCONDUCT: 'kurang',
  VERY_POOR: 'sangat_kurang',
} as const
export const WHY_HIDDEN = ['belum_dinilai', 'unit_kecil', 'melindungi_orang', 'angka_kecil'] as const

const grade = z.strictObject({
  ...ofQuarter,
  predikat: oneOf(
    ['sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'],
    'Predikat kinerja pegawai (PermenPANRB 6 Tahun 2022).',
  ),
  pegawai: hiddenCount('Berapa pegawai mendapat predikat ini; kosong bila disembunyikan.'),
  disembunyikan: z.enum(WHY_HIDDEN).nullable().meta({
    description:
      'Mengapa kosong. unit_kecil: kurang dari 10 pegawai dinilai. angka_kecil: 1 sampai 4, atau pasangannya. melindungi_orang: jumlahnya akan membuka nilai seseorang.',
  }),
  dinilai: hiddenCount('Berapa pegawai unit dinilai; kosong bila sebarannya tidak tampil.'),
  ...ofEdition,
})

const GRADE_LETTERS = ['A', 'B', 'C', 'D'] as const
const ofIndex = {
  indeks: number('Indeks kepuasan (IKM), 25,00 sampai 100,00; kosong bila disembunyikan.'),
  mutu: z
    .enum(GRADE_LETTERS)
    .nullable()
    .meta({ description: 'Mutu pelayanan menurut PermenPANRB 14 Tahun 2017; kosong bila disembunyikan.' }),
  batas_bawah: number('Batas bawah rentang dengan 95% keyakinan.'),
  batas_atas: number('Batas atasnya.'),
  responden: hiddenCount('Berapa warga menjawab; kosong bila disembunyikan.'),
  pengguna: hiddenCount(
    'Berapa warga dilayani pada triwulan ini; kosong bila tidak diketahui atau disembunyikan.',
  ),
}
const ofService = {
  layanan: z
    .uuid()
    .nullable()
    .meta({ description: 'Kunci tetap layanan; kosong bila hanya waktunya yang dicatat.' }),
  nama: text('Nama layanan saat diterbitkan.'),
}

/** In the order of the elements, as columns. */
export const ELEMENT_COLUMNS = [
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'hasil',
  'kompetensi',
  'perilaku',
  'pengaduan',
  'sarana',
] as const
export type ElementColumn = (typeof ELEMENT_COLUMNS)[number]
const elementColumn = (name: string) => number(`Indeks unsur ${name}; kosong bila disembunyikan.`)

const satisfaction = z.strictObject({
  ...ofQuarter,
  ...ofService,
  ...ofIndex,
  persyaratan: elementColumn('persyaratan'),
  prosedur: elementColumn('prosedur'),
  waktu: elementColumn('waktu penyelesaian'),
  biaya: elementColumn('biaya atau tarif'),
  hasil: elementColumn('hasil layanan'),
  kompetensi: elementColumn('kompetensi petugas'),
  perilaku: elementColumn('perilaku petugas'),
  pengaduan: elementColumn('penanganan pengaduan'),
  sarana: elementColumn('sarana dan prasarana'),
  disembunyikan: z.enum(['kurang_dari_30']).nullable().meta({
    description: 'Mengapa kosong. kurang_dari_30: kurang dari 30 warga menjawab.',
  }),
  ...ofEdition,
})

const unitSatisfaction = z.strictObject({
  ...ofQuarter,
  ...ofIndex,
  disembunyikan: z.enum(['melindungi_yang_kecil']).nullable().meta({
    description:
      'Mengapa kosong. melindungi_yang_kecil: respondennya kurang dari 30, atau angkanya akan membuka layanan yang respondennya sedikit.',
  }),
  ...ofEdition,
})

const ofTime = {
  jatuh_tempo: hiddenCount('Berapa yang jatuh tempo pada triwulan ini; kosong bila disembunyikan.'),
  tepat_paling_sedikit: hiddenCount('Berapa di antaranya tepat waktu, paling sedikit.'),
  tepat_paling_banyak: hiddenCount(
    'Paling banyak. Sama dengan yang paling sedikit, kecuali bila selisihnya akan membuka jumlah 1 sampai 4.',
  ),
  median_hari_kerja: number('Separuhnya selesai dalam sekian hari kerja atau kurang; kosong bila belum ada.'),
  disembunyikan: z.enum(['kurang_dari_5']).nullable().meta({
    description: 'Mengapa kosong. kurang_dari_5: kurang dari 5 jatuh tempo.',
  }),
}

const punctuality = z.strictObject({ ...ofQuarter, ...ofService, ...ofTime, ...ofEdition })
const complaint = z.strictObject({ ...ofQuarter, ...ofTime, ...ofEdition })

const input = z.strictObject({
  ...ofQuarter,
  jenis: oneOf(['saran', 'kritik', 'pujian', 'keluhan'], 'Jenis masukan.'),
  terbit: count('Masukan yang teksnya terbit, menurut hari diterima.'),
  dijawab_tepat_waktu: count('Di antaranya: dijawab sampai batas waktunya.'),
  dijawab_terlambat: count('Di antaranya: dijawab lewat batas waktunya.'),
  belum_dijawab: count('Di antaranya: belum dijawab sampai hari ini.'),
})

const edition = z.strictObject({
  ...ofQuarter,
  terbitan: z.uuid().meta({ description: 'Kunci tetap terbitan.' }),
  ...ofEdition,
  oleh: maybe('Jabatan yang menerbitkan; nama orang tidak dicatat di sini.'),
  alasan: maybe('Alasan koreksi; kosong pada versi pertama.'),
  sidik: text('SHA-256 dari seluruh isi terbitan.'),
  isi: text('Alamat seluruh isi versi ini, termasuk versi lama.'),
})

export const REVISED_PARTS = ['indikator', 'sebaran', 'layanan', 'keterangan'] as const

const revision = z.strictObject({
  ...ofQuarter,
  ...ofEdition,
  oleh: maybe('Jabatan yang mengoreksi.'),
  alasan: text('Alasan koreksi.'),
  bagian: oneOf(REVISED_PARTS, 'Bagian yang dikoreksi. keterangan: kata-kata, tanpa angka.'),
  nama: text('Angka mana yang dikoreksi.'),
  lama: maybe('Angka lama; kosong bila sebelumnya tidak ada atau disembunyikan.'),
  baru: maybe('Angka baru; kosong bila kini tidak ada atau disembunyikan.'),
})

/** In the order of the data page. `yearly`: one year at a time, the newest where none is asked for. */
export const RESOURCES = {
  unit: {
    row: unit,
    yearly: false,
    title: 'Unit',
    about: 'Unit yang melayani warga, dengan janjinya.',
  },
  layanan: {
    row: service,
    yearly: false,
    title: 'Layanan',
    about: 'Layanan tiap unit yang kepuasannya disurvei.',
  },
  indikator: {
    row: indicator,
    yearly: true,
    title: 'Indikator per triwulan',
    about: 'Target dan hasil tiap unit, dari versi terbitan yang berlaku.',
  },
  predikat: {
    row: grade,
    yearly: true,
    title: 'Sebaran predikat pegawai',
    about: 'Berapa pegawai per predikat dan unit. Angka kecil disembunyikan.',
  },
  kepuasan: {
    row: satisfaction,
    yearly: true,
    title: 'Kepuasan per layanan',
    about: 'Indeks kepuasan tiap layanan yang disurvei, dengan sembilan unsurnya. Mulai 30 jawaban.',
  },
  'kepuasan-unit': {
    row: unitSatisfaction,
    yearly: true,
    title: 'Kepuasan per unit',
    about:
      'Indeks semua layanan unit bersama-sama. Kosong bila akan membuka layanan yang respondennya sedikit.',
  },
  ketepatan: {
    row: punctuality,
    yearly: true,
    title: 'Ketepatan waktu per layanan',
    about: 'Tahap berkas yang jatuh tempo, dan berapa yang tepat waktu. Layanan yang waktunya dicatat saja.',
  },
  keluhan: {
    row: complaint,
    yearly: true,
    title: 'Keluhan dijawab tepat waktu',
    about: 'Keluhan terbit yang batas jawabannya jatuh pada triwulan itu, seperti saat diterbitkan.',
  },
  masukan: {
    row: input,
    yearly: true,
    title: 'Masukan warga',
    about: 'Jumlah masukan yang teksnya terbit, dan apakah dijawab pada waktunya.',
  },
  terbitan: {
    row: edition,
    yearly: true,
    title: 'Terbitan',
    about: 'Semua versi yang pernah terbit, dengan alamat isinya.',
  },
  koreksi: {
    row: revision,
    yearly: false,
    title: 'Koreksi',
    about:
      'Angka yang dikoreksi: lama, baru, alasan, dan jabatan yang mengoreksi. Paling banyak 200 terbaru.',
  },
} as const

export type ResourceName = keyof typeof RESOURCES
export const RESOURCE_NAMES = Object.keys(RESOURCES) as ResourceName[]
export type RowOf<Name extends ResourceName> = z.output<(typeof RESOURCES)[Name]['row']>

export const regionResource = {
  row: region,
  title: 'Daerah',
  about: 'Daerah yang memakai portal ini.',
}
export type RegionRow = z.output<typeof region>

export const FORMATS = ['json', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** What an answer holds around its rows. */
export const envelopeOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    skema: z.literal(1).meta({ description: 'Versi bentuk jawaban ini.' }),
    tahun: z.int().nullable().meta({ description: 'Tahun yang dijawab; kosong bila tidak per tahun.' }),
    tahun_tersedia: z.array(z.int()).meta({ description: 'Tahun lain yang dapat diminta dengan ?tahun=.' }),
    data: z.array(row),
  })

export const problemSchema = z.strictObject({
  kesalahan: oneOf(['tidak_ditemukan', 'permintaan_salah', 'sedang_terganggu'], 'Kode kesalahan yang tetap.'),
  pesan: text('Penjelasan dalam bahasa Indonesia.'),
})

/** `unit.csv` as a resource and a format. */
export function readFileName(name: string): { resource: ResourceName; format: Format } | undefined {
  const [stem, ending, ...more] = name.split('.')
  const resource = RESOURCE_NAMES.find((one) => one === stem)
  const format = FORMATS.find((one) => one === ending)
  return resource && format && more.length === 0 ? { resource, format } : undefined
}

const YEAR = /^\d{4}$/

/** The year of `?tahun=`; null where none was asked for, undefined where it is none. */
export function readYear(search: URLSearchParams): number | null | undefined {
  const asked = search.getAll('tahun')
  if (asked.length === 0) return null
  return asked.length === 1 && YEAR.test(asked[0] ?? '') ? Number(asked[0]) : undefined
}
