import { quarterLabel } from '@/lib/calendar/labels'
import { found, refuse } from '@/lib/core/refusal'
import { tableFile } from '@/lib/core/table-file'
import { levelLabels, statementLabels } from '@/lib/feedback/labels'
import { statementResults } from '@/lib/feedback/queries/statements'
import { LEVELS } from '@/lib/feedback/rules/statements'
import { recordId } from '@/lib/organization/schema'

export const GET = tableFile({
  roles: ['supervisor', 'admin'],
  ask: async (ctx, { search }) => {
    if (search.atasan === undefined) return statementResults(ctx, found(ctx.actor.employeeId))
    const id = recordId.safeParse(search.atasan)
    return id.success ? statementResults(ctx, id.data) : refuse('not_found')
  },
  file: ({ name, quarters }) => ({
    name: 'suara-anggota-tim',
    about: ['Suara anggota tim', name],
    head: ['Triwulan', 'Jawaban', 'Pernyataan', ...LEVELS.map((level) => levelLabels[level])],
    rows: quarters.flatMap(({ count, spread, ...quarter }) =>
      spread.map(({ statement, counts }) => [
        quarterLabel(quarter),
        count,
        statementLabels[statement],
        ...LEVELS.map((level) => counts[level - 1] ?? 0),
      ]),
    ),
  }),
})
