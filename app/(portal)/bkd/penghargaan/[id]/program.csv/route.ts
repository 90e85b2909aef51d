import { criteriaPart } from '@/components/recognition/reward-files'
import { found } from '@/lib/core/refusal'
import { asked, tableFile } from '@/lib/core/table-file'
import { consentWord, periodLabel } from '@/lib/recognition/labels/rewards'
import { programmeDesk } from '@/lib/recognition/queries/rewards'

export const GET = tableFile({
  roles: ['admin', 'decider'],
  ask: async (ctx, { params, search }) => ({
    desk: found(await programmeDesk(ctx, params.id ?? '')),
    part: asked(search.bagian),
  }),
  file: ({ part, desk: { card, document, winners } }) => {
    const about = [card.name, periodLabel(card.period)]
    if (part === 'pemenang')
      return {
        name: 'pemenang-penghargaan',
        about,
        head: ['Nama', 'Nama di publik'],
        rows: winners.map(({ name, consent }) => [name, consentWord(consent)]),
      }
    return { name: 'kriteria-penghargaan', about, ...criteriaPart(document) }
  },
})
