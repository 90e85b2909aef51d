import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { behaviourLabels } from '@/lib/plans/labels'
import { categoryLabels, effectSentence, kindLabels, verdictLabels } from '@/lib/training/labels'
import { catalogue } from '@/lib/training/queries/catalogue'
import { CATEGORIES, kindFrom } from '@/lib/training/rules'

const EVERY_COURSE = 5000

export const GET = tableFile({
  roles: ['staff', 'admin'],
  ask: (ctx, { search }) =>
    catalogue(
      ctx,
      {
        kind: kindFrom(Number(asked(search.jenis))),
        category: CATEGORIES.find((one) => one === asked(search.bidang)),
      },
      EVERY_COURSE,
    ),
  file: (courses) => ({
    name: 'katalog-pelatihan',
    about: ['Katalog pelatihan'],
    head: [
      'Pelatihan',
      'Jenis',
      'Bidang',
      'JP',
      'Penyelenggara',
      'Isi',
      'Seri',
      'Perilaku',
      'Dampak',
      'Keterangan dampak',
      'Sesi yang dibuka',
      'Sesi berikutnya yang ada kursinya',
    ],
    rows: courses.map((course) => [
      course.title,
      kindLabels[course.kind],
      categoryLabels[course.category],
      course.hours,
      course.provider,
      course.summary,
      course.series && `${course.series.name}, bagian ${course.series.part} dari ${course.series.of}`,
      course.behaviour && behaviourLabels[course.behaviour],
      course.effect && verdictLabels[course.effect.verdict],
      course.effect && effectSentence(course.effect),
      course.sessions.length,
      course.next && formatNumericDay(course.next),
    ]),
  }),
})
