import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found, refuseIf } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts, peopleByIds } from '@/lib/organization/queries'
import type { Agreed } from '../queries'
import { whyNotAcknowledge, whyNotEditDialogue } from '../rules/dialogues'
import { dueState } from '../rules/improvements'
import { ownId, standingTo } from '../store'
import { ownNote, reachDialogue } from '../store/dialogues'
import { statusOf } from '../store/improvements'
import { circle, type Companion } from './circle'

export type DialogueLine = {
  id: string
  heldOn: Day
  topic: string
  /** The other one of the two. */
  name: string
  iLead: boolean
  state: 'MINE_TO_ACKNOWLEDGE' | 'WAITING' | 'ACKNOWLEDGED'
}

const lineParts = {
  id: true,
  heldOn: true,
  topic: true,
  leaderId: true,
  recordedBy: true,
  acknowledgedAt: true,
  employee: { select: nameParts },
  leader: { select: nameParts },
} as const satisfies Prisma.DialogueSelect

const lineOf = (row: Prisma.DialogueGetPayload<{ select: typeof lineParts }>, me: string): DialogueLine => ({
  id: row.id,
  heldOn: dayFromDb(row.heldOn),
  topic: row.topic,
  name: fullName(row.leaderId === me ? row.employee : row.leader),
  iLead: row.leaderId === me,
  state: row.acknowledgedAt ? 'ACKNOWLEDGED' : row.recordedBy === me ? 'WAITING' : 'MINE_TO_ACKNOWLEDGE',
})

/** My dialogues with whoever led me and whom I led, newest first; with one person where he is named. */
export async function dialogues(ctx: Ctx, withId?: string): Promise<DialogueLine[]> {
  const me = ownId(ctx)
  const rows = await ctx.db.dialogue.findMany({
    where: {
      ...reachDialogue(ctx),
      ...(withId ? { AND: { OR: [{ employeeId: withId }, { leaderId: withId }] } } : {}),
    },
    select: lineParts,
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    take: withId ? 5 : 100,
  })
  return rows.map((row) => lineOf(row, me))
}

export type DialogueView = DialogueLine & {
  version: number
  shared: string
  acknowledgedAt: Date | null
  mayEdit: boolean
  mayAcknowledge: boolean
  improvements: Agreed[]
  /** My own; the other's is nowhere to be had. */
  note: { text: string; version: number } | null
}

export async function dialogue(ctx: Ctx, id: string): Promise<DialogueView> {
  const me = ownId(ctx)
  const row = found(
    await ctx.db.dialogue.findFirst({
      where: { ...reachDialogue(ctx), id },
      select: { ...lineParts, version: true, shared: true },
    }),
  )
  return {
    ...lineOf(row, me),
    version: row.version,
    shared: row.shared,
    acknowledgedAt: row.acknowledgedAt,
    mayEdit: !whyNotEditDialogue(row, { by: me }),
    mayAcknowledge: !whyNotAcknowledge(row, { by: me }),
    improvements: await agreedIn(ctx, id),
    note: await ctx.db.dialogueNote.findFirst({
      where: ownNote(ctx, id),
      select: { text: true, version: true },
    }),
  }
}

async function agreedIn(ctx: Ctx, dialogueId: string): Promise<Agreed[]> {
  const rows = await ctx.db.improvement.findMany({
    where: { regionId: ctx.regionId, dialogueId },
    select: { id: true, text: true, dueOn: true, status: true, outcome: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => {
    const status = statusOf(row.status)
    const dueOn = dayFromDb(row.dueOn)
    return { ...row, status, dueOn, due: dueState({ status, dueOn }, ctx.today) }
  })
}

/** With whom I may hold a dialogue today: who leads me and whom I lead. */
export async function dialoguePartners(ctx: Ctx): Promise<Companion[]> {
  return (await circle(ctx)).filter(({ direction }) => direction !== 'PEER')
}

export async function dialoguePartner(ctx: Ctx, employeeId: string): Promise<Omit<Companion, 'position'>> {
  const direction = await standingTo(ctx, employeeId)
  refuseIf(direction === 'UP' || direction === 'DOWN' ? undefined : 'not_found')
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  return { id: person.id, name: person.name, direction: found(direction) }
}
