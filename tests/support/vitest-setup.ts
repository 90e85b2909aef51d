import { sweepUpRun, prepareTemplates, testServer, type Server } from './database.ts'

declare global {
  // Each project runs this file in a module graph of its own; the server is one for all of them.
  var kinerjaTestServer: { opened: Promise<Server>; users: number } | undefined
}

async function open(): Promise<Server> {
  const say = (what: string) => console.log(what)
  const server = await testServer(say)
  await prepareTemplates(server, say)
  return server
}

/** Once a run, for the projects that need a database. */
export default async function setup() {
  const shared = (globalThis.kinerjaTestServer ??= { opened: open(), users: 0 })
  shared.users++
  await shared.opened
  return async () => {
    if (--shared.users > 0) return
    const server = await shared.opened
    await sweepUpRun()
    await server.stop()
  }
}
