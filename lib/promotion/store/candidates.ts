import 'server-only'
import { randomInt } from 'node:crypto'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { nameParts, fullName } from '@/lib/organization/queries'
import { checksStored, inputsStored, pointsStored } from '../schema/stored'
import type { Reading } from '../store'

// No letter that looks like a figure, so that a label can be read out.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const drawLabel = (): string =>
  `K-${Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`

const candidateParts = {
  id: true,
  employeeId: true,
  label: true,
  statement: true,
  appliedAt: true,
  employee: { select: nameParts },
  input: {
    select: { eligible: true, checks: true, inputs: true, points: true, daysInRank: true, copiedAt: true },
  },
} as const satisfies Prisma.PromotionCandidateSelect

const candidateFrom = ({
  employee,
  input,
  ...row
}: Prisma.PromotionCandidateGetPayload<{ select: typeof candidateParts }>) => ({
  ...row,
  name: fullName(employee),
  input: input && {
    ...input,
    checks: checksStored.parse(input.checks),
    inputs: inputsStored.parse(input.inputs),
    points: pointsStored.parse(input.points),
  },
})
export type Candidate = ReturnType<typeof candidateFrom>

/** Everybody who applied and stayed, by label: an order that tells nothing. */
export async function candidatesIn(ctx: Reading, roundId: string): Promise<Candidate[]> {
  const rows = await ctx.db.promotionCandidate.findMany({
    where: { regionId: ctx.regionId, roundId, withdrawnAt: null },
    select: candidateParts,
    orderBy: { label: 'asc' },
    take: 500,
  })
  return rows.map(candidateFrom)
}

export const isScored = ({ input }: Candidate): boolean => input?.eligible === true
