import { formatList, formatNumber, quarterShortLabel } from '../calendar/labels.ts'
import { QUARTERS } from '../calendar/rules.ts'
import { sheetFileRefusals } from '../organization/labels.ts'
import type {
  AchievementState,
  AimKind,
  Direction,
  IndicatorChange,
  IndicatorState,
  IndicatorText,
  Reason,
} from './rules.ts'
import type {
  GoalChangeField,
  GoalRow,
  GoalRowProblem,
  GoalRowReason,
  GoalSheetProblem,
} from './rules/import.ts'

export const directionLabels: Record<Direction, string> = {
  UP: 'Makin tinggi makin baik',
  DOWN: 'Makin rendah makin baik',
}

export const achievementLabels: Record<AchievementState, string> = {
  REACHED: 'tercapai',
  NEARLY: 'hampir tercapai',
  MISSED: 'belum tercapai',
  NO_VALUE: 'belum ada data',
}

/** How a number is told apart from its target, with the version of that rule. */
export const achievementRule =
  'Tercapai bila sama atau lebih baik dari target, hampir tercapai mulai 90% target. Aturan capaian, versi 1.'

/** 91% and 12 hari */
export const formatMeasure = (value: string | number, measureUnit: string): string =>
  measureUnit.trim() === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${measureUnit}`.trim()

/** Izin tepat waktu 91%, target 90%: tercapai. */
export function achievementSentence({
  name,
  value,
  target,
  measureUnit,
  state,
}: {
  name: string
  value: string | number | null
  target: string | number
  measureUnit: string
  state: AchievementState
}): string {
  if (value === null)
    return `${name}: ${achievementLabels.NO_VALUE}, target ${formatMeasure(target, measureUnit)}.`
  return `${name} ${formatMeasure(value, measureUnit)}, target ${formatMeasure(target, measureUnit)}: ${achievementLabels[state]}.`
}

export const aimKindLabels: Record<AimKind, string> = {
  MISSION: 'Misi',
  GOAL: 'Sasaran',
  INDICATOR: 'Indikator',
}

const indicatorTextLabels: Record<IndicatorText, string> = {
  name: 'Nama',
  measureUnit: 'Satuan',
  direction: 'Arah',
  method: 'Cara hitung',
  source: 'Sumber data',
  goal: 'Sasaran',
}

/** What is written into the row of a change, before and after: only what differs, in the words of the screen. */
export function indicatorWords(state: IndicatorState, { texts, quarters }: IndicatorChange): string {
  const said = texts.map((text) => {
    const value = text === 'direction' ? directionLabels[state.direction] : state[text]
    return `${indicatorTextLabels[text]}: ${value}`
  })
  const targets = QUARTERS.filter((quarter) => quarters.includes(quarter)).map((quarter) => {
    const target = state.targets[quarter - 1] ?? null
    return `Target ${quarterShortLabel({ year: state.year, quarter })}: ${
      target === null ? 'belum ada' : formatMeasure(target, state.measureUnit)
    }`
  })
  return [...said, ...targets].join('; ')
}

/** Stands as the change's other side when an aim ends or comes back. */
export const lifeWords = { open: 'Masih berlaku', ended: 'Diakhiri' } as const

export const refusals: Record<Reason, string> = {
  vision_years: 'Tahun akhir harus sama atau sesudah tahun mulai, dan masa visi paling lama sepuluh tahun.',
  vision_overlaps: 'Masa visi ini bertumpuk dengan visi lain. Sesuaikan tahunnya.',
  already_ended: 'Bagian ini sudah diakhiri. Muat ulang halaman.',
  not_ended: 'Bagian ini masih berlaku. Muat ulang halaman.',
  parent_ended: 'Bagian di atasnya sudah diakhiri. Buka dulu yang di atasnya.',
  still_carries: 'Masih ada {count} yang bergantung di bawahnya. Akhiri atau pindahkan dulu.',
  unit_closed: 'Unit ini sudah ditutup. Pilih unit lain.',
  goal_ended: 'Sasaran ini sudah diakhiri. Pilih sasaran lain.',
  nothing_changed: 'Belum ada yang diubah.',
  target_missing: 'Isi target paling sedikit satu triwulan.',
  target_kept: 'Target yang sudah ada dapat diubah, tetapi tidak dapat dikosongkan.',
  quarter_closed: 'Target triwulan yang sudah ditutup tidak dapat diubah.',
  evidence_missing: 'Berkas ini tidak ditemukan. Pilih lagi berkasnya.',
  import_applied: 'Berkas ini sudah diterapkan.',
  import_outdated: 'Tujuan berubah sejak pratinjau ini dibuat. Unggah lagi berkasnya.',
  import_empty: 'Tidak ada baris baru atau berubah untuk diterapkan.',
}

export const goalSheetLabels: Record<GoalSheetProblem, string> = {
  sheet_empty: 'Lembar pertama tidak berisi sasaran. Isi dulu contoh berkasnya.',
  column_missing: 'Kolom ini belum ada: {columns}. Tambahkan judul kolomnya, lalu unggah lagi.',
  too_many_rows: 'Berkas berisi lebih dari 2.000 baris. Bagi menjadi beberapa berkas.',
}

export const percentRefused = 'Target dalam persen paling banyak 1.000. Periksa lagi angkanya.'
export const percentHint = 'Lebih dari 100% hanya bila capaiannya memang boleh melewati seratus.'

const goalRowLabels: Record<GoalRowReason, string> = {
  mission_missing: 'Tulis misinya, minimal 10 huruf.',
  goal_missing: 'Tulis sasarannya, minimal 10 huruf.',
  text_too_long: 'Isian ini terlalu panjang. Ringkas sampai 1.000 huruf.',
  unit_missing: 'Tulis unitnya, seperti di daftar unit.',
  unit_unknown: 'Unit ini tidak ada di daftar unit yang masih buka.',
  name_missing: 'Tulis nama indikatornya, minimal 5 huruf.',
  text_missing: 'Indikator baru memerlukan isian ini.',
  direction_unknown: 'Tulis NAIK bila makin tinggi makin baik, atau TURUN.',
  year_missing: 'Tulis tahunnya dengan empat angka.',
  year_outside: 'Tahun ini di luar masa visi.',
  target_unreadable: 'Target ini bukan angka. Desimal ditulis dengan koma, paling banyak empat angka.',
  target_beyond_percent: percentRefused,
  target_missing: 'Isi target paling sedikit satu triwulan.',
  quarter_closed: 'Target triwulan yang sudah ditutup tidak dapat diubah.',
  mission_ended: 'Misi ini sudah diakhiri.',
  goal_ended: 'Sasaran ini sudah diakhiri.',
  goal_elsewhere: 'Sasaran ini berada di bawah misi lain.',
  row_repeated: 'Sudah ada di baris lain. Sisakan satu baris.',
  row_differs: 'Isian indikator yang sama berbeda dari baris lain.',
}

/** ARAH "ke atas": … */
export const goalRowSentence = ({ column, reason, value, sameAsRow }: GoalRowProblem): string =>
  `${column}${value ? ` "${value}"` : ''}: ${goalRowLabels[reason]}${
    sameAsRow === undefined ? '' : ` Lihat baris ${sameAsRow}.`
  }`

const goalChangeLabels: Record<GoalChangeField, string> = {
  goal: 'sasaran',
  measureUnit: 'satuan',
  direction: 'arah',
  method: 'cara hitung',
  source: 'sumber data',
  targets: 'target',
}

/** What a row of a spreadsheet says of itself: what is wrong with it, or what it would do. */
export function goalRemark({ problems, changes, opens, status }: GoalRow): string[] {
  if (problems.length > 0) return problems.map(goalRowSentence)
  if (changes.length > 0) return [`Berubah: ${formatList(changes.map((change) => goalChangeLabels[change]))}`]
  if (opens.includes('MISSION')) return ['Dengan misi dan sasaran baru']
  if (opens.includes('GOAL')) return ['Dengan sasaran baru']
  return [status === 'NEW' ? 'Indikator baru' : 'Sudah sama']
}

export const goalFileRefusals = {
  file_too_large: 'Berkas ini lebih dari 5 MB. Bagi menjadi beberapa berkas.',
  empty_file: 'Berkas ini kosong. Pilih berkas yang berisi sasaran.',
  ...sheetFileRefusals,
  vision_missing: 'Tambahkan visi lebih dulu, lalu unggah lagi.',
} as const
