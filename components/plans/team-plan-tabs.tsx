import { Tabs } from '@/components/ui/tabs'

export const TeamPlanTabs = ({ current }: { current: 'SKP' | 'MATRIX' }) => (
  <Tabs
    label="SKP tim"
    tabs={[
      { href: '/tim/skp', label: 'SKP anggota', current: current === 'SKP' },
      { href: '/tim/skp/matriks', label: 'Matriks peran hasil', current: current === 'MATRIX' },
    ]}
  />
)
