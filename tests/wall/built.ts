// The built server on a database with the two regions: as it was built, or with its proxy taken out of the build.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { untilHealthy } from '../../scripts/application.mjs'
import { buildApplication } from '../../scripts/build-application.mjs'
import { freePort, stopProcess } from '../../scripts/processes.mjs'
import { inProject } from '../../scripts/project.mjs'
import { applicationEnvironment, freshDatabase, type TestDatabase } from '../support/database'
import { buildWorld, type World } from '../support/world'
import { SESSION_COOKIE } from './request'

export type Answered = { status: number; headers: http.IncomingHttpHeaders; body: string }
export type Asking = {
  method?: string
  headers?: Record<string, string>
  /** The session's cookie, '<region>.<secret>'. */
  session?: string | undefined
  body?: string
}

export type Built = {
  url: string
  folder: string
  database: TestDatabase
  world: World
  /** Sends the path as it stands: nothing between here and the server tidies it. */
  ask: (path: string, asking?: Asking) => Promise<Answered>
  stop: () => Promise<void>
}

const nothing = () => undefined
const quietly: Parameters<typeof buildApplication>[0] = (_, work) => work(nothing, nothing)

/** KINERJA_TEST_BUILD names a standalone build to be tested as it is; without it the newest sources are built. */
async function standalone(): Promise<string> {
  const given = process.env.KINERJA_TEST_BUILD
  if (!given) await buildApplication(quietly, { always: false })
  return given ?? inProject('.next', 'standalone')
}

/** Next finds its proxy through this manifest; the compiled file goes too, so that nothing could load it. */
function takeProxyOut(folder: string) {
  const server = path.join(folder, '.next', 'server')
  const manifest = path.join(server, 'functions-config-manifest.json')
  const { functions, ...rest } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (!functions['/_middleware']) throw new Error('this build has no proxy to take out')
  const { '/_middleware': _gone, ...others } = functions
  fs.writeFileSync(manifest, JSON.stringify({ ...rest, functions: others }))
  for (const name of fs.readdirSync(server).filter((name) => name.startsWith('middleware.js')))
    fs.rmSync(path.join(server, name))
}

export async function startBuilt({ proxy = true } = {}): Promise<Built> {
  const build = await standalone()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kinerja-wall-'))
  // A copy, so that a build made meanwhile does not change what is being tested.
  fs.cpSync(build, folder, { recursive: true, verbatimSymlinks: true })
  if (!proxy) takeProxyOut(folder)

  const database = await freshDatabase({ seeded: false })
  const environment = applicationEnvironment(database.appUrl)
  const world = await buildWorld(database.ownerUrl, environment.KINERJA_DATA_DIR)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const logFile = path.join(folder, 'server.log')
  const output = fs.openSync(logFile, 'w')
  const { DATABASE_URL: _owner, TEST_DATABASE_URL: _test, ...inherited } = process.env
  const child = spawn(process.execPath, [path.join(folder, 'server.js')], {
    detached: true,
    stdio: ['ignore', output, output],
    env: {
      ...inherited,
      ...environment,
      NODE_ENV: 'production',
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
      APP_URL: url,
      NEXTAUTH_URL: url,
      LOG_LEVEL: 'warn',
    },
  })
  fs.closeSync(output)
  const pid = child.pid ?? 0
  const stop = async () => {
    await stopProcess(pid, { group: true })
    agent.destroy()
    await database.drop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))
  try {
    await untilHealthy(port, { pid, ended, stop }, { logFile })
  } catch (error) {
    await stop()
    throw error
  }

  const ask: Built['ask'] = (address, { method = 'GET', headers = {}, session, body } = {}) =>
    new Promise((done, fail) => {
      const request = http.request(
        {
          agent,
          host: '127.0.0.1',
          port,
          path: address,
          method,
          headers: {
            host: `localhost:${port}`,
            ...(session === undefined ? {} : { cookie: `${SESSION_COOKIE}=${session}` }),
            ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', fail)
          response.on('end', () =>
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts).toString('utf8'),
            }),
          )
        },
      )
      request.on('error', fail)
      request.end(body)
    })

  return { url, folder, database, world, ask, stop }
}

export type ActionId = { id: string; name: string; page: string }

/** Every action that can be reached by its id, from the manifest of the build. */
export function actionIds(folder: string): ActionId[] {
  const file = path.join(folder, '.next', 'server', 'server-reference-manifest.json')
  const manifest: {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>
  } = JSON.parse(fs.readFileSync(file, 'utf8'))
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename.replace(/^app\//, '').replace(/\.ts$/, '')}:${exportedName}`,
    // An action is called at a page that carries it; the first without a parameter will do.
    page: `/${(Object.keys(workers).find((page) => !page.includes('[')) ?? '')
      .replace(/^app\//, '')
      .replace(/\/?page$/, '')
      .replaceAll(/\([\w-]+\)\/?/g, '')}`,
  }))
}
