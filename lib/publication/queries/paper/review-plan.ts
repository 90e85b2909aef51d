import 'server-only'
import { dayToDb, quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { APPROACHES, FORMS, type Approach, type Form, type PlanContent } from '@/lib/plans/rules'
import { planContent } from '@/lib/plans/schema'
import type { Source } from './party'

export type PlanBehind = {
  form: Form
  approach: Approach
  content: PlanContent | null
  /** By indicator: what was said of the quarter where logs do not add up. */
  realised: Map<string, string | null>
}

/** The plan as it was agreed when a quarter was signed, with what was entered for its indicators until then. */
export async function planBehind(
  { db, regionId }: Source,
  employeeId: string,
  quarter: YearQuarter,
  signedAt: Date,
): Promise<PlanBehind> {
  const { through } = quarterRange(quarter)
  const row = await db.planVersion.findFirst({
    where: {
      regionId,
      status: 'AGREED',
      decidedAt: { lte: signedAt },
      plan: {
        employeeId,
        startsOn: { lte: dayToDb(through) },
        endsOn: { gte: dayToDb(through) },
      },
    },
    select: { content: true, plan: { select: { form: true, approach: true } } },
    orderBy: { decidedAt: 'desc' },
  })
  const content = planContent.safeParse(row?.content).data ?? null
  const said = await db.realisation.findMany({
    where: {
      regionId,
      ...quarter,
      enteredAt: { lte: signedAt },
      indicatorId: {
        in: (content?.results ?? []).flatMap(({ indicators }) => indicators.map(({ id }) => id)),
      },
    },
    select: { indicatorId: true, value: true, text: true },
  })
  return {
    form: FORMS.find((known) => known === row?.plan.form) ?? 'JA_JF',
    approach: APPROACHES.find((known) => known === row?.plan.approach) ?? 'QUANTITATIVE',
    content,
    realised: new Map(
      said.map(({ indicatorId, value, text }) => [indicatorId, value?.toString() ?? text] as const),
    ),
  }
}
