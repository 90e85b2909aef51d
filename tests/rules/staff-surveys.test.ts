import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/calendar/rules.ts'
import {
  findingOf,
  surveyPhase,
  whyNotAnswer,
  whyNotOpenSurvey,
  whyNotReply,
  whyNotTakeToken,
} from '../../lib/surveys/rules/staff.ts'
import { surveyInput } from '../../lib/surveys/schema/staff.ts'

const TODAY = '2026-05-13'
const SPAN = { opensOn: '2026-05-13', closesOn: '2026-05-27' }

describe('a survey of the staff', () => {
  test.each([
    [{}, undefined],
    [{ opensOn: '2026-05-12' }, 'survey_past'],
    [{ closesOn: '2026-05-12' }, 'survey_reversed'],
    [{ closesOn: addDays('2026-05-13', 62) }, undefined],
    [{ closesOn: addDays('2026-05-13', 63) }, 'survey_too_long'],
  ])('%j opens or tells why not', (over, reason) => {
    expect(whyNotOpenSurvey({ ...SPAN, ...over }, { today: TODAY, others: [] })).toBe(reason)
  })

  test('never two on one day', () => {
    const others = [{ opensOn: '2026-05-27', closesOn: '2026-06-10' }]
    expect(whyNotOpenSurvey(SPAN, { today: TODAY, others })).toBe('survey_overlaps')
    expect(whyNotOpenSurvey({ ...SPAN, closesOn: '2026-05-26' }, { today: TODAY, others })).toBeUndefined()
  })

  test('is answered from its first day to its last, by whom a crowd hides, once', () => {
    const at = (today: string) => [surveyPhase(SPAN, today), whyNotAnswer(SPAN, today)]
    expect(at('2026-05-12')).toEqual(['AHEAD', 'survey_closed'])
    expect(at('2026-05-13')).toEqual(['OPEN', undefined])
    expect(at('2026-05-27')).toEqual(['OPEN', undefined])
    expect(at('2026-05-28')).toEqual(['CLOSED', 'survey_closed'])
    const token = (people: number, taken: boolean, today = TODAY) =>
      whyNotTakeToken(SPAN, { today, people, taken })
    expect([token(4, false), token(5, false), token(5, true), token(5, false, '2026-05-28')]).toEqual([
      'too_few_people',
      undefined,
      'token_taken',
      'survey_closed',
    ])
    expect(whyNotReply({ released: false })).toBe('survey_not_released')
    expect(whyNotReply({ released: true })).toBeUndefined()
  })
})

describe('what was found (domain.md §3.3)', () => {
  test('is the mean times twenty-five, rounded once, and nothing of fewer than five', () => {
    const four = [
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]
    expect(findingOf(four, 2)).toBeUndefined()
    expect(findingOf([...four, [4, 4]], 2)).toEqual({ count: 5, indexes: ['70', '100'] })
    expect(findingOf([...four, [4, 4], [4, 1]], 2)).toEqual({ count: 6, indexes: ['75', '87.5'] })
    // 16 / 7 × 25 = 57,142…
    expect(findingOf([[1], [1], [2], [2], [3], [3], [4]], 1)?.indexes).toEqual(['57.1'])
  })
})

test('statements come one a line; empty lines and blanks are left out', () => {
  const form = { title: 'Survei karier', ...SPAN }
  const parsed = surveyInput.safeParse({
    ...form,
    statements: 'Satu pernyataan\n\n  Dua pernyataan \r\nTiga pernyataan',
  })
  expect(parsed.data?.statements).toEqual(['Satu pernyataan', 'Dua pernyataan', 'Tiga pernyataan'])
  for (const statements of ['Satu pernyataan\nDua pernyataan', 'Pendek\nDua pernyataan\nTiga pernyataan'])
    expect(surveyInput.safeParse({ ...form, statements }).success).toBe(false)
})
