// What the people of one unit do together (row R-38): a task has one who does it and a day; whoever gave it, does it or leads
// the unit says how it ended.

export const TASK_STATES = ['OPEN', 'DONE', 'DROPPED'] as const
export type TaskState = (typeof TASK_STATES)[number]

export const TASK_MOVES = {
  finish: { from: ['OPEN'], to: 'DONE' },
  drop: { from: ['OPEN'], to: 'DROPPED' },
  reopen: { from: ['DONE', 'DROPPED'], to: 'OPEN' },
} as const satisfies Record<string, { from: readonly TaskState[]; to: TaskState }>
export type TaskMove = keyof typeof TASK_MOVES
export const TASK_MOVE_NAMES = Object.keys(TASK_MOVES) as TaskMove[]

export type TaskReason =
  'not_found' | 'task_moved_on' | 'task_of_others' | 'task_due_past' | 'not_of_the_team'

type Task = { state: TaskState; accountId: string; assigneeId: string }
type Actor = { accountId: string; employeeId: string | null; leads: boolean }

export function whyNotMoveTask(task: Task, move: TaskMove, by: Actor): TaskReason | undefined {
  const concerned = by.leads || task.accountId === by.accountId || task.assigneeId === by.employeeId
  if (!concerned) return 'task_of_others'
  if (!TASK_MOVES[move].from.some((from) => from === task.state)) return 'task_moved_on'
}

export const movesOfTask = (task: Task, by: Actor): TaskMove[] =>
  TASK_MOVE_NAMES.filter((move) => whyNotMoveTask(task, move, by) === undefined)
