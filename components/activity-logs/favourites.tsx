'use client'

import { Trash2 } from 'lucide-react'
import { removeFavouriteActivity, saveFavouriteActivity } from '@/app/(portal)/catat/actions'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import type { LogForm } from '@/lib/activity-logs/queries/form'
import { formatMinutes } from '@/lib/calendar/labels'

/** What this person chose to have at hand, to be tidied up here. */
export function Favourites({ favourites }: Pick<LogForm, 'favourites'>) {
  const { run, pending, error } = useAction(removeFavouriteActivity)
  if (favourites.length === 0) return null
  return (
    <Disclosure summary={`Favorit saya (${favourites.length})`} className="mt-8 max-w-2xl">
      {error && <p className="text-mengkudu text-sm font-bold">{error}</p>}
      <ul className="divide-ledger border-ledger divide-y border-y">
        {favourites.map(({ id, title, minutes }) => (
          <li key={id} className="flex items-center gap-3 py-1">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {title} <span className="text-muted text-sm">· {formatMinutes(minutes)}</span>
            </span>
            <Button
              variant="quiet"
              aria-label={`Hapus favorit ${title}`}
              pending={pending}
              icon={<Trash2 aria-hidden="true" className="size-5" />}
              onClick={() => void run({ favouriteId: id })}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

type Favourite = Parameters<typeof saveFavouriteActivity>[0]['input']

export function SaveFavourite({ favourite }: { favourite: Favourite }) {
  const toast = useToast()
  const { run, pending, error } = useAction(saveFavouriteActivity, {
    onDone: () =>
      toast.show({ message: 'Tersimpan di favorit. Kegiatan ini muncul sebagai saran saat mencatat.' }),
  })
  return (
    <div>
      <Button variant="secondary" pending={pending} onClick={() => void run(favourite)}>
        Jadikan favorit
      </Button>
      {error && <p className="text-mengkudu mt-1 text-sm font-bold">{error}</p>}
    </div>
  )
}
