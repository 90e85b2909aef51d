import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { circle } from '@/lib/feedback/queries/circle'
import { recordId } from '@/lib/organization/schema'
import { loadTask, teamsOf } from '../store/tasks'
import { loadTopic } from '../store/topics'

/** Of these accounts those whom I may thank, as people of my circle. */
export async function thankable(
  ctx: Ctx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const others = accountIds.filter((id) => id !== ctx.actor.accountId)
  if (!ctx.actor.employeeId || others.length === 0) return new Map()
  const near = new Set((await circle(ctx)).map(({ id }) => id))
  const rows = await ctx.db.account.findMany({
    where: { regionId: ctx.regionId, id: { in: others } },
    select: { id: true, employeeId: true },
  })
  return new Map(
    rows.flatMap(({ id, employeeId }) => (employeeId && near.has(employeeId) ? [[id, employeeId]] : [])),
  )
}

/** For what somebody is thanked, in words: a topic that I read, or a task of my team. */
export async function occasionOf(
  ctx: Ctx,
  { topik, tugas }: { topik?: string; tugas?: string },
): Promise<string | null> {
  if (topik !== undefined) return `Tulisannya di forum: ${(await loadTopic(ctx, topik)).title}`
  const taskId = recordId.safeParse(tugas).data
  if (taskId === undefined) return null
  return `Tugas bersama yang selesai: ${(await loadTask(ctx, taskId, await teamsOf(ctx))).title}`
}
