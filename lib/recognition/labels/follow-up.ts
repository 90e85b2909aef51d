import { formatNumber } from '../../calendar/labels.ts'
import type { AbsenceReason } from '../../attendance/rules/absences.ts'
import { DISCIPLINE_RULE, type Alert, type Level, type Measure } from '../rules/discipline.ts'
import {
  FOLLOW_UP_RULE,
  type Cause,
  type Outcome,
  type PlanReason,
  type PlanState,
  type Standing,
  type Step,
} from '../rules/follow-up.ts'

export const stepLabels: Record<Step, string> = {
  PLAN: 'Rencana perbaikan',
  COUNSELLING: 'Konseling perilaku',
  NOTICE: 'Pemberitahuan BKD',
  CASE: 'Penanganan BKD',
  TEAM: 'Agenda tim penilai kinerja',
}

const causeLabels: Record<Cause, string> = {
  NEEDS_IMPROVEMENT: 'Predikat Butuh Perbaikan',
  POOR_MISCONDUCT: 'Predikat Kurang',
  VERY_POOR: 'Predikat Sangat Kurang',
  AGREED: 'Kesepakatan berdua',
}

/** Why there is a plan: a grade, what both agreed, or what so far one of them wants. */
export const causeSentence = ({
  cause,
  causeYear,
  state,
}: {
  cause: Cause
  causeYear: number | null
  state: PlanState
}): string => {
  if (cause !== 'AGREED') return [causeLabels[cause], causeYear].filter(Boolean).join(' ')
  return state === 'RUNNING' || state === 'CLOSED' ? causeLabels.AGREED : 'Usulan atasan'
}

export const planStateLabels: Record<PlanState, string> = {
  PROPOSED: 'Menunggu jawaban',
  RUNNING: 'Berjalan',
  DECLINED: 'Tidak disetujui',
  WITHDRAWN: 'Usulan ditarik',
  CLOSED: 'Ditutup',
}

export const standingLabels: Record<Standing, string> = {
  ON_TRACK: 'Sesuai rencana',
  BEHIND: 'Tertinggal',
}

export const outcomeLabels: Record<Outcome, string> = {
  MET: 'Tercapai',
  PARTLY: 'Tercapai sebagian',
  NOT_MET: 'Belum tercapai',
}

export const levelLabels: Record<Level, string> = { LIGHT: 'ringan', MODERATE: 'sedang', HEAVY: 'berat' }

export const measureLabels: Record<Measure, string> = {
  ORAL_REPRIMAND: 'teguran lisan',
  WRITTEN_REPRIMAND: 'teguran tertulis',
  STATED_DISSATISFACTION: 'pernyataan tidak puas secara tertulis',
  CUT_6_MONTHS: 'pemotongan tunjangan 25% selama 6 bulan',
  CUT_9_MONTHS: 'pemotongan tunjangan 25% selama 9 bulan',
  CUT_12_MONTHS: 'pemotongan tunjangan 25% selama 12 bulan',
  DEMOTION_12_MONTHS: 'penurunan jabatan satu tingkat selama 12 bulan',
  RELEASE_12_MONTHS: 'pembebasan dari jabatan menjadi pelaksana selama 12 bulan',
  DISMISSAL: 'pemberhentian',
}

/** What was counted, where the law puts it and what comes next. */
export function alertSentences({ days, streak, band, near, consecutive }: Alert): string[] {
  return [
    `${formatNumber(days)} hari kerja tanpa keterangan tahun ini, berturut-turut terlama ${formatNumber(streak)} hari.`,
    ...(band ? [`Ambang hukuman disiplin ${levelLabels[band.level]}: ${measureLabels[band.measure]}.`] : []),
    ...(near
      ? [`${formatNumber(near.left)} hari lagi sampai ambang ${formatNumber(near.threshold)} hari.`]
      : []),
    ...(consecutive === 'NEAR' ? ['Mendekati 10 hari berturut-turut.'] : []),
    ...(consecutive === 'REACHED' ? ['Sudah 10 hari berturut-turut atau lebih.'] : []),
  ]
}

export const alertRule = `PP 94/2021, versi ${DISCIPLINE_RULE}. Portal hanya mengingatkan. Hukuman hanya dijatuhkan pejabat yang berwenang setelah pegawai dipanggil dan diperiksa.`

export const followUpRule = `Butuh Perbaikan meminta rencana perbaikan. Kurang dan Sangat Kurang meminta lebih banyak, dua tahun berturut-turut sampai ke tim penilai kinerja. PP 30/2019, versi ${FOLLOW_UP_RULE}.`

export const refusals: Record<PlanReason | AbsenceReason, string> = {
  plan_for_self: 'Rencana perbaikan untuk Anda dibuka oleh atasan Anda.',
  plan_starts_past: 'Pilih tanggal mulai hari ini atau sesudahnya.',
  plan_starts_far: 'Tanggal mulainya lebih dari tiga bulan lagi. Pilih yang lebih dekat.',
  plan_reversed: 'Rencana berakhir setelah tanggal mulainya.',
  plan_too_long: 'Rencana perbaikan paling lama enam bulan.',
  plan_without_aim: 'Tulis paling sedikit satu sasaran.',
  plan_runs_already: 'Orang ini sudah punya rencana yang berjalan atau diusulkan.',
  plan_closed: 'Rencana ini sudah ditutup.',
  plan_not_running: 'Rencana ini tidak berjalan.',
  plan_answered: 'Usulan ini sudah dijawab atau ditarik.',
  plan_ground_missing: 'Tulis sebabnya, minimal 10 huruf.',
  proposal_stale: 'Hari pemeriksaan pertamanya sudah lewat. Minta atasan memperbarui tanggalnya.',
  decline_reason_missing: 'Tulis alasan Anda, minimal 10 huruf.',
  plan_not_over: 'Isi semua pemeriksaan bulanan sebelum menutup rencana.',
  plan_already_read: 'Rencana ini sudah Anda baca.',
  checkpoint_held: 'Pemeriksaan ini sudah dicatat.',
  checkpoint_out_of_turn: 'Catat dulu pemeriksaan bulan sebelumnya.',
  checkpoint_too_early: 'Pemeriksaan dicatat paling cepat tujuh hari sebelum tanggalnya.',
  closing_reason_missing: 'Tulis alasannya, minimal 20 huruf.',
  absence_ahead: 'Pilih hari ini atau sebelumnya.',
  absence_reversed: 'Hari terakhir lebih awal dari hari pertama.',
  absence_too_long: 'Catat paling banyak dua bulan sekaligus.',
  absence_no_working_day: 'Tidak ada hari kerja di rentang ini, atau orangnya sedang cuti.',
  absence_known: 'Hari-hari ini sudah tercatat.',
  own_absence: 'Ketidakhadiran Anda sendiri dicatat petugas BKD lain.',
  already_excused: 'Hari ini sudah dimaafkan.',
  excuse_missing: 'Tulis alasannya, minimal 10 huruf.',
}
