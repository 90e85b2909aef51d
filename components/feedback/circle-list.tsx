import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { circleLabels } from '@/lib/feedback/labels'
import type { Companion } from '@/lib/feedback/queries/circle'

type Props = { people: readonly Companion[]; address: (id: string) => string }

/** With whom one may share a word: leader first, then the team, then colleagues. */
export function CircleList({ people, address }: Props) {
  if (people.length === 0)
    return (
      <EmptyState title="Belum ada rekan yang tercatat.">
        Atasan dan unit Anda belum tercatat. Minta BKD melengkapinya.
      </EmptyState>
    )
  return (['UP', 'DOWN', 'PEER'] as const).map((direction) => {
    const group = people.filter((one) => one.direction === direction)
    if (group.length === 0) return null
    return (
      <Section key={direction} title={circleLabels[direction]}>
        <ul className="divide-ledger max-w-prose divide-y">
          {group.map(({ id, name, position }) => (
            <li key={id}>
              <Link href={address(id)} className="tap hover:bg-nila-wash block rounded-md px-2 py-2">
                <span className="text-nila font-bold">{name}</span>
                {position && <span className="text-muted block text-sm">{position}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    )
  })
}
