import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { refuse } from '@/lib/core/refusal'
import { lateCases } from '@/lib/measurements/queries/service-cases'
import { recordId } from '@/lib/organization/schema'

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export const GET = handler({
  roles: ['staff', 'supervisor', 'unit_head', 'admin'],
  ask: (ctx, { search }) => {
    const unit = text(search.unit)
    if (unit !== undefined && !recordId.safeParse(unit).success) refuse('not_found')
    return lateCases(ctx, { unit, triwulan: text(search.triwulan) })
  },
  respond: ({ quarter, unit, late }) =>
    csvResponse(`terlambat-${quarterKey(quarter)}.csv`, [
      ['Terlambat', unit?.name ?? '', quarterLabel(quarter)],
      [
        'Layanan',
        'Tahap',
        'Nomor berkas',
        'Pelaksana',
        'Unit',
        'Mulai',
        'Batas',
        'Selesai',
        'Lewat (hari kerja)',
      ],
      ...late.map((one) => [
        one.service,
        one.step,
        one.caseNumber,
        one.name,
        one.unitName,
        one.startedOn,
        one.dueOn,
        one.finishedOn,
        one.lateBy,
      ]),
    ]),
})
