import { Tabs } from '@/components/ui/tabs'

const PLACES = [
  { href: '/forum', label: 'Pembicaraan' },
  { href: '/forum/tindak-lanjut', label: 'Tindak lanjut' },
  { href: '/forum/jadwal', label: 'Jadwal diskusi' },
  { href: '/forum/tanpa-nama', label: 'Tanpa nama' },
]

export const ForumTabs = ({ current }: { current: string }) => (
  <Tabs label="Forum" tabs={PLACES.map((place) => ({ ...place, current: place.href === current }))} />
)
