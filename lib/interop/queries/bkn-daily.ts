import 'server-only'
import { ownLogs } from '@/lib/activity-logs/queries/own'
import { monthRange } from '@/lib/calendar/rules'
import { env } from '@/lib/core/env'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { monthOfNumber } from '@/lib/publication/rules/paper'
import { BKN_DAILY_COLUMNS, bknDailyRow, isSent } from '../rules/bkn-daily'

/** My sent logs of a month ('202605') as BKN's daily form takes them, oldest first. */
export async function bknDailySheet(
  ctx: Ctx,
  { month: asked }: { month: number },
): Promise<{ name: string; rows: (string | number)[][] }> {
  const month = found(monthOfNumber(asked))
  const logs = await ownLogs(ctx, monthRange(month))
  const rows = logs
    .filter(isSent)
    .toSorted((a, b) => a.logDate.localeCompare(b.logDate))
    .map((log) => bknDailyRow(log, new URL(`/catatan/${log.logDate}/${log.id}`, env().APP_URL).href))
  return { name: `bkn-harian-${monthRange(month).from.slice(0, 7)}`, rows: [[...BKN_DAILY_COLUMNS], ...rows] }
}
