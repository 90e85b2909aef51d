import 'server-only'
import { dayFromDb, dayOf, dayToDb, quarterRange, type Day, type YearQuarter } from '@/lib/calendar/rules'
import { formatNumber } from '@/lib/calendar/labels'
import type { Ctx } from '@/lib/core/types'
import type { FeedbackItem } from '@/lib/feedback/queries'
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
  const realisations = await ctx.db.realisation.findMany({
    where: {
      ...of,
      indicator: {
        regionId: ctx.regionId,
        workResult: { regionId: ctx.regionId, plan: { regionId: ctx.regionId, employeeId } },
      },
    },
    select: {
      indicatorId: true,
      value: true,
      text: true,
      enteredAt: true,
      indicator: { select: { text: true, measureUnit: true, workResultId: true } },
    },
  })
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
    ...realisations.map(({ indicatorId, value, text, enteredAt, indicator }) => ({
      kind: 'REALISATION' as const,
      id: indicatorId,
      // A realisation speaks of the quarter as a whole; its day is when it was entered, at most the quarter's last.
      on: earlier(dayOf(enteredAt, zone), through),
      text: `${indicator.text}: ${value ? `${formatNumber(value.toString())} ${indicator.measureUnit}` : (text ?? '')}`,
      side: 'RESULT' as const,
      resultId: indicator.workResultId,
      returned: false,
    })),
  ].toSorted(
    (a, b) => a.on.localeCompare(b.on) || CITATION_KINDS.indexOf(a.kind) - CITATION_KINDS.indexOf(b.kind),
  )
}

const earlier = (a: Day, b: Day) => (a < b ? a : b)

/** The records behind these keys as they read now; undefined when one of them is not there for this person and quarter. */
export function citationsFrom(citable: readonly Citable[], keys: readonly string[]): Citation[] | undefined {
  const byKey = new Map(citable.map((one) => [citationKeyOf(one), one]))
  const cited = [...new Set(keys)].map((key) => byKey.get(key))
  if (cited.some((one) => one === undefined)) return undefined
  return cited.flatMap((one) =>
    one ? [{ kind: one.kind, id: one.id, on: one.on, text: one.text, side: one.side }] : [],
  )
}
