// @ts-check
import { ready } from './install.mjs'
import { watchParents } from './processes.mjs'
import { reasonOf, step } from './steps.mjs'

if (process.argv.includes('--help')) {
  console.log(`npm run bench                        200,000 logs, 5,000 people, five regions
npm run bench -- --logs 2000000      any other size
npm run bench -- --json FILE         the figures for machines, too
npm run bench -- --rounds 40         fewer samples (100)
npm run bench -- --fresh             loads the data anew
npm run bench -- --as-built          measures the build that is there
BENCH_DATABASE_URL names an empty database of an own PostgreSQL instead of the embedded one.`)
  process.exit(0)
}

/** @param {string} name */
const option = (name) => {
  const place = process.argv.indexOf(`--${name}`)
  return place === -1 ? undefined : process.argv[place + 1]
}
/** @param {string} name @param {number} usual @param {number} least */
const count = (name, usual, least) => {
  const given = Number((option(name) ?? String(usual)).replaceAll('_', ''))
  if (!Number.isSafeInteger(given) || given < least) {
    console.error(`--${name} is a whole number from ${least}.`)
    process.exit(2)
  }
  return given
}

const wish = {
  logs: count('logs', 200_000, 12_000),
  rounds: count('rounds', 100, 10),
  json: option('json'),
  fresh: process.argv.includes('--fresh'),
  asBuilt: process.argv.includes('--as-built'),
}

await ready((what) => console.log(`  ${what}`))
const { BenchRun } = await import('./bench-run.mjs')

const bench = new BenchRun(wish)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void bench.stop(130))
watchParents(() => void bench.stop(130))
await bench
  .run(step)
  .then(() => bench.stop(0))
  .catch((error) => {
    if (!bench.stopping) console.error(`\n${reasonOf(error)}`)
    return bench.stop(1)
  })
