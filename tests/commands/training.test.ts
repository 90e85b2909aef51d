import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { addCourse, callOffSession, openSession, recordAttendance } from '@/lib/training/commands/catalogue'
import { decideCertificate, sendCertificate, takeCertificateBack } from '@/lib/training/commands/certificates'
import { measureEffect, measureSilentCourses } from '@/lib/training/commands/effects'
import { answerAfter, enrol, leaveSession } from '@/lib/training/commands/enrolments'
import { decideNeed, planNeed, settleUnitPlan, withdrawNeed } from '@/lib/training/commands/needs'
import { catalogue } from '@/lib/training/queries/catalogue'
import { certificateQueue, deskSessions, sessionSheet } from '@/lib/training/queries/desk'
import { myNeeds } from '@/lib/training/queries/needs'
import { myCalledOff, myLearning, myRecords } from '@/lib/training/queries/own'
import { teamLearning } from '@/lib/training/queries/team'
import { unitLearningPlan, unitsLearning } from '@/lib/training/queries/units'
import { courseInput, sessionInput } from '@/lib/training/schema'
import { certificateInput } from '@/lib/training/schema/certificates'
import { needInput } from '@/lib/training/schema/needs'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openQuarters, reasonOf, refusalOf, standIn, type Someone } from '../support/line'
import { asAdmin, openOffice, SURAKARTA, units, asJob, recorded } from '../support/office'

let database: TestDatabase
let sari: Someone, tuti: Someone, hendra: Someone, ratna: Someone
const BEFORE = new Date('2026-04-01T02:00:00Z')
const COURSE = {
  title: 'Pengolahan data layanan',
  kind: 3,
  category: 'IT',
  hours: 12,
  provider: 'BKPSDM',
  summary: 'Mengolah data antrean menjadi tabel dan grafik sederhana.',
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  tuti = await hire(database, 'Tuti Handayani')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  await standIn(database, sari, hendra)
  await standIn(database, tuti, hendra)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

const course = async (more: Record<string, unknown> = {}) =>
  (await asAdmin((ctx) => addCourse(ctx, courseInput.parse({ ...COURSE, ...more })))).courseId

const session = async (courseId: string, more: Record<string, unknown> = {}, at: Date = BEFORE) => {
  const input = {
    courseId,
    startsOn: '2026-05-04',
    endsOn: '2026-05-05',
    place: 'Aula BKPSDM',
    seats: 3,
    ...more,
  }
  return (await asAdmin((ctx) => openSession(ctx, sessionInput.parse(input)), { at })).sessionId
}

describe('a seat', () => {
  test('a thousand who ask at once for three seats: three sit, and the count on the session is three', async () => {
    const sessionId = await session(await course({ title: 'Tiga kursi saja' }))
    await database.ask(
      SURAKARTA,
      `INSERT INTO employee (region_id, id, name, sort_name, kind, created_at, updated_at)
       SELECT $1, gen_random_uuid(), 'Pegawai ' || n, 'pegawai ' || n, 'PNS', now(), now() FROM generate_series(1, 1000) n`,
      [SURAKARTA],
    )
    const crowd = await database.ask<{ id: string; name: string }>(
      SURAKARTA,
      `SELECT id, name FROM employee WHERE region_id = $1 AND name LIKE 'Pegawai %'`,
      [SURAKARTA],
    )
    expect(crowd).toHaveLength(1000)
    const ask = ({ id, name }: { id: string; name: string }) =>
      as({ regionId: SURAKARTA, id, accountId: newId(), name }, (ctx) => enrol(ctx, { sessionId }), BEFORE)
    const waiting = [...crowd]
    const said = new Map<string, number>()
    const count = (word: string) => said.set(word, (said.get(word) ?? 0) + 1)
    // As many as the pool lets in run at the same instant; the others queue behind them.
    const runner = async () => {
      for (let one = waiting.pop(); one; one = waiting.pop())
        await ask(one).then(
          () => count('seat'),
          (error: unknown) => count(error instanceof Error ? error.message : 'odd'),
        )
    }
    await Promise.all(Array.from({ length: 100 }, runner))
    expect(Object.fromEntries(said)).toEqual({ seat: 3, seats_gone: 997 })
    const [row] = await database.ask<{ taken: number; rows: string }>(
      SURAKARTA,
      `SELECT taken, (SELECT count(*) FROM enrolment e WHERE e.region_id = s.region_id AND e.session_id = s.id) AS rows
       FROM course_session s WHERE region_id = $1 AND id = $2`,
      [SURAKARTA, sessionId],
    )
    expect(row).toEqual({ taken: 3, rows: '3' })
  }, 120_000)

  test('is given back before the session begins and can be had again; two taps take one', async () => {
    const sessionId = await session(await course({ title: 'Kursi kembali' }), { seats: 1 })
    const both = await Promise.allSettled([
      as(sari, (ctx) => enrol(ctx, { sessionId }), BEFORE),
      as(sari, (ctx) => enrol(ctx, { sessionId }), BEFORE),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(as(tuti, (ctx) => enrol(ctx, { sessionId }), BEFORE))).toBe('seats_gone')
    const [seat] = (await as(sari, myLearning, BEFORE)).ahead
    if (!seat) throw new Error('no seat')
    const mine = { enrolmentId: seat.id, version: seat.version }
    expect(await reasonOf(as(tuti, (ctx) => leaveSession(ctx, mine), BEFORE))).toBe('not_found')
    expect(await reasonOf(as(sari, (ctx) => leaveSession(ctx, mine)))).toBe('session_started')
    await as(sari, (ctx) => leaveSession(ctx, mine), BEFORE)
    await as(tuti, (ctx) => enrol(ctx, { sessionId }), BEFORE)
    expect(await reasonOf(as(sari, (ctx) => enrol(ctx, { sessionId }), BEFORE))).toBe('seats_gone')
    expect((await asAdmin((ctx) => sessionSheet(ctx, sessionId))).people).toMatchObject([
      { name: 'Tuti Handayani', status: 'ENROLLED' },
    ])
  })

  test('makes hours for those who were there, once; the others have none', async () => {
    const sessionId = await session(await course({ title: 'Hadir dan tidak' }), {
      startsOn: '2026-05-06',
      endsOn: '2026-05-07',
    })
    await as(sari, (ctx) => enrol(ctx, { sessionId }), BEFORE)
    await as(tuti, (ctx) => enrol(ctx, { sessionId }), BEFORE)
    const earlier = (await as(sari, myLearning)).hours.learned
    const sheet = await asAdmin((ctx) => sessionSheet(ctx, sessionId))
    const seatOf = (name: string) => sheet.people.find((one) => one.name === name)?.enrolmentId ?? ''
    const people = [
      { enrolmentId: seatOf('Sari Wulandari'), attended: 'yes' as const, levelBefore: 2, levelAfter: 3 },
      { enrolmentId: seatOf('Tuti Handayani'), attended: 'no' as const },
    ]
    const told = { sessionId, version: sheet.version, people }
    expect(await reasonOf(asAdmin((ctx) => recordAttendance(ctx, told), { at: BEFORE }))).toBe(
      'session_not_over',
    )
    expect(
      await reasonOf(asAdmin((ctx) => recordAttendance(ctx, { ...told, people: people.slice(0, 1) }))),
    ).toBe('attendance_incomplete')
    const asHerself = asAdmin((ctx) =>
      recordAttendance({ ...ctx, actor: { ...ctx.actor, employeeId: sari.id } }, told),
    )
    expect(await reasonOf(asHerself)).toBe('own_attendance')
    expect(await asAdmin((ctx) => recordAttendance(ctx, told))).toEqual({ attended: 1 })
    expect(await reasonOf(asAdmin((ctx) => recordAttendance(ctx, told)))).toBe('session_not_open')
    const after = await as(sari, myLearning)
    expect(after.hours.learned - earlier).toBe(12)
    expect(after.toAnswer).toMatchObject([{ title: 'Hadir dan tidak' }])
    expect((await as(tuti, myRecords)).filter(({ title }) => title === 'Hadir dan tidak')).toEqual([])

    const [seat] = after.toAnswer
    if (!seat) throw new Error('nothing to answer')
    const answer = { enrolmentId: seat.id, version: seat.version, usable: 4, note: 'Rekap antrean harian.' }
    await as(sari, (ctx) => answerAfter(ctx, answer))
    expect(await reasonOf(as(sari, (ctx) => answerAfter(ctx, answer)))).toBe('already_answered')
    expect(JSON.stringify(events)).not.toContain('Rekap antrean')
  })

  test('of a session that is called off is nobody’s', async () => {
    const sessionId = await session(await course({ title: 'Batal' }), {
      startsOn: '2026-06-01',
      endsOn: '2026-06-01',
    })
    await as(sari, (ctx) => enrol(ctx, { sessionId }))
    await asAdmin((ctx) => callOffSession(ctx, { sessionId, version: 1 }))
    const calledOff = async (at?: Date) => ({
      seat: (await as(sari, myLearning, at)).ahead.find(({ title }) => title === 'Batal')?.stage,
      told: (await as(sari, myCalledOff, at)).map(({ title }) => title),
    })
    expect(await calledOff()).toEqual({ seat: 'CALLED_OFF', told: ['Batal'] })
    expect(await calledOff(new Date('2026-06-02T02:00:00Z'))).toEqual({ seat: undefined, told: [] })
    expect(await as(tuti, myCalledOff)).toEqual([])
    expect(await reasonOf(as(tuti, (ctx) => enrol(ctx, { sessionId })))).toBe('session_not_open')
    expect((await asAdmin(deskSessions)).find(({ title }) => title === 'Batal')?.status).toBe('CANCELLED')
  })

  test('is taken once a day: of two that overlap one is refused, also of two at once; leave is only said', async () => {
    const courseId = await course({ title: 'Bertabrakan' })
    const days = { startsOn: '2026-07-06', endsOn: '2026-07-08' }
    const first = await session(courseId, days)
    const second = await session(courseId, { ...days, startsOn: '2026-07-08', endsOn: '2026-07-09' })
    const both = await Promise.allSettled(
      [first, second].map((sessionId) => as(tuti, (ctx) => enrol(ctx, { sessionId }))),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(as(tuti, (ctx) => enrol(ctx, { sessionId: first })))).toMatch(
      /^(session_overlaps|already_enrolled)$/,
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO leave (region_id, id, employee_id, kind, starts_on, ends_on, entered_at)
       VALUES ($1, gen_random_uuid(), $2, 'ANNUAL', '2026-07-09', '2026-07-10', now())`,
      [SURAKARTA, sari.id],
    )
    const shelf = await as(sari, (ctx) => catalogue(ctx))
    const offers = shelf.find(({ id }) => id === courseId)?.sessions ?? []
    expect(offers.map(({ onLeave, whyNot }) => ({ onLeave, whyNot }))).toEqual([
      { onLeave: false, whyNot: undefined },
      { onLeave: true, whyNot: undefined },
    ])
  })

  test('stands in the catalogue with its course, by kind and category', async () => {
    const sessionId = await session(
      await course({
        title: 'Melayani dengan hati',
        kind: 4,
        category: 'PUBLIC_SERVICE',
        seriesName: 'Layanan',
        seriesPart: 2,
      }),
      { startsOn: '2026-06-01', endsOn: '2026-06-01' },
    )
    await as(sari, (ctx) => enrol(ctx, { sessionId }))
    const [found] = await as(sari, (ctx) => catalogue(ctx, { category: 'PUBLIC_SERVICE' }))
    expect(found).toMatchObject({
      title: 'Melayani dengan hati',
      kind: 4,
      series: { name: 'Layanan', part: 2, of: 2 },
    })
    expect(found?.sessions).toMatchObject([{ mine: 'ENROLLED', free: 2, whyNot: 'already_enrolled' }])
    expect(await as(tuti, (ctx) => catalogue(ctx, { kind: 19 }))).toEqual([])
  })
})

describe('a certificate', () => {
  const file = async (who: Someone) => {
    const id = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO evidence_file (region_id, id, owner_account_id, owner_employee_id, name, mime, size, sha256, storage_key, created_at)
       VALUES ($1, $2, $3, $4, 'sertifikat.pdf', 'application/pdf', 9, repeat('a', 64), $5, now())`,
      [SURAKARTA, id, who.accountId, who.id, `${SURAKARTA}/2026/05/${newId()}`],
    )
    return id
  }
  const wanted = (fileIds: string[], more: Record<string, unknown> = {}) =>
    certificateInput.parse({
      title: 'Bimbingan teknis arsip',
      kind: 8,
      category: 'ADMINISTRATION',
      hours: 6,
      startsOn: '2026-03-02',
      endsOn: '2026-03-03',
      provider: 'Lembaga Arsip',
      number: 'S-12/2026',
      fileIds,
      ...more,
    })

  test('counts once BKD has verified it, and a number only once', async () => {
    const files = [await file(sari)]
    const { recordId } = await as(sari, (ctx) => sendCertificate(ctx, wanted(files)))
    const before = (await as(sari, myLearning)).hours
    expect(before.waiting).toBe(6)
    expect(await refusalOf(as(sari, (ctx) => sendCertificate(ctx, wanted(files))))).toMatchObject({
      reason: 'certificate_known',
      field: 'number',
    })
    expect(await reasonOf(as(tuti, (ctx) => sendCertificate(ctx, wanted(files))))).toBe('not_found')
    const { rows, total } = await asAdmin(certificateQueue)
    expect(total).toBe(1)
    expect(rows).toMatchObject([{ id: recordId, name: 'Sari Wulandari', hours: 6, mine: false }])
    await asAdmin((ctx) => decideCertificate(ctx, { recordId, version: 1, verdict: 'VERIFIED' }))
    expect((await as(sari, myLearning)).hours.learned - before.learned).toBe(6)
    expect(
      await reasonOf(asAdmin((ctx) => decideCertificate(ctx, { recordId, version: 2, verdict: 'VERIFIED' }))),
    ).toBe('certificate_decided')
    expect(await reasonOf(as(sari, (ctx) => takeCertificateBack(ctx, { recordId, version: 2 })))).toBe(
      'certificate_decided',
    )
  })

  test('is refused with a reason that its sender reads, and may then be sent again', async () => {
    const files = [await file(tuti)]
    const { recordId } = await as(tuti, (ctx) => sendCertificate(ctx, wanted(files)))
    const refuse = { recordId, version: 1, verdict: 'REFUSED' as const }
    expect(await reasonOf(asAdmin((ctx) => decideCertificate(ctx, refuse)))).toBe('refusal_reason_missing')
    await asAdmin((ctx) => decideCertificate(ctx, { ...refuse, reason: 'Nama di berkas berbeda.' }))
    expect((await as(tuti, myRecords)).find(({ id }) => id === recordId)).toMatchObject({
      status: 'REFUSED',
      reason: 'Nama di berkas berbeda.',
    })
    const again = await as(tuti, (ctx) => sendCertificate(ctx, wanted(files)))
    await as(tuti, (ctx) => takeCertificateBack(ctx, { recordId: again.recordId, version: 1 }))
    expect((await as(tuti, myLearning)).hours.waiting).toBe(0)
  })

  test('without its file it is not verified', async () => {
    const id = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO training_record (region_id, id, employee_id, source, status, title, kind, category, hours, starts_on,
         ends_on, year, provider, number, created_at)
       VALUES ($1, $2, $3, 'CERTIFICATE', 'WAITING', 'Tanpa berkas', 3, 'IT', 4, '2026-03-02', '2026-03-02', 2026, 'BKPSDM',
         'N-1', now())`,
      [SURAKARTA, id, tuti.id],
    )
    const decide = { recordId: id, version: 1, verdict: 'VERIFIED' as const }
    expect(await reasonOf(asAdmin((ctx) => decideCertificate(ctx, decide)))).toBe('certificate_without_file')
    const refuse = { ...decide, verdict: 'REFUSED' as const, reason: 'Berkasnya belum dilampirkan.' }
    await asAdmin((ctx) => decideCertificate(ctx, refuse))
  })

  test('a learning community is sent with its list of names and counts as what it is', async () => {
    const files = [await file(tuti)]
    const input = wanted(files, { title: 'Berbagi ilmu rekam medis', kind: 23, number: '', hours: 2 })
    const { recordId } = await as(tuti, (ctx) => sendCertificate(ctx, input))
    await asAdmin((ctx) => decideCertificate(ctx, { recordId, version: 1, verdict: 'VERIFIED' }))
    const { byKind, hours } = await as(tuti, myLearning)
    expect(byKind).toContainEqual({ kind: 23, hours: 2 })
    expect(hours.nonClassical).toBe(2)
  })

  test('whose hours and how many stands as it was sent: the application cannot rewrite it', async () => {
    const { rows } = await asAdmin(async (ctx) => ({
      rows: await ctx.db.trainingRecord.findMany({
        where: { regionId: SURAKARTA },
        select: { id: true },
        take: 1,
      }),
    }))
    const id = rows[0]?.id ?? ''
    await expect(
      asAdmin((ctx) =>
        ctx.db.trainingRecord.updateMany({ where: { regionId: SURAKARTA, id }, data: { hours: 900 } }),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('a need', () => {
  const need = (more: Record<string, unknown> = {}) =>
    needInput.parse({
      year: 2026,
      source: 'COMPETENCE',
      competence: 'PUBLIC_SERVICE',
      levelRequired: 3,
      levelNow: 2,
      category: 'IT',
      hours: 8,
      gap: 'Belum lancar mengolah data antrean.',
      expected: 'Rekap antrean siap setiap Senin.',
      ...more,
    })

  test('is approved by the superior of today, returned with a reason, and makes the unit’s plan', async () => {
    const { needId } = await as(sari, (ctx) => planNeed(ctx, need()))
    const other = await as(tuti, (ctx) => planNeed(ctx, need({ category: 'TIME_MANAGEMENT', hours: 4 })))
    const team = await as(hendra, teamLearning)
    expect(team.waiting.map(({ name }) => name)).toEqual(['Sari Wulandari', 'Tuti Handayani'])
    expect((await as(ratna, teamLearning)).waiting).toEqual([])
    const approve = { needId, version: 1, verdict: 'APPROVED' as const }
    for (const nobody of [ratna, sari])
      expect(await reasonOf(as(nobody, (ctx) => decideNeed(ctx, approve)))).toBe('not_found')
    await as(hendra, (ctx) => decideNeed(ctx, approve))
    expect(await reasonOf(as(hendra, (ctx) => decideNeed(ctx, approve)))).toBe('need_decided')
    const back = { needId: other.needId, version: 1, verdict: 'RETURNED' as const }
    expect(await reasonOf(as(hendra, (ctx) => decideNeed(ctx, back)))).toBe('need_reason_missing')
    await as(hendra, (ctx) => decideNeed(ctx, { ...back, reason: 'Gabungkan dengan yang sudah ada.' }))
    expect(await as(tuti, myNeeds)).toMatchObject([{ status: 'RETURNED', decidedByName: 'Hendra Gunawan' }])
    await as(tuti, (ctx) => withdrawNeed(ctx, { needId: other.needId, version: 2 }))
    expect(await as(tuti, myNeeds)).toEqual([])

    const unitId = units[SURAKARTA]?.health ?? ''
    const rows = await asAdmin((ctx) => unitsLearning(ctx, 2026))
    expect(rows.find((row) => row.unitId === unitId)).toMatchObject({ people: 4, itNeed: 1, settledAt: null })
    await asAdmin((ctx) => settleUnitPlan(ctx, { unitId, year: 2026, version: 0 }))
    expect(await reasonOf(asAdmin((ctx) => settleUnitPlan(ctx, { unitId, year: 2026, version: 7 })))).toBe(
      'changed_meanwhile',
    )
    const plan = await asAdmin((ctx) => unitLearningPlan(ctx, unitId, 2026))
    expect(plan.settled?.items).toEqual([{ category: 'IT', needs: 1, people: 1, hours: 8 }])
  })

  test('hangs on feedback and results of one’s own alone', async () => {
    const foreign = newId()
    for (const ground of [
      { source: 'FEEDBACK', feedbackId: foreign },
      { source: 'RESULT', workResultId: foreign },
    ])
      expect(await reasonOf(as(sari, (ctx) => planNeed(ctx, need(ground))))).toBe('not_found')
  })
})

describe('the effect of a course', () => {
  test('A17: is read from signed reviews of those who went and of those who are like them, and said of few as few', async () => {
    const courseId = await course({ title: 'Layanan prima', behaviour: 'SERVICE_ORIENTED' })
    const sessionId = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO course_session (region_id, id, course_id, starts_on, ends_on, place, seats, taken, status, created_at)
       VALUES ($1, $2, $3, '2025-10-20', '2025-10-21', 'Aula', 40, 40, 'HELD', now())`,
      [SURAKARTA, sessionId, courseId],
    )
    // Forty went and rose from meeting expectations to above them; eighty stayed and did not.
    await database.ask(
      SURAKARTA,
      `WITH crowd AS (
         SELECT id, row_number() OVER (ORDER BY id) AS place FROM employee
         WHERE region_id = $1 AND name LIKE 'Pegawai %' LIMIT 120
       ), posts AS (
         INSERT INTO assignment (region_id, id, employee_id, unit_id, kind, position_title, position_family, starts_on)
         SELECT $1, gen_random_uuid(), id, $2, 'DEFINITIVE', 'Pelaksana', 'GENERAL', '2025-01-01' FROM crowd
       ), seats AS (
         INSERT INTO enrolment (region_id, id, session_id, employee_id, status, enrolled_at)
         SELECT $1, gen_random_uuid(), $3, id, 'ATTENDED', now() FROM crowd WHERE place <= 40 RETURNING id, employee_id
       ), records AS (
         INSERT INTO training_record (region_id, id, employee_id, source, status, course_id, enrolment_id, title, kind,
           category, hours, starts_on, ends_on, year, provider, created_at, decided_by_name, decided_at)
         SELECT $1, gen_random_uuid(), employee_id, 'ATTENDANCE', 'VERIFIED', $4, id, 'Layanan prima', 3, 'IT', 12,
           '2025-10-20', '2025-10-21', 2025, 'BKPSDM', now(), 'BKD', now() FROM seats
       )
       INSERT INTO quarterly_review (region_id, id, employee_id, assessor_id, unit_id, year, quarter, status, result_rating,
         behaviour_rating, grade, evidence, rule_version, signed_at, created_at, updated_at)
       SELECT $1, gen_random_uuid(), id, $5, $2, q.year, q.quarter, 'FINAL', 'MEETS',
         CASE WHEN q.year = 2026 AND place <= 40 AND place % 5 <> 0 THEN 'ABOVE' ELSE 'MEETS' END, 'GOOD', '{}', 'uji',
         now(), now(), now()
       FROM crowd, (VALUES (2025, 3), (2026, 1)) q(year, quarter)`,
      [SURAKARTA, units[SURAKARTA]?.health, sessionId, courseId, hendra.id],
    )
    await asAdmin((ctx) => measureEffect(ctx, { courseId }))
    const few = await course({ title: 'Belum ada peserta', behaviour: 'LOYAL' })
    await asAdmin((ctx) => measureEffect(ctx, { courseId: few }))
    const shelf = await as(sari, (ctx) => catalogue(ctx))
    expect(shelf.find(({ id }) => id === courseId)?.effect).toMatchObject({
      measure: 'BEHAVIOUR',
      verdict: 'BETTER',
      attended: 40,
      compared: 80,
      difference: 80,
    })
    expect(shelf.find(({ id }) => id === few)?.effect).toMatchObject({ verdict: 'TOO_FEW', difference: null })
  })

  test('A17: is said anew by the night once a month, without anybody’s press, and not more often', async () => {
    const words = () =>
      database.ask<{ computed_by: string | null }>(
        SURAKARTA,
        `SELECT e.computed_by FROM course_effect e JOIN course c ON c.region_id = e.region_id AND c.id = e.course_id
         WHERE c.title = 'Layanan prima' ORDER BY e.computed_at DESC, e.id DESC`,
      )
    await asJob(measureSilentCourses)
    expect(await words()).toHaveLength(1)
    const at = new Date('2026-06-20T19:00:00Z')
    await asJob(measureSilentCourses, { at })
    await asJob(measureSilentCourses, { at })
    expect(await words()).toMatchObject([{ computed_by: null }, { computed_by: expect.any(String) }])
    expect(recorded.at(-1)).toMatchObject({ event: 'course.effect_measured' })
  })

  test('is read from what the counted indicators came to, where a course is meant for no behaviour', async () => {
    const courseId = await course({ title: 'Pengarsipan digital' })
    await database.ask(
      SURAKARTA,
      `UPDATE training_record SET course_id = $2 WHERE region_id = $1 AND title = 'Layanan prima'`,
      [SURAKARTA, courseId],
    )
    await database.ask(
      SURAKARTA,
      `UPDATE quarterly_review SET evidence = jsonb_build_object('pace', 0.5, 'results', jsonb_build_array(
         jsonb_build_object('indicators', jsonb_build_array(
           jsonb_build_object('target', 100, 'done', 40), jsonb_build_object('target', null, 'done', 7)))))
       WHERE region_id = $1`,
      [SURAKARTA],
    )
    await asAdmin((ctx) => measureEffect(ctx, { courseId }))
    const shelf = await as(sari, (ctx) => catalogue(ctx))
    const at = shelf.findIndex(({ id }) => id === courseId)
    expect(shelf[at]?.effect).toMatchObject({
      measure: 'RESULT',
      verdict: 'NOT_SEEN',
      attended: 40,
      difference: 0,
    })
    // What was seen to change nothing stands below all others.
    expect(at).toBe(shelf.length - 1)
  })
})
