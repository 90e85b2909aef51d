import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { inbox } from '@/lib/notifications/queries'
import { recordId } from '@/lib/organization/schema'
import { columnLabels } from '../labels/own-data'
import { FETCH_WITHIN } from '../rules/corrections'
import { WITHHELD } from '../rules/own-data'
import { ownRows, type OwnRow } from '../store/own-data'

export type OwnData = {
  region: string
  zone: string
  name: string
  takenAt: Date
  mailAddress: string | null
  sections: { title: string; columns: { code: string; label: string }[]; rows: OwnRow[] }[]
  withheld: string[]
}

/** Everything the portal holds about me that is mine to read; asked for by a button that left a trace. */
export async function ownData(ctx: Ctx, exportId: string | undefined): Promise<OwnData> {
  const taken = await ctx.db.ownDataExport.findFirst({
    where: {
      regionId: ctx.regionId,
      id: found(recordId.safeParse(exportId).data),
      accountId: ctx.actor.accountId,
      takenAt: { gt: new Date(ctx.now.getTime() - FETCH_WITHIN) },
    },
    select: { takenAt: true },
  })
  const { takenAt } = found(taken)
  const sections = await ownRows(ctx)
  return {
    region: ctx.region.name,
    zone: ctx.region.zone,
    name: ctx.actor.name,
    takenAt,
    mailAddress: ctx.actor.employeeId ? (await inbox(ctx)).mail.address : null,
    sections: sections.map(({ of, rows }) => ({
      title: of.title,
      columns: of.columns.split(' ').map((code) => ({ code, label: columnLabels[code] ?? code })),
      rows,
    })),
    withheld: Object.values(WITHHELD),
  }
}

export type OwnDataPage = {
  taken: { at: Date; format: string }[]
  favourites: number
  reflections: number
  address: { version: number } | null
  consents: number
}

/** What I took along before, and what I gave of my own will. */
export async function ownDataPage(ctx: Ctx): Promise<OwnDataPage> {
  const { regionId, actor } = ctx
  const me = actor.employeeId
  const taken = await ctx.db.ownDataExport.findMany({
    where: { regionId, accountId: actor.accountId },
    select: { takenAt: true, format: true },
    orderBy: { takenAt: 'desc' },
    take: 5,
  })
  const mail = me && (await inbox(ctx)).mail
  return {
    taken: taken.map(({ takenAt, format }) => ({ at: takenAt, format })),
    favourites: me ? await ctx.db.favouriteActivity.count({ where: { regionId, employeeId: me } }) : 0,
    reflections: me ? await ctx.db.reflection.count({ where: { regionId, employeeId: me } }) : 0,
    address: mail && mail.address ? { version: mail.version } : null,
    consents: me
      ? await ctx.db.rewardConsent.count({
          where: { regionId, award: { nominee: { regionId, employeeId: me } } },
        })
      : 0,
  }
}
