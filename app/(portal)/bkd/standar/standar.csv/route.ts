import { tableFile } from '@/lib/core/table-file'
import { directionLabels } from '@/lib/goals/labels'
import { unitKindLabels } from '@/lib/organization/labels'
import { indicatorAspectLabels, standardFamilyLabels } from '@/lib/plans/labels'
import { standardLibrary } from '@/lib/plans/queries/standards'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => standardLibrary(ctx),
  file: (standards) => ({
    name: 'standar-indikator',
    about: ['Standar indikator'],
    head: [
      'Layanan',
      'Jenis unit',
      'Jabatan',
      'Keluarga',
      'Aspek',
      'Hasil kerja',
      'Indikator',
      'Target',
      'Satuan',
      'Arah',
      'Sumber',
      'Dipakai',
      'Keadaan',
    ],
    rows: standards.map((one) => [
      one.service,
      one.unitKind && unitKindLabels[one.unitKind],
      one.postPattern,
      standardFamilyLabels[one.family],
      indicatorAspectLabels[one.aspect],
      one.resultText,
      one.text,
      one.target === null ? null : Number(one.target),
      one.measureUnit,
      directionLabels[one.direction],
      one.source,
      one.used,
      one.ended ? 'Diakhiri' : 'Berlaku',
    ]),
  }),
})
