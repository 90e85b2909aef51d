import { Tabs } from '@/components/ui/tabs'

type Props = {
  place: '/unit' | '/unit/sebaran'
  units: readonly { id: string; name: string }[]
  unitId: string
  periods: readonly { key: string; label: string }[]
  period: string
}

/** Which unit, where there are several, and which of its periods. */
export function UnitChoice({ place, units, unitId, periods, period }: Props) {
  const address = (unit: string, key: string) => `${place}?unit=${unit}&triwulan=${key}`
  return (
    <>
      {units.length > 1 && (
        <div className="mb-4">
          <Tabs
            label="Pilih unit"
            tabs={units.map(({ id, name }) => ({
              href: address(id, period),
              label: name,
              current: id === unitId,
            }))}
          />
        </div>
      )}
      <Tabs
        label="Pilih triwulan"
        tabs={periods.map(({ key, label }) => ({
          href: address(unitId, key),
          label,
          current: key === period,
        }))}
      />
    </>
  )
}
