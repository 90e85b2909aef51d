import { Disclosure } from '@/components/ui/disclosure'
import { Status } from '@/components/ui/status'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { badgeLabels, badgeRule, badgeSentence } from '@/lib/recognition/labels'
import type { QuarterBadges } from '@/lib/recognition/queries'

/** What the signed quarters tell by themselves, with the numbers behind each. */
export function BadgeList({ quarters }: { quarters: readonly QuarterBadges[] }) {
  const told = quarters.filter(({ badges }) => badges.length > 0)
  return (
    <>
      {told.length === 0 ? (
        <p className="text-muted max-w-prose">
          Belum ada. Lencana muncul dari catatan yang tepat waktu dan target yang tuntas.
        </p>
      ) : (
        <ul className="space-y-3">
          {told.map(({ quarter, badges, facts }) => (
            <li key={quarterKey(quarter)}>
              <p className="font-bold">{quarterLabel(quarter)}</p>
              {badges.map((badge) => (
                <p key={badge} className="mt-1">
                  <Status tone="approved">{badgeLabels[badge]}</Status>{' '}
                  <span className="text-muted text-sm">{badgeSentence(badge, facts)}</span>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary="Dari mana lencana ini?" className="mt-2">
        <p className="max-w-prose text-sm">
          {badgeRule} Dihitung dari penilaian triwulan yang sudah dikirim.
        </p>
      </Disclosure>
    </>
  )
}
