import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { during, fullName, nameParts, postOn, units, withDescendants } from '@/lib/organization/queries'
import { TASK_MOVES, TASK_STATES, type TaskMove, type TaskState } from '../rules/tasks'
import type { NewTask } from '../schema/tasks'

export type Team = { id: string; name: string; leads: boolean }

/** The unit where I work, and those that I lead; the own one first. */
export async function teamsOf(ctx: Ctx): Promise<Team[]> {
  const { employeeId, headsUnits } = ctx.actor
  const post = employeeId ? await postOn(ctx, employeeId, ctx.today) : null
  if (!post && headsUnits.length === 0) return []
  const all = await units(ctx)
  const led = new Set(headsUnits.flatMap((id) => withDescendants(all, id)))
  const teams = all
    .filter(({ id }) => id === post?.unitId || led.has(id))
    .map(({ id, name }) => ({ id, name, leads: led.has(id) }))
  return [...teams.filter(({ id }) => id === post?.unitId), ...teams.filter(({ id }) => id !== post?.unitId)]
}

const MOST_PEOPLE = 200

export async function membersOf(ctx: Ctx, unitId: string): Promise<{ id: string; name: string }[]> {
  const rows = await ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      unitId,
      kind: 'DEFINITIVE',
      ...during({ from: ctx.today, through: ctx.today }),
    },
    select: { employee: { select: { id: true, ...nameParts } } },
    orderBy: [{ employee: { sortName: 'asc' } }, { employeeId: 'asc' }],
    take: MOST_PEOPLE,
  })
  return rows.map(({ employee: { id, ...name } }) => ({ id, name: fullName(name) }))
}

const parts = {
  id: true,
  unitId: true,
  title: true,
  assigneeId: true,
  dueOn: true,
  state: true,
  accountId: true,
  byName: true,
  version: true,
  assignee: { select: nameParts },
} as const satisfies Prisma.TeamTaskSelect

export type TaskRow = {
  id: string
  unitId: string
  title: string
  assigneeId: string
  assignee: string
  dueOn: Day
  state: TaskState
  accountId: string
  byName: string
  version: number
}

const rowOf = ({ assignee, ...row }: Prisma.TeamTaskGetPayload<{ select: typeof parts }>): TaskRow => ({
  ...row,
  assignee: fullName(assignee),
  dueOn: dayFromDb(row.dueOn),
  state: found(TASK_STATES.find((state) => state === row.state)),
})

const MOST_TASKS = 100

export async function tasksOf(ctx: Ctx, unitId: string, open: boolean): Promise<TaskRow[]> {
  const rows = await ctx.db.teamTask.findMany({
    where: { regionId: ctx.regionId, unitId, state: open ? 'OPEN' : { not: 'OPEN' } },
    select: parts,
    orderBy: open ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ movedAt: 'desc' }, { id: 'desc' }],
    take: open ? MOST_TASKS : 20,
  })
  return rows.map(rowOf)
}

export async function loadTask(ctx: Ctx, id: string, teams: readonly Team[]): Promise<TaskRow> {
  return rowOf(
    found(
      await ctx.db.teamTask.findFirst({
        where: { regionId: ctx.regionId, id, unitId: { in: teams.map((team) => team.id) } },
        select: parts,
      }),
    ),
  )
}

export type CommentRow = { id: string; taskId: string; byName: string; text: string; at: Date }

const MOST_COMMENTS = 500

export const commentsOf = (ctx: Ctx, taskIds: readonly string[]): Promise<CommentRow[]> =>
  ctx.db.teamComment.findMany({
    where: { regionId: ctx.regionId, taskId: { in: [...taskIds] } },
    select: { id: true, taskId: true, byName: true, text: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MOST_COMMENTS,
  })

const signed = ({ actor }: WriteCtx) => ({ accountId: actor.accountId, byName: actor.name })

export async function saveTask(ctx: WriteCtx, unitId: string, task: NewTask): Promise<string> {
  const id = newId()
  await ctx.db.teamTask.create({
    data: {
      regionId: ctx.regionId,
      id,
      unitId,
      title: task.title,
      assigneeId: task.assigneeId,
      dueOn: dayToDb(task.dueOn),
      createdAt: ctx.now,
      movedAt: ctx.now,
      ...signed(ctx),
    },
    select: { id: true },
  })
  return id
}

export async function saveTaskMove(
  ctx: WriteCtx,
  { id, version, move }: { id: string; version: number; move: TaskMove },
): Promise<void> {
  const { from, to } = TASK_MOVES[move]
  const { count } = await ctx.db.teamTask.updateMany({
    where: { regionId: ctx.regionId, id, version, state: { in: [...from] } },
    data: { state: to, movedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveComment(ctx: WriteCtx, taskId: string, text: string): Promise<void> {
  await ctx.db.teamComment.create({
    data: { regionId: ctx.regionId, id: newId(), taskId, text, at: ctx.now, ...signed(ctx) },
    select: { id: true },
  })
}
