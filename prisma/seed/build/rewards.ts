// Two years of reward programmes: each quarter that is over was decided, the last one is open for naming, a half-year waits for
// the panel's votes, and the next period is announced. Points, loads and places follow from the application's own rules.
import { digestOf } from '../../../lib/core/digest.ts'
import {
  eligibilityOf,
  mayWin,
  meritOf,
  strongest,
  type RewardFacts,
} from '../../../lib/recognition/rules/reward-eligibility.ts'
import {
  periodRange,
  REWARD_CATALOGUE,
  REWARD_SCHEMA,
  tieOrderOf,
  type RewardDocument,
  type RewardPeriod,
} from '../../../lib/recognition/rules/rewards.ts'
import { NAMINGS, PROGRAMME_NAMES } from '../content/rewards.ts'
import { addDays, addQuarters, type YearQuarter } from './calendar.ts'
import { postOn, supervisorOn, type SeedPerson } from './people.ts'
import { randomFrom, type Random } from './random.ts'
import {
  factsFor,
  TABLES,
  type At,
  type Cast,
  type Named,
  type Put,
  type Stage,
  type Table,
  type Told,
} from './reward-facts.ts'
import { judge } from './reward-votes.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

/** In an order in which every reference finds what it points at. */
export function rewardTables(of: Setting, told: Told): (readonly [table: string, rows: Row[]])[] {
  const random = randomFrom(`rewards ${of.region.id}`)
  const rows = new Map<Table, Row[]>(TABLES.map((table) => [table, []]))
  const put = (table: Table, row: Row) => rows.get(table)?.push({ region_id: of.region.id, ...row })
  const persona = (key: SeedPerson['persona']) =>
    found(
      told.people.find((one) => one.persona === key),
      `a ${key}`,
    )
  const cast: Cast = {
    officer: persona('admin'),
    panel: [persona('supervisor'), persona('otherSupervisor'), persona('unitHead'), persona('inspector')],
    decider: persona('head'),
  }
  const { ended, open, today } = of.calendar
  const last = found(ended.at(-1), 'an ended quarter')
  const quarterly = (quarter: YearQuarter): RewardPeriod => ({
    kind: 'QUARTER',
    year: quarter.year,
    number: quarter.quarter,
  })
  for (const [place, quarter] of ended.slice(0, -1).entries())
    tell(of, told, random, put, cast, { period: quarterly(quarter), stage: 'DECIDED', place })
  tell(of, told, random, put, cast, { period: quarterly(last), stage: 'OPEN', place: 0 })
  const half: RewardPeriod = {
    kind: 'HALF',
    year: last.quarter >= 2 ? last.year : last.year - 1,
    number: last.quarter >= 2 && last.quarter < 4 ? 1 : 2,
  }
  if (periodRange(half).from >= of.calendar.from && periodRange(half).through < addDays(today, -30))
    tell(of, told, random, put, cast, { period: half, stage: 'SCORING', place: 1 })
  tell(of, told, random, put, cast, { period: quarterly(addQuarters(open, 1)), stage: 'ANNOUNCED', place: 2 })
  return TABLES.map((table) => [table, rows.get(table) ?? []] as const)
}

function documentFor(
  of: Setting,
  { panel }: Cast,
  programme: string,
  { period, stage, place }: { period: RewardPeriod; stage: Stage; place: number },
): RewardDocument {
  const criteria = REWARD_CATALOGUE.filter(({ weight }) => weight > 0)
  const { from, through } = periodRange(period)
  const { today } = of.calendar
  const closesOn = stage === 'OPEN' ? addDays(today, 12) : addDays(through, stage === 'SCORING' ? 20 : 14)
  return {
    schema: REWARD_SCHEMA,
    region: of.region.slug,
    programme,
    name: period.kind === 'HALF' ? PROGRAMME_NAMES.half : PROGRAMME_NAMES.quarter,
    period,
    unit: null,
    kinds: ['PNS', 'CPNS', 'PPPK', 'PPPK_PW'],
    attendance: 95,
    criteria,
    tieOrder: tieOrderOf(criteria),
    leading: place % 2 === 0 ? 'OUTPUT' : 'LOAD',
    winners: 2,
    forms: ['CERTIFICATE', 'TRAINING', 'MENTION'],
    fromRecord: 4,
    calendar: { opensOn: addDays(from, 60), closesOn, decidesBy: addDays(closesOn, 21) },
    panel: panel.map((member, at) => ({
      seat: at + 1,
      name: member.fullName,
      office: postOn(member, today)?.title ?? 'Ahli',
    })),
  }
}

function tell(
  of: Setting,
  told: Told,
  random: Random,
  put: Put,
  cast: Cast,
  how: { period: RewardPeriod; stage: Stage; place: number },
) {
  const { officer, panel } = cast
  const range = periodRange(how.period)
  const published =
    addDays(range.from, -14) > of.calendar.today ? addDays(of.calendar.today, -3) : addDays(range.from, -14)
  const programmeId = random.id(Date.parse(of.at(published, 560)))
  const document = documentFor(of, cast, programmeId, how)
  const hash = digestOf(document)
  const decidedOn = addDays(document.calendar.closesOn, 10)
  put('reward_programme', {
    id: programmeId,
    name: document.name,
    status: how.stage === 'OPEN' || how.stage === 'ANNOUNCED' ? 'PUBLISHED' : how.stage,
    draft: null,
    prepared_by: officer.accountId,
    prepared_by_name: officer.fullName,
    cancel_reason: null,
    created_at: of.at(published, 540),
    updated_at: of.at(published, 560),
    version: 2,
  })
  put('reward_rules', {
    programme_id: programmeId,
    document,
    hash,
    starts_on: range.from,
    published_on: published,
    published_at: of.at(published, 560),
    published_by: officer.accountId,
    published_by_name: officer.fullName,
  })
  for (const [at, { accountId }] of panel.entries())
    put('reward_seat', { programme_id: programmeId, seat: at + 1, account_id: accountId })
  if (how.stage === 'ANNOUNCED') return
  const named = nameSome(of, told, random, put, cast, { programmeId, document, hash, ...how })
  if (how.stage === 'OPEN') return
  judge(of, told, random, put, cast, { programmeId, document, hash, named, decidedOn, ...how })
}

/** The record names the punctual, superiors and colleagues some more; the demo's staff member is among them now and then. */
function nameSome(of: Setting, told: Told, random: Random, put: Put, cast: Cast, at: At): Named[] {
  const { programmeId, document, hash, stage, place } = at
  const { period, calendar, attendance, fromRecord } = document
  const { through } = periodRange(period)
  const on = stage === 'OPEN' ? of.calendar.today : addDays(through, 3)
  const handling = [cast.officer, cast.decider, ...cast.panel]
  const eligible = told.people
    .filter((person) => !handling.includes(person) && person.kind !== 'NON_ASN' && postOn(person, through))
    .map((person) => ({ person, facts: factsFor(of, told, person, period) }))
    .filter(({ facts }) => facts.quarters.some(({ grade }) => grade !== null))
  const merits = eligible.flatMap(({ person, facts }) => {
    const merit = meritOf(facts)
    return merit && mayWin(eligibilityOf(facts, attendance))
      ? [{ person, facts, merit, lot: digestOf([hash, person.id]) }]
      : []
  })
  const named = new Map<string, Named>()
  const note = (person: SeedPerson, facts: RewardFacts, by: string | null) => {
    const before = named.get(person.id) ?? { person, facts, by: [] }
    named.set(person.id, { ...before, by: by ? [...before.by, by] : before.by })
  }
  for (const { person, facts, merit } of strongest(merits, fromRecord)) {
    note(person, facts, null)
    put('reward_nomination', {
      id: random.id(Date.parse(of.at(on, 600))),
      programme_id: programmeId,
      employee_id: person.id,
      nominator_id: null,
      kind: 'RECORD',
      reason: null,
      evidence: null,
      citations: { merit },
      named_at: of.at(on, 600),
      withdrawn_at: null,
      version: 1,
    })
  }
  const known = eligible.filter(({ person }) => person.persona === 'staff' || person.persona === 'otherStaff')
  const others = eligible.filter(({ person }) => person.persona === null)
  const picked = new Set([
    ...(place % 3 === 0 || stage !== 'DECIDED' ? known : []),
    random.pick(others),
    random.pick(others),
    random.pick(others),
  ])
  const day = calendar.closesOn < of.calendar.today ? addDays(calendar.closesOn, -5) : of.calendar.today
  for (const { person, facts } of picked) {
    const superior = supervisorOn(person, day)
    const peers = told.people.filter(
      (one) => one !== person && one.lines.length > 0 && supervisorOn(one, day) === superior,
    )
    const peer = peers.length > 0 ? random.pick(peers).id : undefined
    for (const [kind, by] of [
      ['SUPERIOR', superior],
      ['PEER', peer],
    ] as const) {
      if (!by || (kind === 'PEER' && !random.chance(0.6))) continue
      const words = random.pick(NAMINGS)
      note(person, facts, by)
      put('reward_nomination', {
        id: random.id(Date.parse(of.at(day, 640))),
        programme_id: programmeId,
        employee_id: person.id,
        nominator_id: by,
        kind,
        reason: of.say(words.reason),
        evidence: of.say(words.evidence),
        citations: { records: [] },
        named_at: of.at(day, 640),
        withdrawn_at: null,
        version: 1,
      })
    }
  }
  return [...named.values()]
}
