// Chance that can be repeated: the same seed tells the same story, so that two machines show the same demo.

export type Random = {
  /** From 0 up to, but never, 1. */
  next(): number
  /** Both ends may come. */
  between(from: number, through: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** A UUIDv7 that carries this instant. */
  id(at: number): string
}

export function randomFrom(seed: string): Random {
  const next = mulberry32(hashOf(seed))
  // Ids have a chance of their own: one row more must not turn the story of all that comes after it.
  const nextOfId = mulberry32(hashOf(`${seed} id`))
  const between = (from: number, through: number) => from + Math.floor(next() * (through - from + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick<T>(from: readonly T[]): T {
      const picked = from[Math.floor(next() * from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    id: (at) => uuid7(at, nextOfId),
  }
}

function hashOf(text: string): number {
  let hash = 2_166_136_261
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619)
  return hash >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

function uuid7(at: number, next: () => number): string {
  const time = hex(at, 12)
  const word = () => Math.floor(next() * 0x10000)
  const a = hex(word() & 0x0fff, 3)
  const b = hex((word() & 0x3fff) | 0x8000, 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${hex(word(), 4)}${hex(word(), 4)}${hex(word(), 4)}`
}
