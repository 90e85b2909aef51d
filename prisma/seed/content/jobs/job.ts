// What a job is made of. In the texts {a|b} is a choice, {n:2-9} a number, {q:2-9} the number that counts for the
// indicator, {tempat} a place of the region, {tema} the unit's subject.

export type Aspect =
  | 'QUANTITY'
  | 'QUALITY'
  | 'TIME'
  | 'COST'
  | 'SERVICE_RECIPIENT'
  | 'BUSINESS_PROCESS'
  | 'INTERNAL_STRENGTHENING'
  | 'BUDGET'

export type JobIndicator = {
  aspect: Aspect
  text: string
  unit: string
  /** Absent where the target follows from what such a person does in a year. */
  target?: number
}

export type JobResult = {
  text: string
  additional?: boolean
  /** Which indicator of the unit it serves, from 0. */
  serves?: number
  indicators: readonly [JobIndicator, ...JobIndicator[]]
  logs: readonly string[]
  outcomes: readonly string[]
  minutes: readonly [number, number]
  /** How often it is done beside the others. */
  weight: number
}

export const quantity = (text: string, unit: string): JobIndicator => ({ aspect: 'QUANTITY', text, unit })
export const quality = (text: string, unit: string, target: number): JobIndicator => ({
  aspect: 'QUALITY',
  text,
  unit,
  target,
})
export const time = (text: string, unit: string, target: number): JobIndicator => ({
  aspect: 'TIME',
  text,
  unit,
  target,
})

export const LEARNING: JobResult = {
  text: 'Meningkatnya kompetensi melalui pelatihan dan berbagi pengetahuan',
  additional: true,
  indicators: [quantity('Jumlah jam pelajaran yang diikuti', 'JP')],
  logs: [
    'Mengikuti pelatihan daring {literasi digital|pelayanan prima|keamanan informasi|pengelolaan arsip}, {q:2-6} JP',
    'Mengikuti {bimbingan teknis|lokakarya|seminar} {manajemen waktu|pelayanan publik|pengolahan data} di {tempat}, {q:3-8} JP',
    'Berbagi pengetahuan dengan {n:4-12} rekan tentang {aplikasi lembar kerja|tata naskah dinas|cara membuat laporan ringkas}, {q:2-3} JP',
  ],
  outcomes: [
    'Sertifikat sedang diproses penyelenggara',
    'Catatan materi dibagikan kepada tim',
    'Tugas akhir dikumpulkan tepat waktu',
  ],
  minutes: [90, 210],
  weight: 0.2,
}
