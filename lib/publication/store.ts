import { quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import { findPeriod } from '@/lib/periods/queries'
import { GRADES, type Grade } from '@/lib/reviews/rules'
import type { Publishing } from './rules'
import { carriedValue, steadyAnswers, steadyTimes } from './rules/steady'
import { steadyDistribution } from './rules/suppression'
import {
  distributionEdition,
  readSummary,
  speakersOf,
  type PublishedIndicator,
  type Summary,
} from './rules/summary'
import { leadsToSomeone } from './rules/told'
import { agreementOf, causesOf, complaintsOf, namesIn, officeOf, servicesOf, stepsOf } from './store/told'

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
): Promise<(PublishedIndicator & { carriedFrom: string | null })[]> {
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
      values: { ...of, select: { value: true, carriedFrom: true } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ goal, targets: [target], values: [value], direction, ...row }) => ({
    ...row,
    direction: direction === 'DOWN' ? 'DOWN' : 'UP',
    goal: goal.text,
    target: target?.target.toString() ?? null,
    value: value?.value.toString() ?? null,
    carriedFrom: value?.carriedFrom ?? null,
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
  /** The grades have changed, but of too few people to tell: those that stand are told again. */
  distributionStands: boolean
  /** Citizens' answers have changed, but too few to tell. */
  answersStand: boolean
  /** Numbers carried from the survey that stay inside, because it does not tell them itself. */
  carriedInside: number
  /** Texts that stay inside, because they lead to somebody. */
  withheld: number
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
  const versions = await ctx.db.publication.findMany({
    where: { regionId: ctx.regionId, unitId, year: of.year, quarter: of.quarter },
    select: { version: true, digest: true, publishedAt: true, summary: true },
    orderBy: { version: 'asc' },
  })
  const published = versions.map((row) => ({ ...row, summary: readSummary(row.summary) }))
  const standing = published.at(-1) ?? null
  const spoken = await spokenFor(ctx, unitId)
  const asked = await servicesOf(ctx, spoken, of)
  const summaries = published.map((one) => one.summary)
  const answered = steadyAnswers(summaries, asked)
  const told = { ...answered, services: steadyTimes(summaries, answered.services) }
  const measured = await indicatorsOf(ctx, unitId, of)
  const indicators = measured.map(({ carriedFrom, ...one }) =>
    carriedFrom === null ? one : { ...one, value: carriedValue(carriedFrom, told) },
  )
  const { final, unfinished } = await grades(ctx, spoken, of)
  const counted = distributionEdition(final)
  const distribution = steadyDistribution(
    summaries.map((one) => one.distribution),
    counted,
  )
  const names = await namesIn(ctx, spoken, of)
  const isOpen = ({ text }: { text: string }) => !leadsToSomeone(text, names)
  const promised = await agreementOf(ctx, unitId, of.year)
  const causes = await causesOf(ctx, unitId, of)
  const steps = await stepsOf(ctx, unitId, of, standing?.summary.steps)
  const summary: Summary = {
    schema: 3,
    year: of.year,
    quarter: of.quarter,
    unit: facts,
    office: await officeOf(ctx, unitId, of),
    goals: [...new Set(indicators.map(({ goal }) => goal))],
    agreement:
      promised && isOpen({ text: `${promised.statement}\n${promised.plan ?? ''}` }) ? promised : null,
    indicators,
    causes: causes.filter(isOpen),
    steps: steps.filter(isOpen),
    ...told,
    complaints: await complaintsOf(ctx, spoken, of, standing?.summary),
    distribution,
  }
  const digest = digestOf(summary)
  return {
    unitId,
    unfinished,
    distributionStands: digestOf(distribution) !== digestOf(counted),
    answersStand: digestOf(told) !== digestOf(asked),
    carriedInside: measured.filter(
      ({ value, carriedFrom }, at) => carriedFrom !== null && value !== null && !indicators[at]?.value,
    ).length,
    withheld: causes.length + steps.length - summary.causes.length - summary.steps.length,
    summary,
    digest,
    standing,
    facts: {
      periodStatus: period?.status ?? 'UPCOMING',
      unitIsPublic: isPublic,
      indicators: indicators.length,
      standingDigest: standing?.digest ?? null,
      digest,
    },
  }
}
