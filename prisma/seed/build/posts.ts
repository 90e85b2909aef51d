// The region's posts with what they ask for: one for each title in a unit, and a few that nobody holds.
import { usualCompetences } from '../../../lib/talent/rules/competence.ts'
import { type EchelonId, kindOf, type PostLevel } from '../../../lib/talent/rules/posts.ts'
import { minimumFor } from '../../../lib/talent/rules/requirements.ts'
import type { JobKey } from '../content/jobs.ts'
import {
  CLASS_OF,
  JOB_STUDIES,
  LEADER_STUDIES,
  LEVEL_OF,
  type Study,
  VACANT_POSTS,
  WORK_OF,
} from '../content/posts.ts'
import { LEADERSHIP } from '../content/training.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import { type Row, textOf } from './rows.ts'
import type { Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type Posts = {
  rows: Row[]
  assignments: Row[]
  /** Free seats of the next level, for functional officials who rise. */
  higher: Row[]
}

type Wanted = {
  unit: SeedUnit
  title: string
  level: PostLevel
  echelon: EchelonId | null
  seats: number
  studies: readonly Study[]
  /** Any schooling and any work will do. */
  general?: boolean | undefined
}

/** Every assignment of a known title becomes one of a post. */
export function buildPosts(
  of: Setting,
  units: readonly SeedUnit[],
  people: readonly SeedPerson[],
  assignments: readonly Row[],
): Posts {
  const random = randomFrom(`posts ${of.region.id}`)
  const keyOf = (unitId: string, title: string) => `${unitId} ${title}`
  const wanted = new Map<string, Wanted>()
  for (const { seat, posts } of people) {
    if (seat.level === 'ELECTED') continue
    for (const [index, { unit, title }] of posts.entries()) {
      const key = keyOf(unit.id, title)
      const known = wanted.get(key)
      if (known) known.seats += index === posts.length - 1 ? 1 : 0
      else wanted.set(key, postOf(unit, title, seat.level, seat.job))
    }
  }
  for (const { unit: slug, title, level, echelon, theme, general } of VACANT_POSTS) {
    const unit = units.find((one) => one.slug === slug)
    if (unit)
      wanted.set(keyOf(unit.id, title), {
        unit,
        title,
        level,
        echelon,
        seats: 1,
        studies: general ? [] : LEADER_STUDIES[theme],
        general,
      })
  }
  const day = `${of.calendar.since}-01-02`
  const made = new Map(
    [...wanted].map(([key, post]) => {
      // Some offices are one short of what the workload asks for.
      const short = kindOf(post.level) === 'JF' && random.chance(0.25) ? 1 : 0
      return [
        key,
        rowOf(of, { ...post, seats: post.seats + short }, random.id(Date.parse(of.at(day, 500))), day),
      ]
    }),
  )
  const higher = [...wanted.values()].flatMap((post, place): Row[] => {
    const next = HIGHER[post.level]
    if (!next || place % 2 === 1 || !post.title.endsWith(next.from)) return []
    const title = post.title.replace(next.from, next.to)
    if (wanted.has(keyOf(post.unit.id, title))) return []
    return [
      rowOf(of, { ...post, title, level: next.level, seats: 1 }, random.id(Date.parse(of.at(day, 500))), day),
    ]
  })
  return {
    rows: [...made.values()],
    higher,
    assignments: assignments.map((row) => {
      const title = textOf(row.position_title)
      return { ...row, position_id: made.get(keyOf(textOf(row.unit_id), title))?.id ?? null }
    }),
  }
}

const HIGHER: Partial<Record<PostLevel, { level: PostLevel; from: string; to: string }>> = {
  TERAMPIL: { level: 'MAHIR', from: 'Terampil', to: 'Mahir' },
  AHLI_PERTAMA: { level: 'AHLI_MUDA', from: 'Ahli Pertama', to: 'Ahli Muda' },
}

function postOf(unit: SeedUnit, title: string, seatLevel: keyof typeof LEVEL_OF, job: JobKey): Wanted {
  // A team is led by a functional official, a clinic or a school by one with an additional task.
  const functional = /^(Ketua Tim|Kepala Puskesmas|Kepala Sekolah)/.test(title)
  const level = functional ? 'AHLI_MUDA' : LEVEL_OF[seatLevel]
  const leads = job === 'leader' || job === 'topLeader'
  return {
    unit,
    title,
    level,
    echelon: echelonOf(level, title),
    seats: 1,
    studies: leads ? LEADER_STUDIES[unit.theme] : (JOB_STUDIES[job] ?? []),
  }
}

function echelonOf(level: PostLevel, title: string): EchelonId | null {
  if (level === 'JPT_PRATAMA') return title === 'Sekretaris Daerah' ? 21 : 22
  if (level === 'ADMINISTRATOR') return /^(Camat|Sekretaris|Kepala Bagian)/.test(title) ? 31 : 32
  return level === 'PENGAWAS' ? 41 : null
}

const certificatesFor = (level: PostLevel): string[] =>
  level === 'JPT_PRATAMA'
    ? [LEADERSHIP.ADMINISTRATOR]
    : level === 'ADMINISTRATOR'
      ? [LEADERSHIP.SUPERVISOR]
      : []

/** One step below the lowest usual rank of the echelon, as PP 100/2000 lets somebody rise into it. */
const RANK_OF: Partial<Record<EchelonId, string>> = {
  21: 'IV_B',
  22: 'IV_A',
  31: 'III_D',
  32: 'III_C',
  41: 'III_B',
  42: 'III_A',
}

function rowOf(
  of: Setting,
  { unit, title, level, echelon, seats, studies, general }: Wanted,
  id: string,
  day: string,
): Row {
  const leads = kindOf(level) !== 'JF' && level !== 'PELAKSANA'
  const work = WORK_OF[unit.theme]
  const law = minimumFor(level, of.calendar.today)
  return {
    region_id: of.region.id,
    id,
    unit_id: unit.id,
    title,
    level,
    echelon,
    class: CLASS_OF[level] ?? null,
    seats,
    work_field: work,
    education: law.education,
    fields: studies.map(({ field }) => field),
    clusters: [...new Set(studies.map(({ cluster }) => cluster))],
    min_rank: (echelon !== null && RANK_OF[echelon]) || null,
    experience_months: level === 'JPT_PRATAMA' ? 60 : null,
    experience_fields: level === 'JPT_PRATAMA' && !general ? [work] : [],
    earlier_levels: law.earlierPost ? [...law.earlierPost.levels] : [],
    earlier_months: law.earlierPost?.months ?? null,
    certificates: certificatesFor(level),
    competences: leads || level === 'AHLI_MUDA' ? usualCompetences(level) : {},
    max_age: law.maxAge,
    retirement_age: /^(Guru|Kepala Sekolah)/.test(title) ? 60 : null,
    pns_only: law.pnsOnly,
    closed_on: null,
    created_at: of.at(day, 500),
    updated_at: of.at(day, 500),
    version: 1,
  }
}
