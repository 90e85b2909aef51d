import 'server-only'
import type { Reading } from './rewards'

export type ToldWinners = { names: string[]; unnamed: number }

/** Names of winners who agreed, and how many did not, programme by programme; the last word of each counts. */
export async function toldWinners(
  ctx: Reading,
  programmeIds: readonly string[],
): Promise<Map<string, ToldWinners>> {
  const { regionId } = ctx
  const rows = await ctx.db.rewardAward.findMany({
    where: { regionId, nominee: { regionId, programmeId: { in: [...programmeIds] } } },
    select: {
      name: true,
      nominee: { select: { programmeId: true } },
      consents: { select: { given: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 2000,
  })
  return new Map(
    [...Map.groupBy(rows, ({ nominee }) => nominee.programmeId)].map(([id, own]) => {
      const names = own.flatMap(({ name, consents }) => (consents[0]?.given ? [name] : []))
      return [id, { names, unnamed: own.length - names.length }]
    }),
  )
}
