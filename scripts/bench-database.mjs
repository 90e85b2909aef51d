// @ts-check
// The database of the bench: a server of its own, one database a size, kept for the next run.
import pg from 'pg'
import { appUrlFor, startDatabase } from './database.mjs'
import { prepareDatabase } from './prepare-database.mjs'
import { digestOf, filesOf, inData } from './project.mjs'
import { loadTypeScript } from './typescript.mjs'

const SOURCES = [
  'prisma/seed/scale.ts',
  'prisma/seed/scale',
  'prisma/seed/build/rollups.ts',
  'prisma/migrations',
  'scripts/partitions.mjs',
]
const FLAGS = ['shared_buffers=512MB', 'max_wal_size=4GB', 'checkpoint_timeout=30min']

/**
 * @typedef {{ ownerUrl: string, appUrl: string, embedded: boolean, stop: () => Promise<void> }} BenchDatabase
 * @typedef {import('./build-application.mjs').Step} Step
 */

/** @param {number} logs @param {{ fresh: boolean, step: Step }} how @returns {Promise<BenchDatabase>} */
export async function openBenchDatabase(logs, { fresh, step }) {
  const given = process.env.BENCH_DATABASE_URL
  const server = given
    ? undefined
    : await step('database server', (note) =>
        startDatabase({ dir: inData('bench-pg'), log: note, flags: FLAGS }),
      )
  try {
    const ownerUrl =
      given ?? (await ownDatabase(server?.ownerUrl ?? '', `kinerja_bench_${logs}`, fresh, logs))
    const urls = { ownerUrl, appUrl: (given && process.env.APP_DATABASE_URL) || appUrlFor(ownerUrl) }
    if (!(await isReady(ownerUrl, logs))) await fill(urls, logs, step)
    return { ...urls, embedded: !given, stop: async () => server?.stop() }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

/** One that was left half-full, or was filled by an older program, is thrown away.
 * @param {string} serverUrl @param {string} name @param {boolean} fresh @param {number} logs */
async function ownDatabase(serverUrl, name, fresh, logs) {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await connected(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount && !fresh && (await isReady(url.toString(), logs))) return
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  })
  return url.toString()
}

/** @param {{ ownerUrl: string, appUrl: string }} urls @param {number} logs @param {Step} step */
async function fill(urls, logs, step) {
  const { seedScale, SCALE_NOW } = await loadTypeScript('prisma/seed/scale.ts')
  if (typeof seedScale !== 'function' || typeof SCALE_NOW !== 'string')
    throw new Error('prisma/seed/scale.ts does not export what the bench needs.')
  await step('migrations and partitions', () => prepareDatabase(urls, { around: [new Date(SCALE_NOW)] }))
  await step(`${logs} logs`, (_note, progress) =>
    seedScale({ ownerUrl: urls.ownerUrl, logs, onProgress: progress }),
  )
  await connected(urls.ownerUrl, async (client) => {
    const { rows } = await client.query('SELECT quote_ident(current_database()) AS name')
    await client.query(`COMMENT ON DATABASE ${rows[0].name} IS ${client.escapeLiteral(stamp(logs))}`)
  })
}

/** @param {number} logs */
const stamp = (logs) => `kinerja bench ${logs} ${digestOf(filesOf(SOURCES)).slice(0, 16)}`

/** @param {string} url @param {number} logs */
const isReady = (url, logs) =>
  connected(url, async (client) => {
    const { rows } = await client.query(
      `SELECT shobj_description(oid, 'pg_database') AS said FROM pg_database WHERE datname = current_database()`,
    )
    return rows[0]?.said === stamp(logs)
  })

/** @template T @param {string} connectionString @param {(client: pg.Client) => Promise<T>} work */
async function connected(connectionString, work) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
