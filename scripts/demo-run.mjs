// @ts-check
import fs from 'node:fs'
import { startApplication, stopLeftover, tailOf, untilHealthy } from './application.mjs'
import { buildApplication, generateClient, makePublicAssets, needsBuild } from './build-application.mjs'
import { openDatabase, removeDatabase } from './database.mjs'
import { claim } from './demo-claim.mjs'
import { clearDatabase, hasDemoMark, isEmpty, markAsDemo } from './demo-mark.mjs'
import { prepareDatabase } from './prepare-database.mjs'
import { isFree, pause, stopCommands } from './processes.mjs'
import { inData, readIfThere, writePrivate } from './project.mjs'
import { reasonOf, table } from './steps.mjs'
import { loadTypeScript } from './typescript.mjs'

const PERSONAS = inData('demo-personas.json')
const UNFINISHED = inData('demo-unfinished')
const SERVER_RECORD = inData('application.json')
const LOG = inData('application.log')
const PAGES = ['/', '/masuk', '/publik/surakarta']

/**
 * @typedef {{ port: number, reset: boolean, dev: boolean, once: boolean }} Wish
 * @typedef {{ region: string, name: string, nip: string, password: string, role: string, unit: string }} Persona
 * @typedef {import('./build-application.mjs').Step} Step
 */

export class Demo {
  /** @param {Wish} wish */
  constructor(wish) {
    this.wish = wish
    this.stopping = false
    /** @type {Promise<unknown>} what `stop` waits for, so that a database that is just starting is not left behind */
    this.current = Promise.resolve()
    /** @type {(() => Promise<void> | void)[]} */
    this.undo = []
  }

  /** @param {Step} show */
  async run(show) {
    /** @type {Step} */
    const step = (title, work) => {
      if (this.stopping) throw new Error('stopped')
      const result = show(title, work)
      this.current = result.catch(() => {})
      return result
    }
    const start = performance.now()
    const { port, reset, dev, once } = this.wish
    this.undo.push(await claim(port))
    if (await stopLeftover(SERVER_RECORD))
      console.log('  stopped the server that an earlier, killed run left behind')
    if (!(await isFree(port)))
      throw new Error(`Port ${port} is taken by another program. Choose one: PORT=3001 npm run demo`)

    if (reset) await step('data thrown away', () => throwAway())
    await sweepUnfinished()
    const database = await step('database', async (note) => {
      const opened = await openDatabase({ log: note })
      this.undo.push(opened.stop)
      return opened
    })
    await step('migrations and partitions', () => prepareDatabase(database))
    if (await this.wantsSeed(database))
      await step('demo data of five regions', (_note, progress) => seed(database, progress))

    if (dev) {
      await step('data access code', generateClient)
      await step('style and font of the public pages', makePublicAssets)
    } else if (needsBuild()) {
      await buildApplication(step, { always: false })
    }
    await step('server', async () => {
      const application = startApplication({
        appUrl: database.appUrl,
        port,
        url: `http://localhost:${port}`,
        dev,
        env: { KINERJA_DEMO: '1' },
        record: SERVER_RECORD,
        ...(dev ? {} : { logFile: LOG }),
      })
      this.undo.push(application.stop)
      await untilHealthy(port, application, dev ? {} : { logFile: LOG })
      void application.ended.then((code) => this.onServerEnded(code))
    })

    console.log(
      `\n  Ready after ${((performance.now() - start) / 1000).toFixed(1)} s: http://localhost:${port}\n`,
    )
    if (once) {
      await step(`pages ${PAGES.join(' ')}`, () => lookAtPages(port))
      return this.stop(0)
    }
    console.log(personaTable())
    console.log('\n  Ctrl-C stops everything; the data stay for the next start.')
  }

  /** @param {{ ownerUrl: string, embedded: boolean }} database */
  async wantsSeed({ ownerUrl, embedded }) {
    if (!(await isEmpty(ownerUrl))) return false
    if (embedded || process.env.KINERJA_DEMO === '1') return true
    throw new Error('DATABASE_URL names an empty database. Set KINERJA_DEMO=1 to fill it with the demo.')
  }

  /** @param {number} code */
  onServerEnded(code) {
    if (this.stopping) return
    console.error(`\nThe server ended by itself (${code}).${tailOf(LOG)}`)
    void this.stop(1)
  }

  /** The server first, then the database; asking twice does no harm.
   * @param {number} code */
  async stop(code) {
    if (this.stopping) return
    this.stopping = true
    stopCommands()
    await Promise.race([this.current, pause(10_000)])
    for (const undo of this.undo.reverse()) {
      try {
        await undo()
      } catch (error) {
        console.error(reasonOf(error))
        code ||= 1
      }
    }
    process.exit(code)
  }
}

/** Only what carries the mark of a demo may be thrown away. */
async function throwAway() {
  const external = process.env.DATABASE_URL
  if (external) {
    if (!(await hasDemoMark(external)))
      throw new Error('This database does not carry the mark of a demo. It stays as it is.')
    await clearDatabase(external)
  } else if (fs.existsSync(inData('pg.json'))) {
    if (!fs.existsSync(UNFINISHED)) await requireEmbeddedMark()
    await removeDatabase()
  }
  for (const left of [inData('files'), PERSONAS, UNFINISHED])
    fs.rmSync(left, { recursive: true, force: true })
}

async function requireEmbeddedMark() {
  const database = await openDatabase()
  try {
    if ((await hasDemoMark(database.ownerUrl)) || (await isEmpty(database.ownerUrl))) return
  } finally {
    await database.stop()
  }
  throw new Error('The database in the data folder does not carry the mark of a demo. It stays as it is.')
}

/** A seeding that was killed left half a demo. It is no use to anybody. */
async function sweepUnfinished() {
  if (!fs.existsSync(UNFINISHED)) return
  if (process.env.DATABASE_URL) {
    throw new Error(
      'An earlier seeding of DATABASE_URL was cut short. Give it an empty database and run again with --reset.',
    )
  }
  console.log('  an earlier seeding was cut short; starting over')
  await removeDatabase()
  fs.rmSync(inData('files'), { recursive: true, force: true })
  fs.rmSync(UNFINISHED)
}

/** @param {{ ownerUrl: string }} database @param {(what: string) => void} onProgress */
async function seed({ ownerUrl }, onProgress) {
  const { seedDemo } = await loadTypeScript('prisma/seed/demo.ts')
  if (typeof seedDemo !== 'function') throw new Error('prisma/seed/demo.ts does not export seedDemo.')
  fs.mkdirSync(inData(), { recursive: true })
  fs.writeFileSync(UNFINISHED, '')
  /** @type {Persona[]} */
  const personas = await seedDemo({ ownerUrl, dataDir: inData(), onProgress })
  await markAsDemo(ownerUrl)
  writePrivate(PERSONAS, `${JSON.stringify(personas, null, 2)}\n`)
  fs.rmSync(UNFINISHED)
}

function personaTable() {
  const text = readIfThere(PERSONAS)
  if (!text) return '  (the list of personas is not here: .data/demo-personas.json)'
  /** @type {Persona[]} */
  const personas = JSON.parse(text)
  return table(
    ['Region', 'Name', 'NIP', 'Password', 'Role', 'Unit'],
    personas.map(({ region, name, nip, password, role, unit }) => [region, name, nip, password, role, unit]),
  )
}

/** @param {number} port */
async function lookAtPages(port) {
  for (const page of PAGES) {
    const response = await fetch(`http://localhost:${port}${page}`)
    const body = await response.text()
    if (!response.ok || !body.includes('</html>')) throw new Error(`${page} answered ${response.status}`)
  }
}
