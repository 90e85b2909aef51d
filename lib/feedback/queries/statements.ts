import 'server-only'
import type { Day, Quarter, YearQuarter } from '@/lib/calendar/rules'
import { found, refuse } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds, peopleOf, supervisorOn } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import {
  extremesOf,
  isCrowd,
  lastDayToAnswer,
  quarterToAnswer,
  spreadOf,
  type Spread,
  type Statement,
} from '../rules/statements'
import { ownId } from '../store'
import { hasToken } from '../store/statements'

export type StatementForm = {
  regionId: number
  quarter: YearQuarter
  lastDay: Day
  /** Whom it would be about; nobody where none is recorded. */
  leader: { id: string; name: string } | null
  state: 'NO_LEADER' | 'TOO_FEW' | 'OPEN' | 'TAKEN'
}

/** What I may say about whoever leads me today. How many people that is, is told to nobody. */
export async function statementForm(ctx: Ctx): Promise<StatementForm> {
  const me = ownId(ctx)
  const quarter = quarterToAnswer(ctx.today)
  const leader = await supervisorOn(ctx, me, ctx.today)
  const common = { regionId: ctx.regionId, quarter, lastDay: lastDayToAnswer(quarter), leader }
  if (!leader) return { ...common, state: 'NO_LEADER' }
  const members = await peopleOf(ctx, leader.id, { from: ctx.today, through: ctx.today })
  if (!isCrowd(members.length)) return { ...common, state: 'TOO_FEW' }
  const taken = await hasToken(ctx, me, { leaderId: leader.id, ...quarter })
  return { ...common, state: taken ? 'TAKEN' : 'OPEN' }
}

export type StatementResult = YearQuarter & {
  count: number
  spread: Spread[]
  extremes: { most: Statement; least: Statement } | undefined
  comments: string[]
}

export type StatementResults = { id: string; name: string; mine: boolean; quarters: StatementResult[] }

/** Open to the leader himself, to whoever leads him, and to BKD. */
async function mayRead(ctx: Ctx, leaderId: string): Promise<boolean> {
  const me = ctx.actor.employeeId
  if (leaderId === me || ctx.actor.roles.includes('admin')) return true
  const above = (await supervisorOn(ctx, leaderId, ctx.today))?.id
  const standsFor = me ? [me, ...(await standsInFor(ctx, me))] : []
  return standsFor.some((id) => id === above)
}

const QUARTERS = 8

/** What at least five people said together, quarter by quarter, newest first. No answer is shown on its own. */
export async function statementResults(ctx: Ctx, leaderId: string): Promise<StatementResults> {
  if (!(await mayRead(ctx, leaderId))) refuse('not_found')
  const person = found((await peopleByIds(ctx, [leaderId])).at(0))
  const where = { regionId: ctx.regionId, leaderId }
  const answers = await ctx.db.statementAnswer.findMany({
    where,
    select: { year: true, quarter: true, ratings: true },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }, { id: 'asc' }],
  })
  const comments = await ctx.db.statementComment.findMany({
    where,
    select: { year: true, quarter: true, text: true },
    orderBy: { id: 'asc' },
  })
  const keyOf = ({ year, quarter }: { year: number; quarter: number }) => `${year}-${quarter}`
  const commentsOf = Map.groupBy(comments, keyOf)
  const quarters = [...Map.groupBy(answers, keyOf)].slice(0, QUARTERS).flatMap(([key, ofQuarter]) => {
    const spread = spreadOf(ofQuarter.map(({ ratings }) => [...ratings].map(Number)))
    const [first] = ofQuarter
    if (!spread || !first) return []
    return {
      year: first.year,
      quarter: quarterFrom(first.quarter),
      count: ofQuarter.length,
      spread,
      extremes: extremesOf(spread),
      comments: (commentsOf.get(key) ?? []).map(({ text }) => text),
    }
  })
  return { id: person.id, name: person.name, mine: leaderId === ctx.actor.employeeId, quarters }
}

const quarterFrom = (number: number): Quarter =>
  number === 1 || number === 2 || number === 3 || number === 4 ? number : 1

/** Whether there is anything that I may read about this person. */
export async function hasStatementResults(ctx: Ctx, leaderId: string): Promise<boolean> {
  if (!(await mayRead(ctx, leaderId))) return false
  const first = await ctx.db.statementAnswer.findFirst({
    where: { regionId: ctx.regionId, leaderId },
    select: { year: true },
  })
  return first !== null
}
