import 'server-only'
import pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from './env'

type Allowance = { points: number; seconds: number }

declare global {
  var kinerjaLimiters: Map<string, RateLimiterPostgres> | undefined
  var kinerjaLimiterPool: pg.Pool | undefined
}

function poolOfLimiters(): pg.Pool {
  const pool = (globalThis.kinerjaLimiterPool ??= new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: 4,
    connectionTimeoutMillis: 2000,
    options: '-c timezone=UTC',
  }))
  // An idle connection that dies with the server must not take the process with it.
  if (pool.listenerCount('error') === 0) pool.on('error', () => undefined)
  return pool
}

function limiterFor(name: string, { points, seconds }: Allowance): RateLimiterPostgres {
  const limiters = (globalThis.kinerjaLimiters ??= new Map())
  const existing = limiters.get(name)
  if (existing) return existing
  const made = new RateLimiterPostgres({
    storeClient: poolOfLimiters(),
    storeType: 'pool',
    schemaName: 'limiter',
    tableName: 'allowance',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  })
  limiters.set(name, made)
  return made
}

/** Takes one from the allowance. Returns the seconds to wait when it is used up. */
export async function take(name: string, key: string, allowance: Allowance): Promise<number | undefined> {
  try {
    await limiterFor(name, allowance).consume(key)
    return undefined
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}

const LOT = 1000
const LOTS = 500

/** Deletes allowances that ran out, a lot at a time; what is drawn on meanwhile stays. */
export async function forgetSpent(): Promise<number> {
  let forgotten = 0
  for (let lots = 0; lots < LOTS; lots++) {
    const { rowCount } = await poolOfLimiters().query(
      `DELETE FROM limiter.allowance WHERE expire < $1 AND key IN
         (SELECT key FROM limiter.allowance WHERE expire < $1 ORDER BY expire LIMIT ${LOT} FOR UPDATE SKIP LOCKED)`,
      [Date.now()],
    )
    forgotten += rowCount ?? 0
    if (!rowCount || rowCount < LOT) break
  }
  return forgotten
}

export async function giveBack(name: string, key: string, allowance: Allowance) {
  await limiterFor(name, allowance).reward(key)
}
