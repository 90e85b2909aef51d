import { absenceProblem } from '@/lib/attendance/labels/absence-imports'
import { absenceImportView } from '@/lib/attendance/queries/absence-imports'
import { ABSENCE_COLUMNS } from '@/lib/attendance/rules/absence-imports'
import { tableFile } from '@/lib/core/table-file'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params }) => absenceImportView(ctx, params.id ?? '', 'REJECTED'),
  file: ({ batch, rows }) => ({
    name: 'kehadiran-ditolak',
    about: ['Baris ditolak', batch.fileName],
    head: [...ABSENCE_COLUMNS, 'Baris di berkas', 'Alasan'],
    rows: rows.map(({ cells, rowNumber, problems }) => [
      cells[0] ?? '',
      cells[1] ?? '',
      cells[2] ?? '',
      rowNumber,
      problems.map(absenceProblem).join(' '),
    ]),
  }),
})
