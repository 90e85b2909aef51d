#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which the CLI would download: the same arguments and the same
// JSON-RPC over standard input and output, answered by Prisma's own engine compiled to WebAssembly.
// Development only: deployments apply migrations through scripts/migrate-deploy.mjs.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const CHAR_OID = 18
const TEXT_OID = 25
const NOT_A_LIBPQ_SETTING = ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer']
const UNREACHABLE = 'postgresql://nobody@127.0.0.1:1/none'
const require = createRequire(import.meta.url)

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', short: 'd', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
})
const datasource = args.datasource ? JSON.parse(args.datasource) : {}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

const log = (level, message, extra = {}) =>
  process.stderr.write(
    `${JSON.stringify({ timestamp: new Date().toISOString(), level, fields: { message, ...extra }, target: 'schema_engine::logger' })}\n`,
  )

function connectionOf(url) {
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? undefined
  for (const name of NOT_A_LIBPQ_SETTING) parsed.searchParams.delete(name)
  return { parsed, schema }
}

/** What the engine asks of a driver and the client's adapter does not do. */
class MigrationAdapters extends PrismaPg {
  constructor(url, shadowUrl) {
    const { parsed, schema } = connectionOf(url)
    const ssl = parsed.searchParams.get('sslmode')
    // By parts: given a connection string, `pg` would ignore the name of the shadow database.
    super(
      {
        host: parsed.searchParams.get('host') ?? parsed.hostname,
        port: Number(parsed.port || 5432),
        user: decodeURIComponent(parsed.username),
        password: decodeURIComponent(parsed.password),
        database: decodeURIComponent(parsed.pathname.slice(1)),
        max: 2,
        options: '-c timezone=UTC',
        ...(ssl && ssl !== 'disable' ? { ssl: ssl === 'verify-full' || { rejectUnauthorized: false } } : {}),
      },
      { schema },
    )
    this.shadowUrl = shadowUrl
  }

  async connect() {
    return track(adapted(await super.connect()))
  }

  async connectToShadowDb() {
    if (this.shadowUrl) return new MigrationAdapters(this.shadowUrl).connect()
    const main = await this.connect()
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await main.executeScript(`CREATE DATABASE "${name}" TEMPLATE template0`)
    const pool = new pg.Pool({ ...this.config, database: name })
    const shadow = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
    const close = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await close()
      await main.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await main.dispose()
    }
    return track(adapted(shadow))
  }
}

const open = new Set()

/** The engine does not close what it opened. */
function track(adapter) {
  const close = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    if (open.delete(adapter)) await close()
  }
  open.add(adapter)
  return adapter
}

function adapted(adapter) {
  const { queryRaw } = adapter
  adapter.queryRaw = async (query) => {
    // The catalogue's "char" columns, which the adapter cannot read: fetched as text, reported as characters.
    const chars = []
    const reader = Object.create(adapter)
    reader.performIO = async (work) => {
      const result = await adapter.performIO(work)
      result.fields.forEach((field, index) => {
        if (field.dataTypeID !== CHAR_OID) return
        field.dataTypeID = TEXT_OID
        chars.push(index)
      })
      return result
    }
    const result = await queryRaw.call(reader, query)
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  // Whole: the adapter would cut a script at every semicolon, in the middle of $$ bodies.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

const wasmFile = require
  .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  .replace(/_bg\.js$/, '_bg.wasm')

const engineVersion = () =>
  JSON.parse(fs.readFileSync(path.join(path.dirname(wasmFile), 'package.json'), 'utf8')).version

let panic = ''
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) }

const engineType = (() => {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(wasmFile)), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
})()

/** One for each call: an engine hands its shadow database out once, and holds its lock as long as its connection. */
const newEngine = () =>
  engineType.new(
    { datamodels: args.datamodels?.map((file) => [file, fs.readFileSync(file, 'utf8')]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(
      new MigrationAdapters(datasource.url ?? UNREACHABLE, datasource.shadowDatabaseUrl),
    ),
  )

async function createDatabase(url) {
  const { parsed } = connectionOf(url)
  const databaseName = decodeURIComponent(parsed.pathname.slice(1))
  parsed.pathname = '/postgres'
  const client = new pg.Client({ connectionString: parsed.toString() })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseName)}`)
  } finally {
    await client.end()
  }
  return { databaseName }
}

async function answer(method, params) {
  if (method === 'createDatabase') return createDatabase(params?.datasource?.url ?? datasource.url)
  const engine = await newEngine()
  try {
    // These two find the shadow database only in what devDiagnostic leaves behind.
    if (method === 'evaluateDataLoss' || method === 'createMigration') {
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    }
    if (method === 'getDatabaseVersion') return await engine.version(params)
    if (method === 'diff') {
      const { stdout, exitCode } = await engine.diff(params)
      if (stdout != null) send({ id: 1e9, method: 'print', params: { content: stdout } })
      return { exitCode }
    }
    return (await engine[method](params)) ?? {}
  } finally {
    for (const adapter of open) await adapter.dispose().catch(() => {})
  }
}

function failure(error) {
  const panicked = error?.name === 'RuntimeError'
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: panicked,
      message: (panicked && panic) || error?.message || String(error),
      error_code: error?.code,
      meta: error?.meta ?? null,
    },
  }
}

async function runCommand(command) {
  try {
    if (command === 'can-connect-to-database') {
      const { parsed } = connectionOf(datasource.url)
      const client = new pg.Client({ connectionString: parsed.toString(), connectionTimeoutMillis: 5000 })
      await client.connect()
      await client.end()
    } else if (command === 'create-database') {
      await createDatabase(datasource.url)
    } else {
      throw new Error(`The engine has no command "${command}".`)
    }
    return 0
  } catch (error) {
    const codes = { '3D000': 'P1003', ECONNREFUSED: 'P1001', '28P01': 'P1000' }
    log('ERROR', error.message, { error_code: codes[error.code] ?? error.code, is_panic: false })
    return 1
  }
}

function serve() {
  let pending = 0
  let closed = false
  const leave = () => closed && pending === 0 && process.exit(0)
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
  const serveLine = async (line) => {
    const message = line.trim() ? JSON.parse(line) : {}
    if (!message.method) return
    pending++
    try {
      send({ id: message.id, result: await answer(message.method, message.params) })
    } catch (error) {
      send({ id: message.id, error: failure(error) })
    }
    pending--
    leave()
  }
  lines.on('line', (line) => void serveLine(line))
  lines.on('close', () => {
    closed = true
    leave()
  })
}

if (process.argv.includes('--version')) {
  console.log(`schema-engine-wasm ${engineVersion()}`)
} else if (positionals[0] === 'cli') {
  process.exit(await runCommand(positionals[1]))
} else {
  serve()
}
