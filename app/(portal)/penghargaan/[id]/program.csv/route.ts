import { checksPart, criteriaPart } from '@/components/recognition/reward-files'
import { asked, tableFile } from '@/lib/core/table-file'
import { periodLabel } from '@/lib/recognition/labels/rewards'
import { myReward } from '@/lib/recognition/queries/own-rewards'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { params, search }) => ({
    reward: await myReward(ctx, params.id ?? ''),
    part: asked(search.bagian),
  }),
  file: ({ part, reward: { card, document, checks, winners } }) => {
    const about = [card.name, periodLabel(card.period)]
    if (part === 'syarat') return { name: 'syarat-saya', about, ...checksPart(checks) }
    if (part === 'penerima')
      return {
        name: 'penerima-penghargaan',
        about,
        head: ['Penerima'],
        rows: [
          ...winners.names.map((name) => [name]),
          ...(winners.unnamed > 0 ? [[`${winners.unnamed} orang tanpa nama`]] : []),
        ],
      }
    return { name: 'kriteria-penghargaan', about, ...criteriaPart(document) }
  },
})
