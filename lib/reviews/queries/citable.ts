import 'server-only'
import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import {
  dayFromDb,
  dayOf,
  dayToDb,
  QUARTERS,
  quarterRange,
  type Day,
  type Quarter,
  type YearQuarter,
} from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import type { FeedbackItem } from '@/lib/feedback/queries'
import { gradeLabels } from '../labels'
import type { ReviewedQuarter } from '../rules/annual'
import { CITATION_KINDS, citationKeyOf, type Citation } from '../rules/citations'

/** A record that may be cited, and the planned result under which it is shown. */
export type Citable = Citation & { resultId: string | null; returned: boolean }

// Somebody who logs ten things a day for a quarter stays below it.
const MOST_LOGS = 800

/** All that may be cited of a person's quarter, by day. Its caller has reached the person and read the feedback. */
export async function citableOf(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
  feedback: readonly FeedbackItem[],
): Promise<Citable[]> {
  const { from, through } = quarterRange(quarter)
  const logs = await ctx.db.activityLog.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: dayToDb(from), lte: dayToDb(through) },
      status: { in: ['APPROVED', 'RETURNED'] },
    },
    select: { id: true, logDate: true, title: true, workResultId: true, status: true },
    orderBy: { logDate: 'asc' },
    take: MOST_LOGS,
  })
  const of = { regionId: ctx.regionId, ...quarter }
  const measurements = await ctx.db.measurement.findMany({
    where: { ...of, employeeId, withdrawnAt: null },
    select: {
      id: true,
      measuredOn: true,
      summary: true,
      behaviour: true,
      indicator: { select: { workResultId: true } },
    },
    orderBy: { measuredOn: 'asc' },
  })
  const realisations = await realisationsToCite(ctx, employeeId, quarter)
  const { zone } = ctx.region
  return [
    ...logs.map(({ id, logDate, title, workResultId, status }) => ({
      kind: 'LOG' as const,
      id,
      on: dayFromDb(logDate),
      text: title,
      side: 'RESULT' as const,
      resultId: workResultId,
      returned: status === 'RETURNED',
    })),
    ...feedback.map((item) => ({
      kind: 'FEEDBACK' as const,
      id: item.id,
      on: dayOf(item.givenAt, zone),
      text: item.text,
      side: item.about === 'BEHAVIOUR' ? ('BEHAVIOUR' as const) : ('RESULT' as const),
      resultId: item.workResultId,
      returned: false,
    })),
    ...measurements.map(({ id, measuredOn, summary, behaviour, indicator }) => ({
      kind: 'MEASUREMENT' as const,
      id,
      on: dayFromDb(measuredOn),
      text: summary,
      side: behaviour ? ('BEHAVIOUR' as const) : ('RESULT' as const),
      resultId: indicator?.workResultId ?? null,
      returned: false,
    })),
    ...realisations,
  ].toSorted(inOrder)
}

const inOrder = (a: Citable, b: Citable) =>
  a.on.localeCompare(b.on) || CITATION_KINDS.indexOf(a.kind) - CITATION_KINDS.indexOf(b.kind)

/** What the person's indicators came to in a quarter, or in each quarter of a year. */
async function realisationsToCite(
  ctx: Ctx,
  employeeId: string,
  { year, ...within }: { year: number; quarter?: Quarter },
): Promise<Citable[]> {
  const rows = await ctx.db.realisation.findMany({
    where: {
      regionId: ctx.regionId,
      year,
      ...within,
      indicator: {
        regionId: ctx.regionId,
        workResult: { regionId: ctx.regionId, plan: { regionId: ctx.regionId, employeeId } },
      },
    },
    select: {
      indicatorId: true,
      quarter: true,
      value: true,
      text: true,
      enteredAt: true,
      indicator: { select: { text: true, measureUnit: true, workResultId: true } },
    },
  })
  return rows.flatMap(({ indicatorId, quarter: number, value, text, enteredAt, indicator }) => {
    const quarter = QUARTERS.find((one) => one === number)
    if (!quarter) return []
    const { through } = quarterRange({ year, quarter })
    return [
      {
        kind: 'REALISATION' as const,
        id: indicatorId,
        // A realisation speaks of the quarter as a whole; its day is when it was entered, at most the quarter's last.
        on: earlier(dayOf(enteredAt, ctx.region.zone), through),
        text: `${indicator.text}: ${value ? `${formatNumber(value.toString())} ${indicator.measureUnit}` : (text ?? '')}`,
        side: 'RESULT' as const,
        resultId: indicator.workResultId,
        returned: false,
      },
    ]
  })
}

const earlier = (a: Day, b: Day) => (a < b ? a : b)

/** What may be cited of a year: its signed quarters, what was cited in them, and what the indicators came to. */
export async function citableOfYear(
  ctx: Ctx,
  employeeId: string,
  year: number,
  quarters: readonly ReviewedQuarter[],
): Promise<Citable[]> {
  const cited = quarters.flatMap(({ citations }) =>
    citations.map((one) => ({ ...one, resultId: null, returned: false })),
  )
  const all: Citable[] = [
    ...quarters.map(({ quarter, reviewId, grade, reason, signedOn }) => ({
      kind: 'QUARTER' as const,
      id: reviewId,
      on: signedOn,
      text: `${quarterLabel({ year, quarter })}: ${gradeLabels[grade]}. ${reason ?? ''}`.trim(),
      side: 'RESULT' as const,
      resultId: null,
      returned: false,
    })),
    ...(await realisationsToCite(ctx, employeeId, { year })),
    ...cited,
  ]
  // An indicator's realisation that was cited in its quarter is there already, as it reads now.
  return [...new Map(all.toReversed().map((one) => [citationKeyOf(one), one])).values()].toSorted(inOrder)
}

/** The records behind these keys as they read now; undefined when one of them is not there for this person and quarter. */
export function citationsFrom(citable: readonly Citable[], keys: readonly string[]): Citation[] | undefined {
  const byKey = new Map(citable.map((one) => [citationKeyOf(one), one]))
  const cited = [...new Set(keys)].map((key) => byKey.get(key))
  if (cited.some((one) => one === undefined)) return undefined
  return cited.flatMap((one) =>
    one ? [{ kind: one.kind, id: one.id, on: one.on, text: one.text, side: one.side }] : [],
  )
}
