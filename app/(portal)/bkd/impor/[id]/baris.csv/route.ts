import { refuse } from '@/lib/core/refusal'
import { asked, tableFile } from '@/lib/core/table-file'
import {
  comparedFieldLabels,
  comparedValue,
  rowProblemSentence,
  rowStatusLabels,
} from '@/lib/organization/labels'
import { importView, type ImportRowView } from '@/lib/organization/queries/imports'
import { recordId } from '@/lib/organization/schema'

const remarkOf = ({ problems, changes }: ImportRowView) =>
  [
    ...problems.map(rowProblemSentence),
    ...changes.map(
      ({ field, from, to }) =>
        `${comparedFieldLabels[field]}: ${from === null ? '' : `${comparedValue(field, from)} menjadi `}${comparedValue(field, to)}`,
    ),
  ].join(' ') || null

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params, search }) => {
    const id = recordId.safeParse(params.id)
    return id.success
      ? importView(ctx, id.data, { shown: asked(search.baris), whole: true })
      : refuse('not_found')
  },
  file: ({ batch, shown, rows }) => ({
    name: `impor-pegawai-${rowStatusLabels[shown].toLowerCase()}`,
    about: [batch.fileName, `Baris ${rowStatusLabels[shown].toLowerCase()}`],
    head: ['Nama', 'NIP', 'Jabatan', 'Unit', 'Baris', 'Keterangan'],
    rows: rows.map((row) => [
      row.name,
      row.nip && `NIP ${row.nip}`,
      row.positionTitle,
      row.unitName,
      row.rowNumber,
      remarkOf(row),
    ]),
  }),
})
