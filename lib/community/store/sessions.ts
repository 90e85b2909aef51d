import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { SESSION_STATES, type SessionState } from '../rules/sessions'
import type { SessionPlan } from '../schema/sessions'

const parts = {
  id: true,
  title: true,
  heldOn: true,
  fromMinute: true,
  toMinute: true,
  place: true,
  agenda: true,
  host: true,
  state: true,
  minutes: true,
  version: true,
  topics: {
    where: { hidden: false },
    select: { id: true, title: true },
    take: 10,
    orderBy: { startedAt: 'asc' },
  },
} as const satisfies Prisma.ForumSessionSelect

export type SessionRow = Omit<Prisma.ForumSessionGetPayload<{ select: typeof parts }>, 'heldOn' | 'state'> & {
  heldOn: Day
  state: SessionState
}

const rowOf = (row: Prisma.ForumSessionGetPayload<{ select: typeof parts }>): SessionRow => ({
  ...row,
  heldOn: dayFromDb(row.heldOn),
  state: found(SESSION_STATES.find((state) => state === row.state)),
})

export async function listSessions(
  ctx: Ctx,
  where: Prisma.ForumSessionWhereInput,
  { take, newestFirst }: { take: number; newestFirst: boolean },
): Promise<SessionRow[]> {
  const order = newestFirst ? 'desc' : 'asc'
  const rows = await ctx.db.forumSession.findMany({
    where: { AND: [where], regionId: ctx.regionId },
    select: parts,
    orderBy: [{ heldOn: order }, { fromMinute: order }, { id: order }],
    take,
  })
  return rows.map(rowOf)
}

export async function loadSession(ctx: Ctx, id: string): Promise<SessionRow> {
  const sessionId = found(recordId.safeParse(id).data)
  return rowOf(
    found(
      await ctx.db.forumSession.findFirst({
        where: { regionId: ctx.regionId, id: sessionId },
        select: parts,
      }),
    ),
  )
}

export async function saveSession(ctx: WriteCtx, { heldOn, ...plan }: SessionPlan): Promise<string> {
  const id = newId()
  await ctx.db.forumSession.create({
    data: { regionId: ctx.regionId, id, ...plan, heldOn: dayToDb(heldOn) },
    select: { id: true },
  })
  return id
}

export async function saveEnd(
  ctx: WriteCtx,
  { id, version, state, minutes }: { id: string; version: number; state: SessionState; minutes: string },
): Promise<void> {
  const { count } = await ctx.db.forumSession.updateMany({
    where: { regionId: ctx.regionId, id, version, state: 'PLANNED' },
    data: { state, minutes, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
