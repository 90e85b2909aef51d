import { asked, tableFile } from '@/lib/core/table-file'
import { creditRemark, creditRowWords } from '@/lib/talent/labels/credit-imports'
import { creditImportView } from '@/lib/talent/queries/credit-imports'
import { CREDIT_COLUMNS } from '@/lib/talent/rules/credit-import'

/** With the titles of the form, so that refused rows are mended in it and sent again. */
export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params, search }) => creditImportView(ctx, params.id ?? '', asked(search.baris)),
  file: ({ batch, shown, rows }) => ({
    name: `angka-kredit-${creditRowWords[shown]}`,
    about: [batch.fileName, `Baris ${creditRowWords[shown]}`],
    head: [...CREDIT_COLUMNS, 'Pegawai', 'Baris di berkas', 'Keterangan'],
    rows: rows.map((row) => [
      ...CREDIT_COLUMNS.map((_, place) => ({ typed: row.cells[place] ?? '' })),
      row.name,
      row.rowNumber,
      creditRemark(row),
    ]),
  }),
})
