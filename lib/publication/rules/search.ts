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

type Found<U extends Unit> = { units: U[]; services: (FoundService & { unit: U })[] }

export function searchFront<U extends Unit>(units: readonly U[], typed: string): Found<U> {
  const words = wordsOf(typed)
  if (words.length === 0) return { units: [], services: [] }
  return {
    units: units.filter(({ name, promise }) => fits(words, name, promise ?? '')),
    services: units.flatMap((unit) =>
      unit.services.flatMap((service) => (fits(words, service.name, unit.name) ? [{ unit, service }] : [])),
    ),
  }
}

/** Words that say nothing of what is meant. */
const EMPTY = new Set(['dan', 'yang', 'untuk', 'dari', 'cara', 'saya', 'mau', 'ingin', 'bagaimana'])
const MOST_WORDS = 8

/** Whether one becomes the other by so many letters changed, left out or put in. */
function within(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (restA === '' || restB === '') return Math.max(restA.length, restB.length) <= edits
  if (edits === 0) return false
  const [nextA, nextB] = [restA.slice(1), restB.slice(1)]
  return within(nextA, nextB, edits - 1) || within(nextA, restB, edits - 1) || within(restA, nextB, edits - 1)
}

/** Short words have no room for a slip: half of all words are one letter away from them. */
const slips = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** 2 where a word begins with what was typed, 1 where it nearly does, nothing otherwise. */
function nearness(part: string, words: readonly string[]): number {
  if (words.some((word) => word.startsWith(part))) return 2
  const most = slips(part)
  const lengths = [part.length - 1, part.length, part.length + 1]
  const near = words.some((word) => lengths.some((length) => within(part, word.slice(0, length), most)))
  return most > 0 && near ? 1 : 0
}

/** What was probably meant where a search finds nothing: the names that most of the typed words nearly fit. */
export function nearFront<U extends Unit>(units: readonly U[], typed: string, most: number): Found<U> {
  const parts = wordsOf(typed)
    .filter((word) => word.length > 2 && !EMPTY.has(word))
    .slice(0, MOST_WORDS)
  const scoreOf = (own: readonly string[], around: readonly string[] = []) =>
    parts.some((part) => nearness(part, own) > 0)
      ? parts.reduce((sum, part) => sum + nearness(part, [...own, ...around]), 0)
      : 0
  const scoredUnits = units.map((unit) => ({ unit, score: scoreOf(wordsOf(unit.name)) }))
  const scoredServices = units.flatMap((unit) =>
    unit.services.map((service) => ({
      unit,
      service,
      score: scoreOf(wordsOf(service.name), wordsOf(unit.name)),
    })),
  )
  const best = [...scoredUnits, ...scoredServices].reduce((high, { score }) => Math.max(high, score), 1)
  return {
    units: scoredUnits.flatMap(({ unit, score }) => (score === best ? [unit] : [])).slice(0, most),
    services: scoredServices
      .flatMap(({ unit, service, score }) => (score === best ? [{ unit, service }] : []))
      .slice(0, most),
  }
}
