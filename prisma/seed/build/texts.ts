import type { Random } from './random.ts'

export type Told = { text: string; quantity: number | null }

/** Fills the slots of a template: {a|b}, {n:2-9}, {q:2-9} and {tempat}. Who does well comes to a little more. */
export function tell(template: string, random: Random, places: readonly string[], pace = 1): Told {
  let quantity: number | null = null
  const text = template.replace(/\{([^}]+)\}/g, (_, slot: string) => {
    if (slot === 'tempat') return random.pick(places)
    const [, kind, from, through] = /^([nq]):(\d+)-(\d+)$/.exec(slot) ?? []
    if (kind === undefined) return random.pick(slot.split('|'))
    const number = random.between(Number(from), Number(through))
    if (kind === 'n') return String(number)
    quantity = Math.max(1, Math.round(number * pace))
    return String(quantity)
  })
  return { text, quantity }
}
