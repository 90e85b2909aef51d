import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import { receiptOf } from '@/lib/core/receipt'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { StoredEvidence } from '@/lib/evidence/rules'
import { fullName, nameParts } from '@/lib/organization/queries'
import { LOG_STEP_KINDS, whyNotDelete, whyNotWithdraw, type LogStepKind } from '../rules'
import { closedThrough, logOf, logParts, ownId, type Log, type LogKey } from '../store'

export type HistoryEntry = {
  kind: LogStepKind | 'DRAFTED'
  at: Date
  by: string
  reason: string | null
  bulk: boolean
  receipt: string | null
}

export type LogDetail = Log & {
  unitName: string
  supervisorName: string | null
  result: string | null
  workResult: { text: string; serves: string | null } | null
  indicator: { text: string; measureUnit: string } | null
  evidence: StoredEvidence[]
  feedback: { id: string; from: string; text: string; at: Date }[]
  history: HistoryEntry[]
  mayEdit: boolean
  mayWithdraw: boolean
  mayDelete: boolean
}

/** A log of my own with everything that happened to it. */
export async function logDetail(ctx: Ctx, key: LogKey): Promise<LogDetail> {
  const by = ownId(ctx)
  const { unit, workResult, indicator, evidence, feedback, steps, createdAt, ...row } = found(
    await ctx.db.activityLog.findFirst({
      where: { regionId: ctx.regionId, employeeId: by, logDate: dayToDb(key.logDate), id: key.id },
      select: {
        ...logParts,
        createdAt: true,
        unit: { select: { name: true } },
        workResult: { select: { text: true, unitIndicator: { select: { name: true } } } },
        indicator: { select: { text: true, measureUnit: true } },
        evidence: {
          where: { regionId: ctx.regionId },
          orderBy: { fileId: 'asc' },
          select: { file: { select: { id: true, name: true, mime: true, size: true, sha256: true } } },
        },
        feedback: {
          where: { regionId: ctx.regionId, employeeId: by },
          orderBy: { givenAt: 'asc' },
          select: { id: true, text: true, givenAt: true, author: { select: nameParts } },
        },
        steps: {
          where: { regionId: ctx.regionId },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          select: { kind: true, at: true, byName: true, reason: true, bulk: true },
        },
      },
    }),
  )
  const log = logOf(row)
  const supervisor = log.supervisorId
    ? await ctx.db.employee.findFirst({
        where: { regionId: ctx.regionId, id: log.supervisorId },
        select: nameParts,
      })
    : null
  const frozen = await closedThrough(ctx, by, log.logDate)
  return {
    ...log,
    unitName: unit.name,
    supervisorName: supervisor && fullName(supervisor),
    workResult: workResult && { text: workResult.text, serves: workResult.unitIndicator?.name ?? null },
    indicator,
    evidence: evidence.map(({ file }) => file),
    feedback: feedback.map(({ id, text, givenAt, author }) => ({
      id,
      text,
      at: givenAt,
      from: fullName(author),
    })),
    history: await withReceipts(ctx, log.id, createdAt, steps),
    mayEdit: ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(log.status) && !frozen,
    mayWithdraw: !whyNotWithdraw(log, { by, closedThrough: frozen }),
    mayDelete: !whyNotDelete(log, { by, builtUpon: feedback.length > 0 }),
  }
}

type Step = { kind: string; at: Date; byName: string; reason: string | null; bulk: boolean }

/** Step and event of one change carry one instant; an event without a step is a draft that was kept. */
async function withReceipts(
  ctx: Ctx,
  id: string,
  createdAt: Date,
  steps: readonly Step[],
): Promise<HistoryEntry[]> {
  const events = await ctx.db.auditEvent.findMany({
    where: { regionId: ctx.regionId, subjectId: id, at: { gte: createdAt } },
    orderBy: { seq: 'asc' },
    select: { at: true, seq: true, event: true },
  })
  const receipts = new Map(events.map(({ at, seq }) => [at.getTime(), receiptOf(ctx.regionId, seq)]))
  const drafted = events
    .filter(({ event }) => event === 'activity_log.drafted')
    .map(({ at }) => ({ kind: 'DRAFTED' as const, at, by: ctx.actor.name, reason: null, bulk: false }))
  const moved = steps.map(({ byName, kind, ...step }) => ({
    ...step,
    kind: found(LOG_STEP_KINDS.find((known) => known === kind)),
    by: byName,
  }))
  return [...drafted, ...moved]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((entry) => ({ ...entry, receipt: receipts.get(entry.at.getTime()) ?? null }))
}
