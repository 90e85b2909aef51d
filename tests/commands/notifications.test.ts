// What waits for a person is told once a day to the address that he confirmed; a real mail server takes it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { confirmAddress, forgetAddress, saveAddress, saveDigest } from '@/lib/notifications/commands'
import { sendDigests } from '@/lib/notifications/commands/digest'
import { inbox } from '@/lib/notifications/queries'
import type { WriteCtx } from '@/lib/core/types'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, hire, reasonOf, standIn, type Someone } from '../support/line'
import { mailServer } from '../support/mail-server'
import { openOffice, SURAKARTA } from '../support/office'

let database: TestDatabase
let mail: Awaited<ReturnType<typeof mailServer>>
let sari: Someone, hendra: Someone

const ask = (sql: string, ...values: unknown[]) => database.ask(SURAKARTA, sql, [SURAKARTA, ...values])

/** As an action does it: what is to follow the change runs once that is durable. */
async function does<T>(who: Someone, run: (ctx: WriteCtx) => Promise<T>, at?: Date): Promise<T> {
  const following: (() => Promise<void>)[] = []
  const value = await as(who, (ctx) => run({ ...ctx, after: (work) => void following.push(work) }), at)
  for (const work of following) await work()
  return value
}

const feedback = (to: Someone) =>
  ask(
    `INSERT INTO feedback (region_id, id, employee_id, author_id, about, behaviour, text, given_at)
     VALUES ($1, $2, $3, $4, 'BEHAVIOUR', 'ACCOUNTABLE', 'Catatan Anda rapi dan lengkap.', now())`,
    newId(),
    to.id,
    hendra.id,
  )
const told = (who: Someone) => as(who, (ctx) => inbox(ctx))
const code = () => /\b\d{6}\b/.exec(mail.received.at(-1)?.text ?? '')?.[0] ?? ''
const holidays = { none: async () => new Set<string>(), today: async () => new Set(['2026-05-13']) }
const atHour = (who: Someone, minute: number) =>
  ask('UPDATE notice_setting SET digest_at = $2 WHERE region_id = $1 AND employee_id = $3', minute, who.id)
const untell = () => ask('UPDATE notice_setting SET last_digest_on = NULL WHERE region_id = $1')

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  mail = await mailServer()
  process.env.SMTP_URL = mail.url
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  await standIn(database, sari, hendra)
  await ask(`INSERT INTO chain_head (region_id, seq, hash) VALUES ($1, 0, sha256('')) ON CONFLICT DO NOTHING`)
})
afterAll(async () => {
  await mail.stop()
  await globalThis.kinerjaLimiterPool?.end()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})
beforeEach(() => {
  mail.answers()
  mail.received.length = 0
})

describe('an address', () => {
  test('is asked for a code before anything else is sent to it, and is kept sealed', async () => {
    await feedback(sari)
    await does(sari, (ctx) => saveAddress(ctx, { address: 'sari@contoh.go.id' }))
    expect(mail.received).toEqual([
      expect.objectContaining({ to: ['sari@contoh.go.id'], subject: 'Kode untuk alamat surel Anda' }),
    ])
    expect((await told(sari)).mail).toMatchObject({
      address: 'sari@contoh.go.id',
      confirmed: false,
      codeSent: true,
    })
    expect((await told(sari)).digest.digestAt).toBe('15:30')
    await atHour(sari, 530)
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toHaveLength(1)
    const kept = JSON.stringify(
      await ask(
        'SELECT encode(address, $2) a, encode(address, $3) h FROM notice_setting WHERE region_id = $1',
        'escape',
        'hex',
      ),
    )
    expect(kept).not.toMatch(/sari|contoh|736172/)
  })

  test('is confirmed by the code that came, by nobody else’s, and not after half an hour', async () => {
    await does(sari, (ctx) => saveAddress(ctx, { address: 'sari@contoh.go.id' }))
    const right = code()
    const wrong = right === '000000' ? '000001' : '000000'
    expect(await reasonOf(as(hendra, (ctx) => confirmAddress(ctx, { code: right })))).toBe('code_missing')
    expect(await reasonOf(as(sari, (ctx) => confirmAddress(ctx, { code: wrong })))).toBe('code_wrong')
    const late = new Date(Date.parse('2026-05-13T03:00:00Z') + 3_600_000)
    expect(await reasonOf(as(sari, (ctx) => confirmAddress(ctx, { code: right }), late))).toBe('code_over')
    await does(sari, (ctx) => confirmAddress(ctx, { code: right }))
    expect((await told(sari)).mail).toMatchObject({ confirmed: true, codeSent: false })
    expect(await reasonOf(as(sari, (ctx) => confirmAddress(ctx, { code: right })))).toBe('code_missing')
  })
})

describe('a digest', () => {
  test('comes once a day from its hour on, tells numbers and no word of anybody', async () => {
    await atHour(sari, 660)
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toEqual([])
    await atHour(sari, 530)
    await sendDigests(SURAKARTA, holidays.today)
    expect(mail.received).toEqual([])
    await Promise.all([1, 2, 3].map(() => sendDigests(SURAKARTA, holidays.none)))
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toHaveLength(1)
    const [{ to, subject, text, raw } = { to: [], subject: '', text: '', raw: '' }] = mail.received
    expect({ to, subject }).toEqual({ to: ['sari@contoh.go.id'], subject: 'Ada yang perlu dilihat' })
    expect(text).toContain('- 1 umpan balik belum dibaca')
    expect(text).toContain('http://localhost:3000/kotak-masuk')
    expect(raw).not.toMatch(/Hendra|Sari|rapi/)
  })

  test('does not come on leave, nor of what is muted or done', async () => {
    await untell()
    const leave = newId()
    await ask(
      `INSERT INTO leave (region_id, id, employee_id, kind, starts_on, ends_on, entered_at)
       VALUES ($1, $2, $3, 'ANNUAL', '2026-05-12', '2026-05-14', now())`,
      leave,
      sari.id,
    )
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toEqual([])
    await ask('UPDATE leave SET cancelled_at = now() WHERE region_id = $1 AND id = $2', leave)
    const { version } = (await told(sari)).mail
    await does(sari, (ctx) =>
      saveDigest(ctx, { digestAt: 530, wanted: ['RETURNED_LOGS', 'LOGS_TO_DECIDE'], version }),
    )
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toEqual([])
    await does(sari, (ctx) =>
      saveDigest(ctx, { digestAt: 530, wanted: ['UNREAD_FEEDBACK'], version: version + 1 }),
    )
    await ask('UPDATE feedback SET read_at = now() WHERE region_id = $1')
    expect((await told(sari)).waiting).toEqual([])
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toEqual([])
    await feedback(sari)
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toHaveLength(1)
  })

  test('that the server puts off is sent later; one that it refuses for good is not tried again that day', async () => {
    await untell()
    mail.answers(451)
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toEqual([])
    mail.answers()
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toHaveLength(1)
    await untell()
    mail.answers(550)
    await sendDigests(SURAKARTA, holidays.none)
    mail.answers()
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toHaveLength(1)
  })

  test('ends with its address; a stale form changes nothing', async () => {
    await untell()
    const { version } = (await told(sari)).mail
    expect(await reasonOf(as(sari, (ctx) => forgetAddress(ctx, { version: version - 1 })))).toBe(
      'changed_meanwhile',
    )
    await does(sari, (ctx) => forgetAddress(ctx, { version }))
    await sendDigests(SURAKARTA, holidays.none)
    expect(mail.received).toEqual([])
    expect((await told(sari)).mail).toMatchObject({ address: null, confirmed: false })
  })
})
