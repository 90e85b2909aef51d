import type { Ctx } from '@/lib/core/types'
import type { GrantedRole } from '../rules'

export type AccountCard = {
  id: string
  login: string
  version: number
  disabledAt: Date | null
  isOwn: boolean
  openSessions: number
  lastSeenAt: Date | null
  grants: { id: string; role: GrantedRole; grantedAt: Date; grantedBy: string | null }[]
}

/** What BKD sees of someone's account: never its password, which nobody can see or set. */
export async function accountOf(ctx: Ctx, employeeId: string): Promise<AccountCard | null> {
  const { regionId } = ctx
  const row = await ctx.db.account.findFirst({
    where: { regionId, employeeId },
    select: {
      id: true,
      login: true,
      version: true,
      disabledAt: true,
      grants: {
        where: { regionId, endedAt: null },
        select: { id: true, role: true, grantedAt: true, grantedBy: true },
        orderBy: { grantedAt: 'asc' },
      },
      sessions: {
        where: { regionId, endedAt: null, expiresAt: { gt: ctx.now } },
        select: { lastSeenAt: true },
        orderBy: { lastSeenAt: 'desc' },
      },
    },
  })
  if (!row) return null
  const givers = await ctx.db.account.findMany({
    where: { regionId, id: { in: row.grants.flatMap(({ grantedBy }) => grantedBy ?? []) } },
    select: { id: true, displayName: true },
  })
  return {
    id: row.id,
    login: row.login,
    version: row.version,
    disabledAt: row.disabledAt,
    isOwn: row.id === ctx.actor.accountId,
    openSessions: row.sessions.length,
    lastSeenAt: row.sessions[0]?.lastSeenAt ?? null,
    grants: row.grants.map(({ role, grantedBy, ...grant }) => ({
      ...grant,
      role: role as GrantedRole,
      grantedBy: givers.find(({ id }) => id === grantedBy)?.displayName ?? null,
    })),
  }
}
