import { STAFF_SURVEY_RULE, type SurveyPhase, type SurveyReason } from '../rules/staff.ts'

export const phaseLabels: Record<SurveyPhase, string> = {
  AHEAD: 'Belum dibuka',
  OPEN: 'Sedang dibuka',
  CLOSED: 'Ditutup',
}

export const levelLabels = {
  1: 'Sangat tidak setuju',
  2: 'Tidak setuju',
  3: 'Setuju',
  4: 'Sangat setuju',
} as const

export const indexRule = `Indeks: rata-rata jawaban 1 sampai 4, dikali 25. Unit dengan kurang dari lima jawaban tidak ditampilkan dan tidak ikut dihitung. Versi ${STAFF_SURVEY_RULE}.`

export const refusals: Record<SurveyReason, string> = {
  survey_past: 'Pilih hari ini atau sesudahnya.',
  survey_reversed: 'Hari penutupan lebih awal dari hari pembukaan.',
  survey_too_long: 'Survei dibuka paling lama dua bulan.',
  survey_overlaps: 'Sudah ada survei lain pada tanggal ini.',
  survey_begun: 'Survei yang sudah dibuka tidak bisa dibatalkan.',
  survey_closed: 'Survei ini tidak sedang dibuka.',
  survey_not_released: 'Jawaban dibuka setelah survei ditutup.',
  too_few_people: 'Unit Anda kurang dari lima orang, jadi jawaban bisa dikenali.',
  token_taken: 'Kartu suara Anda untuk survei ini sudah diambil.',
  token_not_genuine: 'Kartu suara ini tidak dikenali. Muat ulang halaman, lalu coba lagi.',
  token_used: 'Kartu suara ini sudah dipakai.',
  key_unreadable: 'Kartu suara belum bisa dibuat. Hubungi BKD.',
}
