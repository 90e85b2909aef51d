import { quarterLabel } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { asked, tableFile, type TableFile } from '@/lib/core/table-file'
import { behaviourLabels } from '@/lib/plans/labels'
import { badgeLabels, badgeSentence } from '@/lib/recognition/labels'
import {
  givenPraise,
  myBadges,
  receivedPraise,
  unitPraise,
  type Praise,
  type QuarterBadges,
} from '@/lib/recognition/queries'
import { ALL_PRAISE } from '@/lib/recognition/rules'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const part = asked(search.lihat)
    if (part === 'lencana') return { badges: await myBadges(ctx) }
    if (part === 'saya') return { name: 'untuk-saya', items: (await receivedPraise(ctx, ALL_PRAISE)).items }
    if (part === 'diberikan') return { name: 'saya-beri', items: await givenPraise(ctx, ALL_PRAISE) }
    return { name: 'unit', items: await unitPraise(ctx, ALL_PRAISE) }
  },
  file: ({ name, items, badges }, { region }) =>
    badges ? badgeFile(badges) : praiseFile(name, items, region.zone),
})

const praiseFile = (name: string, items: readonly Praise[], zone: string): TableFile => ({
  name: `apresiasi-${name}`,
  about: ['Apresiasi'],
  head: ['Tanggal', 'Untuk', 'Dari', 'Perilaku', 'Yang dilihat'],
  rows: items.map(({ givenAt, receiver, giver, behaviour, text }) => [
    dayOf(givenAt, zone),
    receiver,
    giver,
    behaviourLabels[behaviour],
    text,
  ]),
})

const badgeFile = (quarters: readonly QuarterBadges[]): TableFile => ({
  name: 'lencana-saya',
  about: ['Lencana saya'],
  head: ['Triwulan', 'Lencana', 'Dasarnya'],
  rows: quarters.flatMap(({ quarter, badges, facts }) =>
    badges.map((badge) => [quarterLabel(quarter), badgeLabels[badge], badgeSentence(badge, facts)]),
  ),
})
