import 'server-only'
import { randomInt } from 'node:crypto'
import { take } from '@/lib/core/limiter'
import { canSendMail, sendMail } from '@/lib/core/mail'
import { refuse, refuseIf } from '@/lib/core/refusal'
import { sameBytes } from '@/lib/core/ticket'
import type { WriteCtx } from '@/lib/core/types'
import { CODE_SUBJECT, codeText } from './labels'
import { whyNotConfirm } from './rules'
import { TOLD_KINDS } from './rules/reminders'
import type { AddressInput, CodeInput, DigestInput } from './schema'
import { codeHashOf, lockSetting, ownId, saveSetting, sealedAddress } from './store'

const CODES = { points: 5, seconds: 3600 }
const GUESSES = { points: 10, seconds: 3600 }

/** Takes an address and sends a code to it; until the code comes back, nothing else is sent there. */
export async function saveAddress(ctx: WriteCtx, { address }: AddressInput): Promise<void> {
  const me = ownId(ctx)
  refuseIf(canSendMail() ? undefined : 'mail_unavailable')
  const wait = await take('notice-code', `${ctx.regionId}:${me}`, CODES)
  if (wait !== undefined) refuse('too_many_codes', { minutes: Math.ceil(wait / 60) })
  await lockSetting(ctx)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await saveSetting(ctx, {
    address: sealedAddress(ctx, address),
    confirmedAt: null,
    codeHash: codeHashOf(ctx, code),
    codeSentAt: ctx.now,
  })
  ctx.record('notice_address.given', { type: 'employee', id: me })
  const text = codeText(ctx.region.name, code)
  ctx.after(async () => void (await sendMail({ to: address, subject: CODE_SUBJECT, text })))
}

/** Guesses are few, and are counted apart from what a refusal takes back. */
export async function confirmAddress(ctx: WriteCtx, { code }: CodeInput): Promise<void> {
  const me = ownId(ctx)
  if ((await take('notice-code-guess', `${ctx.regionId}:${me}`, GUESSES)) !== undefined) refuse('code_over')
  const { codeHash, codeSentAt } = await lockSetting(ctx)
  const right = codeHash !== null && sameBytes(codeHash, codeHashOf(ctx, code))
  refuseIf(whyNotConfirm(codeSentAt, { now: ctx.now, right }), {}, 'code')
  await saveSetting(ctx, { confirmedAt: ctx.now, codeHash: null, codeSentAt: null })
  ctx.record('notice_address.confirmed', { type: 'employee', id: me })
}

/** When the digest comes and of what it tells. */
export async function saveDigest(ctx: WriteCtx, { digestAt, wanted, version }: DigestInput): Promise<void> {
  await lockSetting(ctx)
  const muted = TOLD_KINDS.filter((kind) => !wanted.includes(kind))
  await saveSetting(ctx, { digestAt, muted }, version)
  ctx.record('notices.set', { type: 'employee', id: ownId(ctx) }, { digestAt, muted: muted.length })
}

/** Nothing is sent any more, and the address is gone. */
export async function forgetAddress(ctx: WriteCtx, { version }: { version: number }): Promise<void> {
  await lockSetting(ctx)
  await saveSetting(ctx, { address: null, confirmedAt: null, codeHash: null, codeSentAt: null }, version)
  ctx.record('notice_address.forgotten', { type: 'employee', id: ownId(ctx) })
}
