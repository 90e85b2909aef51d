import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { measurementSourceLabels } from '@/lib/measurements/labels'
import { recordsAboutMe, recordsByMe } from '@/lib/measurements/queries/records'
import { behaviourLabels } from '@/lib/plans/labels'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const byMe = search.lihat === 'dicatat'
    return { byMe, records: byMe ? await recordsByMe(ctx) : await recordsAboutMe(ctx) }
  },
  file: ({ byMe, records }) => ({
    name: byMe ? 'pengamatan-saya-catat' : 'pengamatan-tentang-saya',
    about: ['Pengamatan', byMe ? 'Yang saya catat' : 'Tentang saya'],
    head: [
      'Tanggal',
      'Cara',
      'Tentang',
      'Hal',
      'Tempat',
      'Narasumber',
      'Nilai',
      'Satuan',
      'Isi',
      'Pencatat',
      'Keadaan',
    ],
    rows: records.map((record) => [
      formatNumericDay(record.measuredOn),
      measurementSourceLabels[record.source],
      record.of,
      record.subject ?? (record.behaviour && behaviourLabels[record.behaviour]),
      record.place,
      record.respondent,
      record.value === null ? null : Number(record.value),
      record.measureUnit,
      record.summary,
      record.authorName,
      record.withdrawnAt ? `Ditarik: ${record.withdrawnReason ?? ''}` : 'Berlaku',
    ]),
  }),
})
