import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { rankLabel } from '@/lib/organization/labels'
import { conditionLabel, conditionText, riseKindLabels, riseStateLabels } from '@/lib/talent/labels/career'
import { allRankRises } from '@/lib/talent/queries/rises'
import type { Rise } from '@/lib/talent/rules/rank-rise'

const lacking = (rise: Rise, outcome: 'FAIL' | 'UNKNOWN') =>
  'conditions' in rise
    ? rise.conditions
        .filter((one) => one.outcome === outcome)
        .map((one) => `${conditionLabel(one)}: ${conditionText(one)}`)
        .join('; ') || null
    : null

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => allRankRises(ctx, { unit: asked(search.unit), keadaan: asked(search.keadaan) }),
  file: (rows) => ({
    name: 'kenaikan-pangkat',
    about: ['Kenaikan pangkat'],
    head: [
      'Nama',
      'Jabatan',
      'Unit',
      'Keadaan',
      'Jenis',
      'Pangkat',
      'Menuju',
      'Periode',
      'Belum terpenuhi',
      'Belum tercatat',
    ],
    rows: rows.map(({ name, title, unitName, rise }) => [
      name,
      title,
      unitName,
      riseStateLabels[rise.state],
      'kind' in rise ? riseKindLabels[rise.kind] : null,
      'rank' in rise ? rankLabel(rise.rank) : null,
      'next' in rise ? rankLabel(rise.next) : null,
      'window' in rise && rise.window ? formatNumericDay(rise.window) : null,
      lacking(rise, 'FAIL'),
      lacking(rise, 'UNKNOWN'),
    ]),
  }),
})
