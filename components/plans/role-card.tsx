import { KeyValue } from '@/components/ui/key-value'
import { formatList, formatNumber } from '@/lib/calendar/labels'
import type { RoleCard as Card } from '@/lib/plans/queries/own'
import type { PlanContent } from '@/lib/plans/rules'

const SHOWN = 6

/** Who I am in this plan, on one card: post, unit, who assesses me and who stands over him, my team, my main results. */
export function RoleCard({ card, content }: { card: Card; content: PlanContent | null }) {
  const main = content?.results.filter(({ kind }) => kind === 'MAIN') ?? []
  const rest = card.team.length - SHOWN
  return (
    <KeyValue
      items={[
        { label: 'Jabatan', value: card.positionTitle ?? 'Belum tercatat' },
        { label: 'Unit', value: card.unitName ?? 'Belum tercatat' },
        {
          label: 'Pejabat penilai',
          value: card.leader
            ? [card.leader.name, card.leader.positionTitle].filter(Boolean).join(', ')
            : 'Belum tercatat',
        },
        { label: 'Atasan pejabat penilai', value: card.superior ?? 'Tidak ada' },
        {
          label: 'Rekan satu tim',
          value:
            card.team.length === 0
              ? 'Tidak ada'
              : formatList([
                  ...card.team.slice(0, SHOWN),
                  ...(rest > 0 ? [`${formatNumber(rest)} orang lagi`] : []),
                ]),
        },
        {
          label: 'Tanggung jawab utama',
          value:
            main.length === 0 ? (
              'Menunggu SKP'
            ) : (
              <ul className="list-disc ps-5">
                {main.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
