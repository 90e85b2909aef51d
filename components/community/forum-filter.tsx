'use client'

import { SearchBox } from '@/components/ui/search-box'
import { categoryLabels, viewLabels, type View } from '@/lib/community/labels/forum'
import { CATEGORIES, type Category } from '@/lib/community/rules/forum'

type Props = { view: View; views: readonly View[]; category: Category | null; typed: string }

const look = 'tap border-control bg-surface max-w-full rounded-md border px-3 py-2 pe-8'

/** What is shown lives in the address. */
export function ForumFilter({ view, views, category, typed }: Props) {
  return (
    <div className="my-4 max-w-3xl">
      <SearchBox label="Cari di forum" defaultValue={typed}>
        <select name="jenis" aria-label="Jenis" defaultValue={category ?? ''} className={look}>
          <option value="">Semua jenis</option>
          {CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {categoryLabels[one]}
            </option>
          ))}
        </select>
        <select name="lihat" aria-label="Tampilkan" defaultValue={view} className={look}>
          {views.map((one) => (
            <option key={one} value={one}>
              {viewLabels[one]}
            </option>
          ))}
        </select>
      </SearchBox>
    </div>
  )
}
