import 'server-only'
import { globalTables } from './db'

declare global {
  var kinerjaDemoMark: boolean | undefined
}

/** Whether this database carries invented people. Asked once for each process: the mark is there before it, or never. */
export async function demoMark(): Promise<boolean> {
  return (globalThis.kinerjaDemoMark ??= (await globalTables().demoMark.count()) > 0)
}

/**
 * For what stands while the database is away: as it was last read. A process that has not reached its database yet
 * cannot know, and says no: it has shown nobody either.
 */
export const knownDemoMark = (): Promise<boolean> => demoMark().catch(() => false)
