import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { sessionStatusLabels } from '@/lib/training/labels'
import { deskSessions } from '@/lib/training/queries/desk'

const EVERY_SESSION = 20_000

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => deskSessions(ctx, EVERY_SESSION),
  file: (sessions) => ({
    name: 'sesi-pelatihan',
    about: ['Sesi pelatihan'],
    head: ['Pelatihan', 'Mulai', 'Selesai', 'Tempat', 'Kursi terisi', 'Kursi', 'Keadaan'],
    rows: sessions.map((session) => [
      session.title,
      formatNumericDay(session.startsOn),
      formatNumericDay(session.endsOn),
      session.place,
      session.taken,
      session.seats,
      session.due ? 'Kehadiran belum dicatat' : sessionStatusLabels[session.status],
    ]),
  }),
})
