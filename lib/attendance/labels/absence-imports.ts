import {
  ABSENCE_IMPORT_MAX_ROWS,
  ATTENDANCE_STATUSES,
  type AbsenceImportReason,
  type AbsenceRowProblem,
  type AbsenceRowStatus,
  type AttendanceStatus,
} from '../rules/absence-imports.ts'
import type { TitlesProblem } from '../../organization/rules/sheet-titles.ts'

export const absenceSheetLabels: Record<TitlesProblem, string> = {
  sheet_empty: 'Lembar pertama kosong. Pilih berkas yang berisi rekap kehadiran.',
  header_missing: 'Baris judul tidak ditemukan. Pakai judul kolom NIP, Tanggal, dan Status.',
  column_missing: 'Kolom ini belum ada: {columns}. Tambahkan judul kolomnya, lalu unggah lagi.',
  no_rows: 'Di bawah judul kolom belum ada baris. Isi barisnya, lalu unggah lagi.',
  too_many_rows: `Berkas berisi lebih dari ${ABSENCE_IMPORT_MAX_ROWS} baris. Bagi per pekan, lalu unggah satu per satu.`,
}

export const absenceFileRefusals = {
  file_too_large: 'Berkas ini lebih dari 2 MB. Bagi per pekan, lalu unggah satu per satu.',
  empty_file: 'Berkas ini kosong. Pilih berkas yang berisi rekap kehadiran.',
  not_spreadsheet: 'Berkas ini bukan lembar kerja. Unggah berkas XLSX atau CSV.',
  type_not_allowed: 'Berkas ini bukan lembar kerja. Unggah berkas XLSX atau CSV.',
  not_what_name_says: 'Isi berkas ini tidak sesuai dengan namanya. Simpan ulang sebagai XLSX atau CSV.',
  sheet_unreadable: 'Berkas ini tidak terbaca. Buka di Excel, simpan ulang sebagai XLSX, lalu unggah lagi.',
  locked_file: 'Berkas ini dikunci kata sandi. Hapus kata sandinya, lalu unggah lagi.',
  old_office: 'Berkas ini berbentuk Excel lama (XLS). Simpan sebagai XLSX, lalu unggah lagi.',
} as const

export const absenceImportRefusals: Record<AbsenceImportReason, string> = {
  import_applied: 'Berkas ini sudah diterapkan. Lihat hasilnya di bawah.',
  import_empty: 'Tidak ada yang baru atau berubah.',
  import_not_applied: 'Berkas ini belum diterapkan.',
  import_undone: 'Impor ini sudah dibatalkan.',
  undo_late: 'Impor dibatalkan paling lambat 24 jam sesudah diterapkan.',
}

const rowProblems: Record<AbsenceRowProblem, string> = {
  nip_missing: 'Isi NIP.',
  nip_unknown: 'NIP ini tidak ada di daerah ini.',
  date_missing: 'Isi tanggalnya.',
  date_unreadable: 'Tulis tanggal seperti 13/05/2026.',
  date_ahead: 'Tanggal ini belum tiba.',
  status_unknown: `Tulis salah satu: ${ATTENDANCE_STATUSES.join(', ')}.`,
  day_off: 'Hari libur, jadi tidak ada yang tanpa keterangan.',
  on_leave: 'Orangnya sedang cuti pada hari itu.',
  own_row: 'Baris Anda sendiri dicatat petugas BKD lain.',
  told_otherwise: 'Orang dan hari ini sudah ada di baris lain dengan status berbeda.',
}
export const absenceProblem = (problem: AbsenceRowProblem): string => rowProblems[problem]

export const absenceRowWords: Record<AbsenceRowStatus, string> = {
  NEW: 'baru',
  CHANGED: 'berubah',
  SAME: 'sama',
  REJECTED: 'ditolak',
}

/** The reason that stands on a day which a file takes back. */
export const importExcuse = (status: AttendanceStatus): string =>
  `Rekap kehadiran: ${status.toLowerCase().replaceAll('_', ' ')}.`
export const UNDONE = 'Impor rekap kehadiran dibatalkan.'

/** How a file stands: only looked at, in the books, or taken back. */
export const importStanding = ({
  appliedAt,
  undoneAt,
}: {
  appliedAt: Date | null
  undoneAt: Date | null
}): string => (undoneAt ? 'Dibatalkan' : appliedAt ? 'Diterapkan' : 'Pratinjau')

/** What a row will do or did, or why it does nothing. */
export function rowRemark({
  outcome,
  problems,
  status,
}: {
  outcome: AbsenceRowStatus
  problems: readonly AbsenceRowProblem[]
  status: AttendanceStatus | null
}): string {
  if (problems.length > 0) return problems.map(absenceProblem).join(' ')
  return outcome === 'CHANGED' && status
    ? `Tidak dihitung lagi. ${importExcuse(status)}`
    : 'Dihitung sebagai hari tanpa keterangan.'
}
