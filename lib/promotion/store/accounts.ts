import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { during, fullName, nameParts } from '@/lib/organization/queries'

export type PanelAccount = {
  id: string
  login: string
  name: string
  office: string
  /** Runs rounds or reads the trail, where a name and a label stand side by side. */
  seesNames: boolean
}

/** The accounts of a panel in the order in which BKD named them. */
export async function panelAccounts(
  ctx: Pick<Ctx, 'regionId' | 'db' | 'today'>,
  logins: readonly string[],
): Promise<PanelAccount[]> {
  const { regionId } = ctx
  const rows = await ctx.db.account.findMany({
    where: { regionId, login: { in: [...logins] }, disabledAt: null },
    select: {
      id: true,
      login: true,
      displayName: true,
      grants: {
        where: { regionId, endedAt: null, role: { in: ['admin', 'inspector'] } },
        select: { id: true },
        take: 1,
      },
      employee: {
        select: {
          ...nameParts,
          assignments: {
            where: { regionId, kind: 'DEFINITIVE', ...during({ from: ctx.today, through: ctx.today }) },
            select: { positionTitle: true, unit: { select: { name: true } } },
            take: 1,
          },
        },
      },
    },
  })
  return logins.flatMap((login) => {
    const row = rows.find((one) => one.login === login)
    if (!row) return []
    const post = row.employee?.assignments[0]
    return [
      {
        id: row.id,
        login,
        name: row.employee ? fullName(row.employee) : row.displayName,
        seesNames: row.grants.length > 0,
        office: post ? `${post.positionTitle}, ${post.unit.name}` : 'Ahli dari luar',
      },
    ]
  })
}
