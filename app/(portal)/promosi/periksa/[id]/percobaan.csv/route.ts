import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { attemptLabel, attemptReason } from '@/lib/promotion/labels/attempts'
import { refusedAttempts } from '@/lib/promotion/queries/inspection'

export const GET = tableFile({
  roles: ['admin', 'inspector'],
  ask: (ctx, { params }) => refusedAttempts(ctx, params.id ?? ''),
  file: ({ title, attempts }, me) => ({
    name: 'percobaan',
    about: ['Percobaan mengubah aturan yang dibekukan', title],
    head: ['Percobaan', 'Oleh', 'Waktu', 'Mengapa ditolak'],
    rows: attempts.map(({ name, byName, at, reason }) => [
      attemptLabel(name),
      byName,
      formatInstant(at, me.region.zone),
      attemptReason(reason),
    ]),
  }),
})
