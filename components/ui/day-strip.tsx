import clsx from 'clsx'
import { Link } from './link'
import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph'

export type DayState = 'done' | 'waiting' | 'returned' | 'empty' | 'off' | 'ahead'

export type StripDay = {
  key: string
  /** What stands in the cell: '13' or 'Sen 13'. */
  short: string
  /** What is read aloud: 'Rabu, 13 Mei 2026: 3 catatan'. */
  words: string
  state: DayState
  /** A word in the cell, where there is room: '3 catatan'. */
  note?: string
  href?: string
}

const states: Record<DayState, { look: string; glyph?: GlyphName }> = {
  done: { look: 'border-daun bg-daun-wash text-daun', glyph: 'check' },
  waiting: { look: 'border-kunyit bg-kunyit-wash text-kunyit', glyph: 'clock' },
  returned: { look: 'border-mengkudu bg-mengkudu-wash text-mengkudu', glyph: 'back' },
  empty: { look: 'border-dashed border-control text-ink' },
  off: { look: 'border-transparent bg-soga-wash text-soga' },
  ahead: { look: 'border-transparent text-muted' },
}

const grids: Record<number, string> = { 5: 'grid-cols-5', 6: 'grid-cols-6', 7: 'grid-cols-7' }
/** Five for working weeks, up to seven where somebody worked on a weekend. */
export const dayColumns = (columns: number): string =>
  clsx('grid gap-1 sm:gap-1.5', grids[columns] ?? 'grid-cols-5')

type StripProps = { days: StripDay[]; label: string; columns: number }

/** Weeks in columns. Days come in order and start on a Monday. */
export function DayStrip({ days, label, columns }: StripProps) {
  return (
    <ol aria-label={label} className={dayColumns(columns)}>
      {days.map((day) => (
        <li key={day.key}>
          <Cell day={day} dense={columns > 5}>
            <span
              aria-hidden="true"
              className={clsx(
                'flex flex-wrap items-center justify-between',
                columns > 5 ? 'gap-x-0.5' : 'gap-x-1',
              )}
            >
              <span className="font-bold max-sm:text-sm">{day.short}</span>
              <StateGlyph state={day.state} />
            </span>
            <span
              aria-hidden="true"
              className={clsx(
                'block truncate text-sm max-sm:tracking-tight',
                (day.note?.length ?? 0) > 6 && 'max-sm:hidden',
              )}
            >
              {day.note ?? ' '}
            </span>
          </Cell>
        </li>
      ))}
    </ol>
  )
}

/** The last twenty or so days of one person, small enough to stand in a list. */
export function DayTicks({ days, words }: { days: Pick<StripDay, 'key' | 'state'>[]; words: string }) {
  return (
    <span role="img" aria-label={words} className="inline-flex max-w-full gap-0.5">
      {days.map((day) => (
        <span
          key={day.key}
          className={clsx(
            'grid h-5 w-3.5 min-w-0 place-items-center rounded-[3px] border',
            states[day.state].look,
          )}
        >
          <StateGlyph state={day.state} className="size-2.5" />
        </span>
      ))}
    </span>
  )
}

/** With more columns the cells are narrow; what stands in them gets their whole width. */
function Cell({ day, dense, children }: { day: StripDay; dense: boolean; children: ReactNode }) {
  const look = clsx(
    'block h-full min-h-14 rounded-md border py-1.5',
    dense ? 'px-0.5 sm:px-1' : 'px-1 sm:px-2',
    states[day.state].look,
  )
  const body = (
    <>
      <span className="sr-only">{day.words}</span>
      {children}
    </>
  )
  if (!day.href) return <div className={look}>{body}</div>
  return (
    <Link href={day.href} className={clsx(look, 'hover:shadow-sm')}>
      {body}
    </Link>
  )
}

function StateGlyph({ state, className = 'size-4' }: { state: DayState; className?: string }) {
  const { glyph } = states[state]
  return glyph ? <Glyph name={glyph} className={className} /> : null
}
