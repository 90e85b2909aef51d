import 'server-only'
import { dayFromDb } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { creditYears } from '@/lib/reviews/queries/record'
import { FUNCTIONAL_LEVELS } from '@/lib/reviews/rules/credit'
import { creditSum, type CreditPaper, type CreditSum } from '../rules/credit-record'
import type { Reading } from '../store'

/** Papers that stand, of each of these people. */
export async function creditPapers(
  ctx: Reading,
  employeeIds: readonly string[],
): Promise<Map<string, CreditPaper[]>> {
  const rows = await ctx.db.creditRecord.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...employeeIds] }, withdrawnAt: null },
    select: { employeeId: true, level: true, points: true, year: true, decree: true, decidedOn: true },
    orderBy: { year: 'desc' },
  })
  const papers = rows.flatMap(({ level: text, points, decidedOn, ...row }) => {
    const level = FUNCTIONAL_LEVELS.find((one) => one === text)
    return level ? [{ ...row, level, points: points.toString(), decidedOn: dayFromDb(decidedOn) }] : []
  })
  return new Map(
    [...Map.groupBy(papers, ({ employeeId }) => employeeId)].map(([id, own]) => [
      id,
      own.map(({ employeeId: _, ...paper }) => paper),
    ]),
  )
}

/** What each has at the present functional level: by the office's paper, and by the years that are recorded here. */
export async function creditsOf(ctx: Ctx, employeeIds: readonly string[]): Promise<Map<string, CreditSum>> {
  const years = await creditYears(ctx, employeeIds)
  const papers = await creditPapers(ctx, employeeIds)
  return new Map(
    employeeIds.flatMap((id) => {
      const sum = creditSum(papers.get(id) ?? [], years.get(id) ?? [])
      return sum ? [[id, sum] as const] : []
    }),
  )
}
