// Posts by their level, and what holding one comes to: its kind, its reach of ranks, the age at which its holder retires
// (PP 11/2017, PP 17/2020; domain.md §1.5, §1.6, §5.9).
import type { Day } from '../../calendar/rules.ts'
import { RANKS, type RankCode } from '../../organization/rules/ranks.ts'
import { FUNCTIONAL_LEVELS, type FunctionalLevel } from '../../reviews/rules/credit.ts'

export const POST_LEVELS = [
  'JPT_MADYA',
  'JPT_PRATAMA',
  'ADMINISTRATOR',
  'PENGAWAS',
  'PELAKSANA',
  'AHLI_UTAMA',
  'AHLI_MADYA',
  'AHLI_MUDA',
  'AHLI_PERTAMA',
  'PENYELIA',
  'MAHIR',
  'TERAMPIL',
  'PEMULA',
] as const
export type PostLevel = (typeof POST_LEVELS)[number]
export const isPostLevel = (text: string): text is PostLevel => POST_LEVELS.some((level) => level === text)

export const POST_KINDS = ['JPT', 'ADMINISTRATOR', 'PENGAWAS', 'JF', 'PELAKSANA'] as const
export type PostKind = (typeof POST_KINDS)[number]

const isFunctional = (level: PostLevel): level is FunctionalLevel =>
  FUNCTIONAL_LEVELS.some((one) => one === level)

export const functionalLevel = (level: PostLevel): FunctionalLevel | undefined =>
  isFunctional(level) ? level : undefined

export function kindOf(level: PostLevel): PostKind {
  if (level === 'JPT_MADYA' || level === 'JPT_PRATAMA') return 'JPT'
  if (level === 'ADMINISTRATOR' || level === 'PENGAWAS' || level === 'PELAKSANA') return level
  return 'JF'
}

export const levelsOf = (kind: PostKind): PostLevel[] => POST_LEVELS.filter((level) => kindOf(level) === kind)

/** SIASN's eselon ids; posts without one have none. */
export const ECHELONS = [
  { id: 11, level: 'JPT_MADYA', ranks: ['IV_D', 'IV_E'] },
  { id: 12, level: 'JPT_MADYA', ranks: ['IV_C', 'IV_D'] },
  { id: 21, level: 'JPT_PRATAMA', ranks: ['IV_C', 'IV_D'] },
  { id: 22, level: 'JPT_PRATAMA', ranks: ['IV_B', 'IV_C'] },
  { id: 31, level: 'ADMINISTRATOR', ranks: ['IV_A', 'IV_B'] },
  { id: 32, level: 'ADMINISTRATOR', ranks: ['III_D', 'IV_A'] },
  { id: 41, level: 'PENGAWAS', ranks: ['III_C', 'III_D'] },
  { id: 42, level: 'PENGAWAS', ranks: ['III_B', 'III_C'] },
] as const satisfies readonly { id: number; level: PostLevel; ranks: readonly [RankCode, RankCode] }[]
export type EchelonId = (typeof ECHELONS)[number]['id']
export const isEchelon = (id: number): id is EchelonId => ECHELONS.some((one) => one.id === id)
export const echelonsOf = (level: PostLevel): EchelonId[] =>
  ECHELONS.flatMap((one) => (one.level === level ? [one.id] : []))

// Usual ranks of functional levels (PermenPANRB 1/2023; domain.md §1.6, §2.14).
const FUNCTIONAL_RANKS: Record<FunctionalLevel, readonly [RankCode, RankCode]> = {
  PEMULA: ['II_A', 'II_A'],
  TERAMPIL: ['II_B', 'II_D'],
  MAHIR: ['III_A', 'III_B'],
  PENYELIA: ['III_C', 'III_D'],
  AHLI_PERTAMA: ['III_A', 'III_B'],
  AHLI_MUDA: ['III_C', 'III_D'],
  AHLI_MADYA: ['IV_A', 'IV_C'],
  AHLI_UTAMA: ['IV_D', 'IV_E'],
}

/** The lowest and the highest rank that usually go with a post; none for those that follow education alone. */
export function ranksOf(
  level: PostLevel,
  echelon: EchelonId | null,
): readonly [RankCode, RankCode] | undefined {
  const functional = functionalLevel(level)
  if (functional) return FUNCTIONAL_RANKS[functional]
  return ECHELONS.find(({ id }) => id === echelon)?.ranks
}

export const rankPlace = (code: RankCode): number => RANKS.findIndex((rank) => rank.code === code)
export const isRankBelow = (a: RankCode, b: RankCode): boolean => rankPlace(a) < rankPlace(b)

// What stands beside what when earlier posts are counted: JF of equal level (domain.md §5.5).
const STANDING: Record<PostLevel, number> = {
  JPT_MADYA: 5,
  JPT_PRATAMA: 4,
  AHLI_UTAMA: 4,
  ADMINISTRATOR: 3,
  AHLI_MADYA: 3,
  PENGAWAS: 2,
  AHLI_MUDA: 2,
  PELAKSANA: 1,
  AHLI_PERTAMA: 1,
  PENYELIA: 1,
  MAHIR: 1,
  TERAMPIL: 1,
  PEMULA: 1,
}

export const standsBelow = (level: PostLevel, other: PostLevel): boolean => STANDING[level] < STANDING[other]

/** A post counts for one that was asked for when it is that one, or stands above all that would do. */
export const countsFor = (level: PostLevel, asked: readonly PostLevel[]): boolean =>
  asked.includes(level) || asked.every((one) => STANDING[level] > STANDING[one])

/** The next levels up from one; where a career may lead. */
export const NEXT_LEVELS: Record<PostLevel, readonly PostLevel[]> = {
  JPT_MADYA: [],
  JPT_PRATAMA: ['JPT_MADYA'],
  ADMINISTRATOR: ['JPT_PRATAMA'],
  PENGAWAS: ['ADMINISTRATOR'],
  PELAKSANA: ['PENGAWAS'],
  AHLI_UTAMA: [],
  AHLI_MADYA: ['AHLI_UTAMA', 'JPT_PRATAMA'],
  AHLI_MUDA: ['AHLI_MADYA', 'ADMINISTRATOR'],
  AHLI_PERTAMA: ['AHLI_MUDA', 'PENGAWAS'],
  PENYELIA: ['PENGAWAS'],
  MAHIR: ['PENYELIA', 'PENGAWAS'],
  TERAMPIL: ['MAHIR', 'PENGAWAS'],
  PEMULA: ['TERAMPIL'],
}

/** What work a post is about: experience in a related field counts by this. */
export const WORK_FIELDS = [
  'HEALTH',
  'EDUCATION',
  'REGISTRY',
  'INVESTMENT',
  'ENVIRONMENT',
  'TRANSPORT',
  'PERSONNEL',
  'OVERSIGHT',
  'GOVERNANCE',
  'FINANCE',
  'PLANNING',
  'INFORMATICS',
  'PUBLIC_WORKS',
  'SOCIAL',
] as const
export type WorkField = (typeof WORK_FIELDS)[number]

// Retirement age (UU 20/2023 art. 55, PP 11/2017 art. 239; from memory, so a post can say otherwise).
const RETIREMENT: readonly { from: Day; ages: Partial<Record<PostLevel, number>>; otherwise: number }[] = [
  {
    from: '2017-04-07',
    ages: { JPT_MADYA: 60, JPT_PRATAMA: 60, AHLI_MADYA: 60, AHLI_UTAMA: 65 },
    otherwise: 58,
  },
]

export function retirementAge(level: PostLevel, own: number | null, on: Day): number {
  if (own !== null) return own
  const rule = RETIREMENT.findLast(({ from }) => from <= on) ?? RETIREMENT[0]
  return rule?.ages[level] ?? rule?.otherwise ?? 58
}

/** The first day of the month after the one in which that age is reached. */
export function retiresOn(bornOn: Day, age: number): Day {
  const [year = 0, month = 1] = bornOn.split('-').map(Number)
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return `${next.year + age}-${String(next.month).padStart(2, '0')}-01`
}

export type PostReason =
  | 'echelon_mismatch'
  | 'earlier_incomplete'
  | 'experience_incomplete'
  | 'title_taken'
  | 'unit_closed'
  | 'post_closed'
  | 'post_held'
  | 'other_unit'
  | 'already_held'
  | 'not_held'
  | 'changed_meanwhile'

export type Described = {
  level: PostLevel
  echelon: number | null
  experience: { months: number | null; fields: readonly WorkField[] }
  earlier: { months: number | null; levels: readonly PostLevel[] }
}

/** Why a post cannot be described like this, and at which field. */
export function whyNotDescribe({
  level,
  echelon,
  experience,
  earlier,
}: Described): { reason: PostReason; field: string } | undefined {
  if (echelon !== null && !echelonsOf(level).some((one) => one === echelon))
    return { reason: 'echelon_mismatch', field: 'echelon' }
  if (experience.months === null && experience.fields.length > 0)
    return { reason: 'experience_incomplete', field: 'experienceYears' }
  if ((earlier.months === null) !== (earlier.levels.length === 0))
    return { reason: 'earlier_incomplete', field: 'earlierYears' }
}

export function whyNotClosePost({
  closed,
  holders,
}: {
  closed: boolean
  holders: number
}): PostReason | undefined {
  if (closed) return 'post_closed'
  if (holders > 0) return 'post_held'
}

/** Why this assignment cannot be one of that post. */
export function whyNotSeat(
  post: { id: string; unitId: string; closed: boolean },
  assignment: { unitId: string; positionId: string | null },
): PostReason | undefined {
  if (post.closed) return 'post_closed'
  if (assignment.unitId !== post.unitId) return 'other_unit'
  if (assignment.positionId === post.id) return 'already_held'
}
