import { describe, expect, test } from 'vitest'
import {
  ELEMENTS,
  elementIndex,
  quarterOfSheet,
  satisfactionGrade,
  satisfactionIndex,
  satisfactionInterval,
  whyNotEnterSheet,
  whyNotTellServed,
  whyNotWithdrawSheet,
  type Tally,
} from '../../lib/surveys/rules.ts'
import { sheetInput } from '../../lib/surveys/schema.ts'
import { randomFrom } from '../../prisma/seed/build/random.ts'

/** Added up answer by answer, in the way of nobody else. */
function tallyOf(answers: readonly string[]): Tally {
  const sums = ELEMENTS.map((_, place) => answers.reduce((sum, one) => sum + Number(one[place]), 0))
  const totals = answers.map((one) => [...one].reduce((sum, digit) => sum + Number(digit), 0))
  return { answers: answers.length, sums, squares: totals.reduce((sum, one) => sum + one * one, 0) }
}

/** As a spreadsheet does it, column by column in whole fractions: Σ (sum / n × 1/9) × 25, to two decimals, halves up. */
function spreadsheet(answers: readonly string[]): { index: string; grade: string } {
  const scale = 10n ** 30n
  let weighted = 0n
  for (let column = 0; column < 9; column += 1) {
    let sum = 0n
    for (const answer of answers) sum += BigInt(answer.charAt(column))
    weighted += (sum * scale) / BigInt(answers.length)
  }
  // Thirty places are cut off nine times; whatever was lost is less than a unit of the twenty-eighth place.
  const hundredths = ((weighted * 2500n) / 9n + scale / 2n + 10n ** 10n) / scale
  const text = hundredths.toString().padStart(3, '0')
  const value = Number(hundredths)
  const grade = value >= 8831 ? 'A' : value >= 7661 ? 'B' : value >= 6500 ? 'C' : 'D'
  return { index: `${text.slice(0, -2)}.${text.slice(-2)}`, grade }
}

const all = (digit: string, times: number) => Array.from({ length: times }, () => digit.repeat(9))

describe('the index', () => {
  test('weighs each element with exactly a ninth: the vectors of the regulation', () => {
    expect(satisfactionIndex({ answers: 29, sums: [955, 0, 0, 0, 0, 0, 0, 0, 0], squares: 0 })).toBe(9148)
    expect(satisfactionIndex(tallyOf(all('4', 12)))).toBe(10_000)
    expect(satisfactionIndex(tallyOf(all('1', 12)))).toBe(2500)
    expect(satisfactionIndex(tallyOf(all('3', 12)))).toBe(7500)
    expect(satisfactionGrade(7500)).toBe('C')
  })

  test('T98: of 1,000 random surveys is what a spreadsheet gives, to two decimals, and so is the grade', () => {
    const random = randomFrom('a thousand surveys')
    for (let survey = 0; survey < 1000; survey += 1) {
      const mood = random.between(1, 4)
      const answers = Array.from({ length: random.between(1, 160) }, () =>
        ELEMENTS.map(() => Math.max(1, Math.min(4, mood + random.between(-1, 1)))).join(''),
      )
      const index = satisfactionIndex(tallyOf(answers))
      expect({ index: (index / 100).toFixed(2), grade: satisfactionGrade(index) }).toEqual(
        spreadsheet(answers),
      )
    }
  })

  test.each([
    [6499, 'D'],
    [6500, 'C'],
    [7660, 'C'],
    [7661, 'B'],
    [8830, 'B'],
    [8831, 'A'],
  ])('at %i is graded %s', (index, grade) => expect(satisfactionGrade(index)).toBe(grade))

  test('of one element is its own mean', () => {
    const tally = tallyOf(['431444444', '424444444'])
    expect(elementIndex(tally, 'REQUIREMENTS')).toBe(10_000)
    expect(elementIndex(tally, 'PROCEDURE')).toBe(6250)
    expect(elementIndex(tally, 'TIME')).toBe(6250)
  })
})

describe('the interval', () => {
  test('holds the index, narrows with the number of answers and never leaves the scale', () => {
    const few = tallyOf(['333333333', '222222222', '444444444', '333333333'])
    const many = tallyOf(
      Array.from({ length: 25 }, () => ['333333333', '222222222', '444444444', '333333333']).flat(),
    )
    const [low = 0, high = 0] = satisfactionInterval(few) ?? []
    const [lowOfMany = 0, highOfMany = 0] = satisfactionInterval(many) ?? []
    expect(low).toBeLessThan(7500)
    expect(high).toBeGreaterThan(7500)
    expect(highOfMany - lowOfMany).toBeLessThan(high - low)
    expect(satisfactionInterval(tallyOf(all('4', 9)))).toEqual([10_000, 10_000])
    expect(satisfactionInterval(tallyOf(['111111111', '444444444']))).toEqual([2500, 10_000])
    expect(satisfactionInterval(tallyOf(['111111111']))).toBeNull()
  })

  test('holds the truth about nineteen times of twenty', () => {
    const random = randomFrom('intervals')
    let held = 0
    for (let trial = 0; trial < 1000; trial += 1) {
      // Each digit is 1 to 4 with equal chance: the index of all is 62.50.
      const answers = Array.from({ length: 80 }, () => ELEMENTS.map(() => random.between(1, 4)).join(''))
      const [low = 0, high = 0] = satisfactionInterval(tallyOf(answers)) ?? []
      if (low <= 6250 && 6250 <= high) held += 1
    }
    expect(held).toBeGreaterThan(930)
    expect(held).toBeLessThan(970)
  })
})

describe('a sheet', () => {
  const fine = { today: '2026-05-13', quarterClosed: false, serviceClosed: false, known: false }
  const sheet = { answeredOn: '2026-05-13', sheetNumber: 4 }

  test('is entered until its quarter closes, once', () => {
    expect(whyNotEnterSheet(sheet, fine)).toBeUndefined()
    expect(whyNotEnterSheet({ ...sheet, answeredOn: '2026-05-14' }, fine)).toBe('answered_ahead')
    expect(whyNotEnterSheet(sheet, { ...fine, quarterClosed: true })).toBe('quarter_closed')
    expect(whyNotEnterSheet(sheet, { ...fine, known: true })).toBe('sheet_known')
    expect(whyNotEnterSheet(sheet, { ...fine, serviceClosed: true })).toBe('service_closed')
  })

  test('is taken back once, while its quarter is open', () => {
    const sheet = { withdrawn: false, enteredBy: 'sari', enteredOn: '2026-05-13' }
    const of = { quarterClosed: false, by: 'sari', today: '2026-05-13', leads: false }
    expect(whyNotWithdrawSheet(sheet, of)).toBeUndefined()
    expect(whyNotWithdrawSheet({ ...sheet, withdrawn: true }, of)).toBe('sheet_withdrawn')
    expect(whyNotWithdrawSheet(sheet, { ...of, quarterClosed: true })).toBe('quarter_closed')
  })

  test('are taken back on the day by whoever entered them, else by the head', () => {
    const sheet = { withdrawn: false, enteredBy: 'sari', enteredOn: '2026-05-13' }
    const of = { quarterClosed: false, by: 'sari', today: '2026-05-13', leads: false }
    for (const other of [{ by: 'budi' }, { today: '2026-05-14' }]) {
      expect(whyNotWithdrawSheet(sheet, { ...of, ...other })).toBe('sheet_of_another')
      expect(whyNotWithdrawSheet(sheet, { ...of, ...other, leads: true })).toBeUndefined()
    }
  })

  test('are at least as many as were served', () => {
    expect(whyNotTellServed(54, 54)).toBeUndefined()
    expect(whyNotTellServed(53, 54)).toBe('served_below_answers')
  })

  test('counts in the quarter of its own day', () => {
    expect(quarterOfSheet({ answeredOn: '2026-03-31' })).toEqual({ year: 2026, quarter: 1 })
    expect(quarterOfSheet({ answeredOn: '2026-04-01' })).toEqual({ year: 2026, quarter: 2 })
  })

  test('is typed as nine digits, with or without blanks, and as nothing else', () => {
    const typed = (ratings: string) =>
      sheetInput.safeParse({
        serviceId: '019e1fd9-17c0-7000-8000-000000000001',
        sheetNumber: '12',
        answeredOn: '2026-05-13',
        ratings,
      })
    expect(typed('343 344 343').data?.ratings).toBe('343344343')
    for (const wrong of [
      '',
      '34334434',
      '3433443433',
      '343344345',
      '043344343',
      'abcdefghi',
      '３４３３４４３４３',
    ])
      expect(typed(wrong).success, wrong).toBe(false)
  })
})
