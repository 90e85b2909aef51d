import { asked, tableFile } from '@/lib/core/table-file'
import { goalRemark } from '@/lib/goals/labels'
import { goalImportView } from '@/lib/goals/queries/imports'
import { rowStatusLabels } from '@/lib/organization/labels'

const EVERY_ROW = Number.MAX_SAFE_INTEGER

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params, search }) => goalImportView(ctx, params.id ?? '', asked(search.baris), EVERY_ROW),
  file: ({ batch, shown, rows }) => ({
    name: `impor-tujuan-${rowStatusLabels[shown].toLowerCase()}`,
    about: [batch.fileName, `Baris ${rowStatusLabels[shown].toLowerCase()}`],
    head: ['Baris', 'Sasaran', 'Indikator', 'Unit', 'Tahun', 'Keterangan'],
    rows: rows.map((row) => [
      row.rowNumber,
      row.draft?.goal ?? null,
      row.draft?.indicator?.name ?? null,
      row.draft?.indicator?.unitName ?? null,
      row.draft?.indicator?.year ?? null,
      goalRemark(row).join(' '),
    ]),
  }),
})
