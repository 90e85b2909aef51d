// @ts-check
import { randomBytes } from 'node:crypto'
import { startTestDatabase } from './database.mjs'
import { run } from './processes.mjs'

/** Fails when the migrations and the schema files tell of different tables. */
export async function schemaDrift() {
  const external = process.env.TEST_DATABASE_URL
  const server = external ? { ownerUrl: external, stop: async () => {} } : await startTestDatabase()
  const { default: pg } = await import('pg')
  const owner = new pg.Client({ connectionString: server.ownerUrl })
  const name = `kinerja_drift_${randomBytes(5).toString('hex')}`
  try {
    await owner.connect()
    await owner.query(`CREATE DATABASE ${name} TEMPLATE template0`)
    const url = new URL(server.ownerUrl)
    url.pathname = `/${name}`
    await run(
      'prisma',
      [
        'migrate',
        'diff',
        '--from-migrations',
        'prisma/migrations',
        '--to-schema',
        'prisma/schema',
        '--exit-code',
      ],
      { quiet: true, env: { DATABASE_URL: url.toString() } },
    )
  } finally {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => {})
    await owner.end()
    await server.stop()
  }
}
