import { formatList, formatShortDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { consentWord, periodLabel, rewardFormLabels } from '@/lib/recognition/labels/rewards'
import { awardList } from '@/lib/recognition/queries/rewards'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx) => ({ awards: await awardList(ctx), today: ctx.today }),
  file: ({ awards, today }, { region }) => ({
    name: `penerima-penghargaan-${region.slug}`,
    about: [`Penerima penghargaan ${region.name}, ${formatShortDay(today)}`],
    head: [
      'Nama',
      'Program',
      'Periode',
      'Bentuk',
      'Peringkat tanpa beban',
      'Peringkat dengan beban',
      'Ditetapkan',
      'Nama di publik',
    ],
    rows: awards.map(({ name, programme, period, forms, rank, loadRank, on, consent }) => [
      name,
      programme,
      periodLabel(period),
      formatList(forms.map((form) => rewardFormLabels[form])),
      rank,
      loadRank,
      on,
      consentWord(consent),
    ]),
  }),
})
