// @ts-check
import fs from 'node:fs'
import pg from 'pg'
import { v7 } from 'uuid'
import { startApplication, untilHealthy } from './application.mjs'
import { openBenchDatabase } from './bench-database.mjs'
import { Visitor } from './bench-http.mjs'
import { Bench } from './bench-measure.mjs'
import { asText, keep, machine } from './bench-report.mjs'
import { buildApplication, generateClient, needsBuild } from './build-application.mjs'
import { freePort, stopCommands } from './processes.mjs'
import { inData, keptSecret } from './project.mjs'
import { reasonOf } from './steps.mjs'
import { loadTypeScript } from './typescript.mjs'

const LOG = inData('bench.log')
/** Longer than this no question is asked, however few samples there are by then. */
const SECONDS_EACH = 30

/** @typedef {{ logs: number, rounds: number, json: string | undefined, fresh: boolean, asBuilt: boolean }} Wish */

export class BenchRun {
  /** @param {Wish} wish */
  constructor(wish) {
    this.wish = wish
    this.stopping = false
    /** @type {(() => Promise<void> | void)[]} */
    this.undo = []
  }

  /** @param {import('./build-application.mjs').Step} step */
  async run(step) {
    const { logs, rounds, json, fresh, asBuilt } = this.wish
    await generateClient()
    const database = await openBenchDatabase(logs, { fresh, step })
    this.undo.push(database.stop)
    if (!asBuilt && needsBuild()) await buildApplication(step, { always: false })

    const { SCALE_NOW } = /** @type {typeof import('../prisma/seed/scale.ts')} */ (
      await loadTypeScript('prisma/seed/scale.ts')
    )
    const port = await freePort()
    const url = `http://localhost:${port}`
    const env = { KINERJA_CLOCK: SCALE_NOW, WORKER: 'off', LOG_LEVEL: 'error' }
    await step('server', async () => {
      const application = startApplication({ appUrl: database.appUrl, port, url, logFile: LOG, env })
      this.undo.push(application.stop)
      await untilHealthy(port, application, { logFile: LOG })
    })

    // The same code runs in this process: its environment is the server's.
    Object.assign(process.env, {
      ...env,
      APP_DATABASE_URL: database.appUrl,
      APP_URL: url,
      KINERJA_SECRET: process.env.KINERJA_SECRET ?? keptSecret('application'),
      KINERJA_DATA_DIR: inData(),
    })
    const owner = await this.connect(database.ownerUrl)
    const app = await this.connect(database.appUrl)
    const { openWorld } = /** @type {typeof import('../tests/bench/world.ts')} */ (
      await loadTypeScript('tests/bench/world.ts')
    )
    const { hotQueries, sweep } = /** @type {typeof import('../tests/bench/hot-queries.ts')} */ (
      await loadTypeScript('tests/bench/hot-queries.ts')
    )
    const world = await openWorld(owner)
    const visitor = new Visitor(port, 8, () => v7({ msecs: Date.parse(SCALE_NOW) }))
    this.undo.push(() => visitor.close())
    const bench = new Bench({
      owner,
      app,
      visitor,
      regionId: world.region.id,
      rounds,
      seconds: SECONDS_EACH,
    })

    await sweep(owner, world)
    const { rows } = await owner.query(`SELECT current_setting('server_version') AS version`)
    const before = machine(`PostgreSQL ${rows[0].version}`)
    const floor = await bench.floor()
    const queries = hotQueries(world)
    const measured = []
    for (const query of queries)
      measured.push(
        await step(`${query.key} ${query.title}`, (note, progress) => bench.measure(query, note, progress)),
      )
    const throughput = await step('public pages a second', () =>
      bench.throughput(queries.find(({ key }) => key === 'f')),
    )
    await sweep(owner, world)

    const { rows: sizes } = await owner.query(
      'SELECT count(*)::int AS people FROM employee WHERE region_id = $1',
      [world.region.id],
    )
    const result = {
      logs,
      people: sizes[0].people * 5,
      at: new Date().toISOString(),
      machine: before,
      floor,
      queries: measured,
      throughput,
    }
    console.log(`\n${asText(result)}\n`)
    keep(result)
    if (json) fs.writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`)
  }

  /** @param {string} connectionString */
  async connect(connectionString) {
    const client = new pg.Client({ connectionString, options: '-c timezone=UTC' })
    client.on('error', () => {})
    await client.connect()
    this.undo.push(() => client.end())
    return client
  }

  /** The server first, then the database; asking twice does no harm.
   * @param {number} code */
  async stop(code) {
    if (this.stopping) return
    this.stopping = true
    stopCommands()
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
