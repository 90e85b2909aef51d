import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quarterRange } from '../../lib/calendar/rules.ts'
import { gradeLabels, ratingLabels, recencySentence, refusals } from '../../lib/reviews/labels.ts'
import {
  alternativesTo,
  assessorWithin,
  type Assessing,
  distributionOf,
  GRADE_SIASN_IDS,
  gradeFor,
  GRADES,
  mayMove,
  needsReason,
  type RatedReview,
  type Rating,
  RATING_SIASN_IDS,
  RATINGS,
  type Signing,
  suggestResultRating,
  whyNotAcknowledge,
  whyNotRate,
  whyNotReceive,
  whyNotRevise,
  whyNotSign,
} from '../../lib/reviews/rules.ts'
import { lastThirdFrom, proposalOf, recencyOf } from '../../lib/reviews/rules/citations.ts'
import { type PartFacts, whyNotSignPart, whyNotSpeak } from '../../lib/reviews/rules/parts.ts'
import { mayReadSelf, whyNotSelfAssess } from '../../lib/reviews/rules/self-assessment.ts'

const sari = 'sari'
const hendra = 'hendra'
const ratna = 'ratna'

describe('the matrix', () => {
  test.each([
    ['ABOVE', 'ABOVE', 'Sangat Baik'],
    ['ABOVE', 'MEETS', 'Baik'],
    ['ABOVE', 'BELOW', 'Kurang/Misconduct'],
    ['MEETS', 'ABOVE', 'Baik'],
    ['MEETS', 'MEETS', 'Baik'],
    ['MEETS', 'BELOW', 'Kurang/Misconduct'],
    ['BELOW', 'ABOVE', 'Butuh Perbaikan'],
    ['BELOW', 'MEETS', 'Butuh Perbaikan'],
    ['BELOW', 'BELOW', 'Sangat Kurang'],
  ] as const)('results %s with behaviour %s give %s', (result, behaviour, grade) => {
    expect(gradeLabels[gradeFor(result, behaviour)]).toBe(grade)
  })

  test('bad behaviour is worse than bad results: the larger of the two ids is not the grade', () => {
    expect(GRADE_SIASN_IDS[gradeFor('ABOVE', 'BELOW')]).toBe(4)
    expect(Math.max(RATING_SIASN_IDS.ABOVE, RATING_SIASN_IDS.BELOW)).toBe(3)
    expect(GRADE_SIASN_IDS[gradeFor('BELOW', 'ABOVE')]).toBe(3)
  })

  test('SIASN gets the ids of its own lookup', () => {
    const lookup = RATINGS.map((result) =>
      RATINGS.map((behaviour) => GRADE_SIASN_IDS[gradeFor(result, behaviour)]),
    )
    expect(lookup).toEqual([
      [1, 2, 4],
      [2, 2, 4],
      [3, 3, 5],
    ])
    expect(GRADES.map((grade) => GRADE_SIASN_IDS[grade])).toEqual([1, 2, 3, 4, 5])
  })

  test('a better rating never gives a worse grade', () => {
    const better = fc.constantFrom([0, 1], [1, 2], [0, 2])
    fc.assert(
      fc.property(better, fc.constantFrom(...RATINGS), ([up, down], same) => {
        const high: Rating = RATINGS[up ?? 0] ?? 'ABOVE'
        const low: Rating = RATINGS[down ?? 0] ?? 'ABOVE'
        const id = (result: Rating, behaviour: Rating) => GRADE_SIASN_IDS[gradeFor(result, behaviour)]
        return id(high, same) <= id(low, same) && id(same, high) <= id(same, low)
      }),
    )
  })
})

describe('the proposal from single results', () => {
  const main = (rating: (typeof RATINGS)[number]) => ({ kind: 'MAIN' as const, rating })
  const additional = (rating: (typeof RATINGS)[number]) => ({ kind: 'ADDITIONAL' as const, rating })

  test('most above and no main one below: above', () => {
    expect(suggestResultRating([main('ABOVE'), main('ABOVE'), main('MEETS')])).toBe('ABOVE')
    expect(suggestResultRating([main('ABOVE'), main('ABOVE'), additional('BELOW')])).toBe('ABOVE')
  })

  test('one main result below keeps it in the middle', () => {
    expect(suggestResultRating([main('ABOVE'), main('ABOVE'), main('ABOVE'), main('BELOW')])).toBe('MEETS')
  })

  test('half is not most', () => {
    expect(suggestResultRating([main('ABOVE'), main('MEETS')])).toBe('MEETS')
    expect(suggestResultRating([main('BELOW'), main('MEETS')])).toBe('MEETS')
  })

  test('most below: below', () =>
    expect(suggestResultRating([main('BELOW'), main('BELOW'), main('ABOVE')])).toBe('BELOW'))

  test('without results there is nothing to propose', () => expect(suggestResultRating([])).toBeUndefined())
})

const review = (over: Partial<RatedReview> = {}): RatedReview => ({
  employeeId: sari,
  quarter: { year: 2026, quarter: 1 },
  status: 'DRAFT',
  resultRating: 'MEETS',
  behaviourRating: 'MEETS',
  ...over,
})
const assessing = (over: Partial<Assessing> = {}): Assessing => ({
  by: hendra,
  assessorId: hendra,
  today: '2026-04-01',
  periodStatus: 'OPEN',
  ...over,
})
const signing = (over: Partial<Signing> = {}): Signing => ({
  ...assessing(),
  pendingLogs: 0,
  cited: 1,
  ...over,
})

describe('rating', () => {
  test('Hendra rates Sari on the first day after the quarter', () =>
    expect(whyNotRate(review(), assessing())).toBeUndefined())

  test('the quarter must have ended, its last day with it', () => {
    expect(whyNotRate(review(), assessing({ today: '2026-03-31' }))).toBe('quarter_not_ended')
  })

  test('nobody rates himself', () => {
    expect(whyNotRate(review({ employeeId: hendra }), assessing())).toBe('own_review')
  })

  test('only the assessor rates', () => {
    expect(whyNotRate(review(), assessing({ by: ratna }))).toBe('not_the_assessor')
    expect(whyNotRate(review(), assessing({ assessorId: undefined }))).toBe('not_the_assessor')
  })

  test('what is signed is no draft any more', () => {
    for (const status of ['DELIVERED', 'ACKNOWLEDGED', 'OBJECTED', 'DECIDED', 'FINAL'] as const)
      expect(whyNotRate(review({ status }), assessing())).toBe('already_signed')
    expect(mayMove('FINAL', 'sign')).toBe(false)
  })

  test('a quarter that BKD closed or has not opened takes no rating', () => {
    expect(whyNotRate(review(), assessing({ periodStatus: 'CLOSED' }))).toBe('quarter_closed')
    expect(whyNotRate(review(), assessing({ periodStatus: 'UPCOMING' }))).toBe('quarter_not_open')
  })
})

describe('signing', () => {
  const reason = 'Seluruh target imunisasi terlampaui dengan bukti lengkap.'

  test('in the middle no reason is asked', () => expect(whyNotSign(review(), signing())).toBeUndefined())

  test('off the middle a reason of twenty letters is asked, for results and for behaviour', () => {
    for (const off of [{ resultRating: 'ABOVE' }, { behaviourRating: 'BELOW' }] as const) {
      expect(whyNotSign(review(off), signing())).toBe('reason_missing')
      expect(whyNotSign(review({ ...off, reason: '   bagus sekali   ' }), signing())).toBe('reason_missing')
      expect(whyNotSign(review({ ...off, reason: 'x'.repeat(20) }), signing())).toBeUndefined()
      expect(whyNotSign(review({ ...off, reason }), signing())).toBeUndefined()
    }
  })

  test('away from the proposal a reason is asked in the middle too', () => {
    expect(whyNotSign(review(), signing({ suggested: 'ABOVE' }))).toBe('reason_missing')
    expect(whyNotSign(review({ reason }), signing({ suggested: 'ABOVE' }))).toBeUndefined()
    expect(needsReason({ resultRating: 'MEETS', behaviourRating: 'MEETS' }, 'MEETS')).toBe(false)
  })

  test('off the middle at least one record is cited, on either side; in the middle none', () => {
    for (const off of [
      { resultRating: 'ABOVE' },
      { resultRating: 'BELOW' },
      { behaviourRating: 'ABOVE' },
    ] as const)
      expect(whyNotSign(review({ ...off, reason }), signing({ cited: 0 }))).toBe('citation_missing')
    expect(whyNotSign(review(), signing({ cited: 0 }))).toBeUndefined()
  })

  test('both ratings are there', () => {
    expect(whyNotSign(review({ resultRating: null }), signing())).toBe('rating_missing')
    expect(whyNotSign(review({ behaviourRating: undefined }), signing())).toBe('rating_missing')
  })

  test('no log of the quarter is left waiting, because the review freezes it', () => {
    expect(whyNotSign(review(), signing({ pendingLogs: 1 }))).toBe('logs_pending')
  })

  test('who may not rate may not sign', () => {
    expect(whyNotSign(review(), signing({ by: ratna }))).toBe('not_the_assessor')
  })
})

describe('correcting what was signed', () => {
  const reason = 'Rating perilaku keliru terpilih, mestinya sesuai.'
  const delivered = (over: Partial<RatedReview> = {}) => review({ status: 'DELIVERED', reason, ...over })
  const facts = (over: Partial<Signing> = {}) => ({ ...signing(over), settled: false })

  test('is open until the person answers, with a reason even in the middle', () => {
    expect(whyNotRevise(delivered(), facts())).toBeUndefined()
    expect(whyNotRevise(delivered({ reason: null }), facts())).toBe('reason_missing')
  })

  test('is over once he has answered, once silence has settled it, or before anything was signed', () => {
    for (const status of ['ACKNOWLEDGED', 'OBJECTED', 'DECIDED', 'FINAL'] as const)
      expect(whyNotRevise(delivered({ status }), facts())).toBe('already_answered')
    expect(whyNotRevise(delivered(), { ...facts(), settled: true })).toBe('already_final')
    expect(whyNotRevise(delivered({ status: 'DRAFT' }), facts())).toBe('not_signed')
  })

  test('belongs to the assessor, in an open quarter', () => {
    expect(whyNotRevise(delivered(), facts({ by: ratna }))).toBe('not_the_assessor')
    expect(whyNotRevise(delivered(), facts({ periodStatus: 'CLOSED' }))).toBe('quarter_closed')
  })
})

describe('answering', () => {
  const mine = { employeeId: sari, status: 'DELIVERED' } as const
  const facts = { by: sari, settled: false, received: false }

  test('Sari says that it came, and later that she agrees', () => {
    expect(whyNotReceive(mine, facts)).toBeUndefined()
    expect(whyNotReceive(mine, { ...facts, received: true })).toBe('already_received')
    expect(whyNotAcknowledge(mine, { ...facts, received: true })).toBeUndefined()
  })

  test('nobody answers for another, nor to a draft, nor twice, nor after silence settled it', () => {
    for (const why of [whyNotReceive, whyNotAcknowledge]) {
      expect(why(mine, { ...facts, by: hendra })).toBe('not_yours')
      expect(why({ ...mine, status: 'DRAFT' }, facts)).toBe('not_signed')
      expect(why({ ...mine, status: 'ACKNOWLEDGED' }, facts)).toBe('already_answered')
      expect(why({ ...mine, status: 'OBJECTED' }, facts)).toBe('already_answered')
      expect(why(mine, { ...facts, settled: true })).toBe('already_final')
    }
  })
})

test('what another rating would have given, four others in all', () => {
  expect(alternativesTo('ABOVE', 'MEETS')).toEqual([
    { side: 'RESULT', rating: 'MEETS', grade: 'GOOD' },
    { side: 'RESULT', rating: 'BELOW', grade: 'NEEDS_IMPROVEMENT' },
    { side: 'BEHAVIOUR', rating: 'ABOVE', grade: 'VERY_GOOD' },
    { side: 'BEHAVIOUR', rating: 'BELOW', grade: 'POOR_MISCONDUCT' },
  ])
})

describe('a change of supervisor in the quarter', () => {
  const budiThenHendra = [
    { supervisorId: 'budi', startsOn: '2025-01-01', endsOn: '2026-02-10' },
    { supervisorId: hendra, startsOn: '2026-02-11', endsOn: null },
  ]

  test('who supervised on the last day signs, the earlier one is named with his days', () => {
    expect(assessorWithin(quarterRange({ year: 2026, quarter: 1 }), budiThenHendra.toReversed())).toEqual({
      assessorId: hendra,
      parts: [
        { supervisorId: 'budi', from: '2026-01-01', through: '2026-02-10' },
        { supervisorId: hendra, from: '2026-02-11', through: '2026-03-31' },
      ],
    })
  })

  test('in the next quarter nothing of it is left', () => {
    expect(assessorWithin(quarterRange({ year: 2026, quarter: 2 }), budiThenHendra)).toEqual({
      assessorId: hendra,
      parts: [{ supervisorId: hendra, from: '2026-04-01', through: '2026-06-30' }],
    })
  })

  test('a change on the last day counts', () => {
    const spans = [
      { supervisorId: 'budi', startsOn: '2025-01-01', endsOn: '2026-03-30' },
      { supervisorId: hendra, startsOn: '2026-03-31', endsOn: null },
    ]
    expect(assessorWithin(quarterRange({ year: 2026, quarter: 1 }), spans).assessorId).toBe(hendra)
  })

  test('someone who left in February is assessed by the supervisor of then', () => {
    expect(assessorWithin(quarterRange({ year: 2026, quarter: 1 }), [budiThenHendra[0]!]).assessorId).toBe(
      'budi',
    )
  })

  test('someone without a supervisor has no assessor', () => {
    expect(assessorWithin(quarterRange({ year: 2026, quarter: 1 }), [])).toEqual({
      assessorId: undefined,
      parts: [],
    })
  })
})

test('a unit of three is counted by grade', () => {
  expect(distributionOf(['GOOD', 'GOOD', 'VERY_POOR'])).toEqual({
    VERY_GOOD: 0,
    GOOD: 2,
    NEEDS_IMPROVEMENT: 0,
    POOR_MISCONDUCT: 0,
    VERY_POOR: 1,
  })
})

test('ratings and refusals have their words', () => {
  expect(Object.values(ratingLabels)).toEqual([
    'Di atas ekspektasi',
    'Sesuai ekspektasi',
    'Di bawah ekspektasi',
  ])
  for (const sentence of Object.values(refusals)) expect(sentence).toMatch(/\.$/)
})

describe('citing', () => {
  const quarter = { year: 2026, quarter: 2 } as const

  test('the last third of the quarter begins on its sixty-second day', () => {
    expect(lastThirdFrom(quarter)).toBe('2026-06-01')
    expect(lastThirdFrom({ year: 2026, quarter: 1 })).toBe('2026-03-02')
    expect(recencyOf(quarter, ['2026-04-01', '2026-05-31', '2026-06-01', '2026-06-30'])).toEqual({
      since: '2026-06-01',
      recent: 2,
      total: 4,
    })
    expect(recencySentence(recencyOf(quarter, ['2026-06-30']))).toBe(
      '1 dari 1 bukti berasal dari sepertiga akhir triwulan, sejak 1 Juni 2026.',
    )
  })

  test('single results propose once each of them is rated', () => {
    const results = [
      { id: 'a', kind: 'MAIN' },
      { id: 'b', kind: 'ADDITIONAL' },
    ] as const
    expect(proposalOf(results, { a: 'ABOVE' })).toBeUndefined()
    expect(proposalOf(results, { a: 'ABOVE', b: 'ABOVE' })).toBe('ABOVE')
    expect(proposalOf(results, { a: 'BELOW', b: 'ABOVE' })).toBe('MEETS')
    expect(proposalOf([], {})).toBeUndefined()
  })
})

describe('a part of the quarter', () => {
  const parts = [
    { supervisorId: 'budi', from: '2026-01-01', through: '2026-02-10' },
    { supervisorId: hendra, from: '2026-02-11', through: '2026-03-31' },
  ]
  const facts = (over: Partial<PartFacts> = {}): PartFacts => ({
    by: 'budi',
    standsFor: ['budi'],
    parts,
    today: '2026-04-01',
    signed: false,
    reviewSigned: false,
    ...over,
  })

  test('belongs to the earlier supervisor, or to whoever stands in for him, from the day after it', () => {
    expect(whyNotSpeak(sari, facts())).toBeUndefined()
    expect(whyNotSpeak(sari, facts({ by: ratna, standsFor: [ratna, 'budi'] }))).toBeUndefined()
    expect(whyNotSpeak(sari, facts({ today: '2026-02-10' }))).toBe('days_not_over')
    expect(whyNotSpeak(sari, facts({ today: '2026-02-11' }))).toBeUndefined()
  })

  test('is nobody else’s, is signed once, and not after the quarter was signed', () => {
    expect(whyNotSpeak(sari, facts({ by: hendra, standsFor: [hendra] }))).toBe('your_review')
    expect(whyNotSpeak(sari, facts({ by: ratna, standsFor: [ratna] }))).toBe('not_your_days')
    expect(whyNotSpeak('budi', facts())).toBe('own_review')
    expect(whyNotSpeak(sari, facts({ signed: true }))).toBe('already_signed')
    expect(whyNotSpeak(sari, facts({ reviewSigned: true }))).toBe('review_signed')
  })

  test('needs a sentence, and a record off the middle', () => {
    const said = { resultRating: 'MEETS', behaviourRating: 'MEETS', text: 'x'.repeat(20), cited: 0 } as const
    expect(whyNotSignPart(said)).toBeUndefined()
    expect(whyNotSignPart({ ...said, text: 'pendek' })).toBe('text_missing')
    expect(whyNotSignPart({ ...said, behaviourRating: 'ABOVE' })).toBe('citation_missing')
    expect(whyNotSignPart({ ...said, behaviourRating: 'ABOVE', cited: 1 })).toBeUndefined()
  })
})

describe('one’s own view of the quarter', () => {
  const facts = { quarter: { year: 2026, quarter: 1 }, today: '2026-04-01', periodStatus: 'OPEN' } as const

  test('is written once the quarter has ended, until the assessor has signed', () => {
    expect(whyNotSelfAssess({ ...facts, review: undefined })).toBeUndefined()
    expect(whyNotSelfAssess({ ...facts, review: 'DRAFT' })).toBeUndefined()
    expect(whyNotSelfAssess({ ...facts, review: 'DELIVERED' })).toBe('already_signed')
    expect(whyNotSelfAssess({ ...facts, review: undefined, today: '2026-03-31' })).toBe('quarter_not_ended')
    expect(whyNotSelfAssess({ ...facts, review: undefined, periodStatus: 'CLOSED' })).toBe('quarter_closed')
    expect(whyNotSelfAssess({ ...facts, review: undefined, periodStatus: 'UPCOMING' })).toBe(
      'quarter_not_open',
    )
  })

  test('is read by the assessor after his own draft with both ratings, and by no one else', () => {
    const draft = {
      status: 'DRAFT',
      assessorId: hendra,
      resultRating: 'MEETS',
      behaviourRating: 'MEETS',
    } as const
    const his = { by: hendra, mine: true }
    expect(mayReadSelf(undefined, his)).toBe(false)
    expect(mayReadSelf(draft, his)).toBe(true)
    expect(mayReadSelf({ ...draft, behaviourRating: null }, his)).toBe(false)
    expect(mayReadSelf({ ...draft, resultRating: null }, his)).toBe(false)
    expect(mayReadSelf({ ...draft, assessorId: ratna }, his)).toBe(false)
    expect(mayReadSelf({ ...draft, assessorId: ratna, status: 'DELIVERED' }, his)).toBe(true)
    expect(mayReadSelf(draft, { by: hendra, mine: false })).toBe(false)
  })
})
