import { importStanding } from '@/lib/attendance/labels/absence-imports'
import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { creditImports } from '@/lib/talent/queries/credit-imports'

export const GET = tableFile({
  roles: ['admin'],
  ask: creditImports,
  file: (batches, { region }) => ({
    name: 'impor-angka-kredit',
    about: ['Impor angka kredit'],
    head: ['Berkas', 'Diunggah', 'Keadaan', 'Baru', 'Sama', 'Ditolak'],
    rows: batches.map((batch) => [
      batch.fileName,
      formatInstant(batch.createdAt, region.zone),
      importStanding(batch),
      batch.added,
      batch.same,
      batch.rejected,
    ]),
  }),
})
