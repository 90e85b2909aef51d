import { createHash } from 'node:crypto'
import { addressOf } from '@/lib/accounts/rules'
import type { Day } from '@/lib/calendar/rules'
import { now } from '@/lib/core/clock'
import { isCollision } from '@/lib/core/db'
import { digestOf } from '@/lib/core/digest'
import { env } from '@/lib/core/env'
import { instantOf, newIdAt } from '@/lib/core/id'
import { take } from '@/lib/core/limiter'
import { readTrackingCode } from '@/lib/core/receipt'
import { Refusal } from '@/lib/core/refusal'
import type { RegionFacts } from '@/lib/core/types'
import { asReader, asVisitor, regionOf, type ReadCtx } from '@/lib/core/visitor'
import { acceptFile, type AcceptedFile } from '@/lib/evidence/commands'
import { isSlug } from '@/lib/organization/schema'
import { reactToAnswer, receiveInput } from './commands'
import { refusals } from './labels'
import { FORM_LIFE_SECONDS, HASTY_SECONDS, standingOf, type Standing } from './rules'
import { disputeInput, newInput, type NewInput } from './schema'
import {
  codeOfForm,
  followUpsOf,
  inputByCode,
  listInputs,
  movesTaken,
  saidBefore,
  type FollowUp,
  type InputRow,
  type MoveRow,
} from './store'

// What a visitor may reach: his own input by its code, and what was published of all of them.

const regionAt = async (slug: string) => (isSlug(slug) ? regionOf(slug) : undefined)

const SHOWN = 60

export type PublishedInput = Pick<
  InputRow,
  'kind' | 'unitName' | 'unitSlug' | 'serviceName' | 'status' | 'receivedOn' | 'firstDueOn' | 'answerDueOn'
> & {
  id: string
  text: string
  /** The desk left something out. */
  shortened: boolean
  standing: Standing
  answer: string | null
  /** The reporter said that the answer answers nothing, and waits for another. */
  returned: boolean
  steps: FollowUp[]
}

export type InputFront = {
  /** Changes whenever the page does. */
  edition: string
  region: RegionFacts
  /** Units that take inputs. */
  units: { slug: string; name: string }[]
  inputs: PublishedInput[]
  /** Of the answered ones among those shown. */
  answered: number
  inTime: number
}

/** What citizens said in public, what they were answered, and what was done about it. */
export async function inputFront(slug: string): Promise<InputFront | undefined> {
  const region = await regionAt(slug)
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const rows = await listInputs(
      ctx,
      { private: false, publicText: { not: null }, unit: { regionId: ctx.regionId, isPublic: true } },
      { newestFirst: true, take: SHOWN },
    )
    const ids = rows.map(({ id }) => id)
    const moves = await movesTaken(ctx, ids)
    const steps = await followUpsOf(ctx, ids)
    const inputs = rows.map((row): PublishedInput => {
      const { id, kind, unitName, unitSlug, serviceName, status, receivedOn, firstDueOn, answerDueOn } = row
      return {
        id,
        kind,
        unitName,
        unitSlug,
        serviceName,
        status,
        receivedOn,
        firstDueOn,
        answerDueOn,
        text: row.publicText ?? '',
        shortened: row.publicText !== row.text,
        returned: row.disputed && status === 'IN_PROGRESS',
        standing: standingOf(row, ctx.today),
        answer: moves.findLast(({ inputId, move }) => inputId === id && move === 'answer')?.text ?? null,
        steps: steps.filter(({ inputId }) => inputId === id),
      }
    })
    const standings = inputs.map(({ standing }) => standing)
    const units = await takers(ctx)
    return {
      edition: digestOf({ region: region.name, units, inputs }),
      region,
      units,
      inputs,
      answered: standings.filter((one) => one === 'IN_TIME' || one === 'AFTER_TIME').length,
      inTime: standings.filter((one) => one === 'IN_TIME').length,
    }
  })
}

const takers = (ctx: ReadCtx) =>
  ctx.db.unit.findMany({
    where: { regionId: ctx.regionId, isPublic: true, closedOn: null },
    select: { slug: true, name: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })

export type InputForm = {
  region: RegionFacts
  unit: { slug: string; name: string }
  services: { id: string; name: string }[]
  /** Of this form: sent twice, it counts once. */
  key: string
}

/** The form of one unit. */
export async function inputForm(slug: string, unitSlug: string): Promise<InputForm | undefined> {
  const region = await regionAt(slug)
  if (!region || !isSlug(unitSlug)) return undefined
  return asReader(region, async (ctx) => {
    const unit = await ctx.db.unit.findFirst({
      where: { regionId: ctx.regionId, slug: unitSlug, isPublic: true, closedOn: null },
      select: { id: true, slug: true, name: true },
    })
    if (!unit) return undefined
    const services = await ctx.db.service.findMany({
      where: { regionId: ctx.regionId, unitId: unit.id, closedAt: null },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 100,
    })
    return { region, unit: { slug: unit.slug, name: unit.name }, services, key: newIdAt(ctx.now) }
  })
}

// Many honest people stand behind one address of an office or a village: the allowance is theirs, not one person's.
const FROM_ONE_ADDRESS = { points: 60, seconds: 3600 }
const FROM_ALL = { points: 1000, seconds: 3600 }

async function whyTooMany(region: RegionFacts, request: Request): Promise<number | undefined> {
  const address = env().TRUST_PROXY === '1' ? addressOf(request.headers.get('x-forwarded-for')) : undefined
  if (!address) return take('citizen_input', String(region.id), FROM_ALL)
  // An address is nobody's name in the database: its digest will do.
  const place = createHash('sha256').update(`${env().KINERJA_SECRET}/${region.id}/${address}`).digest('hex')
  return take('citizen_input', place.slice(0, 32), FROM_ONE_ADDRESS)
}

type Sent = { code: string } | { problems: Record<string, string> }

const sentence = (reason: string, facts: Record<string, string | number> = {}) =>
  (Object.entries(refusals).find(([name]) => name === reason)?.[1] ?? refusals.changed_meanwhile).replaceAll(
    /\{(\w+)\}/g,
    (whole, name: string) => String(facts[name] ?? whole),
  )

/** Takes what a visitor sent by the form of a unit. */
export async function sendInput(
  slug: string,
  unitSlug: string,
  form: FormData,
  request: Request,
): Promise<Sent | undefined> {
  const region = await regionAt(slug)
  if (!region || !isSlug(unitSlug)) return undefined
  const words = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  const parsed = newInput.safeParse({ ...words, unit: unitSlug })
  if (!parsed.success) {
    const problems: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) problems[path.join('.')] ??= message
    return { problems }
  }
  const input = parsed.data
  const before = await sentBefore(region, input)
  if (before) return before
  const hasty = whyNotNow(input.key, words.alamat)
  if (hasty) return { problems: { '': sentence(hasty) } }
  const photo = await photoIn(form)
  if (photo === null) return { problems: { foto: refusals.photo_is_none } }
  const wait = await whyTooMany(region, request)
  if (wait !== undefined) return { problems: { '': sentence('too_many', { minutes: Math.ceil(wait / 60) }) } }
  try {
    return await asVisitor(region, (ctx) => receiveInput(ctx, input, photo))
  } catch (error) {
    if (error instanceof Refusal) return { problems: { [error.field ?? '']: sentence(error.reason) } }
    // Its twin was faster.
    const twin = isCollision(error) ? await sentBefore(region, input) : undefined
    if (twin) return twin
    throw error
  }
}

async function sentBefore(region: RegionFacts, { key, text }: NewInput): Promise<Sent | undefined> {
  const said = await asReader(region, (ctx) => saidBefore(ctx, key))
  if (said === undefined) return undefined
  return said === text ? { code: codeOfForm(region.id, key) } : { problems: { '': refusals.already_sent } }
}

/** A machine fills every field, at once; a person does not see the one called 'alamat'. */
function whyNotNow(key: string, decoy: unknown): 'too_hasty' | 'form_too_old' | undefined {
  if (typeof decoy === 'string' && decoy !== '') return 'too_hasty'
  const made = instantOf(key)
  const seconds = made ? (now().getTime() - made.getTime()) / 1000 : FORM_LIFE_SECONDS + 1
  if (seconds < HASTY_SECONDS) return 'too_hasty'
  if (seconds > FORM_LIFE_SECONDS) return 'form_too_old'
}

/** Undefined where none was sent, null where what was sent is no picture that can be kept. */
async function photoIn(form: FormData): Promise<AcceptedFile | null | undefined> {
  const file = form.get('foto')
  if (!(file instanceof File) || file.size === 0) return undefined
  try {
    const accepted = await acceptFile({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name })
    return accepted.mime.startsWith('image/') ? accepted : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export type TrackedInput = {
  region: RegionFacts
  code: string
  input: Pick<
    InputRow,
    | 'kind'
    | 'unitName'
    | 'unitSlug'
    | 'serviceName'
    | 'private'
    | 'text'
    | 'publicText'
    | 'status'
    | 'track'
    | 'receivedOn'
    | 'firstDueOn'
    | 'answerDueOn'
    | 'disputed'
    | 'laporNumber'
    | 'hasPhoto'
  >
  standing: Standing
  moves: MoveRow[]
  steps: FollowUp[]
  today: Day
}

const codeAt = (region: RegionFacts, typed: string) => {
  const read = readTrackingCode(typed.slice(0, 60))
  return read?.regionId === region.id ? read.code : undefined
}

/** What became of one input, for whoever holds its code. */
export async function trackedInput(slug: string, typed: string): Promise<TrackedInput | undefined> {
  const region = await regionAt(slug)
  const code = region && codeAt(region, typed)
  if (!region || !code) return undefined
  return asReader(region, async (ctx) => {
    const row = await inputByCode(ctx, code)
    if (!row) return undefined
    const { id, unitId: _unit, verifiedOn, answeredOn, version: _version, ...input } = row
    return {
      region,
      code,
      input,
      standing: standingOf({ ...input, verifiedOn, answeredOn }, ctx.today),
      moves: await movesTaken(ctx, [id]),
      steps: input.private ? [] : await followUpsOf(ctx, [id]),
      today: ctx.today,
    }
  })
}

/** The reporter's word on the answer; undefined when nothing hangs on this code. */
export async function react(
  slug: string,
  typed: string,
  form: FormData,
): Promise<{ code: string } | { problems: Record<string, string> } | undefined> {
  const region = await regionAt(slug)
  const code = region && codeAt(region, typed)
  if (!region || !code) return undefined
  const accepts = form.get('tanggapan') === 'sudah'
  const words = accepts ? undefined : disputeInput.safeParse({ text: form.get('text') })
  if (words && !words.success)
    return { problems: { text: words.error.issues[0]?.message ?? refusals.changed_meanwhile } }
  try {
    await asVisitor(region, (ctx) =>
      reactToAnswer(ctx, code, words ? { move: 'dispute', text: words.data.text } : { move: 'accept' }),
    )
    return { code }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason === 'not_found') return undefined
    return { problems: { '': sentence(error.reason) } }
  }
}

/** A region's name for the front of tracking, where a code is typed. */
export async function trackingRegion(slug: string): Promise<RegionFacts | undefined> {
  return regionAt(slug)
}
