import { importStanding } from '@/lib/attendance/labels/absence-imports'
import { absenceImports } from '@/lib/attendance/queries/absence-imports'
import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'

export const GET = tableFile({
  roles: ['admin'],
  ask: absenceImports,
  file: (batches, { region }) => ({
    name: 'impor-rekap-kehadiran',
    about: ['Impor rekap kehadiran'],
    head: ['Berkas', 'Diunggah', 'Keadaan', 'Baru', 'Berubah', 'Sama', 'Ditolak'],
    rows: batches.map((batch) => [
      batch.fileName,
      formatInstant(batch.createdAt, region.zone),
      importStanding(batch),
      batch.added,
      batch.changed,
      batch.same,
      batch.rejected,
    ]),
  }),
})
