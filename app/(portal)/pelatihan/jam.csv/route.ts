import { tableFile } from '@/lib/core/table-file'
import { categoryLabels, kindLabels, recordStatusLabels } from '@/lib/training/labels'
import { myRecords } from '@/lib/training/queries/own'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx) => myRecords(ctx),
  file: (records) => ({
    name: 'riwayat-belajar',
    about: ['Riwayat belajar'],
    head: [
      'Kegiatan',
      'Jenis',
      'Bidang',
      'Mulai',
      'Selesai',
      'JP',
      'Tahun',
      'Penyelenggara',
      'Nomor',
      'Keadaan',
    ],
    rows: records.map((record) => [
      record.title,
      kindLabels[record.kind],
      categoryLabels[record.category],
      record.startsOn,
      record.endsOn,
      record.hours,
      record.year,
      record.provider,
      record.number,
      recordStatusLabels[record.status],
    ]),
  }),
})
