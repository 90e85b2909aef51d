// A region of any size: units of three hundred, supervisors of fifteen, everyone under exactly one.
import { nameTokens, sortName } from '../../../lib/organization/rules/names.ts'
import type { Row } from '../build/rows.ts'
import type { Setting } from '../build/setting.ts'
import { THEMES, type Theme, type ThemeKey } from '../content/themes.ts'

const UNIT_SIZE = 300
const TEAM_SIZE = 15
const SERVICES: readonly { theme: ThemeKey; name: string; kind: string }[] = [
  { theme: 'health', name: 'Dinas Kesehatan', kind: 'DINAS' },
  { theme: 'registry', name: 'Dinas Kependudukan dan Pencatatan Sipil', kind: 'DINAS' },
  { theme: 'permits', name: 'Dinas Penanaman Modal dan PTSP', kind: 'DINAS' },
  { theme: 'education', name: 'Dinas Pendidikan', kind: 'DINAS' },
  { theme: 'waste', name: 'Dinas Lingkungan Hidup', kind: 'DINAS' },
  { theme: 'transport', name: 'Dinas Perhubungan', kind: 'DINAS' },
]

export const SINCE = '2024-01-02'

export type ScaleUnit = {
  id: string
  slug: string
  name: string
  kind: string
  promise: string
  contact: string
  theme: Theme
  indicators: { id: string; goalId: string; goal: string; place: number }[]
}

export type ScalePerson = {
  id: string
  accountId: string
  nip: string
  name: string
  unit: ScaleUnit
  rank: 'head' | 'supervisor' | 'staff'
  supervisorId: string | null
  /** Where the days of leave begin among the working days of the quarter; most have none. */
  leaveFrom: number | null
  plan: { id: string; results: { id: string; indicatorId: string; place: number }[] }
}

export type ScaleGoal = { id: string; missionId: string; mission: string; text: string }

export type Office = {
  of: Setting
  visionId: string
  goals: ScaleGoal[]
  units: ScaleUnit[]
  people: ScalePerson[]
  admin: ScalePerson
}

export const LEAVE_DAYS = 4

export function buildOffice(of: Setting, size: number, workingDays: number): Office {
  const { random, region } = of
  const goals = region.missions.map(({ mission, goal }) => ({
    id: of.id(SINCE),
    missionId: of.id(SINCE),
    mission,
    text: goal,
  }))
  const units = Array.from({ length: Math.ceil(size / UNIT_SIZE) }, (_, index) => unitOf(of, goals, index))
  const numbers = new Set<string>()
  const people: ScalePerson[] = []
  for (const [index, unit] of units.entries()) {
    const members = Math.min(UNIT_SIZE, size - index * UNIT_SIZE)
    const supervisors = Math.ceil((members - 1) / (TEAM_SIZE + 1))
    const first = people.length
    for (let seat = 0; seat < members; seat += 1) {
      const rank = seat === 0 ? 'head' : seat <= supervisors ? 'supervisor' : 'staff'
      const above =
        rank === 'head'
          ? index === 0
            ? null
            : 0
          : rank === 'supervisor'
            ? first
            : first + 1 + Math.floor((seat - supervisors - 1) / TEAM_SIZE)
      people.push({
        id: of.id(SINCE, 490),
        accountId: of.id(SINCE, 500),
        nip: newNip(of, numbers),
        name: nameOf(of),
        unit,
        rank,
        supervisorId: above === null ? null : (people[above]?.id ?? null),
        leaveFrom: random.chance(0.05) ? random.between(0, workingDays - LEAVE_DAYS) : null,
        plan: planOf(of, unit),
      })
    }
  }
  const admin = people.at(-1)
  if (!admin) throw new Error('A region needs people')
  return { of, visionId: of.id(SINCE), goals, units, people, admin }
}

function unitOf(of: Setting, goals: readonly ScaleGoal[], index: number): ScaleUnit {
  const service = SERVICES[index % SERVICES.length] ?? { theme: 'health', name: 'Dinas', kind: 'DINAS' }
  const number = Math.floor(index / SERVICES.length) + 1
  const slug = `${service.theme}-${String(number).padStart(2, '0')}`
  const theme = THEMES[service.theme]
  return {
    id: of.id(SINCE),
    slug,
    name: `${service.name} ${number}`,
    kind: service.kind,
    promise: `Setiap warga dilayani dengan ${theme.subject} yang pasti, terbuka, dan dapat ditanyakan.`,
    contact: `Petugas informasi, ${slug}@${of.region.slug}.example`,
    theme,
    indicators: theme.indicators.map((spec, place) => {
      const goal = goals[spec.goal] ?? goals[0]
      if (!goal) throw new Error('A region needs goals')
      return { id: of.id(SINCE), goalId: goal.id, goal: goal.text, place }
    }),
  }
}

const RESULTS = 3
function planOf(of: Setting, unit: ScaleUnit): ScalePerson['plan'] {
  return {
    id: of.id(PLAN_FROM),
    results: Array.from({ length: RESULTS }, (_, place) => ({
      id: of.id(PLAN_FROM),
      indicatorId: of.id(PLAN_FROM),
      place: place % unit.indicators.length,
    })),
  }
}

function nameOf({ random, region }: Setting): string {
  const given = random.chance(0.5) ? region.names.men : region.names.women
  const second = random.chance(0.4) ? ` ${random.pick(given)}` : ''
  return `${random.pick(given)}${second} ${random.pick(region.names.last)}`
}

const two = (value: number) => String(value).padStart(2, '0')

function newNip({ random }: Setting, taken: Set<string>): string {
  for (;;) {
    const born = random.between(1968, 1999)
    const birth = `${born}${two(random.between(1, 12))}${two(random.between(1, 28))}`
    const appointed = Math.min(2023, born + random.between(22, 28))
    const nip = `${birth}${appointed}${two(random.between(1, 12))}${random.between(1, 2)}${String(random.between(1, 99)).padStart(3, '0')}`
    if (taken.has(nip)) continue
    taken.add(nip)
    return nip
  }
}

const PLAN_FROM = '2026-01-05'

type Table = { table: string; rows: Iterable<Row> }

/** In an order in which every reference finds what it points at. */
export function officeTables(office: Office, passwordHash: string): Table[] {
  const { of, people, units, goals, visionId, admin } = office
  const region_id = of.region.id
  const since = of.at(SINCE, 490)
  const each = function* <T>(list: readonly T[], rowsOf: (item: T, index: number) => Iterable<Row>) {
    for (const [index, item] of list.entries()) yield* rowsOf(item, index)
  }
  return [
    {
      table: 'unit',
      rows: each(units, (unit, index) => [
        {
          region_id,
          id: unit.id,
          slug: unit.slug,
          name: unit.name,
          kind: unit.kind,
          promise: unit.promise,
          contact: unit.contact,
          is_public: true,
          position: index + 1,
        },
      ]),
    },
    {
      table: 'employee',
      rows: each(people, ({ id, nip, name }) => [
        {
          region_id,
          id,
          nip,
          name,
          sort_name: sortName(name),
          kind: 'PNS',
          rank_code: 'III_B',
          created_at: since,
          updated_at: since,
        },
      ]),
    },
    {
      table: 'employee_name_token',
      rows: each(people, ({ id, name }) =>
        nameTokens(name).map((token) => ({ region_id, token, employee_id: id })),
      ),
    },
    {
      table: 'assignment',
      rows: each(people, ({ id, unit, rank }) => [
        {
          region_id,
          id: of.id(SINCE),
          employee_id: id,
          unit_id: unit.id,
          kind: 'DEFINITIVE',
          position_title: { head: 'Kepala Dinas', supervisor: 'Ketua Tim', staff: 'Analis Layanan' }[rank],
          position_family: rank === 'head' ? 'STRUCTURAL' : 'FUNCTIONAL',
          is_head: rank === 'head',
          starts_on: SINCE,
        },
      ]),
    },
    {
      table: 'supervision',
      rows: each(people, ({ id, supervisorId }) =>
        supervisorId
          ? [
              {
                region_id,
                id: of.id(SINCE),
                employee_id: id,
                supervisor_id: supervisorId,
                starts_on: SINCE,
              },
            ]
          : [],
      ),
    },
    {
      table: 'account',
      rows: each(people, ({ id, accountId, nip, name }) => [
        {
          region_id,
          id: accountId,
          employee_id: id,
          login: nip,
          display_name: name,
          password_hash: passwordHash,
          created_at: since,
        },
      ]),
    },
    {
      table: 'role_grant',
      rows: [
        { region_id, id: of.id(SINCE), account_id: admin.accountId, role: 'admin', granted_at: since },
      ] satisfies Row[],
    },
    {
      table: 'vision',
      rows: [
        { region_id, id: visionId, text: of.region.vision, start_year: 2025, end_year: 2029 },
      ] satisfies Row[],
    },
    {
      table: 'mission',
      rows: each(goals, ({ missionId, mission }, index) => [
        { region_id, id: missionId, vision_id: visionId, text: mission, position: index + 1 },
      ]),
    },
    {
      table: 'strategic_goal',
      rows: each(goals, ({ id, missionId, text }, index) => [
        { region_id, id, vision_id: visionId, mission_id: missionId, text, position: index + 1 },
      ]),
    },
    {
      table: 'unit_indicator',
      rows: each(units, (unit) =>
        unit.indicators.flatMap(({ id, goalId, place }) => {
          const spec = unit.theme.indicators[place]
          return spec
            ? [
                {
                  region_id,
                  id,
                  unit_id: unit.id,
                  goal_id: goalId,
                  name: spec.name,
                  measure_unit: spec.unit,
                  direction: spec.direction,
                  method: spec.method,
                  source: spec.sourceText,
                  position: place + 1,
                },
              ]
            : []
        }),
      ),
    },
    {
      table: 'performance_plan',
      rows: each(people, ({ id, plan }) => [
        {
          region_id,
          id: plan.id,
          employee_id: id,
          year: 2026,
          starts_on: '2026-01-01',
          ends_on: '2026-12-31',
          status: 'ACTIVE',
        },
      ]),
    },
    {
      table: 'work_result',
      rows: each(people, ({ unit, plan }) =>
        plan.results.map(({ id, place }, index) => ({
          region_id,
          id,
          plan_id: plan.id,
          unit_indicator_id: unit.indicators[place]?.id ?? null,
          kind: 'MAIN',
          text: unit.theme.indicators[place]?.outcome ?? unit.theme.subject,
          position: index + 1,
        })),
      ),
    },
    {
      table: 'indicator',
      rows: each(people, ({ unit, plan }) =>
        plan.results.map(({ id, indicatorId, place }, index) => ({
          region_id,
          id: indicatorId,
          work_result_id: id,
          aspect: 'QUANTITY',
          text: `Jumlah layanan: ${unit.theme.indicators[place]?.name ?? unit.theme.subject}`,
          target: 60 + index * 20,
          measure_unit: 'layanan',
          position: 1,
        })),
      ),
    },
  ]
}
