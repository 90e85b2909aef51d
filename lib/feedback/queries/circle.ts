import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during, peopleByIds, peopleOf, postOn, supervisorOn } from '@/lib/organization/queries'
import { planOn } from '@/lib/plans/queries'
import type { FeedbackDirection } from '../rules'
import { ownId, sharedWithMe, standingTo } from '../store'

export type Companion = { id: string; name: string; position: string | null; direction: FeedbackDirection }

const MOST = 200

/** With whom I may share a word: who leads me, whom I lead, and who works beside me. By name within each. */
export async function circle(ctx: Ctx): Promise<Companion[]> {
  const me = ownId(ctx)
  const today = { from: ctx.today, through: ctx.today }
  const leader = await supervisorOn(ctx, me, ctx.today)
  const members = (await peopleOf(ctx, me, today)).map(({ employeeId }) => employeeId)
  const beside = leader ? (await peopleOf(ctx, leader.id, today)).map(({ employeeId }) => employeeId) : []
  const post = await postOn(ctx, me, ctx.today)
  const inUnit = post ? await workingIn(ctx, post.unitId) : []
  const directions = new Map<string, FeedbackDirection>()
  for (const id of [...beside, ...inUnit]) directions.set(id, 'PEER')
  if (leader) directions.set(leader.id, 'UP')
  for (const id of members) directions.set(id, 'DOWN')
  directions.delete(me)
  const people = await peopleByIds(ctx, [...directions.keys()].slice(0, MOST))
  return people.flatMap(({ id, name, post: at }) => {
    const direction = directions.get(id)
    return direction ? [{ id, name, position: at?.positionTitle ?? null, direction }] : []
  })
}

async function workingIn(ctx: Ctx, unitId: string): Promise<string[]> {
  const rows = await ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      unitId,
      kind: 'DEFINITIVE',
      ...during({ from: ctx.today, through: ctx.today }),
    },
    select: { employeeId: true },
    take: MOST,
  })
  return rows.map(({ employeeId }) => employeeId)
}

export type Topics = {
  companion: Omit<Companion, 'position'>
  /** What of the other's plan I may speak about. */
  results: { id: string; text: string }[]
}

/** One person of my circle with the results that we may talk about, or not found. */
export async function topicsWith(ctx: Ctx, employeeId: string): Promise<Topics> {
  const direction = found(await standingTo(ctx, employeeId))
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  const results = await ctx.db.workResult.findMany({
    where: {
      regionId: ctx.regionId,
      endedOn: null,
      plan: { regionId: ctx.regionId, employeeId, status: { in: ['AGREED', 'ACTIVE'] } },
      ...(direction === 'DOWN' ? {} : await sharedWithMe(ctx)),
    },
    select: { id: true, text: true },
    orderBy: { position: 'asc' },
    take: 40,
  })
  return { companion: { id: person.id, name: person.name, direction }, results }
}

/** What of my own I may ask about. */
export async function ownTopics(ctx: Ctx): Promise<Topics['results']> {
  const plan = await planOn(ctx, ownId(ctx), ctx.today)
  return (plan?.results ?? []).map(({ id, text }) => ({ id, text }))
}
