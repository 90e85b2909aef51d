import { tableFile } from '@/lib/core/table-file'
import { gradeLabels } from '@/lib/reviews/labels'
import { myLegacyYears, myYears } from '@/lib/reviews/queries/annual-result'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx) => ({ years: await myYears(ctx), legacy: await myLegacyYears(ctx) }),
  file: ({ years, legacy }) => ({
    name: 'riwayat-penilaian',
    about: ['Riwayat penilaian'],
    head: ['Tahun', 'Predikat', 'Angka kredit', 'Nilai lama', 'Sebutan lama', 'Sumber'],
    rows: [
      ...years.map(({ year, grade, creditPoints }) => [
        year,
        grade && gradeLabels[grade],
        creditPoints,
        null,
        null,
        null,
      ]),
      ...legacy.map(({ year, score, category, source }) => [year, null, null, score, category, source]),
    ],
  }),
})
