import { planPart } from '@/components/plans/plan-file'
import { formatRange } from '@/lib/calendar/labels'
import { found, refuse } from '@/lib/core/refusal'
import { tableFile } from '@/lib/core/table-file'
import { recordId } from '@/lib/organization/schema'
import { ledPlan } from '@/lib/plans/queries/team'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: async (ctx, { params }) => {
    const id = recordId.safeParse(params.pegawai)
    if (!id.success) return refuse('not_found')
    const { name, plan, shown } = await ledPlan(ctx, id.data)
    return { name, plan: found(plan), content: found(shown) }
  },
  file: ({ name, plan: { year, startsOn, endsOn, lines }, content }) => ({
    name: `skp-${year}`,
    about: [`SKP ${year}`, name, formatRange({ from: startsOn, through: endsOn })],
    ...planPart(content, lines),
  }),
})
