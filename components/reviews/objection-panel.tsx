import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { daysLeftWords, objectionRefusals } from '@/lib/reviews/labels/objections'
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

/** Beside the reasons: whether one may still object, and if not, why. */
export function ObjectionWay({
  own: { objection, whyNot, daysToObject },
  href,
}: {
  own: OwnObjection
  href: string
}) {
  if (objection)
    return (
      <p className="mt-4">
        <Link href={`/keberatan/${objection.id}`} className="text-link tap inline-flex items-center">
          Keberatan Anda atas penilaian ini
        </Link>
      </p>
    )
  if (whyNot || daysToObject === null)
    return <p className="text-muted mt-4">{objectionRefusals[whyNot ?? 'too_late']}</p>
  return (
    <p className="mt-4">
      <Link href={href} className="text-link tap inline-flex items-center">
        Ajukan keberatan, {daysLeftWords(daysToObject)}
      </Link>
    </p>
  )
}
