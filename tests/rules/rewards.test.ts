import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../lib/calendar/rules.ts'
import {
  comingPeriods,
  mayMove,
  periodRange,
  phaseOf,
  PROGRAMME_MOVES,
  PROGRAMME_STATUSES,
  REWARD_CATALOGUE,
  REWARD_SCHEMA,
  tieOrderOf,
  whyNotCancelProgramme,
  whyNotCloseNaming,
  whyNotConsent,
  whyNotDocument,
  whyNotName,
  whyNotPublish,
  whyNotRankNominees,
  whyNotSearchRecord,
  whyNotTakeNominationBack,
  type ProgrammeMove,
  type ProgrammeStatus,
  type RewardDocument,
} from '../../lib/recognition/rules/rewards.ts'

const PERIOD = { kind: 'QUARTER', year: 2026, number: 3 } as const
const CALENDAR = { opensOn: '2026-09-15', closesOn: '2026-10-10', decidesBy: '2026-10-31' }
const criteria = REWARD_CATALOGUE.filter(({ weight }) => weight > 0)

const document: RewardDocument = {
  schema: REWARD_SCHEMA,
  region: 'surakarta',
  programme: 'p',
  name: 'Pegawai berprestasi',
  period: PERIOD,
  unit: null,
  kinds: ['PNS', 'PPPK'],
  attendance: 95,
  criteria,
  tieOrder: tieOrderOf(criteria),
  leading: 'OUTPUT',
  winners: 3,
  forms: ['CERTIFICATE', 'MENTION'],
  fromRecord: 10,
  calendar: CALENDAR,
  panel: [1, 2, 3].map((seat) => ({ seat, name: `Anggota ${seat}`, office: 'BKD' })),
}

describe('a period', () => {
  test('is a quarter, a half or a whole year', () => {
    expect(periodRange({ kind: 'QUARTER', year: 2026, number: 1 })).toEqual({
      from: '2026-01-01',
      through: '2026-03-31',
    })
    expect(periodRange({ kind: 'HALF', year: 2026, number: 2 })).toEqual({
      from: '2026-07-01',
      through: '2026-12-31',
    })
    expect(periodRange({ kind: 'YEAR', year: 2028, number: 1 })).toEqual({
      from: '2028-01-01',
      through: '2028-12-31',
    })
  })

  test('can be chosen only while it lies ahead: its first day is too late', () => {
    const keys = (today: Day) => comingPeriods(today).map((one) => `${one.kind} ${one.year}-${one.number}`)
    expect(keys('2026-06-30')).toEqual([
      'QUARTER 2026-3',
      'QUARTER 2026-4',
      'HALF 2026-2',
      'HALF 2027-1',
      'YEAR 2027-1',
      'YEAR 2028-1',
    ])
    expect(keys('2026-07-01')[0]).toBe('QUARTER 2026-4')
    expect(keys('2026-07-01')[2]).toBe('HALF 2027-1')
  })
})

describe('criteria', () => {
  test('as the catalogue has them can be published', () => {
    expect(whyNotDocument(document)).toBeUndefined()
  })

  test.each<[string, Partial<RewardDocument>]>([
    ['weights_not_hundred', { criteria: criteria.map((one) => ({ ...one, weight: one.weight - 1 })) }],
    ['weights_not_hundred', { criteria: [...criteria, ...criteria.slice(0, 1)] }],
    ['weights_not_hundred', { criteria: criteria.map((one) => ({ ...one, weight: Number.NaN })) }],
    ['panel_criterion_missing', { criteria: criteria.slice(0, 2).map((one) => ({ ...one, weight: 50 })) }],
    ['evidence_missing', { criteria: criteria.map((one) => ({ ...one, evidence: '   ' })) }],
    ['nobody_may_be_named', { kinds: [] }],
    ['winners_out_of_range', { winners: 0 }],
    ['winners_out_of_range', { winners: 2.5 }],
    ['forms_missing', { forms: [] }],
    ['reward_panel_size', { panel: document.panel.slice(0, 2) }],
    ['reward_panel_twice', { panel: document.panel.map((one) => ({ ...one, seat: 1 })) }],
    ['reward_days_out_of_order', { calendar: { ...CALENDAR, opensOn: '2026-06-30' } }],
    ['reward_days_out_of_order', { calendar: { ...CALENDAR, opensOn: '2026-10-08' } }],
    ['reward_days_out_of_order', { calendar: { ...CALENDAR, decidesBy: '2026-10-10' } }],
    ['closes_within_period', { calendar: { ...CALENDAR, closesOn: '2026-09-30' } }],
    ['period_unknown', { period: { kind: 'HALF', year: 2026, number: 3 } }],
  ])('are refused: %s', (why, change) => {
    expect(whyNotDocument({ ...document, ...change })).toBe(why)
  })

  test('are published on the day before the period at the latest, as they were read', () => {
    const draft = { status: 'DRAFT', period: PERIOD, hash: 'aa' } as const
    expect(whyNotPublish(draft, { today: '2026-06-30', seen: 'aa' })).toBeUndefined()
    expect(whyNotPublish(draft, { today: '2026-07-01', seen: 'aa' })).toBe('published_too_late')
    expect(whyNotPublish(draft, { today: '2026-06-30', seen: 'ab' })).toBe('rules_changed_since')
    expect(whyNotPublish({ ...draft, status: 'PUBLISHED' }, { today: '2026-06-30', seen: 'aa' })).toBe(
      'reward_not_a_draft',
    )
  })
})

describe('naming', () => {
  const open = { status: 'PUBLISHED', period: PERIOD, calendar: CALENDAR } as const
  const fine = {
    today: '2026-09-20',
    self: false,
    inReach: true,
    inside: true,
    handles: false,
    named: false,
  }

  test('is open from its first day through its last', () => {
    expect(phaseOf(open, '2026-06-30')).toBe('ANNOUNCED')
    expect(phaseOf(open, '2026-07-01')).toBe('RUNNING')
    expect(phaseOf(open, '2026-09-14')).toBe('RUNNING')
    expect(phaseOf(open, '2026-09-15')).toBe('OPEN')
    expect(phaseOf(open, '2026-10-10')).toBe('OPEN')
    expect(phaseOf(open, '2026-10-11')).toBe('CLOSED')
    expect(phaseOf({ ...open, status: 'RANKED' }, '2026-09-20')).toBe('RANKED')
  })

  test.each([
    ['naming_not_open', { today: '2026-09-14' }],
    ['naming_not_open', { today: '2026-10-11' }],
    ['nominee_self', { self: true, inReach: false }],
    ['nominee_out_of_reach', { inReach: false }],
    ['nominee_outside_programme', { inside: false }],
    ['nominee_handles_programme', { handles: true }],
    ['already_named', { named: true }],
  ])('is refused: %s', (why, change) => {
    expect(whyNotName(open, fine)).toBeUndefined()
    expect(whyNotName(open, { ...fine, ...change })).toBe(why)
  })

  test('is taken back by who did it, once, while naming is open', () => {
    const own = { today: '2026-10-10', own: true, withdrawn: false }
    expect(whyNotTakeNominationBack(open, own)).toBeUndefined()
    expect(whyNotTakeNominationBack(open, { ...own, own: false })).toBe('nomination_of_another')
    expect(whyNotTakeNominationBack(open, { ...own, withdrawn: true })).toBe('nomination_withdrawn')
    expect(whyNotTakeNominationBack(open, { ...own, today: '2026-10-11' })).toBe('naming_not_open')
  })

  test('by the record waits for the end of the period, and closing for the end of naming', () => {
    expect(whyNotSearchRecord(open, '2026-09-30')).toBe('naming_not_open')
    expect(whyNotSearchRecord(open, '2026-10-01')).toBeUndefined()
    expect(whyNotSearchRecord(open, '2026-10-20')).toBeUndefined()
    expect(whyNotCloseNaming(open, '2026-10-10')).toBe('naming_still_open')
    expect(whyNotCloseNaming(open, '2026-10-11')).toBeUndefined()
  })
})

test('a winner says yes, takes it back and says yes again; never the same word twice', () => {
  const at = { status: 'DECIDED' } as const
  expect(whyNotConsent(at, { own: true, before: null, wanted: true })).toBeUndefined()
  expect(whyNotConsent(at, { own: true, before: null, wanted: false })).toBeUndefined()
  expect(whyNotConsent(at, { own: true, before: true, wanted: true })).toBe('consent_as_before')
  expect(whyNotConsent(at, { own: true, before: true, wanted: false })).toBeUndefined()
  expect(whyNotConsent(at, { own: false, before: null, wanted: true })).toBe('award_not_yours')
  expect(whyNotConsent({ status: 'RANKED' }, { own: true, before: null, wanted: true })).toBe(
    'award_not_yours',
  )
})

type World = { status: ProgrammeStatus; today: Day; complete: boolean; nominees: number }
const MOVES = Object.keys(PROGRAMME_MOVES) as ProgrammeMove[]

function whyNot(move: ProgrammeMove, { status, today, complete, nominees }: World): string | undefined {
  const at = { status, period: PERIOD, calendar: CALENDAR }
  if (move === 'publish') return whyNotPublish({ ...at, hash: 'aa' }, { today, seen: 'aa' })
  if (move === 'close') return whyNotCloseNaming(at, today)
  if (move === 'rank') return whyNotRankNominees(at, { complete, nominees })
  if (move === 'cancel') return whyNotCancelProgramme(at)
  return mayMove(status, move) ? undefined : 'not_from_here'
}

const NEXT: Record<ProgrammeStatus, readonly ProgrammeStatus[]> = {
  DRAFT: ['DRAFT', 'PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['SCORING', 'CANCELLED'],
  SCORING: ['RANKED', 'CANCELLED'],
  RANKED: ['DECIDED', 'CANCELLED'],
  DECIDED: [],
  CANCELLED: [],
}

test('however its officers press, a programme moves forwards only, is published in time and ends once (10,000 walks)', () => {
  const step = fc.record({
    move: fc.constantFrom(...MOVES),
    days: fc.nat({ max: 60 }),
    complete: fc.boolean(),
    nominees: fc.nat({ max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: -60, max: 30 }), (steps, start) => {
      const world: World = {
        status: 'DRAFT',
        today: addDays('2026-07-01', start),
        complete: false,
        nominees: 0,
      }
      for (const { move, days, complete, nominees } of steps) {
        Object.assign(world, { today: addDays(world.today, days), complete, nominees })
        if (whyNot(move, world)) continue
        const before = world.status
        world.status = PROGRAMME_MOVES[move].to
        expect(NEXT[before]).toContain(world.status)
        if (move === 'publish') expect(world.today < '2026-07-01').toBe(true)
        if (move === 'close') expect(world.today > CALENDAR.closesOn).toBe(true)
        if (move === 'rank') expect(complete && nominees > 0).toBe(true)
      }
    }),
    { numRuns: 10_000, seed: 16 },
  )
  expect(PROGRAMME_STATUSES.filter((status) => NEXT[status].length === 0)).toEqual(['DECIDED', 'CANCELLED'])
})
