import { quarterLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import { asked, tableFile } from '@/lib/core/table-file'
import { achievementLabels } from '@/lib/goals/labels'
import { recordId } from '@/lib/organization/schema'
import { stateOf } from '@/lib/publication/labels'
import { publicationPreview } from '@/lib/publication/queries'
import { gradeLabels } from '@/lib/reviews/labels'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx, { params, search }) => {
    const of = found(quarterFromKey(asked(search.triwulan) ?? ''))
    const unit = found(recordId.safeParse(params.unit).data)
    return { of, part: asked(search.bagian), preview: await publicationPreview(ctx, unit, of) }
  },
  file: ({ of, part, preview: { summary, distribution, differences } }) => {
    const about = (what: string) => [what, summary.unit.name, quarterLabel(of)]
    if (part === 'sebaran')
      return {
        name: `pratinjau-sebaran-${quarterKey(of)}`,
        about: about('Sebaran predikat'),
        head: ['Predikat', 'Orang'],
        rows: distribution.map(({ grade, count }) => [gradeLabels[grade], count ?? 'disembunyikan']),
      }
    if (part === 'perubahan')
      return {
        name: `pratinjau-perubahan-${quarterKey(of)}`,
        about: about('Yang berubah dari terbitan lama'),
        head: ['Terbit sekarang', 'Akan menjadi'],
        rows: differences.map(({ was, is }) => [was, is]),
      }
    return {
      name: `pratinjau-indikator-${quarterKey(of)}`,
      about: about('Yang akan dibaca warga'),
      head: ['Indikator', 'Satuan', 'Target', 'Capaian', 'Keadaan'],
      rows: summary.indicators.map((one) => [
        one.name,
        one.measureUnit,
        one.target,
        one.value,
        achievementLabels[stateOf(one)],
      ]),
    }
  },
})
