// @ts-check
import { ready } from './install.mjs'
import { watchParents } from './processes.mjs'

await ready()
const { startApplication, untilHealthy } = await import('./application.mjs')
const { needsBuild } = await import('./build-application.mjs')
const { openDatabase } = await import('./database.mjs')
const { prepareDatabase } = await import('./prepare-database.mjs')

/** @param {string} reason @returns {never} */
function refuse(reason) {
  console.error(reason)
  process.exit(1)
}

if (!process.env.DATABASE_URL)
  refuse('Set DATABASE_URL to the owner of the database (see the README). For a try: npm run demo')
if (needsBuild()) refuse('The application is not built from these sources. Run: npm run build')

const port = Number(process.env.PORT ?? 3000)
const database = await openDatabase()
const { applied, partitions } = await prepareDatabase(database)
console.log(
  `Migrations applied: ${applied.length}. Partitions made: ${partitions.made.length}, dropped: ${partitions.dropped.length}.`,
)

const application = startApplication({ appUrl: database.appUrl, port, host: process.env.HOST ?? '127.0.0.1' })
let stopping = false
const stop = async () => {
  stopping = true
  await application.stop()
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void stop())
watchParents(() => void stop())
untilHealthy(port, application)
  .then(() => console.log(`Serving on port ${port}.`))
  .catch((error) => {
    if (stopping) return
    console.error(error.message)
    return stop()
  })
process.exit((await application.ended) && !stopping ? 1 : 0)
