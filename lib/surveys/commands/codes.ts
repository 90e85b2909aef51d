import 'server-only'
import { addDays, quarterKey, quarterRange, type Day } from '@/lib/calendar/rules'
import type { JobCtx } from '@/lib/core/jobs'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { UnnamedCtx, WriteCtx } from '@/lib/core/types'
import { hiddenIdentity } from '../labels/codes'
import {
  dayOfAnswer,
  lastDayOf,
  readCode,
  readTicket,
  whyNotAnswer,
  whyNotIssue,
  type IssueReason,
} from '../rules/codes'
import { withoutIdentities } from '../rules/comments'
import { alike } from '../rules/stuffing'
import type { BatchChoice, IssueInput } from '../schema/codes'
import { reachService } from '../store'
import {
  addAnswers,
  addUsed,
  askedService,
  channelsOf,
  findBatch,
  forgetSpent,
  isGenuine,
  layBack,
  layInMailbox,
  openMailbox,
  saveBatch,
  saveBatchClosed,
  saveComments,
  servicesWithLetters,
  spend,
  usualOf,
  type OpenLetter,
  type Standing,
} from '../store/codes'

const AT_FIELD: Partial<Record<IssueReason, keyof IssueInput>> = {
  expires_past: 'expiresOn',
  expires_far: 'expiresOn',
  size_missing: 'size',
}

/** A unit gives out codes: slips for a counter, a tablet, or a link for everybody. The trail says how many, never which. */
export async function issueCodes(ctx: WriteCtx, input: IssueInput): Promise<{ batchId: string }> {
  const service = await reachService(ctx, input.serviceId)
  const reason = whyNotIssue(input, { today: ctx.today, serviceClosed: service.closed })
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const batchId = await saveBatch(ctx, input)
  const { channel, size, expiresOn } = input
  ctx.record(
    'survey_batch.issued',
    { type: 'survey_batch', id: batchId },
    { service: service.id, channel, size: channel === 'SLIP' ? (size ?? null) : null, through: expiresOn },
  )
  return { batchId }
}

/** Codes that were lost, or a tablet that went away: none of them is taken any more. What came before counts. */
export async function withdrawCodes(ctx: WriteCtx, { batchId, version }: BatchChoice): Promise<void> {
  const batch = found(await findBatch(ctx, batchId))
  await reachService(ctx, batch.serviceId)
  await saveBatchClosed(ctx, { id: batchId, version })
  ctx.record('survey_batch.withdrawn', { type: 'survey_batch', id: batchId })
}

export type CitizenAnswer = { code: string; ratings: string; comment?: string | undefined }

/**
 * What a citizen answers. It leaves no event and no hour, and knows no address: what may be answered here is limited by the code
 * alone, so that however many stand behind one address are all heard. A code that comes again is answered as the first time.
 */
export async function receiveCitizenAnswer(
  ctx: UnnamedCtx,
  { code, ratings, comment }: CitizenAnswer,
): Promise<void> {
  const read = readCode(code)
  const ticket = read && readTicket(read)
  if (!ticket || read.regionId !== ctx.regionId || !isGenuine(ctx.regionId, ticket)) refuse('code_unknown')
  const service = (await askedService(ctx, ticket.batchId)) ?? refuse('code_unknown')
  const { madeOn, batchId } = ticket
  refuseIf(whyNotAnswer(service, { today: ctx.today, madeOn }))
  if (!(await spend(ctx, ticket, lastDayOf(service, madeOn)))) return
  const screened = comment && withoutIdentities(comment, hiddenIdentity)
  await layInMailbox(ctx, service.serviceId, {
    day: dayOfAnswer(service, { today: ctx.today, madeOn }),
    batchId,
    ratings,
    ...(screened ? { comment: screened } : {}),
  })
}

/** Fewer than these are not released at once: one of them could be told from the rest. */
const CROWD = 5
/** How long after its quarter a letter waits for company. */
const DAYS_AFTER = 14

/**
 * Each hour what waits is looked at: answers that were stuffed are set apart with their reason at once, the others join the index
 * after the end of their day, five or more together.
 */
export async function releaseCitizenAnswers(ctx: JobCtx): Promise<void> {
  for (const serviceId of await servicesWithLetters(ctx)) await releaseOf(ctx, serviceId)
  await forgetSpent(ctx, ctx.today)
}

async function releaseOf(ctx: JobCtx, serviceId: string): Promise<void> {
  const subject = { type: 'service', id: serviceId }
  const { letters, unreadable } = await openMailbox(ctx, serviceId)
  if (unreadable > 0) ctx.record('survey_answer.unreadable', subject)
  const channels = await channelsOf(ctx, [...new Set(letters.map(({ batchId }) => batchId))])
  const isOpen = (letter: OpenLetter) => channels.get(letter.batchId) === 'OPEN'
  const coded = letters.filter((letter) => !isOpen(letter))
  const stuffed = alike(
    coded.map(({ batchId, ratings }) => ({ source: batchId, ratings })),
    await usualOf(ctx, serviceId, ctx.today),
  )
  const standingOf = new Map<OpenLetter, Standing>(letters.map((letter) => [letter, 'OPEN_LINK']))
  for (const [at, letter] of coded.entries()) standingOf.set(letter, stuffed.has(at) ? 'ALIKE' : 'COUNTED')

  const waiting: OpenLetter[] = []
  const crowds = Map.groupBy(
    letters,
    (letter) => `${quarterKey(letter.quarter)} ${standingOf.get(letter) ?? ''}`,
  )
  for (const crowd of crowds.values()) {
    const [first] = crowd
    const standing = first && standingOf.get(first)
    if (!standing) continue
    const ready = standing === 'ALIKE' ? crowd : crowd.filter(({ day }) => day < ctx.today)
    const { year, quarter } = first.quarter
    if (ready.length >= CROWD) {
      await release(ctx, serviceId, standing, ready)
      ctx.record('survey_answer.released', subject, { year, quarter, standing, count: ready.length })
    } else if (isOver(first, ctx.today)) {
      ctx.record('survey_answer.dropped', subject, { year, quarter, standing })
      continue
    } else waiting.push(...ready)
    waiting.push(...crowd.filter((letter) => !ready.includes(letter)))
  }
  await layBack(ctx, serviceId, waiting)
}

const isOver = ({ quarter }: OpenLetter, today: Day): boolean =>
  addDays(quarterRange(quarter).through, DAYS_AFTER) < today

async function release(
  ctx: JobCtx,
  serviceId: string,
  standing: Standing,
  letters: readonly OpenLetter[],
): Promise<void> {
  const [first] = letters
  if (!first) return
  const { quarter } = first
  await addAnswers(
    ctx,
    { serviceId, quarter, standing },
    letters.map(({ ratings }) => ratings),
  )
  await saveComments(
    ctx,
    { serviceId, quarter },
    letters.flatMap(({ comment }) => comment ?? []),
  )
  await addUsed(
    ctx,
    new Map([...Map.groupBy(letters, ({ batchId }) => batchId)].map(([id, same]) => [id, same.length])),
  )
}
