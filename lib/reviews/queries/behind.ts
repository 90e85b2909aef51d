import {
  addDays,
  addMonths,
  dayToDb,
  monthOf,
  monthRange,
  quarterRange,
  workingDays,
  type Day,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { calendarDays } from '@/lib/attendance/queries'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { fullName, units, withDescendants } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import { lastYearToReview } from '../rules/annual'
import { countedOn, overdueBefore, quarterAsked } from './control-room'

export const BEHIND_KINDS = ['catatan', 'putusan', 'penilaian', 'tahunan'] as const
export type BehindKind = (typeof BEHIND_KINDS)[number]

/** One who is behind, with up to three figures of the kind that was asked for. */
export type BehindRow = {
  id: string
  name: string
  unitName: string | null
  /** The supervisor or assessor who is to act; null where the person is the one. */
  actsName: string | null
  missing: number
  expected: number
  overdue: number
  drafted: boolean
}

export type BehindFilter = { jenis?: string; triwulan?: string; unit?: string; after?: string }
export type Behind = {
  kind: BehindKind
  quarter: YearQuarter
  quarters: YearQuarter[]
  ended: boolean
  /** The newest year that can be reviewed, of which the yearly list tells. */
  year: number
  units: { id: string; name: string }[]
  unitName: string | null
  rows: BehindRow[]
  next: string | null
}

const A_PAGE = 50
/** A download is read in lots by key; a region has at most this many people. */
const LOTS = 400

type Reach = { quarter: YearQuarter; unitIds: string[] | null }
type Found = {
  id: string
  sort_name: string
  name: string
  front_title: string | null
  back_title: string | null
  unit_name: string | null
  a_name: string | null
  a_front: string | null
  a_back: string | null
  missing: bigint
  expected: bigint
  overdue: bigint
  drafted: boolean
}

export const behindKind = (text: string | undefined): BehindKind =>
  BEHIND_KINDS.find((kind) => kind === text) ?? 'catatan'

/** Who has not logged, who has not decided, who was not reviewed: by name, some at a time. */
export async function behind(ctx: Ctx, filter: BehindFilter): Promise<Behind> {
  const kind = behindKind(filter.jenis)
  const { quarter, quarters } = await quarterAsked(ctx, filter.triwulan)
  const all = await units(ctx)
  const chosen = all.find(({ id }) => id === filter.unit)
  const reach = { quarter, unitIds: chosen ? withDescendants(all, chosen.id) : null }
  const found = await asked(ctx, kind, reach, filter.after, A_PAGE + 1)
  const rows = found.slice(0, A_PAGE)
  return {
    kind,
    quarter,
    quarters,
    ended: quarterRange(quarter).through < ctx.today,
    year: lastYearToReview(ctx.today),
    units: all.map(({ id, name }) => ({ id, name })),
    unitName: chosen?.name ?? null,
    rows: rows.map(shape),
    next: found.length > A_PAGE ? keyOf(rows.at(-1)) : null,
  }
}

/** The whole list, for a download. */
export async function allBehind(ctx: Ctx, filter: BehindFilter): Promise<Omit<Behind, 'next'>> {
  const first = await behind(ctx, { ...filter, after: undefined })
  const all = await units(ctx)
  const unit = all.find(({ id }) => id === filter.unit)
  const reach = { quarter: first.quarter, unitIds: unit ? withDescendants(all, unit.id) : null }
  const rows = [...first.rows]
  let after = first.next
  for (let lot = 0; after && lot < LOTS; lot += 1) {
    const found: Found[] = await asked(ctx, first.kind, reach, after, 500)
    rows.push(...found.map(shape))
    after = found.length === 500 ? keyOf(found.at(-1)) : null
  }
  return { ...first, rows }
}

const keyOf = (row: Found | undefined) => (row ? `${row.sort_name}~${row.id}` : null)

const shape = (row: Found): BehindRow => ({
  id: row.id,
  name: fullName({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
  unitName: row.unit_name,
  actsName: row.a_name && fullName({ name: row.a_name, frontTitle: row.a_front, backTitle: row.a_back }),
  missing: Number(row.missing),
  expected: Number(row.expected),
  overdue: Number(row.overdue),
  drafted: row.drafted,
})

function asked(ctx: Ctx, kind: BehindKind, reach: Reach, after: string | undefined | null, take: number) {
  if (kind === 'putusan') return undecided(ctx, reach, after, take)
  if (kind === 'catatan') return unfilled(ctx, reach, after, take)
  return unreviewed(ctx, reach, kind === 'tahunan' ? 'YEAR' : 'QUARTER', after, take)
}

function afterKey(after: string | undefined | null): Prisma.Sql {
  const text = after ?? ''
  const cut = text.lastIndexOf('~')
  const id = text.slice(cut + 1)
  if (cut < 0 || !recordId.safeParse(id).success) return Prisma.empty
  return Prisma.sql`AND (e.sort_name, e.id) > (${text.slice(0, cut)}, ${id}::uuid)`
}

const inUnits = ({ unitIds }: Reach) =>
  unitIds ? Prisma.sql`AND p.unit_id = ANY(${unitIds}::uuid[])` : Prisma.empty

/** The person's post on the day that counts, with its unit. */
const postOf = (day: string, join: 'JOIN' | 'LEFT JOIN' = 'JOIN') => Prisma.sql`
  ${Prisma.raw(join)} assignment p ON p.region_id = e.region_id AND p.employee_id = e.id AND p.kind = 'DEFINITIVE'
    AND p.starts_on <= ${day}::date AND (p.ends_on IS NULL OR p.ends_on >= ${day}::date)
  LEFT JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id`

const lineOf = (day: string) => Prisma.sql`
  LEFT JOIN supervision v ON v.region_id = e.region_id AND v.employee_id = e.id
    AND v.starts_on <= ${day}::date AND (v.ends_on IS NULL OR v.ends_on >= ${day}::date)
  LEFT JOIN employee a ON a.region_id = v.region_id AND a.id = v.supervisor_id`

const names = Prisma.sql`e.id, e.sort_name, e.name, e.front_title, e.back_title, u.name AS unit_name`
const actors = Prisma.sql`a.name AS a_name, a.front_title AS a_front, a.back_title AS a_back`
const nobody = Prisma.sql`NULL AS a_name, NULL AS a_front, NULL AS a_back`

/** At work with days of the quarter empty, leave and days off taken out; a running day is not counted yet. */
async function unfilled(
  ctx: Ctx,
  reach: Reach,
  after: string | undefined | null,
  take: number,
): Promise<Found[]> {
  const { from, through } = quarterRange(reach.quarter)
  const last = through < ctx.today ? through : addDays(ctx.today, -1)
  const { holidays } = await calendarDays(ctx, { from, through })
  const days = workingDays({ from, through: last }, holidays)
  const months = [0, 1, 2].map((count) => dayToDb(monthRange(addMonths(monthOf(from), count)).from))
  const found: Found[] = []
  let key = after
  // Whoever filled fewer days than the calendar has may still have been on leave: that is counted for a lot at a time.
  for (;;) {
    const lot = await fewerThan(ctx, reach, days.length, months, key, take * 2)
    const expected = await expectedOf(
      ctx,
      lot.map(({ id }) => id),
      days,
    )
    for (const row of lot) {
      const due = expected.get(row.id) ?? 0n
      if (row.missing < due) found.push({ ...row, missing: due - row.missing, expected: due })
    }
    if (found.length >= take || lot.length < take * 2) return found.slice(0, take)
    key = keyOf(lot.at(-1))
  }
}

/** People who filled fewer days than that, with how many they filled. */
async function fewerThan(
  ctx: Ctx,
  reach: Reach,
  days: number,
  months: Date[],
  after: string | undefined | null,
  take: number,
): Promise<Found[]> {
  return ctx.db.$queryRaw<Found[]>(Prisma.sql`
    SELECT ${names}, ${actors}, coalesce(f.days, 0)::bigint AS missing, 0::bigint AS expected, 0::bigint AS overdue,
      false AS drafted
    FROM employee e ${postOf(countedOn(ctx, reach.quarter))} ${lineOf(countedOn(ctx, reach.quarter))}
    LEFT JOIN (
      SELECT m.employee_id, sum(m.days_filled) AS days FROM employee_month m
      WHERE m.region_id = ${ctx.regionId} AND m.month = ANY(${months}::date[]) GROUP BY m.employee_id
    ) AS f ON f.employee_id = e.id
    WHERE e.region_id = ${ctx.regionId} AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')
      AND coalesce(f.days, 0) < ${days} ${inUnits(reach)} ${afterKey(after)}
    ORDER BY e.sort_name, e.id LIMIT ${take}`)
}

/** On how many of the days each of these held a post and was not on leave. */
async function expectedOf(
  ctx: Ctx,
  ids: readonly string[],
  days: readonly Day[],
): Promise<Map<string, bigint>> {
  const rows = await ctx.db.$queryRaw<{ id: string; days: bigint }[]>(Prisma.sql`
    SELECT h.employee_id AS id, count(*) AS days
    FROM assignment h
    JOIN unnest(${days}::date[]) AS d (day) ON d.day >= h.starts_on AND (h.ends_on IS NULL OR d.day <= h.ends_on)
    WHERE h.region_id = ${ctx.regionId} AND h.kind = 'DEFINITIVE' AND h.employee_id = ANY(${ids}::uuid[])
      AND NOT EXISTS (
        SELECT FROM leave l WHERE l.region_id = ${ctx.regionId} AND l.employee_id = h.employee_id
          AND l.cancelled_at IS NULL AND d.day BETWEEN l.starts_on AND l.ends_on)
    GROUP BY h.employee_id`)
  return new Map(rows.map(({ id, days: count }) => [id, count]))
}

/** Supervisors with logs of the quarter that wait for them. */
async function undecided(ctx: Ctx, reach: Reach, after: string | undefined | null, take: number) {
  const { from, through } = quarterRange(reach.quarter)
  return ctx.db.$queryRaw<Found[]>(Prisma.sql`
    WITH waiting AS (
      SELECT supervisor_id, count(*) AS logs, count(*) FILTER (WHERE submitted_at < ${overdueBefore(ctx)}::timestamptz) AS overdue
      FROM activity_log
      WHERE region_id = ${ctx.regionId} AND status = 'SUBMITTED' AND log_date BETWEEN ${from}::date AND ${through}::date
      GROUP BY supervisor_id
    )
    SELECT ${names}, ${nobody}, w.logs AS missing, 0::bigint AS expected, w.overdue, false AS drafted
    FROM waiting w JOIN employee e ON e.region_id = ${ctx.regionId} AND e.id = w.supervisor_id
    ${postOf(countedOn(ctx, reach.quarter), 'LEFT JOIN')}
    WHERE e.region_id = ${ctx.regionId} ${inUnits(reach)} ${afterKey(after)}
    ORDER BY e.sort_name, e.id LIMIT ${take}`)
}

/** People under a supervisor on the counted day who have no final review of the quarter, or of the newest year. */
async function unreviewed(
  ctx: Ctx,
  reach: Reach,
  span: 'QUARTER' | 'YEAR',
  after: string | undefined | null,
  take: number,
) {
  const newest = lastYearToReview(ctx.today)
  const { year, quarter } = reach.quarter
  const day = countedOn(ctx, span === 'YEAR' ? { year: newest, quarter: 0 } : reach.quarter)
  const review =
    span === 'YEAR'
      ? Prisma.sql`annual_review r ON r.region_id = e.region_id AND r.employee_id = e.id AND r.year = ${newest}`
      : Prisma.sql`quarterly_review r ON r.region_id = e.region_id AND r.employee_id = e.id
          AND r.year = ${year} AND r.quarter = ${quarter}`
  return ctx.db.$queryRaw<Found[]>(Prisma.sql`
    SELECT ${names}, ${actors}, 1::bigint AS missing, 1::bigint AS expected, 0::bigint AS overdue, r.id IS NOT NULL AS drafted
    FROM employee e ${postOf(day)} ${lineOf(day)}
    LEFT JOIN ${review}
    WHERE e.region_id = ${ctx.regionId} AND e.legal_status IN ('ACTIVE', 'DISCIPLINED') AND v.id IS NOT NULL
      AND r.signed_at IS NULL ${inUnits(reach)} ${afterKey(after)}
    ORDER BY e.sort_name, e.id LIMIT ${take}`)
}
