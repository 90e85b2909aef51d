import { Tabs } from '@/components/ui/tabs'

const PLACES = [
  { href: '/bkd/jabatan', label: 'Daftar jabatan' },
  { href: '/bkd/jabatan/kesesuaian', label: 'Kesesuaian pendidikan' },
] as const

export function PostTabs({ current }: { current: (typeof PLACES)[number]['href'] }) {
  return (
    <Tabs
      label="Bagian jabatan"
      tabs={PLACES.map((place) => ({ ...place, current: place.href === current }))}
    />
  )
}
