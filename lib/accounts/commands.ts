import { hash, verify } from '@node-rs/argon2'
import { newId } from '@/lib/core/id'
import { giveBack, take } from '@/lib/core/limiter'
import { found, refuse, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import { hashOf, newSecret } from '@/lib/core/session'
import type { VisitorCtx } from '@/lib/core/visitor'
import type { WriteCtx } from '@/lib/core/types'
import { LEFT_STATUSES } from '@/lib/organization/rules'
import { SESSION_KEPT_DAYS, sessionLimits, whyNotPassword } from './rules'
import { loadOwnAccount, markSignedIn } from './store'
import type { SignIn } from './schema'

// OWASP's floor for argon2id: 19 MiB, two passes.
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let decoy: Promise<string> | undefined
/** Verified when no account has this NIP, so that the answer takes the same time. */
const decoyHash = () => (decoy ??= hash(newSecret(), ARGON2))

const STRANGERS = { points: 20, seconds: 60 * 60 }
const KNOWN_DEVICE = { points: 10, seconds: 15 * 60 }
const ADDRESS = { points: 300, seconds: 60 * 60 }

/**
 * Opens a session. Guessing draws on an allowance per account that all unknown devices share and one for each known
 * device; invented NIPs are counted in the same way.
 */
export async function signIn(
  ctx: VisitorCtx,
  { login, password }: SignIn,
  from: { device: string | undefined; agent: string; address: string | undefined },
) {
  const account = `${ctx.regionId}:${login}`
  const guesses = from.device
    ? ({ name: 'device', key: `${account}:${from.device}`, allowance: KNOWN_DEVICE } as const)
    : ({ name: 'account', key: account, allowance: STRANGERS } as const)
  const wait =
    (await take(guesses.name, guesses.key, guesses.allowance)) ??
    (from.address ? await take('address', from.address, ADDRESS) : undefined)
  if (wait) refuse('slowed_down', { minutes: Math.ceil(wait / 60) })

  const row = await ctx.db.account.findFirst({
    where: {
      regionId: ctx.regionId,
      login,
      disabledAt: null,
      OR: [{ employeeId: null }, { employee: { legalStatus: { notIn: [...LEFT_STATUSES] } } }],
    },
    select: { id: true, passwordHash: true, grants: { where: { endedAt: null }, select: { role: true } } },
  })
  const matches = await verify(row?.passwordHash ?? (await decoyHash()), password)
  if (!row || !matches) refuse('wrong_credentials')
  await giveBack(guesses.name, guesses.key, guesses.allowance)

  const secret = newSecret()
  const sessionId = newId()
  const { absolute } = sessionLimits(row.grants.length > 0 ? ['admin'] : ['staff'])
  await ctx.db.session.create({
    data: {
      regionId: ctx.regionId,
      id: sessionId,
      accountId: row.id,
      tokenHash: hashOf(secret),
      device: from.agent.slice(0, 200),
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + absolute),
    },
  })
  await markSignedIn(ctx, row.id)
  ctx.record('session.started', { type: 'account', id: row.id })
  return { regionId: ctx.regionId, secret, accountKey: account }
}

export async function signOut(ctx: WriteCtx) {
  await endSession(ctx, { sessionId: ctx.actor.sessionId })
}

export async function endSession(ctx: WriteCtx, { sessionId }: { sessionId: string }) {
  const { count } = await ctx.db.session.updateMany({
    where: { regionId: ctx.regionId, id: sessionId, accountId: ctx.actor.accountId, endedAt: null },
    data: { endedAt: ctx.now },
  })
  found(count || undefined)
  ctx.record('session.ended', { type: 'account', id: ctx.actor.accountId })
}

/** Takes away what has been over for so long that nobody asks about it; the trail keeps that somebody signed in. */
export async function forgetEndedSessions(ctx: Pick<WriteCtx, 'db' | 'regionId' | 'now'>): Promise<number> {
  const before = new Date(ctx.now.getTime() - SESSION_KEPT_DAYS * 24 * 60 * 60 * 1000)
  const { count } = await ctx.db.session.deleteMany({
    where: { regionId: ctx.regionId, OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] },
  })
  return count
}

/** Ends every other session too: whoever knew the old password is out. */
export async function changePassword(ctx: WriteCtx, { current, next }: { current: string; next: string }) {
  const account = await loadOwnAccount(ctx)
  const wait = await take('password', `${ctx.regionId}:${account.id}`, KNOWN_DEVICE)
  if (wait) refuse('slowed_down', { minutes: Math.ceil(wait / 60) }, 'current')
  if (!(await verify(account.passwordHash, current))) refuse('wrong_password', {}, 'current')
  if (next === current) refuse('password_same', {}, 'next')
  refuseIf(
    whyNotPassword(next, [account.login, ...account.displayName.split(' '), ctx.region.slug]),
    {},
    'next',
  )

  const { count } = await ctx.db.account.updateMany({
    where: { regionId: ctx.regionId, id: account.id, version: account.version },
    data: { passwordHash: await hash(next, ARGON2), version: { increment: 1 } },
  })
  savedOrRefuse(count)
  await ctx.db.session.updateMany({
    where: { regionId: ctx.regionId, accountId: account.id, endedAt: null, id: { not: ctx.actor.sessionId } },
    data: { endedAt: ctx.now },
  })
  ctx.record('account.password_changed', { type: 'account', id: account.id })
}
