import {
  addDays,
  addMonths,
  dayFromDb,
  dayOf,
  dayToDb,
  daysBetween,
  monthOf,
  monthRange,
  quarterKey,
  quarterOf,
  quarterRange,
  sameQuarter,
  startOfDay,
  workingDays,
  yearRange,
  type Day,
  type Holidays,
  type YearQuarter,
} from '@/lib/calendar/rules'
import {
  formatDayMonth,
  formatNumber,
  formatPercent,
  formatShortDay,
  quarterLabel,
} from '@/lib/calendar/labels'
import { calendarDays } from '@/lib/attendance/queries'
import { APPROVAL_DAYS } from '@/lib/activity-logs/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import { inTree } from '@/lib/organization/rules/tree'
import { periods } from '@/lib/periods/queries'
import { forecastSentence } from '@/lib/periods/labels'
import { forecast, reviewDueOn } from '@/lib/periods/rules'
import { annualDueOn, lastYearToReview } from '../rules/annual'
import { fillingBurnUp, reviewBurnUp, type BurnUp } from '../rules/burn-up'

export type UnitProgress = {
  id: string
  name: string
  depth: number
  people: number
  expected: number
  filled: number
  /** Share of the expected days that are filled; null where nothing is expected yet. */
  share: number | null
  waiting: number
  overdue: number
  returned: number
  reviewsDue: number
  reviewsDone: number
}

export type ControlRoom = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  /** Reviews are made after the quarter; until then its days are filled. */
  ended: boolean
  asOf: Date | null
  units: { id: string; name: string }[]
  unitName: string | null
  rows: UnitProgress[]
  totals: Omit<UnitProgress, 'id' | 'name' | 'depth'>
  burnUp: {
    sentence: string
    labels: string[]
    /** How many days each label lies behind the first. */
    places: number[]
    done: (number | null)[]
    needed: number[]
    total: number
    unit: string
  }
  dueOn: Day
  /** The newest year that can be reviewed. */
  annual: { year: number; due: number; done: number; dueOn: Day }
}

export type ControlFilter = { triwulan?: string; unit?: string }

/** The quarter that a page is about: as asked where the region has it, else the one whose reviews run, else the one that runs. */
export async function quarterAsked(ctx: Ctx, key: string | undefined) {
  const known = await periods(ctx)
  const running = quarterOf(ctx.today)
  const begun = known.filter((period) => quarterRange(period).from <= ctx.today).map(pick)
  const quarters = begun.some((other) => sameQuarter(other, running)) ? begun : [running, ...begun]
  if (key) return { quarter: found(quarters.find((one) => quarterKey(one) === key)), quarters }
  const reviewing = known.findLast(
    (period) => period.status === 'OPEN' && quarterRange(period).through < ctx.today,
  )
  return { quarter: reviewing ? pick(reviewing) : running, quarters }
}

const pick = ({ year, quarter }: YearQuarter): YearQuarter => ({ year, quarter })

/** Where the region stands in a quarter, unit by unit: from the roll-ups, so it costs the same at any number of logs. */
export async function controlRoom(ctx: Ctx, filter: ControlFilter): Promise<ControlRoom> {
  const { quarter, quarters } = await quarterAsked(ctx, filter.triwulan)
  const all = await units(ctx)
  const chosen = all.find(({ id }) => id === filter.unit)
  const within = chosen ? new Set(withDescendants(all, chosen.id)) : null
  const range = quarterRange(quarter)
  const ended = range.through < ctx.today
  const { holidays } = await calendarDays(ctx, { from: range.from, through: addDays(range.through, 60) })
  const dueOn = reviewDueOn(quarter, holidays)

  const months = await monthsOf(ctx, quarter)
  const overdue = await overdueByUnit(ctx, quarter, within)
  const reviews = await reviewsByUnit(ctx, quarter, within)
  const year = lastYearToReview(ctx.today)
  const years = [...(await reviewsByUnit(ctx, { year, quarter: 0 }, within)).values()]
  const rows = inTree(all)
    .filter(({ id }) => !within || within.has(id))
    .map(({ id, name, depth }): UnitProgress => {
      const own = months.filter(({ unitId }) => unitId === id)
      const sum = (field: 'expected' | 'filled' | 'waiting' | 'returned') =>
        own.reduce((total, month) => total + month[field], 0)
      const review = reviews.get(id)
      return {
        id,
        name,
        depth,
        people: own.at(-1)?.people ?? 0,
        expected: sum('expected'),
        filled: sum('filled'),
        share: shareOf(sum('filled'), sum('expected')),
        waiting: sum('waiting'),
        overdue: overdue.get(id) ?? 0,
        returned: sum('returned'),
        reviewsDue: review?.due ?? 0,
        reviewsDone: review?.done ?? 0,
      }
    })
    .filter(({ people, reviewsDue }) => people > 0 || reviewsDue > 0)
  const totals = totalsOf(rows)
  const shownMonths = months.filter(({ unitId }) => !within || within.has(unitId))
  return {
    quarter,
    quarters,
    ended,
    asOf: months.reduce<Date | null>((latest, { asOf }) => (!latest || asOf > latest ? asOf : latest), null),
    units: all.map(({ id, name }) => ({ id, name })),
    unitName: chosen?.name ?? null,
    rows,
    totals,
    dueOn,
    annual: {
      year,
      due: years.reduce((sum, { due }) => sum + due, 0),
      done: years.reduce((sum, { done }) => sum + done, 0),
      dueOn: annualDueOn(year),
    },
    burnUp: ended
      ? await reviewsToDeadline(ctx, quarter, { holidays, dueOn, totals, within })
      : filledToDeadline(ctx.today, quarter, holidays, shownMonths, totals),
  }
}

const shareOf = (filled: number, expected: number) => (expected > 0 ? Math.min(1, filled / expected) : null)

function totalsOf(rows: readonly UnitProgress[]): ControlRoom['totals'] {
  const sum = (field: Exclude<keyof UnitProgress, 'id' | 'name' | 'depth' | 'share'>) =>
    rows.reduce((total, row) => total + row[field], 0)
  return {
    people: sum('people'),
    expected: sum('expected'),
    filled: sum('filled'),
    share: shareOf(sum('filled'), sum('expected')),
    waiting: sum('waiting'),
    overdue: sum('overdue'),
    returned: sum('returned'),
    reviewsDue: sum('reviewsDue'),
    reviewsDone: sum('reviewsDone'),
  }
}

type UnitMonth = {
  unitId: string
  month: Day
  people: number
  expected: number
  filled: number
  waiting: number
  returned: number
  asOf: Date
}

async function monthsOf(ctx: Ctx, quarter: YearQuarter): Promise<UnitMonth[]> {
  const { from, through } = quarterRange(quarter)
  const rows = await ctx.db.unitMonth.findMany({
    where: { regionId: ctx.regionId, month: { gte: dayToDb(from), lte: dayToDb(through) } },
    select: {
      unitId: true,
      month: true,
      people: true,
      expectedDays: true,
      daysFilled: true,
      submitted: true,
      returned: true,
      asOf: true,
    },
    orderBy: { month: 'asc' },
  })
  return rows.map((row) => ({
    unitId: row.unitId,
    month: dayFromDb(row.month),
    people: row.people,
    expected: row.expectedDays,
    filled: row.daysFilled,
    waiting: row.submitted,
    returned: row.returned,
    asOf: row.asOf,
  }))
}

/** The last instant at which a log can have come and be overdue today. */
export const overdueBefore = (ctx: Ctx): Date =>
  startOfDay(addDays(ctx.today, -APPROVAL_DAYS), ctx.region.zone)

/** A unit's page reads its own rows and leaves the region's others alone. */
const amongUnits = (column: Prisma.Sql, within: ReadonlySet<string> | null): Prisma.Sql =>
  within ? Prisma.sql`AND ${column} = ANY(${[...within]}::uuid[])` : Prisma.empty

async function overdueByUnit(
  ctx: Ctx,
  quarter: YearQuarter,
  within: ReadonlySet<string> | null,
): Promise<Map<string, number>> {
  const { from, through } = quarterRange(quarter)
  // What is overdue was written by then. Said of the date too, it spares the reading of everything that came since.
  const writtenBy = addDays(ctx.today, -APPROVAL_DAYS)
  const rows = await ctx.db.$queryRaw<{ unit_id: string; count: bigint }[]>(Prisma.sql`
    SELECT unit_id, count(*) FROM activity_log
    WHERE region_id = ${ctx.regionId} AND status = 'SUBMITTED' AND submitted_at < ${overdueBefore(ctx)}::timestamptz
      AND log_date BETWEEN ${from}::date AND ${through < writtenBy ? through : writtenBy}::date
      ${amongUnits(Prisma.sql`unit_id`, within)}
    GROUP BY unit_id`)
  return new Map(rows.map(({ unit_id, count }) => [unit_id, Number(count)]))
}

/** The day on which it shows who is to be reviewed: the quarter's last, or today while it runs. */
export const countedOn = (ctx: Ctx, { year, quarter }: Reviewed): Day => {
  const { through } = quarter === 0 ? yearRange(year) : quarterRange({ year, quarter })
  return through < ctx.today ? through : ctx.today
}

/** Quarter 0 is the year. */
type Reviewed = { year: number; quarter: YearQuarter['quarter'] | 0 }

const signedReviews = ({ year, quarter }: Reviewed) =>
  quarter === 0
    ? Prisma.sql`LEFT JOIN annual_review r ON r.region_id = v.region_id AND r.employee_id = v.employee_id
      AND r.year = ${year} AND r.signed_at IS NOT NULL`
    : Prisma.sql`LEFT JOIN quarterly_review r ON r.region_id = v.region_id AND r.employee_id = v.employee_id
      AND r.year = ${year} AND r.quarter = ${quarter} AND r.signed_at IS NOT NULL`

/** People at work under a supervisor that day, by the unit of their post, and how many of them have a final review. */
async function reviewsByUnit(
  ctx: Ctx,
  of: Reviewed,
  within: ReadonlySet<string> | null,
): Promise<Map<string, { due: number; done: number }>> {
  const day = countedOn(ctx, of)
  const rows = await ctx.db.$queryRaw<{ unit_id: string; due: bigint; done: bigint }[]>(Prisma.sql`
    SELECT p.unit_id, count(*) AS due, count(r.id) AS done
    FROM supervision v
    JOIN employee e ON e.region_id = v.region_id AND e.id = v.employee_id
    JOIN assignment p ON p.region_id = v.region_id AND p.employee_id = v.employee_id AND p.kind = 'DEFINITIVE'
      AND p.starts_on <= ${day}::date AND (p.ends_on IS NULL OR p.ends_on >= ${day}::date)
    ${signedReviews(of)}
    WHERE v.region_id = ${ctx.regionId} AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')
      AND v.starts_on <= ${day}::date AND (v.ends_on IS NULL OR v.ends_on >= ${day}::date)
      ${amongUnits(Prisma.sql`p.unit_id`, within)}
    GROUP BY p.unit_id`)
  return new Map(rows.map(({ unit_id, due, done }) => [unit_id, { due: Number(due), done: Number(done) }]))
}

async function reviewsToDeadline(
  ctx: Ctx,
  quarter: YearQuarter,
  {
    holidays,
    dueOn,
    totals,
    within,
  }: { holidays: Holidays; dueOn: Day; totals: ControlRoom['totals']; within: Set<string> | null },
): Promise<ControlRoom['burnUp']> {
  const rows = await ctx.db.$queryRaw<{ signed_at: Date; count: bigint }[]>(Prisma.sql`
    SELECT date_trunc('hour', signed_at) AS signed_at, count(*) FROM quarterly_review
    WHERE region_id = ${ctx.regionId} AND year = ${quarter.year} AND quarter = ${quarter.quarter} AND signed_at IS NOT NULL
      ${amongUnits(Prisma.sql`unit_id`, within)}
    GROUP BY 1`)
  const signed = new Map<Day, number>()
  for (const { signed_at, count } of rows) {
    const day = dayOf(signed_at, ctx.region.zone)
    signed.set(day, (signed.get(day) ?? 0) + Number(count))
  }
  const endedOn = quarterRange(quarter).through
  const { reviewsDone: done, reviewsDue: needed } = totals
  const view = reviewBurnUp({ endedOn, dueOn, today: ctx.today, holidays, signed, total: needed })
  const counted = `${formatNumber(done)} dari ${formatNumber(needed)} penilaian ${quarterLabel(quarter)} sudah final.`
  const outlook =
    needed === 0
      ? ''
      : done >= needed
        ? ' Semua selesai.'
        : ` ${forecastSentence(forecast({ today: ctx.today, since: addDays(endedOn, 1), dueOn, done, needed, holidays }))}`
  return shown(view, `${counted}${outlook}`, 'penilaian')
}

function filledToDeadline(
  today: Day,
  quarter: YearQuarter,
  holidays: Holidays,
  rows: readonly UnitMonth[],
  totals: ControlRoom['totals'],
): ControlRoom['burnUp'] {
  const { from, through } = quarterRange(quarter)
  const months = [0, 1, 2].map((count) => {
    const range = monthRange(addMonths(monthOf(from), count))
    const own = rows.filter(({ month }) => month === range.from)
    const expected = own.reduce((sum, row) => sum + row.expected, 0)
    const ahead =
      range.through < today
        ? 0
        : workingDays({ from: later(range.from, today), through: range.through }, holidays).length
    return {
      endsOn: range.through,
      filled: own.reduce((sum, row) => sum + row.filled, 0),
      expected,
      expectedInAll: expected + ahead * totals.people,
    }
  })
  const view = fillingBurnUp({ from, today, months })
  const missing = Math.max(0, totals.expected - totals.filled)
  const sentence =
    totals.share === null
      ? `Belum ada hari kerja yang dihitung untuk ${quarterLabel(quarter)}.`
      : `${formatPercent(totals.share)} hari kerja sudah terisi; masih kosong ${formatNumber(missing)} hari pegawai. Pencatatan berakhir ${formatShortDay(through)}.`
  return shown(view, sentence, 'hari')
}

const later = (a: Day, b: Day) => (a > b ? a : b)

const shown = ({ days, ...view }: BurnUp, sentence: string, unit: string): ControlRoom['burnUp'] => ({
  ...view,
  labels: days.map(formatDayMonth),
  places: days.map((day) => daysBetween(days[0] ?? day, day)),
  sentence,
  unit,
})
