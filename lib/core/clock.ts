import { env } from './env'

const started = Date.now()

/** A set clock runs on from its instant; start-up refuses it unless the database carries the demo mark. */
export function now(): Date {
  const set = env().KINERJA_CLOCK
  return set ? new Date(Date.parse(set) + Date.now() - started) : new Date()
}
