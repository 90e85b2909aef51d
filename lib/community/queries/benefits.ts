import 'server-only'
import { startOfDay, yearOf, yearRange } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { Benefits } from '../rules/benefits'

export type BenefitsView = Benefits & { year: number }

/** One's own numbers of the running year, in one statement. */
export async function benefits(ctx: Ctx): Promise<BenefitsView> {
  const me = found(ctx.actor.employeeId)
  const year = yearOf(ctx.today)
  const { from } = yearRange(year)
  const since = startOfDay(from, ctx.region.zone)
  const own = Prisma.sql`region_id = ${ctx.regionId} AND employee_id = ${me}::uuid`
  const [row] = await ctx.db.$queryRaw<Benefits[]>(Prisma.sql`
    WITH l AS MATERIALIZED (
      SELECT log_date, id, status, indicator_id, decided_at - submitted_at AS took
      FROM activity_log WHERE ${own} AND log_date BETWEEN ${from}::date AND ${ctx.today}::date AND status <> 'DRAFT')
    SELECT count(*)::int AS logs,
      (count(*) FILTER (WHERE status = 'APPROVED' AND indicator_id IS NOT NULL))::int AS counted,
      (SELECT count(DISTINCT e.file_id)::int FROM l AS o JOIN activity_log_evidence e
        ON e.region_id = ${ctx.regionId} AND e.log_date = o.log_date AND e.log_id = o.id) AS evidence,
      (SELECT count(*)::int FROM quarterly_review WHERE ${own} AND status <> 'DRAFT') AS reviews,
      count(took)::int AS decided,
      round(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY took)) / 60)::int AS "medianMinutes",
      (SELECT count(*)::int FROM feedback WHERE ${own} AND given_at >= ${since}::timestamptz) AS feedback,
      (SELECT count(*)::int FROM kudos WHERE region_id = ${ctx.regionId} AND receiver_id = ${me}::uuid
        AND withdrawn_at IS NULL AND given_at >= ${since}::timestamptz) AS kudos
    FROM l`)
  return { ...found(row), year }
}
