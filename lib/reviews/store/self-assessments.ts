import 'server-only'
import type { YearQuarter } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { SELF_STATUSES, type SelfContent, type SelfStatus } from '../rules/self-assessment'
import { selfContent } from '../schema'

export type SelfAssessment = {
  id: string
  version: number
  status: SelfStatus
  content: SelfContent
  sentAt: Date | null
}

/** A person's own view of a quarter. Its caller has made sure that he may read it. */
export async function findSelf(
  ctx: Ctx,
  employeeId: string,
  { year, quarter }: YearQuarter,
): Promise<SelfAssessment | undefined> {
  const row = await ctx.db.selfAssessment.findFirst({
    where: { regionId: ctx.regionId, employeeId, year, quarter },
    select: { id: true, version: true, status: true, content: true, sentAt: true },
  })
  return row
    ? {
        ...row,
        status: found(SELF_STATUSES.find((status) => status === row.status)),
        content: selfContent.parse(row.content),
      }
    : undefined
}

/** Saves it as it was seen; what was sent once stays sent. */
export async function saveSelf(
  ctx: WriteCtx,
  {
    employeeId,
    quarter: { year, quarter },
    content,
    sends,
  }: {
    employeeId: string
    quarter: YearQuarter
    content: SelfContent
    sends: boolean
  },
  seen: Pick<SelfAssessment, 'id' | 'version'> | undefined,
): Promise<{ id: string; version: number }> {
  const data = {
    content,
    ...(sends && { status: 'SENT', sentAt: ctx.now }),
    updatedAt: ctx.now,
  }
  if (!seen) {
    const id = newId()
    await ctx.db.selfAssessment.create({
      data: {
        status: 'DRAFT',
        ...data,
        regionId: ctx.regionId,
        id,
        employeeId,
        year,
        quarter,
        createdAt: ctx.now,
      },
      select: { id: true },
    })
    return { id, version: 1 }
  }
  const { count } = await ctx.db.selfAssessment.updateMany({
    where: { regionId: ctx.regionId, id: seen.id, employeeId, version: seen.version },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  return { id: seen.id, version: seen.version + 1 }
}
