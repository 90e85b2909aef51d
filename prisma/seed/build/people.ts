// Who works where, under whom and since when; with numbers that are valid and belong to nobody.
import { nameTokens, sortName } from '../../../lib/organization/rules/names.ts'
import type { Level, SeatSpec } from '../content/organization/seat.ts'
import type { PersonaKey } from '../content/regions.ts'
import { addDays, type Day, ONE_YEAR, quarterRange, yearOf } from './calendar.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type Line = { supervisorId: string; from: Day; through: Day | null }
/** Where somebody sits, and as what. */
export type Post = { unit: SeedUnit; title: string; from: Day; through: Day | null }

export type SeedPerson = {
  id: string
  seat: SeatSpec
  /** Today's. */
  unit: SeedUnit
  name: string
  fullName: string
  front: string | null
  back: string | null
  nip: string | null
  login: string
  kind: 'PNS' | 'PPPK' | 'NON_ASN'
  rank: string | null
  persona: PersonaKey | null
  accountId: string
  /** In order of time; empty for the head of the region. */
  lines: readonly Line[]
  /** In order of time; empty for the head of the region, to whom nobody gave a post. */
  posts: readonly Post[]
  habits: Habits
}

/** People differ: in how often they forget a day, how much they write and how well it goes. */
export type Habits = { emptyShare: number; logsADay: number; quality: number; decidesAfter: number }

export function buildPeople(of: Setting, units: readonly SeedUnit[]): SeedPerson[] {
  const unitOf = new Map(units.map((unit) => [unit.slug, unit]))
  const numbers = new Set<string>()
  const names = new Set(Object.values(of.region.personas).map(({ name }) => name))
  const people: SeedPerson[] = []
  for (const seat of of.organization.seats) {
    for (let index = 0; index < (seat.count ?? 1); index += 1) {
      people.push(newPerson(of, seat, found(unitOf.get(seat.unit), seat.unit), names, numbers))
    }
  }
  return people.map((person) => ({
    ...person,
    lines: linesOf(of, person, people),
    posts: postsOf(of, person, unitOf),
  }))
}

function newPerson(
  of: Setting,
  seat: SeatSpec,
  unit: SeedUnit,
  names: Set<string>,
  numbers: Set<string>,
): SeedPerson {
  const { random } = of
  const persona = seat.persona ? of.region.personas[seat.persona] : undefined
  const male = random.chance(0.45)
  const name = persona?.name ?? newName(of, male, names)
  const front = persona ? (persona.front ?? null) : (seat.front ?? null)
  const back = persona ? (persona.back ?? null) : seat.back ? random.pick(seat.back) : null
  const kind = kindOf(of, seat, persona?.nip)
  const nip = persona ? persona.nip : newNip(of, seat, kind, male, numbers)
  const since = joined(of, seat) ?? `${of.calendar.since}-01-02`
  return {
    id: of.id(since, 490),
    seat,
    unit,
    name,
    fullName: `${front ? `${front} ` : ''}${name}${back ? `, ${back}` : ''}`,
    front,
    back,
    nip,
    login: nip ?? found(persona?.login, `a login for ${name}`),
    kind,
    rank: rankOf(of, seat.level, kind),
    persona: seat.persona ?? null,
    accountId: of.id(since, 500),
    lines: [],
    posts: [],
    habits: habitsOf(of, seat.persona),
  }
}

function habitsOf({ random, story }: Setting, persona: PersonaKey | undefined): Habits {
  const isPersona = persona !== undefined
  // The demo's supervisor has a record with which he may rise.
  const rises = persona === 'supervisor' && story !== 'staged'
  return {
    emptyShare: isPersona ? 0.03 : random.pick([0, 0.01, 0.02, 0.04, 0.05, 0.08, 0.1, 0.14]),
    logsADay: isPersona ? 1.9 : random.pick([1, 1, 1.1, 1.2, 1.3, 1.5, 1.7]),
    quality: Math.max(random.next(), rises ? 0.8 : 0),
    decidesAfter: isPersona ? 1 : random.pick([0, 1, 1, 2, 2, 3, 4]),
  }
}

function newName(of: Setting, male: boolean, taken: Set<string>): string {
  const { random } = of
  const { men, women, last } = of.region.names
  for (let tries = 0; tries < 500; tries += 1) {
    const name = `${random.pick(male ? men : women)} ${random.pick(last)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
  throw new Error('The region has no more names')
}

function kindOf({ random }: Setting, { level, persona }: SeatSpec, nip: string | null | undefined) {
  if (level === 'ELECTED') return 'NON_ASN'
  if (persona) return nip && Number(nip.slice(12, 14)) > 12 ? 'PPPK' : 'PNS'
  const contract = level === 'EXPERT' ? 0.3 : level === 'SKILLED' || level === 'CLERK' ? 0.25 : 0
  return random.chance(contract) ? 'PPPK' : 'PNS'
}

const BORN: Record<Level, readonly [number, number]> = {
  ELECTED: [1966, 1975],
  TOP: [1968, 1975],
  ADMINISTRATOR: [1972, 1981],
  SUPERVISOR: [1976, 1984],
  EXPERT_SENIOR: [1979, 1987],
  EXPERT: [1987, 1996],
  SKILLED: [1988, 1999],
  CLERK: [1984, 1998],
}

const RANKS: Record<Level, readonly string[]> = {
  ELECTED: [],
  TOP: ['IV_B', 'IV_C'],
  ADMINISTRATOR: ['III_D', 'IV_A', 'IV_A'],
  SUPERVISOR: ['III_C', 'III_D'],
  EXPERT_SENIOR: ['III_C', 'III_D'],
  EXPERT: ['III_A', 'III_B'],
  SKILLED: ['II_C', 'II_D', 'III_A'],
  CLERK: ['II_B', 'II_C', 'III_A'],
}

function rankOf({ random }: Setting, level: Level, kind: SeedPerson['kind']): string | null {
  if (kind === 'NON_ASN') return null
  if (kind === 'PPPK') return level === 'EXPERT' ? 'PPPK_IX' : 'PPPK_VII'
  return random.pick(RANKS[level])
}

const two = (value: number) => String(value).padStart(2, '0')

/** Birth date, appointment, sex and a serial from 001 to 999 (domain.md §1.9). */
function newNip(
  { random, calendar }: Setting,
  { level, retiresAt }: SeatSpec,
  kind: SeedPerson['kind'],
  male: boolean,
  taken: Set<string>,
): string {
  const year = yearOf(calendar.today)
  const born = random.between(
    ...(retiresAt ? ([year - retiresAt + 1, year - retiresAt + 2] as const) : BORN[level]),
  )
  const birth = `${born}${two(random.between(1, 12))}${two(random.between(1, 28))}`
  const latest = calendar.since - 1
  const appointed =
    kind === 'PPPK'
      ? random.between(2021, Math.max(2021, latest))
      : Math.min(latest, born + random.between(22, 28))
  const code = kind === 'PPPK' ? '21' : two(random.pick([1, 2, 3, 4, 12]))
  for (let tries = 0; tries < 500; tries += 1) {
    const nip = `${birth}${appointed}${code}${male ? 1 : 2}${String(random.between(1, 99)).padStart(3, '0')}`
    if (taken.has(nip)) continue
    taken.add(nip)
    return nip
  }
  throw new Error('No number left')
}

/** From whom each day's work is answered for; a change falls in the middle of a quarter and leaves no day without one. */
function linesOf(of: Setting, { seat }: SeedPerson, people: readonly SeedPerson[]): Line[] {
  const holder = (key: string) =>
    found(
      people.find((person) => person.seat.key === key),
      `the holder of ${key}`,
    ).id
  const start = joined(of, seat) ?? `${of.calendar.since}-01-01`
  if (seat.above === null) return []
  const former = formerOf(of, seat)
  if (!former) return [{ supervisorId: holder(seat.above), from: start, through: null }]
  return [
    { supervisorId: holder(former.seat), from: start, through: addDays(former.until, -1) },
    { supervisorId: holder(seat.above), from: former.until, through: null },
  ]
}

/** Newcomers began in the quarter that runs. */
function joined({ calendar }: Setting, { joinedDaysAgo }: SeatSpec): Day | undefined {
  if (joinedDaysAgo === undefined) return undefined
  const { from } = quarterRange(calendar.open)
  const day = addDays(calendar.today, -joinedDaysAgo)
  return day > from ? day : from
}

function formerOf(of: Setting, { formerAbove, formerPost }: SeatSpec): { seat: string; until: Day } | null {
  if (formerAbove) return { seat: formerAbove.seat, until: changeDay(of, formerAbove.until) }
  if (formerPost && of.calendar.quarters.length > ONE_YEAR)
    return { seat: formerPost.above, until: changeDay(of, 'earlier') }
  return null
}

function postsOf(of: Setting, { seat, unit }: SeedPerson, units: ReadonlyMap<string, SeedUnit>): Post[] {
  if (seat.level === 'ELECTED') return []
  const from = joined(of, seat) ?? `${of.calendar.since}-01-01`
  const former = seat.formerPost && formerOf(of, seat)
  if (!former || !seat.formerPost) return [{ unit, title: seat.title, from, through: null }]
  const before = found(units.get(seat.formerPost.unit), 'the former unit')
  return [
    { unit: before, title: seat.formerPost.title, from, through: addDays(former.until, -1) },
    { unit, title: seat.title, from: former.until, through: null },
  ]
}

const COUNTED_BACK = { newest: 1, former: 2, earlier: 3 } as const

function changeDay({ calendar }: Setting, until: keyof typeof COUNTED_BACK): Day {
  const quarter = found(calendar.quarters.at(-COUNTED_BACK[until]), 'a quarter')
  const { from, through } = quarterRange(quarter)
  const end = through < calendar.today ? through : calendar.today
  const days = calendar.workingIn({ from, through: end })
  return days[Math.floor(days.length / 2)] ?? from
}

/** The post of a day. */
export const postOn = ({ posts }: SeedPerson, day: Day): Post | undefined =>
  posts.find(({ from, through }) => from <= day && (through === null || day <= through))

/** The supervisor of record on a day. */
export const supervisorOn = ({ lines }: SeedPerson, day: Day): string | undefined =>
  lines.find(({ from, through }) => from <= day && (through === null || day <= through))?.supervisorId

export function employeeRows(of: Setting, people: readonly SeedPerson[]): Row[] {
  return people.map((person) => {
    const since = of.at(joined(of, person.seat) ?? `${of.calendar.since}-01-02`, 490)
    return {
      region_id: of.region.id,
      id: person.id,
      nip: person.nip,
      name: person.name,
      front_title: person.front,
      back_title: person.back,
      sort_name: sortName(person.name),
      kind: person.kind,
      rank_code: person.rank,
      legal_status: 'ACTIVE',
      version: 1,
      created_at: since,
      updated_at: since,
    }
  })
}

export const nameTokenRows = (of: Setting, people: readonly SeedPerson[]): Row[] =>
  people.flatMap(({ id, name }) =>
    nameTokens(name).map((token) => ({ region_id: of.region.id, token, employee_id: id })),
  )

const FAMILY: Record<Level, string> = {
  ELECTED: 'STRUCTURAL',
  TOP: 'STRUCTURAL',
  ADMINISTRATOR: 'STRUCTURAL',
  SUPERVISOR: 'STRUCTURAL',
  EXPERT_SENIOR: 'FUNCTIONAL',
  EXPERT: 'FUNCTIONAL',
  SKILLED: 'FUNCTIONAL',
  CLERK: 'GENERAL',
}

/** Long enough in their posts to be asked about the next. */
const LEADING = new Set<Level>(['ADMINISTRATOR', 'SUPERVISOR', 'EXPERT_SENIOR'])

export const familyOf = (level: Level): string => FAMILY[level]

/** The head of the region was elected: there is no post to which somebody appointed him. */
export function assignmentRows(
  of: Setting,
  people: readonly SeedPerson[],
  units: readonly SeedUnit[],
): Row[] {
  const first = of.calendar.since
  const row = (person: SeedPerson, post: Pick<Post, 'unit' | 'title'>, over: Row): Row => ({
    region_id: of.region.id,
    id: of.id(`${first}-01-02`),
    employee_id: person.id,
    unit_id: post.unit.id,
    kind: 'DEFINITIVE',
    position_title: post.title,
    position_family: post.title.startsWith('Ketua Tim') ? 'FUNCTIONAL' : FAMILY[person.seat.level],
    is_head: person.seat.isHead ?? false,
    starts_on: `${first - (LEADING.has(person.seat.level) ? 3 : 1) - of.random.between(0, 3)}-${two(of.random.between(1, 12))}-01`,
    ends_on: null,
    ...over,
  })
  return people.flatMap((person) => {
    const own = person.posts.map((post, index) =>
      row(person, post, {
        ...((index > 0 || joined(of, person.seat)) && { starts_on: post.from }),
        ends_on: post.through,
      }),
    )
    const acting = person.seat.actingHeadOf
    const unit = acting && units.find(({ slug }) => slug === acting.unit)
    if (!acting || !unit) return own
    const since = of.calendar.workingIn(quarterRange(found(of.calendar.lastFour[1], 'a quarter')))[5]
    return [
      ...own,
      row(
        person,
        { unit, title: acting.title },
        {
          kind: 'PLT',
          is_head: true,
          starts_on: found(since, 'a working day'),
        },
      ),
    ]
  })
}

export const supervisionRows = (of: Setting, people: readonly SeedPerson[]): Row[] =>
  people.flatMap((person) =>
    person.lines.map(({ supervisorId, from, through }) => ({
      region_id: of.region.id,
      id: of.id(from),
      employee_id: person.id,
      supervisor_id: supervisorId,
      starts_on: from,
      ends_on: through,
    })),
  )
