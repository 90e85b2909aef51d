import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { keptPicture } from '@/lib/evidence/queries'
import type { Lost } from '@/lib/evidence/rules'
import { recordId } from '@/lib/organization/schema'
import { stepChoices } from '@/lib/unit-reviews/queries/steps'
import {
  DESK_VIEWS,
  MOST_SHOWN,
  movesOf,
  standingOf,
  type DeskView,
  type InputMove,
  type Side,
  type Standing,
} from './rules'
import {
  contactOf,
  countInputs,
  followUpsOf,
  listInputs,
  loadInput,
  movesTaken,
  photoOf,
  standpointOf,
  type FollowUp,
  type InputRow,
  type MoveRow,
} from './store'

export type InputCard = Omit<InputRow, 'text' | 'publicText'> & { says: string; standing: Standing }

export type InputDesk = {
  view: DeskView
  /** Of each view, how many; of those that wait no more are counted than shown. */
  counts: Record<DeskView, number>
  inputs: InputCard[]
  /** As whom this person reads them. */
  reads: Exclude<Side, 'REPORTER'>
}

const over = { in: ['ANSWERED', 'CLOSED', 'DECLINED'] }

/** What waits for this person, the most urgent first; what is over, the newest first. */
export async function inputDesk(ctx: Ctx, asked?: string): Promise<InputDesk> {
  const view = DESK_VIEWS.find((one) => one === asked) ?? 'open'
  const { sight, sidesAt } = await standpointOf(ctx)
  const isOver = { AND: [sight, { status: over }] }
  const open = await listInputs(
    ctx,
    { AND: [sight, { NOT: { status: over } }] },
    { newestFirst: false, take: MOST_SHOWN },
  )
  const done = view === 'done' ? await listInputs(ctx, isOver, { newestFirst: true, take: MOST_SHOWN }) : []
  const late = open.filter((row) => standingOf(row, ctx.today) === 'LATE')
  const shown = { open, late, done }
  const { roles } = ctx.actor
  return {
    view,
    counts: { open: open.length, late: late.length, done: await countInputs(ctx, isOver) },
    reads: roles.includes('admin') ? 'DESK' : roles.includes('inspector') ? 'INSPECTOR' : 'UNIT',
    inputs: shown[view].map(({ text, publicText, ...row }) => ({
      ...row,
      says: readsOriginal(sidesAt(row.unitId)) ? text : (publicText ?? ''),
      standing: standingOf(row, ctx.today),
    })),
  }
}

/** How many the desk has still to let through. */
export const inputsToVerify = (ctx: Ctx): Promise<number> =>
  countInputs(ctx, { private: false, status: 'RECEIVED' })

/** A unit reads what was let through, and not the words that had to be taken out. */
const readsOriginal = (sides: readonly Side[]) => sides.includes('DESK') || sides.includes('INSPECTOR')

export type InputSheet = {
  input: Omit<InputRow, 'text'>
  /** As it was written; null for those who read what is published. */
  original: string | null
  contact: string | null
  standing: Standing
  moves: MoveRow[]
  may: Exclude<InputMove, 'lapse'>[]
  followUps: FollowUp[]
  /** Who may own a step; null where this person makes none. */
  steps: { people: { id: string; name: string }[] } | null
  /** Heads the unit, but it has no evaluation yet into which a step could go. */
  lacksEvaluation: boolean
  today: Day
}

/** One input for those whose business it is. */
export async function inputSheet(ctx: Ctx, id: string): Promise<InputSheet> {
  const { text, sides, ...input } = await loadInput(ctx, found(recordId.safeParse(id).data))
  const original = readsOriginal(sides)
  const heard = !input.private && sides.includes('UNIT')
  const choices = heard ? await stepChoices(ctx, input.unitId) : null
  return {
    input,
    original: original ? text : null,
    contact: original ? await contactOf(ctx, input.id) : null,
    standing: standingOf(input, ctx.today),
    moves: await movesTaken(ctx, [input.id]),
    may: movesOf(input, sides),
    followUps: await followUpsOf(ctx, [input.id]),
    steps: choices && { people: choices.people },
    lacksEvaluation: heard && choices === null,
    today: ctx.today,
  }
}

export type InputPhoto = { name: string; mime: string } & (
  { bytes: Uint8Array<ArrayBuffer> } | { lost: Lost }
)

/** The photo that came with it, held against the digest taken when it came. */
export async function inputPhoto(ctx: Ctx, id: string): Promise<InputPhoto> {
  const input = await loadInput(ctx, found(recordId.safeParse(id).data))
  const { mime, ...kept } = await photoOf(ctx, input.id)
  return { name: `foto-masukan.${mime.replace('image/', '')}`, mime, ...(await keptPicture(kept)) }
}
