import { z } from 'zod'
import type { Subject } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import type { Reading } from '../store'

const aimed = z.looseObject({ roundId: recordId })

/** Which announced round somebody tried to change and was refused: of those, every attempt is kept. */
export async function frozenRound({ regionId, db }: Reading, raw: unknown): Promise<Subject | undefined> {
  const said = aimed.safeParse(raw)
  if (!said.success) return undefined
  const { roundId } = said.data
  const frozen = await db.promotionRules.findFirst({
    where: { regionId, roundId },
    select: { roundId: true },
  })
  return frozen ? { type: 'promotion_round', id: roundId } : undefined
}
