// @ts-check
// Each question asked at four heights, one after the other in every round: what the machine does besides hits all alike,
// so that the ratios hold where milliseconds do not.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { answersPerSecond, Visitor } from './bench-http.mjs'

/**
 * @typedef {import('../tests/bench/hot-queries.ts').HotQuery} HotQuery
 * @typedef {import('../tests/bench/hot-queries.ts').Statement} Statement
 * @typedef {import('./bench-http.mjs').Asked} Asked
 * @typedef {{ p50: number, p95: number, rounds: number }} Times
 * @typedef {{ key: string, title: string, bare: Times | null, raw: Times | null, asked: Times | null, statements: number | null,
 *   page: Times | null, firstPage: number | null, bytes: number | null }} Measured
 */

const WARM_UP = 5

/** @param {number[]} samples @returns {Times} */
function timesOf(samples) {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), rounds: sorted.length }
}

/** @param {() => Promise<unknown>} work */
async function msOf(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The statements that reach the database while something is asked: one that asks once a row shows itself here.
 * @param {() => Promise<unknown>} work */
async function statementsOf(work) {
  const query = Reflect.get(pg.Client.prototype, 'query')
  let count = 0
  pg.Client.prototype.query = new Proxy(query, {
    apply: (target, self, args) => {
      count++
      return Reflect.apply(target, self, args)
    },
  })
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return count
}

/** @param {pg.Client} client @param {Statement[]} statements */
async function send(client, statements) {
  for (const { sql, values } of statements) await client.query(sql, values)
}

/** @param {pg.Client} client @param {Statement[]} statements @param {string[]} before */
async function inTransaction(client, statements, before) {
  await client.query('BEGIN')
  for (const sql of before) await client.query(sql)
  await send(client, statements)
  await client.query('COMMIT')
}

/** What public pages are to reach: so many a second, or this share of a bare static page on the same machine, whichever is less. */
const A_SECOND = 500
const SHARE_OF_BARE = 0.9
const TURNS = 5
const AT_ONCE = 8
const BOUNDS = { seconds: 3, most: 12_000, atOnce: AT_ONCE }

/** A server that does nothing but send so many bytes from memory, on a thread of its own.
 * @param {number} bytes */
async function bareServer(bytes) {
  const worker = new Worker(
    `const { createServer } = require('node:http')
     const { parentPort, workerData } = require('node:worker_threads')
     const body = Buffer.alloc(workerData, 'a')
     const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }
     const server = createServer((_, response) => response.writeHead(200, headers).end(body))
     // It waits while the others have their turn.
     server.keepAliveTimeout = 60_000
     server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`,
    { eval: true, workerData: bytes },
  )
  const [port] = /** @type {[number]} */ (await once(worker, 'message'))
  return { port, stop: () => worker.terminate() }
}

export class Bench {
  /** @param {{ owner: pg.Client, app: pg.Client, visitor: Visitor, regionId: number, rounds: number, seconds: number }} with_ */
  constructor({ owner, app, visitor, regionId, rounds, seconds }) {
    this.owner = owner
    this.app = app
    this.visitor = visitor
    this.setRegion = `SET LOCAL app.region_id = '${regionId}'`
    this.rounds = rounds
    this.seconds = seconds
  }

  /** @param {HotQuery} query @param {(what: string) => void} note @param {(what: string) => void} progress
   * @returns {Promise<Measured>} */
  async measure({ key, title, raw, ask, page: wanted }, note, progress) {
    const start = performance.now()
    const missing = wanted && (await this.problemOf(wanted(0)))
    const firstPage = wanted && !missing ? performance.now() - start : null
    if (missing) note(missing)
    const page = missing ? undefined : wanted
    /** @type {Record<'bare' | 'raw' | 'asked' | 'page', number[]>} */
    const samples = { bare: [], raw: [], asked: [], page: [] }
    let bytes = null
    const statements = ask ? await statementsOf(() => ask(0)) : null
    const until = performance.now() + this.seconds * 1000
    for (let turn = 1; turn <= this.rounds + WARM_UP; turn++) {
      if (turn > WARM_UP + 3 && performance.now() > until) break
      const counts = turn > WARM_UP
      const keep = (/** @type {number[]} */ list, /** @type {number} */ ms) => counts && list.push(ms)
      if (raw) {
        const several = raw(turn).length > 1
        // What writes in several statements is one transaction at any height.
        keep(
          samples.bare,
          await msOf(() =>
            several ? inTransaction(this.owner, raw(turn), []) : send(this.owner, raw(turn)),
          ),
        )
        keep(samples.raw, await msOf(() => inTransaction(this.app, raw(turn), [this.setRegion])))
      }
      if (ask) keep(samples.asked, await msOf(() => ask(turn)))
      if (page) {
        const asked = page(turn)
        const start = performance.now()
        const answer = await this.visitor.ask(asked)
        const ms = performance.now() - start
        if (answer.status !== 200) throw new Error(`${asked.path} answered ${answer.status}`)
        keep(samples.page, ms)
        bytes = answer.bytes
      }
      progress(`${title}: ${turn}`)
    }
    const or = (/** @type {number[]} */ list) => (list.length ? timesOf(list) : null)
    return {
      key,
      title,
      bare: or(samples.bare),
      raw: or(samples.raw),
      asked: or(samples.asked),
      statements,
      page: or(samples.page),
      firstPage,
      bytes,
    }
  }

  /** `select 1`: what any question costs before it asks anything. */
  floor() {
    return this.measure(
      { key: '0', title: 'select 1 (floor)', raw: () => [{ sql: 'SELECT 1', values: [] }] },
      () => {},
      () => {},
    )
  }

  /** @param {Asked} asked @returns {Promise<string | undefined>} */
  async problemOf(asked) {
    const { status, text } = await this.visitor.ask(asked)
    if (status !== 200) return `${asked.path} answered ${status}`
    if (asked.action && !text.includes('"ok":true')) return `${asked.path} answered ${text.slice(0, 300)}`
    return undefined
  }

  /** The public unit pages, against a file of the same server and against a server that does nothing else.
   * @param {HotQuery | undefined} publicPage */
  async throughput(publicPage) {
    const asked = publicPage?.page
    if (!asked) return null
    const { bytes } = await this.visitor.ask(asked(0))
    const bare = await bareServer(bytes)
    const bareVisitor = new Visitor(bare.port, AT_ONCE, () => '')
    const turns = {
      page: () => answersPerSecond(this.visitor, asked, BOUNDS),
      file: () => answersPerSecond(this.visitor, () => ({ path: '/publik.css' }), BOUNDS),
      bare: () => answersPerSecond(bareVisitor, () => ({ path: '/' }), BOUNDS),
    }
    /** @type {Record<keyof typeof turns, number[]>} */
    const found = { page: [], file: [], bare: [] }
    try {
      // In turn, so that whatever else the machine does falls on all three.
      for (let nth = 0; nth < TURNS; nth++) {
        found.page.push((await turns.page()).perSecond)
        found.file.push((await turns.file()).perSecond)
        found.bare.push((await turns.bare()).perSecond)
      }
    } finally {
      bareVisitor.close()
      await bare.stop()
    }
    const middle = (/** @type {number[]} */ all) => all.toSorted((a, b) => a - b)[(all.length - 1) / 2] ?? 0
    const [page, file, plain] = [middle(found.page), middle(found.file), middle(found.bare)]
    const least = Math.min(A_SECOND, SHARE_OF_BARE * plain)
    return {
      page: { perSecond: page },
      file: { perSecond: file },
      bare: { perSecond: plain },
      ratio: page / file,
      least,
      reached: page >= least,
    }
  }
}
