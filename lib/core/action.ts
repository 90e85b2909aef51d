import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { signedIn, touchSession } from '@/lib/accounts/queries'
import { dayOf, dayToDb } from '@/lib/calendar/rules'
import { append, type Recorded } from './audit'
import { now } from './clock'
import { regionById, requestId } from './context'
import { inRegion, isCollision, isDatabaseAway, type Tx } from './db'
import { Prisma } from './generated/prisma/client'
import { instantOf } from './id'
import { describe, log } from './log'
import { countAction, timeRequest } from './metrics'
import { receiptOf } from './receipt'
import { Refusal, refuse, type Facts } from './refusal'
import { bytesWithin, isOwnOrigin } from './sent'
import { hashOf, readSessionToken } from './session'
import type { Role, Subject, WriteCtx } from './types'

z.config(z.locales.id())

export type Answer<V> =
  | { ok: true; receipt: string; value: V }
  | { ok: false; reason: string; message: string; fields?: Record<string, string> }

const GENERAL: Record<string, string> = {
  not_found: 'Data ini tidak ditemukan. Mungkin sudah berubah atau bukan dalam jangkauan Anda.',
  changed_meanwhile: 'Data ini baru saja diubah orang lain. Muat ulang halaman, lalu periksa lagi.',
  signed_out: 'Sesi Anda sudah berakhir. Salin dulu isian yang belum terkirim, lalu masuk lagi.',
  role_missing: 'Peran Anda tidak membolehkan tindakan ini. BKD dapat memberi akses.',
  bad_input: 'Ada isian yang perlu diperbaiki. Lihat tanda di tiap isian.',
  key_reused: 'Isian ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu kirim lagi.',
  key_stale: 'Jam perangkat Anda terlalu jauh dari waktu sebenarnya. Setel jam ke otomatis, lalu kirim lagi.',
  wrong_origin: 'Permintaan ini tidak berasal dari halaman portal. Muat ulang halaman, lalu coba lagi.',
  away: 'Layanan sedang tidak bisa dihubungi. Isian Anda aman; coba lagi sebentar.',
  failed: 'Permintaan ini gagal di pihak kami. Isian Anda aman; coba lagi. Kode: {id}',
}

const fill = (text: string, facts: Facts) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))

function no(
  reason: string,
  facts: Facts,
  said: Partial<Record<string, string>> = {},
  field?: string,
): Answer<never> {
  const message = fill(said[reason] ?? GENERAL[reason] ?? GENERAL.not_found ?? reason, facts)
  return { ok: false, reason, message, ...(field ? { fields: { [field]: message } } : {}) }
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.') || 'isian'] ??= issue.message
  return fields
}

/** One form for one content, as RFC 8785 has it; undefined for what has none: half a letter, a number without end. */
function canonicalForm(input: unknown): string | undefined {
  try {
    return canonicalize(input) ?? ''
  } catch {
    return undefined
  }
}

const withoutSecrets = (input: unknown, secrets: readonly string[] = []): unknown =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? Object.fromEntries(Object.entries(input).filter(([field]) => !secrets.includes(field)))
    : input

const KEY_LIFE = 31 * 24 * 60 * 60 * 1000
const call = z.strictObject({ key: z.uuid(), input: z.unknown() })

type Stored = { receipt: string; value: Prisma.JsonValue }

/** Claims the key, or hands back the first answer given to it. A twin in flight is waited for: the row is locked. */
async function claim(
  db: Tx,
  regionId: number,
  key: string,
  accountId: string,
  name: string,
  bodyHash: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<Stored | undefined> {
  const made = instantOf(key)
  if (!made || Math.abs(at.getTime() - made.getTime()) > KEY_LIFE) refuse('key_stale')
  const day = dayToDb(dayOf(made, 'UTC'))
  const claimed = await db.$executeRaw(Prisma.sql`
    INSERT INTO idempotency_key (region_id, day, key, account_id, action, body_hash)
    VALUES (${regionId}, ${day}::date, ${key}::uuid, ${accountId}::uuid, ${name}, ${bodyHash})
    ON CONFLICT DO NOTHING`)
  if (claimed === 1) return undefined
  const first = await db.idempotencyKey.findUnique({ where: { regionId_day_key: { regionId, day, key } } })
  const same =
    first &&
    first.accountId === accountId &&
    first.action === name &&
    Buffer.compare(Buffer.from(first.bodyHash), Buffer.from(bodyHash)) === 0
  if (!same || !first.answer) refuse('key_reused')
  return first.answer as Stored
}

type Reader = { regionId: number; db: Tx }

type Definition<I, V> = {
  name: string
  roles: readonly Role[]
  run: (ctx: WriteCtx, input: I) => Promise<V>
  refusals?: Partial<Record<string, string>>
  /** What a refused attempt was aimed at, where attempts are kept too; undefined when this one is not worth keeping. */
  aimedAt?: (of: Reader, raw: unknown) => Promise<Subject | undefined>
  /** Names of fields that the key's digest leaves out, so that nobody guesses them from it. */
  secrets?: readonly string[]
}

/**
 * A refusal undoes the transaction, and whatever was written in it; so an attempt that is to be kept is written in another
 * one, by whoever is signed in. Should that fail, the answer is a failure: no attempt goes by unseen.
 */
async function keepAttempt(
  { name, aimedAt }: Pick<Definition<never, never>, 'name' | 'aimedAt'>,
  raw: unknown,
  reason: string,
) {
  const token = aimedAt && (await readSessionToken())
  const region = token && (await regionById(token.regionId))
  if (!aimedAt || !token || !region) return
  const at = now()
  const request = await requestId()
  await inRegion(
    region.id,
    async (db) => {
      const actor = await signedIn(db, region.id, hashOf(token.secret), dayOf(at, region.zone), at)
      const subject = actor && (await aimedAt({ regionId: region.id, db }, raw))
      if (!actor || !subject) return
      const attempt = { event: `${name}.refused`, subject, facts: { reason } }
      await append(db, attempt, { regionId: region.id, actorId: actor.accountId, at, requestId: request })
    },
    'write',
  )
}

/** Session, role, key, command, trace, receipt: one transaction, in this order. */
async function perform<I, V>(
  { name, roles, run }: Definition<I, V>,
  key: string,
  input: I,
  body: string,
): Promise<Answer<V>> {
  const token = await readSessionToken()
  const region = token && (await regionById(token.regionId))
  if (!token || !region) refuse('signed_out')
  const at = now()
  const request = await requestId()
  const afterwards: (() => Promise<void>)[] = []

  const answer = await inRegion(
    region.id,
    async (db): Promise<Answer<V>> => {
      const today = dayOf(at, region.zone)
      const actor = await signedIn(db, region.id, hashOf(token.secret), today, at)
      if (!actor) refuse('signed_out')
      if (!actor.roles.some((role) => roles.includes(role))) refuse('role_missing')
      if (at.getTime() - actor.lastSeenAt.getTime() > 60_000)
        await touchSession(db, region.id, actor.sessionId, at)

      const bodyHash = new Uint8Array(createHash('sha256').update(body).digest())
      const first = await claim(db, region.id, key, actor.accountId, name, bodyHash, at)
      if (first) return { ok: true, receipt: first.receipt, value: first.value as V }

      const recorded: Recorded[] = []
      const value = await run(
        {
          regionId: region.id,
          region: { id: region.id, slug: region.slug, name: region.name, zone: region.zone },
          actor,
          now: at,
          today,
          requestId: request,
          db,
          record: (event, subject, facts = {}) => recorded.push({ event, subject, facts }),
          after: (work) => afterwards.push(work),
        },
        input,
      )
      if (recorded.length === 0) throw new Error(`${name} left no trace`)
      let seq = 0n
      for (const event of recorded)
        seq = await append(db, event, {
          regionId: region.id,
          actorId: actor.accountId,
          at,
          requestId: request,
        })
      const receipt = receiptOf(region.id, seq)
      const stored = { receipt, value: (value ?? null) as Prisma.InputJsonValue }
      const day = dayToDb(dayOf(instantOf(key) ?? at, 'UTC'))
      await db.idempotencyKey.update({
        where: { regionId_day_key: { regionId: region.id, day, key } },
        data: { answer: stored },
        select: { key: true },
      })
      return { ok: true, receipt, value }
    },
    'write',
  )
  for (const work of afterwards) {
    await work().catch((error: unknown) =>
      log().error({ request, where: name, ...describe(error) }, 'after-commit work failed'),
    )
  }
  return answer
}

async function answered<V>(
  name: string,
  refusals: Partial<Record<string, string>> | undefined,
  work: () => Promise<Answer<V>>,
): Promise<Answer<V>> {
  const done = timeRequest('action')
  const answer = await judged(name, refusals, work)
  done()
  countAction(name, answer.ok ? 'ok' : answer.reason)
  return answer
}

async function judged<V>(
  name: string,
  refusals: Partial<Record<string, string>> | undefined,
  work: () => Promise<Answer<V>>,
): Promise<Answer<V>> {
  try {
    if (!isOwnOrigin(await headers())) return no('wrong_origin', {})
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Refusal) return no(error.reason, error.facts, refusals, error.field)
    if (isCollision(error)) return no('changed_meanwhile', {}, refusals)
    const id = await requestId()
    log().error({ request: id, where: name, ...describe(error) }, 'action failed')
    return isDatabaseAway(error) ? no('away', {}) : no('failed', { id: id.slice(0, 8) })
  }
}

/** A change that a signed-in person may ask for. `roles` has no default. Exported from a 'use server' file, nothing else is. */
export function action<S extends z.ZodType, V>(definition: { input: S } & Definition<z.output<S>, V>) {
  return async (raw: { key: string; input: z.input<S> }): Promise<Answer<V>> =>
    answered(definition.name, definition.refusals, async () => {
      const envelope = call.safeParse(raw)
      if (!envelope.success) return no('bad_input', {})
      const { key, input } = envelope.data
      const parsed = definition.input.safeParse(input)
      if (!parsed.success) {
        await keepAttempt(definition, input, 'bad_input')
        return { ...no('bad_input', {}), fields: fieldsOf(parsed.error) } as Answer<V>
      }
      const body = canonicalForm(withoutSecrets(input, definition.secrets))
      if (body === undefined) return no('bad_input', {})
      return perform(definition, key, parsed.data, body).catch(async (error: unknown) => {
        if (error instanceof Refusal) await keepAttempt(definition, input, error.reason)
        else if (isCollision(error)) await keepAttempt(definition, input, 'changed_meanwhile')
        throw error
      })
    })
}

export type UploadedFile = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** Asked before a body is read or costly work begins; perform() asks again, inside its own transaction. */
async function admit(roles: readonly Role[]): Promise<void> {
  const token = await readSessionToken()
  const region = token && (await regionById(token.regionId))
  if (!token || !region) refuse('signed_out')
  const at = now()
  const today = dayOf(at, region.zone)
  const actor = await inRegion(
    region.id,
    (db) => signedIn(db, region.id, hashOf(token.secret), today, at),
    'read',
  )
  if (!actor) refuse('signed_out')
  if (!actor.roles.some((role) => roles.includes(role))) refuse('role_missing')
}

type UploadDefinition<F, V> = Definition<F, V> & {
  limit: number
  /** Work that needs no database (looking into a file, drawing it anew), so that no connection waits for it. */
  prepare?: (file: UploadedFile) => Promise<F>
}

/**
 * A file sent as the raw body, its name in x-file-name (percent-encoded), its key in x-idempotency-key. Larger than an
 * action may carry, so it comes by a route handler, under the same guards in the same order.
 */
export function upload<V, F = UploadedFile>(definition: UploadDefinition<F, V>) {
  return async function POST(request: Request): Promise<Response> {
    const answer = await answered(definition.name, definition.refusals, async () => {
      const key = request.headers.get('x-idempotency-key') ?? ''
      if (!z.uuid().safeParse(key).success) return no('bad_input', {})
      let name: string
      try {
        name = decodeURIComponent(request.headers.get('x-file-name') ?? '')
      } catch {
        return no('bad_input', {})
      }
      await admit(definition.roles)
      const bytes =
        (await bytesWithin(request, definition.limit)) ??
        refuse('file_too_large', { limit: Math.floor(definition.limit / 1_000_000) })
      const digest = createHash('sha256').update(name).update('\0').update(bytes).digest('hex')
      const file = await definition.prepare?.({ name, bytes })
      // Without `prepare` the command takes the file as it came.
      return perform(definition, key, file ?? ({ name, bytes } as F), digest)
    })
    return Response.json(answer, {
      status: answer.ok ? 200 : statusOf(answer.reason),
      headers: { 'Cache-Control': 'private, no-store' },
    })
  }
}

const STATUS: Record<string, number> = {
  signed_out: 401,
  role_missing: 403,
  wrong_origin: 403,
  file_too_large: 413,
  away: 503,
  failed: 500,
  changed_meanwhile: 409,
}
const statusOf = (reason: string) => STATUS[reason] ?? 422
