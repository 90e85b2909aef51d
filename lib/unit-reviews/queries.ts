import { dayOf, quarterRange, type Day, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { satisfactionOf, type Satisfaction } from '@/lib/measurements/queries/satisfaction'
import { timelinessOfUnits, type StepTimeliness } from '@/lib/measurements/queries/service-cases'
import { fullName, postOn, type UnitRow } from '@/lib/organization/queries'
import {
  answeringUnit,
  isCarriedInto,
  periodDue,
  periodsToReview,
  samePeriod,
  unitPeriodFromKey,
  unitPeriodRange,
  whyNotGrade,
  whyNotWrite,
  type ReviewedIndicator,
  type StepStatus,
  type UnitGrade,
  type UnitPeriod,
  type UnitReviewStatus,
} from './rules'
import { findUnitReview, indicatorsNow, periodOf, unitReviewsOf, type UnitReview } from './store'
import { dueDay, endedOn, stepsOf } from './store/steps'
import {
  membersOn,
  myUnits,
  reachUnit,
  standsAbove,
  unitMap,
  type UnitMap,
  type UnitStanding,
} from './store/units'

export type StepView = {
  id: string
  text: string
  indicator: string | null
  ownerName: string
  dueOn: Day
  overdue: boolean
  progress: number
  status: StepStatus
  note: string | null
  from: UnitPeriod
  updatedAt: Date
  version: number
  /** This person may move it on. */
  mine: boolean
}

export type UnitSheet = {
  unit: { id: string; name: string }
  period: UnitPeriod
  state: UnitReviewStatus | 'NOT_STARTED'
  review: Pick<
    UnitReview,
    | 'id'
    | 'summary'
    | 'submittedByName'
    | 'submittedAt'
    | 'grade'
    | 'gradeReason'
    | 'gradedByName'
    | 'gradedAt'
    | 'spreadByName'
    | 'spreadAt'
    | 'spreadReason'
    | 'version'
  > | null
  items: ReviewedIndicator[]
  steps: StepView[]
  carried: StepView[]
  heads: boolean
}

/** An evaluation as it was handed in, or as it stands now while it is a draft; with the steps that run on into it. */
async function sheetOf(ctx: Ctx, { unit, heads }: UnitStanding, period: UnitPeriod): Promise<UnitSheet> {
  const review = await findUnitReview(ctx, unit.id, period)
  const told = new Map((review?.items ?? []).map(({ indicatorId, cause }) => [indicatorId, cause]))
  const items =
    review && review.status !== 'DRAFT'
      ? review.items
      : (await indicatorsNow(ctx, unit.id, period)).map((item) => ({
          ...item,
          cause: told.get(item.indicatorId) ?? null,
        }))
  const names = new Map(items.map(({ indicatorId, name }) => [indicatorId, name]))
  const onDay = (at: Date) => dayOf(at, ctx.region.zone)
  const all = (await stepsOf(ctx, unit.id)).map(
    ({ owner, ownerId, dueOn, unitReview, indicatorId, ...row }) => {
      const status: StepStatus = row.status === 'DONE' || row.status === 'DROPPED' ? row.status : 'OPEN'
      const due = dueDay(dueOn)
      return {
        endedOn: endedOn(row, onDay),
        view: {
          id: row.id,
          text: row.text,
          indicator: indicatorId ? (names.get(indicatorId) ?? null) : null,
          ownerName: fullName(owner),
          dueOn: due,
          overdue: status === 'OPEN' && due < ctx.today,
          progress: row.progress,
          status,
          note: row.note,
          from: periodOf(unitReview),
          updatedAt: row.updatedAt,
          version: row.version,
          mine: status === 'OPEN' && (heads || ownerId === ctx.actor.employeeId),
        },
      }
    },
  )
  // What a draft holds is the head's alone until he hands it in.
  const readable = review && (review.status !== 'DRAFT' || heads) ? review : undefined
  return {
    unit: { id: unit.id, name: unit.name },
    period,
    state: review?.status ?? 'NOT_STARTED',
    review: readable ?? null,
    items: readable || !review ? items : items.map((item) => ({ ...item, cause: null })),
    steps: all.flatMap(({ view }) => (samePeriod(view.from, period) ? [view] : [])),
    carried: all.flatMap(({ view, endedOn: ended }) =>
      isCarriedInto(period, { ...view, endedOn: ended }) ? [view] : [],
    ),
    heads,
  }
}

export type UnitHistoryRow = {
  period: UnitPeriod
  state: UnitReviewStatus
  grade: UnitGrade | null
}

export type UnitDesk = {
  sheet: UnitSheet
  mayWrite: boolean
  /** Whom a step can be given to; for the head alone. */
  people: { id: string; name: string }[]
  units: { id: string; name: string }[]
  periods: UnitPeriod[]
  history: UnitHistoryRow[]
  /** How its services kept the promised days, and what citizens answered; none for a whole year. */
  service: { steps: StepTimeliness[]; satisfaction: Satisfaction[] } | null
}

const askedPeriod = (ctx: Ctx, key: string | undefined) => {
  const periods = periodsToReview(ctx.today)
  const asked = key ? unitPeriodFromKey(key) : undefined
  const period = asked && periods.some((one) => samePeriod(one, asked)) ? asked : periodDue(ctx.today)
  return { period, periods }
}

/** The evaluation of one's own unit: written by its head, read by everybody who works there. */
export async function unitDesk(
  ctx: Ctx,
  { unit, triwulan }: { unit?: string; triwulan?: string },
): Promise<UnitDesk | null> {
  const map = await unitMap(ctx)
  const mine = await myUnits(ctx, map)
  const unitId = mine.find((id) => id === unit) ?? mine[0]
  if (!unitId || !map.all.some(({ id }) => id === unitId)) return null
  const standing = await reachUnit(ctx, unitId, map)
  const { period, periods } = askedPeriod(ctx, triwulan)
  const sheet = await sheetOf(ctx, standing, period)
  const members = standing.heads ? await membersOn(ctx, standing.group, ctx.today) : []
  const history = await unitReviewsOf(ctx, [unitId])
  return {
    sheet,
    mayWrite:
      whyNotWrite(
        { status: sheet.state === 'NOT_STARTED' ? 'DRAFT' : sheet.state, period },
        { heads: standing.heads, today: ctx.today },
      ) === undefined,
    people: members.map(({ employeeId, employee }) => ({ id: employeeId, name: fullName(employee) })),
    units: mine.flatMap((id) => named(map.all, id)),
    periods,
    history: history.map(({ period: of, status, grade }) => ({ period: of, state: status, grade })),
    service: await serviceOf(ctx, standing, period),
  }
}

async function serviceOf(ctx: Ctx, { unit, group }: UnitStanding, { year, quarter }: UnitPeriod) {
  if (quarter === 0) return null
  const of = { year, quarter }
  return {
    steps: await timelinessOfUnits(ctx, group, of),
    satisfaction: await satisfactionOf(ctx, unit.id, of),
  }
}

const named = (all: readonly UnitRow[], id: string) =>
  all.flatMap((unit) => (unit.id === id ? [{ id, name: unit.name }] : []))

export type UnitToGrade = {
  id: string
  name: string
  state: UnitReviewStatus | 'NOT_STARTED'
  grade: UnitGrade | null
  submittedAt: Date | null
}

export type GradingList = { period: UnitPeriod; periods: UnitPeriod[]; units: UnitToGrade[] }

const answering = ({ all, owning }: UnitMap) => all.filter(({ id }) => answeringUnit(id, all, owning) === id)

const FIRST: Record<UnitToGrade['state'], number> = { SUBMITTED: 0, DRAFT: 1, NOT_STARTED: 1, GRADED: 2 }

/** The units below this person, those that wait for their grade first. */
export async function unitsToGrade(ctx: Ctx, triwulan: string | undefined): Promise<GradingList> {
  const map = await unitMap(ctx)
  const { period, periods } = askedPeriod(ctx, triwulan)
  const below = answering(map).filter(
    ({ id }) => !ctx.actor.headsUnits.includes(id) && standsAbove(ctx, id, map),
  )
  const reviews = await reviewsDuring(
    ctx,
    below.map(({ id }) => id),
    period,
  )
  return {
    period,
    periods,
    units: below
      .map(({ id, name }) => toGrade({ id, name }, reviews.get(id)))
      .toSorted((a, b) => FIRST[a.state] - FIRST[b.state]),
  }
}

const toGrade = (unit: { id: string; name: string }, review: UnitReview | undefined): UnitToGrade => ({
  id: unit.id,
  name: unit.name,
  state: review?.status ?? 'NOT_STARTED',
  grade: review?.grade ?? null,
  submittedAt: review?.submittedAt ?? null,
})

async function reviewsDuring(ctx: Ctx, unitIds: readonly string[], period: UnitPeriod) {
  const all = await unitReviewsOf(ctx, unitIds)
  return new Map(
    all.flatMap((review) => (samePeriod(review.period, period) ? [[review.unitId, review]] : [])),
  )
}

/** One unit's evaluation for whoever grades it. */
export async function gradingSheet(
  ctx: Ctx,
  unitId: string,
  period: UnitPeriod,
): Promise<{ sheet: UnitSheet; mayGrade: boolean }> {
  const standing = await reachUnit(ctx, unitId, await unitMap(ctx))
  found((standing.above && !standing.heads) || undefined)
  const sheet = await sheetOf(ctx, standing, period)
  const review = await findUnitReview(ctx, unitId, period)
  const why = whyNotGrade(
    review?.status ?? 'DRAFT',
    { heads: standing.heads, above: standing.above, submitted: review?.submittedBy === ctx.actor.accountId },
    'Alasan yang masih akan ditulis.',
  )
  return { sheet, mayGrade: why === undefined }
}

export type UnitOverview = {
  period: UnitPeriod
  periods: UnitPeriod[]
  rows: (UnitToGrade & { spreadAt: Date | null; spreadReason: string | null; openSteps: number })[]
}

/** What BKD sees: which units have looked at their quarter, were graded and have settled how their grades lie. */
export async function unitOverview(ctx: Ctx, triwulan: string | undefined): Promise<UnitOverview> {
  const map = await unitMap(ctx)
  const { period, periods } = askedPeriod(ctx, triwulan)
  const all = answering(map)
  const reviews = await reviewsDuring(
    ctx,
    all.map(({ id }) => id),
    period,
  )
  const open = await ctx.db.improvementStep.groupBy({
    by: ['unitId'],
    where: { regionId: ctx.regionId, status: 'OPEN' },
    _count: { _all: true },
  })
  const steps = new Map(open.map(({ unitId, _count }) => [unitId, _count._all]))
  return {
    period,
    periods,
    rows: all.map(({ id, name }) => {
      const review = reviews.get(id)
      return {
        ...toGrade({ id, name }, review),
        spreadAt: review?.spreadAt ?? null,
        spreadReason: review?.spreadReason ?? null,
        openSteps: steps.get(id) ?? 0,
      }
    }),
  }
}

export type UnitGroup = {
  unit: { id: string; name: string }
  /** The unit and those for which it answers. */
  group: string[]
  units: { id: string; name: string }[]
  /** Who worked there on the last day, or today while the period runs; the head apart. */
  members: { id: string; name: string }[]
  heads: string[]
  review: {
    id: string
    version: number
    grade: UnitGrade | null
    spreadAt: Date | null
    spreadByName: string | null
    spreadReason: string | null
  } | null
}

/** The unit that this person leads, with its group and its grade of a quarter; of several the one asked for. */
export async function unitLed(
  ctx: Ctx,
  unitId: string | undefined,
  period: UnitPeriod,
): Promise<UnitGroup | null> {
  const map = await unitMap(ctx)
  const led = answering(map).filter(({ id }) => ctx.actor.headsUnits.includes(id))
  const unit = unitId ? found(led.find(({ id }) => id === unitId)) : led[0]
  if (!unit) return null
  const { group } = await reachUnit(ctx, unit.id, map)
  const review = await findUnitReview(ctx, unit.id, period)
  const { through } = unitPeriodRange(period)
  const members = await membersOn(ctx, group, through < ctx.today ? through : ctx.today)
  const heads = [
    ...members.flatMap(({ employeeId, unitId: of, isHead }) =>
      isHead && of === unit.id ? [employeeId] : [],
    ),
    ...map.headsOf(unit.id),
  ]
  return {
    unit: { id: unit.id, name: unit.name },
    group,
    units: led.map(({ id, name }) => ({ id, name })),
    members: members.flatMap(({ employeeId, employee }) =>
      heads.includes(employeeId) ? [] : [{ id: employeeId, name: fullName(employee) }],
    ),
    heads,
    review: review ?? null,
  }
}

/** Whether this person leads the unit that answers for this one. */
export async function leadsOver(ctx: Ctx, unitId: string): Promise<boolean> {
  const { all, owning } = await unitMap(ctx)
  return ctx.actor.headsUnits.includes(answeringUnit(unitId, all, owning))
}

export type UnitGradeShown = { unitId: string; unitName: string; grade: UnitGrade }

/** The grade of the unit that answers for this one. */
export async function gradeOfUnit(
  ctx: Ctx,
  unitId: string,
  period: UnitPeriod,
): Promise<UnitGradeShown | null> {
  const { all, owning } = await unitMap(ctx)
  const answers = answeringUnit(unitId, all, owning)
  const review = await findUnitReview(ctx, answers, period)
  const unit = all.find(({ id }) => id === answers)
  return unit && review?.grade ? { unitId: answers, unitName: unit.name, grade: review.grade } : null
}

/** The grade of the unit that answers for where I worked on a quarter's last day: what I read beside my own. */
export async function myUnitGrade(ctx: Ctx, quarter: YearQuarter): Promise<UnitGradeShown | null> {
  const { through } = quarterRange(quarter)
  const post = await postOn(ctx, found(ctx.actor.employeeId), through < ctx.today ? through : ctx.today)
  return post && gradeOfUnit(ctx, post.unitId, quarter)
}
