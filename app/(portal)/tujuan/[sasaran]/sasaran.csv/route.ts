import { formatRange, quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { asked, tableFile } from '@/lib/core/table-file'
import { achievementLabels, directionLabels } from '@/lib/goals/labels'
import { goalAtWork, type GoalAtWork } from '@/lib/measurements/queries/goal-at-work'
import { ALL_OF_GOAL } from '@/lib/measurements/rules/line-of-sight'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: async (ctx, { params, search }) => ({
    part: asked(search.bagian) ?? 'unit',
    view: await goalAtWork(ctx, params.sasaran ?? '', asked(search.triwulan), ALL_OF_GOAL),
  }),
  file: ({ part, view }) => {
    const { name, head, rows } = (PARTS.get(part) ?? unitsOf)(view)
    return {
      name: `sasaran-${name}-${quarterKey(view.quarter)}`,
      about: [
        view.goal.text,
        quarterLabel(view.quarter),
        ...(view.week ? [`Minggu ini: ${formatRange(view.week)}`] : []),
      ],
      head,
      rows,
    }
  },
})

type Part = { name: string; head: string[]; rows: (string | number | null)[][] }

const unitsOf = ({ units }: GoalAtWork): Part => ({
  name: 'unit',
  head: ['Unit', 'Orang', 'Catatan minggu ini'],
  rows: units.map(({ name, people, weekLogs }) => [name, people, weekLogs]),
})

const peopleOf = ({ people }: GoalAtWork): Part => ({
  name: 'orang',
  head: ['Nama', 'Unit', 'Hasil kerja', 'Indikator unit', 'Catatan minggu ini'],
  rows: people.flatMap(({ name, unitName, results }) =>
    results.map(({ text, aim, weekLogs }) => [name, unitName, text, aim, weekLogs]),
  ),
})

const indicatorsOf = ({ indicators }: GoalAtWork): Part => ({
  name: 'indikator',
  head: [
    'Unit',
    'Indikator',
    'Satuan',
    'Arah',
    'Target',
    'Capaian',
    'Keadaan',
    'Cara hitung',
    'Sumber',
    'Orang',
    'Catatan minggu ini',
    'Catatan triwulan ini',
  ],
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
    one.effort.people,
    one.effort.week?.logs ?? null,
    one.effort.logs,
  ]),
})

const citizensOf = ({ citizens }: GoalAtWork): Part => ({
  name: 'warga',
  head: ['Unit', 'Yang ditanyakan', 'Nilai', 'Target', 'Satuan', 'Triwulan'],
  rows: citizens.map(({ unitName, name, value, target, measureUnit, quarter }) => [
    unitName,
    name,
    value,
    target,
    measureUnit,
    quarterLabel(quarter),
  ]),
})

/** From the vision down to each log of the week that the reader may read; what has nothing below it stands alone. */
const threadOf = ({ goal, indicators, people }: GoalAtWork): Part => ({
  name: 'rantai',
  head: [
    'Visi',
    'Misi',
    'Sasaran',
    'Indikator unit',
    'Unit indikator',
    'Orang',
    'Hasil kerja',
    'Catatan minggu ini',
    'Tanggal catatan',
    'Catatan',
  ],
  rows: indicators.flatMap(({ id, name, unitName }) => {
    const above = [goal.vision, goal.mission, goal.text, name, unitName]
    const below = people.flatMap((person) =>
      person.results
        .filter(({ aimId }) => aimId === id)
        .flatMap(({ text, weekLogs, logs }) => {
          const own = [...above, person.name, text, weekLogs]
          return logs.length === 0
            ? [[...own, null, null]]
            : logs.map(({ day, title }) => [...own, day, title])
        }),
    )
    return below.length > 0 ? below : [[...above, null, null, null, null, null]]
  }),
})

const PARTS = new Map([
  ['unit', unitsOf],
  ['orang', peopleOf],
  ['indikator', indicatorsOf],
  ['warga', citizensOf],
  ['rantai', threadOf],
])
