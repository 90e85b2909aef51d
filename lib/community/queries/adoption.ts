import 'server-only'
import { addDays, startOfDay, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { refuse } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import { LEFT_STATUSES } from '@/lib/organization/rules'
import { recordId } from '@/lib/organization/schema'
import {
  adoptionRows,
  LATELY_DAYS,
  QUICK_MINUTES,
  together,
  weeksUpTo,
  type Adoption,
  type AdoptionRow,
  type Who,
} from '../rules/adoption'
import { isDesk } from '../store/announcements'

/** Who is to use the portal today: with a post, an account that is open, and a log to keep. */
const users = ({ regionId, today }: Ctx, within: readonly string[] | null) => Prisma.sql`
  SELECT e.id, e.sort_name, e.name, p.unit_id, a.first_signed_in_at, a.last_signed_in_at
  FROM employee e
  JOIN assignment p ON p.region_id = e.region_id AND p.employee_id = e.id AND p.kind = 'DEFINITIVE'
    AND p.starts_on <= ${today}::date AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date)
  JOIN account a ON a.region_id = e.region_id AND a.employee_id = e.id AND a.disabled_at IS NULL
  WHERE e.region_id = ${regionId} AND e.kind <> 'NON_ASN' AND e.legal_status NOT IN (${Prisma.join([...LEFT_STATUSES])})
    ${within ? Prisma.sql`AND p.unit_id = ANY(${[...within]}::uuid[])` : Prisma.empty}`

/** Whether a person wrote a log for one of these days; a draft is none. One look into the index for each person. */
const logged = ({ regionId }: Ctx, from: Day, through: Day) => Prisma.sql`
  EXISTS (SELECT FROM activity_log l WHERE l.region_id = ${regionId} AND l.employee_id = u.id
    AND l.log_date BETWEEN ${from}::date AND ${through}::date AND l.status <> 'DRAFT')`

/** Four weeks, today among them. */
const sinceLately = ({ today }: Ctx): Day => addDays(today, 1 - LATELY_DAYS)

async function counted(ctx: Ctx, within: readonly string[] | null): Promise<Map<string, Adoption>> {
  const { regionId, today } = ctx
  const { zone } = ctx.region
  const weeks = weeksUpTo(today).map(
    (monday) => Prisma.sql`count(*) FILTER (WHERE ${logged(ctx, monday, addDays(monday, 6))})::int`,
  )
  const since = sinceLately(ctx)
  // What is noted late is of a day before, what is noted at once of the day itself.
  const rows = await ctx.db.$queryRaw<(Adoption & { unitId: string })[]>(Prisma.sql`
    WITH u AS (${users(ctx, within)})
    SELECT u.unit_id::text AS "unitId", count(*)::int AS people,
      count(u.first_signed_in_at)::int AS "everIn",
      count(*) FILTER (WHERE u.last_signed_in_at >= ${startOfDay(since, zone)}::timestamptz)::int AS lately,
      count(*) FILTER (WHERE ${logged(ctx, since, today)})::int AS "loggedLately",
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM activity_log l WHERE l.region_id = ${regionId} AND l.employee_id = u.id
          AND l.log_date BETWEEN (u.first_signed_in_at AT TIME ZONE ${zone})::date - 7 AND (u.first_signed_in_at AT TIME ZONE ${zone})::date
          AND l.status <> 'DRAFT'
          AND l.created_at BETWEEN u.first_signed_in_at AND u.first_signed_in_at + make_interval(mins => ${QUICK_MINUTES}::int)))::int AS quick,
      ARRAY[${Prisma.join(weeks)}] AS weeks
    FROM u GROUP BY u.unit_id`)
  return new Map(rows.map(({ unitId, ...row }) => [unitId, row]))
}

export type AdoptionView = {
  chosen: { id: string; name: string } | null
  above: { id: string; name: string }[]
  weeks: Day[]
  rows: AdoptionRow[]
  total: Adoption
}

/** How far the portal is in use: the units below the chosen one, or the region's highest. */
export async function adoption(ctx: Ctx, unit: string | undefined): Promise<AdoptionView> {
  if (!isDesk(ctx)) refuse('not_found')
  const all = await units(ctx)
  const chosen = all.find(({ id }) => id === unit) ?? null
  const counts = await counted(ctx, chosen && withDescendants(all, chosen.id))
  const above: { id: string; name: string }[] = []
  const over = (of: { parentId: string | null } | undefined) => all.find(({ id }) => id === of?.parentId)
  for (let at = over(chosen ?? undefined); at; at = over(at)) above.unshift({ id: at.id, name: at.name })
  return {
    chosen: chosen && { id: chosen.id, name: chosen.name },
    above,
    weeks: weeksUpTo(ctx.today),
    rows: adoptionRows(all, counts, chosen?.id ?? null),
    total: together([...counts.values()]),
  }
}

const A_PAGE = 50

export type AdoptionNames = {
  unitName: string | null
  rows: { id: string; name: string; unitName: string }[]
  next: string | null
}

/** Who has not come in yet, or has not logged for four weeks; by name, for BKD to call. */
export async function adoptionNames(
  ctx: Ctx,
  { who, unit, after }: { who: Who; unit: string | undefined; after: string | undefined },
): Promise<AdoptionNames> {
  if (!isDesk(ctx)) refuse('not_found')
  const all = await units(ctx)
  const chosen = all.find(({ id }) => id === unit)
  const [name = '', id = ''] = after?.split('~') ?? []
  const from = recordId.safeParse(id).success
    ? Prisma.sql`AND (u.sort_name, u.id) > (${name}, ${id}::uuid)`
    : Prisma.empty
  const not =
    who === 'belum-masuk'
      ? Prisma.sql`u.first_signed_in_at IS NULL`
      : Prisma.sql`NOT ${logged(ctx, sinceLately(ctx), ctx.today)}`
  const rows = await ctx.db.$queryRaw<{ id: string; name: string; sort_name: string; unit_name: string }[]>(
    Prisma.sql`
    WITH u AS (${users(ctx, chosen ? withDescendants(all, chosen.id) : null)})
    SELECT u.id::text, u.name, u.sort_name, n.name AS unit_name
    FROM u JOIN unit n ON n.region_id = ${ctx.regionId} AND n.id = u.unit_id
    WHERE ${not} ${from} ORDER BY u.sort_name, u.id LIMIT ${A_PAGE + 1}`,
  )
  const shown = rows.slice(0, A_PAGE)
  const last = shown.at(-1)
  return {
    unitName: chosen?.name ?? null,
    rows: shown.map((row) => ({ id: row.id, name: row.name, unitName: row.unit_name })),
    next: rows.length > A_PAGE && last ? `${last.sort_name}~${last.id}` : null,
  }
}
