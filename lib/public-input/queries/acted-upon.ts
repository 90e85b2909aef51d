import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import type { InputKind } from '../rules'
import { followUpsOf, listInputs, movesTaken, type FollowUp } from '../store'

export type AnsweredInput = {
  id: string
  kind: InputKind
  serviceName: string | null
  receivedOn: Day
  text: string
  answer: string
  steps: FollowUp[]
}

const LOOKED_AT = 30

/** The latest public inputs that this unit answered and acted upon. */
export async function actedUpon(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  unitId: string,
  most: number,
): Promise<AnsweredInput[]> {
  const rows = await listInputs(
    ctx,
    { unitId, private: false, publicText: { not: null }, followUps: { some: { regionId: ctx.regionId } } },
    { newestFirst: true, take: LOOKED_AT },
  )
  const ids = rows.map(({ id }) => id)
  const moves = await movesTaken(ctx, ids)
  const steps = await followUpsOf(ctx, ids)
  return rows
    .flatMap(({ id, kind, serviceName, receivedOn, publicText }) => {
      const answer = moves.findLast(({ inputId, move }) => inputId === id && move === 'answer')?.text
      if (!answer || !publicText) return []
      return [
        {
          id,
          kind,
          serviceName,
          receivedOn,
          text: publicText,
          answer,
          steps: steps.filter(({ inputId }) => inputId === id),
        },
      ]
    })
    .slice(0, most)
}
