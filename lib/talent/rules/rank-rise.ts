// Kenaikan pangkat: who is due when, by which rule, and what stands in the way (Peraturan BKN 4/2023 and 4/2025, PP 12/2002;
// domain.md §5.2 to §5.4). PPPK have no ranks, so none of it is theirs. What is from memory there is from memory here.
import { Decimal } from 'decimal.js'
import { type Day, monthOf } from '../../calendar/rules.ts'
import type { LegalStatus } from '../../organization/rules.ts'
import { isRank, nextRank, type RankCode } from '../../organization/rules/ranks.ts'
import { LEVELS, type FunctionalLevel } from '../../reviews/rules/credit.ts'
import type { CreditPaper } from './credit-record.ts'
import { highestEducation, type EducationLevel } from './education.ts'
import type { DisciplineFact, Outcome, PersonFacts } from './checks.ts'
import { disciplineCheck, gradesCheck } from './record-checks.ts'
import { functionalLevel, kindOf, rankPlace, ranksOf, type EchelonId, type PostLevel } from './posts.ts'
import { addYears, yearsBetween } from './service.ts'

type WindowRule = { version: string; from: Day; months: readonly number[] }
const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
// The days on which a rise takes effect: always the first of one of these months.
const WINDOWS: readonly WindowRule[] = [
  { version: 'perka-bkn-12-2002/1', from: '2002-06-17', months: [4, 10] },
  { version: 'peraturan-bkn-4-2023/1', from: '2024-01-01', months: [2, 4, 6, 8, 10, 12] },
  { version: 'peraturan-bkn-4-2025/1', from: '2025-10-01', months: EVERY_MONTH },
]
const firstRule = WINDOWS[0] as WindowRule
export const windowRule = (on: Day): WindowRule => WINDOWS.findLast(({ from }) => from <= on) ?? firstRule

/** The first window on that day or after it. */
export function windowFrom(day: Day): Day {
  let { year, month } = monthOf(day)
  if (!day.endsWith('-01')) month += 1
  for (;;) {
    if (month > 12) {
      year += 1
      month = 1
    }
    const window = `${year}-${String(month).padStart(2, '0')}-01`
    if (windowRule(window).months.includes(month)) return window
    month += 1
  }
}

/** What a list of rises shows, in the words of its address. */
export const RISE_VIEWS = ['jatuh-tempo', 'tertahan', 'belum-lengkap'] as const
export type RiseView = (typeof RISE_VIEWS)[number]
export const riseView = (text: string | undefined): RiseView =>
  RISE_VIEWS.find((view) => view === text) ?? 'jatuh-tempo'

export const RISE_KINDS = ['REGULAR', 'FUNCTIONAL', 'STRUCTURAL'] as const
export type RiseKind = (typeof RISE_KINDS)[number]

/** Full years in the rank, or in the post for structural ones. */
export const RISE_YEARS: Record<RiseKind, number> = { REGULAR: 4, FUNCTIONAL: 2, STRUCTURAL: 1 }
const GRADES_ASKED = { atLeast: 'GOOD', years: 2 } as const

// PP 12/2002: how far a regular rise can lead.
const CEILING: Record<EducationLevel, RankCode> = {
  '05': 'II_A',
  '10': 'II_C',
  '12': 'II_D',
  '15': 'III_B',
  '17': 'III_B',
  '18': 'III_B',
  '20': 'III_B',
  '25': 'III_B',
  '30': 'III_C',
  '35': 'III_D',
  '40': 'III_D',
  '42': 'IV_A',
  '45': 'IV_A',
  '47': 'IV_A',
  '49': 'IV_B',
  '50': 'IV_B',
}

export type RiseFacts = Pick<
  PersonFacts,
  'kind' | 'rank' | 'education' | 'grades' | 'discipline' | 'bornOn'
> & {
  legalStatus: LegalStatus
  /** Today's definitive post. */
  post: { level: PostLevel | null; echelon: EchelonId | null; since: Day } | null
  /** Credit points at the present functional level, and whether all of them are recorded here. */
  credit: { points: string; complete: boolean; paper?: CreditPaper | null } | null
}

type Is<C extends string, N, F> = {
  condition: C
  outcome: Outcome
  needed: N
  found: F | null
  /** Since when it is met, or from when it will be. */
  on: Day | null
}
export type Condition =
  | Is<'TIME_IN_RANK', number, Day>
  | Is<'TIME_IN_POST', number, Day>
  | (Is<'CREDIT', string, string> & { paper: CreditPaper | null })
  | Is<'LEVEL_RANGE', RankCode, RankCode>
  | Is<'POST_CEILING', RankCode, RankCode>
  | Is<'EDUCATION_CEILING', RankCode, RankCode>
  | Is<
      'GRADES',
      ReturnType<typeof gradesCheck>['needed'],
      NonNullable<ReturnType<typeof gradesCheck>['found']>
    >
  | Is<'DISCIPLINE', null, DisciplineFact>
  | Is<'LEAVE', null, LegalStatus>

export const OUTSIDE = ['PPPK', 'CPNS', 'NON_ASN', 'LEFT'] as const
export type Outside = (typeof OUTSIDE)[number]

export type Rise =
  | { state: 'OUTSIDE'; why: Outside }
  | { state: 'TOP'; rank: RankCode }
  | { state: 'UNKNOWN'; why: 'RANK' | 'POST' }
  | {
      /** All met by that window; met but for time; something else stands in the way. */
      state: 'DUE' | 'LATER' | 'HELD'
      kind: RiseKind
      rank: RankCode
      next: RankCode
      /** When its time has come; null while since when is not known. */
      window: Day | null
      conditions: Condition[]
      /** The exam that this step asks for; results are not kept here. */
      exam: 'FIRST' | 'SECOND' | null
      rule: string
    }

const isIn = (outcome: boolean | null): Outcome => (outcome === null ? 'UNKNOWN' : outcome ? 'PASS' : 'FAIL')

export function riseOf(facts: RiseFacts, on: Day): Rise {
  const outside = whyOutside(facts)
  if (outside) return { state: 'OUTSIDE', why: outside }
  const rank = facts.rank
  if (!rank || !isRank(rank.code)) return { state: 'UNKNOWN', why: 'RANK' }
  const next = nextRank(rank.code)
  if (!next) return { state: 'TOP', rank: rank.code }
  const { post } = facts
  if (!post?.level) return { state: 'UNKNOWN', why: 'POST' }
  const functional = functionalLevel(post.level)
  const kind = functional ? 'FUNCTIONAL' : kindOf(post.level) === 'PELAKSANA' ? 'REGULAR' : 'STRUCTURAL'
  const time = timeCondition(kind, facts, on)
  const window = time.on ? windowFrom(time.on) : null
  // What is asked on the day of the rise is judged for that day, at the earliest for today.
  const day = window && window > on ? window : on
  const conditions: Condition[] = [
    time,
    ...(functional ? creditConditions(functional, next, facts) : []),
    ...(kind === 'STRUCTURAL' ? [postCeiling(post, next)] : []),
    ...(kind === 'REGULAR' ? [educationCeiling(facts, next)] : []),
    gradesCondition(facts, day),
    disciplineCondition(facts, day),
    leaveCondition(facts),
  ]
  const failing = conditions.filter(({ outcome }) => outcome === 'FAIL')
  const state = failing.length === 0 ? 'DUE' : failing.every((one) => one === time) ? 'LATER' : 'HELD'
  return {
    state,
    kind,
    rank: rank.code,
    next,
    window: window && window < on ? windowFrom(on) : window,
    conditions,
    exam: kind === 'FUNCTIONAL' ? null : next === 'III_A' ? 'FIRST' : next === 'IV_A' ? 'SECOND' : null,
    rule: windowRule(day).version,
  }
}

function whyOutside({ kind, legalStatus }: RiseFacts): Outside | undefined {
  if (kind === 'PPPK' || kind === 'PPPK_PW') return 'PPPK'
  if (kind === 'CPNS') return 'CPNS'
  if (kind === 'NON_ASN') return 'NON_ASN'
  if (legalStatus === 'RETIRED' || legalStatus === 'DISMISSED') return 'LEFT'
}

function timeCondition(kind: RiseKind, { rank, post }: RiseFacts, on: Day): Condition {
  const since = kind === 'STRUCTURAL' ? (post?.since ?? null) : (rank?.since ?? null)
  const needed = RISE_YEARS[kind]
  return {
    condition: kind === 'STRUCTURAL' ? 'TIME_IN_POST' : 'TIME_IN_RANK',
    outcome: isIn(since === null ? null : yearsBetween(since, on) >= needed),
    needed,
    found: since,
    on: since === null ? null : addYears(since, needed),
  }
}

function creditConditions(level: FunctionalLevel, next: RankCode, { credit }: RiseFacts): Condition[] {
  const [lowest, highest] = ranksOf(level, null) ?? [next, next]
  const within = rankPlace(next) <= rankPlace(highest)
  // Points add up within a level: the second step within it asks for twice as many as the first.
  const steps = within ? Math.max(1, rankPlace(next) - rankPlace(lowest)) : 0
  const needed = within ? LEVELS[level].perRank * steps : (LEVELS[level].toNext ?? 0)
  const reached = credit ? new Decimal(credit.points).gte(needed) : false
  return [
    {
      condition: 'CREDIT',
      outcome: isIn(reached ? true : credit?.complete ? false : null),
      needed: String(needed),
      found: credit?.points ?? null,
      on: null,
      paper: credit?.paper ?? null,
    },
    {
      condition: 'LEVEL_RANGE',
      outcome: isIn(within),
      needed: next,
      found: highest,
      on: null,
    },
  ]
}

function postCeiling({ level, echelon }: NonNullable<RiseFacts['post']>, next: RankCode): Condition {
  const highest = level ? ranksOf(level, echelon)?.[1] : undefined
  return {
    condition: 'POST_CEILING',
    outcome: isIn(highest ? rankPlace(next) <= rankPlace(highest) : null),
    needed: next,
    found: highest ?? null,
    on: null,
  }
}

function educationCeiling({ education }: RiseFacts, next: RankCode): Condition {
  const highest = highestEducation(education)
  const ceiling = highest ? CEILING[highest.level] : null
  return {
    condition: 'EDUCATION_CEILING',
    outcome: isIn(ceiling ? rankPlace(next) <= rankPlace(ceiling) : null),
    needed: next,
    found: ceiling,
    on: null,
  }
}

function gradesCondition(facts: RiseFacts, day: Day): Condition {
  const { outcome, needed, found } = gradesCheck(GRADES_ASKED, facts, day)
  return { condition: 'GRADES', outcome, needed, found, on: day }
}

function disciplineCondition(facts: RiseFacts, day: Day): Condition {
  const { outcome, found } = disciplineCheck(facts, day)
  return { condition: 'DISCIPLINE', outcome, needed: null, found, on: day }
}

const leaveCondition = ({ legalStatus }: RiseFacts): Condition => ({
  condition: 'LEAVE',
  outcome: isIn(legalStatus !== 'ON_LEAVE_OUTSIDE'),
  needed: null,
  found: legalStatus,
  on: null,
})
