import { quarterLabel } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { myImpact } from '@/lib/measurements/queries/my-impact'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx) => myImpact(ctx),
  file: ({ threads }) => ({
    name: 'dampak-saya',
    about: ['Dampak saya: dari hasil kerja ke tujuan daerah'],
    head: [
      'Hasil kerja saya',
      'Catatan minggu ini',
      'Catatan triwulan ini',
      'Menopang',
      'Indikator unit',
      'Unit',
      'Triwulan',
      'Target',
      'Capaian',
      'Satuan',
      'Sasaran',
    ],
    rows: threads.flatMap(({ text, logs, quarterLogs, above, aim }) => {
      const chain = above.map((step) => `${step.text} (${step.owner})`).join(' → ')
      const own = [text, logs.length, quarterLogs, chain || null]
      if (!aim) return [[...own, null, null, null, null, null, null, null]]
      return aim.line.map(({ quarter, target, value }) => [
        ...own,
        aim.name,
        aim.unitName,
        quarterLabel(quarter),
        target,
        value,
        aim.measureUnit,
        aim.goal,
      ])
    }),
  }),
})
