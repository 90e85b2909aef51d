import { quarterKey, quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName } from '@/lib/organization/queries'
import { periods } from '@/lib/periods/queries'
import { lastEndedQuarter } from '@/lib/periods/rules'
import { unitLed, type UnitGroup } from '@/lib/unit-reviews/queries'
import { distributionOf, type Distribution, type Grade, type Rating } from '../rules'
import { spreadOf, type Spread } from '../rules/spread'
import { reviewCitations } from '../schema'
import { asGrade, asRating, reachLine } from '../store'
import { notesOf, reviewsOfUnits } from '../store/spread'

export type CalibrationItem = {
  id: string
  question: string
  askedByName: string
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
  outcome: 'KEPT' | 'CHANGED' | null
  version: number
}

type NoteRow = Omit<CalibrationItem, 'outcome'> & { outcome: string | null }
const item = ({ outcome, ...row }: NoteRow): CalibrationItem => ({
  ...row,
  outcome: outcome === 'KEPT' || outcome === 'CHANGED' ? outcome : null,
})

export type SpreadReasons = {
  resultRating: Rating | null
  behaviourRating: Rating | null
  reason: string | null
  cited: number
  ruleVersion: string
  signedAt: Date
}

export type SpreadPerson = {
  reviewId: string
  employeeId: string
  name: string
  assessorName: string
  /** The unit head rates this person himself. */
  mine: boolean
  grade: Grade | null
  signed: boolean
  /** What stands behind a signed grade; a draft is its assessor's alone. */
  why: SpreadReasons | null
  notes: CalibrationItem[]
}

export type UnitSpread = {
  counts: Distribution
  /** Of what is counted, how many are drafts. */
  drafts: number
  spread: Spread | undefined
  people: SpreadPerson[]
  unrated: string[]
  /** What the head saw when he settles it. */
  seen: string
}

/** How the drafted and signed grades of a unit's people lie beside the guide; its head is not counted. */
export async function spreadOfUnit(
  ctx: Ctx,
  { group, heads, members, review }: UnitGroup,
  quarter: YearQuarter,
): Promise<UnitSpread> {
  const rows = (await reviewsOfUnits(ctx, group, quarter)).filter(
    ({ employeeId }) => !heads.includes(employeeId),
  )
  const people = rows.map(({ id, employee, assessor, grade, signedAt, calibrations, ...row }) => ({
    why: signedAt && {
      resultRating: asRating(row.resultRating),
      behaviourRating: asRating(row.behaviourRating),
      reason: row.reason,
      cited: (reviewCitations.safeParse(row.citations).data ?? []).length,
      ruleVersion: row.ruleVersion,
      signedAt,
    },
    reviewId: id,
    employeeId: row.employeeId,
    name: fullName(employee),
    assessorName: fullName(assessor),
    mine: row.assessorId === ctx.actor.employeeId,
    grade: asGrade(grade),
    signed: signedAt !== null,
    notes: calibrations.map(item),
  }))
  const counted = people.flatMap(({ grade, signed }) => (grade ? [{ grade, signed }] : []))
  const counts = distributionOf(counted.map(({ grade }) => grade))
  const drafts = counted.filter(({ signed }) => !signed).length
  const rated = new Set(people.flatMap(({ employeeId, grade }) => (grade ? [employeeId] : [])))
  return {
    counts,
    drafts,
    spread: review?.grade ? spreadOf(review.grade, counts) : undefined,
    people,
    unrated: members.flatMap(({ id, name }) => (rated.has(id) ? [] : [name])),
    seen: digestOf({ counts, drafts, grade: review?.grade ?? null }),
  }
}

export type SpreadDesk = UnitSpread & {
  led: UnitGroup
  quarter: YearQuarter
  quarters: YearQuarter[]
}

/** The mirror of the unit that this person leads. */
export async function spreadDesk(
  ctx: Ctx,
  { unit, triwulan }: { unit?: string; triwulan?: string },
): Promise<SpreadDesk | null> {
  const begun = (await periods(ctx)).flatMap(({ year, quarter: number }) => {
    const one = { year, quarter: number }
    return quarterRange(one).from <= ctx.today ? [one] : []
  })
  const quarter = triwulan
    ? found(begun.find((one) => quarterKey(one) === triwulan))
    : lastEndedQuarter(ctx.today)
  const led = await unitLed(ctx, unit, quarter)
  if (!led) return null
  return {
    ...(await spreadOfUnit(ctx, led, quarter)),
    led,
    quarter,
    quarters: begun,
  }
}

/** What the unit head asked about a review, for its assessor alone. */
export async function askedAbout(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
): Promise<CalibrationItem[]> {
  const line = await reachLine(ctx, employeeId, quarter)
  found(line.mine || undefined)
  return (await notesOf(ctx, employeeId, quarter)).map(item)
}
