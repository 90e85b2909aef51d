// @ts-check
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The folder that holds package.json. */
export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(root, ...parts)

const dataFolder = path.resolve(root, process.env.KINERJA_DATA_DIR ?? '.data')

/** Everything the project writes at run time lives here: database, secrets, evidence files.
 * @param {string[]} parts */
export const inData = (...parts) => path.join(dataFolder, ...parts)

/** @param {string} file @param {string} text */
export function writePrivate(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, text, { mode: 0o600 })
  fs.renameSync(draft, file)
}

/** @param {string} file @returns {string | undefined} */
export function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** A random secret that is made once and kept in the data folder.
 * @param {string} name @param {{ bytes?: number, encoding?: BufferEncoding }} [form] */
export function keptSecret(name, { bytes = 32, encoding = 'base64url' } = {}) {
  const file = inData('secrets', name)
  const kept = readIfThere(file)
  if (kept) return kept
  writePrivate(file, randomBytes(bytes).toString(encoding))
  return fs.readFileSync(file, 'utf8')
}

/** Files below the given folders or files, sorted, without what is generated or installed.
 * @param {string[]} sources @param {(relative: string) => boolean} [wanted] */
export function filesOf(sources, wanted = () => true) {
  /** @type {string[]} */
  const found = []
  /** @param {string} relative */
  const walk = (relative) => {
    const stat = fs.statSync(inProject(relative), { throwIfNoEntry: false })
    if (!stat) return
    if (!stat.isDirectory()) {
      if (wanted(relative)) found.push(relative)
      return
    }
    for (const name of fs.readdirSync(inProject(relative))) {
      if (name !== 'node_modules' && name !== 'generated') walk(path.join(relative, name))
    }
  }
  for (const source of sources) walk(source)
  return found.sort()
}

/** @param {string[]} files relative to the project */
export function digestOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(fs.readFileSync(inProject(file)))
      .update('\0')
  return hash.digest('hex')
}
