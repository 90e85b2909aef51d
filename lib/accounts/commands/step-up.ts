import 'server-only'
import { verify } from '@node-rs/argon2'
import { giveBack, take } from '@/lib/core/limiter'
import { refuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { loadOwnAccount } from '../store'

const PROOFS = { points: 10, seconds: 15 * 60 }

/** The person at the keyboard is the one who signed in: asked again before what nobody can take back. */
export async function provePassword(ctx: WriteCtx, password: string): Promise<void> {
  const account = await loadOwnAccount(ctx)
  const key = `${ctx.regionId}:${account.id}`
  const wait = await take('password', key, PROOFS)
  if (wait) refuse('slowed_down', { minutes: Math.ceil(wait / 60) }, 'password')
  if (!(await verify(account.passwordHash, password))) refuse('password_differs', {}, 'password')
  await giveBack('password', key, PROOFS)
}
