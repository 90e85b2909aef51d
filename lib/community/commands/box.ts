import 'server-only'
import { digestOf } from '@/lib/core/digest'
import type { JobCtx } from '@/lib/core/jobs'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { UnnamedCtx, WriteCtx } from '@/lib/core/types'
import { isCrowd, whyNotTake } from '../rules/box'
import type { BoxInput, BoxTokenInput, UnnamedLetter } from '../schema/box'
import {
  emptyBox,
  hasToken,
  holdBox,
  isGenuine,
  layInBox,
  openBox,
  publicKeyOf,
  saveBatch,
  saveEmptied,
  saveToken,
  signBlinded,
  spend,
} from '../store/box'

const subject = (number: number) => ({ type: 'forum_box', id: String(number) })

const admit = async (ctx: WriteCtx, number: number) =>
  refuseIf(whyNotTake(number, { open: await openBox(ctx), taken: await hasToken(ctx, number) }))

/** The key under which a token will be signed: the same for everybody of this box. */
export async function beginLetter(ctx: WriteCtx, { number }: BoxInput): Promise<{ publicKey: string }> {
  await admit(ctx, number)
  const publicKey = Buffer.from(await publicKeyOf(ctx, number)).toString('base64url')
  ctx.record('forum_box.begun', subject(number), { key: digestOf(publicKey) })
  return { publicKey }
}

/** The identified step: one signature on bytes that nobody but the person's own browser can tell again. */
export async function takeLetterToken(
  ctx: WriteCtx,
  { number, blinded }: BoxTokenInput,
): Promise<{ signature: string }> {
  await admit(ctx, number)
  const signature = (await signBlinded(ctx, number, blinded)).toString('base64url')
  await saveToken(ctx, number)
  ctx.record('forum_box.token_given', subject(number))
  return { signature }
}

/** The step without a name. It leaves no event: the hour of one would stand beside the hour of a token. */
export async function receiveLetter(
  ctx: UnnamedCtx,
  { number, message, signature, category, title, text }: Omit<UnnamedLetter, 'regionId'>,
): Promise<void> {
  const key = (await holdBox(ctx, number)) ?? refuse('box_closed')
  if (!isGenuine(key, { message, signature })) refuse('token_not_genuine')
  if (!(await spend(ctx, number, message))) refuse('token_used')
  await layInBox(ctx, number, { category, title, text })
}

/** At night: letters of five people or more become topics, in an order of chance; fewer wait on, and nothing tells of them. */
export async function releaseLetters(ctx: JobCtx): Promise<void> {
  const number = await openBox(ctx)
  if (!(await holdBox(ctx, number))) return
  const letters = await emptyBox(ctx, number, isCrowd)
  if (letters.length === 0) return
  await saveBatch(ctx, letters)
  await saveEmptied(ctx, number)
  const digest = digestOf(letters.map((letter) => digestOf(letter)).toSorted())
  ctx.record('forum_box.released', subject(number), { count: letters.length, digest })
}
