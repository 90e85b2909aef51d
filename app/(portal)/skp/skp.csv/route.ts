import { planPart } from '@/components/plans/plan-file'
import { formatRange } from '@/lib/calendar/labels'
import { found, refuse } from '@/lib/core/refusal'
import { asked, tableFile } from '@/lib/core/table-file'
import { recordId } from '@/lib/organization/schema'
import { mySkp } from '@/lib/plans/queries/own'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const wanted = asked(search.rencana)
    const id = wanted === undefined ? undefined : recordId.safeParse(wanted)
    if (id && !id.success) return refuse('not_found')
    return found((await mySkp(ctx, id?.data)).plan)
  },
  file: ({ year, startsOn, endsOn, content, lines }) => ({
    name: `skp-${year}`,
    about: [`SKP ${year}`, formatRange({ from: startsOn, through: endsOn })],
    ...planPart(content, lines),
  }),
})
