import { formatShortDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { slipsOf } from '@/lib/surveys/queries/codes'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx, { params }) => slipsOf(ctx, params.kelompok ?? ''),
  file: ({ service, counter, expiresOn, addresses }) => ({
    name: 'tautan-survei',
    about: [service, counter, `Berlaku sampai ${formatShortDay(expiresOn)}`],
    head: ['Nomor', 'Tautan, satu untuk satu warga'],
    rows: addresses.map((address, at) => [at + 1, address]),
  }),
})
