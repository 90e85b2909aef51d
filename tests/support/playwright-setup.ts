import { inData } from '../../scripts/project.mjs'
import { sweepUpRun, prepareTemplates, testServer } from './database.ts'
import { toldInLogs } from './log-hygiene.ts'

/**
 * Each worker clones its own database from the templates that are made here. When all is over, the servers' logs are looked
 * through (T97).
 */
export default async function setup() {
  const began = Date.now()
  const server = await testServer(console.log)
  await prepareTemplates(server, console.log)
  return async () => {
    await sweepUpRun()
    await server.stop()
    const told = toldInLogs(inData('test-logs'), began)
    if (told.length > 0) throw new Error(`The logs tell what they should not:\n${told.join('\n')}`)
  }
}
