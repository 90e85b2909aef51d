import { asked, tableFile } from '@/lib/core/table-file'
import { mismatchOffer, mismatchSentences } from '@/lib/talent/labels/mismatch'
import { allMismatches } from '@/lib/talent/queries/mismatches'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => allMismatches(ctx, asked(search.unit)),
  file: (rows) => ({
    name: 'kesesuaian',
    about: ['Kesesuaian pendidikan dengan jabatan: bahan tawaran rotasi atau pelatihan'],
    head: ['Nama', 'Jabatan', 'Unit', 'Pendidikan dan syarat', 'Yang dapat ditawarkan', 'Lowong dan sesuai'],
    rows: rows.map((row) => [
      row.name,
      row.title,
      row.unitName,
      mismatchSentences(row.checks).join(' '),
      mismatchOffer(row.checks),
      row.offers.map(({ title, unitName }) => `${title}, ${unitName}`).join('; ') || null,
    ]),
  }),
})
