import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../lib/calendar/rules/holidays.ts'
import { workingTime } from '../../lib/calendar/rules/working-time.ts'
import { flagLabels } from '../../lib/activity-logs/labels.ts'
import {
  copiedFrom,
  type FlaggableLog,
  type FlagFacts,
  FLAGS,
  flagsOf,
  similarity,
  triage,
  wordsOf,
  writtenTogether,
} from '../../lib/activity-logs/rules/flags.ts'

const sari = 'sari'
const budi = 'budi'

const aLog = (over: Partial<FlaggableLog> = {}): FlaggableLog => ({
  id: 'log-1',
  employeeId: sari,
  logDate: '2026-05-13',
  title: 'Memberi imunisasi campak kepada balita di Posyandu Melati',
  result: '24 balita diimunisasi',
  minutes: 120,
  startMinute: 480,
  endMinute: 600,
  evidenceCount: 1,
  isLate: false,
  ...over,
})

const facts = (over: Partial<FlagFacts> = {}): FlagFacts => ({
  recent: [],
  expectsEvidence: false,
  workingTime: workingTime('2026-05-13', nationalCalendar),
  writtenTogether: 1,
  ...over,
})

test('an ordinary log with evidence deserves no second look', () =>
  expect(flagsOf(aLog(), facts())).toEqual([]))

describe('copied text', () => {
  const hers = aLog()

  test('Budi hands in the words of Sari', () => {
    const his = aLog({
      id: 'log-2',
      employeeId: budi,
      title: 'MEMBERI imunisasi campak, kepada balita di posyandu Melati!',
    })
    expect(flagsOf(his, facts({ recent: [hers] }))).toEqual(['COPIED_TEXT'])
    expect(copiedFrom(his, [hers])).toBe(hers)
  })

  test('Sari repeats her routine with new evidence: no flag', () => {
    expect(flagsOf(aLog({ id: 'log-2', logDate: '2026-05-14' }), facts({ recent: [hers] }))).toEqual([])
  })

  test('Sari repeats her words without evidence', () => {
    expect(flagsOf(aLog({ id: 'log-2', evidenceCount: 0 }), facts({ recent: [hers] }))).toEqual([
      'COPIED_TEXT',
    ])
  })

  test('a log is not its own copy', () => expect(copiedFrom(hers, [hers])).toBeUndefined())

  test('other numbers make another day of work', () => {
    const other = aLog({
      id: 'log-2',
      employeeId: budi,
      title: 'Melayani 12 pemohon KTP',
      result: '12 KTP dicetak',
    })
    const like = aLog({ id: 'log-3', title: 'Melayani 19 pemohon KTP', result: '19 KTP dicetak' })
    expect(copiedFrom(like, [other])).toBeUndefined()
  })

  test('a few common words prove nothing', () => {
    const short = { title: 'Rapat koordinasi bidang', result: null }
    expect(copiedFrom(aLog({ ...short, id: 'log-2', employeeId: budi }), [aLog(short)])).toBeUndefined()
  })

  test('likeness runs from nothing in common to the same words', () => {
    const words = (title: string) => wordsOf({ title })
    expect(similarity(words('satu dua'), words('tiga empat'))).toBe(0)
    expect(similarity(words('satu dua'), words('dua satu'))).toBe(1)
    expect(similarity(words('satu dua'), words('dua tiga'))).toBe(0.5)
    expect(similarity(words(''), words(''))).toBe(0)
    expect([...words("Ma'ruf, café")]).toEqual(['ma', 'ruf', 'cafe'])
  })
})

describe('evidence', () => {
  test('is missed where the indicator expects it', () => {
    expect(flagsOf(aLog({ evidenceCount: 0 }), facts({ expectsEvidence: true }))).toEqual(['NO_EVIDENCE'])
    expect(flagsOf(aLog({ evidenceCount: 0 }), facts())).toEqual([])
  })

  test('is missed from four hours on', () => {
    expect(flagsOf(aLog({ evidenceCount: 0, minutes: 240 }), facts())).toEqual(['NO_EVIDENCE'])
    expect(flagsOf(aLog({ evidenceCount: 0, minutes: 239 }), facts())).toEqual([])
    expect(flagsOf(aLog({ evidenceCount: 1, minutes: 240 }), facts())).toEqual([])
  })
})

describe('hours', () => {
  test('two hours before and after the working day are still ordinary', () => {
    expect(flagsOf(aLog({ startMinute: 330, endMinute: 1080 }), facts())).toEqual([])
    expect(flagsOf(aLog({ startMinute: 329, endMinute: 400 }), facts())).toEqual(['ODD_HOURS'])
    expect(flagsOf(aLog({ startMinute: 1000, endMinute: 1081 }), facts())).toEqual(['ODD_HOURS'])
  })

  test('a Friday ends later than a Wednesday', () => {
    const friday = { workingTime: workingTime('2026-05-22', nationalCalendar) }
    expect(flagsOf(aLog({ startMinute: 1000, endMinute: 1100 }), facts(friday))).toEqual([])
  })

  test('work on a day off deserves a look, unless the person was on duty', () => {
    const sunday = { workingTime: workingTime('2026-05-17', nationalCalendar) }
    expect(flagsOf(aLog({ startMinute: null, endMinute: null }), facts(sunday))).toEqual(['ODD_HOURS'])
    expect(flagsOf(aLog(), facts({ ...sunday, onDuty: true }))).toEqual([])
  })

  test('without hours an ordinary day stays ordinary', () => {
    expect(flagsOf(aLog({ startMinute: null, endMinute: null }), facts())).toEqual([])
  })
})

test('late, long and burst are told', () => {
  expect(flagsOf(aLog({ isLate: true }), facts())).toEqual(['LATE'])
  expect(flagsOf(aLog({ minutes: 451 }), facts())).toEqual(['LONG'])
  expect(flagsOf(aLog(), facts({ writtenTogether: 10 }))).toEqual(['BURST'])
  expect(flagsOf(aLog(), facts({ writtenTogether: 9 }))).toEqual([])
})

test('ten logs in ten minutes are a burst, ten over an hour are not', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 4, 13, 2, minute))
  const quick = Array.from({ length: 10 }, (_, index) => at(index))
  const slow = Array.from({ length: 10 }, (_, index) => at(index * 6))
  expect(writtenTogether(at(0), quick)).toBe(10)
  expect(writtenTogether(at(9), quick)).toBe(10)
  expect(writtenTogether(at(30), slow)).toBe(2)
})

test('several flags stand together in their order', () => {
  const log = aLog({ evidenceCount: 0, minutes: 500, isLate: true })
  expect(flagsOf(log, facts({ expectsEvidence: true }))).toEqual(['NO_EVIDENCE', 'LATE', 'LONG'])
})

test('what deserves a look stands apart, the rest is grouped by person in the order it came', () => {
  const logs = [
    { id: 1, employeeId: budi, flags: [] },
    { id: 2, employeeId: sari, flags: ['LATE'] as const },
    { id: 3, employeeId: sari, flags: [] },
    { id: 4, employeeId: budi, flags: [] },
  ]
  const { toLook, ordinary } = triage(logs)
  expect(toLook.map(({ id }) => id)).toEqual([2])
  expect(ordinary.map(({ employeeId, logs: theirs }) => [employeeId, theirs.map(({ id }) => id)])).toEqual([
    [budi, [1, 4]],
    [sari, [3]],
  ])
})

test('each flag has its words', () =>
  expect(Object.keys(flagLabels).toSorted()).toEqual([...FLAGS].toSorted()))
