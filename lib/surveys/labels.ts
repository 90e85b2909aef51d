import type { Element, Reason, SatisfactionGrade } from './rules.ts'

export const elementLabels: Record<Element, string> = {
  REQUIREMENTS: 'Persyaratan',
  PROCEDURE: 'Prosedur',
  TIME: 'Waktu penyelesaian',
  COST: 'Biaya atau tarif',
  PRODUCT: 'Hasil layanan',
  COMPETENCE: 'Kompetensi petugas',
  CONDUCT: 'Perilaku petugas',
  COMPLAINTS: 'Penanganan pengaduan',
  FACILITIES: 'Sarana dan prasarana',
}

/** What the regulation calls a unit of this grade. */
export const satisfactionGradeLabels: Record<SatisfactionGrade, string> = {
  A: 'A, Sangat Baik',
  B: 'B, Baik',
  C: 'C, Kurang Baik',
  D: 'D, Tidak Baik',
}

export const ratingScale = '1 tidak baik, 2 kurang baik, 3 baik, 4 sangat baik'

/** 9148 is 91,48. */
export const indexWords = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',')

export const indexRule =
  'Rata-rata tiap unsur dikali satu per sembilan, dijumlahkan, lalu dikali 25. Dibulatkan sekali di akhir. PermenPANRB 14/2017.'

export const refusals: Record<Reason | 'changed_meanwhile', string> = {
  answered_ahead: 'Tanggal ini belum tiba. Pilih hari ini atau sebelumnya.',
  quarter_closed: 'Triwulannya sudah ditutup. Lembar ini tidak dapat dihitung lagi.',
  sheet_known: 'Nomor lembar ini sudah dimasukkan pada triwulan itu.',
  sheet_withdrawn: 'Lembar ini sudah ditarik.',
  sheet_of_another: 'Lembar dari orang atau hari lain hanya dapat ditarik kepala unit.',
  served_below_answers: 'Sudah {answers} warga menjawab, jadi yang dilayani paling sedikit sebanyak itu.',
  service_closed: 'Layanan ini tidak disurvei lagi.',
  service_known: 'Unit ini sudah punya layanan dengan nama itu.',
  changed_meanwhile: 'Baru saja diubah orang lain. Muat ulang, lalu coba lagi.',
}
