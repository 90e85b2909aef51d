// @ts-check
// What there is to back up, read from the database itself: a new table is never forgotten.

/** @typedef {{ name: string, ofRegions: boolean, columns: string[], order: string, monthColumn: string | undefined }} Table */

/** All tables of the application, those that others refer to first.
 * @param {import('pg').Client} client @returns {Promise<Table[]>} */
export async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS name,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
      (SELECT string_agg(format(CASE WHEN k.atttypid IN ('text'::regtype, 'varchar'::regtype) THEN '%I COLLATE "C"' ELSE '%I' END, k.attname), ', ' ORDER BY key.position)
         FROM pg_index i, unnest(i.indkey::int[]) WITH ORDINALITY AS key (attnum, position), pg_attribute k
         WHERE i.indrelid = c.oid AND i.indisprimary AND k.attrelid = c.oid AND k.attnum = key.attnum) AS "order",
      (SELECT a2.attname FROM pg_partitioned_table p JOIN pg_attribute a2 ON a2.attrelid = p.partrelid AND a2.attnum = p.partattrs[0]
         WHERE p.partrelid = c.oid) AS month_column
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname <> '_prisma_migrations'
    GROUP BY c.oid, c.relname ORDER BY c.relname`)
  /** @type {Table[]} */
  const tables = rows.map(({ name, columns, order, month_column }) => {
    if (!order) throw new Error(`Table ${name} has no primary key, so its rows have no order.`)
    return {
      name,
      columns,
      order,
      ofRegions: columns.includes('region_id'),
      monthColumn: month_column ?? undefined,
    }
  })
  return inOrder(tables, await references(client))
}

/** @param {import('pg').Client} client */
async function references(client) {
  const { rows } = await client.query(`
    SELECT DISTINCT conrelid::regclass::text AS child, confrelid::regclass::text AS parent
    FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid AND conparentid = 0`)
  return rows.map(({ child, parent }) => ({
    child: child.replaceAll('"', ''),
    parent: parent.replaceAll('"', ''),
  }))
}

/** @param {Table[]} tables @param {{ child: string, parent: string }[]} links */
function inOrder(tables, links) {
  /** @type {Table[]} */
  const placed = []
  let waiting = tables
  while (waiting.length) {
    const ready = waiting.filter(
      ({ name }) =>
        !links.some(({ child, parent }) => child === name && waiting.some((table) => table.name === parent)),
    )
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`)
    placed.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return placed
}

/** @param {import('pg').Client} client */
export async function appliedMigrations(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
  )
  return rows.map(({ name, checksum }) => ({ name, checksum }))
}

/** @param {import('pg').Client} client @returns {Promise<{ id: number, slug: string }[]>} */
export async function regionsOf(client) {
  return (await client.query('SELECT id, slug FROM region ORDER BY id')).rows
}

/** Rows of a region are out of the owner's sight, too, until it is set.
 * @param {import('pg').Client} client @param {number | undefined} regionId */
export async function lookAtRegion(client, regionId) {
  await client.query(`SET LOCAL app.region_id = '${regionId === undefined ? '' : Math.trunc(regionId)}'`)
}

/** Settings under which the same rows always give the same text.
 * @param {import('pg').Client} client */
export async function fixTextForm(client) {
  await client.query(`SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';
    SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL client_encoding = 'UTF8';
    SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0`)
}

/** @param {Table} table @param {number | undefined} regionId */
export function copyOut(table, regionId) {
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  const where = table.ofRegions ? `WHERE region_id = ${Math.trunc(Number(regionId))}` : ''
  return `COPY (SELECT ${columns} FROM "${table.name}" ${where} ORDER BY ${table.order}) TO STDOUT`
}
