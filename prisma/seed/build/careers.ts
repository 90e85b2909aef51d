// What people bring with them: ranks with their days, education, posts before these, and what assessments found.
import { COMPETENCES, usualCompetences } from '../../../lib/talent/rules/competence.ts'
import { isPostLevel, type PostLevel, type WorkField } from '../../../lib/talent/rules/posts.ts'
import { isRank, RANKS } from '../../../lib/organization/rules/ranks.ts'
import {
  ASSESSORS,
  EARLIER_OFFICES,
  JOB_STUDIES,
  LEADER_STUDIES,
  OTHER_STUDIES,
  SCHOOLS,
  STUDIED,
  type Study,
} from '../content/posts.ts'
import { addDays, type Day } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type Careers = { ranks: Row[]; education: Row[]; posts: Row[]; assessments: Row[] }

type Told = {
  of: Setting
  random: Random
  person: SeedPerson
  place: number
  /** The post of today, if one is known. */
  level: PostLevel | null
  workField: string | null
  /** The first assignment here, and the appointment that the NIP tells of. */
  begun: Day
  appointed: Day | null
}

export function buildCareers(
  of: Setting,
  people: readonly SeedPerson[],
  assignments: readonly Row[],
  posts: readonly Row[],
): Careers {
  const random = randomFrom(`careers ${of.region.id}`)
  const postOf = new Map(posts.map((row) => [textOf(row.id), row]))
  const held = Map.groupBy(
    assignments.filter(({ kind }) => kind === 'DEFINITIVE'),
    (row) => textOf(row.employee_id),
  )
  const told = people.flatMap((person, place): Told[] => {
    const own = held.get(person.id) ?? []
    const [first] = own
    if (person.seat.level === 'ELECTED' || !first) return []
    const last = own.at(-1)?.position_id
    const post = last ? postOf.get(textOf(last)) : undefined
    const level = post ? textOf(post.level) : ''
    return [
      {
        of,
        random,
        person,
        place,
        level: isPostLevel(level) ? level : null,
        workField: post?.work_field ? textOf(post.work_field) : null,
        begun: textOf(first.starts_on),
        appointed: appointedOf(person),
      },
    ]
  })
  return {
    ranks: told.flatMap(rankRows),
    education: told.flatMap(educationRows),
    posts: told.flatMap(earlierRows),
    assessments: told.flatMap(assessmentRows),
  }
}

function appointedOf({ nip, kind }: SeedPerson): Day | null {
  return nip && kind === 'PNS' ? `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01` : null
}

const monthsBefore = (day: Day, months: number): Day => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 - months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

function fact({ of, random, person }: Told): Row {
  const entered = `${of.calendar.since}-01-03`
  return {
    region_id: of.region.id,
    id: random.id(Date.parse(of.at(entered, 520))),
    employee_id: person.id,
    entered_by: null,
    entered_at: of.at(entered, 520),
    withdrawn_at: null,
  }
}

const SOURCE = 'Riwayat kepegawaian'

/** Today's rank for up to six years, those before it for four each, back to the appointment. */
function rankRows(told: Told): Row[] {
  const { of, random, person, appointed } = told
  if (!appointed || !person.rank || !isRank(person.rank)) return []
  const from = RANKS.findIndex(({ code }) => code === person.rank)
  let since = monthsBefore(of.calendar.today, random.between(2, 74))
  const rows: Row[] = []
  for (let index = from; index >= 0 && since > appointed; index -= 1) {
    rows.push({
      ...fact(told),
      rank_code: found(RANKS[index], 'a rank').code,
      since,
      decree: of.say(`823/${since.slice(0, 4)}/${100 + (told.place % 800)}`),
      source: of.say(SOURCE),
    })
    since = monthsBefore(since, 48)
  }
  return rows
}

function studiesOf({ person }: Told): readonly Study[] {
  const { job } = person.seat
  if (job === 'leader' || job === 'topLeader') return LEADER_STUDIES[person.unit.theme]
  return JOB_STUDIES[job] ?? LEADER_STUDIES[person.unit.theme]
}

function educationRows(told: Told): Row[] {
  const { of, random, person, place } = told
  const { seat, nip, persona } = person
  if (seat.level === 'ELECTED') return []
  const known = persona !== null || place % 23 !== 9
  const strays = persona === null && place % 17 === 6
  const studies = strays ? OTHER_STUDIES : studiesOf(told)
  const born = Number((nip ?? '1980').slice(0, 4))
  const rows = STUDIED[seat.level].map((level, index): Row => {
    const study = found(studies[(place + index) % studies.length], 'a study')
    const school = level === '15'
    return {
      ...fact(told),
      level,
      field: school ? 'Ilmu Pengetahuan Sosial' : study.field,
      cluster: school ? 'GOVERNMENT' : study.cluster,
      school: of.say(random.pick(SCHOOLS)),
      year: born + (level === '15' ? 18 : level === '30' ? 21 : level === '40' ? 23 : 32),
      source: of.say(SOURCE),
    }
  })
  return known ? rows : []
}

/** How a leader came up: so many years in each post, the latest first. */
const LADDERS: Partial<Record<PostLevel, readonly (readonly [PostLevel, string, number])[]>> = {
  JPT_PRATAMA: [
    ['ADMINISTRATOR', 'Kepala Bidang', 6],
    ['PENGAWAS', 'Kepala Seksi', 6],
    ['PELAKSANA', 'Pelaksana', 40],
  ],
  ADMINISTRATOR: [
    ['PENGAWAS', 'Kepala Seksi', 5],
    ['PELAKSANA', 'Pelaksana', 40],
  ],
  PENGAWAS: [['PELAKSANA', 'Pelaksana', 40]],
  AHLI_MUDA: [
    ['AHLI_PERTAMA', 'Pejabat Fungsional Ahli Pertama', 8],
    ['PELAKSANA', 'Pelaksana', 40],
  ],
}

/** The time between the appointment and the first assignment here; of some, nobody has recorded it. */
function earlierRows(told: Told): Row[] {
  const { of, random, person, place, level, workField, begun, appointed } = told
  const unrecorded = person.persona === null && place % 7 === 3
  // Of the heads of section in health everything is known: one of them may become head of the office (domain.md §5.5).
  const wholeStory = level === 'ADMINISTRATOR' && workField === 'HEALTH'
  if (!appointed || appointed >= begun || (unrecorded && !wholeStory)) return []
  const chance = unrecorded ? randomFrom(`earlier ${person.id}`) : random
  const rungs = (level && LADDERS[level]) ?? [[level ?? 'PELAKSANA', person.seat.title, 40] as const]
  const rows: Row[] = []
  let until = begun
  for (const [index, [rung, title, years]] of rungs.entries()) {
    const last = index === rungs.length - 1
    const start: Day = monthsBefore(until, (years + chance.between(-1, 2)) * 12)
    const from: Day = last || start < appointed ? appointed : start
    // A few came from another kind of work.
    const field: WorkField | string | null = last && place % 5 === 2 ? 'SOCIAL' : workField
    rows.push({
      ...fact(told),
      title,
      level: rung,
      work_field: field,
      office: of.say(found(EARLIER_OFFICES[place % EARLIER_OFFICES.length], 'an office')),
      starts_on: from,
      ends_on: addDays(until, -1),
      decree: null,
      source: of.say(SOURCE),
    })
    until = from
    if (from === appointed) break
  }
  return rows
}

const ASSESSED: Partial<Record<PostLevel, number>> = {
  JPT_PRATAMA: 0.9,
  ADMINISTRATOR: 0.9,
  PENGAWAS: 0.75,
  AHLI_MUDA: 0.7,
}

/** Leaders nearly all, others here and there; a few so long ago that it counts no more. */
function assessmentRows(told: Told): Row[] {
  const { of, random, person, place, level } = told
  const chance = (level && ASSESSED[level]) ?? 0.4
  if (person.kind !== 'PNS' || !(person.persona !== null || random.chance(chance))) return []
  const today = of.calendar.today
  const age = person.persona === null && place % 19 === 8 ? 1200 : random.between(30, 800)
  const usual = usualCompetences(level ?? 'PELAKSANA')
  // Of those who may rise, most were found ready for the next step.
  const grown = person.persona === 'supervisor' || randomFrom(`grown ${person.id}`).chance(0.6)
  const levels = Object.fromEntries(
    COMPETENCES.filter((code) => usual[code] !== undefined).map((code) => {
      const asked = (usual[code] ?? 1) + (grown ? 1 : 0)
      const drawn = asked + random.pick([-1, 0, 0, 0, 1])
      return [code, Math.min(5, Math.max(1, drawn))]
    }),
  )
  return [
    {
      ...fact(told),
      levels,
      potential: random.between(4500, 9600),
      assessed_on: addDays(today, -age),
      body: of.say(random.pick(ASSESSORS)),
    },
  ]
}
