import 'server-only'
import { calendarDays, leavesOf } from '@/lib/attendance/queries'
import { formatClock, formatTime } from '@/lib/calendar/labels'
import { addDays, dayToDb, isWithin, minuteOf, type Day } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { Refusal, refuse, refuseIf, savedOrRefuse, type Facts } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { ownFiles } from '@/lib/evidence/queries'
import { postOn, supervisorOn } from '@/lib/organization/queries'
import { periodOn } from '@/lib/periods/queries'
import { inPlan } from '@/lib/plans/queries'
import {
  cameBefore,
  entryMinutes,
  FAVOURITES_MAX,
  isPastEntry,
  overlaps,
  whyNotDelete,
  whyNotSave,
  whyNotSubmit,
  whyNotWithdraw,
  type DayFacts,
  type LogStatus,
  type Reason,
} from '../rules'
import type { ActivityLogInput, FavouriteChoice, FavouriteInput, LogChoice, RepeatInput } from '../schema'
import {
  addStep,
  closedThrough,
  loadOwnLog,
  lockMonth,
  ownId,
  recomputeMonth,
  saveStatus,
  statusOf,
  type Log,
} from '../store'
import { movedSince } from '../store/decisions'

/** What the person is told after a save; the time is the server's, on the region's clock. */
export type Saved = { logDate: Day; id: string; status: LogStatus; time: string }

/** The field beside which a refusal is said. */
const FIELD: Partial<Record<Reason, string>> = {
  minutes_missing: 'minutes',
  minutes_out_of_range: 'minutes',
  minutes_exceed_span: 'minutes',
  day_full: 'minutes',
  span_incomplete: 'endMinute',
  end_before_start: 'endMinute',
  overlap: 'startMinute',
  date_fixed: 'logDate',
  quarter_closed: 'logDate',
  quarter_not_open: 'logDate',
  future_date: 'logDate',
  future_hours: 'endMinute',
  on_leave: 'logDate',
  holiday: 'logDate',
  too_late: 'logDate',
  no_supervisor: 'logDate',
  no_post: 'logDate',
  not_in_plan: 'workResultId',
  indicator_mismatch: 'indicatorId',
  evidence_missing: 'evidenceIds',
}

function refuseAtField(reason: Reason | undefined, facts: Facts = {}): void {
  if (reason) refuse(reason, facts, FIELD[reason])
}

/** Whoever was faster is named: a supervisor who decided, or the person in another tab. */
async function refuseIfMoved(ctx: Ctx, log: Log, seenVersion: number | undefined): Promise<void> {
  const moved = await movedSince(ctx, log, seenVersion ?? 0)
  if (moved) refuse(moved.reason, moved.facts)
}

/** A holiday may follow a holiday: Lebaran with its collective leave frees two weeks. */
const HOLIDAY_REACH = 40

type Other = DayFacts['others'][number] & { title: string }

/** What the rules want to know of a person's day. */
async function dayFacts(
  ctx: Ctx,
  employeeId: string,
  day: Day,
  except?: string,
): Promise<DayFacts & { holidays: Set<Day>; others: Other[] }> {
  const { holidays } = await calendarDays(ctx, { from: day, through: addDays(day, HOLIDAY_REACH) })
  const leaves = await leavesOf(ctx, [employeeId], { from: day, through: day })
  const opened = await ctx.db.openedDay.count({
    where: { regionId: ctx.regionId, employeeId, day: dayToDb(day) },
  })
  const others = await ctx.db.activityLog.findMany({
    where: { regionId: ctx.regionId, employeeId, logDate: dayToDb(day), id: { not: except } },
    select: { title: true, minutes: true, startMinute: true, endMinute: true, status: true },
  })
  return {
    today: ctx.today,
    nowMinute: minuteOf(ctx.now, ctx.region.zone),
    holidays,
    onLeave: leaves.some((leave) => isWithin(day, leave)),
    opened: opened > 0,
    closedThrough: await closedThrough(ctx, employeeId, day),
    supervisorId: (await supervisorOn(ctx, employeeId, day))?.id ?? null,
    others: others.map((other) => ({ ...other, logDate: day, status: statusOf(other.status) })),
  }
}

async function lockMonths(ctx: WriteCtx, employeeId: string, days: readonly Day[]): Promise<void> {
  const firstOfEach = new Map(days.toSorted().map((day) => [day.slice(0, 7), day]))
  for (const day of firstOfEach.values()) await lockMonth(ctx, employeeId, day)
}

/**
 * Writes or mends a log, and hands it in unless it is kept as a draft. The month is locked before the day is read, so of
 * two entries for the same hours sent at once only one finds them free.
 */
export async function saveLog(ctx: WriteCtx, input: ActivityLogInput): Promise<Saved> {
  const by = ownId(ctx)
  const savedOn = input.savedOn ?? input.logDate
  await lockMonths(ctx, by, input.id ? [savedOn, input.logDate] : [input.logDate])
  const saved = input.id ? await loadOwnLog(ctx, { logDate: savedOn, id: input.id }) : null
  if (saved) await refuseIfMoved(ctx, saved, input.version)

  const standing = await judge(ctx, input, saved)
  const { status } = standing
  const id = saved?.id ?? newId()
  const firstSent = status === 'SUBMITTED' && saved?.status !== 'SUBMITTED'
  const row = {
    ...(await contentOf(ctx, input)),
    ...standing,
    submittedAt: firstSent ? ctx.now : (saved?.submittedAt ?? null),
    decidedAt: status === 'SUBMITTED' ? null : (saved?.decidedAt ?? null),
    updatedAt: ctx.now,
  }
  const evidenceIds = await evidenceOf(ctx, input.evidenceIds)

  if (saved) await rewrite(ctx, saved, input.logDate, row)
  else
    await ctx.db.activityLog.create({
      data: {
        ...row,
        regionId: ctx.regionId,
        logDate: dayToDb(input.logDate),
        id,
        employeeId: by,
        createdAt: ctx.now,
      },
      select: { id: true },
    })
  await ctx.db.activityLogEvidence.createMany({
    data: evidenceIds.map((fileId) => ({
      regionId: ctx.regionId,
      logDate: dayToDb(input.logDate),
      logId: id,
      fileId,
    })),
  })
  const step = firstSent ? 'SUBMITTED' : status === 'SUBMITTED' ? 'EDITED' : undefined
  if (step) await addStep(ctx, { logDate: input.logDate, id }, step)
  await recomputeMonth(ctx, by, input.logDate)
  if (savedOn !== input.logDate) await recomputeMonth(ctx, by, savedOn)

  const event = step ? step.toLowerCase() : 'drafted'
  ctx.record(
    `activity_log.${event}`,
    { type: 'activity_log', id },
    {
      logDate: input.logDate,
      minutes: row.minutes,
      indicator: row.indicatorId,
      evidence: evidenceIds.length,
      late: row.isLate,
    },
  )
  return { logDate: input.logDate, id, status, time: formatTime(ctx.now, ctx.region.zone) }
}

/** What would become of these entries were they handed in one after the other: for each the refusal, or nothing. */
export async function foreseeLogs(
  ctx: Ctx,
  inputs: readonly ActivityLogInput[],
): Promise<(Refusal | null)[]> {
  const before: Other[] = []
  const foreseen: (Refusal | null)[] = []
  for (const input of inputs) {
    try {
      const { status } = await judge(ctx, input, null, before)
      await contentOf(ctx, input)
      before.push({ ...input, status })
      foreseen.push(null)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      foreseen.push(error)
    }
  }
  return foreseen
}

type Standing = Pick<Log, 'status' | 'isLate' | 'supervisorId'>

/** Asks the rules, and says where the log stands once it is saved. */
async function judge(
  ctx: Ctx,
  input: ActivityLogInput,
  saved: Log | null,
  alsoThere: readonly Other[] = [],
): Promise<Standing> {
  const by = ownId(ctx)
  if (saved && saved.logDate !== input.logDate) refuseAtField(await whyNotMove(ctx, saved))
  if (input.intent === 'draft') {
    if (saved?.status === 'SUBMITTED') refuse('already_sent')
    const frozen = await closedThrough(ctx, by, input.logDate)
    refuseAtField(whyNotSave(input, { by, saved, closedThrough: frozen }))
    // A returned log that is mended but not yet resent stays returned: the reason still stands.
    return {
      status: saved?.status ?? 'DRAFT',
      isLate: saved?.isLate ?? false,
      supervisorId: saved?.supervisorId ?? null,
    }
  }
  const day = await dayFacts(ctx, by, input.logDate, saved?.id)
  const sameDay = alsoThere.filter(({ logDate }) => logDate === input.logDate)
  const facts = { ...day, others: [...day.others, ...sameDay] }
  const reason = whyNotSubmit(input, { by, saved, ...facts })
  refuseAtField(reason, reason === 'overlap' ? besideWords(input, facts.others) : {})
  const period = await periodOn(ctx, input.logDate)
  if (period?.status !== 'OPEN') refuseAtField('quarter_not_open')
  return {
    status: 'SUBMITTED',
    isLate: saved && cameBefore(saved) ? saved.isLate : isPastEntry(input.logDate, ctx.today, facts),
    // The supervisor of that date decides, also when the line has changed since.
    supervisorId: saved?.status === 'SUBMITTED' ? saved.supervisorId : (facts.supervisorId ?? null),
  }
}

/** Which entry already holds these hours: whoever must mend one needs to know the other. */
function besideWords(input: ActivityLogInput, others: readonly Other[]): Facts {
  const other = others.find(
    (one) => one.status !== 'DRAFT' && one.status !== 'EXPIRED' && overlaps(input, one),
  )
  return {
    title: other?.title ?? '',
    from: formatClock(other?.startMinute ?? 0),
    through: formatClock(other?.endMinute ?? 0),
  }
}

/** A draft may move to another date while nothing hangs on it; what was once handed in keeps its date. */
async function whyNotMove(ctx: Ctx, saved: Log): Promise<Reason | undefined> {
  const steps = await ctx.db.activityLogStep.count({
    where: { regionId: ctx.regionId, logDate: dayToDb(saved.logDate), logId: saved.id },
  })
  return steps > 0 ? 'date_fixed' : undefined
}

async function contentOf(ctx: Ctx, input: ActivityLogInput) {
  const by = ownId(ctx)
  const post = await postOn(ctx, by, input.logDate)
  const standing = await inPlan(ctx, by, input.logDate, input)
  if (standing !== 'yes') refuseAtField(standing)
  const minutes = entryMinutes(input)
  return {
    unitId: post?.unitId ?? refuse('no_post', {}, FIELD.no_post),
    workResultId: input.workResultId ?? null,
    indicatorId: input.indicatorId ?? null,
    title: input.title,
    result: input.result ?? null,
    minutes: minutes ?? refuse('minutes_missing', {}, FIELD.minutes_missing),
    startMinute: input.startMinute ?? null,
    endMinute: input.endMinute ?? null,
    quantity: input.quantity ?? null,
    measureUnit: input.measureUnit ?? null,
  }
}

async function evidenceOf(ctx: Ctx, chosen: readonly string[]): Promise<string[]> {
  const ids = [...new Set(chosen)]
  const own = await ownFiles(ctx, ids)
  if (own.length !== ids.length) refuseAtField('evidence_missing')
  return ids
}

async function rewrite(
  ctx: WriteCtx,
  saved: Log,
  logDate: Day,
  row: Awaited<ReturnType<typeof contentOf>> & { status: LogStatus },
): Promise<void> {
  const where = { regionId: ctx.regionId, logDate: dayToDb(saved.logDate) }
  await ctx.db.activityLogEvidence.deleteMany({ where: { ...where, logId: saved.id } })
  const { count } = await ctx.db.activityLog.updateMany({
    where: { ...where, id: saved.id, version: saved.version },
    data: { ...row, logDate: dayToDb(logDate), version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** A suggestion taken as it stands: written and handed in at once. */
export const repeatLog = (ctx: WriteCtx, input: RepeatInput): Promise<Saved> =>
  saveLog(ctx, { ...input, evidenceIds: [], intent: 'submit' })

/** Takes back what nobody has decided yet; it becomes a draft again. */
export async function withdrawLog(ctx: WriteCtx, { logDate, logId, version }: LogChoice): Promise<Saved> {
  const by = ownId(ctx)
  await lockMonth(ctx, by, logDate)
  const log = await loadOwnLog(ctx, { logDate, id: logId })
  await refuseIfMoved(ctx, log, version)
  refuseIf(whyNotWithdraw(log, { by, closedThrough: await closedThrough(ctx, by, logDate) }))

  await saveStatus(ctx, log, 'DRAFT')
  await addStep(ctx, log, 'WITHDRAWN')
  await recomputeMonth(ctx, by, logDate)
  ctx.record('activity_log.withdrawn', { type: 'activity_log', id: log.id }, { logDate })
  return { logDate, id: log.id, status: 'DRAFT', time: formatTime(ctx.now, ctx.region.zone) }
}

export async function deleteDraft(ctx: WriteCtx, { logDate, logId, version }: LogChoice): Promise<null> {
  const by = ownId(ctx)
  const log = await loadOwnLog(ctx, { logDate, id: logId })
  await refuseIfMoved(ctx, log, version)
  const feedback = await ctx.db.feedback.count({
    where: { regionId: ctx.regionId, logDate: dayToDb(logDate), logId },
  })
  refuseIf(whyNotDelete(log, { by, builtUpon: feedback > 0 }))

  const { count } = await ctx.db.activityLog.deleteMany({
    where: { regionId: ctx.regionId, logDate: dayToDb(logDate), id: logId, version },
  })
  savedOrRefuse(count)
  ctx.record('activity_log.draft_deleted', { type: 'activity_log', id: logId }, { logDate })
  return null
}

/** Keeps an activity as a suggestion; the same words again replace it. */
export async function saveFavourite(ctx: WriteCtx, input: FavouriteInput): Promise<{ id: string }> {
  const by = ownId(ctx)
  const standing = await inPlan(ctx, by, ctx.today, input)
  if (standing !== 'yes') refuseAtField(standing)
  const mine = { regionId: ctx.regionId, employeeId: by }
  const others = await ctx.db.favouriteActivity.count({ where: { ...mine, title: { not: input.title } } })
  if (others >= FAVOURITES_MAX) refuseAtField('too_many_favourites')

  const kept = {
    minutes: input.minutes,
    workResultId: input.workResultId ?? null,
    indicatorId: input.indicatorId ?? null,
    quantity: input.quantity ?? null,
    measureUnit: input.measureUnit ?? null,
  }
  const { id } = await ctx.db.favouriteActivity.upsert({
    where: { regionId_employeeId_title: { ...mine, title: input.title } },
    create: { ...mine, ...kept, id: newId(), title: input.title, createdAt: ctx.now },
    update: kept,
    select: { id: true },
  })
  ctx.record('favourite.saved', { type: 'favourite_activity', id }, { minutes: input.minutes })
  return { id }
}

export async function removeFavourite(ctx: WriteCtx, { favouriteId }: FavouriteChoice): Promise<null> {
  const { count } = await ctx.db.favouriteActivity.deleteMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), id: favouriteId },
  })
  if (count === 0) refuse('not_found')
  ctx.record('favourite.removed', { type: 'favourite_activity', id: favouriteId })
  return null
}

/** All of them at once: they serve nobody but the person. */
export async function forgetFavourites(ctx: WriteCtx): Promise<void> {
  const { count } = await ctx.db.favouriteActivity.deleteMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
  })
  ctx.record('favourite.all_removed', { type: 'employee', id: ownId(ctx) }, { count })
}
