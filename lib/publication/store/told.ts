import { dayFromDb, dayOf, quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { timelinessOfServices } from '@/lib/measurements/queries/service-cases'
import { during } from '@/lib/organization/queries'
import { complaintsDue } from '@/lib/public-input/queries/published'
import { readingsOfQuarter } from '@/lib/surveys/queries/published'
import { isCarriedInto, samePeriod, STEP_STATUSES, unitPeriodFromKey } from '@/lib/unit-reviews/rules'
import { reviewedIndicators } from '@/lib/unit-reviews/schema'
import { publishedServices } from '../rules/services'
import type { PublishedCause, PublishedStep, Summary } from '../rules/summary'
import { publishedComplaints, publishedWhole, type PublishedComplaints } from '../rules/whole'

// What is told of a unit's quarter beside its numbers: who answers for it, what was promised, what stood in the way and what is done.

/** The post of whoever led the unit on the quarter's last day. */
export async function officeOf(ctx: Ctx, unitId: string, of: YearQuarter): Promise<string | null> {
  const { through } = quarterRange(of)
  const heads = await ctx.db.assignment.findMany({
    where: { regionId: ctx.regionId, unitId, isHead: true, ...during({ from: through, through }) },
    select: { kind: true, positionTitle: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
  })
  return (heads.find(({ kind }) => kind === 'DEFINITIVE') ?? heads[0])?.positionTitle ?? null
}

export async function agreementOf(ctx: Ctx, unitId: string, year: number): Promise<Summary['agreement']> {
  return ctx.db.unitAgreement.findFirst({
    where: { regionId: ctx.regionId, unitId, year, agreedOn: { not: null } },
    select: { statement: true, plan: true },
  })
}

/** The names that no free text may carry out: of those who worked in these units in the quarter. */
export async function namesIn(ctx: Ctx, unitIds: readonly string[], of: YearQuarter): Promise<string[]> {
  const rows = await ctx.db.assignment.findMany({
    where: { regionId: ctx.regionId, unitId: { in: [...unitIds] }, ...during(quarterRange(of)) },
    select: { employee: { select: { name: true } } },
  })
  return rows.map(({ employee }) => employee.name)
}

/** Of an evaluation that was handed in; what is still being written is nobody's word yet. */
export async function causesOf(ctx: Ctx, unitId: string, of: YearQuarter): Promise<PublishedCause[]> {
  const review = await ctx.db.unitReview.findFirst({
    where: {
      regionId: ctx.regionId,
      unitId,
      year: of.year,
      quarter: of.quarter,
      status: { in: ['SUBMITTED', 'GRADED'] },
    },
    select: { items: true },
  })
  const items = reviewedIndicators.safeParse(review?.items).data ?? []
  return items.flatMap(({ indicatorId, cause }) => (cause ? [{ indicatorId, text: cause }] : []))
}

/**
 * What was agreed in this quarter's evaluation or carried into it. How far each had come stands as it was first published: a
 * correction mends numbers, it does not tell tomorrow's progress as yesterday's.
 */
export async function stepsOf(
  ctx: Ctx,
  unitId: string,
  of: YearQuarter,
  standing: readonly PublishedStep[] | undefined,
): Promise<PublishedStep[]> {
  const rows = await ctx.db.improvementStep.findMany({
    where: {
      regionId: ctx.regionId,
      unitId,
      unitReview: { status: { in: ['SUBMITTED', 'GRADED'] }, year: { lte: of.year } },
    },
    select: {
      id: true,
      text: true,
      dueOn: true,
      progress: true,
      status: true,
      updatedAt: true,
      unitReview: { select: { year: true, quarter: true } },
      heard: { select: { stepId: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ unitReview, updatedAt, dueOn, heard, ...row }): PublishedStep[] => {
    const status = STEP_STATUSES.find((one) => one === row.status) ?? 'OPEN'
    const now = { ...row, status, dueOn: dayFromDb(dueOn), heard: heard !== null }
    if (standing) {
      const was = standing.find(({ id }) => id === row.id)
      return was ? [{ ...now, progress: was.progress, status: was.status }] : []
    }
    const from = unitPeriodFromKey(`${unitReview.year}-${unitReview.quarter}`)
    if (!from) return []
    const endedOn = status === 'OPEN' ? null : dayOf(updatedAt, ctx.region.zone)
    return samePeriod(from, of) || isCarriedInto(of, { from, status, endedOn }) ? [now] : []
  })
}

/** Of the unit and of those below it for which it speaks: each service, and all together as far as no small one is found by it. */
export async function servicesOf(
  ctx: Ctx,
  unitIds: readonly string[],
  of: YearQuarter,
): Promise<Pick<Summary, 'services' | 'opinion'>> {
  const surveyed = await readingsOfQuarter(ctx, unitIds, of)
  return {
    services: publishedServices(surveyed, await timelinessOfServices(ctx, unitIds, of)),
    opinion: publishedWhole(
      surveyed.map(({ id, tally, reading }) => ({ id, tally, population: reading.population })),
    ),
  }
}

/** As it was first published: what is answered afterwards, or comes back, belongs to no quarter that is over. */
export async function complaintsOf(
  ctx: Ctx,
  unitIds: readonly string[],
  of: YearQuarter,
  standing: Summary | undefined,
): Promise<PublishedComplaints> {
  return standing?.complaints ?? publishedComplaints(await complaintsDue(ctx, unitIds, of))
}
