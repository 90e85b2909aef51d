// Rows on their way into a table, a few thousand in one statement: a column is one array.
import type { Client } from 'pg'

type Value = string | number | boolean | null | object
export type Row = Record<string, Value>

/** A cell that must hold text or a number, as text. */
export function textOf(value: Value | undefined): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error('The seed expected text')
  return `${value}`
}

const BATCH = 4_000

/** Every row has the columns of the first. */
export async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const types = await typesOf(client, table)
  const arrays = columns.map((column, index) => `$${index + 1}::${types.get(column) ?? 'text'}[]`)
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH)
    await client.query(
      sql,
      columns.map((column) => batch.map((row) => asText(row[column] ?? null))),
    )
  }
}

/** JSON columns take their object as text, like every other value. */
const asText = (value: Value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

async function typesOf(client: Client, table: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  )
  return new Map(rows.map(({ name, type }) => [name, type]))
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
