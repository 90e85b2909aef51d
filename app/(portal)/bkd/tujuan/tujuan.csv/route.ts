import { asked, tableFile } from '@/lib/core/table-file'
import { directionLabels } from '@/lib/goals/labels'
import { goalBoard } from '@/lib/goals/queries'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => goalBoard(ctx, { visi: asked(search.visi), tahun: asked(search.tahun) }),
  file: ({ year, missions }) => ({
    name: `tujuan-daerah-${year}`,
    about: ['Tujuan daerah', String(year)],
    head: [
      'Misi',
      'Sasaran',
      'Unit',
      'Indikator',
      'Satuan',
      'Arah',
      'Cara menghitung',
      'Sumber',
      'TW I',
      'TW II',
      'TW III',
      'TW IV',
    ],
    rows: missions.flatMap((mission) =>
      mission.goals.flatMap((goal) =>
        goal.indicators.map((one) => [
          mission.text,
          goal.text,
          one.unitName,
          one.name,
          one.measureUnit,
          directionLabels[one.direction],
          one.method,
          one.source,
          ...one.targets.map((target) => (target === null ? null : Number(target))),
        ]),
      ),
    ),
  }),
})
