// What the law asks of posts as dated, versioned data (PP 11/2017, PP 17/2020; domain.md §5.5). A region's own profile may
// ask for more, never for less. What is from memory there is from memory here.
import type { Day } from '../../calendar/rules.ts'
import type { RankCode } from '../../organization/rules/ranks.ts'
import type { Grade } from '../../reviews/rules.ts'
import type { Competences } from './competence.ts'
import { higherOf, type Cluster, type EducationLevel } from './education.ts'
import type { PostLevel, WorkField } from './posts.ts'

export type EarlierPost = { levels: readonly PostLevel[]; months: number }

/** What one post asks for, as BKD has entered it. */
export type PostProfile = {
  level: PostLevel
  education: EducationLevel | null
  /** Fields of study by name, and families of fields that count as cognate. */
  fields: readonly string[]
  clusters: readonly Cluster[]
  minRank: RankCode | null
  experienceMonths: number | null
  experienceFields: readonly WorkField[]
  earlierPost: EarlierPost | null
  certificates: readonly string[]
  competences: Competences
  maxAge: number | null
  /** PPPK cannot hold it. */
  pnsOnly: boolean
}

/** What somebody has to show for a post on a day: the profile, and the law where it asks for more. */
export type Asked = Omit<PostProfile, 'level'> & {
  grades: { atLeast: Grade; years: number } | null
  /** Nobody who serves a moderate or severe punishment. */
  undisciplined: boolean
}

type Minimum = {
  education: EducationLevel
  experienceMonths: number | null
  earlierPost: EarlierPost | null
  maxAge: number | null
  pnsOnly: boolean
  /** A rise, so the record of two years counts; not for the posts in which careers begin. */
  rise: boolean
}
type RequirementRule = {
  version: string
  from: Day
  grades: { atLeast: Grade; years: number }
  levels: Record<PostLevel, Minimum>
}

const minimum = (education: EducationLevel, more: Partial<Minimum> = {}): Minimum => ({
  education,
  experienceMonths: null,
  earlierPost: null,
  maxAge: null,
  pnsOnly: false,
  rise: true,
  ...more,
})

const RULES: readonly RequirementRule[] = [
  {
    version: 'pp-11-2017/1',
    from: '2017-04-07',
    grades: { atLeast: 'GOOD', years: 2 },
    levels: {
      JPT_MADYA: minimum('40', {
        experienceMonths: 84,
        earlierPost: { levels: ['JPT_PRATAMA', 'AHLI_UTAMA'], months: 24 },
        maxAge: 58,
        pnsOnly: true,
      }),
      JPT_PRATAMA: minimum('40', {
        experienceMonths: 60,
        earlierPost: { levels: ['ADMINISTRATOR', 'AHLI_MADYA'], months: 24 },
        maxAge: 56,
        pnsOnly: true,
      }),
      ADMINISTRATOR: minimum('40', {
        earlierPost: { levels: ['PENGAWAS', 'AHLI_MUDA'], months: 36 },
        pnsOnly: true,
      }),
      PENGAWAS: minimum('30', {
        earlierPost: {
          levels: ['PELAKSANA', 'AHLI_PERTAMA', 'PENYELIA', 'MAHIR', 'TERAMPIL', 'PEMULA'],
          months: 48,
        },
        pnsOnly: true,
      }),
      PELAKSANA: minimum('15', { rise: false }),
      AHLI_UTAMA: minimum('40'),
      AHLI_MADYA: minimum('40'),
      AHLI_MUDA: minimum('40'),
      AHLI_PERTAMA: minimum('40', { rise: false }),
      PENYELIA: minimum('30'),
      MAHIR: minimum('30'),
      TERAMPIL: minimum('30', { rise: false }),
      PEMULA: minimum('15', { rise: false }),
    },
  },
]

const first = RULES[0] as RequirementRule
const ruleOn = (on: Day): RequirementRule => RULES.findLast(({ from }) => from <= on) ?? first

export const requirementVersion = (on: Day): string => ruleOn(on).version
export const minimumFor = (level: PostLevel, on: Day): Minimum => ruleOn(on).levels[level]

const longer = (a: number | null, b: number | null) => (a === null || (b !== null && b > a) ? b : a)
const lower = (a: number | null, b: number | null) => (a === null || (b !== null && b < a) ? b : a)

export function askedOn(profile: PostProfile, on: Day): Asked {
  const rule = ruleOn(on)
  const law = rule.levels[profile.level]
  const own = profile.earlierPost
  return {
    education: higherOf(profile.education, law.education),
    fields: profile.fields,
    clusters: profile.clusters,
    minRank: profile.minRank,
    experienceMonths: longer(profile.experienceMonths, law.experienceMonths),
    experienceFields: profile.experienceFields,
    // The levels that would do are the profile's when it names some; the time is the longer one.
    earlierPost: own
      ? { levels: own.levels, months: Math.max(own.months, law.earlierPost?.months ?? 0) }
      : law.earlierPost,
    certificates: profile.certificates,
    competences: profile.competences,
    maxAge: lower(profile.maxAge, law.maxAge),
    pnsOnly: profile.pnsOnly || law.pnsOnly,
    grades: law.rise ? rule.grades : null,
    undisciplined: law.rise,
  }
}
