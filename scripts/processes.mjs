// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { inProject, readIfThere } from './project.mjs'

/** The project's own tools first, the pinned Node among them. */
export const toolPath = () =>
  [inProject('node_modules', '.bin'), ...(process.env.PATH ?? '').split(path.delimiter)]
    .filter((folder, index, all) => folder && all.indexOf(folder) === index)
    .join(path.delimiter)

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/** A zombie that nobody has collected yet counts as dead.
 * @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) Z /s.test(readIfThere(`/proc/${pid}/stat`) ?? '')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Distinguishes a process from a later one that was given the same number. Empty where /proc is missing.
 * @param {number} pid */
export function birthOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** @param {number} pid */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** @param {number} pid @param {number} ms */
export async function gone(pid, ms) {
  for (const until = Date.now() + ms; Date.now() < until; await pause(50)) if (!isAlive(pid)) return true
  return !isAlive(pid)
}

/** Asks first, insists after a while. Reaches the whole group when the process leads one.
 * @param {number} pid @param {{ group?: boolean, patience?: number }} [how] */
export async function stopProcess(pid, { group = false, patience = 5000 } = {}) {
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    try {
      process.kill(group ? -pid : pid, signal)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
  send('SIGTERM')
  if (await gone(pid, patience)) return
  send('SIGKILL')
  await gone(pid, 5000)
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
export const isFree = (port, host = '127.0.0.1') =>
  new Promise((done) => {
    const probe = net.createServer()
    probe.once('error', () => done(false))
    probe.listen(port, host, () => probe.close(() => done(true)))
  })

/** @returns {Promise<number>} */
export const freePort = () =>
  new Promise((done, fail) => {
    const probe = net.createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      )
    })
  })

export class CommandFailed extends Error {
  /** @param {string} command @param {number | null} code @param {string} output */
  constructor(command, code, output) {
    super(`${command} ended with ${code ?? 'a signal'}${output ? `\n${output}` : ''}`)
    this.name = 'CommandFailed'
    this.output = output
  }
}

/** The first and the last lines: tools say what is wrong at either end.
 * @param {string} output */
function shortened(output) {
  const lines = output.trim().split('\n')
  return (lines.length <= 400 ? lines : [...lines.slice(0, 200), '…', ...lines.slice(-200)]).join('\n')
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends the commands that `run` has started. */
export function stopCommands() {
  for (const child of running) child.kill('SIGTERM')
}

/** Runs a command to its end. Quiet runs keep their output for the error.
 * @param {string} command @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, cwd?: string, allowFailure?: boolean, apart?: boolean,
 *   uid?: number, gid?: number }} [how] `apart`: out of reach of Ctrl-C and of stopCommands
 * @returns {Promise<{ code: number, output: string }>} */
export function run(
  command,
  args,
  { env = {}, quiet = false, cwd = inProject(), allowFailure = false, apart = false, uid, gid } = {},
) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: toolPath(), ...env },
      detached: apart,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(uid === undefined ? {} : { uid, gid }),
    })
    if (!apart) running.add(child)
    let output = ''
    child.stdout?.on('data', (part) => (output += part))
    child.stderr?.on('data', (part) => (output += part))
    child.once('error', fail)
    child.once('close', (code) => {
      running.delete(child)
      if (code === 0 || allowFailure) done({ code: code ?? 1, output })
      else fail(new CommandFailed([command, ...args].join(' '), code, shortened(output)))
    })
  })
}

/** Calls back when the process that started us is gone, so that killing `npm` does not leave a server behind.
 * @param {() => void} onOrphaned */
export function watchParents(onOrphaned) {
  if (!process.env.npm_lifecycle_event) return () => {}
  const parents = ancestors().map((pid) => ({ pid, birth: birthOf(pid) }))
  const timer = setInterval(() => {
    if (parents.every(({ pid, birth }) => isAlive(pid) && birthOf(pid) === birth)) return
    clearInterval(timer)
    onOrphaned()
  }, 1000)
  timer.unref()
  return () => clearInterval(timer)
}

/** From our parent up to the `npm` that runs the script. */
function ancestors() {
  /** @type {number[]} */
  const found = []
  for (let pid = process.ppid; pid > 1 && found.length < 4; pid = parentOf(pid)) {
    found.push(pid)
    if (/(^|\/)npm\b|npm-cli|npm run/.test(commandOf(pid))) return found
  }
  return found.slice(0, 1)
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

/** One script at a time; the lock of a dead one is taken over.
 * @template T @param {string} file @param {() => Promise<T>} work @returns {Promise<T>} */
export async function alone(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const mine = `${process.pid} ${birthOf(process.pid)}`
  for (const until = Date.now() + 180_000; ; await pause(100)) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx' })
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const [pid = 0, birth = ''] = (readIfThere(file) ?? '').split(' ')
    if (pid && !(isAlive(Number(pid)) && birthOf(Number(pid)) === birth)) fs.rmSync(file, { force: true })
    else if (Date.now() > until) throw new Error(`Waited three minutes for ${file}, held by process ${pid}.`)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}
