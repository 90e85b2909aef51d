// A citizen looks for what he needs by whatever name he knows it, with or without accents and capitals.
import type { PublishedService } from './services.ts'

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Each word that was typed begins a word of the name, or of where it is given. */
const fits = (typed: readonly string[], ...texts: string[]) => {
  const words = texts.flatMap(wordsOf)
  return typed.every((part) => words.some((word) => word.startsWith(part)))
}

type Unit = { slug: string; name: string; promise: string | null; services: readonly PublishedService[] }
export type FoundService = { unit: Unit; service: PublishedService }

export function searchFront<U extends Unit>(
  units: readonly U[],
  typed: string,
): { units: U[]; services: (FoundService & { unit: U })[] } {
  const words = wordsOf(typed)
  if (words.length === 0) return { units: [], services: [] }
  return {
    units: units.filter(({ name, promise }) => fits(words, name, promise ?? '')),
    services: units.flatMap((unit) =>
      unit.services.flatMap((service) => (fits(words, service.name, unit.name) ? [{ unit, service }] : [])),
    ),
  }
}
