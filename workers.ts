import 'server-only'
import { forgetEndedSessions } from '@/lib/accounts/commands'
import { openAccounts } from '@/lib/accounts/commands/administration'
import { refreshUnitMonths } from '@/lib/activity-logs/commands/rollup'
import { lastEntryDay } from '@/lib/activity-logs/rules'
import { calendarDays } from '@/lib/attendance/queries'
import { addDays, quarterRange, workingDays } from '@/lib/calendar/rules'
import { globalTables, isDatabaseAway } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { enqueue, job, startWorkers, type JobCtx } from '@/lib/core/jobs'
import { forgetSpent } from '@/lib/core/limiter'
import { describe, log } from '@/lib/core/log'
import { releaseLetters } from '@/lib/community/commands/box'
import { periods } from '@/lib/periods/queries'
import { reviewDueOn } from '@/lib/periods/rules'
import { lapseAnswers } from '@/lib/public-input/commands'
import { releaseStatements } from '@/lib/feedback/commands/statements'
import { sendDigests } from '@/lib/notifications/commands/digest'
import { sendReminders } from '@/lib/notifications/commands/reminders'
import type { Deadlines } from '@/lib/notifications/rules/reminders'
import { markStopped, runImport, runUndo, type Piece } from '@/lib/organization/commands/imports'
import { unfinishedImports } from '@/lib/organization/queries/imports'
import { releaseCitizenAnswers } from '@/lib/surveys/commands/codes'
import { releaseStaffSurveys } from '@/lib/surveys/commands/staff'
import { measureSilentCourses } from '@/lib/training/commands/effects'

const piecesOf =
  (name: string, regionId: number): Piece =>
  (work) =>
    job(name, regionId, work)

/** What is wrong with the rows stays on the batch; when the database is away, the queue tries again. */
async function orMark(regionId: number, batchId: string, work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log().error({ batch: batchId, ...describe(error) }, 'import stopped')
    await job('import.stopped', regionId, (ctx) => markStopped(ctx, batchId))
  }
}

const holidaysOf = async (ctx: JobCtx) =>
  (await calendarDays(ctx, { from: ctx.today, through: ctx.today })).holidays

/** Longer than any row of holidays, to both sides. */
const REACH = 45
const LOGGABLE = 21

/** What ends when: the reviews of open quarters, and days that can still be logged. */
async function deadlinesOf(ctx: JobCtx): Promise<Deadlines> {
  const { today } = ctx
  const { holidays } = await calendarDays(ctx, {
    from: addDays(today, -REACH),
    through: addDays(today, REACH),
  })
  return {
    holidays,
    quarters: (await periods(ctx))
      .filter((period) => period.status === 'OPEN' && quarterRange(period).through < today)
      .map(({ year, quarter }) => ({
        year,
        quarter,
        endedOn: quarterRange({ year, quarter }).through,
        dueOn: reviewDueOn({ year, quarter }, holidays),
      })),
    days: workingDays({ from: addDays(today, -LOGGABLE), through: addDays(today, -1) }, holidays).map(
      (day) => ({
        day,
        dueOn: lastEntryDay(day, { holidays }),
      }),
    ),
  }
}

const RETRY = 10_000

/** Starts this process' background work as soon as the database answers; pages do not wait for it. */
export function startBackgroundWork() {
  if (env().WORKER === 'on') begin({ again: false })
}

function begin({ again }: { again: boolean }) {
  start().then(
    () => again && log().warn('background work has begun'),
    (error: unknown) => {
      if (!again) log().warn(describe(error), 'background work waits for the database')
      setTimeout(begin, RETRY, { again: true }).unref()
    },
  )
}

/** Takes up again what a kill left half-done. */
async function start() {
  await startWorkers({
    'import.run': ({ regionId, batchId }) =>
      orMark(regionId, batchId, () => runImport(piecesOf('import.run', regionId), batchId, openAccounts)),
    'import.undo': ({ regionId, batchId }) =>
      orMark(regionId, batchId, () => runUndo(piecesOf('import.undo', regionId), batchId)),
    'rollup.units': ({ regionId }) => job('rollup.units', regionId, refreshUnitMonths),
    'statements.release': ({ regionId }) => job('statements.release', regionId, releaseStatements),
    'surveys.release': ({ regionId }) => job('surveys.release', regionId, releaseStaffSurveys),
    'inputs.lapse': ({ regionId }) => job('inputs.lapse', regionId, lapseAnswers),
    'answers.release': ({ regionId }) => job('answers.release', regionId, releaseCitizenAnswers),
    'letters.release': ({ regionId }) => job('letters.release', regionId, releaseLetters),
    'digests.send': ({ regionId }) => sendDigests(regionId, holidaysOf),
    'reminders.send': ({ regionId }) => sendReminders(regionId, deadlinesOf),
    'effects.measure': ({ regionId }) => job('effects.measure', regionId, measureSilentCourses),
    'limiter.sweep': async () => void (await forgetSpent()),
    'sessions.sweep': async ({ regionId }) =>
      void (await job('sessions.sweep', regionId, forgetEndedSessions)),
  })
  for (const { id: regionId } of await globalTables().region.findMany({ select: { id: true } })) {
    for (const { batchId, undoing } of await job('import.resume', regionId, unfinishedImports))
      await enqueue(undoing ? 'import.undo' : 'import.run', { regionId, batchId })
    // The figures of the control room are fresh from the first minute on.
    await enqueue('rollup.units', { regionId })
    // A night that the service slept through is made up for.
    await enqueue('statements.release', { regionId })
    await enqueue('surveys.release', { regionId })
    await enqueue('answers.release', { regionId })
  }
}
