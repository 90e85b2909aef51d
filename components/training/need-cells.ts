import { categoryLabels, competenceLabels, needSourceLabels, needStatusLabels } from '@/lib/training/labels'
import type { NeedView } from '@/lib/training/queries/needs'
import { gapOf } from '@/lib/training/rules/needs'

/** Why: the competence with its gap, or what the feedback or the planned result says. */
export const groundOf = ({ competence, levelRequired, levelNow, ground }: NeedView): string =>
  competence && levelRequired && levelNow
    ? `${competenceLabels[competence]}, tingkat ${levelNow} dari ${levelRequired}, kurang ${gapOf(levelRequired, levelNow)}`
    : (ground ?? '–')

export const NEED_COLUMNS = [
  'Tahun',
  'Bidang',
  'JP',
  'Yang kurang',
  'Asal',
  'Dasar',
  'Hasil yang direncanakan',
  'Pelatihan',
  'Keadaan',
  'Diputus',
  'Alasan',
]

/** One need as a row of a file. */
export const needCells = (need: NeedView): (string | number | null)[] => [
  need.year,
  categoryLabels[need.category],
  need.hours,
  need.gap,
  needSourceLabels[need.source],
  groundOf(need),
  need.expected,
  need.course,
  needStatusLabels[need.status],
  need.decidedByName,
  need.reason,
]
