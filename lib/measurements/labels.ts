import type { MeasurementSource, Reason } from './rules.ts'

export const measurementSourceLabels: Record<MeasurementSource, string> = {
  LOG: 'Catatan harian',
  DOCUMENT: 'Dokumen',
  SURVEY: 'Survei',
  INTERVIEW: 'Wawancara',
  OBSERVATION: 'Pengamatan langsung',
  SYSTEM: 'Sistem layanan',
}

export const refusals: Record<Reason, string> = {
  quarter_not_started: 'Triwulan ini belum mulai. Pilih triwulan lain.',
  percent_too_large: 'Persentase ini lebih dari 1.000%. Periksa letak komanya.',
  already_published:
    'Angka triwulan ini sudah diterbitkan. Tulis alasan koreksinya, minimal 10 huruf, lalu terbitkan lagi.',
  quarter_closed: 'Triwulan ini sudah ditutup. Tulis alasan koreksinya, minimal 10 huruf.',
  not_your_unit: 'Indikator ini milik unit lain. Buka indikator unit Anda.',
  changed_meanwhile: 'Angka ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.',
}
