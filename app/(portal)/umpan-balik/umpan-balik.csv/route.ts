import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { feedbackDirectionLabels, feedbackSubjectLabels } from '@/lib/feedback/labels'
import { givenFeedback, myFeedback } from '@/lib/feedback/queries'
import { behaviourLabels } from '@/lib/plans/labels'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const given = search.lihat === 'diberikan'
    return { given, items: given ? await givenFeedback(ctx) : await myFeedback(ctx) }
  },
  file: ({ given, items }, { region }) => ({
    name: given ? 'umpan-balik-diberikan' : 'umpan-balik-diterima',
    about: ['Umpan balik', given ? 'Diberikan' : 'Diterima'],
    head: ['Waktu', 'Dari', 'Untuk', 'Arah', 'Tentang', 'Hal', 'Isi', 'Dibaca'],
    rows: items.map((item) => [
      formatInstant(item.givenAt, region.zone),
      item.authorName,
      item.toName,
      feedbackDirectionLabels[item.direction],
      feedbackSubjectLabels[item.about],
      item.log?.title ?? item.workResult ?? (item.behaviour && behaviourLabels[item.behaviour]),
      item.text,
      item.readAt && formatInstant(item.readAt, region.zone),
    ]),
  }),
})
