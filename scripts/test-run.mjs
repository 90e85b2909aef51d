// @ts-check
import fs from 'node:fs'
import { buildApplication, generateClient, needsBuild } from './build-application.mjs'
import { findChromium } from './chromium.mjs'
import { startTestDatabase } from './database.mjs'
import { run } from './processes.mjs'
import { inData, inProject, readIfThere } from './project.mjs'
import { step } from './steps.mjs'

const RESULTS = inData('test-results')
const SABOTAGES = inProject('tests', 'sabotage', 'run.mjs')

/** Colours are for a terminal; a log is read as it is. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Indonesia's easternmost zone is nine hours ahead of UTC: what leans on the server's zone falls over there. */
const ZONES = { usual: 'UTC', far: 'Asia/Jayapura' }
/** What the demo holds is looked at in one zone; whether it is the same demo in another is seed.test.ts alone. */
const DEMO = ['tests/rules/seed.test.ts']

export class TestRun {
  passed = 0
  failed = 0

  /** @param {string | undefined} only @param {string[]} filters */
  async all(only, filters) {
    const wanted = (/** @type {string} */ project) => only === undefined || only === project
    const withDatabase = ['commands', 'wall', 'journeys', 'sabotage'].some(wanted)
    fs.rmSync(RESULTS, { recursive: true, force: true })
    await generateClient()
    // Held for the whole run, so that each part finds the server running and the template made.
    const server =
      withDatabase && !process.env.TEST_DATABASE_URL
        ? await startTestDatabase({ log: console.log })
        : undefined
    try {
      const projects = ['rules', 'architecture', 'commands', 'wall'].filter(wanted)
      if (wanted('rules')) projects.push('demo')
      if (projects.length) await this.vitest(projects, filters, ZONES.usual)
      // The demo's one file leaves a core to the rules.
      if (wanted('rules'))
        await Promise.all([
          this.vitest(['rules'], filters, ZONES.far),
          ...(filters.length === 0 ? [this.vitest(['demo'], DEMO, ZONES.far)] : []),
        ])
      if (wanted('journeys')) await this.journeys(filters)
      if (wanted('sabotage') && fs.existsSync(SABOTAGES)) await this.sabotages(filters)
    } finally {
      await server?.stop()
    }
  }

  /** @param {string[]} projects @param {string[]} filters @param {string} zone */
  async vitest(projects, filters, zone) {
    console.log(`\n${projects.join(', ')} under TZ=${zone}`)
    const file = `${RESULTS}/${projects.join('-')}-${zone.replace('/', '-')}.json`
    const { code } = await run(
      'vitest',
      [
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        '--passWithNoTests',
        ...filters,
      ],
      { allowFailure: true, env: { ...PLAIN, TZ: zone, NODE_ENV: 'test' } },
    )
    const report = JSON.parse(readIfThere(file) ?? '{}')
    this.add(report.numPassedTests ?? 0, (report.numFailedTests ?? 0) + brokenFiles(report), code)
  }

  /** @param {string[]} filters */
  async journeys(filters) {
    if (!fs.existsSync(inProject('tests', 'journeys'))) return
    console.log('\njourneys')
    if (needsBuild()) await buildApplication(step, { always: false })
    const chromium = await findChromium(console.log)
    const file = `${RESULTS}/journeys.json`
    const { code } = await run('playwright', ['test', '--reporter=line,json', ...filters], {
      allowFailure: true,
      env: {
        ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }),
        TZ: ZONES.usual,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
      },
    })
    const { stats = {}, errors = [] } = JSON.parse(readIfThere(file) ?? '{}')
    this.add((stats.expected ?? 0) + (stats.flaky ?? 0), (stats.unexpected ?? 0) + errors.length, code)
  }

  /** @param {string[]} filters */
  async sabotages(filters) {
    console.log('\nsabotage')
    const { code, output } = await run(process.execPath, [SABOTAGES, ...filters], {
      allowFailure: true,
      quiet: true,
    })
    console.log(output.trim())
    const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? []
    this.add(Number(passed ?? 0), Number(failed ?? 0), code)
  }

  /** A part that ends badly without naming a failed test counts as one.
   * @param {number} passed @param {number} failed @param {number} code */
  add(passed, failed, code) {
    this.passed += passed
    this.failed += failed || (code === 0 ? 0 : 1)
  }
}

/** Test files that could not even be loaded.
 * @param {{ testResults?: { status: string, assertionResults: unknown[] }[] }} report */
const brokenFiles = ({ testResults = [] }) =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .length
