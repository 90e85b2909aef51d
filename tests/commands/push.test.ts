// A person's own browser is told that something waits: sealed for it, signed by us, through a real service on loopback.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isPushService } from '@/lib/core/push'
import { newId } from '@/lib/core/id'
import { saveDigest } from '@/lib/notifications/commands'
import { addDevice, forgetDevice } from '@/lib/notifications/commands/devices'
import { sendDigests } from '@/lib/notifications/commands/digest'
import { inbox } from '@/lib/notifications/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, reasonOf, standIn, type Someone } from '../support/line'
import { openOffice, SURAKARTA } from '../support/office'
import { pushServer } from '../support/push-server'

let database: TestDatabase
let service: Awaited<ReturnType<typeof pushServer>>
let sari: Someone, hendra: Someone

const ask = <T extends object>(sql: string, ...values: unknown[]) =>
  database.ask<T & Record<string, unknown>>(SURAKARTA, sql, [SURAKARTA, ...values])
const add = (who: Someone, place: { endpoint: string; p256dh: string; auth: string }) =>
  as(who, (ctx) => addDevice(ctx, place))
const places = async () => {
  const [row] = await ask<{ count: number }>(
    'SELECT count(*)::int AS count FROM push_device WHERE region_id = $1',
  )
  return row?.count
}
const told = (who: Someone) => as(who, (ctx) => inbox(ctx))
const untell = () =>
  ask('UPDATE notice_setting SET last_digest_on = NULL, digest_at = 530 WHERE region_id = $1')
const send = () => sendDigests(SURAKARTA, async () => new Set<string>())

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  service = await pushServer()
  process.env.PUSH_SERVICES = `${service.url},https://*.push.example.org`
  delete process.env.SMTP_URL
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  await standIn(database, sari, hendra)
  await ask(`INSERT INTO chain_head (region_id, seq, hash) VALUES ($1, 0, sha256('')) ON CONFLICT DO NOTHING`)
  for (const to of [sari, hendra])
    await ask(
      `INSERT INTO feedback (region_id, id, employee_id, author_id, about, behaviour, text, given_at)
       VALUES ($1, $2, $3, $4, 'BEHAVIOUR', 'ACCOUNTABLE', 'Catatan Anda rapi dan lengkap.', now())`,
      newId(),
      to.id,
      (to === sari ? hendra : sari).id,
    )
})
afterAll(async () => {
  await service.stop()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})
beforeEach(() => {
  service.answers()
  service.told.length = 0
})

test('only the services of browsers are called: no other host, no port, no name and no plain http', () => {
  for (const right of [
    `${service.url}/apa`,
    'https://web.push.example.org/a?b=c',
    'https://a.b.push.example.org/',
  ])
    expect(isPushService(right), right).toBe(true)
  for (const wrong of [
    'http://127.0.0.1:1/apa',
    'http://web.push.example.org/a',
    'https://push.example.org.jahat.id/',
    'https://jahatpush.example.org/',
    'https://push.example.org/',
    'https://web.push.example.org:8443/',
    'https://siapa@web.push.example.org/',
    'https://169.254.169.254/',
    'file:///etc/passwd',
    'bukan alamat',
  ])
    expect(isPushService(wrong), wrong).toBe(false)
})

test('a browser is added by its person, kept sealed, and told the neutral words alone', async () => {
  const place = service.browser('hp')
  expect(await reasonOf(add(sari, { ...place, endpoint: 'https://10.0.0.1/x' }))).toBe('push_service_unknown')
  await add(sari, place)
  await add(sari, place)
  expect(await places()).toBe(1)
  expect(events.filter(({ event }) => event === 'push_device.added')).toHaveLength(2)
  const [kept] = await ask<{ row: string }>(
    `SELECT encode(place, 'escape') || encode(place_hash, 'escape') AS row FROM push_device WHERE region_id = $1`,
  )
  expect(kept?.row).not.toContain('127.0.0.1')
  const { push } = await told(sari)
  expect(push.devices).toEqual([expect.objectContaining({ mark: expect.stringMatching(/^[0-9a-f]{64}$/) })])
  expect(JSON.stringify(push)).not.toMatch(/127\.0\.0\.1|p256dh/)

  await untell()
  await Promise.all([1, 2, 3].map(send))
  await send()
  expect(service.told).toEqual([
    expect.objectContaining({ path: '/hp', text: 'Ada yang perlu dilihat', sender: push.key }),
  ])
  expect(service.told[0]?.raw).not.toContain('perlu')
  expect(service.told[0]?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '43200' })
})

test('who was told before by this browser is not any more; a stranger removes nothing', async () => {
  const place = service.browser('bersama')
  await add(hendra, place)
  await add(sari, place)
  expect((await told(hendra)).push.devices).toEqual([])
  const { devices } = (await told(sari)).push
  const deviceId = devices[1]?.id ?? ''
  expect(await reasonOf(as(hendra, (ctx) => forgetDevice(ctx, { deviceId })))).toBe('not_found')
  await as(sari, (ctx) => forgetDevice(ctx, { deviceId }))
  expect(await places()).toBe(1)
})

test('a place that is gone is forgotten; one that is busy is called again, and another address is not followed', async () => {
  await untell()
  service.answers(302)
  await send()
  expect(await places()).toBe(1)
  await untell()
  service.answers(503)
  await send()
  service.answers()
  await send()
  expect(service.told).toHaveLength(1)
  for (const status of [404, 410]) {
    await add(sari, service.browser('hp'))
    await untell()
    service.answers(status)
    await send()
    expect(await places(), String(status)).toBe(0)
  }
  service.answers()
  await untell()
  await send()
  expect(service.told).toHaveLength(1)
})

test('what is muted is not told on a device either, and ten devices are enough', async () => {
  for (let n = 0; n < 10; n += 1) await add(sari, service.browser(`hp-${n}`))
  expect(await reasonOf(add(sari, service.browser('lagi')))).toBe('too_many_devices')
  const { digest } = await told(sari)
  await as(sari, (ctx) =>
    saveDigest(ctx, { digestAt: 530, wanted: ['RETURNED_LOGS'], version: digest.version }),
  )
  await untell()
  await send()
  expect(service.told).toEqual([])
})
