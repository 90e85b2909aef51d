import { describe, expect, test } from 'vitest'
import { addDays, daysIn } from '../../lib/calendar/rules.ts'
import { promptLabels, refusals } from '../../lib/feedback/labels.ts'
import {
  BACK_DAYS,
  whyNotAcknowledge,
  whyNotEditDialogue,
  whyNotRecordDialogue,
} from '../../lib/feedback/rules/dialogues.ts'
import {
  openStarts,
  PROMPTS,
  promptsOf,
  REFLECTION_SPANS,
  spanStart,
  whyNotReflect,
  whyNotShare,
  whyNotTakeBack,
} from '../../lib/feedback/rules/reflections.ts'

const TODAY = '2026-05-13'

describe('a dialogue', () => {
  const record = (heldOn: string, direction: 'UP' | 'DOWN' | 'PEER' | undefined = 'DOWN') =>
    whyNotRecordDialogue({ heldOn, direction }, { today: TODAY })

  test('is held in the line, with somebody else, on a day that was', () => {
    expect(record(TODAY)).toBeUndefined()
    expect(record(TODAY, 'UP')).toBeUndefined()
    expect(record(TODAY, 'PEER')).toBe('dialogue_out_of_line')
    expect(whyNotRecordDialogue({ heldOn: TODAY, direction: undefined }, { today: TODAY })).toBe(
      'dialogue_with_self',
    )
    expect(record(addDays(TODAY, 1))).toBe('dialogue_ahead')
    expect(record(addDays(TODAY, -BACK_DAYS))).toBeUndefined()
    expect(record(addDays(TODAY, -BACK_DAYS - 1))).toBe('dialogue_long_ago')
  })

  test('is changed by whoever wrote it and seen by the other one, and then stays', () => {
    const open = { recordedBy: 'hendra', acknowledgedAt: null }
    const seen = { recordedBy: 'hendra', acknowledgedAt: new Date(0) }
    const [hendra, sari] = [{ by: 'hendra' }, { by: 'sari' }]
    expect(whyNotEditDialogue(open, hendra)).toBeUndefined()
    expect(whyNotEditDialogue(open, sari)).toBe('dialogue_of_the_other')
    expect(whyNotEditDialogue(seen, hendra)).toBe('already_acknowledged')
    expect(whyNotAcknowledge(open, sari)).toBeUndefined()
    expect(whyNotAcknowledge(open, hendra)).toBe('own_dialogue')
    expect(whyNotAcknowledge(seen, sari)).toBe('already_acknowledged')
  })
})

describe('a reflection', () => {
  test('begins on a Monday or with a quarter, for each day of two years', () => {
    for (const day of daysIn({ from: '2025-01-01', through: '2026-12-31' })) {
      const [week, weekBefore] = openStarts('WEEK', day)
      expect(new Date(week).getUTCDay()).toBe(1)
      expect(week <= day && day < addDays(week, 7)).toBe(true)
      expect(addDays(weekBefore, 7)).toBe(week)
      const [quarter, quarterBefore] = openStarts('QUARTER', day)
      expect(['01-01', '04-01', '07-01', '10-01']).toContain(quarter.slice(5))
      expect(quarter <= day).toBe(true)
      expect(spanStart('QUARTER', addDays(quarter, -1))).toBe(quarterBefore)
    }
  })

  test('is written for the span under way and the one before, with its own questions', () => {
    const reflect = (startsOn: string, prompts = promptsOf('WEEK')) =>
      whyNotReflect({ span: 'WEEK', startsOn, prompts }, { today: TODAY })
    expect(reflect('2026-05-11')).toBeUndefined()
    expect(reflect('2026-05-04')).toBeUndefined()
    expect(reflect('2026-04-27')).toBe('reflection_not_open')
    expect(reflect('2026-05-18')).toBe('reflection_not_open')
    expect(reflect('2026-05-12')).toBe('reflection_not_open')
    expect(reflect('2026-05-11', promptsOf('QUARTER'))).toBe('prompt_of_other_span')
  })

  test('is shared once, with a leader, and taken back once', () => {
    expect(whyNotShare({ sharedAt: null }, { leader: 'hendra' })).toBeUndefined()
    expect(whyNotShare({ sharedAt: null }, { leader: undefined })).toBe('no_leader')
    expect(whyNotShare({ sharedAt: new Date(0) }, { leader: 'hendra' })).toBe('already_shared')
    expect(whyNotTakeBack({ sharedAt: new Date(0) })).toBeUndefined()
    expect(whyNotTakeBack({ sharedAt: null })).toBe('not_shared')
  })

  test('has three questions a span, each a short sentence', () => {
    expect(REFLECTION_SPANS.flatMap(promptsOf)).toEqual([...PROMPTS])
    for (const span of REFLECTION_SPANS) expect(promptsOf(span)).toHaveLength(3)
    for (const words of Object.values(promptLabels)) {
      expect(words).toMatch(/\?$/)
      expect(words.split(' ').length).toBeLessThanOrEqual(20)
    }
    for (const words of Object.values(refusals)) expect(words).toMatch(/\.$/)
  })
})
