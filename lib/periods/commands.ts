import 'server-only'
import { refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { findPeriod, neighbours, openWork, publishedUnits } from './queries'
import { whyNotClose, whyNotOpen, whyNotReopen } from './rules'
import type { ClosePeriodInput, PeriodChoice, ReopenPeriodInput } from './schema'
import { createOpenPeriod, holdAsTheyAre, loadPeriod, savePeriod, takeForMove } from './store'

/** For what is written under a quarter's state: taken before that state is read, so that it is still true at the end. */
export const holdQuarters = (ctx: WriteCtx): Promise<void> => holdAsTheyAre(ctx)

export async function openPeriod(ctx: WriteCtx, { version, ...quarter }: PeriodChoice) {
  await takeForMove(ctx)
  const period = await findPeriod(ctx, quarter)
  const { laterClosed } = await neighbours(ctx, quarter)
  refuseIf(whyNotOpen(period ?? { ...quarter, status: 'UPCOMING' }, { today: ctx.today, laterClosed }))
  if (period) await savePeriod(ctx, period, version, 'OPEN')
  const id = period?.id ?? (await createOpenPeriod(ctx, quarter))
  ctx.record('period.opened', { type: 'period', id }, { ...quarter })
}

/** Closing freezes the quarter's days. What stays open is counted and shown; closing over it takes a deliberate tick. */
export async function closePeriod(ctx: WriteCtx, { version, acknowledged, ...quarter }: ClosePeriodInput) {
  await takeForMove(ctx)
  const period = await loadPeriod(ctx, quarter)
  const work = await openWork(ctx, quarter)
  const { earlierOpen } = await neighbours(ctx, quarter)
  refuseIf(
    whyNotClose(period, { today: ctx.today, ...work, earlierOpen, acknowledged }),
    { ...work },
    'acknowledged',
  )
  await savePeriod(ctx, period, version, 'CLOSED')
  ctx.record('period.closed', { type: 'period', id: period.id }, { ...quarter, ...work })
}

/** The reason stands in the trail with the change. */
export async function reopenPeriod(ctx: WriteCtx, { version, reason, ...quarter }: ReopenPeriodInput) {
  await takeForMove(ctx)
  const period = await loadPeriod(ctx, quarter)
  const { laterClosed } = await neighbours(ctx, quarter)
  const published = await publishedUnits(ctx, quarter)
  refuseIf(
    whyNotReopen(period, { laterClosed, publishedUnits: published, reason }),
    { count: published },
    'reason',
  )
  await savePeriod(ctx, period, version, 'OPEN')
  ctx.record('period.reopened', { type: 'period', id: period.id }, { ...quarter, reason })
}
