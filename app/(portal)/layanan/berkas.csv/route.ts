import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { myCases } from '@/lib/measurements/queries/service-cases'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx) => myCases(ctx),
  file: ({ open, done }) => ({
    name: 'berkas-layanan',
    about: ['Berkas yang saya kerjakan'],
    head: [
      'Nomor berkas',
      'Layanan',
      'Tahap',
      'Mulai',
      'Batas',
      'Selesai',
      'Hari kerja',
      'Lewat (hari kerja)',
    ],
    rows: [...open, ...done].map((one) => [
      one.caseNumber,
      one.service,
      one.step,
      formatNumericDay(one.startedOn),
      formatNumericDay(one.dueOn),
      one.finishedOn && formatNumericDay(one.finishedOn),
      one.daysTaken,
      one.lateBy,
    ]),
  }),
})
