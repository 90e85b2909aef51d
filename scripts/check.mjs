// @ts-check
import { ready } from './install.mjs'

await ready()
const { buildApplication, generateClient } = await import('./build-application.mjs')
const { schemaDrift } = await import('./schema-drift.mjs')
const { run } = await import('./processes.mjs')
const { reasonOf, step } = await import('./steps.mjs')

/** Side by side: what keeps one core busy, and what uses all there are. What Next writes is made by one of them alone.
 * @type {[string, () => Promise<unknown>][][]} */
const lanes = [
  [
    ['format', () => run('prettier', ['--check', '--log-level=warn', '.'], { quiet: true })],
    ['dead code', () => run('knip', ['--no-progress'], { quiet: true })],
    ['schema drift', schemaDrift],
  ],
  [
    [
      'lint',
      () =>
        run('oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'], {
          quiet: true,
        }),
    ],
    ['types', checkTypes],
  ],
]

/** Next writes the types of the routes that the pages name. */
async function checkTypes() {
  await run('next', ['typegen'], { quiet: true })
  await run('tsc', ['--noEmit'], { quiet: true })
}

let passed = 0
let failed = 0
/** @param {() => Promise<unknown>} check */
async function count(check) {
  try {
    await check()
    passed++
  } catch (error) {
    failed++
    console.error(reasonOf(error))
  }
}

await count(() => step('data access code', generateClient))
await Promise.all(
  lanes.map(async (checks) => {
    for (const [title, check] of checks) await count(() => step(title, check))
  }),
)
await count(() => buildApplication(step))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
