import 'server-only'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotMoveTask } from '../rules/tasks'
import type { NewTask, TaskInput } from '../schema/tasks'
import { loadTask, membersOf, saveComment, saveTask, saveTaskMove, teamsOf, type Team } from '../store/tasks'

/** Gives a task to somebody of the team, says how it ended, or says a word about it. */
export async function keepTask(ctx: WriteCtx, input: TaskInput): Promise<void> {
  const teams = await teamsOf(ctx)
  if (input.task === 'add') return addTask(ctx, teams, input)
  const task = await loadTask(ctx, input.taskId, teams)
  const subject = { type: 'team_task', id: task.id }
  if (input.task === 'comment') {
    await saveComment(ctx, task.id, input.text)
    return ctx.record('team_task.commented', subject, { unit: task.unitId })
  }
  const { accountId, employeeId } = ctx.actor
  const leads = teams.some(({ id, leads: led }) => led && id === task.unitId)
  refuseIf(whyNotMoveTask(task, input.move, { accountId, employeeId, leads }))
  await saveTaskMove(ctx, { id: task.id, version: input.version, move: input.move })
  ctx.record(`team_task.${input.move}`, subject, { unit: task.unitId })
}

async function addTask(ctx: WriteCtx, teams: readonly Team[], input: NewTask): Promise<void> {
  const team = found(input.unitId ? teams.find(({ id }) => id === input.unitId) : teams[0])
  if (input.dueOn < ctx.today) refuse('task_due_past', {}, 'dueOn')
  const members = await membersOf(ctx, team.id)
  if (!members.some(({ id }) => id === input.assigneeId)) refuse('not_found')
  const id = await saveTask(ctx, team.id, input)
  ctx.record('team_task.added', { type: 'team_task', id }, { unit: team.id, assignee: input.assigneeId })
}
