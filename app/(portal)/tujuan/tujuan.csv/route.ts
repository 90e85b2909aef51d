import { formatRange, quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { asked, tableFile } from '@/lib/core/table-file'
import { goalTree } from '@/lib/measurements/queries/goal-tree'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { search }) => goalTree(ctx, asked(search.triwulan)),
  file: ({ quarter, week, missions }) => ({
    name: `tujuan-${quarterKey(quarter)}`,
    about: [
      'Siapa mengerjakan apa',
      quarterLabel(quarter),
      ...(week ? [`Minggu ini: ${formatRange(week)}`] : []),
    ],
    head: [
      'Misi',
      'Sasaran',
      'Unit',
      'Indikator',
      'Indikator tercapai',
      'Indikator terukur',
      'Orang',
      'Hasil kerja',
      'Orang yang mencatat minggu ini',
      'Catatan minggu ini',
      'Orang yang mencatat triwulan ini',
      'Catatan triwulan ini',
      'Menit disetujui triwulan ini',
    ],
    rows: missions.flatMap(({ text: mission, goals }) =>
      goals.map(({ text, units, indicators, reached, measured, effort }) => [
        mission,
        text,
        units,
        indicators,
        reached,
        measured,
        effort.people,
        effort.results,
        effort.week?.people ?? null,
        effort.week?.logs ?? null,
        effort.loggers,
        effort.logs,
        effort.minutes,
      ]),
    ),
  }),
})
