import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answeredUnits,
  answeringUnit,
  comparePeriods,
  isCarriedInto,
  levelAbove,
  mayMove,
  needsCause,
  periodDue,
  periodsToReview,
  settledStep,
  STEP_STATUSES,
  type StepStatus,
  UNIT_GRADES,
  UNIT_REVIEW_MOVES,
  type UnitGrade,
  type UnitPeriod,
  unitPeriodFromKey,
  unitPeriodKey,
  unitPeriodRange,
  type UnitReviewStatus,
  whyNotAddStep,
  whyNotChangeStep,
  whyNotGrade,
  whyNotSubmit,
  whyNotWrite,
} from '../../lib/unit-reviews/rules.ts'

const Q1: UnitPeriod = { year: 2026, quarter: 1 }
const Q2: UnitPeriod = { year: 2026, quarter: 2 }
const YEAR: UnitPeriod = { year: 2026, quarter: 0 }
const LONG = 'Kalimat yang cukup panjang untuk diterima.'

describe('units', () => {
  const all = [
    { id: 'dinas', parentId: null },
    { id: 'bidang', parentId: 'dinas' },
    { id: 'seksi', parentId: 'bidang' },
    { id: 'puskesmas', parentId: 'dinas' },
    { id: 'kantor', parentId: null },
    { id: 'loket', parentId: 'kantor' },
  ]
  const owning = new Set(['dinas', 'puskesmas'])

  test('the nearest with indicators answers; where nobody has any, each for itself', () => {
    expect(all.map(({ id }) => answeringUnit(id, all, owning))).toEqual([
      'dinas',
      'dinas',
      'dinas',
      'puskesmas',
      'kantor',
      'loket',
    ])
    expect(answeredUnits('dinas', all, owning)).toEqual(['dinas', 'bidang', 'seksi'])
    expect(answeredUnits('puskesmas', all, owning)).toEqual(['puskesmas'])
  })

  test('every unit lies in exactly one group', () => {
    const answering = all.filter(({ id }) => answeringUnit(id, all, owning) === id)
    expect(answering.flatMap(({ id }) => answeredUnits(id, all, owning)).toSorted()).toEqual(
      all.map(({ id }) => id).toSorted(),
    )
  })

  const led = (heads: Record<string, string[]>) => (unitId: string) => heads[unitId] ?? []
  test.each([
    ['a unit below is graded by the head above', 'puskesmas', { dinas: ['yusuf'] }, { unitId: 'dinas' }],
    ['a top office by the head of the region', 'dinas', { dinas: ['yusuf'] }, 'REGION'],
    ['without a head above it goes higher', 'seksi', { dinas: ['yusuf'] }, { unitId: 'dinas' }],
    ['who leads both grades neither', 'puskesmas', { dinas: ['yusuf'], puskesmas: ['yusuf'] }, 'REGION'],
    [
      'an acting head of two levels is passed over',
      'seksi',
      { seksi: ['rina'], bidang: ['rina'], dinas: ['yusuf'] },
      { unitId: 'dinas' },
    ],
  ] as const)('%s', (_, unitId, heads, level) =>
    expect(
      levelAbove(
        unitId,
        all,
        led(Object.fromEntries(Object.entries(heads).map(([id, who]) => [id, [...who]]))),
      ),
    ).toEqual(level),
  )

  test('a circle of parents ends at the region', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ]
    expect(levelAbove('a', circle, () => [])).toBe('REGION')
    expect(answeringUnit('a', circle, new Set())).toBe('a')
  })
})

describe('periods', () => {
  test('quarter 0 is the year, stands after the fourth and covers all of it', () => {
    expect(unitPeriodRange(YEAR)).toEqual({ from: '2026-01-01', through: '2026-12-31' })
    expect(comparePeriods(YEAR, { year: 2026, quarter: 4 })).toBeGreaterThan(0)
    expect(comparePeriods(YEAR, { year: 2027, quarter: 1 })).toBeLessThan(0)
  })

  test('keys lead back, and nothing else does', () => {
    for (const period of [Q1, Q2, YEAR]) expect(unitPeriodFromKey(unitPeriodKey(period))).toEqual(period)
    for (const key of ['2026-5', '1999-1', '2026', '', '2026-1x'])
      expect(unitPeriodFromKey(key)).toBeUndefined()
  })

  test('what has begun can be looked at; a year from its last month on', () => {
    expect(periodsToReview('2026-05-13').map(unitPeriodKey)).toEqual([
      '2026-2',
      '2026-1',
      '2025-0',
      '2025-4',
      '2025-3',
      '2025-2',
      '2025-1',
    ])
    expect(periodsToReview('2026-12-01').map(unitPeriodKey)[0]).toBe('2026-0')
    expect(periodDue('2026-05-13')).toEqual(Q1)
  })
})

describe('steps', () => {
  const from = Q1
  test.each([
    ['open runs on', { from, status: 'OPEN', endedOn: null }, Q2, true],
    ['open runs on for years', { from, status: 'OPEN', endedOn: null }, { year: 2027, quarter: 3 }, true],
    ['done before it began', { from, status: 'DONE', endedOn: '2026-03-31' }, Q2, false],
    ['done while it ran', { from, status: 'DONE', endedOn: '2026-04-01' }, Q2, true],
    ['dropped while it ran', { from, status: 'DROPPED', endedOn: '2026-06-30' }, Q2, true],
    ['not into its own quarter', { from, status: 'OPEN', endedOn: null }, Q1, false],
    ['not backwards', { from: Q2, status: 'OPEN', endedOn: null }, Q1, false],
    ['into the year', { from, status: 'OPEN', endedOn: null }, YEAR, true],
  ] as const)('%s', (_, step, period, carried) => expect(isCarriedInto(period, step)).toBe(carried))

  test('are added by the head, for somebody of the unit, from today on', () => {
    const step = { heads: true, ownerInUnit: true, dueOn: '2026-05-13', today: '2026-05-13' }
    expect(whyNotAddStep(step)).toBeUndefined()
    expect(whyNotAddStep({ ...step, heads: false })).toBe('not_the_head')
    expect(whyNotAddStep({ ...step, ownerInUnit: false })).toBe('step_owner_elsewhere')
    expect(whyNotAddStep({ ...step, dueOn: '2026-05-12' })).toBe('step_due_past')
  })

  test('what is at its end is done, and what is done is at its end', () => {
    expect(settledStep({ status: 'OPEN', progress: 100, note: null })).toMatchObject({ status: 'DONE' })
    expect(settledStep({ status: 'DONE', progress: 40, note: null })).toMatchObject({ progress: 100 })
    expect(settledStep({ status: 'DROPPED', progress: 40, note: LONG })).toMatchObject({
      status: 'DROPPED',
      progress: 40,
    })
  })

  const change = fc.record({
    heads: fc.boolean(),
    owns: fc.boolean(),
    status: fc.constantFrom(...STEP_STATUSES),
    progress: fc.integer({ min: 0, max: 100 }),
    note: fc.constantFrom(null, 'Pendek', LONG),
  })
  test('10,000 lives of a step: ended is ended, only the head drops it, and says why', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let step: { status: StepStatus; progress: number } = { status: 'OPEN', progress: 0 }
        for (const { heads, owns, ...wanted } of changes) {
          const why = whyNotChangeStep(step, { heads, owns }, wanted)
          if (why) continue
          expect(step.status).toBe('OPEN')
          expect(heads || owns).toBe(true)
          step = settledStep(wanted)
          expect(step.status === 'DONE').toBe(step.status !== 'DROPPED' && step.progress === 100)
          if (step.status === 'DROPPED') expect([heads, wanted.note]).toEqual([true, LONG])
        }
      }),
      { numRuns: 10_000, seed: 2026 },
    )
  })
})

describe('an evaluation', () => {
  const head = { heads: true, today: '2026-04-02' }
  const told = { summary: LONG, items: [{ state: 'REACHED', cause: null }] } as const

  test('is written from the first day of its quarter and sent after the last', () => {
    const draft = { status: 'DRAFT', period: Q2 } as const
    expect(whyNotWrite(draft, { ...head, today: '2026-03-31' })).toBe('period_not_started')
    expect(whyNotWrite(draft, { ...head, today: '2026-04-01' })).toBeUndefined()
    expect(whyNotSubmit(draft, { ...head, today: '2026-06-30' }, told)).toBe('period_not_ended')
    expect(whyNotSubmit(draft, { ...head, today: '2026-07-01' }, told)).toBeUndefined()
  })

  test('tells the cause of whatever was not reached, or not even counted', () => {
    for (const state of ['NEARLY', 'MISSED', 'NO_VALUE'] as const) {
      expect(needsCause({ state })).toBe(true)
      const items = [{ state, cause: 'Singkat' }]
      expect(whyNotSubmit({ status: 'DRAFT', period: Q1 }, head, { ...told, items })).toBe('cause_missing')
      expect(
        whyNotSubmit({ status: 'DRAFT', period: Q1 }, head, { ...told, items: [{ state, cause: LONG }] }),
      ).toBeUndefined()
    }
    expect(whyNotSubmit({ status: 'DRAFT', period: Q1 }, head, { ...told, summary: 'Baik.' })).toBe(
      'summary_missing',
    )
  })

  test('says why it cannot be graded, the most telling reason first', () => {
    const above = { heads: false, submitted: false, above: true }
    expect(whyNotGrade('SUBMITTED', above, LONG)).toBeUndefined()
    expect(whyNotGrade('SUBMITTED', above, 'Baik.')).toBe('grade_reason_missing')
    expect(whyNotGrade('DRAFT', above, LONG)).toBe('not_submitted')
    expect(whyNotGrade('GRADED', above, LONG)).toBe('already_graded')
    expect(whyNotGrade('SUBMITTED', { ...above, above: false }, LONG)).toBe('not_the_level_above')
    expect(whyNotGrade('SUBMITTED', { ...above, heads: true }, LONG)).toBe('own_unit')
    expect(whyNotGrade('SUBMITTED', { ...above, submitted: true }, LONG)).toBe('own_unit')
  })
})

const PEOPLE = ['kepala', 'pengganti', 'kepalaDinas', 'pegawai'] as const
const deed = fc.record({
  by: fc.constantFrom(...PEOPLE),
  wants: fc.constantFrom('write', 'submit', 'grade', 'changeHead'),
  day: fc.constantFrom('2026-03-20', '2026-04-02', '2026-05-20'),
  summary: fc.constantFrom('', LONG),
  cause: fc.constantFrom(null, LONG),
  reason: fc.constantFrom('', LONG),
  grade: fc.constantFrom(...UNIT_GRADES),
})

test('10,000 lives: no illegal move, nobody grades his own unit, nothing changes once it was sent or graded', () => {
  const seen = new Set<string>()
  type Life = {
    status: UnitReviewStatus
    head: string
    submittedBy: string | null
    summary: string
    graded: { by: string; grade: UnitGrade; reason: string } | null
  }
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const life: Life = { status: 'DRAFT', head: 'kepala', submittedBy: null, summary: '', graded: null }
      for (const { by, wants, day, summary, cause, reason, grade } of deeds) {
        const before = structuredClone(life)
        if (wants === 'changeHead') {
          // The head above may come to lead the unit himself for a while.
          life.head = by
          continue
        }
        const writer = { heads: by === life.head, today: day }
        const review = { status: life.status, period: Q1 }
        const items = [{ state: 'MISSED' as const, cause }]
        const grading = {
          heads: writer.heads,
          submitted: by === life.submittedBy,
          above: by === 'kepalaDinas',
        }
        const why = {
          write: () => whyNotWrite(review, writer),
          submit: () => whyNotSubmit(review, writer, { summary, items }),
          grade: () => whyNotGrade(life.status, grading, reason),
        }[wants]()
        if (why) {
          expect(life).toEqual(before)
          continue
        }
        expect(mayMove(life.status, wants)).toBe(true)
        seen.add(`${life.status} ${wants}`)
        life.status = UNIT_REVIEW_MOVES[wants].to
        if (wants === 'grade') {
          expect([life.head, life.submittedBy]).not.toContain(by)
          expect(reason).toBe(LONG)
          life.graded = { by, grade, reason }
        } else {
          expect(before.submittedBy).toBeNull()
          life.summary = summary
          if (wants === 'submit') {
            expect([day > '2026-03-31', summary, cause]).toEqual([true, LONG, LONG])
            life.submittedBy = by
          }
        }
        if (before.graded) expect(life).toEqual(before)
      }
      expect(life.graded !== null).toBe(life.status === 'GRADED')
    }),
    { numRuns: 10_000, seed: 2026 },
  )
  expect([...seen].toSorted()).toEqual(['DRAFT submit', 'DRAFT write', 'SUBMITTED grade'])
})
