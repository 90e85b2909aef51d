// A crowd for the bench: five regions of equal size in units of 300, all their logs in one quarter, which is the hard
// case. PostgreSQL makes the rows itself, so that millions take minutes; the same number of logs gives the same rows.
import type { Client } from 'pg'
import { digestOf } from '../../lib/core/digest.ts'
import type { Summary } from '../../lib/publication/rules/summary.ts'
import { demoPasswordHash } from './build/accounts.ts'
import { seedCalendar } from './build/calendar.ts'
import { startChain } from './build/chain.ts'
import { connected, seedNation } from './build/nation.ts'
import { randomFrom } from './build/random.ts'
import { rollUp } from './build/rollups.ts'
import { inRegion, insert, type Row } from './build/rows.ts'
import { setting, type Setting } from './build/setting.ts'
import { REGIONS, type RegionSpec } from './content/regions.ts'

export const SCALE_NOW = '2026-09-16T02:00:00Z'
const TODAY = '2026-09-16'
const YEAR = 2026
const QUARTER = 3
const UNIT_SIZE = 300
/** Beside its head; each has fourteen people. */
const LEADERS = 20
const LOGS_A_PERSON = 40
const LOGS_A_STATEMENT = 100_000

export type SeedScale = { ownerUrl: string; logs: number; onProgress?: (what: string) => void }

export async function seedScale({ ownerUrl, logs, onProgress }: SeedScale): Promise<void> {
  const calendar = seedCalendar(TODAY)
  const passwordHash = await demoPasswordHash()
  const people = Math.max(UNIT_SIZE, Math.round(logs / LOGS_A_PERSON / REGIONS.length))
  await connected(ownerUrl, async (client) => {
    await seedNation(client, calendar, REGIONS)
    for (const [index, region] of REGIONS.entries()) {
      const of = setting({
        region,
        organization: { units: [], seats: [] },
        calendar,
        random: randomFrom(`scale ${region.slug}`),
        story: 'staged',
        say: (text) => text,
      })
      await inRegion(client, region.id, async () => {
        onProgress?.(`${region.shortName}: ${people} people`)
        await createIds(client)
        await seedUnits(client, of, Math.ceil(people / UNIT_SIZE))
        await seedPeople(client, of, people, passwordHash)
        await seedPublications(client, of)
        const share = Math.round(logs / REGIONS.length)
        await seedLogs(client, of, people, share, (done) =>
          onProgress?.(`${Math.round(((index * share + done) / logs) * 100)} % of ${logs} logs`),
        )
        await rollUp(client, of)
        await startChain(client, of, new Map([['activity_log', share]]))
      })
    }
    onProgress?.('statistics')
    await client.query('VACUUM (ANALYZE)')
  })
}

/** A UUIDv7 of that moment, whose other digits come from the text: the same in every run. */
const createIds = (client: Client) =>
  client.query(`
    CREATE OR REPLACE FUNCTION pg_temp.id_at(at timestamptz, of text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
      SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || left(m, 3) || '8' || substr(m, 4, 15))::uuid
      FROM md5(of) m
    $$`)

const SINCE = '2025-01-02T01:00:00Z'

async function seedUnits(client: Client, of: Setting, count: number) {
  const region_id = of.region.id
  const visionId = of.id('2025-01-02')
  const goalId = of.id('2025-01-02')
  const units = Array.from({ length: count }, (_, index) => ({
    id: of.id('2025-01-02'),
    number: index + 1,
    name: `Dinas Contoh ${index + 1}`,
  }))
  await insert(
    client,
    'unit',
    units.map(({ id, number, name }): Row => ({
      region_id,
      id,
      slug: `dinas-${number}`,
      name,
      kind: 'DINAS',
      promise: 'Permohonan dijawab paling lama 3 hari kerja',
      contact: 'Petugas informasi, hari kerja 08.00–15.00',
      is_public: true,
      position: number,
    })),
  )
  await insert(client, 'vision', [
    { region_id, id: visionId, text: of.region.vision, start_year: 2025, end_year: 2029 },
  ])
  await insert(client, 'strategic_goal', [
    { region_id, id: goalId, vision_id: visionId, mission: 'Pelayanan', text: GOAL, position: 1 },
  ])
  const indicators = units.map((unit) => ({
    region_id,
    id: of.id('2025-01-02'),
    unit_id: unit.id,
    goal_id: goalId,
    name: INDICATOR,
    measure_unit: '%',
    direction: 'UP',
    method: METHOD,
    source: SOURCE,
    position: 1,
  }))
  await insert(client, 'unit_indicator', indicators)
  await insert(
    client,
    'indicator_target',
    indicators.flatMap(({ id }) =>
      [1, 2, 3, 4].map((quarter) => ({
        region_id,
        indicator_id: id,
        year: YEAR,
        quarter,
        target: 80 + quarter,
      })),
    ),
  )
  await insert(
    client,
    'period',
    [1, 2, 3].map((quarter) => ({
      region_id,
      id: of.id(`${YEAR}-0${quarter * 3 - 2}-01`),
      year: YEAR,
      quarter,
      status: quarter === QUARTER ? 'OPEN' : 'CLOSED',
    })),
  )
}

const GOAL = 'Meningkatnya kepastian waktu layanan'
const INDICATOR = 'Permohonan selesai tepat waktu'
const METHOD = 'Permohonan tepat waktu dibagi seluruh permohonan, dikali 100.'
const SOURCE = 'Register permohonan'

/** Person 0 of a unit leads it, the next twenty lead the others; the region's first person stands above all heads. */
async function seedPeople(client: Client, of: Setting, people: number, passwordHash: string) {
  const { men, women, last } = of.region.names
  await client.query(
    `CREATE TEMP TABLE crowd ON COMMIT DROP AS
     SELECT n, n / ${UNIT_SIZE} AS unit, n % ${UNIT_SIZE} AS place,
       pg_temp.id_at('${SINCE}', format('person %s %s', $1::int, n)) AS id,
       pg_temp.id_at('${SINCE}', format('account %s %s', $1::int, n)) AS account_id,
       pg_temp.id_at('${SINCE}', format('result %s %s', $1::int, n)) AS result_id,
       pg_temp.id_at('${SINCE}', format('indicator %s %s', $1::int, n)) AS indicator_id,
       -- Birth date, month of appointment, sex and serial, from the running number.
       to_char(born, 'YYYYMMDD') || (extract(year FROM born) + 23) || lpad((1 + n % 12)::text, 2, '0')
         || (1 + n % 2) || lpad((1 + n / 18 % 999)::text, 3, '0') AS nip,
       $2::text[] AS given, $3::text[] AS family, NULL::text AS name
     FROM generate_series(0, $4::int - 1) n CROSS JOIN LATERAL (SELECT date '1970-01-01' + (n * 7919) % 9000 AS born) b`,
    [of.region.id, [...men, ...women], last, people],
  )
  await client.query(
    `UPDATE crowd SET name = given[1 + (n * 31) % cardinality(given)] || ' ' || family[1 + (n * 17 + n / 40) % cardinality(family)]`,
  )
  await client.query('CREATE UNIQUE INDEX ON crowd (unit, place)')
  await client.query('ANALYZE crowd')
  const region = of.region.id
  for (const statement of peopleStatements(region, passwordHash)) await client.query(statement)
}

const peopleStatements = (region: number, passwordHash: string): string[] => [
  `INSERT INTO employee (region_id, id, nip, name, sort_name, kind, rank_code, created_at, updated_at)
   SELECT ${region}, id, nip, name, lower(name), 'PNS', 'III_A', '${SINCE}', '${SINCE}' FROM crowd`,
  `INSERT INTO employee_name_token (region_id, token, employee_id)
   SELECT DISTINCT ${region}, regexp_split_to_table(lower(regexp_replace(name, '[^[:alpha:] ]', '', 'g')), ' +'), id FROM crowd`,
  `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
   SELECT ${region}, account_id, id, nip, name, '${passwordHash}', '${SINCE}' FROM crowd`,
  `INSERT INTO role_grant (region_id, id, account_id, role, granted_at)
   SELECT ${region}, account_id, account_id, 'admin', '${SINCE}' FROM crowd WHERE n IN (${LEADERS + 1}, ${LEADERS + 2})`,
  `INSERT INTO assignment (region_id, id, employee_id, unit_id, kind, position_title, position_family, is_head, starts_on)
   SELECT ${region}, c.id, c.id, u.id, 'DEFINITIVE',
     CASE WHEN place = 0 THEN 'Kepala Dinas' WHEN place <= ${LEADERS} THEN 'Ketua Tim' ELSE 'Analis Ahli Pertama' END,
     CASE WHEN place = 0 THEN 'STRUCTURAL' ELSE 'FUNCTIONAL' END, place = 0, '2025-01-02'
   FROM crowd c JOIN unit u ON u.region_id = ${region} AND u.position = c.unit + 1`,
  `INSERT INTO supervision (region_id, id, employee_id, supervisor_id, starts_on)
   SELECT ${region}, c.id, c.id, s.id, '2025-01-02'
   FROM crowd c JOIN crowd s ON s.unit = CASE WHEN c.place = 0 THEN 0 ELSE c.unit END
     AND s.place = CASE WHEN c.place <= ${LEADERS} THEN 0 ELSE 1 + (c.place - ${LEADERS + 1}) % ${LEADERS} END
   WHERE s.id <> c.id`,
  `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status)
   SELECT ${region}, id, id, ${YEAR}, '${YEAR}-01-01', '${YEAR}-12-31', 'ACTIVE' FROM crowd`,
  `INSERT INTO work_result (region_id, id, plan_id, unit_indicator_id, kind, text, position)
   SELECT ${region}, c.result_id, c.id, i.id, 'MAIN', 'Terlayaninya permohonan warga tepat waktu', 1
   FROM crowd c JOIN unit u ON u.region_id = ${region} AND u.position = c.unit + 1
   JOIN unit_indicator i ON i.region_id = ${region} AND i.unit_id = u.id`,
  `INSERT INTO indicator (region_id, id, work_result_id, aspect, text, target, measure_unit, position)
   SELECT ${region}, indicator_id, result_id, 'QUANTITY', 'Jumlah permohonan yang diselesaikan', 900, 'permohonan', 1 FROM crowd`,
]

/** What citizens read of each unit: two quarters that are over. */
async function seedPublications(client: Client, of: Setting) {
  const { rows: units } = await client.query<{
    id: string
    slug: string
    name: string
    kind: string
    promise: string
    contact: string
    indicator: string
  }>(
    `SELECT u.id, u.slug, u.name, u.kind, u.promise, u.contact, i.id AS indicator
     FROM unit u JOIN unit_indicator i ON i.region_id = u.region_id AND i.unit_id = u.id
     WHERE u.region_id = $1 ORDER BY u.position`,
    [of.region.id],
  )
  const published = ([1, 2] as const).flatMap((quarter) =>
    units.map(({ id, indicator, ...unit }) => {
      const summary: Summary = {
        schema: 1,
        year: YEAR,
        quarter,
        unit,
        goals: [GOAL],
        indicators: [
          {
            id: indicator,
            name: INDICATOR,
            measureUnit: '%',
            direction: 'UP',
            method: METHOD,
            source: SOURCE,
            goal: GOAL,
            target: String(80 + quarter),
            value: String(76 + of.random.between(0, 12)),
          },
        ],
        distribution: { shown: false, because: 'none_reviewed' },
      }
      return { id, quarter, summary }
    }),
  )
  const { rows: admins } = await client.query<{ account_id: string }>(
    'SELECT account_id FROM role_grant WHERE region_id = $1 ORDER BY id LIMIT 1',
    [of.region.id],
  )
  const admin = admins[0]?.account_id
  if (!admin) throw new Error('The region has nobody to publish')
  await insert(
    client,
    'publication',
    published.map(({ id, quarter, summary }): Row => ({
      region_id: of.region.id,
      id: of.id(`${YEAR}-07-25`),
      unit_id: id,
      year: YEAR,
      quarter,
      version: 1,
      summary,
      digest: digestOf(summary),
      published_at: of.at(`${YEAR}-07-25`, 600),
      published_by: admin,
    })),
  )
}

/** Each person in turn, each on working days spread over the quarter; the newest three days mostly wait. */
async function seedLogs(
  client: Client,
  of: Setting,
  people: number,
  count: number,
  onDone: (done: number) => void,
) {
  const days = of.calendar.workingIn({ from: `${YEAR}-07-01`, through: '2026-09-15' })
  for (let from = 0; from < count; from += LOGS_A_STATEMENT) {
    const through = Math.min(count, from + LOGS_A_STATEMENT) - 1
    await client.query(logStatement(of.region, people), [days, from, through])
    onDone(through + 1)
  }
}

const TITLES = [
  'Menyelesaikan permohonan warga pada loket layanan hari ini',
  'Memeriksa kelengkapan berkas permohonan dari kecamatan',
  'Kunjungan lapangan dan pencatatan hasil di kelurahan',
  'Rapat koordinasi tindak lanjut pengaduan warga',
  'Menyusun laporan mingguan capaian layanan unit',
]

const logStatement = ({ id: region }: RegionSpec, people: number) =>
  `INSERT INTO activity_log (region_id, log_date, id, employee_id, unit_id, supervisor_id, work_result_id, indicator_id,
     title, result, minutes, quantity, measure_unit, status, submitted_at, decided_at, created_at, updated_at)
   SELECT ${region}, l.day, pg_temp.id_at(l.at, format('log ${region} %s', l.n)), c.id, u.id,
     coalesce(v.supervisor_id, c.id), c.result_id, c.indicator_id,
     (ARRAY['${TITLES.join("', '")}'])[1 + l.n % ${TITLES.length}],
     'Permohonan selesai ' || (1 + l.n % 14) || ' berkas, sisanya dijadwalkan besok bersama petugas wilayah ' || (l.n % 97),
     30 + 15 * (l.n % 11), 1 + l.n % 14, 'permohonan', l.status, l.at + interval '1 hour',
     CASE WHEN l.status <> 'SUBMITTED' THEN l.at + interval '20 hours' END, l.at, l.at + interval '1 hour'
   FROM (
     SELECT n, ($1::date[])[1 + slot] AS day, ($1::date[])[1 + slot] + interval '8 hours' + (n % 400) * interval '1 minute' AS at,
       CASE WHEN slot >= cardinality($1::date[]) - 3 AND n % 10 < 7 THEN 'SUBMITTED' WHEN n % 50 = 0 THEN 'RETURNED'
         ELSE 'APPROVED' END AS status
     FROM (SELECT n, (n / ${people} * 7 + n % ${people}) % cardinality($1::date[]) AS slot
           FROM generate_series($2::bigint, $3::bigint) n) numbered
   ) l
   JOIN crowd c ON c.n = l.n % ${people}
   JOIN unit u ON u.region_id = ${region} AND u.position = c.unit + 1
   LEFT JOIN supervision v ON v.region_id = ${region} AND v.employee_id = c.id`
