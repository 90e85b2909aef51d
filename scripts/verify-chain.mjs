// @ts-check
// Recomputes each region's chain of audit events from its first link and names the first that does not hold. It shares no
// code with the application: what the application would get wrong twice, this finds.
//   npm run verify:chain                     the running database, or DATABASE_URL
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'

const AT_ONCE = 5000
const GENESIS = Buffer.alloc(32)
const BEFORE_ALL = ['-9223372036854775808', '00000000-0000-0000-0000-000000000000']

/**
 * @typedef {{ seq: string, id: string, at: Date, event: string, subject_type: string, subject_id: string, actor_id: string | null,
 *   request_id: string, facts: unknown, prev_hash: Buffer, hash: Buffer }} Event
 * @typedef {{ regionId: number, name: string, events: number, head: string, broken?: { seq: number, why: string } }} Verdict
 */

/** RFC 8785: keys by UTF-16 code units, no blanks, numbers and text as ECMAScript writes them.
 * @param {unknown} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}

/** @param {number} regionId @param {Event} event */
const textOf = (regionId, event) =>
  canonical({
    region: regionId,
    id: event.id,
    at: event.at.toISOString(),
    event: event.event,
    subject: [event.subject_type, event.subject_id],
    actor: event.actor_id,
    request: event.request_id,
    facts: event.facts,
  })

/** @param {Buffer} previous @param {string} text */
const linkOf = (previous, text) => createHash('sha256').update(previous).update(text, 'utf8').digest()

/** What is wrong with an event that should be number `seq` and follow `previous`.
 * @param {number} regionId @param {Event} event @param {number} seq @param {Buffer} previous */
function whyBroken(regionId, event, seq, previous) {
  if (Number(event.seq) !== seq) return Number(event.seq) < seq ? 'stands twice' : 'is missing'
  if (!event.prev_hash.equals(previous)) return 'does not follow the one before it'
  if (!event.hash.equals(linkOf(previous, textOf(regionId, event)))) return 'was changed after it was written'
  return undefined
}

/** Every region's chain, as the owner or any role that may read it.
 * @param {import('pg').Client} client @returns {Promise<Verdict[]>} */
export async function verifyChains(client) {
  const { rows } = await client.query('SELECT id, display_name AS name FROM region ORDER BY id')
  const verdicts = []
  for (const { id, name } of rows) {
    // One snapshot, so that the head and the events are of the same moment while others go on writing.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SET LOCAL app.region_id = '${Number(id)}'`)
    verdicts.push({ ...(await verifyRegion(client, Number(id))), name })
    await client.query('COMMIT')
  }
  return verdicts
}

/** @param {import('pg').Client} client @param {number} regionId @returns {Promise<Omit<Verdict, 'name'>>} */
async function verifyRegion(client, regionId) {
  /** @type {Buffer} */
  let previous = GENESIS
  let seq = 0
  let cursor = BEFORE_ALL
  const verdict = (/** @type {string | undefined} */ why, at = seq + 1) => ({
    regionId,
    events: seq,
    head: previous.toString('hex'),
    ...(why ? { broken: { seq: at, why } } : {}),
  })
  for (;;) {
    /** @type {{ rows: Event[] }} */
    const { rows } = await client.query(
      `SELECT seq, id, at, event, subject_type, subject_id, actor_id, request_id, facts, prev_hash, hash FROM audit_event
       WHERE region_id = $1 AND (seq, id) > ($2, $3) ORDER BY seq, id LIMIT ${AT_ONCE}`,
      [regionId, ...cursor],
    )
    for (const event of rows) {
      const why = whyBroken(regionId, event, seq + 1, previous)
      if (why) return verdict(why, Math.min(seq + 1, Number(event.seq)))
      previous = event.hash
      cursor = [event.seq, event.id]
      seq++
    }
    if (rows.length < AT_ONCE) break
  }
  const { rows: heads } = await client.query('SELECT seq, hash FROM chain_head WHERE region_id = $1', [
    regionId,
  ])
  const [head] = heads
  if (!head) return verdict(seq === 0 ? undefined : 'has no head behind it')
  if (Number(head.seq) > seq) return verdict('is missing at the end')
  return verdict(head.hash.equals(previous) ? undefined : 'is not what the head says')
}

async function main() {
  const { ready } = await import('./install.mjs')
  await ready()
  const { runningDatabase } = await import('./database.mjs')
  const connectionString = process.env.DATABASE_URL ?? (await runningDatabase())?.ownerUrl
  if (!connectionString) {
    console.error('No database is running here. Start one with `npm run demo`, or set DATABASE_URL.')
    return 1
  }
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC' })
  await client.connect()
  const verdicts = await verifyChains(client)
  await client.end()
  for (const { name, events, head, broken } of verdicts)
    console.log(
      broken
        ? `✗ ${name}: event ${broken.seq} ${broken.why}`
        : `✓ ${name}: ${events} events, head ${head.slice(0, 16)}`,
    )
  return verdicts.some(({ broken }) => broken) ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(await main())
