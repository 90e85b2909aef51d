import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../lib/calendar/rules.ts'
import {
  clockSentence,
  daysLeftWords,
  objectionRefusals,
  reviewedLabel,
} from '../../lib/reviews/labels/objections.ts'
import {
  gradeFor,
  mayMove,
  type Rating,
  RATINGS,
  REASON_MIN,
  REVIEW_MOVES,
  type ReviewStatus,
} from '../../lib/reviews/rules.ts'
import { decisionDueOn, standingOf } from '../../lib/reviews/rules/clocks.ts'
import {
  clockOf,
  explanationDueOn,
  isHeard,
  latenessOf,
  OBJECTION_MOVES,
  type ObjectionOutcome,
  type ObjectionStatus,
  stepOf,
  whyNotDecide,
  whyNotExplain,
  whyNotFile,
  whyNotJudge,
  whyNotReply,
  whyNotWithdraw,
} from '../../lib/reviews/rules/objection.ts'

const PEOPLE = ['sari', 'hendra', 'yusuf', 'ratna'] as const
type Who = (typeof PEOPLE)[number]
const WORDS = 'Tiga inovasi saya tidak dihitung.'
const HOLIDAYS = new Set(['2026-05-01'])

type Life = {
  review: { status: ReviewStatus; receivedOn: Day | null; result: Rating; behaviour: Rating }
  versions: { result: Rating; behaviour: Rating; by: Who; reason: string }[]
  objection: {
    status: ObjectionStatus
    filedOn: Day
    outcome: ObjectionOutcome | null
    reason: string | null
    decidedBy: Who | null
    reply: string | null
  } | null
}
const DELIVERED = '2026-04-20'

const deed = fc.record({
  by: fc.constantFrom(...PEOPLE),
  wants: fc.constantFrom('file', 'explain', 'reply', 'withdraw', 'decide', 'acknowledge'),
  after: fc.nat({ max: 8 }),
  outcome: fc.constantFrom('UPHELD', 'REFUSED'),
  result: fc.constantFrom(...RATINGS),
  behaviour: fc.constantFrom(...RATINGS),
  words: fc.constantFrom('', 'terlalu pendek', WORDS, WORDS, WORDS),
})
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const contested = ({ objection }: Life) =>
  objection && {
    status: objection.status,
    employeeId: 'sari',
    assessorId: 'hendra',
    explanationDueOn: explanationDueOn(objection.filedOn),
    dueOn: decisionDueOn(objection.filedOn),
  }

function attempt(life: Life, { by, wants, outcome, result, behaviour, words }: Deed, today: Day): Life {
  const { review } = life
  const standing = () =>
    standingOf(
      { status: review.status, deliveredOn: DELIVERED, receivedOn: review.receivedOn },
      today,
      HOLIDAYS,
    )
  const of = contested(life)
  if (wants === 'acknowledge') {
    if (by !== 'sari' || standing().settled || !mayMove(review.status, 'acknowledge')) return life
    return { ...life, review: { ...review, status: 'ACKNOWLEDGED', receivedOn: today } }
  }
  if (wants === 'file') {
    const { daysToObject } = standing()
    const facts = { by, daysToObject, objectedBefore: of !== null, hasDecider: true, grounds: words }
    if (whyNotFile({ employeeId: 'sari', status: review.status }, facts)) return life
    expect(by).toBe('sari')
    expect(today <= addDays(review.receivedOn ?? '2026-05-12', 14), 'never after the deadline').toBe(true)
    return {
      ...life,
      review: { ...review, status: REVIEW_MOVES.object.to, receivedOn: review.receivedOn ?? today },
      objection: {
        status: 'FILED',
        filedOn: today,
        outcome: null,
        reason: null,
        decidedBy: null,
        reply: null,
      },
    }
  }
  if (!life.objection || !of) return life
  if (wants === 'reply') {
    if (whyNotReply(of, { by, replied: life.objection.reply !== null, reply: words })) return life
    expect(by).toBe('sari')
    expect(life.objection.status, 'what nobody said is not answered').toBe('EXPLAINED')
    return { ...life, objection: { ...life.objection, reply: words } }
  }
  const moved = { ...life.objection, status: OBJECTION_MOVES[wants].to }
  if (wants === 'explain') {
    if (whyNotExplain(of, { by, isAssessor: by === 'hendra', explanation: words })) return life
    return { ...life, objection: moved }
  }
  if (wants === 'withdraw') {
    if (whyNotWithdraw(of, { by })) return life
    return { ...life, review: { ...review, status: REVIEW_MOVES.withdraw.to }, objection: moved }
  }
  const why = whyNotDecide(
    { ...of, resultRating: review.result, behaviourRating: review.behaviour },
    { outcome, reason: words, resultRating: result, behaviourRating: behaviour },
    { by, isDecider: by === 'yusuf', isHeadOfRegion: false, today },
  )
  if (why) return life
  expect(isHeard(of, today), 'both sides').toBe(true)
  const upheld = outcome === 'UPHELD'
  return {
    review: {
      ...review,
      status: REVIEW_MOVES.decide.to,
      ...(upheld && { result, behaviour }),
    },
    versions: upheld ? [...life.versions, { result, behaviour, by, reason: words }] : life.versions,
    objection: { ...moved, outcome, reason: words, decidedBy: by },
  }
}

test('10,000 lives of an objection: no illegal move, nobody decides his own, nothing changes after the decision', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
      let life: Life = {
        review: { status: 'DELIVERED', receivedOn: null, result: 'MEETS', behaviour: 'MEETS' },
        versions: [{ result: 'MEETS', behaviour: 'MEETS', by: 'hendra', reason: WORDS }],
        objection: null,
      }
      let today: Day = DELIVERED
      for (const one of deeds) {
        today = addDays(today, one.after)
        const before = life
        const next = attempt(life, one, today)
        // A deed makes a new life and touches nothing of the old one.
        if (next === before) continue
        expect(next.versions.slice(0, before.versions.length)).toEqual(before.versions)
        expect(before.objection?.status, 'nothing after the decision').not.toBe('DECIDED')
        if (before.objection?.reply)
          expect(next.objection?.reply, 'answered once').toBe(before.objection.reply)
        if (before.objection?.status === 'WITHDRAWN') expect(next.objection).toEqual(before.objection)
        if (next.objection?.status === 'DECIDED') {
          expect(next.objection.decidedBy).toBe('yusuf')
          expect((next.objection.reason ?? '').length).toBeGreaterThanOrEqual(REASON_MIN)
          expect(next.review.status).toBe('DECIDED')
          expect(next.versions).toHaveLength(next.objection.outcome === 'UPHELD' ? 2 : 1)
        }
        const running = next.objection?.status === 'FILED' || next.objection?.status === 'EXPLAINED'
        expect(next.review.status === 'OBJECTED').toBe(running)
        const latest = next.versions.at(-1)
        expect(latest && gradeFor(latest.result, latest.behaviour)).toBe(
          gradeFor(next.review.result, next.review.behaviour),
        )
        seen.add(`${before.objection?.status ?? 'NONE'} ${one.wants}`)
        life = next
      }
    }),
    { numRuns: 10_000, seed: 59 },
  )
  expect([...seen].toSorted()).toEqual([
    'EXPLAINED decide',
    'EXPLAINED reply',
    'EXPLAINED withdraw',
    'FILED decide',
    'FILED explain',
    'FILED withdraw',
    'NONE acknowledge',
    'NONE file',
    'WITHDRAWN acknowledge',
  ])
})

describe('who decides', () => {
  const of = {
    status: 'EXPLAINED',
    employeeId: 'sari',
    assessorId: 'hendra',
    explanationDueOn: '2026-05-08',
  } as const
  const facts = { isDecider: true, isHeadOfRegion: false, today: '2026-05-05' }

  test('never the person himself, also where the place of the decider is his', () => {
    expect(whyNotJudge(of, { ...facts, by: 'sari' })).toBe('own_objection')
    expect(whyNotJudge(of, { ...facts, by: 'sari', isHeadOfRegion: true })).toBe('own_objection')
  })

  test('never the assessor, but for the head of the region, above whom nobody stands', () => {
    expect(whyNotJudge(of, { ...facts, by: 'hendra' })).toBe('own_review')
    expect(whyNotJudge(of, { ...facts, by: 'hendra', isHeadOfRegion: true })).toBeUndefined()
    expect(whyNotJudge(of, { ...facts, by: 'ratna', isDecider: false })).toBe('not_the_decider')
    expect(whyNotJudge(of, { ...facts, by: null })).toBeUndefined()
  })

  test('not before the assessor has explained himself or let his days pass', () => {
    const filed = { ...of, status: 'FILED' } as const
    expect(whyNotJudge(filed, { ...facts, by: 'yusuf', today: '2026-05-08' })).toBe('other_side_not_heard')
    expect(whyNotJudge(filed, { ...facts, by: 'yusuf', today: '2026-05-09' })).toBeUndefined()
  })

  test('an upheld objection changes a rating', () => {
    const review = { ...of, resultRating: 'MEETS', behaviourRating: 'MEETS' } as const
    const decision = {
      outcome: 'UPHELD',
      reason: WORDS,
      resultRating: 'MEETS',
      behaviourRating: 'MEETS',
    } as const
    expect(whyNotDecide(review, decision, { ...facts, by: 'yusuf' })).toBe('nothing_changed')
    expect(whyNotDecide(review, { ...decision, resultRating: null }, { ...facts, by: 'yusuf' })).toBe(
      'rating_missing',
    )
  })
})

describe('filing', () => {
  const review = { employeeId: 'sari', status: 'DELIVERED' } as const
  const facts = { by: 'sari', daysToObject: 3, objectedBefore: false, hasDecider: true, grounds: WORDS }

  test.each([
    ['not_yours', review, { ...facts, by: 'hendra' }],
    ['not_signed', { ...review, status: 'DRAFT' }, facts],
    ['already_objected', review, { ...facts, objectedBefore: true }],
    ['already_answered', { ...review, status: 'ACKNOWLEDGED' }, facts],
    ['too_late', review, { ...facts, daysToObject: null }],
    ['no_decider', review, { ...facts, hasDecider: false }],
    ['grounds_missing', review, { ...facts, grounds: 'Tidak setuju.' }],
  ] as const)('%s', (reason, of, given) => {
    expect(whyNotFile(of, given)).toBe(reason)
    expect(objectionRefusals[reason]).toMatch(/\.$/)
  })

  test('on the last day it is in time', () =>
    expect(whyNotFile(review, { ...facts, daysToObject: 0 })).toBeUndefined())
})

describe('clocks', () => {
  const filed = {
    status: 'FILED',
    employeeId: 'sari',
    assessorId: 'hendra',
    explanationDueOn: explanationDueOn('2026-05-01'),
    dueOn: decisionDueOn('2026-05-01'),
  } as const

  test('the assessor has seven days, the decider fourteen from the same day', () => {
    expect(filed).toMatchObject({ explanationDueOn: '2026-05-08', dueOn: '2026-05-15' })
    expect(clockOf(filed, '2026-05-02')).toEqual({
      waitsFor: 'ASSESSOR',
      dueOn: '2026-05-08',
      daysLeft: 6,
      step: 'WEEK',
    })
    expect(clockOf(filed, '2026-05-09')).toMatchObject({ waitsFor: 'DECIDER', daysLeft: 6 })
    expect(clockOf({ ...filed, status: 'EXPLAINED' }, '2026-05-02')).toMatchObject({
      waitsFor: 'DECIDER',
      daysLeft: 13,
      step: 'CALM',
    })
    expect(clockOf({ ...filed, status: 'DECIDED' }, '2026-06-02')).toBeNull()
    expect(clockOf({ ...filed, status: 'WITHDRAWN' }, '2026-06-02')).toBeNull()
  })

  test('people are reminded at seven, three and one day, and told when it is over', () =>
    expect([8, 7, 4, 3, 2, 1, 0, -1].map(stepOf)).toEqual([
      'CALM',
      'WEEK',
      'WEEK',
      'SOON',
      'SOON',
      'LAST',
      'LAST',
      'OVERDUE',
    ]))

  test('in words', () => {
    const clock = clockOf(filed, '2026-05-16')
    expect(clock && clockSentence(clock)).toBe(
      'Putusan atasan penilai paling lambat 15 Mei 2026, lewat 1 hari.',
    )
    expect([daysLeftWords(0), daysLeftWords(3)]).toEqual(['hari ini terakhir', '3 hari lagi'])
    expect([reviewedLabel({ year: 2025, quarter: 0 }), reviewedLabel({ year: 2026, quarter: 1 })]).toEqual([
      'Tahun 2025',
      'Triwulan I 2026',
    ])
  })

  // A5's measure: in a year of objections, whatever people do or leave undone, none is past its day without being escalated.
  test('a simulated year: nothing past the clock that the personnel agency does not see, every decision with its reason', () => {
    const course = fc.record({
      filed: fc.nat({ max: 364 }),
      explainsAfter: fc.option(fc.nat({ max: 30 })),
      decidesAfter: fc.option(fc.nat({ max: 40 })),
      words: fc.constantFrom('', 'ya', WORDS),
    })
    let [late, decided] = [0, 0]
    for (const { filed: on, explainsAfter, decidesAfter, words } of fc.sample(course, {
      numRuns: 400,
      seed: 59,
    })) {
      const filedOn = addDays('2026-01-01', on)
      const of = { ...filed, explanationDueOn: explanationDueOn(filedOn), dueOn: decisionDueOn(filedOn) }
      let status: ObjectionStatus = 'FILED'
      for (let day = 0; day <= 45; day += 1) {
        const today = addDays(filedOn, day)
        if (explainsAfter === day) {
          const said = { by: 'hendra', isAssessor: true, explanation: words }
          if (!whyNotExplain({ ...of, status }, said)) status = 'EXPLAINED'
        }
        if (decidesAfter !== null && day >= decidesAfter && status !== 'DECIDED') {
          const why = whyNotDecide(
            { ...of, status, resultRating: 'MEETS', behaviourRating: 'MEETS' },
            { outcome: 'REFUSED', reason: words, resultRating: null, behaviourRating: null },
            { by: 'yusuf', isDecider: true, isHeadOfRegion: false, today },
          )
          if (!why) {
            status = 'DECIDED'
            decided += 1
            expect(words.length).toBeGreaterThanOrEqual(REASON_MIN)
          }
        }
        const now = { ...of, status }
        const past =
          status !== 'DECIDED' && (today > of.dueOn || (status === 'FILED' && today > of.explanationDueOn))
        expect(latenessOf(now, today) !== null).toBe(past)
        if (past) late += 1
        if (status !== 'DECIDED' && today > of.dueOn) {
          expect(latenessOf(now, today)).toBe('DECISION')
          expect(clockOf(now, today)?.step).toBe('OVERDUE')
        }
      }
    }
    expect(late).toBeGreaterThan(0)
    expect(decided).toBeGreaterThan(0)
  })
})
