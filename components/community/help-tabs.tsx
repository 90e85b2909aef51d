import { Tabs } from '@/components/ui/tabs'

const PLACES = [
  { href: '/bantuan', label: 'Panduan dan jawaban' },
  { href: '/bantuan/tanya', label: 'Tanya BKD' },
  { href: '/bantuan/usulan', label: 'Usulan' },
]

export const HelpTabs = ({ current }: { current: string }) => (
  <Tabs label="Bantuan" tabs={PLACES.map((place) => ({ ...place, current: place.href === current }))} />
)
