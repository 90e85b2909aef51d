import 'server-only'
import type { Reading } from '../store'

/** Whether somebody sits on the panel of a round, or prepared or confirmed its rules. */
export async function handlesRound(ctx: Reading, roundId: string, accountId: string): Promise<boolean> {
  const { regionId } = ctx
  const row = await ctx.db.promotionRound.findFirst({
    where: {
      regionId,
      id: roundId,
      OR: [
        { rules: { OR: [{ preparedBy: accountId }, { confirmedBy: accountId }] } },
        { panel: { some: { regionId, accountId } } },
      ],
    },
    select: { id: true },
  })
  return row !== null
}
