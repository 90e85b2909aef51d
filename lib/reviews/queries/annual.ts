import 'server-only'
import { dayFromDb, yearRange, type Day, type Range } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during, peopleByIds, peopleOf } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { distributionOf, type Distribution, type Grade, type Rating, type ReviewStatus } from '../rules'
import {
  annualDueOn,
  annualOpensOn,
  lastYearToReview,
  RESULT_OF_UNIT,
  whyNotRateYear,
  whyNotReopenYear,
  type AnnualEvidence,
  type AnnualReason,
} from '../rules/annual'
import { standingOf, type Standing } from '../rules/clocks'
import {
  asGrade,
  asRating,
  datedOf,
  DATES,
  holidaysAfter,
  lineWithin,
  ownId,
  reachLineWithin,
  standingToday,
} from '../store'
import { findAnnual, type Annual } from '../store/annual'
import { gatherYear } from './annual-evidence'
import { citableOfYear, type Citable } from './citable'

export type YearState = { year: number; opensOn: Day; dueOn: Day; overdue: boolean }

const yearState = (ctx: Ctx, year: number): YearState => ({
  year,
  opensOn: annualOpensOn(year),
  dueOn: annualDueOn(year),
  overdue: ctx.today > annualDueOn(year),
})

export type AnnualTask = {
  employeeId: string
  name: string
  position: string | null
  state: 'NOT_STARTED' | ReviewStatus
  signed: boolean
  standing: Standing | null
  resultRating: Rating | null
  behaviourRating: Rating | null
  grade: Grade | null
  /** How many of the year's quarters are signed. */
  quarters: number
  /** Exact, as text; null where none are earned. */
  creditPoints: string | null
}

export type AnnualTasks = {
  of: YearState
  choices: number[]
  tasks: AnnualTask[]
  done: number
  distribution: Distribution
}

/** The ministry's matrix judges years from 2022 on; what is older came from another method. */
const FIRST_YEAR = 2022
const CHOICES = 3

const yearsToReview = (today: Day): number[] => {
  const last = lastYearToReview(today)
  return Array.from({ length: CHOICES }, (_, back) => last - back).filter((year) => year >= FIRST_YEAR)
}

/** Of which year, where none or one that cannot be reviewed was asked for: the newest that can. */
export const yearAsked = (ctx: Pick<Ctx, 'today'>, asked: number | undefined): number => {
  const years = yearsToReview(ctx.today)
  return years.find((year) => year === asked) ?? lastYearToReview(ctx.today)
}

/** What waits for the assessor comes first. */
const ORDER: AnnualTask['state'][] = [
  'OBJECTED',
  'DRAFT',
  'NOT_STARTED',
  'DELIVERED',
  'ACKNOWLEDGED',
  'DECIDED',
  'FINAL',
]

/** Whose year this person assesses, and how far that is. */
export async function annualTasks(ctx: Ctx, asked?: number): Promise<AnnualTasks> {
  const me = ownId(ctx)
  const year = yearAsked(ctx, asked)
  const range = yearRange(year)
  const standsFor = await standsInFor(ctx, me)
  const had = new Set<string>()
  for (const id of [me, ...standsFor])
    for (const span of await peopleOf(ctx, id, range)) had.add(span.employeeId)
  had.delete(me)
  const spans = await spansWithin(ctx, [...had], range)
  const ids = [...had].filter((id) => lineWithin(spans.get(id) ?? [], range, me, standsFor).mine)
  const reviews = await ctx.db.annualReview.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: ids }, year },
    select: {
      ...DATES,
      employeeId: true,
      resultRating: true,
      behaviourRating: true,
      grade: true,
      creditPoints: true,
      signedAt: true,
    },
  })
  const quarters = await ctx.db.quarterlyReview.groupBy({
    by: ['employeeId'],
    where: { regionId: ctx.regionId, employeeId: { in: ids }, year, signedAt: { not: null } },
    _count: { _all: true },
  })
  const dated = new Map(reviews.map((review) => [review.employeeId, datedOf(ctx, review)]))
  const holidays = await holidaysAfter(
    ctx,
    [...dated.values()].map(({ deliveredOn }) => deliveredOn),
  )
  const tasks = (await peopleByIds(ctx, ids)).map(({ id, name, post }): AnnualTask => {
    const review = reviews.find(({ employeeId }) => employeeId === id)
    const days = dated.get(id)
    const standing = days ? standingOf(days, ctx.today, holidays) : null
    return {
      employeeId: id,
      name,
      position: post?.positionTitle ?? null,
      state: standing?.status ?? 'NOT_STARTED',
      signed: Boolean(review?.signedAt),
      standing,
      resultRating: asRating(review?.resultRating ?? null),
      behaviourRating: asRating(review?.behaviourRating ?? null),
      grade: asGrade(review?.grade ?? null),
      quarters: quarters.find(({ employeeId }) => employeeId === id)?._count._all ?? 0,
      creditPoints: review?.creditPoints?.toString() ?? null,
    }
  })
  const done = tasks.filter(({ signed }) => signed)
  return {
    of: yearState(ctx, year),
    choices: yearsToReview(ctx.today),
    tasks: tasks.toSorted(
      (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.name.localeCompare(b.name, 'id'),
    ),
    done: done.length,
    distribution: distributionOf(done.flatMap(({ grade }) => grade ?? [])),
  }
}

async function spansWithin(ctx: Ctx, employeeIds: readonly string[], range: Range) {
  const rows = await ctx.db.supervision.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...employeeIds] }, ...during(range) },
    select: { employeeId: true, supervisorId: true, startsOn: true, endsOn: true },
    orderBy: { startsOn: 'asc' },
  })
  return Map.groupBy(
    rows.map(({ startsOn, endsOn, ...row }) => ({
      ...row,
      from: dayFromDb(startsOn),
      through: endsOn ? dayFromDb(endsOn) : null,
    })),
    ({ employeeId }) => employeeId,
  )
}

export type AnnualSheet = {
  employeeId: string
  name: string
  position: string | null
  unitName: string | null
  of: YearState
  /** Whether this person signs; an earlier supervisor of the year reads along. */
  mine: boolean
  whyNotRate: AnnualReason | undefined
  whyNotRevise: AnnualReason | undefined
  review: (Omit<Annual, 'evidence' | 'status'> & { standing: Standing; assessorName: string }) | null
  evidence: AnnualEvidence
  /** Of a head: what the year of the unit he leads proposes. */
  unitProposes: Rating | null
  citable: Citable[]
  next: { employeeId: string; name: string } | null
}

/** One person's year with the quarters beside the ratings. A signed one shows what was signed. */
export async function annualSheet(ctx: Ctx, employeeId: string, year: number): Promise<AnnualSheet> {
  const me = ownId(ctx)
  found(employeeId !== me && yearsToReview(ctx.today).includes(year) ? true : undefined)
  const line = await reachLineWithin(ctx, employeeId, yearRange(year))
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  const review = await findAnnual(ctx, employeeId, year)
  // A draft is its assessor's own; an earlier supervisor sees the signed outcome alone.
  const readable = review && (line.mine || review.signedAt) ? review : undefined
  const [assessor] = readable ? await peopleByIds(ctx, [readable.assessorId]) : []
  const standing = readable && (await standingToday(ctx, readable))
  const evidence =
    (readable?.signedAt ? readable.evidence : null) ??
    (await gatherYear(ctx, employeeId, year, line.parts)).evidence
  const rated = { employeeId, year, status: review?.status ?? ('DRAFT' as const) }
  const assessing = { by: me, assessorId: line.assessorId, today: ctx.today }
  const whyNotRate = whyNotRateYear(rated, assessing)
  const whyNotRevise = whyNotReopenYear(rated, { ...assessing, settled: standing?.settled ?? false })
  const writes = !whyNotRate || !whyNotRevise
  return {
    employeeId,
    name: person.name,
    position: person.post?.positionTitle ?? null,
    unitName: person.post?.unitName ?? null,
    of: yearState(ctx, year),
    mine: line.mine,
    whyNotRate,
    whyNotRevise,
    review: readable && standing ? { ...readable, standing, assessorName: assessor?.name ?? '' } : null,
    evidence,
    unitProposes: evidence.leads && evidence.unit ? RESULT_OF_UNIT[evidence.unit.grade] : null,
    citable: writes ? await citableOfYear(ctx, employeeId, year, evidence.quarters) : [],
    next: line.mine ? await nextTask(ctx, employeeId, year) : null,
  }
}

async function nextTask(ctx: Ctx, employeeId: string, year: number) {
  const { tasks } = await annualTasks(ctx, year)
  const next = tasks.find((task) => !task.signed && task.employeeId !== employeeId)
  return next ? { employeeId: next.employeeId, name: next.name } : null
}
