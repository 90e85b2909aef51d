import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { inSight } from '../store/topics'

/** What a community of learning shares in the forum, the latest first. */
export async function topicsOfCircle(
  ctx: Ctx,
  circleId: string,
): Promise<{ id: string; title: string; byName: string; startedAt: Date }[]> {
  return ctx.db.forumTopic.findMany({
    where: { AND: [inSight(ctx)], circleId: found(recordId.safeParse(circleId).data) },
    select: { id: true, title: true, byName: true, startedAt: true },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: 10,
  })
}
