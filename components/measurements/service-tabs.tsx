import { Tabs } from '@/components/ui/tabs'

export const ServiceTabs = ({ current }: { current: '/layanan' | '/layanan/terlambat' }) => (
  <Tabs
    label="Waktu layanan"
    tabs={[
      { href: '/layanan', label: 'Berkas saya', current: current === '/layanan' },
      { href: '/layanan/terlambat', label: 'Terlambat', current: current === '/layanan/terlambat' },
    ]}
  />
)
