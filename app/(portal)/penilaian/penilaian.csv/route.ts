import { formatInstant, quarterLabel } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { gradeLabels, myStateLabels, ratingLabels } from '@/lib/reviews/labels'
import { myReviews } from '@/lib/reviews/queries'

export const GET = tableFile({
  roles: ['staff'],
  ask: myReviews,
  file: (reviews, { region }) => ({
    name: 'penilaian-saya',
    about: ['Penilaian saya'],
    head: ['Triwulan', 'Keadaan', 'Rating hasil kerja', 'Rating perilaku', 'Predikat', 'Ditandatangani'],
    rows: reviews.map((one) => [
      quarterLabel(one),
      myStateLabels[one.standing.status],
      one.resultRating && ratingLabels[one.resultRating],
      one.behaviourRating && ratingLabels[one.behaviourRating],
      one.grade && gradeLabels[one.grade],
      one.signedAt && formatInstant(one.signedAt, region.zone),
    ]),
  }),
})
