import { yearOf } from '@/lib/calendar/rules'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { keepRank } from '@/lib/organization/commands/ranks'
import { type CreditReason, whyNotCredit } from '../rules/credit-record'
import {
  rankWith,
  rankWithout,
  whyNotAssessed,
  whyNotEarlierPost,
  whyNotGraduated,
  whyNotRank,
  whyNotSoEarly,
} from '../rules/records'
import type {
  AssessmentInput,
  CreditInput,
  EarlierPostInput,
  EducationInput,
  FactChoice,
  RankInput,
} from '../schema/facts'
import {
  lockPerson,
  ownerOfFact,
  saveAssessment,
  saveCredit,
  saveEarlierPost,
  saveEducation,
  saveRank,
  standingPapers,
  standingRanks,
  withdraw,
} from '../store/facts'

/** Nobody enters what his own career is judged by. */
async function reach(ctx: WriteCtx, employeeId: string) {
  const person = await lockPerson(ctx, employeeId)
  if (employeeId === ctx.actor.employeeId) refuse('own_record')
  return person
}

/** A rank with its day; the highest that stands is the rank on the books. */
export async function recordRank(ctx: WriteCtx, input: RankInput): Promise<void> {
  const { employeeId, rankCode, since } = input
  const { kind, rank, bornOn } = await reach(ctx, employeeId)
  refuseIf(whyNotSoEarly(yearOf(since), bornOn), {}, 'since')
  const records = await standingRanks(ctx, employeeId)
  const why = whyNotRank({ code: rankCode, since }, { kind, records, today: ctx.today })
  refuseIf(why, {}, why === 'day_ahead' || why === 'rank_order' ? 'since' : 'rankCode')
  const id = await saveRank(ctx, input)
  if (rankWith(rank, rankCode) !== rank) await keepRank(ctx, employeeId, rankCode)
  ctx.record('rank.recorded', { type: 'employee', id: employeeId }, { fact: id, rank: rankCode, since })
}

export async function recordEducation(ctx: WriteCtx, input: EducationInput): Promise<void> {
  const { bornOn } = await reach(ctx, input.employeeId)
  refuseIf(whyNotGraduated(input.year, ctx.today) ?? whyNotSoEarly(input.year, bornOn, 10), {}, 'year')
  const id = await saveEducation(ctx, input)
  ctx.record(
    'education.recorded',
    { type: 'employee', id: input.employeeId },
    { fact: id, level: input.level, year: input.year },
  )
}

/** A post held elsewhere, or before there were assignments here. */
export async function recordEarlierPost(ctx: WriteCtx, input: EarlierPostInput): Promise<void> {
  const { bornOn } = await reach(ctx, input.employeeId)
  refuseIf(whyNotEarlierPost(input, ctx.today), {}, 'endsOn')
  refuseIf(whyNotSoEarly(yearOf(input.startsOn), bornOn), {}, 'startsOn')
  const id = await saveEarlierPost(ctx, input)
  const { level, startsOn, endsOn } = input
  ctx.record(
    'earlier_post.recorded',
    { type: 'employee', id: input.employeeId },
    { fact: id, level, startsOn, endsOn },
  )
}

export async function recordAssessment(ctx: WriteCtx, input: AssessmentInput): Promise<void> {
  const { bornOn } = await reach(ctx, input.employeeId)
  refuseIf(
    whyNotAssessed(input.assessedOn, ctx.today) ?? whyNotSoEarly(yearOf(input.assessedOn), bornOn),
    {},
    'assessedOn',
  )
  const id = await saveAssessment(ctx, input)
  ctx.record(
    'assessment.recorded',
    { type: 'employee', id: input.employeeId },
    { fact: id, on: input.assessedOn, competences: Object.keys(input.levels).length },
  )
}

/** Credit points by the office's paper, from before they are counted here. */
export async function recordCredit(ctx: WriteCtx, input: CreditInput): Promise<void> {
  const { employeeId, year, level, points } = input
  const { kind } = await reach(ctx, employeeId)
  const records = await standingPapers(ctx, employeeId)
  const why = whyNotCredit(input, { kind, records, today: ctx.today })
  refuseIf(why, {}, why && CREDIT_FIELD[why])
  const id = await saveCredit(ctx, input)
  ctx.record('credit.recorded', { type: 'employee', id: employeeId }, { fact: id, level, points, year })
}

const CREDIT_FIELD: Partial<Record<CreditReason, string>> = {
  year_runs: 'year',
  credit_known: 'year',
  day_ahead: 'decidedOn',
  paper_too_early: 'decidedOn',
  credit_order: 'points',
}

/** A fact that was wrong stands no more; the right one is entered beside it. */
export async function withdrawFact(ctx: WriteCtx, { kind, factId }: FactChoice): Promise<void> {
  const employeeId = await ownerOfFact(ctx, kind, factId)
  const { rank } = await reach(ctx, employeeId)
  const before = await standingRanks(ctx, employeeId)
  await withdraw(ctx, kind, factId)
  const gone = before.find(({ id }) => id === factId)
  const now = gone
    ? rankWithout(
        rank,
        gone.code,
        before.flatMap(({ id, code }) => (id === factId ? [] : [code])),
      )
    : rank
  if (now && now !== rank) await keepRank(ctx, employeeId, now)
  ctx.record('fact.withdrawn', { type: 'employee', id: employeeId }, { fact: factId, kind })
}
