import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/calendar/rules'
import { inRegion } from '@/lib/core/db'
import { newId, newIdAt } from '@/lib/core/id'
import type { Role, WriteCtx } from '@/lib/core/types'
import type { VisitorCtx } from '@/lib/core/visitor'
import {
  answerCitizenInput,
  declineInputWithReason,
  handOverInput,
  lapseAnswers,
  reactToAnswer,
  receiveInput,
  startOnInput,
  takeUpPrivateInput,
  verifyCitizenInput,
} from '@/lib/public-input/commands'
import { inputDesk, inputSheet, inputsToVerify } from '@/lib/public-input/queries'
import { newInput } from '@/lib/public-input/schema'
import { hashOfCode } from '@/lib/public-input/store'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { as, events, hire, reasonOf, type Someone } from '../support/line'
import { mailServer } from '../support/mail-server'
import { openOffice, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let mail: Awaited<ReturnType<typeof mailServer>>
let desk: Someone, head: Someone, inspector: Someone

const HEALTH = () => units[SURAKARTA]?.health ?? ''
const NOW = new Date(TEST_NOW)
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

const acting =
  (who: () => Someone, roles: Role[], heads: () => string[] = () => []) =>
  <T>(run: (ctx: WriteCtx) => Promise<T>, at = NOW) =>
    as(who(), (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles, headsUnits: heads() } }), at)

const atDesk = acting(() => desk, ['staff', 'admin'])
const asHead = acting(
  () => head,
  ['staff', 'unit_head'],
  () => [HEALTH()],
)
const asInspector = acting(() => inspector, ['inspector'])

const asVisitor = <T>(run: (ctx: VisitorCtx) => Promise<T>, at = NOW) =>
  inRegion(
    SURAKARTA,
    (db) =>
      run({
        regionId: SURAKARTA,
        region: { id: SURAKARTA, slug: 'surakarta', name: 'Kota Surakarta', zone: 'Asia/Jakarta' },
        now: at,
        db,
        record: (event, { id }, facts = {}) => void events.push({ event, subject: id, facts }),
      }),
    'write',
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  mail = await mailServer()
  process.env.SMTP_URL = mail.url
  await openOffice(database)
  desk = await hire(database, 'Ayu Lestari')
  head = await hire(database, 'Yusuf Hidayat')
  inspector = await hire(database, 'Inspektur')
  await database.ask(SURAKARTA, `UPDATE unit SET is_public = true WHERE region_id = $1 AND id = $2`, [
    SURAKARTA,
    HEALTH(),
  ])
})
afterAll(async () => {
  await mail.stop()
  await database.drop()
})

const unitSlug = async () =>
  (
    await database.ask<{ slug: string }>(
      SURAKARTA,
      `SELECT slug FROM unit WHERE region_id = $1 AND id = $2`,
      [SURAKARTA, HEALTH()],
    )
  )[0]?.slug

const say = async (more: Record<string, unknown> = {}) => {
  const input = newInput.parse({
    key: newIdAt(NOW),
    kind: 'COMPLAINT',
    about: 'SERVICE',
    unit: await unitSlug(),
    text: 'Antrean obat sampai dua jam, hubungi 081234567890.',
    contact: '081234567890',
    ...more,
  })
  const { code } = await asVisitor((ctx) => receiveInput(ctx, input, undefined))
  const [row] = await database.ask<{ id: string }>(
    SURAKARTA,
    `SELECT id FROM citizen_input WHERE region_id = $1 AND code_hash = $2`,
    [SURAKARTA, Buffer.from(hashOfCode(code))],
  )
  return { code, input, id: row?.id ?? '' }
}

const rowOf = async (id: string) =>
  (
    await database.ask<{
      status: string
      version: number
      contact: Buffer | null
      answer_due_on: string
      private: boolean
      public_text: string | null
    }>(
      SURAKARTA,
      `SELECT status, version, contact, answer_due_on::text, private, public_text FROM citizen_input WHERE region_id = $1 AND id = $2`,
      [SURAKARTA, id],
    )
  )[0]

const PUBLIC = 'Antrean obat sampai dua jam, …'
const ANSWER = 'Loket obat ditambah satu setiap Senin.'

describe('what a citizen says', () => {
  test('goes from the desk to the unit to the answer, and the reporter has the last word', async () => {
    const { id, code } = await say()
    expect((await asHead((ctx) => inputDesk(ctx))).inputs).toEqual([])
    expect(await reasonOf(asHead((ctx) => inputSheet(ctx, id)))).toBe('not_found')

    for (const publicText of ['Obat selalu siap, terima kasih.', 'Antrean obat sampai dua jam.'])
      expect(
        await reasonOf(
          atDesk((ctx) => verifyCitizenInput(ctx, { inputId: id, version: 1, track: 'DISPUTE', publicText })),
        ),
      ).toBe('words_put_in')
    await atDesk((ctx) =>
      verifyCitizenInput(ctx, { inputId: id, version: 1, track: 'DISPUTE', publicText: PUBLIC }),
    )
    expect((await rowOf(id))?.answer_due_on).toBe('2026-06-02')
    const sheet = await asHead((ctx) => inputSheet(ctx, id))
    expect(sheet).toMatchObject({ original: null, contact: null, may: ['start', 'answer'] })
    expect(JSON.stringify(sheet)).not.toContain('081234567890')
    expect((await atDesk((ctx) => inputSheet(ctx, id))).contact).toBe('081234567890')

    await asHead((ctx) => startOnInput(ctx, { inputId: id, version: 2 }))
    expect(
      await reasonOf(asHead((ctx) => answerCitizenInput(ctx, { inputId: id, version: 2, answer: ANSWER }))),
    ).toBe('changed_meanwhile')
    await asHead((ctx) => answerCitizenInput(ctx, { inputId: id, version: 3, answer: ANSWER }))

    await asVisitor(
      (ctx) => reactToAnswer(ctx, code, { move: 'dispute', text: 'Kemarin masih terjadi.' }),
      daysLater(1),
    )
    expect(await rowOf(id)).toMatchObject({ status: 'IN_PROGRESS', answer_due_on: '2026-06-03' })
    await asHead((ctx) =>
      answerCitizenInput(ctx, { inputId: id, version: 5, answer: `${ANSWER} Mulai besok.` }),
    )
    expect(
      await reasonOf(
        asVisitor((ctx) => reactToAnswer(ctx, code, { move: 'dispute', text: 'Sekali lagi, mohon.' })),
      ),
    ).toBe('disputed_once')
    await asVisitor((ctx) => reactToAnswer(ctx, code, { move: 'accept' }))
    expect(await rowOf(id)).toMatchObject({ status: 'CLOSED', contact: null })
  })

  test('lies sealed where it leads to the reporter, and its code lies nowhere', async () => {
    const { id, code } = await say()
    const dump = JSON.stringify(
      await database.ask(
        SURAKARTA,
        `SELECT contact::text, code_hash::text, key FROM citizen_input WHERE region_id = $1 AND id = $2`,
        [SURAKARTA, id],
      ),
    )
    expect(dump).not.toContain(Buffer.from('081234567890').toString('hex'))
    expect(dump).not.toContain(code)
    expect(JSON.stringify(events)).not.toContain('081234567890')
  })

  test('is told to a mail address when it is answered, without a word of it; to a number nothing is sent', async () => {
    for (const contact of ['warga@contoh.id', '081234567890', 'warga@contoh.id, lain@contoh.id']) {
      const { id } = await say({ contact })
      await atDesk((ctx) =>
        verifyCitizenInput(ctx, { inputId: id, version: 1, track: 'DISPUTE', publicText: PUBLIC }),
      )
      const following: (() => Promise<void>)[] = []
      await asHead((ctx) =>
        answerCitizenInput(
          { ...ctx, after: (work) => void following.push(work) },
          { inputId: id, version: 2, answer: ANSWER },
        ),
      )
      for (const work of following) await work()
    }
    expect(mail.received).toHaveLength(1)
    expect(mail.received[0]).toMatchObject({
      to: ['warga@contoh.id'],
      subject: 'Masukan Anda sudah dijawab',
    })
    expect(mail.received[0]?.text).toMatch(/\/masukan\/lacak, lalu tulis kode lacak Anda/)
    expect(mail.received[0]?.raw).not.toMatch(/Antrean|Loket/)
  })

  test('counts once, however often its form is sent, even at once', async () => {
    const key = newIdAt(NOW)
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => say({ key })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rows = await database.ask(
      SURAKARTA,
      `SELECT 1 FROM citizen_input WHERE region_id = $1 AND key = $2`,
      [SURAKARTA, key],
    )
    expect(rows).toHaveLength(1)
  })

  test('is refused where no unit takes it, and about a service of somebody else', async () => {
    expect(await reasonOf(say({ unit: 'tidak-ada' }))).toBe('unit_does_not_take')
    expect(await reasonOf(say({ service: newId() }))).toBe('service_of_another_unit')
  })

  test('may be declined with a reason by the desk, once', async () => {
    const { id } = await say()
    const declined = {
      inputId: id,
      version: 1,
      reason: 'Ini wewenang provinsi, diteruskan.',
      laporNumber: '481516',
    }
    await atDesk((ctx) => declineInputWithReason(ctx, declined))
    expect(await rowOf(id)).toMatchObject({ status: 'DECLINED', contact: null })
    expect(await reasonOf(atDesk((ctx) => declineInputWithReason(ctx, { ...declined, version: 2 })))).toBe(
      'already_moved_on',
    )
  })
})

describe('what is about a person', () => {
  test('is read by the inspectorate alone, from the first', async () => {
    const { id } = await say({ about: 'PERSON', text: 'Petugas loket membentak ibu saya kemarin.' })
    for (const act of [atDesk, asHead]) {
      expect(await reasonOf(act((ctx) => inputSheet(ctx, id)))).toBe('not_found')
      expect((await act((ctx) => inputDesk(ctx))).inputs.some((one) => one.id === id)).toBe(false)
    }
    expect((await asInspector((ctx) => inputDesk(ctx))).inputs.map((one) => one.id)).toContain(id)
    await asInspector((ctx) => takeUpPrivateInput(ctx, { inputId: id, version: 1, track: 'DISPUTE' }))
    await asInspector((ctx) => answerCitizenInput(ctx, { inputId: id, version: 2, answer: ANSWER }))
    expect(await rowOf(id)).toMatchObject({ status: 'ANSWERED', private: true, public_text: null })
  })

  test('leaves everybody’s sight when the desk hands it over, with what was already published of it', async () => {
    const toVerify = () => atDesk((ctx) => inputsToVerify(ctx))
    const before = await toVerify()
    const { id } = await say()
    expect(await toVerify()).toBe(before + 1)
    await atDesk((ctx) =>
      verifyCitizenInput(ctx, { inputId: id, version: 1, track: 'PLAIN', publicText: PUBLIC }),
    )
    await atDesk((ctx) => handOverInput(ctx, { inputId: id, version: 2 }))
    expect(await toVerify()).toBe(before)
    expect(await rowOf(id)).toMatchObject({ status: 'RECEIVED', private: true, public_text: null })
    expect(await reasonOf(atDesk((ctx) => inputSheet(ctx, id)))).toBe('not_found')
    expect(await reasonOf(asHead((ctx) => inputSheet(ctx, id)))).toBe('not_found')
  })
})

test('an answer to which nobody objects stands after ten working days, and the way to the reporter is forgotten', async () => {
  const { id } = await say()
  await atDesk((ctx) =>
    verifyCitizenInput(ctx, { inputId: id, version: 1, track: 'PLAIN', publicText: PUBLIC }),
  )
  await asHead((ctx) => answerCitizenInput(ctx, { inputId: id, version: 2, answer: ANSWER }))
  const night = (at: Date) =>
    asVisitor((ctx) => lapseAnswers({ ...ctx, today: dayOf(at, ctx.region.zone), requestId: 'uji' }), at)
  await night(daysLater(14))
  expect(await rowOf(id)).toMatchObject({ status: 'ANSWERED' })
  await night(daysLater(16))
  expect(await rowOf(id)).toMatchObject({ status: 'CLOSED', contact: null })
})
