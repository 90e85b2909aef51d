// A person against a post on a day. Each requirement is met, unmet or not known, with what was asked and the datum that
// was found. A fact that nobody has recorded is UNKNOWN, never FAIL (docs/decisions/0009).
import type { Day } from '../../calendar/rules.ts'
import { isRank } from '../../organization/rules/ranks.ts'
import { type Check, judged, type Outcome, type PersonFacts } from './checks.ts'
import { bestEducation, highestEducation, isAtLeast, type Education } from './education.ts'
import { countsFor, isRankBelow } from './posts.ts'
import { certificates, competence, discipline, grades } from './record-checks.ts'
import { askedOn, type Asked, type PostProfile } from './requirements.ts'
import { countedMonths, yearsBetween, type HeldPost } from './service.ts'

/** All that a post asks for, in the order of REQUIREMENTS; what it does not ask for is not in the list. */
export function fitOf(profile: PostProfile, facts: PersonFacts, on: Day): Check[] {
  const asked = askedOn(profile, on)
  return [
    ...kind(asked, facts),
    ...education(asked, facts),
    ...rank(asked, facts),
    ...earlierPost(asked, facts, on),
    ...experience(asked, facts, on),
    ...age(asked, facts, on),
    ...grades(asked, facts, on),
    ...discipline(asked, facts, on),
    ...competence(asked, facts, on),
    ...certificates(asked, facts),
  ]
}

/** Schooling alone, for the list of posts and people that do not match. */
export const educationFitOf = (profile: PostProfile, records: readonly Education[], on: Day): Check[] =>
  education(askedOn(profile, on), { education: records })

export const VERDICTS = ['FITS', 'OPEN', 'UNFIT'] as const
/** All met; something not known and nothing unmet; something unmet. */
export type Verdict = (typeof VERDICTS)[number]

export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ outcome }) => outcome === 'FAIL')) return 'UNFIT'
  return checks.some(({ outcome }) => outcome === 'UNKNOWN') ? 'OPEN' : 'FITS'
}

const counted = (checks: readonly Check[], outcome: Outcome) =>
  checks.filter((check) => check.outcome === outcome).length

/** Who meets all comes first, then who meets most, and of those who fails fewest. */
export const byFit = <C extends { checks: readonly Check[] }>(a: C, b: C): number =>
  Number(verdictOf(b.checks) === 'FITS') - Number(verdictOf(a.checks) === 'FITS') ||
  counted(b.checks, 'PASS') - counted(a.checks, 'PASS') ||
  counted(a.checks, 'FAIL') - counted(b.checks, 'FAIL')

function kind({ pnsOnly }: Asked, facts: PersonFacts): Check[] {
  if (!pnsOnly) return []
  return [
    {
      requirement: 'KIND',
      outcome: judged(facts.kind === 'PNS'),
      needed: 'PNS',
      found: facts.kind,
      on: null,
    },
  ]
}

function education(
  { education: needed, fields, clusters }: Asked,
  facts: Pick<PersonFacts, 'education'>,
): Check[] {
  const checks: Check[] = []
  const highest = highestEducation(facts.education)
  if (needed !== null) {
    checks.push({
      requirement: 'EDUCATION_LEVEL',
      outcome: highest ? judged(isAtLeast(highest.level, needed)) : 'UNKNOWN',
      needed,
      found: highest ? { level: highest.level, field: highest.field, year: highest.year } : null,
      on: null,
    })
  }
  if (fields.length > 0 || clusters.length > 0) {
    const enough = facts.education.filter(({ level }) => needed === null || isAtLeast(level, needed))
    const best = bestEducation(enough.length > 0 ? enough : facts.education, { fields, clusters })
    checks.push({
      requirement: 'EDUCATION_FIELD',
      outcome: best?.fit ? judged(best.fit !== 'OTHER') : 'UNKNOWN',
      needed: { fields, clusters },
      found: best
        ? {
            level: best.record.level,
            field: best.record.field,
            cluster: best.record.cluster,
            fit: best.fit ?? null,
          }
        : null,
      on: null,
    })
  }
  return checks
}

function rank({ minRank: needed }: Asked, facts: PersonFacts): Check[] {
  if (needed === null) return []
  const own = facts.rank
  const met = (code: string) => isRank(code) && !isRankBelow(code, needed)
  return [
    {
      requirement: 'RANK',
      outcome: own ? judged(met(own.code)) : 'UNKNOWN',
      needed,
      found: own?.code ?? null,
      on: own?.since ?? null,
    },
  ]
}

function outcomeOf({ known, possible }: { known: number; possible: number | null }, needed: number): Outcome {
  if (known >= needed) return 'PASS'
  return possible !== null && possible < needed ? 'FAIL' : 'UNKNOWN'
}

const firstDayOf = (posts: readonly HeldPost[]): Day | null =>
  posts.map(({ from }) => from).toSorted()[0] ?? null

function earlierPost({ earlierPost: needed }: Asked, facts: PersonFacts, on: Day): Check[] {
  if (!needed) return []
  const posts = facts.posts.filter(({ acting }) => !acting)
  const counted = countedMonths(posts, {
    counts: ({ level }) => (level === null ? undefined : countsFor(level, needed.levels)),
    since: facts.servesSince,
    on,
  })
  const held = posts.filter(({ level }) => level !== null && countsFor(level, needed.levels))
  return [
    {
      requirement: 'EARLIER_POST',
      outcome: outcomeOf(counted, needed.months),
      needed: { levels: needed.levels, months: needed.months },
      found: posts.length > 0 ? { months: counted.known, possible: counted.possible } : null,
      on: firstDayOf(held),
    },
  ]
}

function experience(
  { experienceMonths: months, experienceFields: fields }: Asked,
  facts: PersonFacts,
  on: Day,
): Check[] {
  if (months === null) return []
  const counted = countedMonths(facts.posts, {
    // Where no field is named, all service is experience.
    counts: ({ workField }) =>
      fields.length === 0 ? true : workField === null ? undefined : fields.includes(workField),
    since: facts.servesSince,
    on,
  })
  const related = facts.posts.filter(
    ({ workField }) => fields.length === 0 || (workField !== null && fields.includes(workField)),
  )
  return [
    {
      requirement: 'EXPERIENCE',
      outcome: outcomeOf(counted, months),
      needed: { fields, months },
      found: facts.posts.length > 0 ? { months: counted.known, possible: counted.possible } : null,
      on: firstDayOf(related),
    },
  ]
}

/** Full years on the day of the appointment: who has turned 56 and not yet 57 is 56. */
function age({ maxAge: needed }: Asked, { bornOn }: PersonFacts, on: Day): Check[] {
  if (needed === null) return []
  const found = bornOn === null ? null : yearsBetween(bornOn, on)
  return [
    {
      requirement: 'AGE',
      outcome: found === null ? 'UNKNOWN' : judged(found <= needed),
      needed,
      found,
      on,
    },
  ]
}
