import { formatInstant, formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { promotionObjections } from '@/lib/promotion/queries/desk'

const OUTCOMES = { UPHELD: 'Dikabulkan', REJECTED: 'Ditolak' } as const

export const GET = tableFile({
  roles: ['admin', 'inspector'],
  ask: promotionObjections,
  file: (objections, { region }) => ({
    name: 'keberatan-promosi',
    about: ['Keberatan promosi'],
    head: ['Jabatan', 'Nama', 'Label', 'Diajukan', 'Batas', 'Keadaan', 'Alasan', 'Putusan', 'Pemutus'],
    rows: objections.map((one) => [
      one.title,
      one.name,
      one.label,
      formatInstant(one.filedAt, region.zone),
      formatNumericDay(one.dueOn),
      one.outcome ? OUTCOMES[one.outcome] : one.late ? 'Lewat batas' : 'Menunggu putusan',
      one.grounds,
      one.answer,
      one.answeredByName,
    ]),
  }),
})
