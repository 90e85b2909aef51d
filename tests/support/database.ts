import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { seedPersonas } from '../../prisma/seed/personas.ts'
import { appUrlFor, startTestDatabase } from '../../scripts/database.mjs'
import { prepareDatabase } from '../../scripts/prepare-database.mjs'
import { digestOf, filesOf, keptSecret } from '../../scripts/project.mjs'
import { isAlive } from '../../scripts/processes.mjs'
import { TEST_NOW, TEST_TODAY } from './day.ts'

const TEMPLATE_LOCK = 5_108_202
const CLONE = 'kinerja_t'
// A run with other sources than the project's keeps templates of its own.
const TEMPLATE = process.env.KINERJA_TEST_TEMPLATE ?? 'kinerja_template'

export type TestDatabase = {
  name: string
  ownerUrl: string
  appUrl: string
  /** Asks as the owner. With a region, inside a transaction that has set it; without, rows of regions are out of sight. */
  ask: <Row extends pg.QueryResultRow>(
    regionId: number | null,
    sql: string,
    values?: unknown[],
    /** Of a statement that is asked often, so that a connection plans it once. */
    prepared?: string,
  ) => Promise<Row[]>
  drop: () => Promise<void>
}

export type Server = { ownerUrl: string; stop: () => Promise<void> }

/** The server for tests, named in the environment that the workers inherit: TEST_DATABASE_URL, or an embedded one
 * of their own that several runs share. */
export async function testServer(log: (what: string) => void = () => {}): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL
  const server = given
    ? { ownerUrl: given, adminUrl: undefined, stop: async () => {} }
    : await startTestDatabase({ log })
  process.env.KINERJA_TEST_SERVER = server.ownerUrl
  if (server.adminUrl) process.env.KINERJA_TEST_ADMIN = server.adminUrl
  process.env.KINERJA_TEST_RUN = String(process.pid)
  return server
}

/** Makes the two templates when migrations or seed have changed, and sweeps up what dead runs left. */
export async function prepareTemplates(server: Server, log: (what: string) => void = () => {}) {
  await asAdministrator(async (client) => {
    for (const name of (await databaseNames(client)).filter(isAbandoned)) await dropDatabase(client, name)
  })
  await asOwner(server.ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const databases = await databaseNames(client)
    const { bare, seeded } = templateNames()
    if (!databases.includes(bare)) {
      for (const name of databases.filter((name) => name.startsWith(`${TEMPLATE}_`)))
        await dropDatabase(client, name)
      await build(client, server, bare, 'template0', async (urls) => {
        await prepareDatabase(urls, { around: [new Date(TEST_NOW), new Date()] })
      })
    }
    if (databases.includes(seeded) && databases.includes(bare)) return
    const start = Date.now()
    await build(client, server, seeded, bare, async ({ ownerUrl }) => {
      await seedPersonas({ ownerUrl, today: TEST_TODAY })
      await asOwner(ownerUrl, (seeding) =>
        seeding.query(
          'INSERT INTO demo_mark (seeded_on) SELECT $1 WHERE NOT EXISTS (SELECT FROM demo_mark)',
          [TEST_TODAY],
        ),
      )
    })
    log(`personas seeded into the template in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  })
}

/**
 * A database of one's own, cloned from the template, and the environment that points the application at it.
 * Call it before anything asks for the environment: in `beforeAll`, or at the top of the file.
 */
export async function freshDatabase({ seeded = true } = {}): Promise<TestDatabase> {
  const server = serverOfRun()
  const template = seeded ? templateNames().seeded : templateNames().bare
  const name = `${CLONE}_${process.env.KINERJA_TEST_RUN ?? process.pid}_${randomBytes(5).toString('hex')}`
  await asOwner(server, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`),
  )
  const urls = urlsOf(server, name)
  Object.assign(process.env, applicationEnvironment(urls.appUrl))
  const pool = new pg.Pool({ connectionString: urls.ownerUrl, max: 2, options: '-c timezone=UTC' })
  pool.on('error', () => {})
  return {
    name,
    ...urls,
    ask: (regionId, sql, values, prepared) => askAs(pool, regionId, sql, values, prepared),
    drop: async () => {
      await pool.end()
      await asAdministrator((client) => dropDatabase(client, name))
    },
  }
}

/** What the application reads from its environment, set for a test. */
export function applicationEnvironment(appUrl: string) {
  return {
    APP_DATABASE_URL: appUrl,
    APP_URL: 'http://localhost:3000',
    KINERJA_SECRET: keptSecret('test-app'),
    NEXTAUTH_SECRET: keptSecret('test-app'),
    KINERJA_DATA_DIR: folderOfRun('files-'),
    KINERJA_CLOCK: TEST_NOW,
    KINERJA_DEMO: '1',
    WORKER: 'off',
    LOG_LEVEL: 'silent',
  }
}

export async function askAs<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  regionId: number | null,
  sql: string,
  values: unknown[] = [],
  prepared?: string,
): Promise<Row[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    if (regionId !== null) await client.query(`SET LOCAL app.region_id = '${Math.trunc(regionId)}'`)
    const { rows } = await client.query<Row>({ text: sql, values, ...(prepared && { name: prepared }) })
    await client.query('COMMIT')
    return rows
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

function serverOfRun(): string {
  const url = process.env.KINERJA_TEST_SERVER
  if (!url)
    throw new Error(
      'No test server: the run has to start through tests/support/vitest-setup.ts or playwright-setup.ts.',
    )
  return url
}

function urlsOf(serverUrl: string, name: string) {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const ownerUrl = url.toString()
  return { ownerUrl, appUrl: appUrlFor(ownerUrl) }
}

let names: { bare: string; seeded: string } | undefined

function templateNames() {
  if (names) return names
  const sql = filesOf(['prisma/migrations', 'scripts/partitions.mjs', 'scripts/prepare-database.mjs'])
  const seed = filesOf(
    ['prisma/seed', 'lib'],
    (file) => file.startsWith('prisma') || /rules|labels/.test(file),
  )
  const bare = `${TEMPLATE}_${digestOf(sql).slice(0, 12)}`
  return (names = { bare, seeded: `${bare}_${digestOf(seed).slice(0, 12)}` })
}

async function build(
  client: pg.Client,
  server: Server,
  name: string,
  from: string,
  fill: (urls: { ownerUrl: string; appUrl: string }) => Promise<void>,
) {
  const draft = `${name}_draft`
  await dropDatabase(client, draft)
  await client.query(`CREATE DATABASE ${draft} TEMPLATE ${from}`)
  await fill(urlsOf(server.ownerUrl, draft))
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
}

async function databaseNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
  return rows.map(({ datname }) => datname)
}

function isAbandoned(name: string) {
  const run = new RegExp(`^${CLONE}_(\\d+)_`).exec(name)
  return run !== null && !isAlive(Number(run[1]))
}

const runsFolder = () => path.join(os.tmpdir(), `kinerja-run-${process.env.KINERJA_TEST_RUN ?? process.pid}`)

/** A folder of one's own that goes when the run ends. */
export function folderOfRun(prefix: string): string {
  fs.mkdirSync(runsFolder(), { recursive: true })
  return fs.mkdtempSync(path.join(runsFolder(), prefix))
}

/** The databases and the folders. */
export async function sweepUpRun() {
  fs.rmSync(runsFolder(), { recursive: true, force: true })
  await asAdministrator(async (client) => {
    const mine = (await databaseNames(client)).filter((name) =>
      name.startsWith(`${CLONE}_${process.env.KINERJA_TEST_RUN}_`),
    )
    for (const name of mine) await dropDatabase(client, name)
  })
}

// On a server that is given to us, the owner may not end the application's connections: one that is closing gets
// a moment to be gone. Our own server's administrator may.
async function dropDatabase(client: pg.Client, name: string, attempts = 40): Promise<void> {
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  } catch (error) {
    const isStillInUse = error instanceof pg.DatabaseError && error.code === '42501'
    if (!isStillInUse || attempts === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 50))
    await dropDatabase(client, name, attempts - 1)
  }
}

const asAdministrator = <T>(ask: (client: pg.Client) => Promise<T>): Promise<T> =>
  asOwner(process.env.KINERJA_TEST_ADMIN ?? serverOfRun(), ask)

async function asOwner<T>(connectionString: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, options: '-c client_min_messages=warning' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
