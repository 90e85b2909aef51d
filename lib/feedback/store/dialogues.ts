import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { ownId } from '../store'

/** Dialogues of which I am one of the two: nobody else finds them, whatever his office. */
export const reachDialogue = (ctx: Ctx) => {
  const me = ownId(ctx)
  return { regionId: ctx.regionId, OR: [{ employeeId: me }, { leaderId: me }] }
}

/** The private note on a dialogue that I wrote. There is no other way to a note. */
export const ownNote = (ctx: Ctx, dialogueId: string) => ({
  regionId: ctx.regionId,
  dialogueId,
  authorId: ownId(ctx),
})

export async function loadDialogue(ctx: Ctx, id: string) {
  return found(
    await ctx.db.dialogue.findFirst({
      where: { ...reachDialogue(ctx), id },
      select: { employeeId: true, leaderId: true, recordedBy: true, acknowledgedAt: true },
    }),
  )
}

type Words = { heldOn: Day; topic: string; shared: string }

export async function saveDialogue(
  ctx: WriteCtx,
  { heldOn, ...dialogue }: Words & { employeeId: string; leaderId: string },
): Promise<string> {
  const id = newId()
  await ctx.db.dialogue.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...dialogue,
      heldOn: dayToDb(heldOn),
      recordedBy: ownId(ctx),
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/** Only whoever wrote it, and only until the other has seen it. */
export async function saveDialogueWords(
  ctx: WriteCtx,
  { id, version, heldOn, ...words }: Words & { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.dialogue.updateMany({
    where: { ...reachDialogue(ctx), id, version, recordedBy: ownId(ctx), acknowledgedAt: null },
    data: { ...words, heldOn: dayToDb(heldOn), version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveAcknowledged(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.dialogue.updateMany({
    where: { ...reachDialogue(ctx), id, version, recordedBy: { not: ownId(ctx) }, acknowledgedAt: null },
    data: { acknowledgedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveNote(
  ctx: WriteCtx,
  { dialogueId, version, text }: { dialogueId: string; version: number; text: string },
): Promise<void> {
  if (version === 0) {
    await ctx.db.dialogueNote.create({
      data: { ...ownNote(ctx, dialogueId), text, updatedAt: ctx.now },
      select: { version: true },
    })
    return
  }
  const { count } = await ctx.db.dialogueNote.updateMany({
    where: { ...ownNote(ctx, dialogueId), version },
    data: { text, updatedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function removeNote(
  ctx: WriteCtx,
  { dialogueId, version }: { dialogueId: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.dialogueNote.deleteMany({ where: { ...ownNote(ctx, dialogueId), version } })
  savedOrRefuse(count)
}
