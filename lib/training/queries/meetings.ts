import 'server-only'
import type { Ctx } from '@/lib/core/types'
import type { Category } from '../rules'
import { FEWEST_OTHERS } from '../rules/circles'
import {
  factsOf,
  meetingParts,
  peopleParts,
  personOf,
  type MeetingFacts,
  type PersonThere,
} from '../store/meetings'
import { categoryOf } from '../store/needs'

export type WaitingMeeting = MeetingFacts & {
  circleName: string
  category: Category
  people: PersonThere[]
  confirmed: number
  ready: boolean
  /** The officer was there, so another decides. */
  mine: boolean
}

const QUEUE = 40

/** Meetings that wait for BKD, those that can be decided first and the oldest of them first; then the last accepted. */
export async function meetingQueue(
  ctx: Ctx,
  atMost = QUEUE,
): Promise<{ waiting: WaitingMeeting[]; total: number; decided: WaitingMeeting[] }> {
  const { regionId } = ctx
  const where = { regionId, state: 'WRITTEN' }
  const read = {
    ...meetingParts,
    circle: { select: { name: true, category: true } },
    people: peopleParts,
  } as const
  const waiting = await ctx.db.circleMeeting.findMany({
    where,
    select: read,
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    take: atMost,
  })
  const decided = await ctx.db.circleMeeting.findMany({
    where: { regionId, state: 'ACCEPTED' },
    select: read,
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: 10,
  })
  const view = ({ people, circle, ...row }: (typeof waiting)[number]): WaitingMeeting => {
    const confirmed = people.filter(
      ({ answer, employeeId }) => answer === 'THERE' && employeeId !== row.leaderId,
    ).length
    return {
      ...factsOf(row),
      circleName: circle.name,
      category: categoryOf(circle.category),
      people: people.map((person) => personOf(row.leaderId, person)),
      confirmed,
      ready: confirmed >= FEWEST_OTHERS,
      mine: people.some(({ employeeId }) => employeeId === ctx.actor.employeeId),
    }
  }
  return {
    total: await ctx.db.circleMeeting.count({ where }),
    waiting: waiting.map(view).toSorted((a, b) => Number(b.ready) - Number(a.ready)),
    decided: decided.map(view),
  }
}
