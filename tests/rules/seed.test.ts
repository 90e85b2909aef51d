import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { flagsOf } from '../../lib/activity-logs/rules/flags.ts'
import { workCalendar, workingTime } from '../../lib/calendar/rules/working-time.ts'
import { addDays, daysIn, quarterRange } from '../../lib/calendar/rules.ts'
import { parseNip, whyNotNip } from '../../lib/organization/rules/nip.ts'
import { readSummary } from '../../lib/publication/rules/summary.ts'
import { gradeFor, needsReason, type Rating } from '../../lib/reviews/rules.ts'
import { seedCalendar } from '../../prisma/seed/build/calendar.ts'
import { supervisorOn } from '../../prisma/seed/build/people.ts'
import { buildRegion, type BuiltRegion } from '../../prisma/seed/build/region.ts'
import type { Row } from '../../prisma/seed/build/rows.ts'
import { setting } from '../../prisma/seed/build/setting.ts'
import { randomFrom } from '../../prisma/seed/build/random.ts'
import { JOBS } from '../../prisma/seed/content/jobs.ts'
import { smallOrganization } from '../../prisma/seed/content/organization.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { settingOf } from '../../prisma/seed/demo.ts'
import { markOf, personas } from '../../prisma/seed/personas.ts'
import { demoRegion } from '../support/demo-region.ts'

const regionCalled = (slug: string) => {
  const region = REGIONS.find((one) => one.slug === slug)
  if (!region) throw new Error(slug)
  return region
}
/** Anew each time it is asked. */
const build = (slug: string, today: string) =>
  buildRegion(settingOf(regionCalled(slug), seedCalendar(today)), { passwordHash: 'x' })
const rowsOf = ({ tables }: BuiltRegion, table: string): Row[] =>
  tables.find(([name]) => name === table)?.[1] ?? []
const digestOf = ({ tables }: BuiltRegion) =>
  createHash('sha256').update(JSON.stringify(tables)).digest('hex')
const text = (value: Row[string] | undefined): string => {
  if (typeof value !== 'string') throw new Error('not a text')
  return value
}

describe.each([
  ['surakarta', '2026-11-21'],
  ['makassar', '2026-05-13'],
  ['palu', '2027-01-01'],
  ['tebo', '2026-04-01'],
])('the demo of %s on %s', async (slug, today) => {
  const built = await demoRegion(regionCalled(slug), today)
  const calendar = seedCalendar(today)
  const logs = rowsOf(built, 'activity_log')

  test('gives everyone but the head a valid number of his own', () => {
    const nips = rowsOf(built, 'employee').map(({ nip }) => nip)
    const numbers = nips.filter((nip) => nip !== null).map((nip) => text(nip))
    expect(nips.filter((nip) => nip === null)).toHaveLength(1)
    expect(numbers.filter((nip) => whyNotNip(nip))).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
    const kinds = rowsOf(built, 'employee').flatMap(({ nip, kind }) =>
      nip === null ? [] : [[parseNip(text(nip))?.kind, kind]],
    )
    expect(kinds.filter(([told, kept]) => told !== kept)).toEqual([])
  })

  test('has one supervisor for each person and day, and changes in the middle of two quarters', () => {
    const dates = [calendar.from, ...calendar.working, today]
    const led = built.people.filter(({ seat }) => seat.above !== null)
    const gaps = led.filter((person) =>
      dates.some((day) => day >= (person.posts[0]?.from ?? today) && supervisorOn(person, day) === undefined),
    )
    expect(gaps).toEqual([])
    const changes = led.flatMap(({ lines }) => lines.slice(1).map(({ from }) => from))
    expect(new Set(changes).size).toBeGreaterThanOrEqual(2)
    for (const { lines } of led)
      for (const [index, line] of lines.entries())
        if (index > 0) expect(lines[index - 1]?.through).toBe(addDays(line.from, -1))
  })

  test('has teams that one person can lead, and one unit large enough to show grades', () => {
    const teams = Map.groupBy(built.people, ({ lines }) => lines.at(-1)?.supervisorId)
    teams.delete(undefined)
    expect(Math.max(...[...teams.values()].map((team) => team.length))).toBeLessThanOrEqual(12)
    const units = Map.groupBy(built.people, ({ unit }) => unit.slug)
    expect(Math.max(...[...units.values()].map((people) => people.length))).toBeGreaterThanOrEqual(25)
    expect(built.people.length).toBeGreaterThan(75)
    expect(built.people.length).toBeLessThan(100)
    expect(rowsOf(built, 'assignment').filter(({ kind }) => kind === 'PLT')).toHaveLength(1)
  })

  test('has nobody at work on a day off, on leave or before the day has come', () => {
    const working = new Set(calendar.working)
    expect(logs.filter(({ log_date }) => !working.has(text(log_date)))).toEqual([])
    const leave = new Set(
      rowsOf(built, 'leave').flatMap(({ employee_id, starts_on, ends_on }) =>
        daysIn({ from: text(starts_on), through: text(ends_on) }).map((day) => `${text(employee_id)} ${day}`),
      ),
    )
    expect(leave.size).toBeGreaterThan(0)
    expect(
      logs.filter(({ employee_id, log_date }) => leave.has(`${text(employee_id)} ${text(log_date)}`)),
    ).toEqual([])
    const end = `${today}T02:00:00.000Z`
    const ahead = rowsOf(built, 'activity_log_step').filter(({ at }) => text(at) > end)
    expect(ahead).toEqual([])
  })

  test('keeps to the rules of a day: no two entries at once, no more than a day holds', () => {
    const days = Map.groupBy(logs, ({ employee_id, log_date }) => `${text(employee_id)} ${text(log_date)}`)
    for (const entries of days.values()) {
      const spans = entries
        .filter(({ start_minute }) => start_minute !== null)
        .map(({ start_minute, end_minute }) => [Number(start_minute), Number(end_minute)] as const)
        .toSorted(([a], [b]) => a - b)
      for (const [index, [start]] of spans.entries())
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0)
      expect(entries.reduce((sum, { minutes }) => sum + Number(minutes), 0)).toBeLessThanOrEqual(1440)
    }
  })

  test('leaves nothing undecided in a closed quarter, and something to decide in the newest', () => {
    const newest = quarterRange(calendar.open).from
    const open = logs.filter(({ status }) => status !== 'APPROVED')
    expect(open.filter(({ log_date }) => text(log_date) < newest)).toEqual([])
    if (calendar.workingIn({ from: newest, through: today }).length > 20)
      expect(new Set(open.map(({ status }) => status))).toEqual(new Set(['DRAFT', 'SUBMITTED', 'RETURNED']))
  })

  test('says in the text the number that it counts', () => {
    const counted = logs.filter(({ quantity }) => quantity !== null)
    const silent = counted.filter(
      ({ title, quantity }) =>
        !text(title)
          .match(/\d+/g)
          ?.includes(`${Number(quantity)}`),
    )
    expect(silent.length / counted.length).toBeLessThan(0.002)
  })

  test('flags a few of the waiting entries, not most of them', () => {
    const waiting = built.logs.filter(({ course }) => course.status === 'SUBMITTED')
    const day = workCalendar(calendar.national)
    const flagged = waiting.filter(
      (log) =>
        flagsOf(
          {
            ...log,
            id: log.id,
            employeeId: log.personId,
            logDate: log.day,
            startMinute: log.span?.from,
            endMinute: log.span?.through,
            evidenceCount: 0,
            isLate: log.course.isLate,
          },
          {
            recent: waiting
              .filter(({ supervisorId }) => supervisorId === log.supervisorId)
              .map((other) => ({ ...other, employeeId: other.personId, logDate: other.day })),
            expectsEvidence: false,
            workingTime: workingTime(log.day, day),
            writtenTogether: 1,
          },
        ).length > 0,
    )
    if (waiting.length > 50) {
      expect(flagged.length).toBeGreaterThan(3)
      expect(flagged.length / waiting.length).toBeLessThan(0.15)
    }
  })

  test('signs the reviews of the quarters that are over, by the matrix and with reasons; of the newest some are left', () => {
    const reviews = rowsOf(built, 'quarterly_review')
    const newest = calendar.ended.at(-1)
    const assessed = built.people.filter(
      ({ seat }) => seat.above !== null && seat.joinedDaysAgo === undefined,
    ).length
    const of = (quarter: typeof newest) =>
      reviews.filter((row) => row.year === quarter?.year && row.quarter === quarter?.quarter)
    expect(calendar.ended).toHaveLength(8)
    const older = calendar.ended.slice(0, -1)
    expect(older.map((quarter) => of(quarter).length)).toEqual(older.map(() => assessed))
    expect(of(newest).length).toBeLessThan(assessed)
    expect(of(newest).length).toBeGreaterThan(assessed * 0.8)
    // What became of the few that somebody objected to: objections-seed.test.ts.
    const contested = new Set(rowsOf(built, 'objection').map((row) => row.quarterly_review_id))
    const plain = (rows: readonly Row[]) => rows.filter(({ id }) => !contested.has(id ?? null))
    expect(new Set(plain(of(newest)).map(({ status }) => status))).toEqual(
      new Set(['DELIVERED', 'ACKNOWLEDGED']),
    )
    expect(plain(older.flatMap((quarter) => of(quarter))).every(({ status }) => status === 'FINAL')).toBe(
      true,
    )
    expect(
      rowsOf(built, 'review_version').flatMap((row) =>
        row.number === 1 ? (row.quarterly_review_id ?? []) : [],
      ),
    ).toEqual(reviews.map(({ id }) => id))
    for (const { result_rating, behaviour_rating, grade, reason } of reviews) {
      const resultRating = text(result_rating) as Rating
      const behaviourRating = text(behaviour_rating) as Rating
      expect(grade).toBe(gradeFor(resultRating, behaviourRating))
      if (needsReason({ resultRating, behaviourRating })) expect(text(reason).length).toBeGreaterThan(20)
    }
    expect(new Set(reviews.map(({ grade }) => grade)).size).toBeGreaterThanOrEqual(3)
  })

  test('publishes the oldest of the last four quarters, and no person in it', () => {
    const [oldest] = calendar.lastFour
    const published = rowsOf(built, 'publication')
    expect(
      published.filter(({ year, quarter }) => year === oldest?.year && quarter === oldest?.quarter),
    ).toHaveLength(10)
    const shown = published
      .map(({ summary }) => readSummary(summary).distribution)
      .filter((distribution) => distribution.shown)
    expect(
      shown.some(({ cells }) => cells.filter(({ count }) => count !== null && count > 0).length >= 3),
    ).toBe(true)
    const told = JSON.stringify(published)
    expect(built.people.filter(({ name }) => told.includes(name))).toEqual([])
    expect(built.people.filter(({ nip }) => nip !== null && told.includes(nip))).toEqual([])
  })
})

test('the demo tells the same story each time, and another one on another day', async () => {
  const told = digestOf(await build('samarinda', '2026-08-12'))
  expect(digestOf(await build('samarinda', '2026-08-12'))).toBe(told)
  expect(digestOf(await build('samarinda', '2026-08-13'))).not.toBe(told)
}, 120_000)

test('each job has enough to say that a year of it does not repeat itself', () => {
  const few = Object.entries(JOBS).filter(
    ([key, results]) =>
      !['none', 'topLeader', 'leader'].includes(key) && results.flatMap(({ logs }) => logs).length < 12,
  )
  expect(few.map(([key]) => key)).toEqual([])
})

test('the small world marks every free text and keeps the personas', async () => {
  const region = regionCalled('palu')
  const today = '2026-05-13'
  const built = await buildRegion(
    setting({
      region,
      organization: smallOrganization(region),
      calendar: seedCalendar(today),
      random: randomFrom(`${region.slug} ${today}`),
      story: 'staged',
      say: (words) => `${words} ${markOf(region)}`,
    }),
    { passwordHash: 'x' },
  )
  const logins = rowsOf(built, 'account').map(({ login }) => login)
  expect(Object.values(personas.palu).filter(({ login }) => !logins.includes(login))).toEqual([])
  const free: Record<string, readonly string[]> = {
    unit: ['name'],
    activity_log: ['title', 'result'],
    work_result: ['text'],
    indicator: ['text'],
    feedback: ['text'],
    feedback_request: ['message'],
    improvement: ['text', 'outcome'],
    measurement: ['summary', 'place'],
    realisation: ['reason'],
    favourite_activity: ['title'],
    quarterly_review: ['reason'],
    activity_log_step: ['reason'],
  }
  for (const [table, columns] of Object.entries(free))
    for (const column of columns) {
      const told = rowsOf(built, table).flatMap((row) => row[column] ?? [])
      expect(told.length).toBeGreaterThan(0)
      expect(told.filter((words) => !text(words).endsWith(markOf(region)))).toEqual([])
    }
  const sari = built.people.find(({ persona }) => persona === 'staff')
  const theirs = built.logs.filter(({ personId, day }) => personId === sari?.id && day >= '2026-05-06')
  expect(theirs.map(({ day, course }) => `${day} ${course.status}`)).toEqual([
    '2026-05-06 APPROVED',
    '2026-05-06 APPROVED',
    '2026-05-07 RETURNED',
    '2026-05-08 SUBMITTED',
    '2026-05-08 SUBMITTED',
    '2026-05-11 DRAFT',
  ])
})
