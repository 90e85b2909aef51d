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
  survey_of_person: 'Survei menggambarkan unit, bukan orang. Pilih indikator unit.',
  sample_missing: 'Isi jumlah responden dan pengguna layanannya.',
  sample_too_large: 'Responden melebihi jumlah pengguna layanan.',
  sample_of_no_survey: 'Responden diisi hanya untuk survei.',
  already_withdrawn: 'Pengukuran ini sudah ditarik.',
  not_your_record: 'Pengukuran ini dicatat orang lain.',
  reason_missing: 'Tulis alasannya, minimal 10 huruf.',
  changed_meanwhile: 'Pengukuran ini baru saja diubah. Muat ulang, lalu coba lagi.',
}
