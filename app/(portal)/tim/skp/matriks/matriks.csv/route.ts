import { tableFile } from '@/lib/core/table-file'
import { contributionKindLabels } from '@/lib/plans/labels'
import { roleMatrix } from '@/lib/plans/queries/team'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: (ctx) => roleMatrix(ctx),
  file: ({ year, people, results }) => ({
    name: `matriks-peran-hasil-${year}`,
    about: ['Matriks peran hasil', String(year)],
    head: ['Nama', 'Jabatan', ...results.map(({ text }) => text)],
    rows: people.map(({ id, name, positionTitle }) => [
      name,
      positionTitle,
      ...results.map(({ cells }) => {
        const cell = cells[id]
        return cell ? `${contributionKindLabels[cell.kind]}: ${cell.text}` : null
      }),
    ]),
  }),
})
