import { formatNumber, formatPercent } from '../../calendar/labels.ts'
import type { CaseFault, CaseReason, Timeliness } from '../rules/service-cases.ts'

/** 46 dari 50 tepat waktu (92%), median 2 hari kerja. */
export function timelinessWords({ due, onTime, median }: Timeliness): string {
  if (due === 0) return 'Belum ada berkas yang jatuh tempo'
  const share = `${formatNumber(onTime)} dari ${formatNumber(due)} tepat waktu (${formatPercent(onTime / due, 0)})`
  return median === null ? share : `${share}, median ${formatNumber(median)} hari kerja`
}

export const caseRefusals: Record<CaseReason | 'changed_meanwhile', string> = {
  case_in_future: 'Tanggal ini belum tiba. Pilih hari ini atau sebelumnya.',
  case_ends_before_start: 'Tanggal selesai mendahului tanggal mulai.',
  case_quarter_closed: 'Triwulannya sudah ditutup.',
  case_known: 'Tahap berkas ini sudah tercatat.',
  case_finished: 'Berkas ini sudah selesai.',
  case_withdrawn: 'Berkas ini sudah ditarik.',
  case_names_citizen: 'Nomor ini seperti NIK. Pakai nomor berkas, tanpa data warga.',
  case_reason_missing: 'Tulis alasannya, minimal 10 huruf.',
  changed_meanwhile: 'Berkas ini baru saja diubah. Muat ulang, lalu coba lagi.',
}

export const caseFaults: Record<CaseFault, string> = {
  ...caseRefusals,
  columns_missing: 'Kurang dari enam kolom.',
  number_missing: 'Nomor berkas kosong atau lebih dari 40 huruf.',
  service_missing: 'Layanan kurang dari 3 atau lebih dari 80 huruf.',
  step_missing: 'Tahap kurang dari 3 atau lebih dari 80 huruf.',
  started_wrong: 'Tanggal mulai tidak terbaca. Tulis seperti 04/05/2026.',
  finished_wrong: 'Tanggal selesai tidak terbaca. Kosongkan bila belum selesai.',
  target_wrong: 'Target bukan bilangan 0 sampai 365.',
  twice: 'Baris ini ada dua kali.',
}

/** How long past the promise; before the next working day there is nothing to count yet. */
export const lateWords = (workingDays: number): string =>
  workingDays === 0 ? 'kurang dari sehari' : `${formatNumber(workingDays)} hari kerja`
