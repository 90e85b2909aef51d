// what the staff think of the career system, and that no copy of the database can tell who thought it.
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inRegion } from '@/lib/core/db'
import {
  beginStaffSurvey,
  openStaffSurvey,
  receiveRatings,
  releaseStaffSurveys,
  replyToFinding,
  takeSurveyToken,
} from '@/lib/surveys/commands/staff'
import { openSurvey, surveyList, surveyResult } from '@/lib/surveys/queries/staff'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openOffice, SURAKARTA, type Someone } from '../support/line'
import { asAdmin, asJob, reasonOf, recorded, units } from '../support/office'

type Bytes = Uint8Array<ArrayBuffer>
type Token = { message: Bytes; signature: Bytes }

const suite = RSABSSA.SHA384.PSS.Randomized()
const health = units[SURAKARTA]?.health ?? ''
const permits = units[SURAKARTA]?.permits ?? ''
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64url'))

let database: TestDatabase
let members: Someone[]
let few: Someone[]
let surveyId = ''

/** What the browser does: only blinded bytes go out under a name. */
async function token(who: Someone, unitId = health): Promise<Token> {
  const ballot = { surveyId, unitId }
  const { publicKey } = await as(who, (ctx) => beginStaffSurvey(ctx, ballot))
  const key = await crypto.subtle.importKey(
    'spki',
    bytes(publicKey),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  )
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(key, message)
  const { signature } = await as(who, (ctx) =>
    takeSurveyToken(ctx, { ...ballot, blinded: new Uint8Array(blindedMsg) }),
  )
  return {
    message: new Uint8Array(message),
    signature: new Uint8Array(await suite.finalize(key, message, bytes(signature), inv)),
  }
}

const answer = (by: Token, ratings: number[], { unitId = health, today = '2026-05-14' } = {}) =>
  inRegion(
    SURAKARTA,
    (db) => receiveRatings({ regionId: SURAKARTA, today, db }, { surveyId, unitId, ...by, ratings }),
    'write',
  )

const wave = (opensOn: string, closesOn: string) =>
  asAdmin((ctx) =>
    openStaffSurvey(ctx, {
      title: 'Survei karier',
      opensOn,
      closesOn,
      statements: ['Pertama jelas', 'Kedua adil', 'Ketiga berguna'],
    }),
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  members = []
  for (const name of ['Sari', 'Budi', 'Tuti', 'Joko', 'Rina', 'Agus'])
    members.push(await hire(database, `${name} Wulandari`))
  few = []
  for (const name of ['Ani', 'Beni']) {
    const one = await hire(database, `${name} Lestari`)
    await database.ask(SURAKARTA, 'UPDATE assignment SET unit_id = $2 WHERE employee_id = $1', [
      one.id,
      permits,
    ])
    few.push(one)
  }
  const opened = await wave('2026-05-13', '2026-05-27')
  surveyId = opened.surveyId
})
afterAll(() => database.drop())

test('two surveys never run on one day, even when both are opened at once', async () => {
  expect(await reasonOf(wave('2026-05-27', '2026-06-10'))).toBe('survey_overlaps')
  const both = await Promise.allSettled([wave('2026-08-01', '2026-08-14'), wave('2026-08-10', '2026-08-20')])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('each of a crowd has one token and one answer; an office of few is asked nothing', async () => {
  const [first, ...others] = members
  if (!first) throw new Error('nobody was hired')
  expect(await as(first, openSurvey)).toMatchObject({ state: 'OPEN', survey: { id: surveyId } })
  expect(await as(few[0] ?? first, openSurvey)).toMatchObject({ state: 'TOO_FEW' })
  expect(await reasonOf(token(few[0] ?? first, permits))).toBe('too_few_people')
  expect(await reasonOf(token(first, permits))).toBe('not_found')
  const own = await token(first)
  expect(await as(first, openSurvey)).toMatchObject({ state: 'TAKEN' })
  expect(await reasonOf(token(first))).toBe('token_taken')
  expect(await reasonOf(answer({ ...own, signature: new Uint8Array(256) }, [4, 3, 2]))).toBe(
    'token_not_genuine',
  )
  expect(await reasonOf(answer(own, [4, 3]))).toBe('not_found')
  await answer(own, [4, 3, 2])
  expect(await reasonOf(answer(own, [1, 1, 1]))).toBe('token_used')
  for (const [at, one] of others.entries()) await answer(await token(one), [1 + (at % 4), 3, 4])
  expect(await reasonOf(answer(own, [4, 3, 2], { today: '2026-05-28' }))).toBe('survey_closed')
})

test('what waits tells nothing of who: no name, no time, one size, and no event of an answer', async () => {
  const letters = await database.ask<{ row: Record<string, string> }>(
    SURAKARTA,
    'SELECT to_jsonb(t) AS row FROM staff_survey_letter t',
  )
  expect(letters).toHaveLength(6)
  expect(Object.keys(letters[0]?.row ?? {}).toSorted()).toEqual([
    'id',
    'region_id',
    'sealed',
    'survey_id',
    'unit_id',
  ])
  // Ids of chance tell no order.
  expect(letters.every(({ row }) => /^.{14}4/.test(row.id ?? ''))).toBe(true)
  expect(new Set(letters.map(({ row }) => row.sealed?.length)).size).toBe(1)
  expect(new Set(events.map(({ event }) => event))).toEqual(
    new Set(['staff_survey.begun', 'staff_survey.token_given']),
  )
  expect(await as(members[0] ?? few[0]!, (ctx) => surveyResult(ctx, surveyId))).toMatchObject({
    all: null,
    offices: [],
  })
})

test('the night after, a batch of five or more is read by everybody, tokens are forgotten, and the agency answers', async () => {
  const reply = { surveyId, statement: 0, version: 0, text: 'Syaratnya kini terbuka di halaman karier.' }
  expect(await reasonOf(asAdmin((ctx) => replyToFinding(ctx, reply)))).toBe('survey_not_released')
  await asJob(releaseStaffSurveys, { at: new Date('2026-05-27T19:00:00Z') })
  const [reader] = few
  if (!reader) throw new Error('nobody was hired')
  const result = await as(reader, (ctx) => surveyResult(ctx, surveyId))
  expect(result).toMatchObject({
    all: { count: 6, indexes: ['62.5', '75', '91.7'] },
    offices: [{ id: health, finding: { count: 6 } }],
  })
  expect(recorded.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['staff_survey.released', 'staff_survey.closed']),
  )
  for (const table of ['staff_survey_token', 'staff_survey_spent', 'staff_survey_letter'])
    expect(await database.ask(SURAKARTA, `SELECT 1 FROM ${table} WHERE survey_id = $1`, [surveyId])).toEqual(
      [],
    )
  await asAdmin((ctx) => replyToFinding(ctx, reply))
  expect(await reasonOf(asAdmin((ctx) => replyToFinding(ctx, reply)))).toBe('changed_meanwhile')
  await asAdmin((ctx) =>
    replyToFinding(ctx, { ...reply, version: 1, text: 'Diperbarui: lihat Karier saya.' }),
  )
  expect((await as(reader, (ctx) => surveyResult(ctx, surveyId))).replies).toMatchObject([
    { statement: 0, text: 'Diperbarui: lihat Karier saya.', version: 2 },
  ])
  expect(await as(reader, surveyList)).toMatchObject([{ phase: 'AHEAD' }, { survey: { released: true } }])
})
