import { describe, expect, test } from 'vitest'
import { recordRefusals, sightLabels } from '../../lib/measurements/labels/records.ts'
import {
  SIGHTS,
  type WantedRecord,
  whyNotRecord,
  whyNotWithdraw,
} from '../../lib/measurements/rules/records.ts'

const seen: WantedRecord = {
  source: 'OBSERVATION',
  measuredOn: '2026-05-12',
  employeeId: 'sari',
  behaviour: 'SERVICE_ORIENTED',
  seen: [{ guide: 0, seen: 'YES' }],
  answers: [],
}
const why = (over: Partial<WantedRecord> = {}, { by = 'hendra', closed = false } = {}) =>
  whyNotRecord({ ...seen, ...over }, { today: '2026-05-13', by, closed })

describe('a record from another source than logs', () => {
  test('is of somebody else, of a day that has come, in a quarter that is open', () => {
    expect(why()).toBeUndefined()
    expect(why({}, { by: 'sari' })).toBe('own_work')
    expect(why({ measuredOn: '2026-05-13' })).toBeUndefined()
    expect(why({ measuredOn: '2026-05-14' })).toBe('measured_in_future')
    expect(why({}, { closed: true })).toBe('record_quarter_closed')
  })

  test('speaks of one thing', () => {
    expect(why({ behaviour: null })).toBe('subject_missing')
    expect(why({ indicatorId: 'indicator' })).toBe('two_subjects')
    expect(why({ behaviour: null, indicatorId: 'indicator' })).toBeUndefined()
  })

  test('an observation of a behaviour judges a guide', () => {
    expect(why({ seen: [] })).toBe('guides_missing')
    expect(why({ source: 'DOCUMENT', seen: [] })).toBeUndefined()
  })

  test('an interview names the role of whom it asked, and an answer', () => {
    const answers = [{ question: 'Apakah dijelaskan?', answer: 'Ya, sampai paham.' }]
    const interview = { source: 'INTERVIEW', seen: [] } as const
    expect(why({ ...interview, answers })).toBe('respondent_missing')
    expect(why({ ...interview, respondent: 'Warga penerima layanan' })).toBe('answers_missing')
    expect(why({ ...interview, respondent: 'Warga penerima layanan', answers })).toBeUndefined()
  })

  test('what citizens answered is never of a person', () => {
    const sample = { respondents: 40, population: 40, seen: [] }
    expect(why({ source: 'SURVEY', ...sample })).toBe('survey_of_person')
    expect(why({ source: 'SURVEY', ...sample, behaviour: null, indicatorId: 'indicator', value: '80' })).toBe(
      'survey_of_person',
    )
  })

  test('of a unit it is a number', () => {
    const unit = {
      employeeId: null,
      behaviour: null,
      unitIndicatorId: 'unit',
      source: 'SURVEY',
      seen: [],
    } as const
    expect(why(unit)).toBe('value_missing')
    expect(why({ ...unit, value: '83.5' })).toBe('sample_missing')
    expect(why({ ...unit, value: '83.5', respondents: 30 })).toBe('sample_missing')
    expect(why({ ...unit, value: '83.5', respondents: 31, population: 30 })).toBe('sample_too_large')
    expect(why({ ...unit, value: '83.5', respondents: 30, population: 30 })).toBeUndefined()
    const document = { ...unit, source: 'DOCUMENT', value: '83.5' } as const
    expect(why({ ...document, respondents: 30, population: 30 })).toBe('sample_of_no_survey')
    expect(why(document)).toBeUndefined()
  })

  test('is withdrawn by its author, once, with a reason', () => {
    const record = { authorId: 'hendra', withdrawnAt: null }
    const reason = 'Salah orang, yang diamati Tuti.'
    expect(whyNotWithdraw(record, { by: 'hendra', reason })).toBeUndefined()
    expect(whyNotWithdraw(record, { by: 'sari', reason })).toBe('not_your_record')
    expect(whyNotWithdraw(record, { by: 'hendra', reason: 'salah     ' })).toBe('reason_missing')
    expect(whyNotWithdraw({ ...record, withdrawnAt: new Date(0) }, { by: 'hendra', reason })).toBe(
      'already_withdrawn',
    )
  })

  test('every refusal is a sentence, every sight a word', () => {
    for (const sentence of Object.values(recordRefusals)) expect(sentence).toMatch(/\.$/)
    expect(Object.keys(sightLabels)).toEqual([...SIGHTS])
  })
})
