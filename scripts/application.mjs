// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { actionKey } from './build-application.mjs'
import { inData, inProject, keptSecret, readIfThere, writePrivate } from './project.mjs'
import { reasonOf } from './steps.mjs'
import { birthOf, isAlive, pause, stopProcess, toolPath } from './processes.mjs'

/**
 * @typedef {{ appUrl: string, port: number, host?: string, url?: string, dev?: boolean, env?: Record<string, string | undefined>,
 *   logFile?: string, record?: string }} Start
 * @typedef {{ pid: number, ended: Promise<number>, stop: () => Promise<void> }} Application
 */

/** Starts the built server, or the development one, in a process group of its own: what a terminal sends reaches
 * it only through us, in order.
 * @param {Start} start @returns {Application} */
export function startApplication({
  appUrl,
  port,
  host = '127.0.0.1',
  url,
  dev = false,
  env = {},
  logFile,
  record,
}) {
  const args = dev
    ? [inProject('node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '-p', String(port), '-H', host]
    : [inProject('.next', 'standalone', 'server.js')]
  if (logFile) fs.mkdirSync(path.dirname(logFile), { recursive: true })
  const output = logFile ? fs.openSync(logFile, 'w', 0o600) : 'inherit'
  const child = spawn(process.execPath, args, {
    cwd: inProject(),
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...applicationEnvironment({ appUrl, port, host, url, dev }), ...env },
  })
  if (typeof output === 'number') fs.closeSync(output)
  const { pid } = child
  if (!pid) throw new Error('The application could not be started.')
  if (record) writePrivate(record, JSON.stringify({ pid, birth: birthOf(pid) }))
  return {
    pid,
    ended: new Promise((done) => child.once('exit', (code, signal) => done(code ?? (signal ? 1 : 0)))),
    stop: async () => {
      await stopProcess(pid, { group: true })
      if (record) fs.rmSync(record, { force: true })
    },
  }
}

/** The application gets its own role's connection and never the owner's.
 * @param {{ appUrl: string, port: number, host: string, url?: string, dev: boolean }} facts
 * @returns {NodeJS.ProcessEnv} */
function applicationEnvironment({ appUrl, port, host, url, dev }) {
  const { DATABASE_URL: _owner, TEST_DATABASE_URL: _test, ...inherited } = process.env
  const address = url ?? process.env.APP_URL ?? `http://localhost:${port}`
  return {
    ...inherited,
    PATH: toolPath(),
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    HOSTNAME: host,
    APP_DATABASE_URL: appUrl,
    APP_URL: address,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? keptSecret('sign-in'),
    KINERJA_SECRET: process.env.KINERJA_SECRET ?? keptSecret('application'),
    KINERJA_DATA_DIR: inData(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(),
  }
}

/** Waits until the application says that it and its database are well.
 * @param {number} port @param {Application} application @param {{ seconds?: number, logFile?: string }} [options] */
export async function untilHealthy(port, application, { seconds = 120, logFile } = {}) {
  const health = { ended: false, last: 'no answer' }
  void application.ended.then(() => (health.ended = true))
  for (const until = Date.now() + seconds * 1000; Date.now() < until && !health.ended; await pause(100)) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      })
      health.last = `${response.status} ${(await response.text()).slice(0, 300)}`
      if (response.ok) return
    } catch (error) {
      health.last = reasonOf(error)
    }
  }
  const what = health.ended ? 'ended' : `was not well after ${seconds} s`
  throw new Error(`The application ${what} (${health.last}).${tailOf(logFile)}`)
}

/** @param {string | undefined} logFile */
export function tailOf(logFile) {
  const text = logFile && readIfThere(logFile)
  return text ? `\n${text.trim().split('\n').slice(-25).join('\n')}\n(${logFile})` : ''
}

/** Stops the server that a killed script left behind.
 * @param {string} record */
export async function stopLeftover(record) {
  const text = readIfThere(record)
  if (!text) return false
  const { pid, birth } = JSON.parse(text)
  const left = isAlive(pid) && birthOf(pid) === birth
  if (left) await stopProcess(pid, { group: true })
  fs.rmSync(record, { force: true })
  return left
}
