import { tableFile } from '@/lib/core/table-file'
import { groupLabel, notableText, traitLabels } from '@/lib/promotion/labels/patterns'
import { outcomePatterns } from '@/lib/promotion/queries/patterns'

export const GET = tableFile({
  roles: ['admin'],
  ask: outcomePatterns,
  file: ({ rows, rounds, candidacies }) => ({
    name: 'pola-promosi',
    about: [`Pola hasil promosi: ${candidacies} kandidat dari ${rounds} putaran yang sudah diputus`],
    head: [
      'Menurut',
      'Kelompok',
      'Dinilai',
      'Di luar tiga besar',
      'Persen',
      'Rentang bawah',
      'Rentang atas',
      'Persen yang lain',
      'Bacaan',
    ],
    rows: rows.map((row) => [
      traitLabels[row.trait],
      groupLabel(row),
      row.people,
      row.outside,
      row.share / 10,
      row.low / 10,
      row.high / 10,
      row.others === null ? null : row.others / 10,
      notableText(row),
    ]),
  }),
})
