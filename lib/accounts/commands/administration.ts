import 'server-only'
import { hash } from '@node-rs/argon2'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import type { JobCtx } from '@/lib/core/jobs'
import { found, refuse, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import { newSecret } from '@/lib/core/session'
import type { WriteCtx } from '@/lib/core/types'
import { ARGON2 } from '../commands'
import { whyNotAdminister } from '../rules'
import type { AccountChoice, GrantChoice, GrantInput } from '../schema'

async function loadAccount(ctx: WriteCtx, { accountId, version }: AccountChoice) {
  const account = found(
    await ctx.db.account.findFirst({
      where: { regionId: ctx.regionId, id: accountId },
      select: { id: true, disabledAt: true },
    }),
  )
  return { ...account, version }
}

async function endSessionsOf(ctx: WriteCtx, accountId: string): Promise<number> {
  const { count } = await ctx.db.session.updateMany({
    where: { regionId: ctx.regionId, accountId, endedAt: null },
    data: { endedAt: ctx.now },
  })
  return count
}

/** Power ends at the next request: the account is closed and every session of it with it. */
export async function disableAccount(ctx: WriteCtx, choice: AccountChoice) {
  const account = await loadAccount(ctx, choice)
  refuseIf(whyNotAdminister(account.id, ctx.actor.accountId))
  if (account.disabledAt) refuse('already_disabled')
  await saveAccount(ctx, account, ctx.now)
  const sessions = await endSessionsOf(ctx, account.id)
  ctx.record('account.disabled', { type: 'account', id: account.id }, { sessions })
}

export async function enableAccount(ctx: WriteCtx, choice: AccountChoice) {
  const account = await loadAccount(ctx, choice)
  refuseIf(whyNotAdminister(account.id, ctx.actor.accountId))
  if (!account.disabledAt) refuse('already_enabled')
  await saveAccount(ctx, account, null)
  ctx.record('account.enabled', { type: 'account', id: account.id })
}

async function saveAccount(ctx: WriteCtx, account: { id: string; version: number }, disabledAt: Date | null) {
  const { count } = await ctx.db.account.updateMany({
    where: { regionId: ctx.regionId, id: account.id, version: account.version },
    data: { disabledAt, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** Nobody gives power to himself: a second admin does. */
export async function grantRole(ctx: WriteCtx, { accountId, role }: GrantInput) {
  refuseIf(whyNotAdminister(accountId, ctx.actor.accountId))
  const account = found(
    await ctx.db.account.findFirst({
      where: { regionId: ctx.regionId, id: accountId },
      select: {
        id: true,
        grants: { where: { regionId: ctx.regionId, role, endedAt: null }, select: { id: true } },
      },
    }),
  )
  if (account.grants.length > 0) refuse('already_granted', {}, 'role')
  const id = newId()
  await ctx.db.roleGrant.create({
    data: { regionId: ctx.regionId, id, accountId, role, grantedAt: ctx.now, grantedBy: ctx.actor.accountId },
    select: { id: true },
  })
  ctx.record('role.granted', { type: 'account', id: accountId }, { role, grant: id })
}

export async function endGrant(ctx: WriteCtx, { grantId }: GrantChoice) {
  const grant = found(
    await ctx.db.roleGrant.findFirst({
      where: { regionId: ctx.regionId, id: grantId },
      select: { id: true, accountId: true, role: true },
    }),
  )
  refuseIf(whyNotAdminister(grant.accountId, ctx.actor.accountId))
  const { count } = await ctx.db.roleGrant.updateMany({
    where: { regionId: ctx.regionId, id: grantId, endedAt: null },
    data: { endedAt: ctx.now },
  })
  savedOrRefuse(count)
  ctx.record('role.ended', { type: 'account', id: grant.accountId }, { role: grant.role, grant: grantId })
}

/** Accounts for people who came by import. Nobody knows their password: it opens with the code that BKD sends later. */
export async function openAccounts(
  ctx: JobCtx,
  people: readonly { employeeId: string; nip: string; name: string }[],
): Promise<void> {
  if (people.length === 0) return
  const passwordHash = await hash(newSecret(), ARGON2)
  const accounts = people.map(({ employeeId, nip, name }) => ({
    id: newId(),
    employee_id: employeeId,
    login: nip,
    display_name: name,
  }))
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
    SELECT ${ctx.regionId}, id, employee_id, login, display_name, ${passwordHash}, ${ctx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb)
      AS n (id uuid, employee_id uuid, login text, display_name text)
    ON CONFLICT DO NOTHING`)
}
