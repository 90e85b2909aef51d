import 'server-only'
import { dayFromDb, dayToDb, type Day, type YearQuarter } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { AssessedPart, Rating } from '../rules'
import type { Citation } from '../rules/citations'
import { reviewCitations } from '../schema'
import { asRating, ownId } from '../store'

export type SignedPart = {
  assessorId: string
  assessorName: string
  from: Day
  through: Day
  resultRating: Rating
  behaviourRating: Rating
  text: string
  citations: Citation[]
  signedAt: Date
}

/** What earlier supervisors signed for their days. Its caller has reached the person. */
export async function findParts(
  ctx: Ctx,
  employeeId: string,
  { year, quarter }: YearQuarter,
): Promise<SignedPart[]> {
  const rows = await ctx.db.reviewPart.findMany({
    where: { regionId: ctx.regionId, employeeId, year, quarter },
    select: {
      assessorId: true,
      assessorName: true,
      startsOn: true,
      endsOn: true,
      resultRating: true,
      behaviourRating: true,
      text: true,
      citations: true,
      signedAt: true,
    },
    orderBy: { startsOn: 'asc' },
  })
  return rows.map(({ startsOn, endsOn, citations, ...row }) => ({
    ...row,
    from: dayFromDb(startsOn),
    through: dayFromDb(endsOn),
    resultRating: found(asRating(row.resultRating)),
    behaviourRating: found(asRating(row.behaviourRating)),
    citations: reviewCitations.safeParse(citations).data ?? [],
  }))
}

/** A signed part is only ever added; who signs the same days twice meets the key. */
export async function addPart(
  ctx: WriteCtx,
  employeeId: string,
  { year, quarter }: YearQuarter,
  { from, through }: AssessedPart,
  said: Pick<SignedPart, 'resultRating' | 'behaviourRating' | 'text' | 'citations'>,
): Promise<string> {
  const id = newId()
  await ctx.db.reviewPart.create({
    data: {
      regionId: ctx.regionId,
      id,
      employeeId,
      year,
      quarter,
      assessorId: ownId(ctx),
      assessorName: ctx.actor.name,
      startsOn: dayToDb(from),
      endsOn: dayToDb(through),
      ...said,
      signedAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}
