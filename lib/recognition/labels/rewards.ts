import { formatList, formatNumber, formatShortDay, quarterLabel } from '../../calendar/labels.ts'
import { QUARTERS } from '../../calendar/rules.ts'
import { gradeLabels } from '../../reviews/labels.ts'
import type { CheckName, CheckOutcome, RewardCheck } from '../rules/reward-eligibility.ts'
import type { ChoiceReason, ConflictKind, PanelReason } from '../rules/reward-ranking.ts'
import type { RecordMerit } from '../rules/reward-eligibility.ts'
import type {
  DocumentReason,
  LeadingOrder,
  ProgrammePhase,
  RewardCalendar,
  RewardForm,
  RewardPeriod,
  RewardReason,
} from '../rules/rewards.ts'

export const rewardPhaseLabels: Record<ProgrammePhase, string> = {
  DRAFT: 'Disiapkan',
  ANNOUNCED: 'Diumumkan',
  RUNNING: 'Periode berjalan',
  OPEN: 'Usulan dibuka',
  CLOSED: 'Usulan ditutup',
  SCORING: 'Panel menilai',
  RANKED: 'Menunggu keputusan',
  DECIDED: 'Ditetapkan',
  CANCELLED: 'Dibatalkan',
}

export const rewardFormLabels: Record<RewardForm, string> = {
  CERTIFICATE: 'Piagam',
  TRAINING: 'Satu kursi pelatihan pilihan',
  MENTION: 'Disebut di situs publik bila setuju',
  TALENT: 'Didahulukan dalam kelompok talenta',
}

export const leadingLabels: Record<LeadingOrder, string> = {
  OUTPUT: 'Hasil tanpa beban',
  LOAD: 'Hasil dengan beban kerja',
}

export const tieLabels: Record<ConflictKind, string> = {
  NONE: 'Tidak ada',
  FAMILY: 'Keluarga',
  CLOSE: 'Teman dekat',
  BUSINESS: 'Usaha atau keuangan',
  LINE: 'Atasan atau bawahan langsung',
  NOMINATOR: 'Ikut mengusulkan',
  SELF: 'Diri sendiri',
}

export const namingKindLabels = {
  SUPERIOR: 'Atasan',
  PEER: 'Rekan',
  RECORD: 'Catatan',
} as const

export const consentWord = (consent: boolean | null): string => {
  if (consent === null) return 'Belum menjawab'
  return consent ? 'Boleh disebut' : 'Tidak disebut'
}

export const checkLabels: Record<CheckName, string> = {
  GRADE: 'Predikat paling rendah Baik',
  DISCIPLINE: 'Tidak sedang dalam perkara disiplin',
  ATTENDANCE: 'Kehadiran',
}

export const checkOutcomeWords: Record<CheckOutcome, string> = {
  PASS: 'Terpenuhi',
  FAIL: 'Belum terpenuhi',
  UNKNOWN: 'Belum tercatat',
}

export function periodLabel({ kind, year, number }: RewardPeriod): string {
  if (kind === 'YEAR') return `Tahun ${year}`
  if (kind === 'HALF') return `Semester ${number === 1 ? 'I' : 'II'} ${year}`
  return quarterLabel({ year, quarter: QUARTERS.find((one) => one === number) ?? 1 })
}

export const namingText = ({ opensOn, closesOn }: RewardCalendar): string =>
  `${formatShortDay(opensOn)} sampai ${formatShortDay(closesOn)}`

/** Why somebody may win or may not, with the datum used. */
export function checkText({ check, outcome, found, asked }: RewardCheck): string {
  if (check === 'DISCIPLINE') {
    if (outcome === 'UNKNOWN') return 'Belum tercatat, jadi tidak menghalangi.'
    return outcome === 'PASS' ? 'Tidak ada perkara yang berjalan.' : 'Ada perkara yang berjalan.'
  }
  if (found === null) return 'Belum tercatat, jadi tidak menghalangi.'
  if ('percent' in found)
    return `Hadir ${formatNumber(found.percent)}% hari kerja, diminta ${formatNumber(asked ?? 0)}%.`
  const grades = [...Map.groupBy(found.grades, (grade) => grade)].map(
    ([grade, same]) => `${formatNumber(same.length)} kali ${gradeLabels[grade]}`,
  )
  const open = outcome === 'UNKNOWN' ? ' Sisanya belum ditandatangani.' : ''
  return `${formatList(grades)}.${open}`
}

export const meritText = ({ filled, expected, late, quarters }: RecordMerit): string =>
  `Tepat waktu dan tuntas ${formatNumber(quarters)} triwulan: ${formatNumber(filled)} dari ${formatNumber(expected)} hari tercatat, ${formatNumber(late)} terlambat.`

/** 87,5 from 8750. */
export const formatHundredths = (hundredths: number): string => formatNumber(hundredths / 100)
/** A total of points and percents, told on the scale of 100. */
export const formatResult = (total: number): string => formatNumber(total / 10_000, 4)
/** The same, multiplied by its correction. */
export const formatLoaded = (loaded: number): string => formatNumber(loaded / 100_000_000, 4)

/** The sentence that everybody reads where the order was left. */
export const choiceSentence = ({ departs, reason }: { departs: boolean; reason: string | null }): string =>
  departs ? `Urutan tidak diikuti sepenuhnya. Alasan: ${reason ?? ''}` : 'Pemenang sesuai urutan.'

type Refusing =
  | RewardReason
  | DocumentReason
  | PanelReason
  | ChoiceReason
  | 'reward_panelist_unknown'
  | 'reward_unit_unknown'

export const rewardRefusals: Record<Refusing, string> = {
  reward_not_a_draft: 'Kriteria program ini sudah diumumkan dan tidak dapat diubah.',
  published_too_late:
    'Periodenya sudah mulai. Kriteria diumumkan sebelum hari pertamanya, jadi pilih periode berikutnya.',
  rules_changed_since: 'Kriteria berubah sejak Anda membacanya. Muat ulang, lalu periksa lagi.',
  naming_not_open: 'Usulan tidak sedang dibuka.',
  naming_still_open: 'Usulan masih dibuka. Tunggu sampai hari terakhirnya lewat.',
  reward_not_scoring: 'Panel tidak sedang menilai program ini.',
  reward_scores_missing: 'Belum semua nilai masuk. Urutan dihitung setelah semuanya lengkap.',
  reward_not_ranked: 'Urutan program ini belum dihitung, atau pemenangnya sudah ditetapkan.',
  reward_over: 'Langkah ini sudah lewat.',
  nobody_named: 'Tidak ada usulan yang memenuhi syarat. Batalkan program ini dengan alasannya.',
  nominee_self: 'Anda tidak dapat mengusulkan diri sendiri.',
  nominee_out_of_reach: 'Usulkan bawahan langsung atau rekan kerja Anda.',
  nominee_outside_programme: 'Orang ini di luar unit atau jenis pegawai program ini.',
  nominee_handles_programme: 'Orang ini ikut menyusun atau menilai program, jadi tidak dapat diusulkan.',
  already_named: 'Anda sudah mengusulkan orang ini. Usulan hanya sekali.',
  nomination_of_another: 'Usulan ini ditulis orang lain.',
  nomination_withdrawn: 'Usulan ini sudah ditarik.',
  award_not_yours: 'Penghargaan ini bukan milik Anda, atau belum ditetapkan.',
  consent_as_before: 'Jawaban Anda sudah tercatat begitu.',
  period_unknown: 'Pilih periodenya.',
  weights_not_hundred: 'Jumlah semua bobot harus 100 persen.',
  panel_criterion_missing: 'Beri bobot pada paling sedikit satu kriteria panel.',
  evidence_missing: 'Tulis bukti yang dihitung untuk tiap kriteria.',
  nobody_may_be_named: 'Pilih paling sedikit satu jenis pegawai.',
  winners_out_of_range: 'Isi 1 sampai 20 pemenang.',
  forms_missing: 'Pilih paling sedikit satu bentuk penghargaan.',
  reward_panel_size: 'Panel berisi 3 sampai 9 orang.',
  reward_panel_twice: 'Ada anggota panel yang tertulis dua kali.',
  reward_days_out_of_order:
    'Usulan dibuka sesudah periode mulai, paling sedikit tujuh hari. Keputusan sesudah usulan ditutup.',
  closes_within_period: 'Usulan ditutup sesudah periodenya berakhir.',
  reward_panelist_unknown: 'Tidak ada akun dengan NIP atau nama pengguna {login}.',
  reward_unit_unknown: 'Unit ini tidak ada. Pilih lagi.',
  reward_seat_of_another: 'Anda bukan anggota panel program ini.',
  declare_all_first: 'Nyatakan dulu hubungan Anda dengan semua yang diusulkan.',
  vote_is_gone: 'Anda punya hubungan dengan orang ini, jadi tidak menilainya.',
  vote_is_given: 'Nilai Anda untuk orang ini sudah tersimpan.',
  vote_incomplete: 'Isi nilai untuk semua kriteria.',
  conflict_remains: 'Hubungan yang sudah dinyatakan tidak dapat ditarik.',
  too_many_winners: 'Jumlah pilihan melebihi jumlah pemenang dalam kriteria.',
  winner_not_ranked: 'Pilih pemenang dari urutan di halaman ini.',
  choice_reason_missing: 'Tulis alasannya, minimal 40 huruf. Alasan ini diumumkan.',
  decider_tied:
    'Di daftar ada Anda, atasan, bawahan, atau orang yang Anda usulkan atau nyatakan dekat. Pejabat lain yang menetapkan.',
}
