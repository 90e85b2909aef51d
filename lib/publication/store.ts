import { quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import { findPeriod } from '@/lib/periods/queries'
import { GRADES, type Grade } from '@/lib/reviews/rules'
import type { Publishing } from './rules'
import {
  distributionEdition,
  readSummary,
  speakersOf,
  type PublishedIndicator,
  type Summary,
} from './rules/summary'

const isGrade = (text: string | null): text is Grade => GRADES.some((grade) => grade === text)

/** Units that this unit speaks for on its public page: itself and those below it that have no page of their own. */
async function spokenFor(ctx: Ctx, unitId: string): Promise<string[]> {
  const units = await ctx.db.unit.findMany({
    where: { regionId: ctx.regionId },
    select: { id: true, parentId: true, isPublic: true },
  })
  return [...speakersOf(units)].filter(([, speaker]) => speaker === unitId).map(([id]) => id)
}

/** Grades of the quarter that are final, and how many people of these units still wait for theirs. */
async function grades(
  ctx: Ctx,
  unitIds: string[],
  { year, quarter }: YearQuarter,
): Promise<{ final: Grade[]; unfinished: number }> {
  const lastDay = quarterRange({ year, quarter }).through
  const onLastDay = during({ from: lastDay, through: lastDay })
  const reviews = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, unitId: { in: unitIds }, year, quarter, signedAt: { not: null } },
    select: { employeeId: true, grade: true },
  })
  const assessed = await ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      unitId: { in: unitIds },
      kind: 'DEFINITIVE',
      ...onLastDay,
      employee: { legalStatus: 'ACTIVE', supervisedBy: { some: { regionId: ctx.regionId, ...onLastDay } } },
    },
    select: { employeeId: true },
  })
  const done = new Set(reviews.map(({ employeeId }) => employeeId))
  return {
    final: reviews.map(({ grade }) => grade).filter(isGrade),
    unfinished: assessed.filter(({ employeeId }) => !done.has(employeeId)).length,
  }
}

async function indicatorsOf(
  ctx: Ctx,
  unitId: string,
  { year, quarter }: YearQuarter,
): Promise<PublishedIndicator[]> {
  const of = { where: { regionId: ctx.regionId, year, quarter } }
  const rows = await ctx.db.unitIndicator.findMany({
    where: { regionId: ctx.regionId, unitId },
    select: {
      id: true,
      name: true,
      measureUnit: true,
      direction: true,
      method: true,
      source: true,
      goal: { select: { text: true } },
      targets: { ...of, select: { target: true } },
      values: { ...of, select: { value: true } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ goal, targets: [target], values: [value], direction, ...row }) => ({
    ...row,
    direction: direction === 'DOWN' ? 'DOWN' : 'UP',
    goal: goal.text,
    target: target?.target.toString() ?? null,
    value: value?.value.toString() ?? null,
  }))
}

export type Draft = {
  unitId: string
  summary: Summary
  digest: string
  standing: { version: number; digest: string; publishedAt: Date; summary: Summary } | null
  facts: Publishing
  /** People of the quarter's last day who were closed over without a grade. */
  unfinished: number
}

/** What would be published of a unit's quarter now, beside what stands. */
export async function loadDraft(ctx: Ctx, unitId: string, of: YearQuarter): Promise<Draft> {
  const unit = found(
    await ctx.db.unit.findFirst({
      where: { regionId: ctx.regionId, id: unitId },
      select: { slug: true, name: true, kind: true, promise: true, contact: true, isPublic: true },
    }),
  )
  const period = await findPeriod(ctx, of)
  const { isPublic, ...facts } = unit
  const indicators = await indicatorsOf(ctx, unitId, of)
  const { final, unfinished } = await grades(ctx, await spokenFor(ctx, unitId), of)
  const summary: Summary = {
    schema: 1,
    year: of.year,
    quarter: of.quarter,
    unit: facts,
    goals: [...new Set(indicators.map(({ goal }) => goal))],
    indicators,
    distribution: distributionEdition(final),
  }
  const digest = digestOf(summary)
  const row = await ctx.db.publication.findFirst({
    where: { regionId: ctx.regionId, unitId, year: of.year, quarter: of.quarter },
    select: { version: true, digest: true, publishedAt: true, summary: true },
    orderBy: { version: 'desc' },
  })
  return {
    unitId,
    unfinished,
    summary,
    digest,
    standing: row ? { ...row, summary: readSummary(row.summary) } : null,
    facts: {
      periodStatus: period?.status ?? 'UPCOMING',
      unitIsPublic: isPublic,
      indicators: indicators.length,
      standingDigest: row?.digest ?? null,
      digest,
    },
  }
}
