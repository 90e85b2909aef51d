// @ts-check
// `prisma migrate deploy` over `pg` alone, so that neither a demo nor a deployment needs Prisma's engine:
// the same table, checksums and advisory lock. Each migration's row, SQL and finish are one transaction, so a
// kill never leaves a migration that counts as failed.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from './project.mjs'

const PRISMA_LOCK = 72707369

/** @param {string} [folder] */
export function migrationsIn(folder = inProject('prisma', 'migrations')) {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Applies what is missing and gives back the names.
 * @param {string} url @param {string} [folder] @returns {Promise<string[]>} */
export async function migrateDeploy(url, folder) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(`
      CREATE TABLE IF NOT EXISTS _prisma_migrations (
        id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
        migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
        started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
    const { rows } = await client.query('SELECT * FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const unfinished = rows.find((row) => !row.finished_at)
    if (unfinished)
      throw new Error(`Migration ${unfinished.migration_name} failed earlier: ${unfinished.logs}`)
    const checksums = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const applied = []
    for (const { name, sql, checksum } of migrationsIn(folder)) {
      const known = checksums.get(name)
      if (known === checksum) continue
      if (known) throw new Error(`Migration ${name} was edited after it was applied.`)
      await client.query('BEGIN')
      try {
        await client.query(
          `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
           VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
          [randomUUID(), checksum, name],
        )
        await client.query(sql)
        await client.query(
          'UPDATE _prisma_migrations SET finished_at = clock_timestamp() WHERE migration_name = $1',
          [name],
        )
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {})
        throw new Error(`Migration ${name}: ${explain(error, sql)}`, { cause: error })
      }
      applied.push(name)
    }
    return applied
  } finally {
    await client.end()
  }
}

/** @param {unknown} error @param {string} sql */
function explain(error, sql) {
  if (!(error instanceof Error)) return String(error)
  const position = 'position' in error ? Number(error.position) : NaN
  return Number.isNaN(position)
    ? error.message
    : `${error.message} (line ${sql.slice(0, position).split('\n').length})`
}
