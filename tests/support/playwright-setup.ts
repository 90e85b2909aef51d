import { sweepUpRun, prepareTemplates, testServer } from './database.ts'

/** Each worker clones its own database from the templates that are made here. */
export default async function setup() {
  const server = await testServer(console.log)
  await prepareTemplates(server, console.log)
  return async () => {
    await sweepUpRun()
    await server.stop()
  }
}
