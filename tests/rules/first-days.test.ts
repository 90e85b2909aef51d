import { expect, test } from 'vitest'
import { benefitsOf, tookWords } from '../../lib/community/labels/benefits.ts'
import { isNothing, type Benefits } from '../../lib/community/rules/benefits.ts'
import { FIRST_STEPS, stepsDone, whyNotSay } from '../../lib/community/rules/first-days.ts'

const NOTHING = { supervisorRight: false, logged: false, evidence: false, receiptSeen: false }

test('whoever reads the list has signed in; the other four are done one by one, in any order', () => {
  expect(stepsDone(NOTHING)).toEqual(['SIGNED_IN'])
  expect(stepsDone({ ...NOTHING, receiptSeen: true, logged: true })).toEqual(['SIGNED_IN', 'LOG', 'RECEIPT'])
  const all = { supervisorRight: true, logged: true, evidence: true, receiptSeen: true }
  expect(stepsDone(all)).toEqual([...FIRST_STEPS])
  expect(FIRST_STEPS).toHaveLength(5)
})

test('nobody confirms a superior whom he has not, or opens the receipt of nothing; the list can always be put away', () => {
  const neither = { supervisor: false, logged: false }
  expect(whyNotSay('supervisor', neither)).toBe('no_supervisor')
  expect(whyNotSay('supervisor', { ...neither, supervisor: true })).toBeUndefined()
  expect(whyNotSay('receipt', { ...neither, supervisor: true })).toBe('no_log_yet')
  expect(whyNotSay('receipt', { ...neither, logged: true })).toBeUndefined()
  expect(whyNotSay('dismiss', neither)).toBeUndefined()
})

const NONE: Benefits = {
  logs: 0,
  counted: 0,
  evidence: 0,
  reviews: 0,
  decided: 0,
  medianMinutes: null,
  feedback: 0,
  kudos: 0,
}

test('a zero is said as it is, and each number says how it is reckoned and where it comes from', () => {
  expect(isNothing(NONE)).toBe(true)
  expect(isNothing({ ...NONE, kudos: 1 })).toBe(false)
  const none = benefitsOf(NONE, 2026)
  expect(none.map(({ value }) => value)).toEqual(['0', '0', 'Belum ada', '0', '0', '0'])
  for (const { how } of none) expect(how).toMatch(/^Belum ada/)
  const some = benefitsOf(
    {
      logs: 40,
      counted: 31,
      evidence: 7,
      reviews: 3,
      decided: 35,
      medianMinutes: 1500,
      feedback: 4,
      kudos: 2,
    },
    2026,
  )
  expect(some.map(({ value }) => value)).toEqual(['31', '7', '25 jam', '4', '2', '3'])
  for (const { how, href, way } of some) {
    expect(how).not.toMatch(/^Belum/)
    expect(href).toMatch(/^\/[a-z-]+$/)
    expect(way).not.toBe('')
  }
})

test('how long somebody waited is said in what people count in', () => {
  expect([45, 60, 119, 2879, 2880, 7200].map(tookWords)).toEqual([
    '45 menit',
    '1 jam',
    '2 jam',
    '48 jam',
    '2 hari',
    '5 hari',
  ])
})
