import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { categoryLabels, kindLabels } from '@/lib/training/labels'
import { certificateQueue } from '@/lib/training/queries/desk'

const EVERY_ONE = 20_000

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => certificateQueue(ctx, EVERY_ONE),
  file: ({ rows }) => ({
    name: 'sertifikat-menunggu',
    about: ['Sertifikat yang menunggu pemeriksaan'],
    head: ['Nama', 'Kegiatan', 'Jenis', 'Bidang', 'JP', 'Mulai', 'Selesai', 'Penyelenggara', 'Nomor'],
    rows: rows.map((row) => [
      row.name,
      row.title,
      kindLabels[row.kind],
      categoryLabels[row.category],
      row.hours,
      formatNumericDay(row.startsOn),
      formatNumericDay(row.endsOn),
      row.provider,
      row.number,
    ]),
  }),
})
