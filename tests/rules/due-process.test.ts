import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, type Day } from '../../lib/calendar/rules.ts'
import { forceSentence, measureSentence } from '../../lib/recognition/labels/discipline.ts'
import { MEASURES, type Measure } from '../../lib/recognition/rules/discipline.ts'
import {
  afterMove,
  CASE_STEPS,
  contestKind,
  disciplineOn,
  endOf,
  levelOf,
  phaseOf,
  SETTLEMENTS,
  stepsFor,
  whyNotMove,
  whyNotOpenCase,
  type CaseState,
  type DisciplineCase,
  type Move,
  type Settlement,
  type Side,
} from '../../lib/recognition/rules/due-process.ts'

const NONE = new Set<Day>()
const START = '2026-01-05'
const opened: DisciplineCase = {
  employeeId: 'sari',
  state: 'REPORTED',
  measure: null,
  lastOn: START,
  summonedFor: null,
  accounts: 0,
  team: false,
  contestUntil: null,
  decidedBy: null,
  startsOn: null,
  endsOn: null,
}
const LONG = 'Keterangan yang cukup panjang.'
const by = (side: Side, accountId: string, today: Day) => ({ side, accountId, today, holidays: NONE })

/** Walks a case by allowed steps; fails where one is refused. */
function walk(...moves: [Move, Side?, string?][]): DisciplineCase {
  return moves.reduce((of, [move, side = 'OFFICE', who = 'ayu']) => {
    expect(whyNotMove(of, move, by(side, who, move.on)), `${of.state} ${move.step}`).toBeUndefined()
    return afterMove(of, move, { accountId: who, holidays: NONE })
  }, opened)
}
const summons: Move = { step: 'SUMMONS', on: '2026-01-06', summonedFor: '2026-01-15' }
const heard: Move = { step: 'EXAMINATION', on: '2026-01-15', appeared: true, account: LONG, team: true }
const cut: Move = { step: 'DECISION', on: '2026-01-20', measure: 'CUT_6_MONTHS' }
const delivered: Move = { step: 'DELIVERY', on: '2026-01-21' }

describe('due process (PP 94/2021)', () => {
  test('the straight way: in force on the fifteenth working day, for six months, and then over', () => {
    const of = walk([summons], [heard], [cut], [delivered])
    expect(of).toMatchObject({
      state: 'DELIVERED',
      contestUntil: '2026-02-10',
      startsOn: '2026-02-11',
      endsOn: '2026-08-10',
    })
    expect(phaseOf(of, '2026-02-10')).toBe('OPEN')
    expect(phaseOf(of, '2026-02-11')).toBe('IN_FORCE')
    expect(phaseOf(of, '2026-08-10')).toBe('IN_FORCE')
    expect(phaseOf(of, '2026-08-11')).toBe('SERVED')
    expect(forceSentence(of)).toBe('Berlaku 11 Februari 2026 sampai 10 Agustus 2026.')
    expect(measureSentence('CUT_6_MONTHS')).toBe('Hukuman sedang: pemotongan tunjangan 25% selama 6 bulan')
  })

  test('seven working days to prepare, and holidays do not count', () => {
    const soon = { ...summons, summonedFor: '2026-01-14' } as Move
    expect(whyNotMove(opened, soon, by('LINE', 'hendra', '2026-01-06'))).toBe('summons_too_soon')
    expect(
      whyNotMove(opened, summons, {
        ...by('LINE', 'hendra', '2026-01-06'),
        holidays: new Set(['2026-01-12']),
      }),
    ).toBe('summons_too_soon')
  })

  test('nobody is judged unheard: who did not come is summoned twice', () => {
    const of = walk([summons])
    const absent: Move = { ...heard, appeared: false, account: null }
    const on = (move: Move, today = '2026-03-01') => whyNotMove(of, move, by('OFFICE', 'ayu', today))
    expect(on(absent)).toBe('second_summons_missing')
    expect(on({ ...heard, account: null })).toBe('account_missing')
    expect(on({ ...heard, on: '2026-01-14' })).toBe('examined_too_soon')
    const again: Move = { step: 'SECOND_SUMMONS', on: '2026-01-16', summonedFor: '2026-01-27' }
    expect(on({ ...again, on: '2026-01-13' })).toBe('second_summons_too_soon')
    expect(on(again)).toBeUndefined()
    expect(walk([summons], [again], [{ ...absent, on: '2026-01-27' }]).state).toBe('EXAMINED')
    // What the person wrote himself is his account.
    expect(
      walk([summons], [{ step: 'ACCOUNT', on: '2026-01-07' }, 'SELF', 'sari'], [{ ...heard, account: null }])
        .state,
    ).toBe('EXAMINED')
  })

  test('moderate and heavy punishments ask for a team, and are entered by BKD', () => {
    const alone = walk([summons], [{ ...heard, team: false }])
    expect(whyNotMove(alone, cut, by('OFFICE', 'ayu', cut.on))).toBe('team_missing')
    expect(whyNotMove(alone, cut, by('LINE', 'hendra', cut.on))).toBe('decided_by_office')
    const light = { ...cut, measure: 'ORAL_REPRIMAND' } as Move
    expect(whyNotMove(alone, light, by('LINE', 'hendra', cut.on))).toBeUndefined()
    const over = walk([summons], [heard], [light, 'LINE', 'hendra'], [delivered, 'LINE', 'hendra'])
    expect(phaseOf(over, over.startsOn ?? '')).toBe('SERVED')
    expect(walk([summons], [heard], [{ ...cut, measure: null }]).state).toBe('CLEARED')
  })

  test('an objection stops the punishment, is settled by another, and the day of the settlement begins it', () => {
    const contest: Move = { step: 'CONTEST', on: '2026-02-10' }
    const of = walk([summons], [heard], [cut], [delivered], [contest, 'SELF', 'sari'])
    expect(of).toMatchObject({ state: 'CONTESTED', startsOn: null, endsOn: null })
    const kept: Move = { step: 'SETTLEMENT', on: '2026-03-02', outcome: 'KEPT', measure: null }
    expect(whyNotMove(of, kept, by('OFFICE', 'ayu', kept.on))).toBe('settled_by_another')
    expect(whyNotMove(of, { ...kept, outcome: 'CHANGED' }, by('OFFICE', 'budi', kept.on))).toBe(
      'measure_missing',
    )
    expect(whyNotMove(of, { ...kept, measure: 'DISMISSAL' }, by('OFFICE', 'budi', kept.on))).toBe(
      'measure_unasked',
    )
    expect(afterMove(of, kept, { accountId: 'budi', holidays: NONE })).toMatchObject({
      state: 'SETTLED',
      startsOn: '2026-03-02',
      endsOn: '2026-09-01',
    })
    const revoked = { ...kept, outcome: 'REVOKED' } as Move
    expect(afterMove(of, revoked, { accountId: 'budi', holidays: NONE })).toMatchObject({
      state: 'REVOKED',
      startsOn: null,
    })
    const late = walk([summons], [heard], [cut], [delivered])
    expect(whyNotMove(late, { step: 'CONTEST', on: '2026-02-11' }, by('SELF', 'sari', '2026-02-11'))).toBe(
      'contest_late',
    )
    expect(contestKind('DISMISSAL')).toBe('APPEAL')
    expect(contestKind('CUT_6_MONTHS')).toBe('OBJECTION')
  })

  test('a case is entered by somebody else, of what is known', () => {
    const facts = { by: 'hendra', today: START }
    expect(whyNotOpenCase({ employeeId: 'hendra', knownOn: START }, facts)).toBe('case_own')
    expect(whyNotOpenCase({ employeeId: 'sari', knownOn: '2026-01-06' }, facts)).toBe('known_ahead')
    expect(whyNotOpenCase({ employeeId: 'sari', knownOn: START }, facts)).toBeUndefined()
  })
})

describe('what it means for a career', () => {
  const served = { level: 'MODERATE', from: '2025-01-10', until: '2025-07-09' } as const

  test('no row is a pass only where the register is vouched for', () => {
    expect(disciplineOn([], null, START)).toBeNull()
    expect(disciplineOn([], '2026-01-06', START)).toBeNull()
    expect(disciplineOn([], '2024-01-01', START)).toEqual({
      serving: false,
      until: null,
      completeSince: '2024-01-01',
      servedUntil: null,
    })
    expect(disciplineOn([served], '2024-01-01', START)).toMatchObject({
      serving: false,
      servedUntil: '2025-07-09',
    })
  })

  test.each([
    ['2025-01-09', false],
    ['2025-01-10', true],
    ['2025-07-09', true],
    ['2025-07-10', false],
  ])('on %s it is being served: %s', (on, serving) => {
    expect(disciplineOn([served], '2024-01-01', on)?.serving).toBe(serving)
  })

  test('a row speaks for itself, and what never ends has no end', () => {
    const forever = { level: 'HEAVY', from: '2025-02-01', until: null } as const
    expect(disciplineOn([served, forever], null, '2025-03-01')).toMatchObject({
      serving: true,
      until: null,
      completeSince: null,
    })
    for (const measure of MEASURES)
      expect(endOf(measure, START) === null, measure).toBe(measure === 'DISMISSAL')
    expect(levelOf('STATED_DISSATISFACTION')).toBe('LIGHT')
  })
})

// Ten thousand lives of a case. What must hold is said here anew, from the law's words and not from the rule's tables.
type Life = { of: DisciplineCase; done: { move: Move; side: Side; who: string }[] }

type Deed = {
  step: Move['step']
  who: string
  after: number
  ahead: number
  back: number
  measure: Measure | null
  outcome: Settlement
  yes: boolean
  team: boolean
  account: string | null
}

const STEPS = CASE_STEPS.filter((one) => one !== 'REPORT')

/** One number is one deed: ten thousand lives of twenty deeds are told in a second. */
function deedFrom(seed: number): Deed {
  let state = seed
  const below = (count: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % count
  }
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T
  return {
    step: pick(STEPS),
    who: pick(['sari', 'hendra', 'ayu', 'budi']),
    after: below(26),
    ahead: below(21),
    back: below(9) - 2,
    measure: pick([null, ...MEASURES]),
    outcome: pick(SETTLEMENTS),
    yes: below(2) === 0,
    team: below(2) === 0,
    account: pick([null, '', 'pendek', LONG]),
  }
}

const SIDE: Record<string, Side> = { sari: 'SELF', hendra: 'LINE', ayu: 'OFFICE', budi: 'OFFICE' }

function moveFrom({ step, measure, outcome, yes, team, account }: Deed, on: Day, ahead: number): Move {
  switch (step) {
    case 'SUMMONS':
    case 'SECOND_SUMMONS':
      return { step, on, summonedFor: addDays(on, ahead) }
    case 'EXAMINATION':
      return { step, on, appeared: yes, account, team }
    case 'DECISION':
      return { step, on, measure }
    case 'SETTLEMENT':
      return { step, on, outcome, measure }
    case 'ACCOUNT':
    case 'DELIVERY':
    case 'CONTEST':
    case 'REVOCATION':
      return { step, on }
  }
}

function lawful({ of, done }: Life) {
  const steps = done.map(({ move }) => move.step)
  const at = (step: Move['step']) => done.find(({ move }) => move.step === step)
  for (const { move, side, who } of done) {
    if (who === 'sari') expect(['ACCOUNT', 'CONTEST']).toContain(move.step)
    if (move.step === 'ACCOUNT') expect(who).toBe('sari')
    if (move.step === 'SUMMONS' || move.step === 'SECOND_SUMMONS')
      expect(move.summonedFor >= addWorkingDays(move.on, 7, NONE)).toBe(true)
    if (move.step === 'DECISION' && move.measure && levelOf(move.measure) !== 'LIGHT') {
      expect(side).toBe('OFFICE')
      const exam = at('EXAMINATION')?.move
      expect(exam?.step === 'EXAMINATION' && exam.team).toBe(true)
    }
    if (move.step === 'EXAMINATION' && !move.appeared) expect(steps).toContain('SECOND_SUMMONS')
    if (move.step === 'EXAMINATION' && move.appeared)
      expect(steps.includes('ACCOUNT') || (move.account ?? '').length >= 20).toBe(true)
    if (move.step === 'CONTEST')
      expect(move.on <= addWorkingDays(at('DELIVERY')?.move.on ?? '', 14, NONE)).toBe(true)
    if (move.step === 'SETTLEMENT') expect(who).not.toBe(at('DECISION')?.who)
  }
  const days = done.map(({ move }) => move.on)
  expect(days.toSorted()).toEqual(days)
  const order = ['SUMMONS', 'EXAMINATION', 'DECISION', 'DELIVERY', 'CONTEST', 'SETTLEMENT'] as const
  for (const [place, step] of order.entries())
    if (place > 0 && steps.includes(step)) expect(steps).toContain(order[place - 1])
  const inForce: CaseState[] = ['DELIVERED', 'SETTLED']
  expect(of.startsOn !== null).toBe(inForce.includes(of.state))
  if (of.startsOn) expect(of.startsOn >= (at('DELIVERY')?.move.on ?? '9')).toBe(true)
}

test('ten thousand sequences: no punishment without summons, hearing, decision and delivery, and nobody in his own case', () => {
  const reached = new Set<CaseState>()
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 22 }), (seeds) => {
      let life: Life = { of: opened, done: [] }
      let today = START
      for (const wish of seeds.map(deedFrom)) {
        today = addDays(today, wish.after)
        const side = SIDE[wish.who] ?? 'LINE'
        // Half of them want what is open to them, so that lives go far.
        const open = stepsFor(life.of, side).filter((step) => step !== 'REVOCATION')
        const step =
          wish.ahead % 2 === 0 ? (open[wish.after % Math.max(1, open.length)] ?? wish.step) : wish.step
        const move = moveFrom({ ...wish, step }, addDays(today, -Math.max(0, wish.back - 3)), wish.ahead + 4)
        const why = whyNotMove(life.of, move, by(side, wish.who, today))
        if (why) continue
        life = {
          of: afterMove(life.of, move, { accountId: wish.who, holidays: NONE }),
          done: [...life.done, { move, side, who: wish.who }],
        }
        reached.add(life.of.state)
      }
      lawful(life)
    }),
    { numRuns: 10_000, seed: 94_2021 },
  )
  expect([...reached].toSorted()).toEqual(
    [
      'SUMMONED',
      'SUMMONED_AGAIN',
      'EXAMINED',
      'DECIDED',
      'DELIVERED',
      'CONTESTED',
      'SETTLED',
      'CLEARED',
      'REVOKED',
    ].toSorted(),
  )
})
