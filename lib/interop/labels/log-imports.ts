import {
  LOG_IMPORT_MAX_ROWS,
  type LogRowProblem,
  type LogRowReason,
  type LogRowStatus,
  type LogSheetProblem,
} from '../rules/log-import.ts'

export const logSheetLabels: Record<LogSheetProblem, string> = {
  sheet_empty: 'Lembar pertama kosong. Pilih berkas yang berisi catatan harian.',
  header_missing: 'Baris judul tidak ditemukan. Pakai delapan judul kolom form harian BKN.',
  column_missing: 'Kolom ini belum ada: {columns}. Tambahkan judul kolomnya, lalu unggah lagi.',
  no_rows: 'Di bawah judul kolom belum ada catatan. Isi barisnya, lalu unggah lagi.',
  too_many_rows: `Berkas berisi lebih dari ${LOG_IMPORT_MAX_ROWS} baris. Bagi per bulan, lalu unggah satu per satu.`,
}

export const logFileRefusals = {
  file_too_large: 'Berkas ini lebih dari 2 MB. Bagi per bulan, lalu unggah satu per satu.',
  empty_file: 'Berkas ini kosong. Pilih berkas yang berisi catatan harian.',
  not_spreadsheet: 'Berkas ini bukan lembar kerja. Unggah berkas XLSX atau CSV.',
  type_not_allowed: 'Berkas ini bukan lembar kerja. Unggah berkas XLSX atau CSV.',
  not_what_name_says: 'Isi berkas ini tidak sesuai dengan namanya. Simpan ulang sebagai XLSX atau CSV.',
  sheet_unreadable: 'Berkas ini tidak terbaca. Buka di Excel, simpan ulang sebagai XLSX, lalu unggah lagi.',
  locked_file: 'Berkas ini dikunci kata sandi. Hapus kata sandinya, lalu unggah lagi.',
  old_office: 'Berkas ini berbentuk Excel lama (XLS). Simpan sebagai XLSX, lalu unggah lagi.',
  import_applied: 'Berkas ini sudah dikirim. Lihat hasilnya di bawah.',
  import_empty: 'Tidak ada baris baru untuk dikirim.',
  changed_meanwhile: 'Impor ini baru saja berubah. Muat ulang, lalu coba lagi.',
} as const

const rowReasons: Record<LogRowReason, string> = {
  date_missing: 'Isi tanggalnya.',
  date_unreadable: 'Tulis tanggal seperti 13/05/2026.',
  clock_unreadable: 'Tulis jam seperti 07.30.',
  not_whole: 'Tulis bilangan bulat, tanpa titik atau koma.',
  too_long: 'Ringkas isinya, paling banyak 1.000 huruf.',
}

export const logRowSentence = ({ column, reason }: LogRowProblem): string =>
  `${column}: ${rowReasons[reason]}`

export const resultUnknown = 'Rencana Aksi: Tidak ada di SKP Anda pada tanggal itu. Salin bunyinya dari SKP.'

export const logRowStatusWords: Record<LogRowStatus, string> = {
  NEW: 'baru',
  SAME: 'sama',
  REJECTED: 'ditolak',
}

/** What a row says of itself: what is wrong with it, or what it would do. */
export const logRowRemark = ({
  status,
  problems,
}: {
  status: LogRowStatus
  problems: readonly string[]
}): readonly string[] =>
  problems.length > 0 ? problems : [status === 'SAME' ? 'Sudah ada di buku kerja' : 'Catatan baru']
