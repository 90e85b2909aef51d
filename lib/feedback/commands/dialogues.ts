import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotAcknowledge, whyNotEditDialogue, whyNotHeldOn, whyNotRecordDialogue } from '../rules/dialogues'
import { whyNotAgree } from '../rules/improvements'
import type {
  DialogueChoice,
  DialogueEdit,
  DialogueImprovement,
  DialogueInput,
  NoteInput,
} from '../schema/dialogues'
import { ownId, standingTo } from '../store'
import {
  loadDialogue,
  removeNote,
  saveAcknowledged,
  saveDialogue,
  saveDialogueWords,
  saveNote,
} from '../store/dialogues'
import { leaderName, saveImprovement } from '../store/improvements'

/** A leader and a member talked; either of them writes it down, with what they agreed on and what he keeps to himself. */
export async function recordDialogue(
  ctx: WriteCtx,
  { withId, heldOn, topic, shared, improvement, note }: DialogueInput,
): Promise<{ dialogueId: string }> {
  const direction = await standingTo(ctx, withId)
  refuseIf(whyNotRecordDialogue({ heldOn, direction }, ctx), {}, 'heldOn')
  const me = ownId(ctx)
  const pair =
    direction === 'DOWN' ? { employeeId: withId, leaderId: me } : { employeeId: me, leaderId: withId }
  const dialogueId = await saveDialogue(ctx, { ...pair, heldOn, topic, shared })
  ctx.record(
    'dialogue.recorded',
    { type: 'dialogue', id: dialogueId },
    { employee: pair.employeeId, leader: pair.leaderId, heldOn },
  )
  if (improvement) await agree(ctx, { dialogueId, ...pair, ...improvement }, 'improvement.dueOn')
  if (note) {
    await saveNote(ctx, { dialogueId, version: 0, text: note })
    ctx.record('dialogue.note_kept', { type: 'dialogue', id: dialogueId })
  }
  return { dialogueId }
}

export async function editDialogue(
  ctx: WriteCtx,
  { dialogueId, version, heldOn, topic, shared }: DialogueEdit,
): Promise<void> {
  refuseIf(whyNotEditDialogue(await loadDialogue(ctx, dialogueId), { by: ownId(ctx) }))
  refuseIf(whyNotHeldOn(heldOn, ctx.today), {}, 'heldOn')
  await saveDialogueWords(ctx, { id: dialogueId, version, heldOn, topic, shared })
  ctx.record('dialogue.edited', { type: 'dialogue', id: dialogueId }, { heldOn })
}

/** From then on it stays as it is. */
export async function acknowledgeDialogue(
  ctx: WriteCtx,
  { dialogueId, version }: DialogueChoice,
): Promise<void> {
  refuseIf(whyNotAcknowledge(await loadDialogue(ctx, dialogueId), { by: ownId(ctx) }))
  await saveAcknowledged(ctx, { id: dialogueId, version })
  ctx.record('dialogue.acknowledged', { type: 'dialogue', id: dialogueId })
}

/** What the member will do better after the talk; either of the two writes it. */
export async function agreeInDialogue(
  ctx: WriteCtx,
  { dialogueId, text, dueOn }: DialogueImprovement,
): Promise<{ improvementId: string }> {
  const pair = await loadDialogue(ctx, dialogueId)
  return { improvementId: await agree(ctx, { dialogueId, ...pair, text, dueOn }, 'dueOn') }
}

type Agreement = { dialogueId: string; employeeId: string; leaderId: string; text: string; dueOn: string }

async function agree(
  ctx: WriteCtx,
  { dialogueId, employeeId, leaderId, text, dueOn }: Agreement,
  field: string,
): Promise<string> {
  refuseIf(whyNotAgree({ dueOn }, ctx), {}, field)
  const improvementId = await saveImprovement(ctx, {
    employeeId,
    agreedWith: leaderId,
    agreedWithName: found(await leaderName(ctx, leaderId)),
    dialogueId,
    text,
    dueOn,
  })
  ctx.record(
    'improvement.agreed',
    { type: 'improvement', id: improvementId },
    { employee: employeeId, with: leaderId, dialogue: dialogueId, dueOn },
  )
  return improvementId
}

/** For oneself alone. The trail says that there is a note, never what is in it. */
export async function keepNote(ctx: WriteCtx, { dialogueId, version, text }: NoteInput): Promise<void> {
  await loadDialogue(ctx, dialogueId)
  await saveNote(ctx, { dialogueId, version, text })
  ctx.record('dialogue.note_kept', { type: 'dialogue', id: dialogueId })
}

export async function dropNote(ctx: WriteCtx, { dialogueId, version }: DialogueChoice): Promise<void> {
  await loadDialogue(ctx, dialogueId)
  await removeNote(ctx, { dialogueId, version })
  ctx.record('dialogue.note_dropped', { type: 'dialogue', id: dialogueId })
}
