import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'

const GLOBAL_MODELS = new Set(['Region', 'NationalHoliday', 'DemoMark'])

type Args = { where?: unknown; data?: unknown; create?: unknown }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function namesRegion(clause: unknown): boolean {
  if (!isRecord(clause)) return false
  if (typeof clause.regionId === 'number') return true
  if (Array.isArray(clause.AND)) return clause.AND.some(namesRegion)
  // A composite key: { regionId_id: { regionId, id } }.
  return Object.entries(clause).some(
    ([key, value]) => key.startsWith('regionId_') && isRecord(value) && typeof value.regionId === 'number',
  )
}

function namesItsRegion(operation: string, args: Args): boolean {
  if (operation === 'create') return namesRegion(args.data)
  if (operation.startsWith('createMany')) return [args.data].flat().every(namesRegion)
  if (operation === 'upsert') return namesRegion(args.where) && namesRegion(args.create)
  return namesRegion(args.where)
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** A transaction has one connection, and pg 9 will queue nothing on it: what is asked at once is asked in turn here. */
function inTurn(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  let last: Promise<unknown> = Promise.resolve()
  const next = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask)
    last = answer.catch(() => undefined)
    return answer
  }
  transaction.queryRaw = (query) => next(() => queryRaw(query))
  transaction.executeRaw = (query) => next(() => executeRaw(query))
  return transaction
}

/** Prisma reads the relations of a row side by side, inside a transaction too. */
class OneAtATime extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolation) => inTurn(await startTransaction(isolation))
    return adapter
  }
}

function connect() {
  return new PrismaClient({
    adapter: new OneAtATime({
      connectionString: env().APP_DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 2000,
      idleTimeoutMillis: 30_000,
      // Session time zone UTC: the adapter reads timestamps without their offset.
      options: '-c timezone=UTC -c statement_timeout=20000 -c lock_timeout=5000',
    }),
  }).$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (!GLOBAL_MODELS.has(model) && !namesItsRegion(operation, args as Args)) {
            throw new Error(`${model}.${operation} does not name its region`)
          }
          return query(args)
        },
      },
    },
  })
}

type Client = ReturnType<typeof connect>
export type Tx = Parameters<Parameters<Client['$transaction']>[0]>[0]

declare global {
  var kinerjaClient: Client | undefined
}

const client = (): Client => (globalThis.kinerjaClient ??= connect())

function wholeNumber(regionId: number): number {
  if (!Number.isSafeInteger(regionId) || regionId < 1) throw new Error('a region id is a whole number')
  return regionId
}

/**
 * One transaction with the region set: the only road to a region's rows.
 * Await everything inside: a Prisma promise that leaves it lazily would run without the region and see nothing.
 */
export function inRegion<T>(
  regionId: number,
  run: (tx: Tx) => Promise<T>,
  mode: 'read' | 'write',
): Promise<T> {
  return client().$transaction(
    async (tx) => {
      // Not set_config(): Citus hands only SET LOCAL on to its workers.
      await tx.$executeRawUnsafe(`SET LOCAL app.region_id = '${wholeNumber(regionId)}'`)
      if (mode === 'read') await tx.$executeRawUnsafe('SET TRANSACTION READ ONLY')
      return run(tx)
    },
    { maxWait: 4000, timeout: 30_000 },
  )
}

/** Tables without a region: the list of regions, national holidays, the demo mark. */
export const globalTables = (): Pick<Client, 'region' | 'nationalHoliday' | 'demoMark' | '$queryRaw'> =>
  client()

const AWAY = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  // A lock that did not come in time: nobody changed anything, the next try may pass.
  '55P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
])

/** True when the database cannot be reached, as opposed to having refused what was asked. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!isRecord(error) || depth > 5) return false
  if (typeof error.code === 'string' && AWAY.has(error.code)) return true
  if (error.code === 'P2028' && error instanceof Error && /start a transaction/i.test(error.message))
    return true
  if (
    error instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect|server closed the connection/i.test(
      error.message,
    )
  )
    return true
  if (isRecord(error.meta) && isDatabaseAway(error.meta.driverAdapterError, depth + 1)) return true
  if (typeof error.originalCode === 'string' && AWAY.has(error.originalCode)) return true
  if (
    typeof error.kind === 'string' &&
    /DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections/.test(error.kind)
  )
    return true
  return isDatabaseAway(error.cause, depth + 1)
}

/** True when two writers met: a unique or exclusion constraint, a deadlock. */
export function isCollision(error: unknown, depth = 0): boolean {
  if (!isRecord(error) || depth > 5) return false
  const codes = [error.code, error.originalCode]
  if (
    codes.some(
      (code) =>
        code === 'P2002' ||
        code === 'P2034' ||
        code === '23505' ||
        code === '23P01' ||
        code === '40001' ||
        code === '40P01',
    )
  )
    return true
  if (
    isRecord(error.meta) &&
    (isCollision(error.meta.driverAdapterError, depth + 1) ||
      isCollision({ code: error.meta.code }, depth + 1))
  )
    return true
  return isCollision(error.cause, depth + 1)
}
