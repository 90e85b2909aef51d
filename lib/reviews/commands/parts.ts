import { isWithin } from '@/lib/calendar/rules'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { citableOf, citationsFrom } from '../queries/citable'
import { gatherEvidence } from '../queries/evidence'
import { myPart } from '../queries/parts'
import { whyNotSignPart, type PartReason } from '../rules/parts'
import type { PartInput } from '../schema'
import { reachLine } from '../store'
import { addPart } from '../store/parts'

const FIELD: Partial<Record<PartReason, string>> = { text_missing: 'text', citation_missing: 'citations' }

/** A supervisor of earlier days in the quarter signs what he saw of them; the assessor of the last day reads it. */
export async function signPart(
  ctx: WriteCtx,
  { employeeId, year, quarter: number, citations: keys, ...said }: PartInput,
): Promise<{ partId: string }> {
  const quarter = { year, quarter: number }
  const line = await reachLine(ctx, employeeId, quarter)
  const part = found(await myPart(ctx, employeeId, quarter, line.parts))
  refuseIf(part.whyNot)
  const why = whyNotSignPart({ ...said, cited: keys.length })
  refuseIf(why, {}, why && FIELD[why])
  const { feedback } = await gatherEvidence(ctx, employeeId, quarter, line.parts)
  const citable = (await citableOf(ctx, employeeId, quarter, feedback)).filter(({ on }) => isWithin(on, part))
  const citations = citationsFrom(citable, keys)
  if (!citations) return refuse('citation_unknown', {}, 'citations')
  const partId = await addPart(ctx, employeeId, quarter, part, { ...said, citations })
  ctx.record(
    'review.part_signed',
    { type: 'review_part', id: partId },
    {
      employee: employeeId,
      ...quarter,
      from: part.from,
      through: part.through,
      resultRating: said.resultRating,
      behaviourRating: said.behaviourRating,
      cited: citations.length,
    },
  )
  return { partId }
}
