import 'server-only'
import { calendarDays } from '@/lib/attendance/queries'
import { dayFromDb, dayToDb, quarterRange, type Holidays, type YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { daysTaken, type Timeliness } from '@/lib/measurements/rules/service-cases'
import type { InputKind } from '../rules'
import { countPublished, kindOf } from '../store'

export type PublishedCount = {
  unitSlug: string
  year: number
  quarter: number
  kind: InputKind
  published: number
  inTime: number
  afterTime: number
}

/**
 * How many inputs of a year are published, by the quarter they came in, and whether they were answered in their time. Each of
 * them can be read on its own, so no number is too small; what stays inside is counted nowhere.
 */
export async function publishedCounts(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  year: number,
): Promise<PublishedCount[]> {
  const rows = await countPublished(ctx, year)
  return rows.map(({ kind, ...row }) => ({ ...row, year, kind: kindOf(kind) }))
}

const MOST = 2000

/** Of these units' complaints whose text is published: how many answers fell due in a quarter, how many came in time, and after how many
 * working days half of them did. */
export async function complaintsDue(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  unitIds: readonly string[],
  of: YearQuarter,
): Promise<Timeliness> {
  const { from, through } = quarterRange(of)
  const rows = await ctx.db.citizenInput.findMany({
    where: {
      regionId: ctx.regionId,
      unitId: { in: [...unitIds] },
      kind: 'COMPLAINT',
      private: false,
      publicText: { not: null },
      answerDueOn: { gte: dayToDb(from), lte: dayToDb(through) },
    },
    select: { receivedOn: true, answeredOn: true, answerDueOn: true },
    orderBy: [{ answerDueOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  const answered = rows.flatMap(({ receivedOn, answeredOn, answerDueOn }) =>
    answeredOn === null
      ? []
      : [{ from: dayFromDb(receivedOn), on: dayFromDb(answeredOn), inTime: answeredOn <= answerDueOn }],
  )
  const first = answered.map((one) => one.from).toSorted()[0]
  const last = answered
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  const { holidays } = first && last ? await calendarDays(ctx, { from: first, through: last }) : NO_DAYS
  return {
    due: rows.length,
    onTime: answered.filter(({ inTime }) => inTime).length,
    median: medianOf(answered.map((one) => daysTaken(one.from, one.on, holidays))),
  }
}

const NO_DAYS: { holidays: Holidays } = { holidays: new Set() }

function medianOf(numbers: readonly number[]): number | null {
  const ordered = numbers.toSorted((a, b) => a - b)
  const middle = (ordered.length - 1) / 2
  const [low, high] = [ordered[Math.floor(middle)], ordered[Math.ceil(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
