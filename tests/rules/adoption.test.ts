import { expect, test } from 'vitest'
import { quickWords } from '../../lib/community/labels/adoption.ts'
import {
  adoptionRows,
  NOBODY,
  partOf,
  lastWeek,
  together,
  weeksUpTo,
  type Adoption,
} from '../../lib/community/rules/adoption.ts'

const of = (people: number, more: Partial<Adoption> = {}): Adoption => ({ ...NOBODY, people, ...more })

test('twelve weeks stand side by side, the running one last', () => {
  const weeks = weeksUpTo('2026-05-13')
  expect(weeks).toHaveLength(12)
  expect([weeks[0], weeks.at(-1)]).toEqual(['2026-02-23', '2026-05-11'])
  // A Monday opens its own week, a Sunday ends one.
  expect(weeksUpTo('2026-05-11').at(-1)).toBe('2026-05-11')
  expect(weeksUpTo('2026-05-17').at(-1)).toBe('2026-05-11')
})

test('units add up, week by week, and nobody is nobody', () => {
  const one = of(3, { everIn: 2, quick: 1, weeks: NOBODY.weeks.map((_, nth) => nth) })
  const both = together([one, of(2, { everIn: 2, weeks: NOBODY.weeks.map(() => 1) })])
  expect(both).toMatchObject({ people: 5, everIn: 4, quick: 1, lately: 0 })
  expect([both.weeks[0], lastWeek(both)]).toEqual([1, 11])
  expect(together([])).toEqual(NOBODY)
  expect(partOf(0, 0)).toBeNull()
  expect(partOf(1, 4)).toBe(0.25)
})

const unit = (id: string, parentId: string | null) => ({ id, parentId, name: id })
const UNITS = [
  unit('dinas', null),
  unit('klinik', 'dinas'),
  unit('poli', 'klinik'),
  unit('kosong', null),
  unit('sisa', 'ditutup'),
]
const PEOPLE = new Map([
  ['dinas', of(2)],
  ['klinik', of(3)],
  ['poli', of(4)],
  ['sisa', of(1)],
])
const rowsAt = (chosen: string | null) =>
  adoptionRows(UNITS, PEOPLE, chosen).map(({ id, own, deeper, of: { people } }) => [id, own, deeper, people])

test('a unit counts all that hang below it, and one without people is left out', () => {
  expect(rowsAt(null)).toEqual([
    ['dinas', false, true, 9],
    ['sisa', false, false, 1],
  ])
})

test('one step down the unit’s own people come first', () => {
  expect(rowsAt('dinas')).toEqual([
    ['dinas', true, false, 2],
    ['klinik', false, true, 7],
  ])
  expect(rowsAt('poli')).toEqual([['poli', true, false, 4]])
})

test('what the quick start is reckoned from is said beside it', () => {
  expect(quickWords(of(3))).toBe('Belum ada yang masuk')
  expect(quickWords(of(3, { everIn: 2, quick: 1 }))).toBe(
    '1 dari 2 yang pernah masuk, dalam 5 menit sesudah pertama masuk',
  )
})
