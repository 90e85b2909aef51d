import { buttonClass } from '@/components/ui/button'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey, type YearQuarter } from '@/lib/calendar/rules'

type Props = {
  units: readonly { id: string; name: string }[]
  unit: string
  quarters: readonly YearQuarter[]
  quarter: YearQuarter
}

const select = 'tap border-control bg-surface block w-full rounded-md border px-3 py-2 pe-8'

/** Unit and quarter live in the address: a view can be kept, shared and gone back to. */
export function LoadFilter({ units, unit, quarters, quarter }: Props) {
  return (
    <form
      method="get"
      className="no-print mb-6 grid items-end gap-3 sm:grid-cols-[minmax(0,24rem)_12rem_auto]"
    >
      <label className="block min-w-0">
        <span className="block font-bold">Unit</span>
        <select name="unit" defaultValue={unit} className={select}>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        <span className="block font-bold">Triwulan</span>
        <select name="triwulan" defaultValue={quarterKey(quarter)} className={select}>
          {quarters.map((one) => (
            <option key={quarterKey(one)} value={quarterKey(one)}>
              {quarterLabel(one)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={`${buttonClass('secondary')} justify-self-start`}>
        Tampilkan
      </button>
    </form>
  )
}
