import { absenceFileRefusals } from '../../attendance/labels/absence-imports.ts'
import type { TitlesProblem } from '../../organization/rules/sheet-titles.ts'
import {
  CREDIT_COLUMNS,
  CREDIT_IMPORT_MAX_ROWS,
  type CreditRowReason,
  type CreditRowStatus,
} from '../rules/credit-import.ts'
import { factRefusals } from './refusals.ts'

const SPLIT = 'Bagi per unit, lalu unggah satu per satu.'

export const creditSheetLabels: Record<TitlesProblem, string> = {
  sheet_empty: 'Lembar pertama kosong. Pilih berkas yang berisi angka kredit.',
  header_missing: `Baris judul tidak ditemukan. Pakai judul kolom ${CREDIT_COLUMNS.join(', ')}.`,
  column_missing: 'Kolom ini belum ada: {columns}. Tambahkan judul kolomnya, lalu unggah lagi.',
  no_rows: 'Di bawah judul kolom belum ada baris. Isi barisnya, lalu unggah lagi.',
  too_many_rows: `Berkas berisi lebih dari ${CREDIT_IMPORT_MAX_ROWS} baris. ${SPLIT}`,
}

export const creditFileRefusals = {
  ...absenceFileRefusals,
  file_too_large: `Berkas ini lebih dari 2 MB. ${SPLIT}`,
  empty_file: 'Berkas ini kosong. Pilih berkas yang berisi angka kredit.',
} as const

export const creditRowWords: Record<CreditRowStatus, string> = {
  NEW: 'baru',
  SAME: 'sama',
  REJECTED: 'ditolak',
}

const reasonText = (why: CreditRowReason): string =>
  why === 'nip_unknown' ? 'NIP ini tidak ada di daerah ini.' : factRefusals[why]

/** What a row will do or did, or why it does nothing. */
export function creditRemark({
  problems,
  why,
}: {
  problems: readonly string[]
  why: CreditRowReason | null
}): string {
  if (problems.length > 0) return problems.join(' ')
  return why ? reasonText(why) : 'Menjadi angka kredit awal orang ini.'
}

export const importSource = (fileName: string): string => `Impor ${fileName}`.slice(0, 200)
