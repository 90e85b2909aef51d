import 'server-only'
import { formatInstant, formatMonth, formatNumber, quarterLabel } from '@/lib/calendar/labels'
import { addMonths, dayFromDb, dayToDb, monthOf, monthRange, type Quarter } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { unitGradeLabels, unitPeriodLabel } from '@/lib/unit-reviews/labels'
import { myUnitReports, reachUnitReport } from '@/lib/unit-reviews/queries/report'
import { monthNumber, type PaperContent, type PaperKind } from '../rules/paper'
import { findPaper } from '../store/papers'
import { annualReviewPaper } from './paper/annual-review'
import { decreePaper } from './paper/decree'
import { monthRecap } from './paper/month-recap'
import type { Source } from './paper/party'
import { planPaper } from './paper/plan'
import { reviewPaper } from './paper/review'
import { roleMatrixPaper } from './paper/role-matrix'
import { unitReviewPaper } from './paper/unit-review'

/** Of a person or of a unit. */
export type Subject = { employeeId: string | null; unitId: string | null }
type Made = Subject & {
  content: PaperContent
  digest: string
  number: number
  /** Printed on the paper, but no part of what its digest covers. */
  receivedAt?: Date | null
}
type Maker = (source: Source, subjectId: string, number: number) => Promise<Omit<Made, 'digest'> | undefined>

const MAKERS: Record<PaperKind, Maker> = {
  MONTH_RECAP: monthRecap,
  PLAN: planPaper,
  ROLE_MATRIX: roleMatrixPaper,
  QUARTERLY_REVIEW: reviewPaper,
  ANNUAL_REVIEW: annualReviewPaper,
  UNIT_REVIEW: unitReviewPaper,
  DECREE_DRAFT: decreePaper,
}

/** Makes a paper from what stands now, or nothing when there is no such thing. Whose reach it is in, the caller asks. */
export async function makePaper(
  source: Source,
  { kind, subjectId, number }: { kind: PaperKind; subjectId: string; number: number },
): Promise<Made | undefined> {
  const made = await MAKERS[kind](source, subjectId, number)
  return made && { ...made, digest: digestOf(made.content) }
}

/** A paper by its code, if this person may hold it, with the content it was made from; nothing else once that has moved. */
export async function paperByCode(ctx: Ctx, { code }: { code: string }) {
  const paper = found(await findPaper(ctx, code))
  await reachPaper(ctx, paper)
  const made = await makePaper(ctx, paper)
  return {
    code,
    issuedAt: paper.issuedAt,
    digest: paper.digest,
    content: made?.digest === paper.digest ? made.content : null,
    receivedAt: made?.receivedAt ?? null,
  }
}

/**
 * One's own papers, those of people one supervises or assessed, those of the units one works in or grades, and for BKD
 * and the inspectorate all of the region. What is of nobody yet, the draft of a decree, is for these two alone.
 */
export async function reachPaper(ctx: Ctx, { employeeId, unitId }: Subject): Promise<void> {
  if (unitId) return reachUnitReport(ctx, unitId)
  const me = ctx.actor.employeeId
  if (ctx.actor.roles.some((role) => role === 'admin' || role === 'inspector')) return
  if (!me || !employeeId) return found(undefined)
  if (me === employeeId) return
  const line = await ctx.db.supervision.count({
    where: { regionId: ctx.regionId, employeeId, supervisorId: me },
  })
  if (line === 0) found(undefined)
}

export type Printable = { kind: PaperKind; subjectId: string; number: number; title: string; note: string }

const MONTHS_BACK = 12

/** What I can have on paper: agreed plans, signed quarters and years in their newest version, months with logs, and my units'
 * reports. */
export async function myPapers(
  ctx: Ctx,
): Promise<Record<'plans' | 'reviews' | 'years' | 'months' | 'units', Printable[]>> {
  const me = found(ctx.actor.employeeId ?? undefined)
  const first = addMonths(monthOf(ctx.today), 1 - MONTHS_BACK)
  const months = await ctx.db.employeeMonth.findMany({
    where: { regionId: ctx.regionId, employeeId: me, month: { gte: dayToDb(monthRange(first).from) } },
    select: { month: true, logs: true, approved: true },
    orderBy: { month: 'desc' },
  })
  const reviews = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, employeeId: me, signedAt: { not: null }, signedNumber: { gt: 0 } },
    select: { id: true, year: true, quarter: true, signedNumber: true, signedAt: true },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
    take: 8,
  })
  const years = await ctx.db.annualReview.findMany({
    where: { regionId: ctx.regionId, employeeId: me, signedAt: { not: null }, signedNumber: { gt: 0 } },
    select: { id: true, year: true, signedNumber: true, signedAt: true },
    orderBy: { year: 'desc' },
    take: 4,
  })
  const plans = await ctx.db.performancePlan.findMany({
    where: { regionId: ctx.regionId, employeeId: me, agreedNumber: { gt: 0 } },
    select: { id: true, year: true, agreedNumber: true, agreedAt: true, positionTitle: true },
    orderBy: [{ year: 'desc' }, { startsOn: 'desc' }],
    take: 4,
  })
  const units = await myUnitReports(ctx, 8)
  return {
    units: units.map(({ id, unitName, period, grade }) => ({
      kind: 'UNIT_REVIEW' as const,
      subjectId: id,
      number: 1,
      title: `Laporan ${unitPeriodLabel(period)}`,
      note: `${unitName}, ${grade ? unitGradeLabels[grade] : 'menunggu predikat'}`,
    })),
    plans: plans.map(({ id, year, agreedNumber, agreedAt, positionTitle }) => ({
      kind: 'PLAN' as const,
      subjectId: id,
      number: agreedNumber,
      title: `SKP ${year}`,
      note: [positionTitle, agreedAt && `ditetapkan ${formatInstant(agreedAt, ctx.region.zone)}`]
        .filter(Boolean)
        .join(', '),
    })),
    months: months
      .filter(({ logs }) => logs > 0)
      .map(({ month, logs, approved }) => ({
        kind: 'MONTH_RECAP' as const,
        subjectId: me,
        number: monthNumber(monthOf(dayFromDb(month))),
        title: formatMonth(monthOf(dayFromDb(month))),
        note: `${formatNumber(logs)} catatan, ${formatNumber(approved)} disetujui`,
      })),
    years: years.map(({ id, year, signedNumber, signedAt }) => ({
      kind: 'ANNUAL_REVIEW' as const,
      subjectId: id,
      number: signedNumber,
      title: `Tahun ${year}`,
      note: signedAt ? `Ditandatangani ${formatInstant(signedAt, ctx.region.zone)}` : '',
    })),
    reviews: reviews.map(({ id, year, quarter, signedNumber, signedAt }) => ({
      kind: 'QUARTERLY_REVIEW' as const,
      subjectId: id,
      number: signedNumber,
      title: quarterLabel({ year, quarter: quarter as Quarter }),
      note: signedAt ? `Ditandatangani ${formatInstant(signedAt, ctx.region.zone)}` : '',
    })),
  }
}
