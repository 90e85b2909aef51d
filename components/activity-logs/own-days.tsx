import clsx from 'clsx'
import { dayColumns, DayStrip, type StripDay } from '@/components/ui/day-strip'
import type { DayCell, DayCellState } from '@/lib/activity-logs/queries/own'
import { formatDay, formatMinutes, formatShortWeekday } from '@/lib/calendar/labels'

const STATES: Record<DayCellState, { strip: StripDay['state']; note: string }> = {
  done: { strip: 'done', note: '' },
  waiting: { strip: 'waiting', note: '' },
  returned: { strip: 'returned', note: '' },
  draft: { strip: 'empty', note: 'Draf' },
  empty: { strip: 'empty', note: 'Kosong' },
  off: { strip: 'off', note: 'Libur' },
  leave: { strip: 'off', note: 'Cuti' },
  ahead: { strip: 'ahead', note: '' },
}

const WORDS: Record<DayCellState, string> = {
  done: 'disetujui',
  waiting: 'menunggu keputusan',
  returned: 'dikembalikan',
  draft: 'draf belum dikirim',
  empty: 'kosong',
  off: 'libur',
  leave: 'cuti',
  ahead: 'belum tiba',
}

type Props = {
  /** Each from Monday on, all of one length. */
  weeks: readonly (readonly DayCell[])[]
  label: string
  /** Days of another month only fill the row. */
  month?: string
  today: string
}

/** My days, week under week: each leads to what was written, or to where it can be written. */
export function OwnDays({ weeks, label, month, today }: Props) {
  const [first = []] = weeks
  return (
    <>
      <div aria-hidden="true" className={clsx('text-muted mb-1 text-sm', dayColumns(first.length))}>
        {first.map(({ day }) => (
          <span key={day} className="ps-1 sm:ps-2">
            {formatShortWeekday(day)}
          </span>
        ))}
      </div>
      <DayStrip
        label={label}
        days={weeks.flat().map((cell) => stripDay(cell, { month, today }))}
        columns={first.length}
      />
    </>
  )
}

function stripDay(cell: DayCell, { month, today }: Pick<Props, 'month' | 'today'>): StripDay {
  const short = String(Number(cell.day.slice(8)))
  const isForeign = month !== undefined && !cell.day.startsWith(month)
  if (isForeign) return { key: cell.day, short, words: formatDay(cell.day), state: 'ahead' }

  const { strip, note } = STATES[cell.state]
  const isToday = cell.day === today
  const written = cell.logs > 0 ? `${cell.logs} catatan, ${formatMinutes(cell.minutes)}, ` : ''
  return {
    key: cell.day,
    short,
    words: `${formatDay(cell.day)}${isToday ? ', hari ini' : ''}: ${written}${cell.holiday ?? WORDS[isToday && cell.logs === 0 ? 'empty' : cell.state]}`,
    state: strip,
    note: cell.logs > 0 && cell.state !== 'draft' ? String(cell.logs) : isToday && !note ? 'Hari ini' : note,
    href: hrefOf(cell, isToday),
  }
}

function hrefOf(cell: DayCell, isToday: boolean): string | undefined {
  if (cell.logs > 0) return `/buku-kerja?bulan=${cell.day.slice(0, 7)}#hari-${cell.day}`
  if (cell.state === 'empty' || isToday) return `/catat?tanggal=${cell.day}`
  return undefined
}
