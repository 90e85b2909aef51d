// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inData, readIfThere } from './project.mjs'
import { table } from './steps.mjs'

/**
 * @typedef {import('./bench-measure.mjs').Measured} Measured
 * @typedef {{ logs: number, people: number, at: string, machine: Record<string, string | number>, floor: Measured,
 *   queries: Measured[], throughput: Awaited<ReturnType<import('./bench-measure.mjs').Bench['throughput']>> }} Result
 */

const KEPT = inData('bench-results')

/** @param {string} postgres */
export const machine = (postgres) => ({
  cores: os.cpus().length,
  cpu: os.cpus()[0]?.model ?? '',
  memoryGB: Math.round(os.totalmem() / 2 ** 30),
  load: Math.round((os.loadavg()[0] ?? 0) * 10) / 10,
  node: process.version,
  postgres,
})

/** @param {Result} result */
export function keep(result) {
  fs.mkdirSync(KEPT, { recursive: true })
  fs.writeFileSync(path.join(KEPT, `${result.logs}.json`), `${JSON.stringify(result, null, 2)}\n`)
}

/** The last result of the nearest smaller size: against it one sees what grows.
 * @param {number} logs @returns {Result | undefined} */
function smaller(logs) {
  if (!fs.existsSync(KEPT)) return undefined
  const [size] = fs
    .readdirSync(KEPT)
    .map((name) => Number.parseInt(name, 10))
    .filter((kept) => kept < logs)
    .sort((a, b) => b - a)
  const text = size === undefined ? undefined : readIfThere(path.join(KEPT, `${size}.json`))
  return text === undefined ? undefined : JSON.parse(text)
}

const ms = (/** @type {{ p50: number } | null | undefined} */ times) => (times ? times.p50.toFixed(2) : '–')
const over = (/** @type {{ p50: number } | null} */ a, /** @type {{ p50: number } | null} */ b) =>
  a && b ? `${(a.p50 / b.p50).toFixed(1)}×` : '–'

/** @param {Result} result */
export function asText(result) {
  const before = smaller(result.logs)
  const growth = (/** @type {Measured} */ query, /** @type {'raw' | 'asked' | 'page'} */ height) => {
    const then = before?.queries.find(({ key }) => key === query.key)?.[height]
    const now = query[height]
    if (!before || !then || !now) return '–'
    return (Math.log(now.p50 / then.p50) / Math.log(result.logs / before.logs)).toFixed(1)
  }
  const rows = [result.floor, ...result.queries].map((query) => [
    query.key,
    query.title,
    ms(query.bare),
    ms(query.raw),
    ms(query.asked),
    query.statements === null ? '–' : String(query.statements),
    ms(query.page),
    query.page ? query.page.p95.toFixed(1) : '–',
    query.firstPage === null ? '–' : query.firstPage.toFixed(0),
    query.bytes === null ? '–' : (query.bytes / 1000).toFixed(1),
    over(query.asked, query.raw),
    over(query.page, query.asked),
    ...(before ? [`${growth(query, 'raw')} ${growth(query, 'asked')} ${growth(query, 'page')}`] : []),
  ])
  const head = [
    '',
    'query',
    'bare',
    'raw',
    'queries',
    'sent',
    'page',
    'p95',
    'first',
    'kB',
    'queries/raw',
    'page/queries',
    ...(before ? [`growth since ${before.logs}`] : []),
  ]
  const { throughput } = result
  return [
    table(head, rows),
    '',
    '  Milliseconds, p50 unless said. bare: as the owner; raw: as the application, BEGIN, SET LOCAL, query, COMMIT;',
    '  queries: the same through lib/, in one region transaction; sent: statements to the database for it, BEGIN to',
    '  COMMIT included; page: over HTTP with a session (a: the whole action); first: the very first answer; kB: on the wire.',
    ...(before
      ? ['  growth: 0 stays the same however many rows, 1 doubles with them (raw, queries, page).']
      : []),
    ...(throughput
      ? [
          '',
          `  public unit page ${throughput.page.perSecond.toFixed(0)}/s, a file of the same server ${throughput.file.perSecond.toFixed(0)}/s: ${throughput.ratio.toFixed(2)}×`,
          `  a bare static page of as many bytes ${throughput.bare.perSecond.toFixed(0)}/s; at least 500/s or 0.9 of that, whichever is less (${throughput.least.toFixed(0)}/s): ${throughput.reached ? 'reached' : 'not reached'}`,
        ]
      : []),
  ].join('\n')
}
