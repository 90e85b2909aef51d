import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** Structured, with ids only: no NIP, name, cookie or body is ever passed to it. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
  return logger
}

/** What may be said of an error in a log: its kind and code and where it arose, never its message, which may quote a value. */
export function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = error.stack?.split('\n').filter((line) => line.trim().startsWith('at '))
  return { kind: error.name, code, at: frames?.slice(0, 6).map((line) => line.trim()) }
}
