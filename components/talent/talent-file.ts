import type { TableFile } from '@/lib/core/table-file'
import { gradeLabels } from '@/lib/reviews/labels'
import { potentialLabels } from '@/lib/talent/labels/nine-box'
import type { TalentMap } from '@/lib/talent/queries/talent-map'

/** The people whom the map names, as a file. */
export const talentFile = ({ rows, unit, box }: TalentMap): TableFile => ({
  name: 'talenta',
  about: ['Peta talenta', unit?.name ?? 'Semua unit', box ? `Kotak ${box}` : 'Kelompok rencana suksesi'],
  head: ['Nama', 'Jabatan', 'Unit', 'Kotak', 'Predikat', 'Tahun', 'Potensi', 'Tingkat potensi'],
  rows: rows.map(({ name, title, unitName, placed: { box: own, grade, potential } }) => [
    name,
    title,
    unitName,
    own,
    grade && gradeLabels[grade.grade],
    grade && grade.year,
    potential && (potential.score / 100).toFixed(2).replace('.', ','),
    potential && potentialLabels[potential.level],
  ]),
})
