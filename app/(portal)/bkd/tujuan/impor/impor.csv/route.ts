import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { goalImports } from '@/lib/goals/queries/imports'

export const GET = tableFile({
  roles: ['admin'],
  ask: goalImports,
  file: (batches, { region }) => ({
    name: 'impor-tujuan',
    about: ['Impor tujuan'],
    head: ['Berkas', 'Diunggah', 'Keadaan', 'Baru', 'Berubah', 'Sama', 'Ditolak'],
    rows: batches.map((batch) => [
      batch.fileName,
      formatInstant(batch.createdAt, region.zone),
      batch.appliedAt ? 'Sudah diterapkan' : 'Pratinjau',
      batch.added,
      batch.changed,
      batch.same,
      batch.rejected,
    ]),
  }),
})
