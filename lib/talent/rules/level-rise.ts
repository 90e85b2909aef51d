// Kenaikan jenjang: who of the functional officials may rise to the next level, and what stands in the way (PermenPANRB 1/2023;
// domain.md §2.14, §5.1). Credit points, a year at the level, a good year, a passed competence test, and a free seat.
import { Decimal } from 'decimal.js'
import { addDays, type Day } from '../../calendar/rules.ts'
import { isRank, type RankCode } from '../../organization/rules/ranks.ts'
import { FUNCTIONAL_LEVELS, LEVELS, type FunctionalLevel } from '../../reviews/rules/credit.ts'
import type { CreditPaper } from './credit-record.ts'
import type { CertificateFact, DisciplineFact, Outcome, PersonFacts } from './checks.ts'
import { disciplineCheck, gradesCheck } from './record-checks.ts'
import { addYears, yearsBetween } from './service.ts'

export const LEVEL_RISE_RULE = 'permenpanrb-1-2023-jenjang/1'
const YEARS_AT_LEVEL = 1
const GRADES_ASKED = { atLeast: 'GOOD', years: 1 } as const

/** The name under which a passed competence test stands among the certificates. */
export const TEST_NAMES: Record<FunctionalLevel, string> = {
  PEMULA: 'Uji Kompetensi Pemula',
  TERAMPIL: 'Uji Kompetensi Terampil',
  MAHIR: 'Uji Kompetensi Mahir',
  PENYELIA: 'Uji Kompetensi Penyelia',
  AHLI_PERTAMA: 'Uji Kompetensi Ahli Pertama',
  AHLI_MUDA: 'Uji Kompetensi Ahli Muda',
  AHLI_MADYA: 'Uji Kompetensi Ahli Madya',
  AHLI_UTAMA: 'Uji Kompetensi Ahli Utama',
}

export const nextLevel = (level: FunctionalLevel): FunctionalLevel | null =>
  LEVELS[level].toNext === null ? null : (FUNCTIONAL_LEVELS[FUNCTIONAL_LEVELS.indexOf(level) + 1] ?? null)

const LEVEL_WORDS = /\s*\b(pemula|terampil|mahir|penyelia|ahli (pertama|muda|madya|utama))\b/i

/** Perawat Terampil and Perawat Mahir are one profession at two levels. */
export const professionOf = (title: string): string =>
  title.replace(LEVEL_WORDS, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()

export type LevelFacts = Pick<PersonFacts, 'kind' | 'rank' | 'grades' | 'discipline' | 'certificates'> & {
  level: FunctionalLevel | null
  /** Since when at this level without a break; null where it began before what is recorded. */
  since: Day | null
  credit: { points: string; complete: boolean; paper?: CreditPaper | null } | null
  /** Seats of the profession at the next level in the region; null where no such post is registered. */
  seats: { all: number; free: number } | null
}

type Is<C extends string, N, F> = {
  condition: C
  outcome: Outcome
  needed: N
  found: F | null
  /** Since when it is met, or from when it is expected to be. */
  on: Day | null
}
export type LevelCondition =
  | Is<'TIME_IN_LEVEL', number, Day>
  | (Is<'CREDIT', string, string> & { paper: CreditPaper | null })
  | Is<'TEST', string, Pick<CertificateFact, 'status' | 'provider' | 'number'>>
  | Is<'VACANCY', number, { all: number; free: number }>
  | Is<
      'GRADES',
      ReturnType<typeof gradesCheck>['needed'],
      NonNullable<ReturnType<typeof gradesCheck>['found']>
    >
  | Is<'DISCIPLINE', null, DisciplineFact>

export type LevelRise =
  | { state: 'OUTSIDE' | 'TOP' | 'UNKNOWN' }
  | {
      /** All met; nothing unmet but something not known; unmet but for time and points; something else stands in the way. */
      state: 'DUE' | 'OPEN' | 'LATER' | 'HELD'
      level: FunctionalLevel
      next: FunctionalLevel
      rank: RankCode | null
      /** The day on which time and points will have come together, at a good grade each year; null where that is not known. */
      expectedOn: Day | null
      conditions: LevelCondition[]
      rule: string
    }

const isIn = (met: boolean | null): Outcome => (met === null ? 'UNKNOWN' : met ? 'PASS' : 'FAIL')

export function levelRiseOf(facts: LevelFacts, on: Day): LevelRise {
  if (facts.kind !== 'PNS') return { state: 'OUTSIDE' }
  const { level } = facts
  if (!level) return { state: 'UNKNOWN' }
  const next = nextLevel(level)
  if (!next) return { state: 'TOP' }
  const time = timeCondition(facts, on)
  const credit = creditCondition(level, facts, on)
  const conditions: LevelCondition[] = [
    credit,
    time,
    testCondition(next, facts),
    vacancyCondition(facts),
    gradesCondition(facts, on),
    disciplineCondition(facts, on),
  ]
  const failing = conditions.filter(({ outcome }) => outcome === 'FAIL')
  const days = [time, credit].map((one) => (one.outcome === 'PASS' ? on : one.on))
  return {
    state:
      failing.length === 0
        ? conditions.every(({ outcome }) => outcome === 'PASS')
          ? 'DUE'
          : 'OPEN'
        : failing.every((one) => one === time || one === credit)
          ? 'LATER'
          : 'HELD',
    level,
    next,
    rank: facts.rank && isRank(facts.rank.code) ? facts.rank.code : null,
    expectedOn: days.includes(null)
      ? null
      : (days
          .flatMap((day) => day ?? [])
          .toSorted()
          .at(-1) ?? null),
    conditions,
    rule: LEVEL_RISE_RULE,
  }
}

function timeCondition({ since }: LevelFacts, on: Day): LevelCondition {
  return {
    condition: 'TIME_IN_LEVEL',
    outcome: isIn(since === null ? null : yearsBetween(since, on) >= YEARS_AT_LEVEL),
    needed: YEARS_AT_LEVEL,
    found: since,
    on: since === null ? null : addYears(since, YEARS_AT_LEVEL),
  }
}

const DAYS_A_YEAR = 365

function creditCondition(level: FunctionalLevel, { credit }: LevelFacts, on: Day): LevelCondition {
  const { toNext, coefficient } = LEVELS[level]
  const needed = toNext ?? 0
  const left = credit ? new Decimal(needed).minus(credit.points) : null
  const reached = left !== null && left.lte(0)
  return {
    condition: 'CREDIT',
    outcome: isIn(reached ? true : credit?.complete ? false : null),
    needed: String(needed),
    found: credit?.points ?? null,
    // Each year at "Baik" is worth the coefficient.
    on:
      !reached && left && credit?.complete
        ? addDays(on, left.div(coefficient).times(DAYS_A_YEAR).ceil().toNumber())
        : null,
    paper: credit?.paper ?? null,
  }
}

const TESTED: Record<CertificateFact['status'], Outcome> = {
  VERIFIED: 'PASS',
  WAITING: 'UNKNOWN',
  REFUSED: 'FAIL',
}

function testCondition(next: FunctionalLevel, { certificates }: LevelFacts): LevelCondition {
  const name = TEST_NAMES[next]
  const named = certificates.filter(({ title }) => title.toLowerCase() === name.toLowerCase())
  const found = (['VERIFIED', 'WAITING', 'REFUSED'] as const)
    .map((status) => named.find((one) => one.status === status))
    .find((one) => one !== undefined)
  return {
    condition: 'TEST',
    outcome: found ? TESTED[found.status] : 'UNKNOWN',
    needed: name,
    found: found ? { status: found.status, provider: found.provider, number: found.number } : null,
    on: found?.on ?? null,
  }
}

const vacancyCondition = ({ seats }: LevelFacts): LevelCondition => ({
  condition: 'VACANCY',
  outcome: isIn(seats === null ? null : seats.free > 0),
  needed: 1,
  found: seats,
  on: null,
})

function gradesCondition(facts: LevelFacts, on: Day): LevelCondition {
  const { outcome, needed, found } = gradesCheck(GRADES_ASKED, facts, on)
  return { condition: 'GRADES', outcome, needed, found, on }
}

function disciplineCondition(facts: LevelFacts, on: Day): LevelCondition {
  const { outcome, found } = disciplineCheck(facts, on)
  return { condition: 'DISCIPLINE', outcome, needed: null, found, on }
}
