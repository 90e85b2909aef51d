import type { RecordReason, Sight } from '../rules/records.ts'

export const sightLabels: Record<Sight, string> = {
  YES: 'Terlihat',
  PARTLY: 'Sebagian',
  NO: 'Tidak terlihat',
}

export const recordRefusals: Record<RecordReason | 'changed_meanwhile', string> = {
  own_work: 'Pekerjaan sendiri diukur oleh orang lain.',
  measured_in_future: 'Tanggal ini belum tiba. Pilih hari ini atau sebelumnya.',
  record_quarter_closed: 'Triwulan hari itu sudah ditutup.',
  subject_missing: 'Pilih perilaku atau indikatornya.',
  two_subjects: 'Satu pengukuran untuk satu hal. Pilih salah satu.',
  guides_missing: 'Nilai paling sedikit satu panduan perilaku.',
  answers_missing: 'Tulis paling sedikit satu pertanyaan dan jawabannya.',
  respondent_missing: 'Tulis peran yang diwawancarai, misalnya warga penerima layanan.',
  value_missing: 'Isi angkanya.',
  already_withdrawn: 'Pengukuran ini sudah ditarik.',
  not_your_record: 'Pengukuran ini dicatat orang lain.',
  reason_missing: 'Tulis alasannya, minimal 10 huruf.',
  changed_meanwhile: 'Pengukuran ini baru saja diubah. Muat ulang, lalu coba lagi.',
}
