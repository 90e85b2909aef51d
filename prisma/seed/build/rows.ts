// Rows on their way into a table. JSON lets PostgreSQL read each value by the column's own type.
import type { Client } from 'pg'

type Value = string | number | boolean | null | object
export type Row = Record<string, Value>

const BATCH = 4_000

/** Every row has the columns of the first. */
export async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).join(', ')
  for (let from = 0; from < rows.length; from += BATCH) {
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(rows.slice(from, from + BATCH))],
    )
  }
}

/** Opens the region's wall for one transaction: the tables' owner, too, sees nothing without a region. */
export async function inRegion<T>(client: Client, regionId: number, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL app.region_id = '${Math.trunc(regionId)}'`)
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
