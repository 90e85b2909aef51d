import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../lib/calendar/rules/holidays.ts'
import {
  type DayFacts,
  type DecidedLog,
  decisionDueOn,
  type Entry,
  entryMinutes,
  isEscalated,
  isOverdue,
  isPastEntry,
  lastEntryDay,
  LOG_MOVES,
  LOG_STATUSES,
  mayMove,
  type OpeningDay,
  overlaps,
  type SavedLog,
  whyNotApprove,
  whyNotDay,
  whyNotDelete,
  whyNotOpenDay,
  whyNotReturn,
  whyNotSave,
  whyNotSubmit,
  whyNotTime,
  whyNotUndo,
  whyNotWithdraw,
} from '../../lib/activity-logs/rules.ts'
import { refusals } from '../../lib/activity-logs/labels.ts'

const { holidays } = nationalCalendar
const sari = 'sari'
const hendra = 'hendra'
const ratna = 'ratna'

const anEntry = (over: Partial<Entry> = {}): Entry => ({ logDate: '2026-05-13', minutes: 90, ...over })

const aDay = (over: Partial<DayFacts> = {}): DayFacts & { by: string } => ({
  by: sari,
  today: '2026-05-13',
  nowMinute: 17 * 60,
  holidays,
  onLeave: false,
  opened: false,
  closedThrough: '2026-03-31',
  supervisorId: hendra,
  others: [],
  ...over,
})

const saved = (over: Partial<SavedLog> = {}): SavedLog => ({
  employeeId: sari,
  status: 'DRAFT',
  logDate: '2026-05-13',
  ...over,
})

describe('what a log may become', () => {
  test('only a submitted log is approved, returned or withdrawn', () => {
    for (const move of ['approve', 'return', 'withdraw'] as const) {
      expect(LOG_STATUSES.filter((status) => mayMove(status, move))).toEqual(['SUBMITTED'])
    }
  })

  test('drafts and returned logs are submitted', () => {
    expect(LOG_STATUSES.filter((status) => mayMove(status, 'submit'))).toEqual(['DRAFT', 'RETURNED'])
  })

  test('a pending log never expires', () => expect(mayMove('SUBMITTED', 'expire')).toBe(false))

  test('undoing a decision makes the log wait again', () => expect(LOG_MOVES.undo.to).toBe('SUBMITTED'))
})

describe('minutes and hours', () => {
  test('Sari writes minutes alone', () => expect(whyNotTime({ minutes: 90 })).toBeUndefined())

  test('Sari writes start and end alone, and the minutes follow', () => {
    expect(whyNotTime({ startMinute: 480, endMinute: 570 })).toBeUndefined()
    expect(entryMinutes({ startMinute: 480, endMinute: 570 })).toBe(90)
  })

  test('minutes may be fewer than the span, for a break, but not more', () => {
    expect(whyNotTime({ minutes: 60, startMinute: 480, endMinute: 570 })).toBeUndefined()
    expect(whyNotTime({ minutes: 91, startMinute: 480, endMinute: 570 })).toBe('minutes_exceed_span')
  })

  test.each([
    [{}, 'minutes_missing'],
    [{ minutes: null, startMinute: null, endMinute: null }, 'minutes_missing'],
    [{ minutes: 0 }, 'minutes_out_of_range'],
    [{ minutes: -5 }, 'minutes_out_of_range'],
    [{ minutes: 1441 }, 'minutes_out_of_range'],
    [{ minutes: 7.5 }, 'minutes_out_of_range'],
    [{ minutes: Number.NaN }, 'minutes_out_of_range'],
    [{ minutes: 30, startMinute: 480 }, 'span_incomplete'],
    [{ minutes: 30, endMinute: 480 }, 'span_incomplete'],
    [{ startMinute: 570, endMinute: 480 }, 'end_before_start'],
    [{ startMinute: 480, endMinute: 480 }, 'end_before_start'],
    [{ startMinute: 1400, endMinute: 1441 }, 'minutes_out_of_range'],
  ])('%j is refused as %s', (time, reason) => expect(whyNotTime(time)).toBe(reason))

  test('one minute and a whole day are the ends of what is possible', () => {
    expect(whyNotTime({ minutes: 1 })).toBeUndefined()
    expect(whyNotTime({ minutes: 1440 })).toBeUndefined()
    expect(whyNotTime({ startMinute: 0, endMinute: 1440 })).toBeUndefined()
  })
})

describe('keeping a draft', () => {
  const open = { by: sari, closedThrough: '2026-03-31' }

  test('Sari keeps a draft for a day that has not come', () => {
    expect(whyNotSave(anEntry({ logDate: '2026-05-20' }), open)).toBeUndefined()
  })

  test('nobody edits the log of another', () => {
    expect(whyNotSave(anEntry(), { ...open, saved: saved({ employeeId: ratna }) })).toBe('not_your_log')
  })

  test('an approved log and an expired one stay as they are', () => {
    expect(whyNotSave(anEntry(), { ...open, saved: saved({ status: 'APPROVED' }) })).toBe('already_approved')
    expect(whyNotSave(anEntry(), { ...open, saved: saved({ status: 'EXPIRED' }) })).toBe('expired')
  })

  test('a draft may change its date, a log that was handed in may not', () => {
    const moved = anEntry({ logDate: '2026-05-12' })
    expect(whyNotSave(moved, { ...open, saved: saved() })).toBeUndefined()
    expect(whyNotSave(moved, { ...open, saved: saved({ status: 'RETURNED' }) })).toBe('date_fixed')
    expect(whyNotSave(moved, { ...open, saved: saved({ status: 'SUBMITTED' }) })).toBe('date_fixed')
  })

  test('nothing is written into a closed quarter', () => {
    expect(whyNotSave(anEntry({ logDate: '2026-03-31' }), open)).toBe('quarter_closed')
    expect(whyNotSave(anEntry({ logDate: '2026-04-01' }), open)).toBeUndefined()
    expect(whyNotSave(anEntry({ logDate: '2020-01-01' }), { by: sari })).toBeUndefined()
  })
})

describe('handing in', () => {
  test('Sari submits an hour and a half of today', () =>
    expect(whyNotSubmit(anEntry(), aDay())).toBeUndefined())

  test('tomorrow has not happened', () => {
    expect(whyNotSubmit(anEntry({ logDate: '2026-05-14' }), aDay())).toBe('future_date')
  })

  test('a person on leave logs nothing', () =>
    expect(whyNotSubmit(anEntry(), aDay({ onLeave: true }))).toBe('on_leave'))

  test('a holiday needs duty: by schedule, or opened by the supervisor', () => {
    const ascension = anEntry({ logDate: '2026-05-14' })
    const day = { today: '2026-05-18' }
    expect(whyNotSubmit(ascension, aDay(day))).toBe('holiday')
    expect(whyNotSubmit(ascension, aDay({ ...day, onDuty: true }))).toBeUndefined()
    expect(whyNotSubmit(ascension, aDay({ ...day, opened: true }))).toBeUndefined()
  })

  test('a weekend is allowed', () => {
    const saturday = anEntry({ logDate: '2026-05-09' })
    expect(whyNotSubmit(saturday, aDay({ today: '2026-05-11' }))).toBeUndefined()
  })

  test('someone without a supervisor on that day keeps a draft until BKD mends it', () => {
    expect(whyNotSubmit(anEntry(), aDay({ supervisorId: null }))).toBe('no_supervisor')
    expect(whyNotSave(anEntry(), { by: sari })).toBeUndefined()
  })

  test('a broken time is refused before the day is looked at', () => {
    expect(whyNotSubmit(anEntry({ minutes: 0, logDate: '2026-05-20' }), aDay())).toBe('minutes_out_of_range')
  })
})

describe('the deadline of an entry', () => {
  test('three working days: Wednesday may be written until Monday', () => {
    expect(lastEntryDay('2026-05-06', { holidays })).toBe('2026-05-11')
    expect(whyNotSubmit(anEntry({ logDate: '2026-05-06' }), aDay({ today: '2026-05-11' }))).toBeUndefined()
    expect(whyNotSubmit(anEntry({ logDate: '2026-05-06' }), aDay({ today: '2026-05-12' }))).toBe('too_late')
  })

  test('the days of Nyepi and Idulfitri do not count', () => {
    expect(lastEntryDay('2026-03-17', { holidays })).toBe('2026-03-27')
  })

  test('never after the 5th of the next month, however many days the region allows', () => {
    expect(lastEntryDay('2026-04-30', { holidays, lateDays: 10 })).toBe('2026-05-05')
    expect(lastEntryDay('2026-12-30', { holidays: new Set(), lateDays: 10 })).toBe('2027-01-05')
    expect(isPastEntry('2026-04-30', '2026-05-05', { holidays, lateDays: 10 })).toBe(false)
    expect(isPastEntry('2026-04-30', '2026-05-06', { holidays, lateDays: 10 })).toBe(true)
  })

  test('a region may be stricter', () => {
    expect(whyNotSubmit(anEntry({ logDate: '2026-05-11' }), aDay({ today: '2026-05-13', lateDays: 1 }))).toBe(
      'too_late',
    )
  })

  test('Hendra opens the day, and the entry counts as late', () => {
    const late = anEntry({ logDate: '2026-04-20' })
    expect(whyNotSubmit(late, aDay({ opened: true }))).toBeUndefined()
    expect(isPastEntry(late.logDate, '2026-05-13', { holidays })).toBe(true)
  })

  test('what Hendra returns late may still be answered, a forgotten draft may not', () => {
    const late = anEntry({ logDate: '2026-04-20' })
    const logDate = '2026-04-20'
    expect(whyNotSubmit(late, { ...aDay(), saved: saved({ status: 'RETURNED', logDate }) })).toBeUndefined()
    expect(whyNotSubmit(late, { ...aDay(), saved: saved({ status: 'SUBMITTED', logDate }) })).toBeUndefined()
    expect(whyNotSubmit(late, { ...aDay(), saved: saved({ status: 'DRAFT', logDate }) })).toBe('too_late')
    const takenBack = saved({ status: 'DRAFT', logDate, submittedAt: new Date('2026-05-05T01:00:00Z') })
    expect(whyNotSubmit(late, { ...aDay(), saved: takenBack })).toBeUndefined()
  })

  test('opening a day does not open a closed quarter', () => {
    expect(whyNotSubmit(anEntry({ logDate: '2026-03-31' }), aDay({ opened: true }))).toBe('quarter_closed')
  })

  test('the date picker hears the same reasons', () => {
    expect(whyNotDay('2026-05-14', aDay())).toBe('future_date')
    expect(whyNotDay('2026-05-13', aDay())).toBeUndefined()
  })
})

describe('hours of today', () => {
  const at = (startMinute: number, endMinute: number, logDate = '2026-05-13') =>
    anEntry({ minutes: null, startMinute, endMinute, logDate })

  test('may end on this minute and not on the next', () => {
    const day = aDay({ nowMinute: 600 })
    expect(whyNotSubmit(at(540, 600), day)).toBeUndefined()
    expect(whyNotSubmit(at(540, 601), day)).toBe('future_hours')
    expect(whyNotSubmit(at(601, 660), day)).toBe('future_hours')
  })

  test('are asked of today alone; minutes without hours, and a draft, may stand', () => {
    const day = aDay({ nowMinute: 0 })
    expect(whyNotSubmit(at(540, 600, '2026-05-12'), day)).toBeUndefined()
    expect(whyNotSubmit(anEntry(), day)).toBeUndefined()
    expect(whyNotSave(at(540, 600), { by: sari })).toBeUndefined()
  })
})

describe('beside the other entries of the day', () => {
  const morning = {
    ...anEntry({ startMinute: 480, endMinute: 600, minutes: 120 }),
    status: 'SUBMITTED' as const,
  }

  test('two entries at the same hour overlap', () => {
    const during = anEntry({ startMinute: 540, endMinute: 660, minutes: 120 })
    expect(whyNotSubmit(during, aDay({ others: [morning] }))).toBe('overlap')
  })

  test('one may start on the minute the other ends', () => {
    const after = anEntry({ startMinute: 600, endMinute: 660, minutes: 60 })
    expect(whyNotSubmit(after, aDay({ others: [morning] }))).toBeUndefined()
    expect(overlaps(after, morning)).toBe(false)
    expect(overlaps(morning, { ...after, startMinute: 599 })).toBe(true)
  })

  test('an entry inside another overlaps, whichever came first', () => {
    const inside = anEntry({ startMinute: 500, endMinute: 510 })
    expect(overlaps(inside, morning)).toBe(true)
    expect(overlaps(morning, inside)).toBe(true)
  })

  test('without hours nothing overlaps, and another day never does', () => {
    expect(overlaps(anEntry(), morning)).toBe(false)
    expect(overlaps({ ...morning, logDate: '2026-05-12' }, morning)).toBe(false)
  })

  test('a draft does not stand in the way', () => {
    const during = anEntry({ startMinute: 540, endMinute: 660 })
    expect(whyNotSubmit(during, aDay({ others: [{ ...morning, status: 'DRAFT' }] }))).toBeUndefined()
  })

  test('a returned entry still holds its hour', () => {
    const during = anEntry({ startMinute: 540, endMinute: 660 })
    expect(whyNotSubmit(during, aDay({ others: [{ ...morning, status: 'RETURNED' }] }))).toBe('overlap')
  })

  test('a day holds 1.440 minutes and not one more', () => {
    const night = { ...anEntry({ minutes: 1400 }), status: 'APPROVED' as const }
    expect(whyNotSubmit(anEntry({ minutes: 40 }), aDay({ others: [night] }))).toBeUndefined()
    expect(whyNotSubmit(anEntry({ minutes: 41 }), aDay({ others: [night] }))).toBe('day_full')
  })
})

test('more than 450 minutes in one entry are not refused', () =>
  expect(whyNotSubmit(anEntry({ minutes: 451 }), aDay())).toBeUndefined())

const log: DecidedLog = { employeeId: sari, supervisorId: hendra, status: 'SUBMITTED', logDate: '2026-03-31' }

describe('deciding', () => {
  test('a supervisor approves a submitted log while its quarter is open', () => {
    expect(whyNotApprove(log, { by: hendra, closedThrough: '2025-12-31' })).toBeUndefined()
    expect(whyNotApprove(log, { by: hendra })).toBeUndefined()
  })

  test('only the supervisor of record decides', () => {
    expect(whyNotApprove(log, { by: ratna, closedThrough: '2025-12-31' })).toBe('not_their_supervisor')
    expect(whyNotApprove({ ...log, supervisorId: null }, { by: ratna })).toBe('not_their_supervisor')
  })

  test('the log of a supervisor who left goes one level up', () => {
    expect(whyNotApprove(log, { by: ratna, inPlaceOf: [hendra] })).toBeUndefined()
    expect(whyNotApprove(log, { by: ratna, inPlaceOf: ['budi'] })).toBe('not_their_supervisor')
  })

  test('Hendra cannot approve a log he wrote himself', () => {
    expect(whyNotApprove({ ...log, employeeId: hendra }, { by: hendra })).toBe('own_log')
    expect(whyNotApprove({ ...log, employeeId: ratna }, { by: ratna, inPlaceOf: [hendra] })).toBe('own_log')
  })

  test.each(['DRAFT', 'RETURNED', 'APPROVED', 'EXPIRED'] as const)(
    'a log that is %s does not wait for a decision',
    (status) => {
      expect(whyNotApprove({ ...log, status }, { by: hendra })).toBe('not_submitted')
    },
  )

  test('the last day of a quarter closes with it', () => {
    expect(whyNotApprove(log, { by: hendra, closedThrough: '2026-03-31' })).toBe('quarter_closed')
    expect(
      whyNotApprove({ ...log, logDate: '2026-04-01' }, { by: hendra, closedThrough: '2026-03-31' }),
    ).toBeUndefined()
  })

  test('returning asks the same and a reason of ten letters', () => {
    expect(whyNotReturn(log, { by: hendra, reason: 'Foto belum menunjukkan hasil.' })).toBeUndefined()
    expect(whyNotReturn(log, { by: hendra, reason: '  kurang   ' })).toBe('reason_missing')
    expect(whyNotReturn(log, { by: ratna, reason: '' })).toBe('not_their_supervisor')
  })

  test('Sari takes her log back while nobody has decided', () => {
    expect(whyNotWithdraw(log, { by: sari })).toBeUndefined()
    expect(whyNotWithdraw(log, { by: hendra })).toBe('not_your_log')
    expect(whyNotWithdraw({ ...log, status: 'APPROVED' }, { by: sari })).toBe('not_submitted')
    expect(whyNotWithdraw(log, { by: sari, closedThrough: '2026-03-31' })).toBe('quarter_closed')
  })
})

test('Sari throws away a draft, never what was handed in or spoken about', () => {
  const draft = { employeeId: sari, status: 'DRAFT' as const }
  expect(whyNotDelete(draft, { by: sari, builtUpon: false })).toBeUndefined()
  expect(whyNotDelete(draft, { by: ratna, builtUpon: false })).toBe('not_your_log')
  expect(whyNotDelete({ ...draft, status: 'RETURNED' }, { by: sari, builtUpon: false })).toBe('not_draft')
  expect(whyNotDelete(draft, { by: sari, builtUpon: true })).toBe('not_draft')
})

describe('undoing a decision', () => {
  const at = new Date('2026-05-13T02:00:00Z')
  const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
  const approved = { ...log, status: 'APPROVED' as const }
  const decision = { byId: hendra, at }

  test('Hendra takes back his slip within ten seconds', () => {
    expect(whyNotUndo({ log: approved, decision }, { by: hendra, now: after(10) })).toBeUndefined()
    expect(
      whyNotUndo({ log: { ...log, status: 'RETURNED' }, decision }, { by: hendra, now: after(1) }),
    ).toBeUndefined()
  })

  test('after ten seconds a decision stands', () => {
    expect(whyNotUndo({ log: approved, decision }, { by: hendra, now: after(10.001) })).toBe('undo_too_late')
  })

  test('nobody undoes what another decided', () => {
    expect(whyNotUndo({ log: approved, decision }, { by: ratna, now: after(1) })).toBe('not_your_decision')
  })

  test('nothing is undone on which something was built', () => {
    expect(whyNotUndo({ log: approved, decision, builtUpon: true }, { by: hendra, now: after(1) })).toBe(
      'built_upon',
    )
    expect(
      whyNotUndo({ log: approved, decision }, { by: hendra, now: after(1), closedThrough: '2026-03-31' }),
    ).toBe('built_upon')
  })

  test('a log that was answered meanwhile has no decision to undo', () => {
    expect(whyNotUndo({ log, decision }, { by: hendra, now: after(1) })).toBe('not_decided')
    expect(whyNotUndo({ log: approved, decision: null }, { by: hendra, now: after(1) })).toBe('not_decided')
  })
})

describe('opening a day', () => {
  const facts: OpeningDay = {
    by: hendra,
    supervisorId: hendra,
    today: '2026-05-13',
    holidays,
    closedThrough: '2026-03-31',
    alreadyOpened: false,
    reason: 'Sari bertugas di posyandu tanpa sinyal.',
  }

  test('Hendra opens a late day with a reason', () =>
    expect(whyNotOpenDay('2026-04-20', facts)).toBeUndefined())

  test('Hendra opens a holiday for duty, ahead of it too', () => {
    expect(whyNotOpenDay('2026-05-14', facts)).toBeUndefined()
    expect(whyNotOpenDay('2026-05-27', facts)).toBeUndefined()
  })

  test('each refusal has its reason', () => {
    expect(whyNotOpenDay('2026-04-20', { ...facts, by: ratna })).toBe('not_their_supervisor')
    expect(whyNotOpenDay('2026-04-20', { ...facts, supervisorId: null })).toBe('not_their_supervisor')
    expect(whyNotOpenDay('2026-05-20', facts)).toBe('future_date')
    expect(whyNotOpenDay('2026-03-31', facts)).toBe('quarter_closed')
    expect(whyNotOpenDay('2026-04-20', { ...facts, alreadyOpened: true })).toBe('day_already_opened')
    expect(whyNotOpenDay('2026-05-12', facts)).toBe('day_still_open')
    expect(whyNotOpenDay('2026-04-20', { ...facts, reason: 'lupa' })).toBe('reason_missing')
  })
})

describe('waiting', () => {
  const pending = { status: 'SUBMITTED' as const, logDate: '2026-05-11', submittedOn: '2026-05-11' }

  test('a decision is due after a week', () => {
    expect(decisionDueOn('2026-05-11')).toBe('2026-05-18')
    expect(isOverdue(pending, '2026-05-18')).toBe(false)
    expect(isOverdue(pending, '2026-05-19')).toBe(true)
  })

  test('a log still pending after the 5th goes to the superior, however lately it came', () => {
    const lastDay = { status: 'SUBMITTED' as const, logDate: '2026-05-29', submittedOn: '2026-06-02' }
    expect(isEscalated(lastDay, '2026-06-05')).toBe(false)
    expect(isEscalated(lastDay, '2026-06-06')).toBe(true)
    expect(isEscalated(pending, '2026-05-19')).toBe(true)
  })

  test('what was decided waits for nobody', () => {
    expect(isOverdue({ ...pending, status: 'APPROVED' }, '2026-12-31')).toBe(false)
    expect(isEscalated({ ...pending, status: 'RETURNED' }, '2026-12-31')).toBe(false)
  })
})

test('every refusal is a short Indonesian sentence', () => {
  for (const sentence of Object.values(refusals)) {
    expect(sentence).toMatch(/^[A-Z{].*\.$/s)
    for (const part of sentence.split(/(?<=\.)\s/)) expect(part.split(' ').length).toBeLessThanOrEqual(20)
  }
})
