// T98 over the whole way: what lies on paper and by code in the tables, added up by the database, is what a spreadsheet gives.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedServices } from '@/lib/publication/rules/services'
import { readingsOfQuarter } from '@/lib/surveys/queries/published'
import { randomFrom } from '../../prisma/seed/build/random'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, hire, openOffice, openQuarters, SURAKARTA, type Someone } from '../support/line'
import { units } from '../support/office'

const SERVICES = 125
const YEAR = 2025
const QUARTERS = [1, 2, 3, 4] as const
const MIDDLE = ['02-14', '05-14', '08-14', '11-14'] as const

/** What one citizen answered, and how it lies in the tables. */
type Given = { ratings: string; as: 'PAPER' | 'CODE' | 'WITHDRAWN' | 'ALIKE' | 'OPEN_LINK' | 'LAST_YEAR' }
type Survey = { service: string; unit: string; quarter: 1 | 2 | 3 | 4; given: Given[] }

let database: TestDatabase
let reader: Someone
const surveys: Survey[] = []

/** Column by column in whole fractions: Σ (sum / n × 1/9) × 25, to two decimals, halves up. None of fewer than thirty. */
function spreadsheet(given: readonly Given[]): { answers: number; index: string; grade: string } | undefined {
  const counted = given
    .filter(({ as: how }) => how === 'PAPER' || how === 'CODE')
    .map(({ ratings }) => ratings)
  if (counted.length < 30) return undefined
  const n = BigInt(counted.length)
  // Σ over nine columns of (sum / n) × 25 / 9, in hundredths: one fraction with the denominator 9 n.
  let top = 0n
  for (let column = 0; column < 9; column += 1)
    for (const answer of counted) top += 2500n * BigInt(answer.charAt(column))
  const under = 9n * n
  const hundredths = (2n * top + under) / (2n * under)
  const text = hundredths.toString().padStart(3, '0')
  const value = Number(hundredths) / 100
  const grade = value > 88.3 ? 'A' : value > 76.6 ? 'B' : value > 64.99 ? 'C' : 'D'
  return { answers: counted.length, index: `${text.slice(0, -2)}.${text.slice(-2)}`, grade }
}

const WAYS = [
  'PAPER',
  'PAPER',
  'PAPER',
  'CODE',
  'CODE',
  'CODE',
  'WITHDRAWN',
  'ALIKE',
  'OPEN_LINK',
  'LAST_YEAR',
] as const

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  reader = await hire(database, 'Budi Santoso')
  const random = randomFrom('a thousand surveys in the tables')
  for (const unit of [units[SURAKARTA]?.health ?? '', units[SURAKARTA]?.permits ?? ''])
    for (let nth = 0; nth < SERVICES; nth += 1) {
      const service = random.id(Date.UTC(YEAR, 0, 2) + nth)
      for (const quarter of QUARTERS) {
        const mood = random.between(1, 4)
        const given = Array.from({ length: random.between(20, 80) }, (): Given => ({
          ratings: Array.from({ length: 9 }, () =>
            Math.max(1, Math.min(4, mood + random.between(-1, 1))),
          ).join(''),
          as: random.pick(WAYS),
        }))
        surveys.push({ service, unit, quarter, given })
      }
    }
  const ask = (sql: string, ...values: unknown[]) => database.ask(SURAKARTA, sql, [SURAKARTA, ...values])
  const services = [...new Map(surveys.map((one) => [one.service, one.unit]))]
  await ask(
    `INSERT INTO service (region_id, id, unit_id, name, created_at)
     SELECT $1, s, u, 'Layanan ' || s, now() FROM unnest($2::uuid[], $3::uuid[]) AS t(s, u)`,
    services.map(([id]) => id),
    services.map(([, unit]) => unit),
  )
  const rows = surveys.flatMap(({ given, ...of }) => given.map((one) => ({ ...of, ...one })))
  const papers = rows.filter(({ as: how }) => ['PAPER', 'WITHDRAWN', 'LAST_YEAR'].includes(how))
  const yearOf = ({ as: how }: Given) => (how === 'LAST_YEAR' ? YEAR - 1 : YEAR)
  await ask(
    `INSERT INTO survey_sheet (region_id, id, service_id, year, quarter, answered_on, sheet_number, ratings, entered_by, entered_at,
       withdrawn_at, withdrawn_reason)
     SELECT $1, gen_random_uuid(), s, y, q, d::date, n, r, $8, now(), CASE WHEN w THEN now() END,
       CASE WHEN w THEN 'Salah baca angka pada lembarnya' END
     FROM unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::bool[]) WITH ORDINALITY AS t(s, y, q, d, r, w, n)`,
    papers.map(({ service }) => service),
    papers.map(yearOf),
    papers.map(({ quarter }) => quarter),
    papers.map((one) => `${yearOf(one)}-${MIDDLE[one.quarter - 1]}`),
    papers.map(({ ratings }) => ratings),
    papers.map(({ as: how }) => how === 'WITHDRAWN'),
    reader.accountId,
  )
  const coded = rows.filter(({ as: how }) => ['CODE', 'ALIKE', 'OPEN_LINK'].includes(how))
  await ask(
    `INSERT INTO survey_answer (region_id, service_id, year, quarter, standing, ratings, times)
     SELECT $1, s, $2, q, CASE h WHEN 'CODE' THEN 'COUNTED' ELSE h END, r, count(*)::int
     FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[]) AS t(s, q, h, r) GROUP BY s, q, h, r`,
    YEAR,
    coded.map(({ service }) => service),
    coded.map(({ quarter }) => quarter),
    coded.map(({ as: how }) => how),
    coded.map(({ ratings }) => ratings),
  )
})
afterAll(() => database.drop())

test('T98: of 1,000 random surveys in the tables the index is what a spreadsheet gives, to two decimals, and so is the grade', async () => {
  let [shown, hidden] = [0, 0]
  for (const unit of new Set(surveys.map((one) => one.unit)))
    for (const quarter of QUARTERS) {
      const readings = await as(reader, (ctx) => readingsOfQuarter(ctx, [unit], { year: YEAR, quarter }))
      const published = new Map(publishedServices(readings, []).map((one) => [one.id, one.opinion]))
      for (const { service, given } of surveys.filter(
        (one) => one.unit === unit && one.quarter === quarter,
      )) {
        const opinion = published.get(service)
        const wanted = spreadsheet(given)
        expect(
          opinion && {
            answers: opinion.respondents,
            index: (opinion.index / 100).toFixed(2),
            grade: opinion.grade,
          },
        ).toEqual(wanted ?? null)
        if (wanted) shown += 1
        else hidden += 1
      }
    }
  expect(shown + hidden).toBe(1000)
  expect(shown).toBeGreaterThan(400)
  expect(hidden).toBeGreaterThan(200)
})
