import { digestOf } from '@/lib/core/digest'
import type { JobCtx } from '@/lib/core/jobs'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { Ctx, UnnamedCtx, WriteCtx } from '@/lib/core/types'
import { peopleOf, supervisorOn } from '@/lib/organization/queries'
import { isCrowd, quarterToAnswer, whyNotAnswer, whyNotTakeToken } from '../rules/statements'
import type { StatementChoice, TokenInput, UnnamedAnswer } from '../schema/statements'
import { ownId } from '../store'
import {
  type Ballot,
  closedBallots,
  forgetTokens,
  hasToken,
  isGenuine,
  layInMailbox,
  openMailbox,
  publicKeyOf,
  saveBatch,
  saveToken,
  sealedLetter,
  signBlinded,
  spend,
} from '../store/statements'

const ballotOf = ({ leaderId, year, quarter }: Ballot): Ballot => ({ leaderId, year, quarter })

/** Whether this person may have a token of this leader and quarter today. */
async function admit(ctx: Ctx, ballot: Ballot): Promise<void> {
  const me = ownId(ctx)
  const leader = await supervisorOn(ctx, me, ctx.today)
  if (leader?.id !== ballot.leaderId) refuse('not_found')
  const members = await peopleOf(ctx, ballot.leaderId, { from: ctx.today, through: ctx.today })
  const taken = await hasToken(ctx, me, ballot)
  refuseIf(whyNotTakeToken({ quarter: ballot, people: members.length, taken }, ctx))
}

/** The key under which a token will be signed: the same for everybody whom this leader leads. */
export async function beginStatements(ctx: WriteCtx, input: StatementChoice): Promise<{ publicKey: string }> {
  const ballot = ballotOf(input)
  await admit(ctx, ballot)
  const publicKey = Buffer.from(await publicKeyOf(ctx, ballot)).toString('base64url')
  ctx.record(
    'statements.begun',
    { type: 'employee', id: ballot.leaderId },
    {
      year: ballot.year,
      quarter: ballot.quarter,
      key: digestOf(publicKey),
    },
  )
  return { publicKey }
}

/** The identified step: who may answer gets one signature on bytes that nobody but his browser can tell again. */
export async function takeToken(
  ctx: WriteCtx,
  { blinded, ...input }: TokenInput,
): Promise<{ signature: string }> {
  const ballot = ballotOf(input)
  await admit(ctx, ballot)
  const signature = (await signBlinded(ctx, ballot, blinded)).toString('base64url')
  await saveToken(ctx, ownId(ctx), ballot)
  ctx.record(
    'statements.token_given',
    { type: 'employee', id: ballot.leaderId },
    { year: ballot.year, quarter: ballot.quarter },
  )
  return { signature }
}

/** The step without a name. It leaves no event: the hour of one would stand beside the hour of a token. */
export async function receiveAnswer(
  ctx: UnnamedCtx,
  { message, signature, ratings, comment, ...input }: Omit<UnnamedAnswer, 'regionId'>,
): Promise<void> {
  const ballot = ballotOf(input)
  refuseIf(whyNotAnswer(ballot, ctx))
  if (!(await isGenuine(ctx, ballot, { message, signature }))) refuse('token_not_genuine')
  if (!(await spend(ctx, ballot, message))) refuse('token_used')
  await layInMailbox(ctx, ballot, sealedLetter(ctx.regionId, { ratings, comment: comment ?? null }))
}

/** Of each quarter that closed: five letters or more become one shuffled batch, fewer are thrown away unread. */
export async function releaseStatements(ctx: JobCtx): Promise<void> {
  const current = quarterToAnswer(ctx.today)
  for (const ballot of await closedBallots(ctx, current)) {
    const { letters, unreadable } = await openMailbox(ctx, ballot)
    const { leaderId, year, quarter } = ballot
    const subject = { type: 'employee', id: leaderId }
    if (!isCrowd(letters.length)) {
      ctx.record('statements.dropped', subject, { year, quarter, unreadable: unreadable > 0 })
      continue
    }
    await saveBatch(ctx, ballot, letters)
    const digest = digestOf(letters.map((letter) => digestOf(letter)).toSorted())
    ctx.record('statements.released', subject, { year, quarter, count: letters.length, digest })
  }
  await forgetTokens(ctx, current)
}
