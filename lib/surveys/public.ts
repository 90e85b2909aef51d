import 'server-only'
import { plainText } from '@/lib/calendar/rules/text'
import { Refusal } from '@/lib/core/refusal'
import { sameBytes } from '@/lib/core/ticket'
import { asReader, asUnnamed, regionNumbered } from '@/lib/core/visitor'
import { receiveCitizenAnswer } from './commands/codes'
import { ELEMENTS, type Element } from './rules'
import {
  BATCH_BYTES,
  idOf,
  readCode,
  readTicket,
  whyNotAnswer,
  type CodeReason,
  type ReadCode,
} from './rules/codes'
import { COMMENT_MAX } from './rules/comments'
import { citizenAnswer } from './schema/codes'
import { askedService, batchKey, freshCode, isGenuine, isSpent } from './store/codes'

// What a citizen may reach with a code: the name of the service he was given it for, and one answer. Nobody is known here, and
// nothing but the code is looked at.

export type AskedAbout = {
  service: string
  unit: string
  region: { slug: string; name: string }
  /** By the link for everybody: heard beside the index. */
  open: boolean
}

export type CodePage =
  | { state: 'ASK'; about: AskedAbout }
  /** The link for everybody: each visitor gets a code of his own. */
  | { state: 'GO'; code: string }
  | { state: 'NO'; reason: CodeReason }

const NO = (reason: CodeReason): CodePage => ({ state: 'NO', reason })
const BATCH_AND_KEY = BATCH_BYTES + 32

/** What a scanned or clicked code leads to. A code of chance asks the database nothing. */
export async function codePage(code: string): Promise<CodePage> {
  const read = readCode(code)
  if (!read) return NO('code_unknown')
  if (read.bytes.length === BATCH_BYTES) return openLink(read)
  const ticket = readTicket(read)
  if (!ticket || !isGenuine(read.regionId, ticket)) return NO('code_unknown')
  const region = await regionNumbered(read.regionId)
  if (!region) return NO('code_unknown')
  return asReader(region, async (ctx) => {
    const asked = await askedService(ctx, ticket.batchId)
    if (!asked) return NO('code_unknown')
    const reason = whyNotAnswer(asked, { today: ctx.today, madeOn: ticket.madeOn })
    if (reason) return NO(reason)
    if (await isSpent(ctx, ticket)) return NO('code_used')
    return {
      state: 'ASK',
      about: { service: asked.name, unit: asked.unitName, region, open: asked.channel === 'OPEN' },
    }
  })
}

async function openLink({ regionId, bytes }: ReadCode): Promise<CodePage> {
  const region = await regionNumbered(regionId)
  if (!region) return NO('code_unknown')
  const batchId = idOf(bytes)
  return asReader(region, async (ctx) => {
    const asked = await askedService(ctx, batchId)
    if (asked?.channel !== 'OPEN') return NO('code_unknown')
    const reason = whyNotAnswer(asked, { today: ctx.today, madeOn: ctx.today })
    return reason ? NO(reason) : { state: 'GO', code: freshCode(regionId, batchId, ctx.today) }
  })
}

export type Typed = { ratings: Partial<Record<Element, string>>; comment: string }

export type Answered =
  | { state: 'DONE' }
  | { state: 'AGAIN'; about: AskedAbout; typed: Typed; missing: Element[] }
  | { state: 'NO'; reason: CodeReason }

/**
 * Takes an answer from the form without script. A code that was used gets the same thanks: whoever sends again did not see the
 * first one.
 */
export async function answerByCode(code: string, fields: Record<string, string>): Promise<Answered> {
  const parsed = citizenAnswer.safeParse(fields)
  if (!parsed.success) {
    const page = await codePage(code)
    if (page.state === 'NO') return page.reason === 'code_used' ? { state: 'DONE' } : page
    if (page.state === 'GO') return { state: 'NO', reason: 'code_unknown' }
    return { state: 'AGAIN', about: page.about, typed: typedOf(fields), missing: missingOf(fields) }
  }
  const region = await regionNumbered(readCode(code)?.regionId ?? 0)
  if (!region) return { state: 'NO', reason: 'code_unknown' }
  const ratings = ELEMENTS.map((element) => fields[element] ?? '').join('')
  try {
    await asUnnamed(region, (ctx) =>
      receiveCitizenAnswer(ctx, { code, ratings, comment: parsed.data.komentar }),
    )
  } catch (error) {
    if (error instanceof Refusal) return { state: 'NO', reason: error.reason as CodeReason }
    throw error
  }
  return { state: 'DONE' }
}

const isLevel = (value: string | undefined): value is string => /^[1-4]$/.test(value ?? '')
const missingOf = (fields: Record<string, string>): Element[] =>
  ELEMENTS.filter((element) => !isLevel(fields[element]))

const typedOf = (fields: Record<string, string>): Typed => ({
  ratings: Object.fromEntries(
    ELEMENTS.flatMap((element) => (isLevel(fields[element]) ? [[element, fields[element]]] : [])),
  ),
  comment: plainText(fields.komentar ?? '').slice(0, COMMENT_MAX),
})

export type Kiosk = Omit<AskedAbout, 'region' | 'open'> & {
  regionId: number
  region: { zone: string }
  now: Date
}

/** The service that a unit's tablet asks about; undefined for a key that opens nothing. */
export async function kioskOf(key: string): Promise<Kiosk | undefined> {
  const read = readCode(key)
  if (read?.bytes.length !== BATCH_AND_KEY) return undefined
  const batchId = idOf(read.bytes.slice(0, BATCH_BYTES))
  if (!sameBytes(read.bytes.slice(BATCH_BYTES), batchKey(read.regionId, batchId))) return undefined
  const region = await regionNumbered(read.regionId)
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const asked = await askedService(ctx, batchId)
    if (asked?.channel !== 'KIOSK' || whyNotAnswer(asked, { today: ctx.today, madeOn: ctx.today }))
      return undefined
    return { service: asked.name, unit: asked.unitName, region, regionId: region.id, now: ctx.now }
  })
}
