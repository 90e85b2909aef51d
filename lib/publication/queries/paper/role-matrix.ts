import 'server-only'
import { formatRange } from '@/lib/calendar/labels'
import { dayFromDb } from '@/lib/calendar/rules'
import { fullName, nameParts } from '@/lib/organization/queries'
import { contributionKindLabels } from '@/lib/plans/labels'
import { CONTRIBUTION_KINDS } from '@/lib/plans/rules'
import { planContent } from '@/lib/plans/schema'
import { paperKindLabels } from '../../labels/papers'
import type { PaperContent, PaperPart } from '../../rules/paper'
import { leaderOf, partyOf, signatureOf, type Source } from './party'

/** More than these stand in no row that can be read. */
const RESULTS_ACROSS = 4

type Result = { id: string; text: string }
type Cell = { employeeId: string; name: string; parentResultId: string; text: string }

/** Whom a leader asked for what (domain.md §2.3): his results across, his people down. */
export async function roleMatrixPaper(source: Source, planId: string, number: number) {
  const { db, regionId } = source
  const row = await db.planVersion.findFirst({
    where: { regionId, planId, number, status: 'AGREED' },
    select: { content: true, plan: { select: { employeeId: true, startsOn: true, endsOn: true } } },
  })
  const plan = planContent.safeParse(row?.content).data
  if (!row || !plan) return undefined
  const { employeeId, startsOn, endsOn } = row.plan
  const from = dayFromDb(startsOn)
  const through = dayFromDb(endsOn)
  const on = source.today < from ? from : source.today > through ? through : source.today
  const rows = await db.contribution.findMany({
    where: { regionId, parentResultId: { in: plan.results.map(({ id }) => id) }, withdrawnAt: null },
    select: {
      employeeId: true,
      parentResultId: true,
      kind: true,
      text: true,
      employee: { select: nameParts },
    },
    orderBy: [{ employee: { sortName: 'asc' } }, { employeeId: 'asc' }],
  })
  if (rows.length === 0) return undefined
  const cells = rows.map(({ employee, kind, text, ...cell }): Cell => {
    const known = CONTRIBUTION_KINDS.find((one) => one === kind)
    return {
      ...cell,
      name: fullName(employee),
      text: known ? `${contributionKindLabels[known]}: ${text}` : text,
    }
  })
  const party = await partyOf(source, employeeId, on, 'Pimpinan')
  const leader = await leaderOf(source, employeeId, on, 'Atasan pimpinan')
  const content: PaperContent = {
    kind: 'ROLE_MATRIX',
    title: paperKindLabels.ROLE_MATRIX,
    span: formatRange({ from, through }),
    wide: true,
    parties: leader ? [party, leader] : [party],
    parts: blocksOf(plan.results).map((results) => matrixPart(results, cells)),
    signatures: [signatureOf(party, ''), ...(leader ? [signatureOf(leader, '')] : [])],
  }
  return { content, number, employeeId, unitId: null }
}

const blocksOf = (results: readonly Result[]): Result[][] =>
  Array.from({ length: Math.ceil(results.length / RESULTS_ACROSS) }, (_, block) =>
    results.slice(block * RESULTS_ACROSS, (block + 1) * RESULTS_ACROSS),
  )

function matrixPart(results: readonly Result[], cells: readonly Cell[]): PaperPart {
  const people = [...new Map(cells.map(({ employeeId, name }) => [employeeId, name]))]
  return {
    kind: 'table',
    columns: [
      { title: 'Nama', width: 120 },
      ...results.map(({ text }) => ({ title: text, width: 'rest' as const })),
    ],
    rows: people.map(([employeeId, name]) => [
      name,
      ...results.map(
        ({ id }) =>
          cells.find((cell) => cell.employeeId === employeeId && cell.parentResultId === id)?.text ?? '–',
      ),
    ]),
    empty: 'Belum ada yang ditugaskan.',
  }
}
