import { buttonClass } from '@/components/ui/button'

/** The unit in the address, so that it can be shared and gone back to. */
export function UnitFilter({
  units,
  chosen,
  first,
  keep = {},
}: {
  units: readonly { id: string; name: string }[]
  chosen: string | undefined
  first?: string
  keep?: Record<string, string | undefined>
}) {
  return (
    <form method="get" className="my-4 flex max-w-xl flex-wrap gap-2">
      <select
        name="unit"
        aria-label="Unit"
        defaultValue={chosen ?? ''}
        className="tap border-control bg-surface max-w-full min-w-0 flex-1 basis-48 rounded-md border px-3 py-2 pe-8"
      >
        {first && <option value="">{first}</option>}
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button type="submit" className={buttonClass('secondary')}>
        Tampilkan
      </button>
    </form>
  )
}
