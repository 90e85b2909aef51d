import { refuse } from '@/lib/core/refusal'
import { asked, tableFile } from '@/lib/core/table-file'
import { recordId } from '@/lib/organization/schema'
import { indicatorAspectLabels, standardFamilyLabels } from '@/lib/plans/labels'
import { unitStandards } from '@/lib/plans/queries/standards'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx, { search }) => {
    const unit = asked(search.unit)
    if (unit !== undefined && !recordId.safeParse(unit).success) refuse('not_found')
    return unitStandards(ctx, unit)
  },
  file: ({ unit, families }) => ({
    name: 'standar-layanan',
    about: ['Standar layanan', unit.name],
    head: ['Layanan', 'Indikator', 'Hasil kerja', 'Aspek', 'Target', 'Satuan', 'Sumber', 'Jabatan'],
    rows: families.flatMap(({ family, standards }) =>
      standards.map((one) => [
        standardFamilyLabels[family],
        one.text,
        one.resultText,
        indicatorAspectLabels[one.aspect],
        one.target,
        one.measureUnit,
        one.source,
        one.postPattern && one.postPattern.replaceAll('|', ', '),
      ]),
    ),
  }),
})
