import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { during, fullName, nameParts } from '@/lib/organization/queries'
import { levelOf } from '@/lib/reviews/rules/credit'
import { isPostLevel, type PostLevel } from '@/lib/talent/rules/posts'

export type PanelAccount = {
  id: string
  login: string
  name: string
  office: string
  /** Of the post held today; null for experts from outside, and where nobody has recorded it. */
  level: PostLevel | null
  /** Runs rounds or reads the trail, where a name and a label stand side by side. */
  seesNames: boolean
}

function levelFrom({
  positionTitle,
  positionFamily,
  position,
}: {
  positionTitle: string
  positionFamily: string
  position: { level: string } | null
}): PostLevel | null {
  if (position) return isPostLevel(position.level) ? position.level : null
  if (positionFamily === 'GENERAL') return 'PELAKSANA'
  return positionFamily === 'FUNCTIONAL' ? (levelOf(positionTitle) ?? null) : null
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
            select: {
              positionTitle: true,
              positionFamily: true,
              unit: { select: { name: true } },
              position: { select: { level: true } },
            },
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
        level: post ? levelFrom(post) : null,
        office: post ? `${post.positionTitle}, ${post.unit.name}` : 'Ahli dari luar',
      },
    ]
  })
}
