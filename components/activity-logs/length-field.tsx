'use client'

import { useState } from 'react'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { NumberInput, TimeInput } from '@/components/ui/input'
import { formatClock, formatMinutes, parseClock } from '@/lib/calendar/labels'
import { MinuteChips } from './minute-chips'

type Props = { minutes: number | null; startMinute: number | null; endMinute: number | null }

const clock = (minute: number | null) =>
  minute === null
    ? ''
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** How long: in minutes, or from when to when. Both stay in the page, so that neither is lost by looking at the other. */
export function LengthField({ minutes, startMinute, endMinute }: Props) {
  const [by, setBy] = useState(startMinute === null ? 'minutes' : 'hours')
  const [typed, setTyped] = useState(minutes === null ? '' : String(minutes))
  const [from, setFrom] = useState(clock(startMinute))
  const [to, setTo] = useState(clock(endMinute))
  const byHours = by === 'hours'
  return (
    <div className="space-y-3">
      <SegmentedChoice
        name="lengthBy"
        label="Lamanya"
        required
        value={by}
        onChange={setBy}
        options={[
          { value: 'minutes', label: 'Menit' },
          { value: 'hours', label: 'Jam mulai dan selesai' },
        ]}
      />
      <div hidden={byHours} className="space-y-4">
        <MinuteChips value={Number(typed)} onPick={(picked) => setTyped(String(picked))} />
        <Field
          name="minutes"
          label="Menit"
          required={!byHours}
          missing="Isi lamanya dalam menit, atau pilih jam mulai dan selesai."
        >
          <NumberInput value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </div>
      <div hidden={!byHours}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="startMinute" label="Jam mulai" required={byHours} missing="Isi jam mulainya.">
            <TimeInput value={from} onChange={(event) => setFrom(event.target.value)} />
          </Field>
          <Field name="endMinute" label="Jam selesai" required={byHours} missing="Isi jam selesainya.">
            <TimeInput value={to} onChange={(event) => setTo(event.target.value)} />
          </Field>
        </div>
        <p aria-live="polite" className="text-muted mt-1 text-sm">
          {spanWords(from, to)}
        </p>
      </div>
    </div>
  )
}

/** The browser shows hours in the device's own way; here they stand as an office here writes them. */
function spanWords(from: string, to: string): string {
  const [start, end] = [parseClock(from), parseClock(to)]
  if (start === undefined || end === undefined || end <= start) return ''
  return `${formatClock(start)} sampai ${formatClock(end)}, ${formatMinutes(end - start)}.`
}
