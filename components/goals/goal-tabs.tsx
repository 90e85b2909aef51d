import { Tabs } from '@/components/ui/tabs'

const PLACES = [
  { href: '/bkd/tujuan', label: 'Visi dan sasaran' },
  { href: '/bkd/tujuan/perjanjian', label: 'Perjanjian kinerja' },
  { href: '/bkd/tujuan/impor', label: 'Impor' },
] as const

export type GoalPlace = (typeof PLACES)[number]['href']

export function GoalTabs({ current }: { current: GoalPlace }) {
  return (
    <Tabs
      label="Bagian tujuan"
      tabs={PLACES.map((place) => ({ ...place, current: place.href === current }))}
    />
  )
}
