'use client'

import { Chip } from '@/components/ui/chip'
import { formatMinutes } from '@/lib/calendar/labels'

const USUAL = [30, 60, 90, 120] as const

type Props = {
  value: number | undefined
  /** A length that stands beside the usual ones. */
  own?: number
  onPick: (minutes: number) => void
}

/** Lengths that one tap takes. */
export function MinuteChips({ value, own, onPick }: Props) {
  const choices = [...new Set([...USUAL, ...(own ? [own] : [])])].toSorted((a, b) => a - b)
  return (
    <div role="group" aria-label="Lamanya" className="flex flex-wrap gap-2">
      {choices.map((minutes) => (
        <Chip
          key={minutes}
          selected={minutes === value}
          onClick={() => onPick(minutes)}
          className="px-3! whitespace-nowrap"
        >
          {formatMinutes(minutes)}
        </Chip>
      ))}
    </div>
  )
}
