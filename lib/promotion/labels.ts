import { formatNumber, formatShortDay } from '../calendar/labels.ts'
import type { Grade } from '../reviews/rules.ts'
import { gradeLabels } from '../reviews/labels.ts'
import { formatMonths } from '../talent/labels/fit.ts'
import type { TieReason } from './rules/catalogue.ts'
import type { DocumentReason, Source } from './rules/document.ts'
import type { ConflictKind, PanelReason } from './rules/panel.ts'
import type { Lift } from './rules/lifts.ts'
import type { Input, LineUnit, PointRule } from './rules/points.ts'
import type { DecisionReason } from './rules/ranking.ts'
import type { PublishedDecision } from './rules/round-file.ts'
import type { StatementReason } from './rules/statement.ts'
import type { SubstituteReason } from './rules/substitute.ts'
import type { Phase, Reason, RoundCalendar } from './rules/stages.ts'
import type { ChangeReason } from './rules/versions.ts'
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
  MONTHS_IN_SERVICE: 'Bulan pengangkatan dalam NIP',
  TRAINING_HOURS: 'Catatan pelatihan yang sudah diverifikasi',
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

/** Of a relation as it is stored. */
export const relationLabel = (kind: string): string =>
  Object.entries(relationLabels).find(([known]) => known === kind)?.[1] ?? kind

type Refusing =
  | Reason
  | StatementReason
  | SubstituteReason
  | DocumentReason
  | PanelReason
  | DecisionReason
  | ChangeReason
  | 'panelist_unknown'
  | 'panelist_sees_names'
  | 'panelist_below'
  | TieReason
  | 'replaced_runs'
  | 'post_under_round'
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
  change_after_call: 'Pendaftaran sudah ditutup. Aturan hanya dapat diganti lewat putaran baru.',
  own_candidacy: 'Anda melamar di putaran ini, jadi tidak dapat mengubah aturannya.',
  panelist_applied: 'Ada anggota panel yang melamar di putaran ini.',
  nothing_changed: 'Tidak ada yang berubah dari aturan yang berlaku.',
  call_shortened: 'Pendaftaran hanya boleh diperpanjang, tidak dipersingkat.',
  call_already_open: 'Pendaftaran sudah dibuka. Hari pertamanya tidak dapat diubah.',
  too_little_left: 'Sisakan paling sedikit lima hari untuk melamar setelah perubahan.',
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
  weight_out_of_bounds: 'Tiap kriteria yang dipakai berbobot 5 sampai 60 persen.',
  tie_without_weight: 'Kriteria ini tidak berbobot, jadi tidak dapat memecah nilai sama.',
  tie_twice: 'Kriteria ini sudah dipilih di atas.',
  performance_too_light: 'Predikat kinerja berbobot paling sedikit 20 persen.',
  judgement_too_heavy: 'Nilai panel bersama-sama paling banyak 50 persen.',
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
  statement_missing: 'Tulis gagasan Anda, minimal 50 huruf. Gagasan ikut dinilai.',
  statement_names_you: 'Kata “{word}” ada pada nama atau NIP Anda. Tulis tanpa nama.',
  panelist_unknown: 'Tidak ada akun dengan NIP atau nama pengguna {login}.',
  panelist_below: 'Jabatan {name} di bawah jabatan yang dilombakan, jadi tidak dapat menilai di putaran ini.',
  panelist_sees_names: '{name} melihat nama kandidat karena tugasnya, jadi tidak dapat menilai.',
  post_under_round: 'Jabatan ini masih ada di putaran yang belum selesai, termasuk masa keberatannya.',
  replaced_runs: 'Hanya putaran yang sudah dibatalkan dapat diganti.',
  nobody_to_rank: 'Tidak ada kandidat yang memenuhi syarat. Batalkan putaran ini.',
  not_your_seat: 'Anda bukan anggota panel putaran ini.',
  score_missing: 'Isi nilai untuk semua kriteria.',
  already_scored: 'Nilai Anda untuk kandidat ini sudah tersimpan.',
  already_declared: 'Pernyataan Anda sudah tersimpan dan tidak dapat diubah.',
  declare_everybody: 'Nyatakan hubungan Anda dengan semua kandidat sekaligus.',
  not_among_the_top: 'Pilihan hanya dari peringkat 1 sampai 3.',
  departure_reason_missing:
    'Tulis kalimat utuh: minimal 40 huruf dan delapan kata berbeda. Alasan ini diumumkan.',
  decider_conflict: 'Anda punya hubungan dengan salah satu kandidat. BKD menunjuk pejabat lain.',
  decider_free: 'Masih ada pejabat yang dapat memutuskan putaran ini.',
  substitute_waits: 'Sudah ada pejabat yang ditunjuk dan menunggu pengesahan.',
  substitute_level: 'Pengganti harus pejabat pimpinan tinggi.',
  substitute_involved: 'Orang ini terlibat di putaran ini atau punya hubungan dengan kandidat.',
  same_namer: 'Penunjukan disahkan petugas lain, bukan yang menunjuk.',
  substitute_stands: 'Penunjukan ini sudah disahkan.',
  decider_declares_first: 'Nyatakan dulu hubungan Anda dengan semua kandidat.',
  nip_unknown: 'Tidak ada pegawai dengan NIP {nip}.',
  same_person: 'Kedua NIP ini milik orang yang sama.',
}

/** 87,5 from 8750. */
export const formatPoints = (hundredths: number): string => formatNumber(hundredths / 100)

/** A total of points and weights, told on the scale of 100. */
export const formatTotal = (total: number): string => formatNumber(total / 1_000_000, 6)

export const formatWeight = (basisPoints: number): string => `${formatNumber(basisPoints / 100)}%`

export function inUnit(value: number, unit: LineUnit): string {
  if (unit === 'MONTHS') return formatMonths(value)
  return unit === 'HOURS' ? `${formatNumber(value)} jam` : `${formatNumber(value / 100)}%`
}

/** The datum behind points of the record. */
export function inputText(input: Input, rule: PointRule | null): string {
  if (input.kind === 'GRADES')
    return input.grades.length === 0
      ? 'belum tercatat'
      : input.grades.map((grade) => gradeLabels[grade as Grade] ?? grade).join(', ')
  return input.value === null || rule?.kind !== 'LINE' ? 'belum tercatat' : inUnit(input.value, rule.unit)
}

const gradesText = (grades: readonly string[]) =>
  grades.map((grade) => gradeLabels[grade as Grade] ?? 'tanpa predikat').join(' dan ')

const missingText: Record<LineUnit, (more: number) => string> = {
  MONTHS: (more) => `${formatMonths(more)} lagi memegang jabatan`,
  HOURS: (more) => `${formatNumber(more)} jam pelatihan lagi`,
  PERCENT: (more) => `kecocokan ${formatNumber(more / 100)} persen lebih tinggi`,
}

function liftedBy({ by }: Lift, name: string): string {
  if (by.kind === 'PANEL')
    return `nilai panel ${formatPoints(by.wanted)} untuk ${name}, bukan ${formatPoints(by.now)}`
  if (by.kind === 'GRADES')
    return `predikat ${gradesText(by.wanted)}${by.now.length > 0 ? `, bukan ${gradesText(by.now)}` : ''}`
  return by.now === null ? `${name} ${inUnit(by.wanted, by.unit)}` : missingText[by.unit](by.wanted - by.now)
}

/** One change and the place with it: dengan 24 jam pelatihan lagi: peringkat 5 → 3. */
export function liftText(lift: Lift, criteria: readonly { code: string; name: string }[]): string {
  const name = criteria.find(({ code }) => code === lift.code)?.name ?? lift.code
  return `Dengan ${liftedBy(lift, name)}: peringkat ${lift.from} → ${lift.to}.`
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
