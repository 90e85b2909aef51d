import 'server-only'
import { demoMark } from './demo-mark'
import { env } from './env'

/** A set clock belongs to tests and demos alone: with real people's deadlines it would be a forgery. */
export async function refuseSetClock() {
  if (!env().KINERJA_CLOCK) return
  if (await demoMark()) return
  process.stderr.write('KINERJA_CLOCK is set, but this database carries no demo mark. Not starting.\n')
  process.exit(1)
}
