import { z } from 'zod'
import { blankable, dayInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { TASK_MOVE_NAMES } from '../rules/tasks.ts'
import { words } from './forum.ts'

export const TASK_MIN = 5
export const TASK_MAX = 200
export const COMMENT_MAX = 1000

export const taskInput = z.discriminatedUnion('task', [
  z.strictObject({
    task: z.literal('add'),
    /** Left out: of the unit where I work. */
    unitId: blankable(recordId),
    title: words(TASK_MIN, TASK_MAX, `Tulis tugasnya, minimal ${TASK_MIN} huruf.`),
    assigneeId: z.uuid({ error: 'Pilih siapa yang mengerjakan.' }),
    dueOn: dayInput,
  }),
  z.strictObject({
    task: z.literal('move'),
    taskId: recordId,
    version: versionInput,
    move: z.enum(TASK_MOVE_NAMES, { error: 'Pilih langkahnya.' }),
  }),
  z.strictObject({
    task: z.literal('comment'),
    taskId: recordId,
    text: words(2, COMMENT_MAX, 'Tulis komentarnya.'),
  }),
])
export type TaskInput = z.output<typeof taskInput>
export type NewTask = Omit<Extract<TaskInput, { task: 'add' }>, 'task'>
