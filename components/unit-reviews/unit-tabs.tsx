import { Tabs } from '@/components/ui/tabs'
import type { Role } from '@/lib/core/types'

const PLACES: { href: string; label: string; roles: readonly Role[] }[] = [
  { href: '/unit', label: 'Evaluasi unit', roles: ['staff'] },
  { href: '/unit/standar', label: 'Standar layanan', roles: ['staff'] },
  { href: '/unit/survei', label: 'Survei warga', roles: ['staff'] },
  { href: '/unit/nilai', label: 'Beri predikat', roles: ['unit_head', 'decider'] },
  { href: '/unit/sebaran', label: 'Sebaran predikat', roles: ['unit_head'] },
  { href: '/unit/talenta', label: 'Peta talenta', roles: ['unit_head'] },
]

/** The places of a unit's evaluation that this person has; one alone needs no choice. */
export function UnitTabs({ current, roles }: { current: string; roles: readonly Role[] }) {
  const mine = PLACES.filter((place) => place.roles.some((role) => roles.includes(role)))
  if (mine.length < 2) return null
  return (
    <div className="mb-4">
      <Tabs
        label="Bagian evaluasi unit"
        tabs={mine.map(({ href, label }) => ({ href, label, current: href === current }))}
      />
    </div>
  )
}
