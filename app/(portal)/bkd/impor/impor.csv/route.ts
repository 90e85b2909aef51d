import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { importBatchStatusLabels } from '@/lib/organization/labels'
import { latestImports } from '@/lib/organization/queries/imports'

export const GET = tableFile({
  roles: ['admin'],
  ask: latestImports,
  file: (batches, { region }) => ({
    name: 'impor-pegawai',
    about: ['Impor pegawai'],
    head: ['Berkas', 'Diunggah', 'Keadaan', 'Baru', 'Berubah', 'Sama', 'Ditolak'],
    rows: batches.map((batch) => [
      batch.fileName,
      formatInstant(batch.createdAt, region.zone),
      batch.undoing ? 'Sedang dibatalkan' : importBatchStatusLabels[batch.status],
      batch.added,
      batch.changed,
      batch.same,
      batch.rejected,
    ]),
  }),
})
