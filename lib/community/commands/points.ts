import 'server-only'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { NAMES_A_UNIT, whyNotMove } from '../rules/points'
import type { PointMoveInput } from '../schema/points'
import { saveMove, sidesOf, stateOf } from '../store/points'
import { categoryOf, loadTopic } from '../store/topics'

/** One step of a topic on its way through the government, with the words that all read. */
export async function movePoint(
  ctx: WriteCtx,
  { topicId, version, move, unitId, text }: PointMoveInput,
): Promise<void> {
  const topic = await loadTopic(ctx, topicId)
  const { all, sidesAt } = await sidesOf(ctx)
  const named = NAMES_A_UNIT.includes(move) ? found(all.find(({ id }) => id === unitId)).id : undefined
  const holder = topic.point?.unitId
  // To pass it on is for whoever stands over the unit that holds it; to take it up, over the unit that will.
  const about = found(holder ?? named)
  const state = topic.point ? stateOf(topic.point.state) : null
  const point = { state, category: categoryOf(topic.category), hidden: topic.hidden }
  refuseIf(whyNotMove(point, move, sidesAt(about)))
  if (named !== undefined && named === holder) refuse('same_unit', {}, 'unitId')
  await saveMove(ctx, { topicId, version, state, move, unitId: named ?? about, text })
  ctx.record(`forum_point.${move}`, { type: 'forum_topic', id: topicId }, { unit: named ?? about })
}
