import path from 'node:path'
import { startApplication, untilHealthy } from '../../scripts/application.mjs'
import { freePort } from '../../scripts/processes.mjs'
import { inData } from '../../scripts/project.mjs'
import { applicationEnvironment, freshDatabase, type TestDatabase } from './database.ts'

export type TestServer = { url: string; database: TestDatabase; stop: () => Promise<void> }

/** The built application, with the suite's clock, on a database of its own. */
export async function startServer({
  port,
  env = {},
  through = async (appUrl) => appUrl,
}: {
  port?: number
  env?: Record<string, string>
  /** The way that the application takes to its database. */
  through?: (appUrl: string) => Promise<string>
} = {}): Promise<TestServer> {
  const { KINERJA_DATA_DIR: dataFolder } = process.env
  const database = await freshDatabase()
  // What this process starts later looks for the project's secrets where this one does.
  if (dataFolder === undefined) delete process.env.KINERJA_DATA_DIR
  else process.env.KINERJA_DATA_DIR = dataFolder
  const appUrl = await through(database.appUrl)
  const at = port ?? (await freePort())
  const url = `http://localhost:${at}`
  const logFile = path.join(inData('test-logs'), `${database.name}.log`)
  const application = startApplication({
    appUrl,
    port: at,
    url,
    logFile,
    env: {
      ...applicationEnvironment(appUrl),
      APP_URL: url,
      NEXTAUTH_URL: url,
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
  try {
    await untilHealthy(at, application, { logFile })
  } catch (error) {
    await application.stop()
    await database.drop()
    throw error
  }
  return {
    url,
    database,
    stop: async () => {
      await application.stop()
      await database.drop()
    },
  }
}
