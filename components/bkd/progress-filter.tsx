import { buttonClass } from '@/components/ui/button'
import { quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey, type YearQuarter } from '@/lib/calendar/rules'

type Props = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  unit: string | undefined
  units: { id: string; name: string }[]
  /** Other choices that stay in the address. */
  keep?: Record<string, string | undefined>
}

const select = 'tap border-control bg-surface block w-full rounded-md border px-3 py-2 pe-8'

/** Quarter and unit live in the address: a view can be kept, shared and gone back to. */
export function ProgressFilter({ quarter, quarters, unit, units, keep = {} }: Props) {
  return (
    <form
      method="get"
      className="no-print mb-6 grid items-end gap-3 sm:grid-cols-[12rem_minmax(0,24rem)_auto]"
    >
      <label className="block">
        <span className="block font-bold">Triwulan</span>
        <select name="triwulan" defaultValue={quarterKey(quarter)} className={select}>
          {quarters.map((one) => (
            <option key={quarterKey(one)} value={quarterKey(one)}>
              {quarterShortLabel(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="block min-w-0">
        <span className="block font-bold">Unit</span>
        <select name="unit" defaultValue={unit ?? ''} className={select}>
          <option value="">Semua unit</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button type="submit" className={`${buttonClass('secondary')} justify-self-start`}>
        Tampilkan
      </button>
    </form>
  )
}
