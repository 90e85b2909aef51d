// @ts-check
//   npm test                                   everything
//   npm test -- rules                          one project: rules, architecture, commands, wall, journeys, sabotage
//   npm test -- journeys tests/journeys/x.spec.ts
import { ready } from './install.mjs'

await ready()
const { reasonOf } = await import('./steps.mjs')
const { TestRun } = await import('./test-run.mjs')

const [project, ...filters] = process.argv.slice(2)
const run = new TestRun()
try {
  await run.all(project, filters)
} catch (error) {
  run.failed++
  console.error(reasonOf(error))
}
console.log(`${run.passed} passed, ${run.failed} failed`)
process.exit(run.failed === 0 && run.passed > 0 ? 0 : 1)
