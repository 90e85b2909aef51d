import { formatNumber, formatShortDay } from '../../calendar/labels.ts'
import {
  levelOf,
  CASE_RULE,
  type CaseReason,
  type CaseSource,
  type CaseState,
  type CaseStep,
  type Phase,
  type Settlement,
} from '../rules/due-process.ts'
import type { Measure } from '../rules/discipline.ts'
import { levelLabels, measureLabels } from './follow-up.ts'

export const sourceLabels: Record<CaseSource, string> = {
  ABSENCE: 'Ketidakhadiran',
  SUPERVISION: 'Pengawasan atasan',
  REPORT: 'Laporan orang lain',
  AUDIT: 'Hasil pemeriksaan inspektorat',
}

export const caseStateLabels: Record<CaseState, string> = {
  REPORTED: 'Dugaan dicatat, belum dipanggil',
  SUMMONED: 'Dipanggil',
  SUMMONED_AGAIN: 'Dipanggil kedua kali',
  EXAMINED: 'Sudah diperiksa, menunggu keputusan',
  DECIDED: 'Diputuskan, belum disampaikan',
  DELIVERED: 'Keputusan disampaikan',
  CONTESTED: 'Ada keberatan, menunggu putusan',
  SETTLED: 'Keberatan diputus',
  CLEARED: 'Tidak terbukti',
  REVOKED: 'Dicabut',
}

export const phaseLabels: Record<Phase, string> = {
  OPEN: 'Berjalan',
  IN_FORCE: 'Hukuman berlaku',
  SERVED: 'Selesai',
  CLEARED: 'Tidak terbukti',
  REVOKED: 'Dicabut',
}

export const caseStepLabels: Record<CaseStep, string> = {
  REPORT: 'Dugaan dicatat',
  SUMMONS: 'Panggilan pertama',
  SECOND_SUMMONS: 'Panggilan kedua',
  ACCOUNT: 'Keterangan orangnya',
  EXAMINATION: 'Pemeriksaan',
  DECISION: 'Keputusan',
  DELIVERY: 'Penyampaian keputusan',
  CONTEST: 'Keberatan',
  SETTLEMENT: 'Putusan atas keberatan',
  REVOCATION: 'Pencabutan',
}

export const settlementLabels: Record<Settlement, string> = {
  KEPT: 'Hukuman tetap',
  CHANGED: 'Hukuman diubah',
  REVOKED: 'Hukuman dicabut',
}

/** Hukuman sedang: pemotongan tunjangan 25% selama 6 bulan. */
export const measureSentence = (measure: Measure): string =>
  `Hukuman ${levelLabels[levelOf(measure)]}: ${measureLabels[measure]}`

/** From when to when a punishment is in force, or that it is not yet. */
export function forceSentence({
  startsOn,
  endsOn,
}: {
  startsOn: string | null
  endsOn: string | null
}): string | null {
  if (!startsOn) return null
  if (endsOn === startsOn) return `Berlaku pada ${formatShortDay(startsOn)}.`
  return endsOn
    ? `Berlaku ${formatShortDay(startsOn)} sampai ${formatShortDay(endsOn)}.`
    : `Berlaku mulai ${formatShortDay(startsOn)}.`
}

export const caseRule = `Panggilan paling lambat ${formatNumber(7)} hari kerja sebelum pemeriksaan. Keputusan berlaku pada hari kerja ke-15 setelah disampaikan. Keberatan paling lambat 14 hari kerja. PP 94/2021, versi ${CASE_RULE}.`

export const caseSight = 'Dibaca orangnya, atasannya selama perkara berjalan, BKD, dan inspektorat.'

export const refusals: Record<CaseReason, string> = {
  case_own: 'Perkara Anda sendiri diurus orang lain. Keterangan dan keberatan Anda tetap bisa ditulis.',
  case_not_this_side: 'Langkah ini dicatat orangnya sendiri atau BKD.',
  case_over: 'Perkara ini sudah selesai.',
  case_out_of_turn: 'Langkah ini belum gilirannya. Muat ulang halaman, lalu lihat langkah berikutnya.',
  step_ahead: 'Pilih hari ini atau sebelumnya.',
  step_before_last: 'Tanggal ini lebih awal dari langkah sebelumnya.',
  summons_too_soon: 'Beri waktu paling sedikit 7 hari kerja sejak tanggal panggilan.',
  second_summons_too_soon: 'Panggilan kedua dibuat setelah hari panggilan pertama lewat.',
  examined_too_soon: 'Pemeriksaan paling cepat pada hari yang tertulis di panggilan.',
  second_summons_missing: 'Orangnya belum dipanggil dua kali. Panggil sekali lagi.',
  account_missing: 'Tulis keterangan orangnya, minimal 20 huruf. Tanpa itu tidak ada keputusan.',
  accounts_enough: 'Keterangan Anda sudah tercatat tiga kali.',
  team_missing: 'Hukuman sedang dan berat memerlukan pemeriksaan oleh tim.',
  decided_by_office: 'Hukuman sedang dan berat dicatat BKD menurut surat keputusan.',
  contest_late: 'Batas 14 hari kerja untuk keberatan sudah lewat.',
  settled_by_another: 'Keputusan ini Anda catat sendiri. Putusan keberatan dicatat petugas lain.',
  measure_missing: 'Pilih hukuman penggantinya.',
  measure_unasked: 'Kosongkan jenis hukuman bila hukumannya tidak diubah.',
  known_ahead: 'Pilih hari ini atau sebelumnya.',
  register_ahead: 'Pilih hari ini atau sebelumnya.',
}
