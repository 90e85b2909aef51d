import 'server-only'
import { QUARTERS, type Quarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import type { ReviewEvidence } from '@/lib/reviews/rules/evidence'
import { quarterFactsOf, type QuarterFacts } from '../rules/badges'

export type SignedFacts = { year: number; quarter: Quarter; facts: QuarterFacts }

/** What lay beside the ratings of this person's last quarters, as it was copied when they were signed. */
export async function signedFacts(ctx: Ctx, employeeId: string, take: number): Promise<SignedFacts[]> {
  const rows = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, employeeId, status: { not: 'DRAFT' } },
    select: { year: true, quarter: true, evidence: true },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
    take,
  })
  return rows.flatMap(({ year, quarter, evidence }) => {
    const known = QUARTERS.find((one) => one === quarter)
    // The column holds what reviews put there, and nothing else writes to it.
    return known ? [{ year, quarter: known, facts: quarterFactsOf(evidence as Partial<ReviewEvidence>) }] : []
  })
}
