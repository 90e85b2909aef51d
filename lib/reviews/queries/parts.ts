import 'server-only'
import type { Day, YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import type { AssessedPart } from '../rules'
import { earlierPart, whyNotSpeak, type PartReason } from '../rules/parts'
import { findReview, ownId } from '../store'
import { findParts, type SignedPart } from '../store/parts'

export type EarlierDays = { name: string; from: Day; through: Day; said: SignedPart | null }

/** The days of earlier supervisors, each with what was signed for them or with nothing. */
export async function earlierDays(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
  parts: readonly AssessedPart[],
): Promise<EarlierDays[]> {
  const before = parts.slice(0, -1)
  if (before.length === 0) return []
  const signed = await findParts(ctx, employeeId, quarter)
  const people = await peopleByIds(
    ctx,
    before.map(({ supervisorId }) => supervisorId),
  )
  return before.map(({ supervisorId, from, through }) => ({
    name: people.find(({ id }) => id === supervisorId)?.name ?? '',
    from,
    through,
    said: signed.find((part) => part.from === from && part.through === through) ?? null,
  }))
}

export type MyPart = AssessedPart & { whyNot: PartReason | undefined }

/** The days of mine that a later supervisor signs for, and whether I may still speak of them. */
export async function myPart(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
  parts: readonly AssessedPart[],
): Promise<MyPart | null> {
  if (parts.length < 2) return null
  const me = ownId(ctx)
  const standsFor = [me, ...(await standsInFor(ctx, me))]
  const part = earlierPart({ parts, standsFor })
  if (!part) return null
  const signed = await findParts(ctx, employeeId, quarter)
  const review = await findReview(ctx, employeeId, quarter)
  const whyNot = whyNotSpeak(employeeId, {
    by: me,
    standsFor,
    parts,
    today: ctx.today,
    signed: signed.some(({ from }) => from === part.from),
    reviewSigned: Boolean(review?.signedAt),
  })
  return whyNot === 'your_review' ? null : { ...part, whyNot }
}
