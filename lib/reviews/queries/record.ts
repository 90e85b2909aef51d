import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { GRADES, type Grade } from '../rules'
import { creditOf, type EarnedYear } from '../rules/credit'
import { annualCredit } from '../schema/annual'

type Reading = Pick<Ctx, 'regionId' | 'db'>

export type SignedYears = { year: number; annual: Grade | null; quarters: Grade[] }[]

const gradeOf = (text: string | null): Grade[] => GRADES.filter((grade) => grade === text)

/** The signed grades of these people since a year, the latest first, in two statements. Whoever asks has reached them. */
export async function signedGrades(
  ctx: Reading,
  employeeIds: readonly string[],
  since: number,
): Promise<Map<string, SignedYears>> {
  const signed = {
    regionId: ctx.regionId,
    employeeId: { in: [...employeeIds] },
    year: { gte: since },
    signedAt: { not: null },
  }
  const parts = { employeeId: true, year: true, grade: true } as const
  const annual = await ctx.db.annualReview.findMany({ where: signed, select: parts })
  const quarterly = await ctx.db.quarterlyReview.findMany({
    where: signed,
    select: parts,
    orderBy: [{ year: 'desc' }, { quarter: 'asc' }],
  })
  const annualOf = Map.groupBy(annual, ({ employeeId }) => employeeId)
  const quarterlyOf = Map.groupBy(quarterly, ({ employeeId }) => employeeId)
  return new Map(
    employeeIds.map((id) => {
      const years = annualOf.get(id) ?? []
      const quarters = quarterlyOf.get(id) ?? []
      const told = [...new Set([...years, ...quarters].map(({ year }) => year))].toSorted((a, b) => b - a)
      return [
        id,
        told.map((year) => ({
          year,
          annual: years.flatMap((one) => (one.year === year ? gradeOf(one.grade) : []))[0] ?? null,
          quarters: quarters.flatMap((one) => (one.year === year ? gradeOf(one.grade) : [])),
        })),
      ]
    }),
  )
}

/** The years that earned these people credit points, with the level of each part; one statement. */
export async function creditYears(
  ctx: Reading,
  employeeIds: readonly string[],
): Promise<Map<string, EarnedYear[]>> {
  const rows = await ctx.db.$queryRaw<
    { employee_id: string; year: number; grade: string; credit: unknown }[]
  >(Prisma.sql`
    SELECT employee_id, year, grade, evidence -> 'credit' AS credit FROM annual_review
    WHERE region_id = ${ctx.regionId} AND employee_id = ANY(${[...employeeIds]}::uuid[])
      AND signed_at IS NOT NULL AND months > 0
    ORDER BY year`)
  const earned = rows.flatMap(({ employee_id: employeeId, year, grade: text, credit }) => {
    const basis = annualCredit.safeParse(credit).data
    return basis
      ? gradeOf(text).map((grade) => ({ employeeId, year, parts: creditOf(basis.parts, grade).parts }))
      : []
  })
  return Map.groupBy(earned, ({ employeeId }) => employeeId)
}
