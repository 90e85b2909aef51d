import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { rate } from '@/lib/reviews/commands'
import { answerAgain, askAgain, settleSpread } from '@/lib/reviews/commands/calibration'
import { askedAbout, spreadDesk } from '@/lib/reviews/queries/spread'
import { reviewInput } from '@/lib/reviews/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  hire,
  openOffice,
  openQuarters,
  reasonOf,
  refusalOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { units } from '../support/office'

let database: TestDatabase
let yusuf: Someone, hendra: Someone, outsider: Someone
const team: Someone[] = []
const office = units[SURAKARTA]?.health ?? ''
const permits = units[SURAKARTA]?.permits ?? ''
const FIRST = { year: 2026, quarter: 1 } as const
const QUESTION = 'Apakah hasil kunjungan rumah sudah dilihat?'
const ANSWER = 'Sudah, hasilnya tidak mengubah penilaian.'
const WHY = 'Semua target tercapai bersama, tidak ada yang di bawah ekspektasi.'
const LATER = new Date('2026-05-13T04:00:00Z')

const head = <T>(run: (ctx: WriteCtx) => Promise<T>, by = yusuf, leads = [office]) =>
  as(by, (ctx) => run({ ...ctx, actor: { ...ctx.actor, headsUnits: leads, roles: ['staff', 'unit_head'] } }))

const rated = (of: Someone, words: Record<string, unknown> = {}, at?: Date) =>
  as(
    hendra,
    (ctx) =>
      rate(
        ctx,
        reviewInput.parse({
          employeeId: of.id,
          ...FIRST,
          resultRating: 'MEETS',
          behaviourRating: 'MEETS',
          version: 0,
          intent: 'sign',
          ...words,
        }),
      ),
    at,
  )
const desk = () => head((ctx) => spreadDesk(ctx, { triwulan: '2026-1' }))
const seen = async () => {
  const view = await desk()
  if (!view) throw new Error('no desk')
  return view
}
const settle = async (words: Record<string, unknown> = {}) => {
  const view = await seen()
  return head((ctx) =>
    settleSpread(ctx, {
      unitId: office,
      ...FIRST,
      version: view.led.review?.version ?? 1,
      seen: view.seen,
      reason: undefined,
      ...words,
    }),
  )
}
const stored = async () => {
  const [row] = await database.ask<{
    spread: { outside: boolean; counts: Record<string, number>; drafts: number } | null
    spread_reason: string | null
    spread_by: string | null
  }>(SURAKARTA, 'SELECT spread, spread_reason, spread_by FROM unit_review WHERE unit_id = $1', [office])
  return row
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  yusuf = await hire(database, 'Yusuf Hidayat')
  hendra = await hire(database, 'Hendra Gunawan')
  outsider = await hire(database, 'Orang Perizinan')
  await database.ask(SURAKARTA, 'UPDATE assignment SET is_head = true WHERE employee_id = $1', [yusuf.id])
  await database.ask(SURAKARTA, 'UPDATE assignment SET unit_id = $2, is_head = true WHERE employee_id = $1', [
    outsider.id,
    permits,
  ])
  await standIn(database, hendra, yusuf)
  for (let number = 1; number <= 11; number += 1) {
    const one = await hire(database, `Pegawai Nomor ${number}`)
    await standIn(database, one, hendra)
    team.push(one)
  }
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

const member = (place: number): Someone => {
  const one = team[place]
  if (!one) throw new Error('nobody there')
  return one
}

describe('the mirror', () => {
  test('counts drafts and signatures, names who is missing, leaves out the head', async () => {
    await rated(member(0), { intent: 'draft' })
    await rated(member(1))
    const view = await seen()
    expect(view).toMatchObject({ counts: { GOOD: 2 }, drafts: 1, spread: undefined })
    expect(view.unrated).not.toContain('Yusuf Hidayat')
    expect(view.unrated).toContain('Hendra Gunawan')
    expect(view.unrated).toHaveLength(10)
    expect(await reasonOf(settle())).toBe('unit_not_graded')
  })

  test('speaks once the unit has its grade', async () => {
    await database.ask(
      SURAKARTA,
      `INSERT INTO unit_review (region_id, id, unit_id, year, quarter, status, summary, items, grade, grade_reason,
         graded_at, created_at, updated_at)
       VALUES ($1, $2, $3, 2026, 1, 'GRADED', 'Ringkasan', '[]', 'GOOD', 'Alasan', now(), now(), now())`,
      [SURAKARTA, newId(), office],
    )
    expect((await seen()).spread).toMatchObject({ unitGrade: 'GOOD', adviceOnly: true, outside: false })
    await rated(member(0), { version: 1 })
    for (const one of team.slice(2)) await rated(one)
    expect((await seen()).spread).toMatchObject({ adviceOnly: false, outside: true, counts: { GOOD: 11 } })
  })

  test('another unit’s head finds nothing of it', async () => {
    expect(await reasonOf(head((ctx) => spreadDesk(ctx, { unit: office }), outsider, [permits]))).toBe(
      'not_found',
    )
    const view = await head((ctx) => spreadDesk(ctx, { triwulan: '2026-1' }), outsider, [permits])
    expect(view?.people).toEqual([])
  })
})

describe('asking to look again', () => {
  const reviewOf = async (of: Someone) => {
    const found = (await seen()).people.find(({ employeeId }) => employeeId === of.id)
    if (!found) throw new Error('no review')
    return found
  }
  const ask = async (of: Someone, by = yusuf, leads = [office]) => {
    const { reviewId } = await reviewOf(of)
    return head((ctx) => askAgain(ctx, { reviewId, question: QUESTION }), by, leads)
  }
  const answer = async (of: Someone, by: Someone, outcome: 'KEPT' | 'CHANGED', words = ANSWER) => {
    const note = (await reviewOf(of)).notes[0]
    return as(by, (ctx) =>
      answerAgain(ctx, { noteId: note?.id ?? '', version: note?.version ?? 0, outcome, answer: words }),
    )
  }

  test('is the unit head’s, one question at a time', async () => {
    expect(await reasonOf(ask(member(1), outsider, [permits]))).toBe('not_found')
    expect(await reasonOf(ask(member(1), hendra, []))).toBe('not_found')
    await ask(member(1))
    expect(await reasonOf(ask(member(1)))).toBe('already_asked')
    expect(events.at(-1)).toMatchObject({ event: 'calibration.asked' })
  })

  test('the assessor alone sees it and answers; the person rated never does', async () => {
    expect(await as(hendra, (ctx) => askedAbout(ctx, member(1).id, FIRST))).toMatchObject([
      { question: QUESTION, askedByName: 'Yusuf Hidayat', outcome: null },
    ])
    expect(await reasonOf(as(member(1), (ctx) => askedAbout(ctx, member(1).id, FIRST)))).toBe('not_found')
    expect(await reasonOf(answer(member(1), member(1), 'KEPT'))).toBe('not_found')
    expect(await reasonOf(answer(member(1), outsider, 'KEPT'))).toBe('not_found')
    expect(await refusalOf(answer(member(1), hendra, 'KEPT', 'Ya.'))).toMatchObject({
      reason: 'answer_missing',
      field: 'answer',
    })
    await answer(member(1), hendra, 'KEPT')
    expect(await reasonOf(answer(member(1), hendra, 'KEPT'))).toBe('already_answered')
    expect((await reviewOf(member(1))).notes).toMatchObject([{ outcome: 'KEPT', answer: ANSWER }])
  })

  test('changed is said only after the review was signed anew', async () => {
    await ask(member(2))
    expect(await reasonOf(answer(member(2), hendra, 'CHANGED'))).toBe('not_revised')
    await rated(
      member(2),
      { version: 1, intent: 'revise', reason: 'Ditinjau lagi atas permintaan kepala unit.' },
      LATER,
    )
    await answer(member(2), hendra, 'CHANGED')
    expect((await reviewOf(member(2))).notes).toMatchObject([{ outcome: 'CHANGED' }])
  })
})

describe('settling', () => {
  test('outside the guide a reason is asked for, and nothing else ever stands in the way', async () => {
    expect(await refusalOf(settle())).toMatchObject({ reason: 'spread_reason_missing', field: 'reason' })
    expect(await reasonOf(settle({ seen: 'ab'.repeat(32), reason: WHY }))).toBe('spread_changed')
    expect(await reasonOf(settle({ version: 99, reason: WHY }))).toBe('changed_meanwhile')
    expect((await stored())?.spread).toBeNull()
    await settle({ reason: WHY })
    expect(await stored()).toMatchObject({
      spread: { outside: true, drafts: 0, counts: { GOOD: 11 } },
      spread_reason: WHY,
      spread_by: yusuf.accountId,
    })
    expect(events.at(-1)).toMatchObject({ event: 'unit_spread.settled', facts: { outside: true } })
  })

  test('it changed no grade', async () => {
    const rows = await database.ask<{ grade: string }>(
      SURAKARTA,
      'SELECT DISTINCT grade FROM quarterly_review',
    )
    expect(rows).toEqual([{ grade: 'GOOD' }])
  })
})
