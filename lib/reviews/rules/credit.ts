// Credit points of functional officials follow from the year's grade (PermenPANRB 1/2023, Peraturan BKN 3/2023; domain.md
// §2.14): grade in per cent × the level's coefficient × months / 12. Exact; rounded where they are stored and shown alone.
import { Decimal } from 'decimal.js'
import { type Day, isWithin, monthRange } from '../../calendar/rules.ts'
import type { Grade } from '../rules.ts'

export const CREDIT_RULE = 'permenpanrb-1-2023/1'

/** Jenjang of functional posts: of skills, then of expertise, each from the first to the top. */
export const FUNCTIONAL_LEVELS = [
  'PEMULA',
  'TERAMPIL',
  'MAHIR',
  'PENYELIA',
  'AHLI_PERTAMA',
  'AHLI_MUDA',
  'AHLI_MADYA',
  'AHLI_UTAMA',
] as const
export type FunctionalLevel = (typeof FUNCTIONAL_LEVELS)[number]

type LevelFacts = {
  /** A year at the grade "Baik". */
  coefficient: string
  /** For one rank step within the level. */
  perRank: number
  /** For the next level; null at the top. */
  toNext: number | null
}

// One slide of BKN swaps Terampil and Mahir, BSN 7/2021 asks 200 of Ahli Madya: coefficients and newer tables say this.
export const LEVELS: Record<FunctionalLevel, LevelFacts> = {
  PEMULA: { coefficient: '3.75', perRank: 15, toNext: 15 },
  TERAMPIL: { coefficient: '5', perRank: 20, toNext: 60 },
  MAHIR: { coefficient: '12.5', perRank: 50, toNext: 100 },
  PENYELIA: { coefficient: '25', perRank: 100, toNext: null },
  AHLI_PERTAMA: { coefficient: '12.5', perRank: 50, toNext: 100 },
  AHLI_MUDA: { coefficient: '25', perRank: 100, toNext: 200 },
  AHLI_MADYA: { coefficient: '37.5', perRank: 150, toNext: 450 },
  AHLI_UTAMA: { coefficient: '50', perRank: 200, toNext: null },
}

export const GRADE_PERCENT: Record<Grade, number> = {
  VERY_GOOD: 150,
  GOOD: 100,
  NEEDS_IMPROVEMENT: 75,
  POOR_MISCONDUCT: 50,
  VERY_POOR: 25,
}

const TITLES: [FunctionalLevel, RegExp][] = [
  ['PEMULA', /\bpemula\b/i],
  ['TERAMPIL', /\bterampil\b/i],
  ['MAHIR', /\bmahir\b/i],
  ['PENYELIA', /\bpenyelia\b/i],
  ['AHLI_PERTAMA', /\bahli pertama\b/i],
  ['AHLI_MUDA', /\bahli muda\b/i],
  ['AHLI_MADYA', /\bahli madya\b/i],
  ['AHLI_UTAMA', /\bahli utama\b/i],
]

/** The level that a functional post's title names; nothing is guessed of a title that names none, or two. */
export function levelOf(positionTitle: string): FunctionalLevel | undefined {
  const named = TITLES.filter(([, words]) => words.test(positionTitle))
  return named.length === 1 ? named[0]?.[0] : undefined
}

/** So many months of a year at one level. */
export type CreditPart = { level: FunctionalLevel; title: string; from: Day; through: Day; months: number }

/** Why a person has no credit points: they are earned by civil servants in functional posts of a known level alone. */
export const NO_CREDIT = ['NOT_FUNCTIONAL', 'NOT_PNS', 'LEVEL_UNKNOWN'] as const
export type NoCredit = (typeof NO_CREDIT)[number]

export type CreditBasis = { rule: string; parts: CreditPart[]; why: NoCredit | null }

export type HeldPost = { title: string; family: string; from: Day; through: Day | null }

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The parts of a year that earn credit points. A month counts for the post that was held on its first day. */
export function creditBasis(employeeKind: string, year: number, posts: readonly HeldPost[]): CreditBasis {
  const nothing = (why: NoCredit): CreditBasis => ({ rule: CREDIT_RULE, parts: [], why })
  const parts: CreditPart[] = []
  let functional = false
  let running: CreditPart | undefined
  for (const month of MONTHS) {
    const { from, through } = monthRange({ year, month })
    const post = posts.find((held) =>
      isWithin(from, { from: held.from, through: held.through ?? '9999-12-31' }),
    )
    const isFunctional = post?.family === 'FUNCTIONAL'
    functional ||= isFunctional
    const level = isFunctional ? levelOf(post.title) : undefined
    if (!post || !level) {
      running = undefined
      continue
    }
    if (running && running.level === level) {
      running.months += 1
      running.title = post.title
      running.through = through
      continue
    }
    running = { level, title: post.title, from, through, months: 1 }
    parts.push(running)
  }
  if (!functional) return nothing('NOT_FUNCTIONAL')
  if (employeeKind !== 'PNS') return nothing('NOT_PNS')
  return parts.length > 0 ? { rule: CREDIT_RULE, parts, why: null } : nothing('LEVEL_UNKNOWN')
}

export type CountedPart = Pick<CreditPart, 'level' | 'months'> & {
  coefficient: string
  percent: number
  /** To six decimals. */
  points: string
}
export type Credit = { parts: CountedPart[]; months: number; points: string }

const STORED_DECIMALS = 6
const stored = (twelfths: Decimal): string =>
  twelfths.div(1200).toDecimalPlaces(STORED_DECIMALS, Decimal.ROUND_HALF_UP).toString()

/** What a year's grade is worth. Parts are added before the division, so that thirds of a point are lost nowhere. */
export function creditOf(parts: readonly Pick<CreditPart, 'level' | 'months'>[], grade: Grade): Credit {
  const percent = GRADE_PERCENT[grade]
  const twelfthsOf = ({ level, months }: Pick<CreditPart, 'level' | 'months'>) =>
    new Decimal(LEVELS[level].coefficient).times(percent).times(months)
  return {
    parts: parts.map(({ level, months }) => ({
      level,
      months,
      coefficient: LEVELS[level].coefficient,
      percent,
      points: stored(twelfthsOf({ level, months })),
    })),
    months: parts.reduce((sum, { months }) => sum + months, 0),
    points: stored(parts.reduce((sum, part) => sum.plus(twelfthsOf(part)), new Decimal(0))),
  }
}

/** Two decimals, half away from zero: '2.08', '9.38'. */
export const shownPoints = (points: string): string =>
  new Decimal(points).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()

export type EarnedYear = { year: number; parts: readonly Pick<CountedPart, 'level' | 'points'>[] }

export type Accumulated = {
  level: FunctionalLevel
  points: string
  since: number
  /** What is asked for at this level, and what is left of it; nothing below zero. */
  rank: { needed: number; left: string }
  next: { level: FunctionalLevel; needed: number; left: string } | null
}

const nextOf = (level: FunctionalLevel): FunctionalLevel | undefined =>
  LEVELS[level].toNext === null ? undefined : FUNCTIONAL_LEVELS[FUNCTIONAL_LEVELS.indexOf(level) + 1]

const left = (needed: number, points: Decimal) => Decimal.max(0, new Decimal(needed).minus(points)).toString()

/** What has come together at the present level: it adds up within a level and starts anew after a rise. */
export function accumulated(years: readonly EarnedYear[]): Accumulated | undefined {
  const earned = years
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, parts }) => parts.map((part) => ({ year, ...part })))
  const level = earned.at(-1)?.level
  if (!level) return undefined
  const run = earned.slice(earned.findLastIndex((part) => part.level !== level) + 1)
  const points = run.reduce((sum, part) => sum.plus(part.points), new Decimal(0))
  const { perRank, toNext } = LEVELS[level]
  const next = nextOf(level)
  return {
    level,
    points: points.toString(),
    since: run[0]?.year ?? 0,
    rank: { needed: perRank, left: left(perRank, points) },
    next: next && toNext !== null ? { level: next, needed: toNext, left: left(toNext, points) } : null,
  }
}
