import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { Grade } from '../rules'
import type { AnnualEvidence } from '../rules/annual'
import { standingOf, type Standing } from '../rules/clocks'
import { accumulated, creditOf, type Accumulated } from '../rules/credit'
import { annualEvidence } from '../schema/annual'
import { datedOf, holidaysAfter, ownId, standingToday } from '../store'
import { findAnnual, signedYears, type Annual } from '../store/annual'
import { signaturesOf, type SignedVersion } from './result'

export type SignedYear = Omit<SignedVersion, 'evidence'> & { evidence: AnnualEvidence | null }

export type MyYear = {
  id: string
  year: number
  number: number
  standing: Standing
  versions: SignedYear[]
  memberNote: string | null
  /** What has come together at the present level up to this year, as far as years are recorded here. */
  accumulated: Accumulated | null
}

/** What became of my year, and why. A draft of it does not exist for me. */
export async function myYear(ctx: Ctx, year: number): Promise<MyYear> {
  const me = ownId(ctx)
  const own = await findAnnual(ctx, me, year)
  const review = found(own?.signedAt ? own : undefined)
  const versions = await signaturesOf(ctx, { annualReviewId: review.id })
  const years = await signedYears(ctx, me)
  return {
    id: review.id,
    year,
    number: review.signedNumber,
    standing: await standingToday(ctx, review),
    versions: versions.map(({ evidence, ...version }) => ({
      ...version,
      evidence: annualEvidence.safeParse(evidence).data ?? null,
    })),
    memberNote: review.memberNote,
    accumulated: accumulated(years.filter((one) => one.year <= year).flatMap(earned)) ?? null,
  }
}

const earned = ({ year, grade, evidence }: Annual) =>
  grade && evidence ? [{ year, parts: creditOf(evidence.credit.parts, grade).parts }] : []

export type MyAnnual = {
  year: number
  standing: Standing
  grade: Grade | null
  /** Exact, as text; null where none are earned. */
  creditPoints: string | null
}

/** My years once they are signed, the newest first. */
export async function myYears(ctx: Ctx): Promise<MyAnnual[]> {
  const rows = await signedYears(ctx, ownId(ctx))
  const holidays = await holidaysAfter(
    ctx,
    rows.map((row) => datedOf(ctx, row).deliveredOn),
  )
  return rows.map((row) => ({
    year: row.year,
    standing: standingOf(datedOf(ctx, row), ctx.today, holidays),
    grade: row.grade,
    creditPoints:
      row.grade && row.evidence?.credit.parts.length
        ? creditOf(row.evidence.credit.parts, row.grade).points
        : null,
  }))
}

export type LegacyYear = { year: number; score: string; category: string; source: string }

/** My results of 2021 and before, made by another method: read, never computed with. */
export async function myLegacyYears(ctx: Ctx): Promise<LegacyYear[]> {
  const rows = await ctx.db.legacyResult.findMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
    select: { year: true, score: true, category: true, source: true },
    orderBy: { year: 'desc' },
  })
  return rows.map(({ score, ...row }) => ({ ...row, score: score.toFixed(2) }))
}
