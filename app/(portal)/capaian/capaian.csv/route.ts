import { quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { handler } from '@/lib/core/context'
import { csvResponse, decimalCell } from '@/lib/core/csv'
import { refuse } from '@/lib/core/refusal'
import { methodWords } from '@/lib/measurements/labels/realisation'
import { memberAchievements, myAchievements } from '@/lib/measurements/queries/realisation'
import { recordId } from '@/lib/organization/schema'

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
const QUARTERS = [1, 2, 3, 4] as const

export const GET = handler({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const key = text(search.triwulan)
    if (search.pegawai === undefined) return { ...(await myAchievements(ctx, key)), name: ctx.actor.name }
    const id = recordId.safeParse(search.pegawai)
    return id.success ? memberAchievements(ctx, id.data, key) : refuse('not_found')
  },
  respond: ({ name, quarter, results }) =>
    csvResponse(`capaian-${quarterKey(quarter)}.csv`, [
      ['Capaian', name, quarterLabel(quarter)],
      ['Hasil kerja', 'Indikator', 'Satuan', 'Target setahun', 'Triwulan', 'Realisasi', 'Asal angka'],
      ...results.flatMap(({ text: result, indicators }) =>
        indicators.flatMap(({ text: indicator, measureUnit, target, targetText, course }) =>
          course.map((one, nth) => [
            result,
            indicator,
            measureUnit,
            decimalCell(target ?? targetText),
            quarterShortLabel({ ...quarter, quarter: QUARTERS[nth] ?? 4 }),
            one.value === null ? one.text : Number(one.value),
            methodWords(one),
          ]),
        ),
      ),
    ]),
})
