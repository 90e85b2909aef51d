// A target in percent. A share ends at a hundred; growth, or the use of a capacity, lawfully goes on from there.
import { Decimal } from 'decimal.js'
import type { Amount } from '../rules.ts'

const MOST_PERCENT = 1000

const isPercent = (measureUnit: string): boolean => /^(%|persen)$/i.test(measureUnit.trim())

/** What a target in this unit asks for: a refusal, a second look, or nothing. */
export function percentOf(target: Amount | null, measureUnit: string): 'REFUSED' | 'LOOK_AGAIN' | undefined {
  if (target === null || !isPercent(measureUnit)) return undefined
  const amount = new Decimal(target)
  if (amount.gt(MOST_PERCENT)) return 'REFUSED'
  return amount.gt(100) ? 'LOOK_AGAIN' : undefined
}
