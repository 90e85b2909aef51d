// the agency tells everybody or some units; each says for himself that he has read it; only numbers come back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepAnnouncement, receiveAnnouncement } from '@/lib/community/commands/announcements'
import {
  announcementReceipts,
  announcements,
  announcementView,
  homeAnnouncements,
} from '@/lib/community/queries/announcements'
import type { NewAnnouncement } from '@/lib/community/schema/announcements'
import { newId } from '@/lib/core/id'
import type { Role, WriteCtx } from '@/lib/core/types'
import { inbox } from '@/lib/notifications/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { as, events, hire, reasonOf, type Someone } from '../support/line'
import { HEALTH, MAKASSAR, openOffice, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let sari: Someone, budi: Someone, ratna: Someone, ayu: Someone, away: Someone

const clinic = newId()
const permits = units[SURAKARTA]?.permits ?? ''
const health = units[SURAKARTA]?.health ?? ''

const acting =
  (who: () => Someone, roles: Role[]) =>
  <T>(run: (ctx: WriteCtx) => Promise<T>, at = new Date(TEST_NOW)) =>
    as(who(), (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles } }), at)
const asSari = acting(() => sari, ['staff'])
const asBudi = acting(() => budi, ['staff'])
const asRatna = acting(() => ratna, ['staff', 'unit_head'])
const atDesk = acting(() => ayu, ['staff', 'admin'])
const elsewhere = acting(() => away, ['staff', 'admin'])
const daysLater = (days: number) => new Date(Date.parse(TEST_NOW) + days * 86_400_000)

const move = (who: Someone, unitId: string) =>
  database.ask(SURAKARTA, 'UPDATE assignment SET unit_id = $2 WHERE region_id = $1 AND employee_id = $3', [
    SURAKARTA,
    unitId,
    who.id,
  ])

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Prasetyo')
  ratna = await hire(database, 'Ratna Dewi')
  ayu = await hire(database, 'Ayu Lestari')
  away = await hire(database, 'Andi Losari', MAKASSAR)
  // A clinic below the health office.
  await database.ask(
    SURAKARTA,
    `INSERT INTO unit (region_id, id, parent_id, slug, name, kind) VALUES ($1, $2, $3, 'klinik', 'Klinik', 'UPTD')`,
    [SURAKARTA, clinic, health],
  )
  await move(sari, clinic)
  await move(budi, permits)
})
afterAll(() => database.drop())

const announce = (more: Partial<NewAnnouncement> = {}, by = atDesk, at?: Date) =>
  by(
    (ctx) =>
      keepAnnouncement(ctx, {
        announcement: 'announce',
        title: 'Lindungi data pribadi',
        text: 'Jangan menulis NIK warga dalam catatan.',
        fromDay: '2026-05-13',
        untilDay: '2026-05-20',
        unitIds: [],
        asksReceipt: true,
        ...more,
      }),
    at,
  ).then(({ announcementId }) => announcementId)
const receive = (announcementId: string, by = asSari, at?: Date) =>
  by((ctx) => receiveAnnouncement(ctx, { announcementId }), at)
const seen = (id: string, by = asSari, at?: Date) => by((ctx) => announcementView(ctx, id), at)
const waiting = async (by = asSari, at?: Date) =>
  (await by((ctx) => inbox(ctx), at)).waiting.find(({ kind }) => kind === 'UNREAD_ANNOUNCEMENTS')?.count ?? 0
const correct = (announcementId: string, version: number, by = atDesk) =>
  by((ctx) =>
    keepAnnouncement(ctx, {
      announcement: 'correct',
      announcementId,
      version,
      title: 'Lindungi data pribadi warga',
      text: 'Jangan menulis NIK atau nomor telepon warga.',
      untilDay: '2026-05-25',
    }),
  )
const withdraw = (announcementId: string, version: number, by = atDesk) =>
  by((ctx) =>
    keepAnnouncement(ctx, {
      announcement: 'withdraw',
      announcementId,
      version,
      reason: 'Isinya keliru semua.',
    }),
  )

describe('announcing', () => {
  test('a unit and what hangs below it read it, others and other regions do not, and only the desk announces', async () => {
    const id = await announce({ unitIds: [health] })
    expect((await seen(id)).units).toEqual([HEALTH])
    expect((await seen(id, asRatna)).text).toContain('NIK')
    expect(await reasonOf(seen(id, asBudi))).toBe('not_found')
    expect(await reasonOf(receive(id, asBudi))).toBe('not_found')
    expect(await reasonOf(seen(id, elsewhere))).toBe('not_found')
    expect((await elsewhere((ctx) => announcements(ctx, {}))).announcements).toEqual([])
    expect((await asBudi((ctx) => announcements(ctx, {}))).announcements).toEqual([])
    expect((await seen(id, atDesk)).mayKeep).toBe(true)
    for (const by of [asSari, asRatna]) expect(await reasonOf(announce({}, by))).toBe('not_found')
    expect(await reasonOf(announce({ unitIds: [units[MAKASSAR]?.health ?? ''] }))).toBe('unit_unknown')
    expect(await reasonOf(announce({ fromDay: '2026-05-12' }))).toBe('announcement_past')
    expect(JSON.stringify(events)).not.toContain('NIK')
    await withdraw(id, 1)
  })

  test('what begins later is nobody’s but the desk’s until its day', async () => {
    const id = await announce({ fromDay: '2026-05-15' })
    expect(await reasonOf(seen(id))).toBe('not_found')
    expect(await waiting()).toBe(0)
    expect((await seen(id, atDesk)).standing).toBe('AHEAD')
    expect((await seen(id, asSari, daysLater(2))).standing).toBe('RUNNING')
    expect(await waiting(asSari, daysLater(2))).toBe(1)
    await withdraw(id, 1)
  })
})

describe('reading', () => {
  test('is said once by each for himself, stops the reminder, and comes back as numbers of units', async () => {
    const id = await announce()
    expect(await waiting()).toBe(1)
    expect((await asSari((ctx) => homeAnnouncements(ctx))).announcements.map(({ id: one }) => one)).toEqual([
      id,
    ])
    await Promise.all([receive(id), receive(id), receive(id)])
    await receive(id)
    expect(
      await database.ask(
        SURAKARTA,
        'SELECT employee_id FROM announcement_receipt WHERE region_id = $1 AND announcement_id = $2',
        [SURAKARTA, id],
      ),
    ).toEqual([{ employee_id: sari.id }])
    expect(await waiting()).toBe(0)
    expect((await asSari((ctx) => homeAnnouncements(ctx))).announcements).toEqual([])
    expect(await seen(id)).toMatchObject({ mayReceive: false, receipts: [] })
    expect(await seen(id, asBudi)).toMatchObject({ mayReceive: true, readAt: null })
    expect(await waiting(asBudi)).toBe(1)
    const { receipts } = await atDesk((ctx) => announcementReceipts(ctx, id))
    expect(receipts.map(({ unitName, people, read }) => [unitName, people, read])).toEqual([
      [HEALTH, 2, 0],
      ['Dinas Penanaman Modal dan PTSP', 1, 0],
      ['Klinik', 1, 1],
    ])
    expect(JSON.stringify(receipts)).not.toMatch(/Sari|Budi|Ratna/)
    for (const by of [asSari, asRatna, elsewhere])
      expect(await reasonOf(by((ctx) => announcementReceipts(ctx, id)))).toBe('not_found')
    // It stops by itself after its last day; a late word still counts.
    expect(await waiting(asBudi, daysLater(8))).toBe(0)
    await receive(id, asBudi, daysLater(8))
    await withdraw(id, 1)
  })

  test('is not asked where nobody asked', async () => {
    const id = await announce({ asksReceipt: false })
    expect(await waiting()).toBe(0)
    expect(await reasonOf(receive(id))).toBe('receipt_not_asked')
    expect((await asSari((ctx) => homeAnnouncements(ctx))).announcements.map(({ id: one }) => one)).toEqual([
      id,
    ])
    await withdraw(id, 1)
  })

  test('a receipt is never taken back or moved to another, not even past the program', async () => {
    const id = await announce()
    await receive(id)
    await expect(asSari(({ db }) => db.$executeRaw`DELETE FROM announcement_receipt`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      asSari(({ db }) => db.$executeRaw`UPDATE announcement_receipt SET employee_id = ${budi.id}::uuid`),
    ).rejects.toThrow(/permission denied/)
    await withdraw(id, 1)
  })
})

describe('what was wrong', () => {
  test('is corrected in sight, by the version that was read, and stays readable', async () => {
    const id = await announce()
    await receive(id)
    expect(await reasonOf(correct(id, 1, asRatna))).toBe('not_found')
    const both = await Promise.allSettled([correct(id, 1), correct(id, 1)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(correct(id, 1))).toBe('changed_meanwhile')
    expect(await seen(id)).toMatchObject({
      title: 'Lindungi data pribadi warga',
      untilDay: '2026-05-25',
      correctedAt: new Date(TEST_NOW),
      earlier: [{ title: 'Lindungi data pribadi', text: 'Jangan menulis NIK warga dalam catatan.' }],
    })
    await withdraw(id, 2)
  })

  test('is taken back with a reason: its words go, its reminder stops', async () => {
    const id = await announce()
    expect(await reasonOf(withdraw(id, 1, elsewhere))).toBe('not_found')
    await withdraw(id, 1)
    expect(await seen(id)).toMatchObject({
      standing: 'WITHDRAWN',
      text: null,
      reason: 'Isinya keliru semua.',
      earlier: [],
    })
    expect((await seen(id, atDesk)).text).toContain('NIK')
    expect(await waiting()).toBe(0)
    expect(await reasonOf(receive(id))).toBe('announcement_withdrawn')
    expect(await reasonOf(withdraw(id, 2))).toBe('announcement_withdrawn')
    expect(await reasonOf(correct(id, 2))).toBe('announcement_withdrawn')
  })
})

test('pages of the archive follow each other without a gap', async () => {
  for (let nth = 0; nth < 12; nth += 1) await announce({ untilDay: '2026-05-13' })
  const later = daysLater(3)
  const { total } = (
    await database.ask<{ total: string }>(
      SURAKARTA,
      'SELECT count(*) AS total FROM announcement WHERE region_id = $1 AND until_day < $2 OR withdrawn_on IS NOT NULL',
      [SURAKARTA, '2026-05-16'],
    )
  )[0] ?? { total: '0' }
  const ids: string[] = []
  for (let sesudah: string | undefined = ''; sesudah !== undefined;) {
    const list = await atDesk((ctx) => announcements(ctx, { lihat: 'arsip', sesudah }), later)
    ids.push(...list.announcements.map(({ id }) => id))
    sesudah = list.next ?? undefined
  }
  expect([ids.length, new Set(ids).size]).toEqual([Number(total), Number(total)])
})
