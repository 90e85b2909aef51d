import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { during } from '../queries'
import { decidesToday, WORKING_STATUSES, type Supervision } from '../rules'

/** The session asks too, before there is a context. */
type Reach = Pick<Ctx, 'db' | 'regionId' | 'today'>

/**
 * The supervisors below this person who have left, so that what they had to decide came up here. Walks down the line from here, so it
 * costs one query where nobody left. The last line of someone who left counts on: leaving usually ends it.
 */
export async function standsInFor(ctx: Reach, me: string): Promise<string[]> {
  const above = new Set([me])
  const left = new Map<string, Supervision>()
  for (let frontier = [me]; frontier.length > 0;) {
    const candidates = await leftBelow(ctx, frontier)
    const lines = await lastLines(
      ctx,
      candidates.filter((id) => !above.has(id)),
    )
    const next = lines.filter(({ supervisorId }) => above.has(supervisorId))
    for (const line of next) {
      above.add(line.employeeId)
      left.set(line.employeeId, line)
    }
    frontier = next.map(({ employeeId }) => employeeId)
  }
  const spans = [...left.values()]
  const isGone = (id: string) => left.has(id)
  return [...left.keys()].filter((id) => decidesToday(id, { today: ctx.today, spans, isGone }) === me)
}

async function leftBelow(ctx: Reach, supervisorIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.supervision.findMany({
    where: {
      regionId: ctx.regionId,
      supervisorId: { in: [...supervisorIds] },
      startsOn: { lte: dayToDb(ctx.today) },
      employee: {
        regionId: ctx.regionId,
        OR: [
          { legalStatus: { notIn: [...WORKING_STATUSES] } },
          {
            assignments: {
              none: { regionId: ctx.regionId, ...during({ from: ctx.today, through: ctx.today }) },
            },
          },
        ],
      },
    },
    select: { employeeId: true },
  })
  return [...new Set(rows.map(({ employeeId }) => employeeId))]
}

async function lastLines(ctx: Reach, employeeIds: readonly string[]): Promise<Supervision[]> {
  if (employeeIds.length === 0) return []
  const rows = await ctx.db.supervision.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      startsOn: { lte: dayToDb(ctx.today) },
    },
    select: { employeeId: true, supervisorId: true },
    orderBy: [{ employeeId: 'asc' }, { startsOn: 'desc' }],
    distinct: ['employeeId'],
  })
  return rows.map((row) => ({ ...row, startsOn: ctx.today, endsOn: null }))
}
