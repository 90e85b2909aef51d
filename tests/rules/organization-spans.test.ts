import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/calendar/rules'
import { covers, layOver, whyNotBegin, whyNotCloseUnit, type Span } from '@/lib/organization/rules'

const span = (startsOn: string, endsOn: string | null = null): Span => ({ startsOn, endsOn })

describe('a span laid over others', () => {
  test('the span of its first day ends on the eve', () => {
    const old = span('2026-01-01')
    expect(layOver(span('2026-05-13'), [old])).toEqual({
      endsOn: null,
      current: old,
      currentEndsOn: '2026-05-12',
      resumes: null,
    })
  })

  test('one that begins on the same day gives way', () => {
    const old = span('2026-05-13')
    expect(layOver(span('2026-05-13'), [old])).toMatchObject({ current: old, currentEndsOn: null })
  })

  test('with an end of its own, the old one comes back', () => {
    expect(layOver(span('2026-06-01', '2026-06-05'), [span('2026-01-01')]).resumes).toEqual(
      span('2026-06-06'),
    )
  })

  test('whatever is laid over whatever, each day keeps one span', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2026-01-01', count))
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 1, maxLength: 5 }),
        day,
        fc.option(fc.nat(20)),
        (starts, startsOn, length) => {
          const sorted = starts.toSorted()
          const existing = sorted.map((from, index) => {
            const next = sorted[index + 1]
            return span(from, next ? addDays(next, -1) : null)
          })
          const wanted = span(startsOn, length === null ? null : addDays(startsOn, length))
          if (whyNotBegin(wanted, { existing, closedThrough: null })) return
          const laid = layOver(wanted, existing)
          const after = [
            ...existing.flatMap((old) => {
              if (old !== laid.current) return [old]
              return laid.currentEndsOn ? [{ ...old, endsOn: laid.currentEndsOn }] : []
            }),
            { startsOn, endsOn: laid.endsOn },
            ...(laid.resumes ? [laid.resumes] : []),
          ]
          for (let count = 0; count <= 90; count += 1) {
            const on = addDays('2026-01-01', count)
            const before = existing.filter((old) => covers(old, on)).length
            const now = after.filter((one) => covers(one, on)).length
            expect(now).toBeLessThanOrEqual(1)
            if (before === 1) expect(now).toBe(1)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('nothing begins in a closed quarter, ends before it begins, or runs over what is planned', () => {
    const facts = { existing: [span('2026-07-01')], closedThrough: '2026-03-31' }
    expect(whyNotBegin(span('2026-03-31'), facts)).toBe('quarter_closed')
    expect(whyNotBegin(span('2026-04-01'), facts)).toBeUndefined()
    expect(whyNotBegin(span('2026-05-02', '2026-05-01'), facts)).toBe('ends_before_start')
    expect(whyNotBegin(span('2026-05-02', '2026-07-01'), facts)).toBe('planned_change_ahead')
  })
})

test('a unit closes when it is empty', () => {
  expect(whyNotCloseUnit({ closedOn: null, people: 1, children: 0 })).toBe('unit_has_people')
  expect(whyNotCloseUnit({ closedOn: null, people: 0, children: 2 })).toBe('unit_has_children')
  expect(whyNotCloseUnit({ closedOn: '2026-01-01', people: 0, children: 0 })).toBe('unit_closed')
  expect(whyNotCloseUnit({ closedOn: null, people: 0, children: 0 })).toBeUndefined()
})
