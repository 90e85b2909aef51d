import { formatInstant, quarterLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey } from '@/lib/calendar/rules'
import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { gradeLabels, ratingLabels, taskStateLabels } from '@/lib/reviews/labels'
import { reviewTasks } from '@/lib/reviews/queries'

export const GET = handler({
  roles: ['supervisor'],
  ask: (ctx, { search }) =>
    reviewTasks(ctx, typeof search.triwulan === 'string' ? quarterFromKey(search.triwulan) : undefined),
  respond: ({ tasks, quarter, asOf }, { region }) =>
    csvResponse(`penilaian-${quarterKey(quarter)}.csv`, [
      ['Penilaian triwulan', quarterLabel(quarter), `Keadaan ${formatInstant(asOf, region.zone)}`],
      [
        'Nama',
        'Jabatan',
        'Keadaan',
        'Rating hasil kerja',
        'Rating perilaku',
        'Predikat',
        'Ditandatangani',
        'Catatan menunggu',
        'Penilaian diri',
        'Diterima',
        'Batas keberatan',
      ],
      ...tasks.map((task) => [
        task.name,
        task.position,
        taskStateLabels[task.state],
        task.resultRating && ratingLabels[task.resultRating],
        task.behaviourRating && ratingLabels[task.behaviourRating],
        task.grade && gradeLabels[task.grade],
        task.signedAt && formatInstant(task.signedAt, region.zone),
        task.pendingLogs,
        task.selfSent ? 'Terkirim' : null,
        task.standing?.received?.on ?? null,
        task.standing?.objectionUntil ?? null,
      ]),
    ]),
})
