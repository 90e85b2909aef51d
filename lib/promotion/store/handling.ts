import 'server-only'
import type { Reading } from '../store'

/** Whether somebody sits on the panel of a round, or prepared or confirmed its rules or a change of them. */
export async function handlesRound(ctx: Reading, roundId: string, accountId: string): Promise<boolean> {
  const { regionId } = ctx
  const row = await ctx.db.promotionRound.findFirst({
    where: {
      regionId,
      id: roundId,
      OR: [
        { preparedBy: accountId },
        { rules: { some: { regionId, OR: [{ preparedBy: accountId }, { confirmedBy: accountId }] } } },
        { panel: { some: { regionId, accountId } } },
      ],
    },
    select: { id: true },
  })
  return row !== null
}
