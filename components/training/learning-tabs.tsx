import { Tabs } from '@/components/ui/tabs'

const PLACES = [
  { view: 'jam', href: '/pelatihan', label: 'Jam saya' },
  { view: 'katalog', href: '/pelatihan?lihat=katalog', label: 'Katalog' },
  { view: 'komunitas', href: '/pelatihan/komunitas', label: 'Komunitas' },
  { view: 'rencana', href: '/pelatihan?lihat=rencana', label: 'Rencana saya' },
  { view: 'sertifikat', href: '/pelatihan?lihat=sertifikat', label: 'Sertifikat' },
] as const

export const LearningTabs = ({ current }: { current: (typeof PLACES)[number]['view'] }) => (
  <Tabs label="Pelatihan" tabs={PLACES.map(({ view, ...tab }) => ({ ...tab, current: view === current }))} />
)
