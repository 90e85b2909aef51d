import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { myLogImports } from '@/lib/interop/queries/log-imports'

export const GET = tableFile({
  roles: ['staff'],
  ask: myLogImports,
  file: (batches, { region }) => ({
    name: 'impor-catatan',
    about: ['Impor catatan'],
    head: ['Berkas', 'Diunggah', 'Keadaan', 'Baru', 'Sama', 'Ditolak'],
    rows: batches.map((batch) => [
      batch.fileName,
      formatInstant(batch.createdAt, region.zone),
      batch.appliedAt ? 'Sudah dikirim' : 'Pratinjau',
      batch.added,
      batch.same,
      batch.rejected,
    ]),
  }),
})
