import { formatClock, formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { categoryLabels } from '@/lib/training/labels'
import { meetingQueue } from '@/lib/training/queries/meetings'

const EVERY_ONE = 20_000

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => meetingQueue(ctx, EVERY_ONE),
  file: ({ waiting }) => ({
    name: 'pertemuan-komunitas-menunggu',
    about: ['Pertemuan komunitas belajar yang menunggu pemeriksaan'],
    head: [
      'Komunitas',
      'Yang dibahas',
      'Bidang',
      'Tanggal',
      'Mulai',
      'Selesai',
      'JP',
      'Dipimpin',
      'Menyatakan hadir',
    ],
    rows: waiting.map((row) => [
      row.circleName,
      row.title,
      categoryLabels[row.category],
      formatNumericDay(row.heldOn),
      formatClock(row.fromMinute),
      formatClock(row.toMinute),
      row.hours,
      row.leader,
      row.confirmed,
    ]),
  }),
})
