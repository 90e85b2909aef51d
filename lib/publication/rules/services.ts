// What is published of a service in a quarter: what those who were served say, and whether promises of time were kept. Of services,
// never of persons, and no number that is small enough to lead to one.
import type { Timeliness } from '../../measurements/rules/service-cases.ts'
import { LEAST_ANSWERS } from '../../measurements/rules/samples.ts'
import type { SatisfactionGrade } from '../../surveys/rules.ts'
import { SMALLEST_CELL } from '../rules.ts'

export type PublishedOpinion = {
  respondents: number
  population: number | null
  /** In hundredths, as all below. */
  index: number
  grade: SatisfactionGrade
  interval: [low: number, high: number] | null
  /** In the order of the elements. */
  elements: number[]
}

/** Of the promises that fell due. Where only few were broken or kept, how many lies between these. */
export type PublishedTime = { due: number; onTime: [least: number, most: number]; median: number | null }

export type PublishedService = {
  id: string | null
  slug: string
  name: string
  /** None below thirty answers. */
  opinion: PublishedOpinion | null
  time: PublishedTime | null
}

type Reading = {
  respondents: number
  population: number | null
  result: {
    index: number
    grade: SatisfactionGrade
    interval: [low: number, high: number] | null
    elements: readonly { index: number }[]
  } | null
}

export function publishedOpinion({ respondents, population, result }: Reading): PublishedOpinion | null {
  if (!result || respondents < LEAST_ANSWERS) return null
  const { index, grade, interval, elements } = result
  return { respondents, population, index, grade, interval, elements: elements.map((one) => one.index) }
}

const isFew = (count: number) => count > 0 && count < SMALLEST_CELL

/** A few that were late, or a few that were not, stay a few. */
export function publishedTime({ due, onTime, median }: Timeliness): PublishedTime | null {
  if (due < SMALLEST_CELL) return null
  const few = SMALLEST_CELL - 1
  if (isFew(due - onTime)) return { due, onTime: [Math.max(0, due - few), due - 1], median }
  if (isFew(onTime)) return { due, onTime: [1, Math.min(due, few)], median }
  return { due, onTime: [onTime, onTime], median }
}

/** A name as a part of an address: no accents, no signs. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '') || 'layanan'

type Surveyed = { id: string; name: string; reading: Reading }
type Timed = Timeliness & { service: string }

const sameName = (a: string, b: string) => slugOf(a) === slugOf(b)

/** A unit's services of a quarter, by name: those that citizens are asked about, and those of which only the time is known. */
export function publishedServices(
  surveyed: readonly Surveyed[],
  timed: readonly Timed[],
): PublishedService[] {
  const asked = surveyed.map(({ id, name, reading }, at) => {
    // Of two that are called alike the first has the time.
    const first = surveyed.findIndex((other) => sameName(other.name, name)) === at
    const time = first ? timed.find(({ service }) => sameName(service, name)) : undefined
    return { id, name, opinion: publishedOpinion(reading), time: time ? publishedTime(time) : null }
  })
  const others = timed
    .filter(({ service }) => !surveyed.some(({ name }) => sameName(name, service)))
    .map(({ service: name, ...time }) => ({ id: null, name, opinion: null, time: publishedTime(time) }))
  const taken = new Map<string, number>()
  return [...asked, ...others]
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id') || (a.id ?? '').localeCompare(b.id ?? ''))
    .map((service) => {
      const slug = slugOf(service.name)
      const before = taken.get(slug) ?? 0
      taken.set(slug, before + 1)
      return { ...service, slug: before === 0 ? slug : `${slug}-${before + 1}` }
    })
}

type Told = { services: readonly PublishedService[] }

/** A service that was renamed is the same. */
export const isSameService = (a: PublishedService, b: PublishedService) =>
  a.id !== null && b.id !== null ? a.id === b.id : a.slug === b.slug

/** A service by its address, through all editions, oldest first: renamed it is the same, and an old address still leads to it. */
export function serviceHistory<E extends { summary: Told }>(
  editions: readonly E[],
  slug: string,
): { service: PublishedService; history: { edition: E; service: PublishedService | null }[] } | undefined {
  const found = editions
    .toReversed()
    .flatMap(({ summary }) => summary.services.filter((one) => one.slug === slug))
    .at(0)
  if (!found) return undefined
  const history = editions.map((edition) => ({
    edition,
    service: edition.summary.services.find((one) => isSameService(one, found)) ?? null,
  }))
  return { service: history.findLast(({ service }) => service !== null)?.service ?? found, history }
}

/** The services of a unit as they were last published. */
export const latestServices = (editions: readonly { summary: Told }[]): readonly PublishedService[] =>
  editions.at(-1)?.summary.services ?? []
