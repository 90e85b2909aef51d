import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { circle } from '@/lib/feedback/queries/circle'
import { movesOfTask, type TaskMove } from '../rules/tasks'
import {
  commentsOf,
  membersOf,
  tasksOf,
  teamsOf,
  type CommentRow,
  type TaskRow,
  type Team,
} from '../store/tasks'

export type TaskView = Omit<TaskRow, 'accountId'> & {
  late: boolean
  mine: boolean
  /** It is done, and whoever did it is of my circle. */
  mayThank: boolean
  may: TaskMove[]
  comments: CommentRow[]
}
export type TeamSpace = {
  team: Team
  teams: Team[]
  members: { id: string; name: string }[]
  open: TaskView[]
  over: TaskView[]
  today: string
}

/** What the people of a unit do together; null for who works in none. */
export async function teamSpace(ctx: Ctx, asked?: string): Promise<TeamSpace | null> {
  const teams = await teamsOf(ctx)
  const team = teams.find(({ id }) => id === asked) ?? teams[0]
  if (!team) return null
  const open = await tasksOf(ctx, team.id, true)
  const over = await tasksOf(ctx, team.id, false)
  const said = Map.groupBy(
    await commentsOf(
      ctx,
      [...open, ...over].map(({ id }) => id),
    ),
    ({ taskId }) => taskId,
  )
  const { accountId, employeeId } = ctx.actor
  const near = new Set(over.length > 0 ? (await circle(ctx)).map(({ id }) => id) : [])
  const view = (row: TaskRow): TaskView => {
    const { accountId: _, ...task } = row
    return {
      ...task,
      late: row.state === 'OPEN' && row.dueOn < ctx.today,
      mine: row.assigneeId === employeeId,
      mayThank: row.state === 'DONE' && near.has(row.assigneeId),
      may: movesOfTask(row, { accountId, employeeId, leads: team.leads }),
      comments: said.get(row.id) ?? [],
    }
  }
  return {
    team,
    teams,
    members: await membersOf(ctx, team.id),
    open: open.map(view),
    over: over.map(view),
    today: ctx.today,
  }
}
