// @ts-check
import { ready } from './install.mjs'

await ready()
const { appUrlFor, runningDatabase } = await import('./database.mjs')

const external = process.env.DATABASE_URL
const urls = external
  ? { ownerUrl: external, appUrl: process.env.APP_DATABASE_URL ?? appUrlFor(external) }
  : await runningDatabase()
if (!urls) {
  console.error('No database is running here. Start one with `npm run demo`.')
  process.exit(1)
}
console.log(process.argv.includes('--app') ? urls.appUrl : urls.ownerUrl)
