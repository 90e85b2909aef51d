import { formatNumber, formatShortDay } from '../calendar/labels.ts'
import type { Grade } from '../reviews/rules.ts'
import { gradeLabels } from '../reviews/labels.ts'
import { formatMonths } from '../talent/labels/fit.ts'
import type { DocumentReason, Source } from './rules/document.ts'
import type { ConflictKind, PanelReason } from './rules/panel.ts'
import type { Input, PointRule } from './rules/points.ts'
import { valueFor } from './rules/points.ts'
import type { DecisionReason, Lift } from './rules/ranking.ts'
import type { PublishedDecision } from './rules/round-file.ts'
import type { Phase, Reason, RoundCalendar } from './rules/stages.ts'
import type { RelationKind } from './schema.ts'

export const phaseLabels: Record<Phase, string> = {
  DRAFT: 'Disiapkan',
  ANNOUNCED: 'Diumumkan',
  OPEN: 'Pendaftaran dibuka',
  CLOSED: 'Pendaftaran ditutup',
  SCORING: 'Panel menilai',
  RANKED: 'Menunggu keputusan',
  DECIDED: 'Masa keberatan',
  FINAL: 'Selesai',
  CANCELLED: 'Dibatalkan',
}

export const sourceLabels: Record<Source, string> = {
  GRADES: 'Predikat tahunan yang sudah ditandatangani',
  COMPETENCE: 'Hasil uji kompetensi',
  MONTHS_IN_POSTS: 'Riwayat jabatan',
  PANEL: 'Nilai panel',
}

export const conflictLabels: Record<ConflictKind, string> = {
  NONE: 'Tidak ada',
  FAMILY: 'Keluarga',
  SUBORDINATE: 'Pernah satu garis atasan',
  BUSINESS: 'Usaha atau keuangan',
  OTHER: 'Lainnya',
}

export const relationLabels: Record<RelationKind, string> = {
  SPOUSE: 'Suami atau istri',
  PARENT: 'Orang tua',
  CHILD: 'Anak',
  SIBLING: 'Saudara kandung',
  IN_LAW: 'Ipar, mertua, atau menantu',
}

type Refusing =
  | Reason
  | DocumentReason
  | PanelReason
  | DecisionReason
  | 'panelist_unknown'
  | 'replaced_runs'
  | 'nobody_to_rank'
  | 'nip_unknown'
  | 'same_person'

export const refusals: Record<Refusing, string> = {
  not_a_draft: 'Aturan putaran ini sudah dibekukan dan tidak dapat diubah.',
  not_announced: 'Putaran ini tidak sedang menunggu penutupan pendaftaran.',
  call_not_open: 'Pendaftaran putaran ini tidak sedang dibuka.',
  call_still_open: 'Pendaftaran masih dibuka. Tunggu sampai hari terakhirnya lewat.',
  not_scoring: 'Panel tidak sedang menilai putaran ini.',
  scores_missing: 'Belum semua nilai masuk. Urutan dihitung setelah semuanya lengkap.',
  not_ranked: 'Urutan putaran ini belum dihitung, atau pilihannya sudah ditetapkan.',
  not_decided: 'Pilihan putaran ini belum ditetapkan.',
  objection_time_runs: 'Masa keberatan belum lewat.',
  objection_time_over: 'Masa keberatan sudah lewat.',
  objection_waits: 'Masih ada keberatan yang menunggu putusan.',
  round_over: 'Putaran ini sudah selesai.',
  same_officer: 'Aturan dikonfirmasi petugas lain, bukan penyusunnya.',
  rules_changed: 'Aturan berubah sejak Anda membacanya. Muat ulang, lalu periksa lagi.',
  call_begins_too_soon: 'Hari pertama pendaftaran sudah lewat. Ubah kalendernya dulu.',
  not_eligible: 'Ada syarat yang belum terpenuhi. Lihat daftar syarat di halaman ini.',
  already_applied: 'Anda sudah melamar di putaran ini.',
  not_applied: 'Anda tidak sedang melamar di putaran ini.',
  handles_round: 'Anda ikut menyusun atau menilai putaran ini, jadi tidak dapat melamar.',
  not_a_candidate: 'Keberatan hanya dari kandidat yang tidak terpilih.',
  already_objected: 'Keberatan Anda sudah tercatat. Keberatan hanya sekali.',
  objection_answered: 'Keberatan ini sudah diputus.',
  own_decision: 'Anda ikut dalam putaran ini. Keberatannya diputus petugas lain.',
  weights_do_not_sum: 'Jumlah semua bobot harus 100 persen.',
  weight_not_whole: 'Isi bobot paling banyak dua angka di belakang koma.',
  criteria_twice: 'Ada kriteria yang tertulis dua kali.',
  criteria_missing: 'Beri bobot pada paling sedikit satu kriteria panel.',
  points_rule_missing: 'Ada kriteria tanpa aturan nilai.',
  tie_order_incomplete: 'Urutan pemecah nilai sama belum lengkap.',
  spread_out_of_range: 'Isi selisih 0 sampai 100.',
  panel_too_small: 'Panel berisi 3 sampai 9 orang.',
  panel_even: 'Jumlah anggota panel harus ganjil.',
  panel_twice: 'Ada anggota panel yang tertulis dua kali.',
  call_too_short: 'Pendaftaran dibuka paling sedikit 15 hari.',
  days_out_of_order: 'Keputusan harus sesudah pendaftaran ditutup.',
  panelist_unknown: 'Tidak ada akun dengan NIP atau nama pengguna {login}.',
  replaced_runs: 'Hanya putaran yang sudah dibatalkan dapat diganti.',
  nobody_to_rank: 'Tidak ada kandidat yang memenuhi syarat. Batalkan putaran ini.',
  not_your_seat: 'Anda bukan anggota panel putaran ini.',
  declare_first: 'Nyatakan dulu hubungan Anda dengan semua kandidat.',
  conflict: 'Anda punya hubungan dengan kandidat ini, jadi tidak menilainya.',
  not_asked: 'Kandidat ini dinilai anggota panel lain.',
  score_missing: 'Isi nilai untuk semua kriteria.',
  already_scored: 'Nilai Anda untuk kandidat ini sudah tersimpan.',
  conflict_stands: 'Hubungan yang sudah dinyatakan tidak dapat ditarik.',
  not_among_the_top: 'Pilihan hanya dari peringkat 1 sampai 3.',
  departure_reason_missing: 'Tulis alasannya, minimal 40 huruf. Alasan ini diumumkan.',
  decider_conflict: 'Anda punya hubungan dengan salah satu kandidat. Pejabat lain yang memutuskan.',
  decider_declares_first: 'Nyatakan dulu hubungan Anda dengan semua kandidat.',
  nip_unknown: 'Tidak ada pegawai dengan NIP {nip}.',
  same_person: 'Kedua NIP ini milik orang yang sama.',
}

/** 87,5 from 8750. */
export const formatPoints = (hundredths: number): string => formatNumber(hundredths / 100)

/** A total of points and weights, told on the scale of 100. */
export const formatTotal = (total: number): string => formatNumber(total / 1_000_000, 6)

export const formatWeight = (basisPoints: number): string => `${formatNumber(basisPoints / 100)}%`

const inUnit = (value: number, unit: 'MONTHS' | 'PERCENT') =>
  unit === 'MONTHS' ? formatMonths(value) : `${formatNumber(value / 100)}%`

/** The datum behind points of the record. */
export function inputText(input: Input, rule: PointRule | null): string {
  if (input.kind === 'GRADES')
    return input.grades.length === 0
      ? 'belum tercatat'
      : input.grades.map((grade) => gradeLabels[grade as Grade] ?? grade).join(', ')
  return input.value === null || rule?.kind !== 'LINE' ? 'belum tercatat' : inUnit(input.value, rule.unit)
}

/** What would have changed the place, in the unit of the record where there is one. */
export function liftText(
  { code, points, from, to }: Lift,
  criteria: readonly { code: string; name: string; points: PointRule | null }[],
): string {
  const criterion = criteria.find((one) => one.code === code)
  const rule = criterion?.points
  const enough =
    rule?.kind === 'LINE' ? inUnit(valueFor(rule, points), rule.unit) : `nilai ${formatPoints(points)}`
  return `${criterion?.name ?? code} ${enough}: peringkat ${from} menjadi ${to}.`
}

/** The sentence that everybody reads. */
export function decisionSentence({
  name,
  rank,
  reason,
}: Pick<PublishedDecision, 'name' | 'rank' | 'reason'>): string {
  const chosen = `${name} dipilih dari peringkat ${rank}.`
  return rank === 1 ? chosen : `${chosen} Alasan: ${reason ?? ''}`
}

export const callText = ({ opensOn, closesOn }: RoundCalendar): string =>
  `${formatShortDay(opensOn)} sampai ${formatShortDay(closesOn)}`
