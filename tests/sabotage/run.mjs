// @ts-check
// Every guard has a patch here that takes it away, and names the test that must then fail. Each is applied to a copy of the
// sources; the named test alone is run there. A sabotage that nothing notices is a hole in the tests.
// `Over: demo` gives the test the demo's people, which takes half a minute; the others bring their own.
//   npm test -- sabotage             all
//   npm test -- sabotage origin      those whose name contains 'origin'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startTestDatabase } from '../../scripts/database.mjs'
import { run } from '../../scripts/processes.mjs'
import { inData, inProject, root } from '../../scripts/project.mjs'

const HERE = import.meta.dirname
const NEEDED = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests']
const FILES = [
  '.gitignore',
  'instrumentation.ts',
  'next.config.ts',
  'package.json',
  'prisma.config.ts',
  'proxy.ts',
]
const MORE = ['tsconfig.json', 'vitest.config.ts', 'workers.ts']
const COPIES = Math.min(2, os.availableParallelism())
const PEOPLE = 'prisma/seed/personas.ts'
const NO_PEOPLE = 'export const seedPersonas = async () => {}\n'
const TEMPLATES = 'kinerja_sabotage'

/** @typedef {{ name: string, patch: string, guard: string, project: string, file: string, fails: string, overDemo: boolean }} Sabotage */

/** @param {string} file @returns {Sabotage} */
function readSabotage(file) {
  const patch = path.join(HERE, file)
  const text = fs.readFileSync(patch, 'utf8')
  const said = (/** @type {string} */ key) => {
    const value = new RegExp(`^${key}: (.+)$`, 'm').exec(text)?.[1]
    if (!value) throw new Error(`${file} does not say its ${key}`)
    return value
  }
  return {
    name: file.replace(/\.patch$/, ''),
    patch,
    guard: said('Guard'),
    project: said('Project'),
    file: said('File'),
    fails: said('Fails'),
    overDemo: /^Over: demo$/m.test(text),
  }
}

/** The sources without the demo's people: the named tests bring their own. */
async function makeCopy() {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'kinerja-sabotage-'))
  for (const name of [...NEEDED, ...FILES, ...MORE].filter((name) => fs.existsSync(inProject(name))))
    fs.cpSync(inProject(name), path.join(copy, name), { recursive: true })
  fs.writeFileSync(path.join(copy, PEOPLE), NO_PEOPLE)
  fs.symlinkSync(inProject('node_modules'), path.join(copy, 'node_modules'))
  // Some tests ask git which files there are.
  await run('git', ['init', '-q'], { cwd: copy, quiet: true })
  return copy
}

const escaped = (/** @type {string} */ text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Why the sabotage was not caught, or nothing when it was.
 * @param {Sabotage} sabotage @param {string} copy @param {NodeJS.ProcessEnv} env */
async function missed({ patch, project, file, fails, overDemo }, copy, env) {
  if (overDemo) fs.copyFileSync(inProject(PEOPLE), path.join(copy, PEOPLE))
  const applied = await run('git', ['apply', patch], { cwd: copy, quiet: true, allowFailure: true })
  if (applied.code !== 0) return `the patch no longer applies: ${applied.output.trim()}`
  const results = path.join(copy, 'results.json')
  fs.rmSync(results, { force: true })
  const { output } = await run(
    'vitest',
    [
      'run',
      `--project=${project}`,
      file,
      '-t',
      escaped(fails),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
    { cwd: copy, quiet: true, allowFailure: true, env },
  )
  await run('git', ['apply', '-R', patch], { cwd: copy, quiet: true })
  fs.writeFileSync(path.join(copy, PEOPLE), NO_PEOPLE)
  if (!fs.existsSync(results)) return `the test could not be run: ${output.trim().slice(-400)}`
  const { numFailedTests, numPassedTests } = JSON.parse(fs.readFileSync(results, 'utf8'))
  if (numFailedTests > 0) return undefined
  if (numPassedTests > 0) return `"${fails}" passes without it`
  return `"${fails}" was not run: ${output.trim().slice(-600)}`
}

/** @param {string} ownerUrl */
async function dropTemplates(ownerUrl) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    `${TEMPLATES}%`,
  ])
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname}`)
  await client.end()
}

const filters = process.argv.slice(2)
const changesSchema = ({ patch }) =>
  /^\+\+\+ b\/(prisma|scripts\/partitions)/m.test(fs.readFileSync(patch, 'utf8'))
const sabotages = fs
  .readdirSync(HERE)
  .filter((file) => file.endsWith('.patch'))
  .map(readSabotage)
  .filter(({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)))
  // Those that need another database come first: what follows shares one.
  .sort((a, b) => Number(changesSchema(b)) - Number(changesSchema(a)) || a.name.localeCompare(b.name))

const given = process.env.TEST_DATABASE_URL
const server = given ? undefined : await startTestDatabase()
const ownerUrl = given ?? server?.ownerUrl ?? ''
let caught = 0
const waiting = [...sabotages]

/** @param {number} nth */
async function work(nth) {
  const copy = await makeCopy()
  const env = {
    TZ: 'UTC',
    NODE_ENV: 'test',
    TEST_DATABASE_URL: ownerUrl,
    KINERJA_DATA_DIR: path.resolve(root, inData()),
    KINERJA_TEST_TEMPLATE: `${TEMPLATES}_${nth}`,
  }
  try {
    for (let sabotage = waiting.shift(); sabotage; sabotage = waiting.shift()) {
      const start = Date.now()
      const why = await missed(sabotage, copy, env)
      if (!why) caught++
      const seconds = ((Date.now() - start) / 1000).toFixed(1)
      console.log(`  ${why ? '✗' : '✓'} ${sabotage.name} (${seconds} s): ${why ?? sabotage.guard}`)
    }
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
}

try {
  await Promise.all(Array.from({ length: Math.min(COPIES, sabotages.length) }, (_, nth) => work(nth + 1)))
} finally {
  await dropTemplates(ownerUrl).catch(() => {})
  await server?.stop()
}
console.log(`sabotages caught: ${caught}/${sabotages.length}`)
console.log(`${caught} passed, ${sabotages.length - caught} failed`)
process.exit(caught === sabotages.length && caught > 0 ? 0 : 1)
