import 'server-only'
import { absencesOf } from '@/lib/attendance/queries/absences'
import { calendarDays, leavesOf } from '@/lib/attendance/queries'
import { leaveDays } from '@/lib/attendance/rules'
import { addQuarters, quarterOf, workingDays, type Range, type YearQuarter } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { during, units, withDescendants } from '@/lib/organization/queries'
import { WORKING_STATUSES } from '@/lib/organization/rules'
import { GRADES, type Grade } from '@/lib/reviews/rules'
import type { ReviewEvidence } from '@/lib/reviews/rules/evidence'
import { quarterFactsOf } from '../rules/badges'
import type { CheckOutcome, RewardFacts } from '../rules/reward-eligibility'
import { periodRange, type RewardDocument, type RewardPeriod } from '../rules/rewards'
import { registerSince, withRunningCase } from './discipline'

const gradeFrom = (text: string | null): Grade | null => GRADES.find((one) => one === text) ?? null

/** The quarters of a period, in order. */
export function quartersIn(period: RewardPeriod): YearQuarter[] {
  const { from, through } = periodRange(period)
  const quarters = [quarterOf(from)]
  for (let next = quarterOf(from); ;) {
    next = addQuarters(next, 1)
    if (next.year * 4 + next.quarter > quarterOf(through).year * 4 + quarterOf(through).quarter) break
    quarters.push(next)
  }
  return quarters
}

/** What is on record of these people for a period. */
export async function rewardFactsOf(
  ctx: Ctx,
  employeeIds: readonly string[],
  period: RewardPeriod,
): Promise<Map<string, RewardFacts>> {
  if (employeeIds.length === 0) return new Map()
  const { regionId } = ctx
  const ids = [...new Set(employeeIds)]
  const quarters = quartersIn(period)
  const reviews = await ctx.db.quarterlyReview.findMany({
    where: {
      regionId,
      employeeId: { in: ids },
      status: { not: 'DRAFT' },
      OR: quarters.map(({ year, quarter }) => ({ year, quarter })),
    },
    select: { employeeId: true, year: true, quarter: true, grade: true, evidence: true },
  })
  const annual =
    period.kind === 'YEAR'
      ? await ctx.db.annualReview.findMany({
          where: { regionId, employeeId: { in: ids }, year: period.year, status: { not: 'DRAFT' } },
          select: { employeeId: true, grade: true },
        })
      : []
  const present = await presenceOf(ctx, ids, periodRange(period))
  const inCase = await withRunningCase(ctx, ids)
  const register = await registerSince(ctx)
  // That there is none is known where BKD vouches for its register.
  const disciplineFor = (id: string): CheckOutcome =>
    inCase.has(id) ? 'FAIL' : register ? 'PASS' : 'UNKNOWN'
  return new Map(
    ids.map((id) => [
      id,
      {
        quarters: quarters.map((quarter) => {
          const row = reviews.find(
            (one) => one.employeeId === id && one.year === quarter.year && one.quarter === quarter.quarter,
          )
          return {
            quarter,
            grade: gradeFrom(row?.grade ?? null),
            // The column holds what reviews put there, and nothing else writes to it.
            facts: row ? quarterFactsOf(row.evidence as Partial<ReviewEvidence>) : null,
          }
        }),
        annual: gradeFrom(annual.find(({ employeeId }) => employeeId === id)?.grade ?? null),
        days: present(id),
        discipline: disciplineFor(id),
      },
    ]),
  )
}

async function presenceOf(ctx: Ctx, ids: string[], { from, through: last }: Range) {
  const range = { from, through: last < ctx.today ? last : ctx.today }
  const { holidays } = await calendarDays(ctx, range)
  const working = workingDays(range, holidays)
  const leaves = await leavesOf(ctx, ids, range)
  const absences = (await absencesOf(ctx, ids, range)).filter(({ excuseReason }) => excuseReason === null)
  return (id: string) => {
    const away = leaveDays(
      range,
      leaves
        .filter(({ employeeId }) => employeeId === id)
        .map((leave) => ({ startsOn: leave.from, endsOn: leave.through })),
    )
    return {
      expected: working.filter((day) => !away.has(day)).length,
      absent: absences.filter(({ employeeId }) => employeeId === id).length,
    }
  }
}

/** Those whom a programme is for: of these kinds, at work, within its unit today. */
export async function insideOf(
  ctx: Ctx,
  { unit, kinds }: Pick<RewardDocument, 'unit' | 'kinds'>,
): Promise<Prisma.EmployeeWhereInput> {
  const { regionId } = ctx
  const within = unit ? withDescendants(await units(ctx), unit.id) : null
  return {
    regionId,
    kind: { in: [...kinds] },
    legalStatus: { in: [...WORKING_STATUSES] },
    assignments: {
      some: {
        regionId,
        kind: 'DEFINITIVE',
        ...(within && { unitId: { in: within } }),
        ...during({ from: ctx.today, through: ctx.today }),
      },
    },
  }
}
