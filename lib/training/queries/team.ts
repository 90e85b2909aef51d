import 'server-only'
import { yearOf } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds, peopleOf } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { EMPLOYEE_KINDS } from '@/lib/organization/rules'
import { kindFrom } from '../rules'
import { yearGoal, yearOfHours, type YearGoal, type YearOfHours } from '../rules/hours'
import { ownId } from '../store'
import { recordStatus } from '../store/records'
import { needParts, needView, type NeedView } from './needs'

export type LearningMember = {
  employeeId: string
  name: string
  position: string | null
  goal: YearGoal | undefined
  hours: YearOfHours
  /** Approved for this year. */
  planned: number
}

export type TeamLearning = {
  year: number
  members: LearningMember[]
  /** Waiting for my word, the oldest first. */
  waiting: (NeedView & { name: string })[]
}

const MOST_WAITING = 60

/** My people's hours of this year beside the goal, and the needs that wait for me. */
export async function teamLearning(ctx: Ctx): Promise<TeamLearning> {
  const { regionId } = ctx
  const year = yearOf(ctx.today)
  const ids = await myPeople(ctx)
  if (ids.length === 0) return { year, members: [], waiting: [] }
  const people = await peopleByIds(ctx, ids)
  const kinds = await ctx.db.employee.findMany({
    where: { regionId, id: { in: ids } },
    select: { id: true, kind: true },
  })
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, EMPLOYEE_KINDS.find((one) => one === kind)]))
  const records = await ctx.db.trainingRecord.findMany({
    where: { regionId, employeeId: { in: ids }, year, status: { in: ['VERIFIED', 'WAITING'] } },
    select: { employeeId: true, kind: true, hours: true, status: true },
  })
  const approved = await ctx.db.learningNeed.groupBy({
    by: ['employeeId'],
    where: { regionId, employeeId: { in: ids }, year, status: 'APPROVED' },
    _sum: { hours: true },
  })
  const planned = new Map(approved.map(({ employeeId, _sum }) => [employeeId, _sum.hours ?? 0]))
  const rows = await ctx.db.learningNeed.findMany({
    where: { regionId, employeeId: { in: ids }, status: 'SUBMITTED' },
    select: { ...needParts, employeeId: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_WAITING,
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return {
    year,
    members: people.map(({ id, name, post }) => {
      const kind = kindOf.get(id)
      const goal = kind && yearGoal(kind)
      const own = records
        .filter(({ employeeId }) => employeeId === id)
        .map((record) => ({
          ...record,
          kind: kindFrom(record.kind) ?? 25,
          status: recordStatus(record.status),
        }))
      return {
        employeeId: id,
        name,
        position: post?.positionTitle ?? null,
        goal,
        hours: yearOfHours(own, goal),
        planned: planned.get(id) ?? 0,
      }
    }),
    waiting: rows.map(({ employeeId, ...row }) => ({
      ...needView(row),
      name: nameOf.get(employeeId) ?? '',
    })),
  }
}

/** Mine today, and those of a leader below me who has left. */
async function myPeople(ctx: Ctx): Promise<string[]> {
  const me = ownId(ctx)
  const today = { from: ctx.today, through: ctx.today }
  const ids = new Set<string>()
  for (const supervisorId of [me, ...(await standsInFor(ctx, me))])
    for (const { employeeId } of await peopleOf(ctx, supervisorId, today)) ids.add(employeeId)
  ids.delete(me)
  return [...ids]
}
