// @ts-check
// Monthly partitions, made ahead by the owner at each start. A partition gets no grants: the application
// reaches rows through the parent only, where the policies stand.

/** @typedef {{ table: string, monthsBack: number, instants: boolean, statistics: boolean, keepDays?: number }} Partitioned */

/** @type {Partitioned[]} */
const TABLES = [
  // The demo tells two full years before the quarter that runs, which may be in its last month.
  { table: 'activity_log', monthsBack: 26, instants: false, statistics: true },
  { table: 'audit_event', monthsBack: 24, instants: true, statistics: false },
  { table: 'idempotency_key', monthsBack: 2, instants: false, statistics: false, keepDays: 31 },
]
const MONTHS_AHEAD = 18
const STATISTICS_ON = ['region_id', 'unit_id', 'employee_id', 'indicator_id']

/** Makes the partitions around each given instant that are missing and drops those that have served.
 * @param {import('pg').Client} client connected as the owner
 * @param {{ around?: Date[], months?: string[] }} [options] `months`: others that are needed, such as 2024-01 */
export async function ensurePartitions(client, { around = [new Date()], months = [] } = {}) {
  const { rows } = await client.query(
    `SELECT c.relname FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
     WHERE c.relnamespace = 'public'::regnamespace`,
  )
  const partitioned = new Set(rows.map((row) => row.relname))
  const made = []
  const dropped = []
  for (const kind of TABLES.filter(({ table }) => partitioned.has(table))) {
    const there = await partitionsOf(client, kind.table)
    const ahead = around.flatMap((now) => monthsFrom(now, -kind.monthsBack, MONTHS_AHEAD))
    const wanted = new Set([...months, ...ahead.filter((month) => !hasServed(month, kind, around))])
    for (const month of [...wanted].sort()) {
      const name = `${kind.table}_${month.replace('-', '_')}`
      if (there.has(name)) continue
      await client.query(
        `CREATE TABLE ${name} PARTITION OF ${kind.table} FOR VALUES FROM ('${bound(month, kind)}') TO ('${bound(shift(month, 1), kind)}')`,
      )
      await addStatistics(client, kind, name)
      made.push(name)
    }
    if (months.length === 0) dropped.push(...(await dropServed(client, kind, there, around)))
  }
  return { made, dropped }
}

/** @param {import('pg').Client} client @param {Partitioned} kind @param {string} name */
async function addStatistics(client, kind, name) {
  if (!kind.statistics) return
  const { rows } = await client.query(
    `SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attname = ANY($2) AND NOT attisdropped`,
    [name, STATISTICS_ON],
  )
  const columns = STATISTICS_ON.filter((column) => rows.some((row) => row.attname === column))
  if (columns.length < 2) return
  await client.query(
    `CREATE STATISTICS ${name}_together (dependencies) ON ${columns.join(', ')} FROM ${name}`,
  )
}

/** @param {import('pg').Client} client @param {Partitioned} kind @param {Set<string>} there @param {Date[]} around */
async function dropServed(client, kind, there, around) {
  const served = [...there].filter((name) => {
    const month = /_(\d{4})_(\d{2})$/.exec(name)
    return month && hasServed(`${month[1]}-${month[2]}`, kind, around)
  })
  for (const name of served) await client.query(`DROP TABLE ${name}`)
  return served
}

/** @param {string} month @param {Partitioned} kind @param {Date[]} around */
function hasServed(month, { keepDays }, around) {
  if (keepDays === undefined) return false
  const oldest = Math.min(...around.map((now) => now.getTime())) - keepDays * 86_400_000
  return Date.parse(`${shift(month, 1)}-01T00:00:00Z`) <= oldest
}

/** @param {import('pg').Client} client @param {string} table @returns {Promise<Set<string>>} */
async function partitionsOf(client, table) {
  const { rows } = await client.query(
    `SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = $1::regclass`,
    [table],
  )
  return new Set(rows.map((row) => row.relname))
}

/** @param {Date} now @param {number} from @param {number} to */
function monthsFrom(now, from, to) {
  const current = now.toISOString().slice(0, 7)
  return Array.from({ length: to - from + 1 }, (_, index) => shift(current, from + index))
}

/** @param {string} month such as 2026-05 @param {number} by */
function shift(month, by) {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** @param {string} month @param {Partitioned} kind */
const bound = (month, { instants }) => (instants ? `${month}-01 00:00:00+00` : `${month}-01`)
