import { formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { asked, tableFile } from '@/lib/core/table-file'
import { formatGini } from '@/lib/recognition/labels/load'
import { unitLoad } from '@/lib/recognition/queries/load'

export const GET = tableFile({
  roles: ['unit_head', 'admin'],
  ask: async (ctx, { search }) => ({
    load: await unitLoad(ctx, { unit: asked(search.unit), quarter: asked(search.triwulan) }),
    today: ctx.today,
  }),
  file: ({ load: { unit, quarter, people, gini }, today }) => ({
    name: `beban-unit-${quarterKey(quarter)}`,
    about: [
      `Beban ${unit.name}, ${quarterLabel(quarter)}, Gini ${formatGini(gini)}, ${formatShortDay(today)}`,
    ],
    head: [
      'Nama',
      'Jabatan',
      'Menit kerja biasa',
      'Menit disetujui',
      'Kursi unit',
      'Kursi terisi',
      'Tugas tambahan',
      'Hari cuti',
      'Beban (perseratus persen)',
      'Berlebih',
    ],
    rows: people.map(({ name, position, facts, load, over }) => [
      name,
      position,
      facts.normalMinutes,
      facts.loggedMinutes,
      facts.seats,
      facts.filled,
      facts.extras,
      facts.leaveDays,
      load?.total ?? null,
      over ? 'ya' : 'tidak',
    ]),
  }),
})
