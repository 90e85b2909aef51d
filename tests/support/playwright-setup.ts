import { dropClonesOfRun, prepareTemplates, testServer } from './database.ts'
import { startServer } from './server.ts'

/** One server for all journeys. KINERJA_JOURNEY_DATABASE is its owner's connection, for a look behind the scenes. */
export default async function setup() {
  const databaseServer = await testServer(console.log)
  await prepareTemplates(databaseServer, console.log)
  const server = await startServer({ port: Number(process.env.KINERJA_JOURNEY_PORT), env: { WORKER: 'on' } })
  process.env.KINERJA_JOURNEY_DATABASE = server.database.ownerUrl
  return async () => {
    await server.stop()
    await dropClonesOfRun()
    await databaseServer.stop()
  }
}
