import { savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import type { RankCode } from '../rules/ranks'

/** The rank that stands on the books. Records of when it came lie further right, and their command records the change. */
export async function keepRank(ctx: WriteCtx, employeeId: string, rankCode: RankCode): Promise<void> {
  const { count } = await ctx.db.employee.updateMany({
    where: { regionId: ctx.regionId, id: employeeId },
    data: { rankCode, version: { increment: 1 }, updatedAt: ctx.now },
  })
  savedOrRefuse(count)
}
