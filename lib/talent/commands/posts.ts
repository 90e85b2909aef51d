import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotClosePost, whyNotDescribe, whyNotSeat } from '../rules/posts'
import type { PostChoice, PostInput, SeatInput } from '../schema/posts'
import {
  addPost,
  changePost,
  closePostOn,
  countHolders,
  findTitled,
  findUnit,
  loadAssignment,
  lockPost,
  setPost,
} from '../store/posts'

/** A new post, or another description of one that is there. */
export async function describePost(ctx: WriteCtx, input: PostInput): Promise<{ positionId: string }> {
  const why = whyNotDescribe({
    level: input.level,
    echelon: input.echelon ?? null,
    experience: { months: input.experienceYears ?? null, fields: input.experienceFields },
    earlier: { months: input.earlierYears ?? null, levels: input.earlierLevels },
  })
  refuseIf(why?.reason, {}, why?.field)
  const before = input.positionId ? await lockPost(ctx, input.positionId) : null
  if (before?.closed) refuse('post_closed')
  const unit = await findUnit(ctx, input.unitId)
  if (!unit) refuse('not_found')
  if (unit.closedOn) refuse('unit_closed', {}, 'unitId')
  const namesake = await findTitled(ctx, input.unitId, input.title)
  if (namesake && namesake.id !== before?.id) refuse('title_taken', {}, 'title')
  // Whoever sits in it sits in that unit.
  if (before && before.unitId !== input.unitId && (await countHolders(ctx, before.id)) > 0)
    refuse('post_held', {}, 'unitId')
  let positionId = before?.id
  if (positionId) await changePost(ctx, positionId, input)
  else positionId = await addPost(ctx, input)
  ctx.record(
    before ? 'position.changed' : 'position.added',
    { type: 'position', id: positionId },
    { unit: input.unitId, level: input.level, seats: input.seats },
  )
  return { positionId }
}

/** A post that is no longer wanted; those who held it stay on the books. */
export async function closePost(ctx: WriteCtx, { positionId, version }: PostChoice): Promise<void> {
  const post = await lockPost(ctx, positionId)
  refuseIf(whyNotClosePost({ closed: post.closed, holders: await countHolders(ctx, positionId) }))
  await closePostOn(ctx, { id: positionId, version }, ctx.today)
  ctx.record('position.closed', { type: 'position', id: positionId }, { unit: post.unitId })
}

/** Says of which post somebody's assignment is one. */
export async function seatHolder(ctx: WriteCtx, { positionId, assignmentId }: SeatInput): Promise<void> {
  const post = await lockPost(ctx, positionId)
  const assignment = await loadAssignment(ctx, assignmentId)
  refuseIf(whyNotSeat(post, assignment), {}, 'assignmentId')
  await setPost(ctx, assignment, positionId)
  ctx.record(
    'position.seated',
    { type: 'position', id: positionId },
    { employee: assignment.employeeId, before: assignment.positionId },
  )
}

/** Takes that back; the assignment itself stays as it is. */
export async function unseatHolder(ctx: WriteCtx, { positionId, assignmentId }: SeatInput): Promise<void> {
  await lockPost(ctx, positionId)
  const assignment = await loadAssignment(ctx, assignmentId)
  if (assignment.positionId !== positionId) refuse('not_held')
  await setPost(ctx, assignment, null)
  ctx.record('position.unseated', { type: 'position', id: positionId }, { employee: assignment.employeeId })
}
