import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { parseNip } from '@/lib/organization/rules/nip'
import { isRank, type RankCode } from '@/lib/organization/rules/ranks'
import type { CreditPaper } from '../rules/credit-record'
import type { FactKind } from '../rules/records'
import type {
  AssessmentInput,
  CreditInput,
  EarlierPostInput,
  EducationInput,
  RankInput,
} from '../schema/facts'
import { creditPapers } from './credits'

/** One person's facts are entered one after the other. */
export async function lockPerson(ctx: WriteCtx, employeeId: string) {
  const [row] = await ctx.db.$queryRaw<{ kind: string; rank_code: string | null; nip: string | null }[]>(
    Prisma.sql`
    SELECT kind, rank_code, nip FROM employee
    WHERE region_id = ${ctx.regionId} AND id = ${employeeId}::uuid FOR UPDATE`,
  )
  const { kind, rank_code: code, nip } = found(row)
  const bornOn = (nip && parseNip(nip)?.bornOn) || null
  return { kind, rank: code !== null && isRank(code) ? code : null, bornOn }
}

export async function standingRanks(
  ctx: Pick<WriteCtx, 'regionId' | 'db'>,
  employeeId: string,
): Promise<{ id: string; code: RankCode; since: Day }[]> {
  const rows = await ctx.db.rankRecord.findMany({
    where: { regionId: ctx.regionId, employeeId, withdrawnAt: null },
    select: { id: true, rankCode: true, since: true },
  })
  return rows.flatMap(({ id, rankCode, since }) =>
    isRank(rankCode) ? [{ id, code: rankCode, since: dayFromDb(since) }] : [],
  )
}

const entered = (ctx: WriteCtx) => ({
  regionId: ctx.regionId,
  id: newId(),
  enteredBy: ctx.actor.accountId,
  enteredAt: ctx.now,
})

export async function saveRank(ctx: WriteCtx, { since, decree, ...rank }: RankInput): Promise<string> {
  const data = { ...entered(ctx), ...rank, decree: decree ?? null, since: dayToDb(since) }
  await ctx.db.rankRecord.create({ data, select: { id: true } })
  return data.id
}

export async function saveEducation(
  ctx: WriteCtx,
  { cluster, school, ...education }: EducationInput,
): Promise<string> {
  const data = { ...entered(ctx), ...education, cluster: cluster ?? null, school: school ?? null }
  await ctx.db.educationRecord.create({ data, select: { id: true } })
  return data.id
}

export async function saveEarlierPost(
  ctx: WriteCtx,
  { workField, decree, startsOn, endsOn, ...post }: EarlierPostInput,
): Promise<string> {
  const data = {
    ...entered(ctx),
    ...post,
    workField: workField ?? null,
    decree: decree ?? null,
    startsOn: dayToDb(startsOn),
    endsOn: dayToDb(endsOn),
  }
  await ctx.db.postRecord.create({ data, select: { id: true } })
  return data.id
}

export async function saveAssessment(
  ctx: WriteCtx,
  { assessedOn, potential, ...assessment }: AssessmentInput,
): Promise<string> {
  const data = {
    ...entered(ctx),
    ...assessment,
    potential: potential ?? null,
    assessedOn: dayToDb(assessedOn),
  }
  await ctx.db.competenceAssessment.create({ data, select: { id: true } })
  return data.id
}

export const standingPapers = async (ctx: WriteCtx, employeeId: string): Promise<CreditPaper[]> =>
  (await creditPapers(ctx, [employeeId])).get(employeeId) ?? []

export async function saveCredit(ctx: WriteCtx, { decidedOn, ...credit }: CreditInput): Promise<string> {
  const data = { ...entered(ctx), ...credit, decidedOn: dayToDb(decidedOn) }
  await ctx.db.creditRecord.create({ data, select: { id: true } })
  return data.id
}

/** Whose fact it is, if it still stands. */
export async function ownerOfFact(ctx: WriteCtx, kind: FactKind, id: string): Promise<string> {
  const standing = { where: { regionId: ctx.regionId, id, withdrawnAt: null }, select: { employeeId: true } }
  const row =
    kind === 'RANK'
      ? await ctx.db.rankRecord.findFirst(standing)
      : kind === 'EDUCATION'
        ? await ctx.db.educationRecord.findFirst(standing)
        : kind === 'POST'
          ? await ctx.db.postRecord.findFirst(standing)
          : kind === 'CREDIT'
            ? await ctx.db.creditRecord.findFirst(standing)
            : await ctx.db.competenceAssessment.findFirst(standing)
  return found(row).employeeId
}

export async function withdraw(ctx: WriteCtx, kind: FactKind, id: string): Promise<void> {
  const change = {
    where: { regionId: ctx.regionId, id, withdrawnAt: null },
    data: { withdrawnAt: ctx.now },
  }
  const { count } =
    kind === 'RANK'
      ? await ctx.db.rankRecord.updateMany(change)
      : kind === 'EDUCATION'
        ? await ctx.db.educationRecord.updateMany(change)
        : kind === 'POST'
          ? await ctx.db.postRecord.updateMany(change)
          : kind === 'CREDIT'
            ? await ctx.db.creditRecord.updateMany(change)
            : await ctx.db.competenceAssessment.updateMany(change)
  savedOrRefuse(count)
}
