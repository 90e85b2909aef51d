import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../lib/calendar/rules.ts'
import {
  gradeFor,
  type Grade,
  mayMove,
  type Rating,
  RATINGS,
  REVIEW_MOVES,
  type ReviewMove,
  type ReviewStatus,
  whyNotAcknowledge,
  whyNotRate,
  whyNotReceive,
  whyNotRevise,
  whyNotSign,
} from '../../lib/reviews/rules.ts'
import { standingOf } from '../../lib/reviews/rules/clocks.ts'

// A review lives through whatever anybody tries on whatever day. Asked are the rules that the commands ask.
const PEOPLE = ['sari', 'hendra', 'ratna'] as const
const QUARTER = { year: 2026, quarter: 1 } as const
const HOLIDAYS = new Set(['2026-04-03', '2026-05-01'])

type Signed = { result: Rating; behaviour: Rating; grade: Grade; by: string; reason: string; cited: number }
type Life = {
  status: ReviewStatus
  deliveredOn: string | null
  receivedOn: string | null
  book: Signed[]
}

const deed = fc.record({
  by: fc.constantFrom(...PEOPLE),
  wants: fc.constantFrom('rate', 'sign', 'revise', 'receive', 'acknowledge'),
  after: fc.nat({ max: 20 }),
  result: fc.constantFrom(...RATINGS),
  behaviour: fc.constantFrom(...RATINGS),
  reason: fc.constantFrom('', 'Alasan yang cukup panjang untuk diterima.'),
  pendingLogs: fc.constantFrom(0, 0, 0, 1),
  cited: fc.constantFrom(0, 1),
  periodStatus: fc.constantFrom('OPEN', 'OPEN', 'CLOSED'),
})
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

function attempt(
  life: Life,
  { by, wants, result, behaviour, reason, pendingLogs, cited, periodStatus }: Deed,
  today: string,
): Life {
  const { settled, received } = standingOf(life, today, HOLIDAYS)
  const review = {
    employeeId: 'sari',
    quarter: QUARTER,
    status: life.status,
    resultRating: result,
    behaviourRating: behaviour,
    reason,
  }
  const facts = { by, assessorId: 'hendra', today, periodStatus, pendingLogs, cited }
  const answering = { by, settled, received: received !== null }
  const why = {
    rate: () => whyNotRate(review, facts),
    sign: () => whyNotSign(review, facts),
    revise: () => whyNotRevise(review, { ...facts, settled }),
    receive: () => whyNotReceive(review, answering),
    acknowledge: () => whyNotAcknowledge(review, answering),
  }[wants]()
  if (why) return life

  expect(mayMove(life.status, wants)).toBe(true)
  expect(settled, 'what stands is not touched').toBe(false)
  const next = { ...life, status: REVIEW_MOVES[wants].to }
  if (wants === 'receive') return { ...next, receivedOn: today }
  if (wants === 'acknowledge') return { ...next, receivedOn: life.receivedOn ?? today }
  expect(by, 'the assessor alone writes, and nobody of himself').toBe('hendra')
  if (wants === 'rate') return next
  const signed = { result, behaviour, grade: gradeFor(result, behaviour), by, reason, cited }
  return { ...next, deliveredOn: today, receivedOn: null, book: [...life.book, signed] }
}

test('10,000 lives: no illegal move, nobody rates himself, nothing signed is changed', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      let life: Life = { status: 'DRAFT', deliveredOn: null, receivedOn: null, book: [] }
      let today = '2026-03-28'
      for (const one of deeds) {
        today = addDays(today, one.after)
        const before = structuredClone(life.book)
        const answered = life.status === 'ACKNOWLEDGED'
        const next = attempt(life, one, today)
        expect(next.book.slice(0, before.length)).toEqual(before)
        expect(next.book.length - before.length).toBeLessThanOrEqual(1)
        if (answered) expect(next).toEqual(life)
        expect(next.status === 'DRAFT').toBe(next.book.length === 0)
        if (next.book.length > 1) expect(next.book.at(-1)?.reason).not.toBe('')
        for (const { result, behaviour, cited } of next.book)
          expect(cited > 0 || (result === 'MEETS' && behaviour === 'MEETS')).toBe(true)
        if (next !== life) seen.add(`${life.status} ${one.wants}`)
        life = next
      }
    }),
    { numRuns: 10_000, seed: 2026 },
  )
  // Each way that there is was gone, or the sequences would prove nothing.
  expect([...seen].toSorted()).toEqual([
    'DELIVERED acknowledge',
    'DELIVERED receive',
    'DELIVERED revise',
    'DRAFT rate',
    'DRAFT sign',
  ])
})

test('the table of moves: nothing leaves an end, and only an objection leads to a decision', () => {
  const froms = (status: ReviewStatus) =>
    (Object.keys(REVIEW_MOVES) as ReviewMove[]).filter((move) => mayMove(status, move))
  expect(froms('ACKNOWLEDGED')).toEqual([])
  expect(froms('DECIDED')).toEqual([])
  expect(froms('FINAL')).toEqual([])
  expect(froms('OBJECTED')).toEqual(['withdraw', 'decide'])
})
