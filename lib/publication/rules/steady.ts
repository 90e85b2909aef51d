// Versions of what a quarter tells of citizens: two of them beside each other tell of nobody's answer.
import { LEAST_ANSWERS } from '../../measurements/rules/samples.ts'
import { ALL_TOGETHER } from '../../surveys/rules/carry.ts'
import { SMALLEST_CELL } from '../rules.ts'
import { isSameService, type PublishedService, type PublishedTime } from './services.ts'
import { sumsOfSome } from './suppression.ts'
import type { Summary } from './summary.ts'

type Told = Pick<Summary, 'services' | 'opinion'>

const REST = 'rest'

/** The answers that a version tells apart: of each service, and of all that it does not tell of but in the whole. */
function groupsOf({ services, opinion }: Told) {
  const groups = new Map<string, { answers: number; said: string }>()
  for (const { id, slug, opinion: told } of services)
    if (told) {
      const { index, elements, interval } = told
      groups.set(id ?? slug, { answers: told.respondents, said: JSON.stringify([index, elements, interval]) })
    }
  if (!opinion?.shown) return groups
  const untold = [...groups.values()].reduce((left, { answers }) => left - answers, opinion.respondents)
  if (untold > 0)
    groups.set(REST, { answers: untold, said: JSON.stringify([opinion.index, opinion.interval]) })
  return groups
}

/** By how many answers each group differs that does: 0 where others came for those that went. */
function changes(one: Told, other: Told): number[] {
  const [before, after] = [groupsOf(one), groupsOf(other)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    return was && is && was.answers === is.answers && was.said === is.said
      ? []
      : [(is?.answers ?? 0) - (was?.answers ?? 0)]
  })
}

/**
 * What a correction tells of citizens' answers: the new, unless it differs from any version that was ever published by fewer
 * answers than an index is told of, whatever one adds up; then all that stands. An index of the difference could be worked out
 * like any other, and of one sheet it would be that sheet.
 */
export function steadyAnswers(published: readonly Told[], next: Told): Told {
  const standing = published.at(-1)
  if (!standing) return next
  const isFew = (answers: number) => Math.abs(answers) < LEAST_ANSWERS
  if (!published.some((one) => sumsOfSome(changes(one, next)).some(isFew))) return next
  const gone = standing.services.filter(
    (was) => was.opinion && !next.services.some((is) => isSameService(was, is)),
  )
  return {
    services: [
      ...next.services.map((is) => ({
        ...is,
        opinion: standing.services.find((was) => isSameService(was, is))?.opinion ?? null,
      })),
      ...gone,
    ],
    opinion: standing.opinion,
  }
}

/** What is told apart of promises of time; of a few late ones or a few kept ones no number. */
const promisesOf = ({ due, onTime: [least, most] }: PublishedTime) =>
  least === most
    ? { pattern: 'exact', parts: [most, due - most] }
    : { pattern: most === due - 1 ? 'few late' : 'few kept', parts: [due] }

function differByFew(one: PublishedTime, other: PublishedTime): boolean {
  const [was, is] = [promisesOf(one), promisesOf(other)]
  if (was.pattern !== is.pattern) return true
  const differences = is.parts.map((part, at) => part - (was.parts[at] ?? 0))
  if (differences.every((number) => number === 0)) return one.median !== other.median
  return sumsOfSome(differences).some((sum) => sum !== 0 && Math.abs(sum) < SMALLEST_CELL)
}

/** The same for the promises of time of each service: fewer than five that came or went leave what stands. */
export function steadyTimes(
  published: readonly Pick<Summary, 'services'>[],
  services: readonly PublishedService[],
): PublishedService[] {
  return services.map((service) => {
    const times = published.map(
      ({ services: then }) => then.find((one) => isSameService(one, service))?.time ?? null,
    )
    const { time } = service
    const stands = time && times.some((was) => was && differByFew(was, time))
    return stands ? { ...service, time: times.at(-1) ?? null } : service
  })
}

/** A number that was carried from the survey, as this edition tells the survey: never a second reading of it. */
export function carriedValue(from: string, { services, opinion }: Told): string | null {
  const whole = opinion?.shown ? opinion : null
  const told = from === ALL_TOGETHER ? whole : services.find(({ id }) => id === from)?.opinion
  return told ? String(told.index / 100) : null
}
