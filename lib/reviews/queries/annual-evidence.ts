import 'server-only'
import { Decimal } from 'decimal.js'
import { dayFromDb, dayOf, QUARTERS, yearRange } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { achievementsOf, type AchievedIndicator } from '@/lib/measurements/queries/realisation'
import { during, fullName, nameParts, peopleByIds, postOn } from '@/lib/organization/queries'
import { WORK_RESULT_KINDS } from '@/lib/plans/rules'
import { gradeOfUnit } from '@/lib/unit-reviews/queries'
import type { AssessedPart } from '../rules'
import type { AnnualEvidence, ReviewedQuarter, YearIndicator } from '../rules/annual'
import { creditBasis, type CreditBasis } from '../rules/credit'
import { reviewCitations } from '../schema'
import { asGrade, asRating } from '../store'
import { findAnnual } from '../store/annual'

export type GatheredYear = { evidence: AnnualEvidence; unitId: string | undefined }

/** What the system knows of a person's year: shown beside the ratings, and copied when they are signed. */
export async function gatherYear(
  ctx: Ctx,
  employeeId: string,
  year: number,
  parts: readonly AssessedPart[],
): Promise<GatheredYear> {
  const lastDay = parts.at(-1)?.through ?? yearRange(year).through
  const post = (await postOn(ctx, employeeId, lastDay)) ?? (await postOn(ctx, employeeId, ctx.today))
  const unit = post ? await gradeOfUnit(ctx, post.unitId, { year, quarter: 0 }) : null
  const supervisors = await peopleByIds(
    ctx,
    parts.map(({ supervisorId }) => supervisorId),
  )
  const before = await findAnnual(ctx, employeeId, year - 1)
  const { results } = await achievementsOf(ctx, employeeId, { year, quarter: 4 })
  return {
    unitId: post?.unitId,
    evidence: {
      unitName: post?.unitName ?? '',
      positionTitle: post?.positionTitle ?? '',
      quarters: await signedQuarters(ctx, employeeId, year),
      unit: unit && { unitName: unit.unitName, grade: unit.grade },
      leads: (post?.isHead ?? false) && unit?.unitId === post?.unitId,
      results: results.map(({ kind, indicators, ...result }) => ({
        ...result,
        kind: WORK_RESULT_KINDS.find((known) => known === kind) ?? 'MAIN',
        indicators: indicators.map(ofYear),
      })),
      supervisors: parts.map(({ supervisorId, from, through }) => ({
        name: supervisors.find(({ id }) => id === supervisorId)?.name ?? '',
        from,
        through,
      })),
      credit: await creditBasisOf(ctx, employeeId, year),
      previousGrade: before?.signedAt ? before.grade : null,
    },
  }
}

const ofYear = ({
  id,
  text,
  target,
  targetText,
  measureUnit,
  known,
  course,
}: AchievedIndicator): YearIndicator => {
  const values = course.flatMap(({ value }) => value ?? [])
  return {
    id,
    text,
    target,
    targetText,
    measureUnit,
    course: course.map(({ value, text: said }) => ({ value, text: said })),
    total:
      known.added === null || values.length === 0
        ? null
        : values.reduce((sum, value) => sum.plus(value), new Decimal(0)).toString(),
  }
}

async function signedQuarters(ctx: Ctx, employeeId: string, year: number): Promise<ReviewedQuarter[]> {
  const rows = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, employeeId, year, signedAt: { not: null } },
    select: {
      id: true,
      quarter: true,
      resultRating: true,
      behaviourRating: true,
      grade: true,
      reason: true,
      citations: true,
      signedAt: true,
      assessor: { select: nameParts },
    },
    orderBy: { quarter: 'asc' },
  })
  return rows.map(({ id, quarter, assessor, citations, signedAt, reason, ...row }) => ({
    quarter: found(QUARTERS.find((one) => one === quarter)),
    reviewId: id,
    resultRating: found(asRating(row.resultRating)),
    behaviourRating: found(asRating(row.behaviourRating)),
    grade: found(asGrade(row.grade)),
    reason,
    assessorName: fullName(assessor),
    signedOn: dayOf(found(signedAt), ctx.region.zone),
    citations: reviewCitations.safeParse(citations).data ?? [],
  }))
}

async function creditBasisOf(ctx: Ctx, employeeId: string, year: number): Promise<CreditBasis> {
  const person = await ctx.db.employee.findFirst({
    where: { regionId: ctx.regionId, id: employeeId },
    select: {
      kind: true,
      assignments: {
        where: { regionId: ctx.regionId, kind: 'DEFINITIVE', ...during(yearRange(year)) },
        select: { positionTitle: true, positionFamily: true, startsOn: true, endsOn: true },
        orderBy: { startsOn: 'asc' },
      },
    },
  })
  const { kind, assignments } = found(person)
  return creditBasis(
    kind,
    year,
    assignments.map(({ positionTitle, positionFamily, startsOn, endsOn }) => ({
      title: positionTitle,
      family: positionFamily,
      from: dayFromDb(startsOn),
      through: endsOn && dayFromDb(endsOn),
    })),
  )
}
