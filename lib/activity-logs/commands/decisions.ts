import { addDays, type Range } from '@/lib/calendar/rules'
import { calendarDays } from '@/lib/attendance/queries'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { peopleOf, supervisorOn } from '@/lib/organization/queries'
import { holdQuarters } from '@/lib/periods/commands'
import { dayToDb, monthOf, monthRange, type Day } from '@/lib/calendar/rules'
import { refusalSentence } from '../labels'
import {
  LOG_MOVES,
  whyNotApprove,
  whyNotOpenDay,
  whyNotReturn,
  whyNotUndo,
  type LogMove,
  type Reason,
} from '../rules'
import type { BulkChoice, LogChoice, OpenDayInput, ReturnInput } from '../schema'
import { addStep, closedThrough, lockMonth, ownId, recomputeMonth, saveStatus, type Log } from '../store'
import {
  frozenQuarters,
  inPlaceOf,
  lastStep,
  loadForDecision,
  movedSince,
  type Why,
} from '../store/decisions'

/** What was changed, as it now stands (so that it can be undone), and what was not, with the reason. */
export type Decided = {
  done: LogChoice[]
  refused: { logId: string; message: string }[]
}

const EVENTS = {
  approve: 'activity_log.approved',
  return: 'activity_log.returned',
  undo: 'activity_log.decision_undone',
} as const satisfies Partial<Record<LogMove, string>>

type Turn = { move: keyof typeof EVENTS; bulk: boolean; reason?: string }
type Judge = (log: Log, closedThrough: Day | null) => Promise<Reason | undefined> | Reason | undefined

/** Asks about each, changes those that may, gives back the rest. One step and one event each. */
async function decideOn(
  ctx: WriteCtx,
  choices: readonly LogChoice[],
  turn: Turn,
  judgeFor: (standsFor: readonly string[]) => Judge,
): Promise<Decided> {
  const standsFor = await inPlaceOf(ctx)
  const judge = judgeFor(standsFor)
  const logs = await loadForDecision(ctx, choices, standsFor)
  const frozen = await frozenQuarters(
    ctx,
    [...logs.values()].map(({ employeeId }) => employeeId),
  )
  const may: Log[] = []
  const mayNot: (Why & { logId: string })[] = []
  for (const { logId, logDate, version } of uniqueById(choices)) {
    const log = logs.get(logId)
    const why = !log || log.logDate !== logDate ? notFound : await whyNot(ctx, log, version, judge, frozen)
    if (why) mayNot.push({ ...why, logId })
    else if (log) may.push(log)
  }
  const [first] = mayNot
  if (may.length === 0 && first) refuse(first.reason, first.facts)

  for (const log of may) await move(ctx, log, turn)
  for (const log of onePerMonth(may)) await recomputeMonth(ctx, log.employeeId, log.logDate)
  return {
    done: may.map(({ id, logDate, version }) => ({ logId: id, logDate, version: version + 1 })),
    refused: mayNot.map(({ logId, reason, facts }) => ({ logId, message: refusalSentence(reason, facts) })),
  }
}

const notFound: Why = { reason: 'not_found' }

async function whyNot(
  ctx: WriteCtx,
  log: Log,
  seenVersion: number,
  judge: Judge,
  frozen: (employeeId: string, day: Day) => Day | null,
): Promise<Why | undefined> {
  const moved = await movedSince(ctx, log, seenVersion)
  if (moved) return moved
  const reason = await judge(log, frozen(log.employeeId, log.logDate))
  return reason && { reason }
}

async function move(ctx: WriteCtx, log: Log, { move, bulk, reason }: Turn) {
  const { to, step } = LOG_MOVES[move]
  await saveStatus(ctx, log, to, { decidedAt: move === 'undo' ? null : ctx.now })
  await addStep(ctx, log, step, { reason, bulk })
  ctx.record(
    EVENTS[move],
    { type: 'activity_log', id: log.id },
    {
      employee: log.employeeId,
      logDate: log.logDate,
      minutes: log.minutes,
      bulk,
      ...(log.supervisorId === ctx.actor.employeeId ? {} : { inPlaceOf: log.supervisorId }),
    },
  )
}

const uniqueById = (choices: readonly LogChoice[]) => [
  ...new Map(choices.map((choice) => [choice.logId, choice])).values(),
]

const onePerMonth = (logs: readonly Log[]) => [
  ...new Map(logs.map((log) => [`${log.employeeId} ${log.logDate.slice(0, 7)}`, log])).values(),
]

const approving =
  (ctx: WriteCtx) =>
  (standsFor: readonly string[]): Judge => {
    const by = ownId(ctx)
    return (log, frozenThrough) =>
      whyNotApprove(log, { by, closedThrough: frozenThrough, inPlaceOf: standsFor })
  }

/** Approves one log as it was seen. */
export async function approve(ctx: WriteCtx, choice: LogChoice): Promise<Decided> {
  return decideOn(ctx, [choice], { move: 'approve', bulk: false }, approving(ctx))
}

/** Approves those of many that may be; marked as a bulk decision, so that a sample can be looked at again. */
export async function approveMany(ctx: WriteCtx, { logs }: BulkChoice): Promise<Decided> {
  return decideOn(ctx, logs, { move: 'approve', bulk: true }, approving(ctx))
}

/** Sends a log back to its author with the reason. */
export async function returnForRevision(ctx: WriteCtx, { reason, ...choice }: ReturnInput): Promise<Decided> {
  const by = ownId(ctx)
  return decideOn(
    ctx,
    [choice],
    { move: 'return', bulk: false, reason },
    (standsFor) => (log, frozenThrough) =>
      whyNotReturn(log, { by, closedThrough: frozenThrough, inPlaceOf: standsFor, reason }),
  )
}

/** Takes one's own decisions back within ten seconds; what was built upon since stays. */
export async function undo(ctx: WriteCtx, { logs }: BulkChoice): Promise<Decided> {
  const by = ownId(ctx)
  return decideOn(ctx, logs, { move: 'undo', bulk: logs.length > 1 }, () => async (log, frozenThrough) => {
    const step = await lastStep(ctx, log)
    const decision = step?.kind === 'APPROVED' || step?.kind === 'RETURNED' ? step : null
    return whyNotUndo({ log, decision }, { by, now: ctx.now, closedThrough: frozenThrough })
  })
}

/** Opens a day that is past its deadline, or a holiday for duty, to one of one's people. */
export async function openDay(ctx: WriteCtx, { employeeId, day, reason }: OpenDayInput): Promise<void> {
  const by = ownId(ctx)
  const standsFor = await inPlaceOf(ctx)
  const since = { from: day < ctx.today ? day : ctx.today, through: ctx.today }
  const people: string[] = []
  for (const id of [by, ...standsFor])
    people.push(...(await peopleOf(ctx, id, since)).map((span) => span.employeeId))
  found(people.includes(employeeId) || undefined)
  await holdQuarters(ctx)

  const key = { regionId: ctx.regionId, employeeId, day: dayToDb(day) }
  const supervisor = await supervisorOn(ctx, employeeId, day)
  const { holidays } = await calendarDays(ctx, { from: day, through: addDays(day, LATEST_DEADLINE) })
  refuseIf(
    whyNotOpenDay(day, {
      by,
      supervisorId: supervisor && standsFor.includes(supervisor.id) ? by : (supervisor?.id ?? null),
      today: ctx.today,
      holidays,
      closedThrough: await closedThrough(ctx, employeeId, day),
      alreadyOpened: (await ctx.db.openedDay.count({ where: key })) > 0,
      reason,
    }),
    {},
    'day',
  )
  await ctx.db.openedDay.create({
    data: { ...key, openedBy: by, openedAt: ctx.now, reason },
    select: { day: true },
  })
  ctx.record('activity_log.day_opened', { type: 'employee', id: employeeId }, { day })
}

/** Three working days reach no further than this, whatever holidays lie between. */
const LATEST_DEADLINE = 35

/** Keeps the logs of these months as they are until the transaction ends; for what is signed on their numbers. */
export async function holdMonths(ctx: WriteCtx, employeeId: string, { from, through }: Range): Promise<void> {
  for (let day = from; day <= through; day = addDays(monthRange(monthOf(day)).through, 1))
    await lockMonth(ctx, employeeId, day)
}
