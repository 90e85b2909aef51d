import { buttonClass } from '@/components/ui/button'
import { categoryLabels, kindLabels } from '@/lib/training/labels'
import { CATEGORIES, KINDS, type Category, type Kind } from '@/lib/training/rules'

type Props = { kind: Kind | undefined; category: Category | undefined; keep: Record<string, string> }

const select = 'tap border-control bg-surface w-full rounded-md border px-3 py-2 pe-8'

/** Lives in the address, so that a filtered catalogue can be shared. */
export function CourseFilter({ kind, category, keep }: Props) {
  return (
    <form
      method="get"
      role="search"
      aria-label="Saring katalog"
      className="mb-4 flex flex-wrap items-end gap-3"
    >
      {Object.entries(keep).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label className="min-w-0 flex-1 basis-48 font-bold">
        Jenis
        <select name="jenis" defaultValue={kind ?? ''} className={`${select} mt-1 font-medium`}>
          <option value="">Semua jenis</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {kindLabels[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="min-w-0 flex-1 basis-48 font-bold">
        Bidang
        <select name="bidang" defaultValue={category ?? ''} className={`${select} mt-1 font-medium`}>
          <option value="">Semua bidang</option>
          {CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {categoryLabels[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass('secondary')}>
        Saring
      </button>
    </form>
  )
}
