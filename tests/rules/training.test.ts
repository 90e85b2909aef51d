import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../prisma/seed/build/random.ts'
import { categoryLabels, goalSentence, hoursSentence, kindLabels } from '../../lib/training/labels.ts'
import { byWorth, sinks } from '../../lib/training/rules/catalogue.ts'
import { whyNotDecideCertificate, whyNotSend, whyNotTakeBack } from '../../lib/training/rules/certificates.ts'
import { yearGoal, yearOfHours, type LearnedHours } from '../../lib/training/rules/hours.ts'
import {
  planItems,
  whyNotDecideNeed,
  whyNotPlan,
  whyNotWithdrawNeed,
} from '../../lib/training/rules/needs.ts'
import {
  CATEGORIES,
  COMMUNITY,
  ENROLMENT_MOVES,
  ENROLMENT_STATUSES,
  GUIDANCE,
  holdsSeat,
  isClassical,
  KINDS,
  mayMove,
  seatChange,
  whyNotAnswerAfter,
  whyNotCallOff,
  seatStage,
  whyNotEnrol,
  whyNotLeave,
  whyNotOpenSession,
  whyNotRecordAttendance,
  type EnrolmentMove,
  type EnrolmentStatus,
} from '../../lib/training/rules.ts'

const TODAY = '2026-05-13'

describe('kinds and categories', () => {
  test('are BKN’s twenty-five, the first thirteen taught in a class, each with its words', () => {
    expect(KINDS).toEqual(Array.from({ length: 25 }, (_, at) => at + 1))
    expect(KINDS.filter(isClassical)).toHaveLength(13)
    expect(new Set(Object.values(kindLabels)).size).toBe(25)
    expect(new Set(CATEGORIES.map((one) => categoryLabels[one])).size).toBe(CATEGORIES.length)
  })

  test('colleagues who learn from each other and guidance at work are kinds of their own, outside of a class', () => {
    expect(kindLabels[COMMUNITY]).toBe('Komunitas belajar')
    expect(kindLabels[GUIDANCE]).toBe('Bimbingan di tempat kerja')
    expect([COMMUNITY, GUIDANCE].some(isClassical)).toBe(false)
  })
})

describe('hours of a year', () => {
  const learned = (hours: number, more: Partial<LearnedHours> = {}): LearnedHours => ({
    kind: 3,
    hours,
    status: 'VERIFIED',
    ...more,
  })

  test('a PNS has to learn twenty, a PPPK is shown twenty and counted up to twenty-four, others have no goal', () => {
    expect(yearGoal('PNS')).toEqual({ target: 20, binding: true, most: null })
    expect(yearGoal('CPNS')).toEqual(yearGoal('PNS'))
    expect(yearGoal('PPPK')).toEqual({ target: 20, binding: false, most: 24 })
    expect(yearGoal('PPPK_PW')).toEqual(yearGoal('PPPK'))
    expect(yearGoal('NON_ASN')).toBeUndefined()
  })

  test('only what was verified counts', () => {
    const records = [
      learned(8),
      learned(6, { kind: 23 }),
      learned(16, { status: 'WAITING' }),
      learned(40, { status: 'REFUSED' }),
      learned(40, { status: 'WITHDRAWN' }),
    ]
    expect(yearOfHours(records, yearGoal('PNS'))).toEqual({
      learned: 14,
      counted: 14,
      beyond: 0,
      waiting: 16,
      classical: 8,
      nonClassical: 6,
      missing: 6,
    })
  })

  test('a PPPK’s hours beyond twenty-four are told and not counted; a PNS has no upper end', () => {
    expect(yearOfHours([learned(30)], yearGoal('PPPK'))).toMatchObject({ counted: 24, beyond: 6, missing: 0 })
    expect(yearOfHours([learned(30)], yearGoal('PNS'))).toMatchObject({ counted: 30, beyond: 0 })
    expect(yearOfHours([learned(24)], yearGoal('PPPK'))).toMatchObject({ counted: 24, beyond: 0 })
  })

  test('are said in a sentence, with the rule of those who are bound by it', () => {
    const [pns, pppk] = [yearGoal('PNS'), yearGoal('PPPK')]
    expect(hoursSentence(yearOfHours([learned(14)], pns), pns, 2026)).toBe(
      '14 dari 20 JP pada 2026, kurang 6 JP.',
    )
    expect(
      hoursSentence(yearOfHours([learned(30), learned(8, { status: 'WAITING' })], pppk), pppk, 2026),
    ).toBe(
      '24 dari 20 JP pada 2026, target tercapai. 6 JP di atas batas dan tidak dihitung. 8 JP menunggu pemeriksaan BKD.',
    )
    expect(hoursSentence(yearOfHours([learned(4)], undefined), undefined, 2026)).toBe('4 JP pada 2026.')
    expect(goalSentence(pns)).toContain('paling sedikit 20 JP')
    expect(goalSentence(pppk)).toContain('paling banyak 24 JP')
  })
})

describe('seats', () => {
  const session = {
    status: 'OPEN',
    startsOn: '2026-05-20',
    endsOn: '2026-05-21',
    seats: 3,
    taken: 0,
    courseClosed: false,
  } as const

  test('are taken while the session is open, ahead and not full', () => {
    const ask = (more: object, mine?: EnrolmentStatus) =>
      whyNotEnrol({ ...session, ...more }, { mine, today: TODAY, others: [] })
    expect(ask({})).toBeUndefined()
    expect(ask({ courseClosed: true })).toBe('course_closed')
    expect(ask({ status: 'CANCELLED' })).toBe('session_not_open')
    expect(ask({ startsOn: TODAY })).toBe('session_started')
    expect(ask({ taken: 3 })).toBe('seats_gone')
    expect(ask({ taken: 2 })).toBeUndefined()
    expect(ask({}, 'ENROLLED')).toBe('already_enrolled')
    expect(ask({}, 'CALLED_OFF')).toBe('already_enrolled')
    expect(ask({}, 'LEFT')).toBeUndefined()
  })

  test('are not taken twice on one day', () => {
    const ask = (from: string, through: string) =>
      whyNotEnrol(session, { mine: undefined, today: TODAY, others: [{ from, through }] })
    expect(ask('2026-05-18', '2026-05-19')).toBeUndefined()
    expect(ask('2026-05-22', '2026-05-30')).toBeUndefined()
    for (const [from, through] of [
      ['2026-05-18', '2026-05-20'],
      ['2026-05-21', '2026-05-21'],
      ['2026-05-01', '2026-06-30'],
    ] as const)
      expect(ask(from, through)).toBe('session_overlaps')
  })

  test('tell where they stand, and one that was called off until its day has passed', () => {
    const stage = (status: EnrolmentStatus, startsOn: string, endsOn: string) =>
      seatStage({ status, startsOn, endsOn }, TODAY)
    expect(stage('ENROLLED', '2026-05-14', '2026-05-15')).toBe('AHEAD')
    expect(stage('ENROLLED', TODAY, '2026-05-15')).toBe('UNDER_WAY')
    expect(stage('ENROLLED', '2026-05-12', TODAY)).toBe('UNDER_WAY')
    expect(stage('ENROLLED', '2026-05-11', '2026-05-12')).toBe('WAITS_FOR_LIST')
    expect(stage('CALLED_OFF', '2026-05-11', TODAY)).toBe('CALLED_OFF')
    expect(stage('CALLED_OFF', '2026-05-11', '2026-05-12')).toBeUndefined()
    expect(stage('LEFT', '2026-05-14', '2026-05-15')).toBeUndefined()
  })

  test('are given back until the session begins', () => {
    const ask = (more: object, mine: EnrolmentStatus = 'ENROLLED') =>
      whyNotLeave({ ...session, ...more }, { mine, today: TODAY })
    expect(ask({})).toBeUndefined()
    expect(ask({ startsOn: TODAY })).toBe('session_started')
    expect(ask({ status: 'HELD' })).toBe('session_not_open')
    expect(ask({}, 'LEFT')).toBe('not_enrolled')
    expect(ask({}, 'ATTENDED')).toBe('not_enrolled')
  })

  test('a session is opened ahead, forwards and for half a year at most', () => {
    const ask = (startsOn: string, endsOn: string, days = 2, courseClosed = false) =>
      whyNotOpenSession({ startsOn, endsOn, courseClosed }, { today: TODAY, days })
    expect(ask(TODAY, TODAY, 1)).toBeUndefined()
    expect(ask('2026-05-12', TODAY)).toBe('session_in_past')
    expect(ask('2026-05-20', '2026-05-19')).toBe('session_days_reversed')
    expect(ask('2026-05-20', '2027-05-19', 365)).toBe('session_too_long')
    expect(ask('2062-05-20', '2062-05-21')).toBe('session_too_far')
    expect(ask('2026-05-20', '2026-05-21', 2, true)).toBe('course_closed')
  })

  test('attendance is told once, after the end, of everybody and of nobody else', () => {
    const over = { status: 'OPEN', endsOn: TODAY } as const
    const ask = (told: string[], at: { status: 'OPEN' | 'HELD' | 'CANCELLED'; endsOn: string } = over) =>
      whyNotRecordAttendance(at, { today: TODAY, waiting: ['a', 'b'], told, attendedMyself: false })
    expect(ask(['b', 'a'])).toBeUndefined()
    expect(
      whyNotRecordAttendance(over, {
        today: TODAY,
        waiting: ['a', 'b'],
        told: ['a', 'b'],
        attendedMyself: true,
      }),
    ).toBe('own_attendance')
    expect(ask(['a'])).toBe('attendance_incomplete')
    expect(ask(['a', 'a'])).toBe('attendance_incomplete')
    expect(ask(['a', 'c'])).toBe('attendance_incomplete')
    expect(ask(['a', 'b', 'c'])).toBe('attendance_incomplete')
    expect(ask(['a', 'b'], { ...over, endsOn: '2026-05-14' })).toBe('session_not_over')
    expect(ask(['a', 'b'], { ...over, status: 'HELD' })).toBe('session_not_open')
    expect(whyNotCallOff({ status: 'OPEN' })).toBeUndefined()
    expect(whyNotCallOff({ status: 'HELD' })).toBe('session_not_open')
  })

  test('who was there answers once whether it can be used', () => {
    expect(whyNotAnswerAfter({ status: 'ATTENDED', answered: false })).toBeUndefined()
    expect(whyNotAnswerAfter({ status: 'ATTENDED', answered: true })).toBe('already_answered')
    expect(whyNotAnswerAfter({ status: 'ABSENT', answered: false })).toBe('not_attended')
  })

  test('in ten thousand stories of moves the count on the session is the number of those who sit in it', () => {
    const random = randomFrom('enrolments')
    const moves = Object.keys(ENROLMENT_MOVES) as EnrolmentMove[]
    for (let story = 0; story < 10_000; story += 1) {
      const seats = random.between(1, 3)
      const people: (EnrolmentStatus | undefined)[] = [undefined, undefined, undefined, undefined]
      let taken = 0
      for (let step = 0; step < 12; step += 1) {
        const at = random.between(0, people.length - 1)
        const before = people[at]
        if (before === undefined) {
          if (taken >= seats) continue
          people[at] = 'ENROLLED'
          taken += 1
          continue
        }
        const move = random.pick(moves)
        if (!mayMove(before, move) || (move === 'enrol' && taken >= seats)) continue
        taken += seatChange(before, move)
        people[at] = ENROLMENT_MOVES[move].to
      }
      expect(taken).toBe(people.filter((one) => one && holdsSeat(one)).length)
      expect(taken).toBeLessThanOrEqual(seats)
    }
  })

  test('what was told of attendance is never moved again', () => {
    for (const status of ENROLMENT_STATUSES.filter((one) => one === 'ATTENDED' || one === 'ABSENT'))
      for (const move of Object.keys(ENROLMENT_MOVES) as EnrolmentMove[])
        expect(mayMove(status, move)).toBe(false)
  })
})

describe('certificates', () => {
  const wanted = {
    kind: 3,
    startsOn: '2026-04-01',
    endsOn: '2026-04-02',
    number: '12/2026',
    files: 1,
    hours: 12,
    sure: false,
  } as const
  const ask = (more: object, known = false) => whyNotSend({ ...wanted, ...more }, { today: TODAY, known })

  test('are of the past, of two years at most, with their number and file, and sent once', () => {
    expect(ask({})).toBeUndefined()
    expect(ask({ endsOn: TODAY })).toBeUndefined()
    expect(ask({ endsOn: '2026-05-14' })).toBe('certificate_ahead')
    expect(ask({ startsOn: '2026-04-03' })).toBe('certificate_days_reversed')
    expect(ask({ startsOn: '1980-01-01', endsOn: '1980-01-02' })).toBe('certificate_too_old')
    expect(ask({ number: undefined })).toBe('certificate_number_missing')
    expect(ask({ files: 0 })).toBe('certificate_file_missing')
    expect(ask({}, true)).toBe('certificate_known')
  })

  test('hold ten hours a day at most, and more than two hundred only where somebody looked twice', () => {
    expect(ask({ hours: 20 })).toBeUndefined()
    expect(ask({ hours: 21 })).toBe('certificate_hours_beyond_days')
    expect(ask({ endsOn: '2026-04-01', hours: 10 })).toBeUndefined()
    const long = { startsOn: '2026-04-01', endsOn: '2026-04-21' }
    expect(ask({ ...long, hours: 200 })).toBeUndefined()
    expect(ask({ ...long, hours: 201 })).toBe('certificate_hours_unsure')
    expect(ask({ ...long, hours: 201, sure: true })).toBeUndefined()
  })

  test('a learning community and guidance at work have a list of names in place of a number', () => {
    expect(ask({ kind: COMMUNITY, number: undefined })).toBeUndefined()
    expect(ask({ kind: GUIDANCE, number: undefined })).toBeUndefined()
  })

  test('are decided once, by another, refused with a reason; hours of attendance are not decided at all', () => {
    const waiting = { source: 'CERTIFICATE', status: 'WAITING', own: false, hasFile: true } as const
    const verify = { verdict: 'VERIFIED', reason: undefined } as const
    expect(whyNotDecideCertificate(waiting, verify)).toBeUndefined()
    const empty = { ...waiting, hasFile: false }
    expect(whyNotDecideCertificate(empty, verify)).toBe('certificate_without_file')
    const refuse = { verdict: 'REFUSED', reason: 'Berkasnya belum ada.' } as const
    expect(whyNotDecideCertificate(empty, refuse)).toBeUndefined()
    expect(whyNotDecideCertificate({ ...waiting, own: true }, verify)).toBe('own_certificate')
    expect(whyNotDecideCertificate({ ...waiting, status: 'REFUSED' }, verify)).toBe('certificate_decided')
    expect(whyNotDecideCertificate({ ...waiting, source: 'ATTENDANCE' }, verify)).toBe(
      'certificate_of_attendance',
    )
    expect(whyNotDecideCertificate(waiting, { verdict: 'REFUSED', reason: 'singkat' })).toBe(
      'refusal_reason_missing',
    )
    expect(
      whyNotDecideCertificate(waiting, { verdict: 'REFUSED', reason: 'Nomornya tidak terbaca.' }),
    ).toBeUndefined()
    expect(whyNotTakeBack(waiting)).toBeUndefined()
    expect(whyNotTakeBack({ ...waiting, status: 'VERIFIED' })).toBe('certificate_decided')
    expect(whyNotTakeBack({ ...waiting, source: 'ATTENDANCE' })).toBe('certificate_of_attendance')
  })
})

describe('needs', () => {
  const gap = {
    source: 'COMPETENCE',
    year: 2026,
    competence: 'PUBLIC_SERVICE',
    levelRequired: 3,
    levelNow: 2,
  } as const
  const ask = (more: object) => whyNotPlan({ ...gap, ...more }, { today: TODAY })

  test('stand on a gap, on feedback or on a planned result, for this year or the next', () => {
    expect(ask({})).toBeUndefined()
    expect(ask({ levelNow: 3 })).toBe('gap_is_none')
    expect(ask({ levelNow: 4 })).toBe('gap_is_none')
    expect(ask({ competence: undefined })).toBe('gap_levels_missing')
    expect(ask({ source: 'FEEDBACK' })).toBe('need_feedback_missing')
    expect(ask({ source: 'FEEDBACK', feedbackId: 'f' })).toBeUndefined()
    expect(ask({ source: 'RESULT' })).toBe('need_result_missing')
    expect(ask({ source: 'RESULT', workResultId: 'r' })).toBeUndefined()
    expect(ask({ year: 2025 })).toBe('need_year_over')
    expect(ask({ year: 2027 })).toBeUndefined()
    expect(ask({ year: 2028 })).toBe('need_too_far')
  })

  test('are decided once and returned with a reason; an approved one is not taken back', () => {
    const approve = { verdict: 'APPROVED', reason: undefined } as const
    expect(whyNotDecideNeed({ status: 'SUBMITTED' }, approve)).toBeUndefined()
    for (const status of ['APPROVED', 'RETURNED', 'WITHDRAWN'] as const)
      expect(whyNotDecideNeed({ status }, approve)).toBe('need_decided')
    expect(whyNotDecideNeed({ status: 'SUBMITTED' }, { verdict: 'RETURNED', reason: undefined })).toBe(
      'need_reason_missing',
    )
    expect(whyNotWithdrawNeed({ status: 'RETURNED' })).toBeUndefined()
    expect(whyNotWithdrawNeed({ status: 'APPROVED' })).toBe('need_decided')
  })

  test('make a unit’s plan by category, people counted once', () => {
    expect(
      planItems([
        { employeeId: 'a', category: 'TECHNICAL', hours: 10 },
        { employeeId: 'a', category: 'IT', hours: 8 },
        { employeeId: 'a', category: 'IT', hours: 4 },
        { employeeId: 'b', category: 'IT', hours: 8 },
      ]),
    ).toEqual([
      { category: 'IT', needs: 3, people: 2, hours: 20 },
      { category: 'TECHNICAL', needs: 1, people: 1, hours: 10 },
    ])
    expect(planItems([])).toEqual([])
  })
})

test('the catalogue lets sink what was seen to change nothing, however soon it is held', () => {
  const course = (
    title: string,
    next: string | null,
    verdict: 'BETTER' | 'NOT_SEEN' | 'WORSE' | 'TOO_FEW' | null,
  ) => ({
    title,
    next,
    verdict,
  })
  const shelf = [
    course('E tanpa dampak', '2026-05-14', 'NOT_SEEN'),
    course('F menurun', null, 'WORSE'),
    course('C belum ada sesi', null, 'BETTER'),
    course('B baru', '2026-05-20', null),
    course('A membantu', '2026-06-20', 'BETTER'),
    course('D sedikit peserta', '2026-05-25', 'TOO_FEW'),
  ]
  expect(shelf.toSorted(byWorth).map(({ title }) => title[0])).toEqual(['A', 'B', 'D', 'C', 'E', 'F'])
  expect(shelf.filter(sinks)).toHaveLength(2)
})
