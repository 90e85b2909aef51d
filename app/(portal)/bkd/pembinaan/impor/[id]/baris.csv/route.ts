import { absenceRowWords, rowRemark } from '@/lib/attendance/labels/absence-imports'
import { absenceImportView } from '@/lib/attendance/queries/absence-imports'
import { asked, tableFile } from '@/lib/core/table-file'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params, search }) => absenceImportView(ctx, params.id ?? '', asked(search.baris)),
  file: ({ batch, shown, rows }) => ({
    name: `rekap-kehadiran-${absenceRowWords[shown]}`,
    about: [batch.fileName, `Baris ${absenceRowWords[shown]}`],
    head: ['Pegawai', 'Baris', 'Tanggal', 'Status', 'Keterangan'],
    rows: rows.map((row) => [
      row.name,
      row.rowNumber,
      row.cells[1] ?? null,
      row.cells[2] ?? null,
      rowRemark(row),
    ]),
  }),
})
