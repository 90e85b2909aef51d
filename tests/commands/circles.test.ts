import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideMeeting, keepCircle } from '@/lib/training/commands/circles'
import { circleView, circles, meetingsAskingMe } from '@/lib/training/queries/circles'
import { meetingQueue } from '@/lib/training/queries/meetings'
import { myLearning, myRecords } from '@/lib/training/queries/own'
import { meetingHours } from '@/lib/training/rules/circles'
import { circleInput, type NewMeeting } from '@/lib/training/schema/circles'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, hire, openQuarters, reasonOf, refusalOf, type Someone } from '../support/line'
import { asAdmin, MAKASSAR, openOffice, SURAKARTA } from '../support/office'

let database: TestDatabase
let sari: Someone, budi: Someone, tuti: Someone, hendra: Someone, andi: Someone
const MINUTES =
  'Membaca data antrean bersama dan menghitung nilai tengah waktu tunggu, lalu menyepakati uji coba.'

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Prasetyo')
  tuti = await hire(database, 'Tuti Handayani')
  hendra = await hire(database, 'Hendra Gunawan')
  andi = await hire(database, 'Andi Losari', MAKASSAR)
})
afterAll(() => database.drop())

const found = async (name: string, who = sari): Promise<string> => {
  const made = await as(who, (ctx) =>
    keepCircle(ctx, {
      circle: 'found',
      name,
      category: 'IT',
      purpose: 'Membaca data layanan bersama rekan.',
    }),
  )
  return made?.circleId ?? ''
}
const write = (circleId: string, more: Partial<NewMeeting> = {}, who = sari, at?: Date) =>
  as(
    who,
    (ctx) =>
      keepCircle(ctx, {
        circle: 'write',
        circleId,
        title: 'Membaca grafik antrean',
        heldOn: '2026-05-11',
        fromMinute: 780,
        toMinute: 870,
        place: 'Ruang rapat',
        minutes: MINUTES,
        people: [budi.id, tuti.id],
        ...more,
      }),
    at,
  )
const say = (who: Someone, meetingId: string, said: 'THERE' | 'NOT_THERE' = 'THERE', at?: Date) =>
  as(who, (ctx) => keepCircle(ctx, { circle: 'answer', meetingId, said }), at)
const newest = async (circleId: string) => {
  const [meeting] = (await as(sari, (ctx) => circleView(ctx, circleId))).meetings
  if (!meeting) throw new Error('no meeting')
  return meeting
}
const decide = (
  meetingId: string,
  version: number,
  verdict: 'ACCEPTED' | 'REFUSED' = 'ACCEPTED',
  reason?: string,
) => asAdmin((ctx) => decideMeeting(ctx, { meetingId, version, verdict, reason }))
const hours = async (who: Someone) => (await as(who, myLearning)).hours.learned

describe('a meeting of a community of learning', () => {
  test('gives hours of kind 23 to those who say that they were there, once BKD has accepted its minutes', async () => {
    const circleId = await found('Komunitas data')
    await write(circleId, { people: [sari.id, budi.id, tuti.id, hendra.id] })
    const { id, version, people } = await newest(circleId)
    expect(people.map(({ name, answer, leads }) => [name, answer, leads])).toEqual([
      ['Budi Prasetyo', 'NAMED', false],
      ['Hendra Gunawan', 'NAMED', false],
      ['Sari Wulandari', 'THERE', true],
      ['Tuti Handayani', 'NAMED', false],
    ])
    expect(await as(budi, meetingsAskingMe)).toMatchObject([{ id, hours: 2, circleName: 'Komunitas data' }])
    // Nobody's own word is enough, the leader's least of all.
    expect(await reasonOf(decide(id, version))).toBe('meeting_unconfirmed')
    await say(budi, id)
    expect(await reasonOf(decide(id, version))).toBe('meeting_unconfirmed')
    expect(await reasonOf(say(budi, id))).toBe('presence_answered')
    await say(tuti, id)
    expect([await hours(sari), await hours(budi)]).toEqual([0, 0])
    expect(await as(budi, meetingsAskingMe)).toEqual([])
    const asTuti = asAdmin((ctx) =>
      decideMeeting(
        { ...ctx, actor: { ...ctx.actor, employeeId: tuti.id } },
        { meetingId: id, version, verdict: 'ACCEPTED' },
      ),
    )
    expect(await reasonOf(asTuti)).toBe('own_meeting')
    expect((await asAdmin((ctx) => meetingQueue(ctx))).waiting).toMatchObject([
      { id, ready: true, confirmed: 2 },
    ])
    const both = await Promise.allSettled([decide(id, version), decide(id, version)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect([await hours(sari), await hours(budi), await hours(tuti), await hours(hendra)]).toEqual([
      2, 2, 2, 0,
    ])
    // Whoever says so later, in time, gets his at once and from the same decision.
    await say(hendra, id)
    expect(await as(hendra, myRecords)).toMatchObject([
      { kind: 23, hours: 2, source: 'COMMUNITY', status: 'VERIFIED', provider: 'Komunitas data' },
    ])
    // What was counted can be counted again from what was written down.
    const kept = await database.ask<{ hours: number; from_minute: number; to_minute: number }>(
      SURAKARTA,
      `SELECT r.hours, m.from_minute, m.to_minute FROM training_record r JOIN circle_meeting m
         ON m.region_id = r.region_id AND m.id = r.meeting_id WHERE r.region_id = $1`,
      [SURAKARTA],
    )
    expect(kept).toHaveLength(4)
    for (const one of kept)
      expect(meetingHours({ fromMinute: one.from_minute, toMinute: one.to_minute })).toBe(one.hours)
    await expect(
      database.ask(
        SURAKARTA,
        `INSERT INTO training_record SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
         FROM training_record r WHERE region_id = $1 AND meeting_id IS NOT NULL LIMIT 1`,
        [SURAKARTA],
      ),
    ).rejects.toThrow(/meeting_id_employee_id_key/)
    // And taken back with a reason that all read.
    expect((await refusalOf(decide(id, version + 1, 'REFUSED'))).field).toBe('reason')
    await decide(id, version + 1, 'REFUSED', 'Notulanya ternyata milik rapat lain.')
    expect([await hours(sari), await hours(hendra)]).toEqual([0, 0])
    expect(await as(sari, myRecords)).toMatchObject([{ status: 'REFUSED' }])
    expect(await reasonOf(decide(id, version + 2))).toBe('meeting_decided')
  })

  test('lies in the past, has a length that a day holds, and names two others of the own region', async () => {
    const circleId = await found('Komunitas waktu')
    const no = async (more: Partial<NewMeeting>, who = sari) => {
      const { reason, field } = await refusalOf(write(circleId, more, who))
      return [reason, field]
    }
    expect(await no({ heldOn: '2026-05-14' })).toEqual(['meeting_ahead', 'heldOn'])
    // It is nine in the morning: what ends at ten is not over.
    expect(await no({ heldOn: '2026-05-13', fromMinute: 480, toMinute: 600 })).toEqual([
      'meeting_ahead',
      'heldOn',
    ])
    expect(await no({ heldOn: '2026-04-01' })).toEqual(['meeting_too_old', 'heldOn'])
    expect(await no({ fromMinute: 870, toMinute: 780 })).toEqual(['meeting_reversed', 'toMinute'])
    expect(await no({ toMinute: 820 })).toEqual(['meeting_too_short', 'toMinute'])
    expect(await no({ fromMinute: 0, toMinute: 1440 })).toEqual(['meeting_too_long', 'toMinute'])
    expect(await no({ people: [] })).toEqual(['meeting_too_few', 'people'])
    expect(await no({ people: [sari.id, budi.id] })).toEqual(['meeting_too_few', 'people'])
    expect(await no({ people: [budi.id, andi.id] })).toEqual(['not_found', undefined])
    expect(await no({}, budi)).toEqual(['circle_of_others', undefined])
    expect(await no({}, andi)).toEqual(['not_found', undefined])
    const fortyHours = {
      circle: 'write',
      circleId,
      title: 'Empat puluh jam',
      heldOn: '2026-05-11',
      fromMinute: '08.00',
      toMinute: '48.00',
      place: 'Ruang',
      minutes: MINUTES,
      people: [budi.id, tuti.id],
    }
    expect(circleInput.safeParse(fortyHours).success).toBe(false)
    expect((await as(sari, (ctx) => circleView(ctx, circleId))).meetings).toEqual([])
    const twice = await Promise.allSettled([write(circleId), write(circleId)])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await no({ fromMinute: 840, toMinute: 930 })).toEqual(['meeting_overlaps', 'fromMinute'])
    const { id, version } = await newest(circleId)
    expect(
      await reasonOf(as(budi, (ctx) => keepCircle(ctx, { circle: 'withdraw', meetingId: id, version }))),
    ).toBe('meeting_of_others')
    await as(sari, (ctx) => keepCircle(ctx, { circle: 'withdraw', meetingId: id, version }))
    expect(await reasonOf(say(budi, id))).toBe('meeting_decided')
  })

  test('is nobody’s second place at the same time, waits a month for his word, and a full day takes no more', async () => {
    const mine = await found('Komunitas pertama')
    const his = await found('Komunitas kedua', hendra)
    await write(mine, { heldOn: '2026-05-06', fromMinute: 480, toMinute: 660 })
    await write(his, { heldOn: '2026-05-06', fromMinute: 600, toMinute: 720 }, hendra)
    const first = await newest(mine)
    const second = await newest(his)
    await say(budi, first.id)
    expect(await reasonOf(say(budi, second.id))).toBe('presence_overlaps')
    await say(budi, second.id, 'NOT_THERE')
    expect(await reasonOf(say(sari, second.id))).toBe('not_found')
    expect(await reasonOf(say(andi, second.id))).toBe('not_found')
    // Nine hours of that day are Tuti's already.
    await database.ask(
      SURAKARTA,
      `INSERT INTO training_record (region_id, id, employee_id, source, status, title, kind, category, hours, starts_on, ends_on, year, provider, created_at)
       VALUES ($1, gen_random_uuid(), $2, 'CERTIFICATE', 'WAITING', 'Seminar sehari', 9, 'IT', 9, '2026-05-06', '2026-05-06', 2026, 'Lembaga', now())`,
      [SURAKARTA, tuti.id],
    )
    await say(tuti, first.id)
    await decide(first.id, first.version)
    const ofMeeting = (await as(tuti, myRecords)).filter(({ source }) => source === 'COMMUNITY')
    expect(ofMeeting.filter(({ status }) => status === 'VERIFIED').map((one) => one.hours)).toEqual([1])
    expect((await newest(mine)).hours).toBe(4)
    const late = new Date('2026-06-20T02:00:00Z')
    expect(await reasonOf(say(tuti, second.id, 'THERE', late))).toBe('presence_too_late')
    expect(await as(tuti, meetingsAskingMe, late)).toEqual([])
  })

  test('is seen by its own region alone; a name is used once and a closed community takes no more', async () => {
    const circleId = await found('Komunitas tertutup')
    expect(await reasonOf(as(andi, (ctx) => circleView(ctx, circleId)))).toBe('not_found')
    expect((await as(andi, (ctx) => circles(ctx))).rows).toEqual([])
    expect((await refusalOf(found('KOMUNITAS TERTUTUP', budi))).field).toBe('name')
    const { version } = (await as(sari, (ctx) => circleView(ctx, circleId))).circle
    expect(
      await reasonOf(
        as(budi, (ctx) => keepCircle(ctx, { circle: 'upcoming', circleId, version, upcoming: 'Besok' })),
      ),
    ).toBe('circle_of_others')
    await as(sari, (ctx) =>
      keepCircle(ctx, { circle: 'upcoming', circleId, version, upcoming: 'Rabu pukul 13.00' }),
    )
    await as(sari, (ctx) => keepCircle(ctx, { circle: 'close', circleId, version: version + 1 }))
    expect(await reasonOf(write(circleId))).toBe('circle_closed')
    expect((await as(budi, (ctx) => circles(ctx))).rows.some(({ id }) => id === circleId)).toBe(false)
    expect((await as(budi, (ctx) => circleView(ctx, circleId))).circle).toMatchObject({
      closed: true,
      leads: false,
    })
  })
})
