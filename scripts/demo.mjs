// @ts-check
import { watchParents } from './processes.mjs'
import { ready } from './install.mjs'
import { reasonOf, step } from './steps.mjs'

if (process.argv.includes('--help')) {
  console.log(`npm run demo                 the demo at http://localhost:3000 (PORT changes it)
npm run demo -- --reset      throws the demo's data away first
npm run demo -- --dev        with the development server
npm run demo -- --once       starts, checks that it answers, and stops`)
  process.exit(0)
}

await ready((what) => console.log(`  ${what}`))
const { Demo } = await import('./demo-run.mjs')

const demo = new Demo({
  port: Number(process.env.PORT ?? 3000),
  reset: process.argv.includes('--reset'),
  dev: process.argv.includes('--dev'),
  once: process.argv.includes('--once'),
})

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => void demo.stop(0))
}
watchParents(() => void demo.stop(0))

/** What goes wrong while stopping, such as a connection that the database closes, is no news.
 * @param {unknown} error */
function giveUp(error) {
  if (demo.stopping) return
  console.error(`\n${reasonOf(error)}`)
  void demo.stop(1)
}
process.on('uncaughtException', giveUp)
await demo.run(step).catch(giveUp)
