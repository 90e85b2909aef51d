import { formatNumber } from '@/lib/calendar/labels'
import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { gradeLabels, ratingLabels, taskStateLabels } from '@/lib/reviews/labels'
import { annualTasks } from '@/lib/reviews/queries/annual'

export const GET = handler({
  roles: ['supervisor'],
  ask: (ctx, { search }) => annualTasks(ctx, Number(search.tahun) || undefined),
  respond: ({ tasks, of }) =>
    csvResponse(`penilaian-tahun-${of.year}.csv`, [
      ['Penilaian tahunan', of.year],
      [
        'Nama',
        'Jabatan',
        'Keadaan',
        'Triwulan dinilai',
        'Rating hasil kerja',
        'Rating perilaku',
        'Predikat',
        'Angka kredit',
        'Diterima',
        'Batas keberatan',
      ],
      ...tasks.map((task) => [
        task.name,
        task.position,
        taskStateLabels[task.state],
        task.quarters,
        task.resultRating && ratingLabels[task.resultRating],
        task.behaviourRating && ratingLabels[task.behaviourRating],
        task.grade && gradeLabels[task.grade],
        task.creditPoints && formatNumber(task.creditPoints, 6),
        task.standing?.received?.on ?? null,
        task.standing?.objectionUntil ?? null,
      ]),
    ]),
})
