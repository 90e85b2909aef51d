// Rows by the hundred thousand. COPY reads text, so each value is put the way COPY wants it.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import type { Row } from '../build/rows.ts'

const CHUNK = 2_000
const SPECIAL = /[\\\t\n\r]/
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function field(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found) : text
}

function* lines(rows: Iterable<Row>, columns: readonly string[], onRows: (count: number) => void) {
  let waiting: string[] = []
  let count = 0
  for (const row of rows) {
    waiting.push(columns.map((column) => field(row[column])).join('\t'))
    if (waiting.length < CHUNK) continue
    yield `${waiting.join('\n')}\n`
    count += waiting.length
    waiting = []
    onRows(count)
  }
  if (waiting.length > 0) yield `${waiting.join('\n')}\n`
  onRows(count + waiting.length)
}

/** Every row has the columns of the first. */
export async function copy(
  client: Client,
  table: string,
  rows: Iterable<Row>,
  onRows: (count: number) => void = () => {},
): Promise<void> {
  const iterator = rows[Symbol.iterator]()
  const first = iterator.next()
  if (first.done) return
  const columns = Object.keys(first.value)
  const all = function* () {
    yield first.value
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value
  }
  await pipeline(
    Readable.from(lines(all(), columns, onRows)),
    client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)),
  )
}
