// Competences, assessed and asked for, and how they match (PermenPANRB 38/2017; domain.md §5.9).
import { addDays, type Day } from '../../calendar/rules.ts'
import { Temporal } from 'temporal-polyfill'
import type { PostLevel } from './posts.ts'

export const COMPETENCES = [
  'INTEGRITY',
  'COOPERATION',
  'COMMUNICATION',
  'RESULTS',
  'SERVICE',
  'DEVELOPMENT',
  'CHANGE',
  'DECISION',
  'NATION',
  'TECHNICAL',
] as const
export type Competence = (typeof COMPETENCES)[number]

export const COMPETENCE_LEVELS = [1, 2, 3, 4, 5] as const
export type CompetenceLevel = (typeof COMPETENCE_LEVELS)[number]
export type Competences = Partial<Record<Competence, CompetenceLevel>>

/** The level that posts usually ask of each managerial competence. */
const USUAL: Record<PostLevel, CompetenceLevel> = {
  JPT_MADYA: 5,
  JPT_PRATAMA: 4,
  ADMINISTRATOR: 3,
  PENGAWAS: 2,
  PELAKSANA: 1,
  AHLI_UTAMA: 4,
  AHLI_MADYA: 3,
  AHLI_MUDA: 2,
  AHLI_PERTAMA: 1,
  PENYELIA: 2,
  MAHIR: 1,
  TERAMPIL: 1,
  PEMULA: 1,
}

export function usualCompetences(level: PostLevel): Competences {
  return Object.fromEntries(
    COMPETENCES.filter((code) => code !== 'TECHNICAL').map((code) => [code, USUAL[level]]),
  )
}

export type Assessment = {
  levels: Competences
  /** In hundredths, 0 to 10,000; null where only competence was assessed. */
  potential: number | null
  on: Day
  body: string
  /** Where the potential was assessed another time than the levels. */
  potentialBy?: { on: Day; body: string } | undefined
}

/** What stands of several: a newer one of potential alone takes no levels away, and the other way round. */
export function standingAssessment(all: readonly Assessment[]): Assessment | null {
  const newest = all.toSorted((a, b) => b.on.localeCompare(a.on))
  const levels = newest.find((one) => Object.keys(one.levels).length > 0)
  const scored = newest.find(({ potential }) => potential !== null)
  const base = levels ?? scored
  if (!base) return null
  const apart = scored && scored !== base ? { potentialBy: { on: scored.on, body: scored.body } } : {}
  return { ...base, potential: scored?.potential ?? null, ...apart }
}

type MatchRule = {
  version: string
  from: Day
  validYears: number
  /** In hundredths: from here on it meets the standard, and from here on it still does. */
  meets: number
  stillMeets: number
}

// Validity and thresholds for promotion (domain.md §5.8, §5.9; from memory, so they stand as dated data).
const RULES: readonly MatchRule[] = [
  { version: 'permenpanrb-38-2017/1', from: '2017-11-09', validYears: 3, meets: 8000, stillMeets: 6800 },
]
const first = RULES[0] as MatchRule
export const matchRule = (on: Day): MatchRule => RULES.findLast(({ from }) => from <= on) ?? first

/** The last day on which an assessment counts. */
export const validThrough = (assessedOn: Day): Day =>
  addDays(
    Temporal.PlainDate.from(assessedOn)
      .add({ years: matchRule(assessedOn).validYears })
      .toString(),
    -1,
  )

export type Gap = { code: Competence; needed: CompetenceLevel; found: CompetenceLevel }
export type Match = {
  /** Sum achieved / sum required, in hundredths of a per cent, half up; more than asked of one makes up for no other. */
  match: number
  gaps: Gap[]
  /** Asked for and not assessed. */
  missing: Competence[]
}

export function jobPersonMatch(required: Competences, assessed: Competences): Match {
  const asked = COMPETENCES.flatMap((code) => {
    const needed = required[code]
    return needed === undefined ? [] : [{ code, needed, found: assessed[code] }]
  })
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0)
  const needed = sum(asked.map((one) => one.needed))
  const achieved = sum(asked.map((one) => Math.min(one.found ?? 0, one.needed)))
  return {
    match: needed === 0 ? 10_000 : Math.floor((achieved * 20_000 + needed) / (2 * needed)),
    gaps: asked.flatMap(({ code, needed: level, found }) =>
      found !== undefined && found < level ? [{ code, needed: level, found }] : [],
    ),
    missing: asked.flatMap(({ code, found }) => (found === undefined ? [code] : [])),
  }
}

export const MATCH_STANDINGS = ['MEETS', 'STILL_MEETS', 'BELOW'] as const
export type MatchStanding = (typeof MATCH_STANDINGS)[number]

export function matchStanding(match: number, on: Day): MatchStanding {
  const { meets, stillMeets } = matchRule(on)
  if (match >= meets) return 'MEETS'
  return match >= stillMeets ? 'STILL_MEETS' : 'BELOW'
}
