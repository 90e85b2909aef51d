import { leaveKindLabels } from '@/lib/attendance/labels'
import { allLeave } from '@/lib/attendance/queries'
import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { recordId } from '@/lib/organization/schema'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => {
    const id = recordId.safeParse(asked(search.pegawai))
    return allLeave(ctx, id.success ? id.data : undefined)
  },
  file: (rows) => ({
    name: 'cuti',
    about: ['Cuti'],
    head: ['Nama', 'Unit', 'Jenis', 'Mulai', 'Sampai', 'Keadaan'],
    rows: rows.map(({ name, unitName, kind, from, through, cancelled }) => [
      name,
      unitName,
      leaveKindLabels[kind],
      formatNumericDay(from),
      formatNumericDay(through),
      cancelled ? 'Dibatalkan' : 'Berlaku',
    ]),
  }),
})
