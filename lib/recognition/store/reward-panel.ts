import 'server-only'
import { randomInt } from 'node:crypto'
import { dayToDb } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { CONFLICT_KINDS, votesOf, type ConflictKind, type Votes } from '../rules/reward-ranking'
import { periodRange, type RewardPeriod } from '../rules/rewards'
import {
  loadFactsStored,
  loadStored,
  rewardChecks,
  rewardPoints,
  votesStored,
} from '../schema/rewards-stored'
import type { Reading, Seat } from './rewards'

// No letter that looks like a figure, so that a label can be read out.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const drawLabel = (): string =>
  `P-${Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`

const nomineeParts = {
  id: true,
  employeeId: true,
  label: true,
  eligible: true,
  checks: true,
  points: true,
  loadFacts: true,
  load: true,
  employee: { select: nameParts },
} as const satisfies Prisma.RewardNomineeSelect

const nomineeFrom = ({
  employee,
  ...row
}: Prisma.RewardNomineeGetPayload<{ select: typeof nomineeParts }>) => ({
  ...row,
  name: fullName(employee),
  checks: rewardChecks.parse(row.checks),
  points: rewardPoints.parse(row.points),
  loadFacts: loadFactsStored.parse(row.loadFacts),
  load: row.load === null ? null : loadStored.parse(row.load),
})
export type Nominee = ReturnType<typeof nomineeFrom>

/** Everybody who stood when naming closed, by label: an order that tells nothing. */
export async function nomineesIn(ctx: Reading, programmeId: string): Promise<Nominee[]> {
  const rows = await ctx.db.rewardNominee.findMany({
    where: { regionId: ctx.regionId, programmeId },
    select: nomineeParts,
    orderBy: { label: 'asc' },
    take: 500,
  })
  return rows.map(nomineeFrom)
}

export type Tie = { nomineeId: string; accountId: string; kind: ConflictKind }

export async function tiesIn(ctx: Reading, programmeId: string): Promise<Tie[]> {
  const { regionId } = ctx
  const rows = await ctx.db.rewardConflict.findMany({
    where: { regionId, nominee: { regionId, programmeId } },
    select: { nomineeId: true, accountId: true, kind: true },
    take: 5000,
  })
  return rows.flatMap(({ kind, ...row }) => {
    const known = CONFLICT_KINDS.find((one) => one === kind)
    return known ? [{ ...row, kind: known }] : []
  })
}

/** What stands between an account and a nominee, the gravest first; undefined while nothing was said or known. */
export function tieOf(ties: readonly Tie[], accountId: string, nomineeId: string): ConflictKind | undefined {
  const own = ties.filter((one) => one.accountId === accountId && one.nomineeId === nomineeId)
  return (own.find(({ kind }) => kind !== 'NONE') ?? own[0])?.kind
}

export const isTied = (ties: readonly Tie[], accountId: string, nomineeId: string): boolean => {
  const kind = tieOf(ties, accountId, nomineeId)
  return kind !== undefined && kind !== 'NONE'
}

/** Saying the same twice leaves one row. */
export async function saveTies(ctx: WriteCtx, ties: readonly Tie[]): Promise<number> {
  const { count } = await ctx.db.rewardConflict.createMany({
    data: ties.map((tie) => ({ ...tie, regionId: ctx.regionId, id: newId(), saidAt: ctx.now })),
    skipDuplicates: true,
  })
  return count
}

/** Who led whom on some day since the period began: superiors and members of these people among those. */
export async function inLine(
  ctx: Ctx,
  period: RewardPeriod,
  people: readonly string[],
  others: readonly string[],
): Promise<(a: string, b: string) => boolean> {
  const since = dayToDb(periodRange(period).from)
  const [one, two] = [[...people], [...others]]
  const rows = await ctx.db.supervision.findMany({
    where: {
      regionId: ctx.regionId,
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gte: since } }] },
        {
          OR: [
            { supervisorId: { in: one }, employeeId: { in: two } },
            { supervisorId: { in: two }, employeeId: { in: one } },
          ],
        },
      ],
    },
    select: { employeeId: true, supervisorId: true },
    take: 5000,
  })
  const pairs = new Set(rows.flatMap(({ employeeId: a, supervisorId: b }) => [`${a} ${b}`, `${b} ${a}`]))
  return (a, b) => pairs.has(`${a} ${b}`)
}

/** What nobody has to say because the record knows it: oneself, one's line, and whom one named. */
export async function knownTies(
  ctx: Ctx,
  period: RewardPeriod,
  {
    nominees,
    seats,
    namings,
  }: {
    nominees: readonly { id: string; employeeId: string }[]
    seats: readonly Seat[]
    namings: readonly { employeeId: string; nominatorId: string | null }[]
  },
): Promise<Tie[]> {
  const sitting = seats.flatMap(({ employeeId }) => employeeId ?? [])
  const leads = await inLine(
    ctx,
    period,
    sitting,
    nominees.map(({ employeeId }) => employeeId),
  )
  return nominees.flatMap(({ id, employeeId }) =>
    seats.flatMap(({ accountId, employeeId: judge }): Tie[] => {
      if (!judge) return []
      const kind =
        judge === employeeId
          ? 'SELF'
          : leads(judge, employeeId)
            ? 'LINE'
            : namings.some((one) => one.employeeId === employeeId && one.nominatorId === judge)
              ? 'NOMINATOR'
              : undefined
      return kind ? [{ nomineeId: id, accountId, kind }] : []
    }),
  )
}

export type Judged = { nominee: Nominee; votes: Votes }

/** Where the votes on each nominee who may win stand. */
export async function judged(ctx: Reading, programmeId: string, seats: readonly Seat[]): Promise<Judged[]> {
  const { regionId } = ctx
  const nominees = (await nomineesIn(ctx, programmeId)).filter(({ eligible }) => eligible)
  const ties = await tiesIn(ctx, programmeId)
  const scores = await ctx.db.rewardScore.findMany({
    where: { regionId, programmeId },
    select: { nomineeId: true, seat: true, scores: true },
    take: 5000,
  })
  return nominees.map((nominee) => ({
    nominee,
    votes: votesOf({
      seats: seats.map(({ seat }) => seat),
      conflicted: new Set(
        seats.filter(({ accountId }) => isTied(ties, accountId, nominee.id)).map(({ seat }) => seat),
      ),
      given: scores
        .filter(({ nomineeId }) => nomineeId === nominee.id)
        .map(({ seat, scores: given }) => ({ seat, scores: votesStored.parse(given) })),
    }),
  }))
}
