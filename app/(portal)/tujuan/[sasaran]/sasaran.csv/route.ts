import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { asked, tableFile } from '@/lib/core/table-file'
import { achievementLabels, directionLabels } from '@/lib/goals/labels'
import { goalAtWork, type GoalAtWork } from '@/lib/measurements/queries/goal-at-work'

const EVERYONE_IN_REACH = Number.MAX_SAFE_INTEGER

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: async (ctx, { params, search }) => ({
    part: asked(search.bagian),
    view: await goalAtWork(ctx, params.sasaran ?? '', asked(search.triwulan), EVERYONE_IN_REACH),
  }),
  file: ({ part, view }) => {
    const { name, head, rows } =
      part === 'indikator' ? indicatorsOf(view) : part === 'orang' ? peopleOf(view) : unitsOf(view)
    return {
      name: `sasaran-${name}-${quarterKey(view.quarter)}`,
      about: [view.goal.text, quarterLabel(view.quarter)],
      head,
      rows,
    }
  },
})

const unitsOf = ({ units }: GoalAtWork) => ({
  name: 'unit',
  head: ['Unit', 'Orang'],
  rows: units.map(({ name, people }) => [name, people]),
})

const peopleOf = ({ people }: GoalAtWork) => ({
  name: 'orang',
  head: ['Nama', 'Unit', 'Hasil kerja'],
  rows: people.flatMap(({ name, unitName, results }) => results.map((result) => [name, unitName, result])),
})

const indicatorsOf = ({ indicators }: GoalAtWork) => ({
  name: 'indikator',
  head: ['Unit', 'Indikator', 'Satuan', 'Arah', 'Target', 'Capaian', 'Keadaan', 'Cara hitung', 'Sumber'],
  rows: indicators.map((one) => [
    one.unitName,
    one.name,
    one.measureUnit,
    directionLabels[one.direction],
    one.target,
    one.value,
    achievementLabels[one.state],
    one.method,
    one.source,
  ]),
})
