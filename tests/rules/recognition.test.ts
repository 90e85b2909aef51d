import { describe, expect, test } from 'vitest'
import { badgeSentence } from '../../lib/recognition/labels.ts'
import { badgesOf, type QuarterFacts } from '../../lib/recognition/rules/badges.ts'
import { MOST_A_DAY, whyNotPraise, whyNotTakeBack } from '../../lib/recognition/rules.ts'
import { praiseInput } from '../../lib/recognition/schema.ts'

describe('thanks', () => {
  const ask = (receiverId: string, today: string[] = [], inCircle = true) =>
    whyNotPraise({ receiverId }, { by: 'sari', inCircle, today: today.map((one) => ({ receiverId: one })) })

  test('go to others of one’s circle, once a day to each and a few a day in all', () => {
    expect(ask('tuti')).toBeUndefined()
    expect(ask('sari')).toBe('praise_self')
    expect(ask('jauh', [], false)).toBe('praise_out_of_circle')
    expect(ask('tuti', ['tuti'])).toBe('praised_today')
    expect(ask('tuti', ['a', 'b', 'c', 'd'])).toBeUndefined()
    expect(
      ask(
        'tuti',
        Array.from({ length: MOST_A_DAY }, (_, at) => `orang-${at}`),
      ),
    ).toBe('praise_too_many')
  })

  test('are taken back by their giver on the day itself', () => {
    const praise = { giverId: 'sari', givenOn: '2026-05-13', withdrawn: false }
    const at = { by: 'sari', today: '2026-05-13' }
    expect(whyNotTakeBack(praise, at)).toBeUndefined()
    expect(whyNotTakeBack(praise, { ...at, by: 'tuti' })).toBe('praise_of_the_other')
    expect(whyNotTakeBack({ ...praise, withdrawn: true }, at)).toBe('praise_withdrawn')
    expect(whyNotTakeBack(praise, { ...at, today: '2026-05-14' })).toBe('praise_settled')
  })

  test('are one sentence that shows', () => {
    const wanted = { receiverId: '019e0000-0000-7000-8000-000000000000', behaviour: 'LOYAL' }
    expect(praiseInput.safeParse({ ...wanted, text: 'Membantu pasien lansia sampai selesai.' }).success).toBe(
      true,
    )
    expect(praiseInput.safeParse({ ...wanted, text: '\u200b'.repeat(30) }).success).toBe(false)
    expect(praiseInput.safeParse({ ...wanted, text: 'x'.repeat(201) }).success).toBe(false)
  })
})

describe('badges', () => {
  const facts: QuarterFacts = {
    days: { filled: 57, expected: 60 },
    late: 1,
    pace: 0.5,
    results: [
      { done: 50, target: 100 },
      { done: 8, target: 10 },
    ],
  }
  const ask = (more: Partial<QuarterFacts>) => badgesOf({ ...facts, ...more })

  test('R-13: are given for punctual days and finished targets, at the very edge of each', () => {
    expect(ask({})).toEqual(['PUNCTUAL', 'FINISHING'])
    expect(ask({ days: { filled: 56, expected: 60 } })).toEqual(['FINISHING'])
    expect(ask({ late: 2 })).toEqual(['FINISHING'])
    expect(ask({ results: [{ done: 49, target: 100 }] })).toEqual(['PUNCTUAL'])
  })

  test('are not given for nothing: no expected day and no counted target prove nothing', () => {
    expect(ask({ days: { filled: 0, expected: 0 } })).toEqual(['FINISHING'])
    expect(ask({ results: [] })).toEqual(['PUNCTUAL'])
  })

  test('say the numbers that they stand on', () => {
    expect(badgeSentence('PUNCTUAL', facts)).toBe('57 dari 60 hari kerja tercatat, 1 terlambat.')
    expect(badgeSentence('FINISHING', facts)).toBe('2 hasil kerja utama sesuai atau melebihi laju rencana.')
  })
})
