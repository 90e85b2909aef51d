import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../lib/calendar/rules.ts'
import { digestOf } from '../../lib/core/digest.ts'
import {
  differencesOf,
  RULES_SCHEMA,
  type RulesDocument,
  whyNotRules,
} from '../../lib/promotion/rules/document.ts'
import {
  mayMove,
  phaseOf,
  ROUND_MOVES,
  ROUND_STATUSES,
  type RoundMove,
  type RoundStatus,
  whyNotAnnounce,
  whyNotAnswer,
  whyNotApply,
  whyNotCancel,
  whyNotClose,
  whyNotFinish,
  whyNotObject,
  whyNotRank,
  whyNotWithdraw,
} from '../../lib/promotion/rules/stages.ts'
import { changesInWords } from '../../lib/promotion/labels/changes.ts'
import { seatNumbers, whyNotChange, whyNotConfirm, whyNotRevise } from '../../lib/promotion/rules/versions.ts'
import type { PostProfile } from '../../lib/talent/rules/requirements.ts'

const CALENDAR = { opensOn: '2026-06-01', closesOn: '2026-06-15', decidesBy: '2026-07-15', objectionDays: 14 }

const PROFILE: PostProfile = {
  level: 'ADMINISTRATOR',
  education: '40',
  fields: [],
  clusters: [],
  minRank: 'III_D',
  experienceMonths: null,
  experienceFields: [],
  earlierPost: null,
  certificates: [],
  competences: {},
  maxAge: null,
  pnsOnly: true,
}
const POSITION = '00000000-0000-7000-8000-0000000000aa'

const DOCUMENT: RulesDocument = {
  schema: RULES_SCHEMA,
  region: 'palu',
  round: '00000000-0000-7000-8000-000000000001',
  replaces: null,
  post: {
    position: POSITION,
    title: 'Kepala Dinas Kesehatan',
    unit: 'Dinas Kesehatan',
    profile: PROFILE,
  },
  criteria: [
    {
      code: 'kinerja',
      name: 'Predikat kinerja',
      source: 'GRADES',
      weight: 6000,
      guide: 'Dua tahun terakhir.',
      points: { kind: 'GRADES', worth: { GOOD: 8000 }, last: 2 },
    },
    {
      code: 'gagasan',
      name: 'Gagasan',
      source: 'PANEL',
      weight: 4000,
      guide: 'Jelas dan terukur.',
      points: null,
    },
  ],
  tieOrder: ['kinerja', 'gagasan'],
  spread: 1500,
  calendar: CALENDAR,
  panel: [1, 2, 3].map((seat) => ({ seat, name: `Anggota ${seat}`, office: 'Ahli' })),
}
const [GRADED, JUDGED] = DOCUMENT.criteria

describe('the rules of a round', () => {
  test('can be announced when weights, order, panel and days hold together', () => {
    expect(whyNotRules(DOCUMENT)).toBeUndefined()
  })

  test.each<[string, Partial<RulesDocument>]>([
    ['weights_do_not_sum', { criteria: DOCUMENT.criteria.map((one) => ({ ...one, weight: 5001 })) }],
    [
      'weight_out_of_bounds',
      { criteria: DOCUMENT.criteria.map((one, at) => ({ ...one, weight: at === 0 ? 9501 : 499 })) },
    ],
    ['weight_not_whole', { criteria: DOCUMENT.criteria.map((one) => ({ ...one, weight: 0.5 })) }],
    [
      'criteria_twice',
      { criteria: [JUDGED, JUDGED].flatMap((one) => (one ? [{ ...one, weight: 5000 }] : [])) },
    ],
    ['criteria_missing', { criteria: [] }],
    ['criteria_missing', { criteria: GRADED ? [{ ...GRADED, weight: 10_000 }] : [] }],
    ['points_rule_missing', { criteria: DOCUMENT.criteria.map((one) => ({ ...one, points: null })) }],
    ['tie_order_incomplete', { tieOrder: ['kinerja'] }],
    ['tie_order_incomplete', { tieOrder: ['kinerja', 'kinerja'] }],
    ['spread_out_of_range', { spread: 10_001 }],
    ['panel_too_small', { panel: DOCUMENT.panel.slice(0, 1) }],
    ['panel_even', { panel: [...DOCUMENT.panel, { seat: 4, name: 'Anggota', office: 'Ahli' }] }],
    ['panel_twice', { panel: DOCUMENT.panel.map((one) => ({ ...one, seat: 1 })) }],
    ['call_too_short', { calendar: { ...CALENDAR, closesOn: '2026-06-14' } }],
    ['days_out_of_order', { calendar: { ...CALENDAR, decidesBy: '2026-06-15' } }],
    ['days_out_of_order', { calendar: { ...CALENDAR, opensOn: '2026-02-30' } }],
  ])('cannot: %s', (why, change) => {
    expect(whyNotRules({ ...DOCUMENT, ...change })).toBe(why)
  })

  test('that replace others show each difference', () => {
    const changed = {
      ...DOCUMENT,
      spread: 1000,
      replaces: { round: DOCUMENT.round, hash: digestOf(DOCUMENT) },
      tieOrder: ['gagasan', 'kinerja'],
    }
    expect(differencesOf(DOCUMENT, changed)).toEqual([
      { at: 'tieOrder.0', was: '"kinerja"', is: '"gagasan"' },
      { at: 'tieOrder.1', was: '"gagasan"', is: '"kinerja"' },
      { at: 'spread', was: '1500', is: '1000' },
    ])
  })

  test('are announced by a second officer who saw these very rules, before the call begins', () => {
    const of = { status: 'DRAFT', calendar: CALENDAR, preparedBy: 'ayu', hash: 'h' } as const
    const by = { by: 'dwi', seen: 'h', today: '2026-05-20' }
    expect(whyNotAnnounce(of, by)).toBeUndefined()
    expect(whyNotAnnounce(of, { ...by, by: 'ayu' })).toBe('same_officer')
    expect(whyNotAnnounce(of, { ...by, seen: 'other' })).toBe('rules_changed')
    expect(whyNotAnnounce(of, { ...by, today: '2026-06-02' })).toBe('call_begins_too_soon')
    expect(whyNotAnnounce({ ...of, status: 'ANNOUNCED' }, by)).toBe('not_a_draft')
  })
})

describe('the call', () => {
  const round = { status: 'ANNOUNCED', calendar: CALENDAR } as const

  test('opens and closes by the frozen days alone', () => {
    expect(
      ['2026-05-31', '2026-06-01', '2026-06-15', '2026-06-16'].map((day) => phaseOf(round, day)),
    ).toEqual(['ANNOUNCED', 'OPEN', 'OPEN', 'CLOSED'])
    expect(phaseOf({ status: 'RANKED', calendar: CALENDAR }, '2026-06-10')).toBe('RANKED')
    expect(whyNotClose(round, '2026-06-15')).toBe('call_still_open')
    expect(whyNotClose(round, '2026-06-16')).toBeUndefined()
    expect(whyNotClose({ ...round, status: 'SCORING' }, '2026-06-16')).toBe('not_announced')
  })

  test('takes whom the rules let in, once, and lets him go while it is open', () => {
    const on = { today: '2026-06-15', eligible: true, applied: false, handles: false }
    expect(whyNotApply(round, on)).toBeUndefined()
    expect(whyNotApply(round, { ...on, today: '2026-06-16' })).toBe('call_not_open')
    expect(whyNotApply(round, { ...on, eligible: false })).toBe('not_eligible')
    expect(whyNotApply(round, { ...on, applied: true })).toBe('already_applied')
    expect(whyNotApply(round, { ...on, handles: true })).toBe('handles_round')
    expect(whyNotWithdraw(round, { today: '2026-06-15', applied: true })).toBeUndefined()
    expect(whyNotWithdraw(round, { today: '2026-06-16', applied: true })).toBe('call_not_open')
    expect(whyNotWithdraw(round, { today: '2026-06-15', applied: false })).toBe('not_applied')
  })
})

/** What happened so far, as the commands would know it. */
type Story = { status: RoundStatus; today: Day; decidedOn: Day | null; waiting: number; complete: boolean }

const STEPS: Record<RoundMove, (of: Story) => string | undefined> = {
  prepare: ({ status }) => (mayMove(status, 'prepare') ? undefined : 'not_a_draft'),
  announce: ({ status, today }) =>
    whyNotAnnounce(
      { status, calendar: CALENDAR, preparedBy: 'ayu', hash: 'h' },
      { by: 'dwi', seen: 'h', today },
    ),
  revise: ({ status, today }) => whyNotRevise({ status, calendar: CALENDAR }, { today, applied: false }),
  close: ({ status, today }) => whyNotClose({ status, calendar: CALENDAR }, today),
  rank: (of) => whyNotRank(of, of),
  decide: ({ status }) => (mayMove(status, 'decide') ? undefined : 'not_ranked'),
  finish: (of) => whyNotFinish({ status: of.status, calendar: CALENDAR }, of),
  cancel: whyNotCancel,
}

describe('a round’s life', () => {
  const moves = Object.keys(ROUND_MOVES) as RoundMove[]
  // More often than the others, so that some lives come to their end.
  const FORWARD = ['announce', 'close', 'rank', 'decide', 'finish'] as const

  test('ten thousand random lives never skip a stage or leave an end', () => {
    let finished = 0
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...moves, ...FORWARD),
            fc.integer({ min: 0, max: 12 }),
            fc.nat(2),
            fc.boolean(),
          ),
          {
            maxLength: 30,
            size: 'max',
          },
        ),
        (steps) => {
          const of: Story = {
            status: 'DRAFT',
            today: '2026-05-20',
            decidedOn: null,
            waiting: 0,
            complete: false,
          }
          const path: RoundStatus[] = [of.status]
          for (const [move, days, waiting, complete] of steps) {
            Object.assign(of, { today: addDays(of.today, days), waiting, complete })
            if (STEPS[move](of) !== undefined) continue
            expect(mayMove(of.status, move)).toBe(true)
            if (move === 'announce') expect(of.today <= CALENDAR.opensOn).toBe(true)
            if (move === 'revise') expect(of.today <= CALENDAR.closesOn).toBe(true)
            if (move === 'close') expect(of.today > CALENDAR.closesOn).toBe(true)
            if (move === 'rank') expect(of.complete).toBe(true)
            if (move === 'finish')
              expect(of.waiting === 0 && of.today > addDays(of.decidedOn ?? '', 14)).toBe(true)
            of.status = ROUND_MOVES[move].to
            if (move === 'decide') of.decidedOn = of.today
            path.push(of.status)
          }
          const order = ROUND_STATUSES.filter((status) => path.includes(status))
          expect([...new Set(path)]).toEqual(order)
          if (path.includes('FINAL')) {
            finished++
            expect(order).toEqual(['DRAFT', 'ANNOUNCED', 'SCORING', 'RANKED', 'DECIDED', 'FINAL'])
          }
        },
      ),
      { numRuns: 10_000, seed: 4 },
    )
    expect(finished).toBeGreaterThan(0)
  })

  test('ends after the time for objections, when none waits', () => {
    const of = { status: 'DECIDED', calendar: CALENDAR } as const
    const on = { today: '2026-07-25', decidedOn: '2026-07-10', waiting: 0 }
    expect(whyNotFinish(of, on)).toBeUndefined()
    expect(whyNotFinish(of, { ...on, today: '2026-07-24' })).toBe('objection_time_runs')
    expect(whyNotFinish(of, { ...on, waiting: 1 })).toBe('objection_waits')
    expect(whyNotFinish({ ...of, status: 'RANKED' }, on)).toBe('not_decided')
  })

  test('lets a candidate object once, within the days of the rules', () => {
    const of = { status: 'DECIDED', calendar: CALENDAR } as const
    const on = { today: '2026-07-24', decidedOn: '2026-07-10', candidate: true, objected: false }
    expect(whyNotObject(of, on)).toBeUndefined()
    expect(whyNotObject(of, { ...on, today: '2026-07-25' })).toBe('objection_time_over')
    expect(whyNotObject(of, { ...on, objected: true })).toBe('already_objected')
    expect(whyNotObject(of, { ...on, candidate: false })).toBe('not_a_candidate')
    expect(whyNotObject({ ...of, status: 'RANKED' }, on)).toBe('not_decided')
    expect(whyNotAnswer({ outcome: null }, { involved: false })).toBeUndefined()
    expect(whyNotAnswer({ outcome: null }, { involved: true })).toBe('own_decision')
    expect(whyNotAnswer({ outcome: 'REJECTED' }, { involved: false })).toBe('objection_answered')
  })

  test('that is over is not called off', () => {
    expect(whyNotCancel({ status: 'FINAL' })).toBe('round_over')
    expect(whyNotCancel({ status: 'CANCELLED' })).toBe('round_over')
  })
})

describe('a change of announced rules', () => {
  /** Each figure, word and day of the document, one by one another than it was. */
  const ANOTHER: Partial<Record<string, unknown>> = {
    level: 'PENGAWAS',
    education: '50',
    minRank: 'IV_A',
    source: 'MONTHS_IN_POSTS',
  }
  function changes(value: unknown, key = ''): [string, unknown][] {
    if (Array.isArray(value))
      return value.flatMap((part: unknown, place) =>
        changes(part, key).map(([at, one]): [string, unknown] => [
          `${place}.${at}`,
          value.map((other: unknown, nth) => (nth === place ? one : other)),
        ]),
      )
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
        changes(part, name).map(([at, one]): [string, unknown] => [
          `${name}.${at}`,
          { ...value, [name]: one },
        ]),
      )
    const other =
      ANOTHER[key] ??
      (typeof value === 'number'
        ? value + 1
        : typeof value === 'boolean'
          ? !value
          : value === null
            ? 24
            : '2026-08-08')
    return [['', other]]
  }
  const UNTOLD =
    /^(schema|region|round|replaces|post\.profile\.earlierPost|panel\.\d\.seat|criteria\.\d\.points\.(kind\.)?$)/

  test('is told in words, whatever it touches', () => {
    const all = changes(DOCUMENT).filter(([at]) => !UNTOLD.test(at))
    expect(all.length).toBeGreaterThan(30)
    const untold = all.filter(([, after]) => changesInWords(DOCUMENT, after as RulesDocument).length === 0)
    expect(untold.map(([at]) => at)).toEqual([])
    expect(changesInWords(DOCUMENT, DOCUMENT)).toEqual([])
  })

  test('is written while people may apply, and takes no day from them', () => {
    const of = { status: 'ANNOUNCED', calendar: CALENDAR } as const
    const on = { today: '2026-06-10', applied: false }
    expect(whyNotRevise(of, on)).toBeUndefined()
    expect(whyNotRevise(of, { ...on, today: '2026-06-15' })).toBeUndefined()
    expect(whyNotRevise(of, { ...on, today: '2026-06-16' })).toBe('change_after_call')
    expect(whyNotRevise({ ...of, status: 'SCORING' }, on)).toBe('change_after_call')
    expect(whyNotRevise({ ...of, status: 'DRAFT' }, on)).toBe('not_announced')
    expect(whyNotRevise(of, { ...on, applied: true })).toBe('own_candidacy')
    const dated = (calendar: Partial<typeof CALENDAR>) => ({
      ...DOCUMENT,
      calendar: { ...CALENDAR, ...calendar },
    })
    expect(whyNotChange(DOCUMENT, DOCUMENT, '2026-06-10')).toBe('nothing_changed')
    expect(whyNotChange(DOCUMENT, dated({ closesOn: '2026-06-14' }), '2026-06-01')).toBe('call_shortened')
    expect(whyNotChange(DOCUMENT, dated({ opensOn: '2026-06-02' }), '2026-06-01')).toBe('call_already_open')
    expect(whyNotChange(DOCUMENT, dated({ opensOn: '2026-05-19' }), '2026-05-20')).toBe(
      'call_begins_too_soon',
    )
    const wider = { ...DOCUMENT, spread: 1000 }
    expect(whyNotChange(DOCUMENT, wider, '2026-06-10')).toBeUndefined()
    expect(whyNotChange(DOCUMENT, wider, '2026-06-11')).toBe('too_little_left')
    expect(whyNotConfirm({ preparedBy: 'ayu', hash: 'h' }, { by: 'dwi', seen: 'h' })).toBeUndefined()
    expect(whyNotConfirm({ preparedBy: 'ayu', hash: 'h' }, { by: 'ayu', seen: 'h' })).toBe('same_officer')
    expect(whyNotConfirm({ preparedBy: 'ayu', hash: 'h' }, { by: 'dwi', seen: 'x' })).toBe('rules_changed')
  })

  test('gives nobody’s seat to another', () => {
    const taken = [
      { seat: 1, accountId: 'a' },
      { seat: 2, accountId: 'b' },
    ]
    expect(seatNumbers([], ['a', 'b', 'c'])).toEqual([1, 2, 3])
    expect(seatNumbers(taken, ['c', 'b', 'd'])).toEqual([3, 2, 4])
  })
})
