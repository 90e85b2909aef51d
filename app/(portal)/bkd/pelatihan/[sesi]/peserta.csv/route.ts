import { formatRange } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { enrolmentStatusLabels, usableLabels } from '@/lib/training/labels'
import { sessionSheet } from '@/lib/training/queries/desk'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params }) => sessionSheet(ctx, params.sesi ?? ''),
  file: ({ title, startsOn, endsOn, people }) => ({
    name: 'peserta-pelatihan',
    about: ['Peserta', title, formatRange({ from: startsOn, through: endsOn })],
    head: ['Nama', 'Unit', 'Keadaan', 'Tingkat sebelum', 'Tingkat sesudah', 'Terpakai', 'Catatan'],
    rows: people.map(({ usable, ...row }) => [
      row.name,
      row.unitName,
      enrolmentStatusLabels[row.status],
      row.levelBefore,
      row.levelAfter,
      usable === 1 || usable === 2 || usable === 3 || usable === 4 ? usableLabels[usable] : null,
      row.usableNote,
    ]),
  }),
})
