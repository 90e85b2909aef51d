import { LinkButton } from '@/components/ui/link-button'
import { daysLeftWords } from '@/lib/reviews/labels/objections'
import type { OwnObjection } from '@/lib/reviews/queries/objections'
import { ObjectionClock } from './objection-list'

/** On my result: the way to object with the days that are left, or what became of my objection. */
export function ObjectionPanel({
  own: { objection, whyNot, daysToObject },
  href,
}: {
  own: OwnObjection
  href: string
}) {
  if (objection)
    return (
      <div className="border-soga bg-soga-wash mb-6 space-y-2 rounded-md border-s-4 p-4">
        <ObjectionClock row={objection} />
        <LinkButton variant="secondary" href={`/keberatan/${objection.id}`}>
          Lihat keberatan saya
        </LinkButton>
      </div>
    )
  if (whyNot || daysToObject === null) return null
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkButton variant="secondary" href={href}>
        Ajukan keberatan
      </LinkButton>
      <p className="text-muted text-sm">{daysLeftWords(daysToObject)}</p>
    </div>
  )
}
