// @ts-check
// Background work apart from the web: the same server, reachable from this machine alone. The web processes
// then run with WORKER=off.
import { ready } from './install.mjs'
import { freePort, watchParents } from './processes.mjs'

await ready()
const { startApplication } = await import('./application.mjs')
const { openDatabase } = await import('./database.mjs')

const database = await openDatabase()
const application = startApplication({
  appUrl: database.appUrl,
  port: await freePort(),
  url: process.env.APP_URL ?? 'http://localhost:3000',
  env: { WORKER: 'on' },
})
const stop = async () => {
  await application.stop()
  await database.stop()
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void stop())
watchParents(() => void stop())
const code = await application.ended
await database.stop()
process.exit(code)
