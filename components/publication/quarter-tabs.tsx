import { Tabs } from '@/components/ui/tabs'
import { quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey, sameQuarter, type YearQuarter } from '@/lib/calendar/rules'

type Props = { quarters: YearQuarter[]; current: YearQuarter; base: string }

export function QuarterTabs({ quarters, current, base }: Props) {
  return (
    <Tabs
      label="Triwulan"
      tabs={quarters.map((one) => ({
        href: `${base}?triwulan=${quarterKey(one)}`,
        label: quarterShortLabel(one),
        current: sameQuarter(one, current),
      }))}
    />
  )
}
