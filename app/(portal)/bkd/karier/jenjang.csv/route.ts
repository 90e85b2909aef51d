import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { levelConditionLabel, levelConditionText, levelStateLabels } from '@/lib/talent/labels/level-rise'
import { postLevelLabels } from '@/lib/talent/labels/posts'
import { allLevelRises } from '@/lib/talent/queries/level-rises'
import type { LevelRise } from '@/lib/talent/rules/level-rise'

const told = (rise: LevelRise, outcome: 'PASS' | 'FAIL' | 'UNKNOWN') =>
  'conditions' in rise
    ? rise.conditions
        .filter((one) => one.outcome === outcome)
        .map((one) => `${levelConditionLabel(one)}: ${levelConditionText(one)}`)
        .join('; ') || null
    : null

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => allLevelRises(ctx, { unit: asked(search.unit), keadaan: asked(search.keadaan) }),
  file: (rows) => ({
    name: 'kenaikan-jenjang',
    about: ['Kenaikan jenjang jabatan fungsional'],
    head: [
      'Nama',
      'Jabatan',
      'Unit',
      'Keadaan',
      'Jenjang',
      'Menuju',
      'Perkiraan',
      'Terpenuhi',
      'Belum terpenuhi',
      'Belum tercatat',
    ],
    rows: rows.map(({ name, title, unitName, rise }) => [
      name,
      title,
      unitName,
      levelStateLabels[rise.state],
      'level' in rise ? postLevelLabels[rise.level] : null,
      'next' in rise ? postLevelLabels[rise.next] : null,
      'expectedOn' in rise && rise.expectedOn ? formatNumericDay(rise.expectedOn) : null,
      told(rise, 'PASS'),
      told(rise, 'FAIL'),
      told(rise, 'UNKNOWN'),
    ]),
  }),
})
