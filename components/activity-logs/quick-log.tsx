'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { repeatActivityLog } from '@/app/(portal)/catat/actions'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { readNumber } from '@/components/ui/number-text'
import { Sheet } from '@/components/ui/sheet'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { suggestionLabels } from '@/lib/activity-logs/labels'
import { SUGGESTION_SOURCES } from '@/lib/activity-logs/rules/progress'
import type { Offer } from '@/lib/activity-logs/queries/today'
import { formatMinutes, formatNumber } from '@/lib/calendar/labels'
import { MinuteChips } from './minute-chips'

const HOME = '/hari-ini'
const OPEN = `${HOME}?catat=1`

type Props = { day: string; dayWords: string; offers: Offer[] }

/**
 * Three taps from anywhere: the plus, a suggestion, Simpan. The sheet stands in the address, so that the plus of the frame
 * is a plain link; on this page it opens without asking the server.
 */
export function QuickLog({ day, dayWords, offers }: Props) {
  const asked = useSearchParams().has('catat')
  const router = useRouter()
  const [closed, setClosed] = useState(false)
  const [chosen, setChosen] = useState<Offer>()

  useEffect(() => {
    function openHere(event: MouseEvent) {
      const link = event.target instanceof Element && event.target.closest(`a[href="${OPEN}"]`)
      if (!link || event.metaKey || event.ctrlKey || event.button !== 0) return
      event.preventDefault()
      setClosed(false)
      window.history.pushState(null, '', OPEN)
    }
    document.addEventListener('click', openHere, { capture: true })
    return () => document.removeEventListener('click', openHere, { capture: true })
  }, [])

  function close() {
    if (closed) return
    setClosed(true)
    setChosen(undefined)
    window.history.replaceState(null, '', HOME)
  }

  /** Closes at once. The address alone asks nothing anew: the refresh after it brings the log that was added. */
  function finish() {
    setClosed(true)
    setChosen(undefined)
    router.replace(HOME, { scroll: false })
  }

  return (
    <Sheet open={asked && !closed} onClose={close} title={`Catat untuk ${dayWords}`}>
      {offers.length === 0 ? (
        <p>
          Belum ada yang dapat diulang. Isi satu catatan lengkap; besok catatan itu muncul di sini sebagai
          saran.
        </p>
      ) : (
        <Offers offers={offers} chosen={chosen} onChoose={setChosen} />
      )}
      <div className="border-ledger bg-surface sticky -bottom-4 -mx-4 mt-4 -mb-4 space-y-3 border-t p-4">
        {chosen && <Send key={chosen.title} day={day} offer={chosen} onDone={finish} />}
        <LinkButton href="/catat" variant={chosen ? 'quiet' : 'secondary'} className="w-full">
          {chosen ? 'Isi lengkap dengan bukti dukung' : 'Tulis kegiatan lain'}
        </LinkButton>
      </div>
    </Sheet>
  )
}

type OffersProps = { offers: Offer[]; chosen: Offer | undefined; onChoose: (offer: Offer) => void }

function Offers({ offers, chosen, onChoose }: OffersProps) {
  return (
    <div className="space-y-4">
      {SUGGESTION_SOURCES.filter((source) => offers.some((offer) => offer.source === source)).map(
        (source) => (
          <div key={source} role="group" aria-label={suggestionLabels[source]}>
            <p className="text-muted mb-1.5 text-sm font-bold">{suggestionLabels[source]}</p>
            <ul className="space-y-2">
              {offers
                .filter((offer) => offer.source === source)
                .map((offer) => (
                  <li key={offer.title}>
                    <Chip
                      selected={offer === chosen}
                      onClick={() => onChoose(offer)}
                      className="w-full rounded-md!"
                    >
                      <span className="line-clamp-2">{offer.title}</span>
                      <span className="text-muted block text-sm font-medium">{measureOf(offer)}</span>
                    </Chip>
                  </li>
                ))}
            </ul>
          </div>
        ),
      )}
    </div>
  )
}

const measureOf = ({ minutes, quantity, measureUnit }: Offer): string =>
  [formatMinutes(minutes), quantity && `${formatNumber(quantity)} ${measureUnit ?? ''}`.trim()]
    .filter(Boolean)
    .join(' · ')

function Send({ day, offer, onDone }: { day: string; offer: Offer; onDone: () => void }) {
  const [minutes, setMinutes] = useState(offer.minutes)
  const [quantity, setQuantity] = useState(offer.quantity?.replace('.', ',') ?? '')
  const toast = useToast()
  const { run, pending, error } = useAction(repeatActivityLog, {
    onDone: ({ time }, receipt) => {
      toast.show({ message: `Terkirim ${time}. Tanda terima ${receipt}.` })
      onDone()
    },
  })
  const amount = quantity.trim() === '' ? undefined : readNumber(quantity, 'decimal')
  const unclear = typeof amount === 'string'

  function send() {
    const { title, workResultId, indicatorId, measureUnit } = offer
    void run({
      logDate: day,
      title,
      minutes,
      workResultId: workResultId ?? undefined,
      indicatorId: indicatorId ?? undefined,
      quantity: typeof amount === 'number' ? amount : undefined,
      measureUnit: measureUnit ?? undefined,
    })
  }

  return (
    <>
      {error && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
      <MinuteChips value={minutes} own={offer.minutes} onPick={setMinutes} />
      {offer.quantity !== null && (
        <label className="flex items-center justify-between gap-3">
          <span className="font-bold">Jumlah ({offer.measureUnit ?? 'satuan'})</span>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={quantity}
            aria-invalid={unclear || undefined}
            onChange={(event) => setQuantity(event.target.value)}
            className="tap border-control bg-surface aria-invalid:border-mengkudu w-28 rounded-md border px-3 py-2 text-end aria-invalid:border-2"
          />
        </label>
      )}
      <Button
        variant="primary"
        className="w-full"
        pending={pending}
        whyNot={unclear ? 'Tulis jumlahnya dengan angka, misalnya 12 atau 12,5.' : undefined}
        onClick={send}
      >
        Simpan {formatMinutes(minutes)}
        {typeof amount === 'number' && `, ${formatNumber(amount)} ${offer.measureUnit ?? ''}`}
      </Button>
    </>
  )
}
