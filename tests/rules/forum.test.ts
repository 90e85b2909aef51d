import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isCrowd,
  LETTER_TEXT_MAX,
  LETTER_TITLE_MAX,
  openNumber,
  whyNotTake,
} from '../../lib/community/rules/box.ts'
import {
  EDIT_MINUTES,
  JUDGEMENT_NAMES,
  JUDGEMENTS,
  judgementsOf,
  mayRead,
  whyNotEdit,
  whyNotJudge,
  whyNotVote,
  type Standing,
} from '../../lib/community/rules/forum.ts'
import {
  hasEnded,
  movesOf,
  POINT_MOVE_NAMES,
  POINT_STATES,
  stateAfter,
  whyNotMove,
  type Point,
  type PointState,
  type Side,
} from '../../lib/community/rules/points.ts'
import { endState, whyNotEnd, whyNotPlan } from '../../lib/community/rules/sessions.ts'
import { movesOfTask, TASK_MOVES, whyNotMoveTask } from '../../lib/community/rules/tasks.ts'
import { storedLetter } from '../../lib/community/schema/box.ts'
import { judgementInput, writingInput } from '../../lib/community/schema/forum.ts'
import { pointMoveInput } from '../../lib/community/schema/points.ts'

const AN_ID = '018f7d6e-3c1a-7b5e-8f00-000000000001'
const at = new Date('2026-05-13T02:00:00Z')
const later = (minutes: number, ms = 0) => new Date(at.getTime() + minutes * 60_000 + ms)
const post = (standing: Standing = 'SHOWN', authorId: string | null = 'sari') => ({ authorId, standing, at })

describe('a post', () => {
  test('is its author’s to edit for half an hour, to the very end of it, while it is shown', () => {
    expect(whyNotEdit(post(), { by: 'sari', now: later(EDIT_MINUTES) })).toBeUndefined()
    expect(whyNotEdit(post(), { by: 'sari', now: later(EDIT_MINUTES, 1) })).toBe('edit_too_late')
    expect(whyNotEdit(post(), { by: 'budi', now: at })).toBe('post_of_the_other')
    expect(whyNotEdit(post('HIDDEN'), { by: 'sari', now: at })).toBe('post_hidden')
    expect(whyNotEdit(post('SHOWN', null), { by: 'sari', now: at })).toBe('post_of_the_other')
  })

  test('is supported by others only', () => {
    expect(whyNotVote({ authorId: 'sari' }, 'sari')).toBe('own_topic')
    expect(whyNotVote({ authorId: null }, 'sari')).toBeUndefined()
  })

  const ayu = { by: 'ayu', moderates: true, hiddenBy: 'ayu' }
  const inspector = { by: 'inspektur', moderates: true, hiddenBy: 'ayu' }
  const sari = { by: 'sari', moderates: false, hiddenBy: 'ayu' }

  test('is hidden by a moderator, objected to by its author, and judged by another moderator', () => {
    expect(judgementsOf(post(), ayu)).toEqual(['hide'])
    expect(judgementsOf(post(), sari)).toEqual([])
    expect(judgementsOf(post('HIDDEN'), sari)).toEqual(['object'])
    expect(judgementsOf(post('HIDDEN'), ayu)).toEqual(['restore'])
    expect(judgementsOf(post('CONTESTED'), inspector)).toEqual(['restore', 'uphold'])
    expect(whyNotJudge(post('CONTESTED'), 'uphold', ayu)).toBe('judged_by_oneself')
    expect(judgementsOf(post('UPHELD'), inspector)).toEqual([])
    expect(whyNotJudge(post('HIDDEN', null), 'object', sari)).toBe('not_found')
    // A moderator's own words are for another to bring back.
    expect(judgementsOf(post('HIDDEN', 'inspektur'), inspector)).toEqual(['object'])
    expect(whyNotJudge(post('CONTESTED', 'inspektur'), 'restore', inspector)).toBe('judged_by_oneself')
  })

  test('that is not shown is read by its author and by those who judge', () => {
    for (const standing of ['HIDDEN', 'CONTESTED', 'UPHELD'] as const) {
      expect(mayRead(post(standing), sari)).toBe(true)
      expect(mayRead(post(standing), inspector)).toBe(true)
      expect(mayRead(post(standing), { by: 'budi', moderates: false })).toBe(false)
      expect(mayRead(post(standing, null), { by: 'budi', moderates: false })).toBe(false)
    }
    expect(mayRead(post('SHOWN', null), { by: 'budi', moderates: false })).toBe(true)
  })

  test('in 10,000 lives of random wishes never leaves the drawn roads, and its hider never judges the objection', () => {
    const wish = fc.record({
      act: fc.constantFrom(...JUDGEMENT_NAMES),
      by: fc.constantFrom('sari', 'budi', 'ayu', 'inspektur'),
    })
    const reached = new Set<Standing>()
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
        let standing: Standing = 'SHOWN'
        let hiddenBy: string | null = null
        for (const { act, by } of wishes) {
          const moderates = by === 'ayu' || by === 'inspektur'
          if (whyNotJudge(post(standing), act, { by, moderates, hiddenBy })) continue
          expect(act === 'object' ? by === 'sari' : moderates).toBe(true)
          expect(JUDGEMENTS[act].from).toContain(standing)
          if (standing === 'CONTESTED') expect(by).not.toBe(hiddenBy)
          if (act === 'hide') hiddenBy = by
          standing = JUDGEMENTS[act].to
          reached.add(standing)
        }
      }),
      { numRuns: 10_000, seed: 65 },
    )
    expect([...reached].toSorted()).toEqual(['CONTESTED', 'HIDDEN', 'SHOWN', 'UPHELD'])
  })
})

describe('a point', () => {
  const point = (state: PointState | null = null, more: Partial<Point> = {}): Point => ({
    state,
    category: 'COMPLAINT',
    hidden: false,
    ...more,
  })

  test('is opened by the desk, and moved by the unit that answers for it', () => {
    expect(movesOf(point(), ['DESK'])).toEqual(['open'])
    expect(movesOf(point(), ['UNIT'])).toEqual([])
    expect(movesOf(point('RECEIVED'), ['UNIT'])).toEqual(['study', 'start', 'decline'])
    expect(movesOf(point('RECEIVED'), ['DESK'])).toEqual(['pass_on'])
    expect(movesOf(point('IN_PROGRESS'), ['UNIT'])).toEqual(['report', 'finish', 'decline'])
    expect(movesOf(point('DONE'), ['UNIT'])).toEqual([])
    expect(movesOf(point('DONE'), ['DESK'])).toEqual(['reopen'])
    expect(movesOf(point('RECEIVED'), [])).toEqual([])
    expect(whyNotMove(point(null, { hidden: true }), 'open', ['DESK'])).toBe('topic_hidden')
  })

  test('of an idea is a trial, which any head may take up, and its end is final', () => {
    const idea = (state: PointState | null) => point(state, { category: 'IDEA' })
    expect(movesOf(idea(null), ['UNIT'])).toEqual(['try'])
    expect(movesOf(idea(null), ['DESK'])).toEqual(['try'])
    expect(movesOf(idea('TRIAL'), ['UNIT'])).toEqual(['report', 'adopt', 'drop'])
    expect(movesOf(idea('ADOPTED'), ['UNIT', 'DESK'])).toEqual([])
    expect(whyNotMove(point(), 'try', ['UNIT'])).toBe('already_moved_on')
  })

  test('in 10,000 lives of random wishes never leaves the drawn roads', () => {
    const wish = fc.record({
      move: fc.constantFrom(...POINT_MOVE_NAMES),
      side: fc.constantFrom<Side>('DESK', 'UNIT'),
    })
    const reached = new Set<PointState>()
    fc.assert(
      fc.property(fc.boolean(), fc.array(wish, { maxLength: 14 }), (isIdea, wishes) => {
        const category = isIdea ? 'IDEA' : 'SUGGESTION'
        let state: PointState | null = null
        for (const { move, side } of wishes) {
          if (whyNotMove({ state, category, hidden: false }, move, [side])) continue
          const next = stateAfter(state, move)
          // Only the desk opens again what has ended.
          if (state !== null && hasEnded(state)) expect([move, side]).toEqual(['reopen', 'DESK'])
          expect(['TRIAL', 'ADOPTED', 'DROPPED'].includes(next)).toBe(isIdea)
          state = next
          reached.add(next)
        }
      }),
      { numRuns: 10_000, seed: 66 },
    )
    expect([...reached].toSorted()).toEqual([...POINT_STATES].toSorted())
  })

  test('names its unit where a step gives it to one', () => {
    const step = { topicId: AN_ID, version: 0, text: 'Angkutan sekolah pagi sering terlambat' }
    const found = pointMoveInput.safeParse({ ...step, move: 'open', unitId: '' })
    expect(found.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['unitId', 'Pilih unit penanggung jawabnya.'],
    ])
    expect(pointMoveInput.safeParse({ ...step, move: 'study', version: '2' }).success).toBe(true)
    expect(() => stateAfter(null, 'report')).toThrow('begins nothing')
  })
})

describe('a meeting', () => {
  test('is announced for today or later, and ends after it begins', () => {
    const hours = { heldOn: '2026-05-13', fromMinute: 540, toMinute: 600 }
    expect(whyNotPlan(hours, '2026-05-13')).toBeUndefined()
    expect(whyNotPlan(hours, '2026-05-14')).toBe('session_past')
    expect(whyNotPlan({ ...hours, toMinute: 540 }, '2026-05-13')).toBe('session_reversed')
  })

  test('has minutes from its day on, may be called off before and after, and is closed once', () => {
    const planned = { state: 'PLANNED', heldOn: '2026-05-13' } as const
    expect(whyNotEnd(planned, 'minutes', '2026-05-12')).toBe('session_ahead')
    expect(whyNotEnd(planned, 'minutes', '2026-05-13')).toBeUndefined()
    expect(whyNotEnd(planned, 'call_off', '2026-05-01')).toBeUndefined()
    for (const state of ['HELD', 'CALLED_OFF'] as const)
      expect(whyNotEnd({ ...planned, state }, 'minutes', '2026-05-14')).toBe('session_over')
    expect([endState('minutes'), endState('call_off')]).toEqual(['HELD', 'CALLED_OFF'])
  })
})

test('forms say at their fields what is missing, and take plain words only', () => {
  const found = writingInput.safeParse({ write: 'topic', category: 'x', title: 'pendek', text: ' ' })
  expect(
    Object.fromEntries(found.error?.issues.map(({ path, message }) => [path[0], message]) ?? []),
  ).toEqual({
    category: 'Pilih jenisnya.',
    title: 'Tulis judulnya, minimal 10 huruf.',
    text: 'Tulis isinya.',
  })
  const five = Array.from({ length: 6 }, (_, nth) => AN_ID.replace(/1$/, String(nth)))
  const reply = { write: 'reply', topicId: AN_ID, text: 'Setuju' }
  expect(writingInput.safeParse({ ...reply, mentions: five }).error?.issues[0]?.message).toBe(
    'Sebut paling banyak 5 rekan.',
  )
  expect(
    writingInput.parse({ ...reply, text: 'Se\u202etuju\u0000', mentions: [AN_ID, AN_ID] }),
  ).toMatchObject({
    text: 'Setuju',
    mentions: [AN_ID],
  })
  expect(judgementInput.safeParse({ postId: AN_ID, version: 1, act: 'hide', text: 'kasar' }).success).toBe(
    false,
  )
})

describe('a letter without a name', () => {
  test('goes into the one box that is open, once a person, and waits for four others', () => {
    expect([0, 4, 5, 6].map(isCrowd)).toEqual([false, false, true, true])
    expect(openNumber(null)).toBe(1)
    expect(openNumber({ number: 3, released: false })).toBe(3)
    expect(openNumber({ number: 3, released: true })).toBe(4)
    expect(whyNotTake(3, { open: 3, taken: false })).toBeUndefined()
    expect(whyNotTake(3, { open: 3, taken: true })).toBe('token_taken')
    expect(whyNotTake(3, { open: 4, taken: true })).toBe('box_closed')
  })

  test('has room for words of any script', () => {
    const longest = {
      category: 'SUGGESTION',
      title: 'ꦏ'.repeat(LETTER_TITLE_MAX),
      text: 'ꦏ'.repeat(LETTER_TEXT_MAX),
    }
    expect(storedLetter.safeParse(longest).success).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(longest))).toBeLessThan(2048)
    expect(storedLetter.safeParse({ ...longest, category: 'STORY' }).success).toBe(false)
  })
})

test('a task is closed and opened again by who gave it, who does it, or who leads the unit', () => {
  const task = { state: 'OPEN', accountId: 'akun-sari', assigneeId: 'budi' } as const
  const giver = { accountId: 'akun-sari', employeeId: 'sari', leads: false }
  const doer = { accountId: 'akun-budi', employeeId: 'budi', leads: false }
  const other = { accountId: 'akun-tuti', employeeId: 'tuti', leads: false }
  for (const one of [giver, doer, { ...other, leads: true }])
    expect(movesOfTask(task, one)).toEqual(['finish', 'drop'])
  expect(movesOfTask(task, other)).toEqual([])
  expect(whyNotMoveTask(task, 'finish', other)).toBe('task_of_others')
  expect(whyNotMoveTask(task, 'reopen', giver)).toBe('task_moved_on')
  expect(movesOfTask({ ...task, state: 'DONE' }, doer)).toEqual(['reopen'])
  expect(TASK_MOVES.reopen.to).toBe('OPEN')
})
