import clsx from 'clsx'
import type { ReactNode } from 'react'

/** The colour that leads each region's own cloth. */
const threads: Record<string, { line: string; knot: string }> = {
  surakarta: { line: 'border-soga', knot: 'bg-soga' },
  tebo: { line: 'border-mengkudu', knot: 'bg-mengkudu' },
  makassar: { line: 'border-nila', knot: 'bg-nila' },
  samarinda: { line: 'border-mengkudu', knot: 'bg-mengkudu' },
  palu: { line: 'border-daun', knot: 'bg-daun' },
}
const plain = { line: 'border-soga', knot: 'bg-soga' }

type Knot = { key: string; label: string; content: ReactNode }

/** What hangs on what, from below upwards, on one thread in the colour of the region. */
export function Thread({ region, label, knots }: { region: string; label: string; knots: Knot[] }) {
  const { line, knot } = threads[region] ?? plain
  return (
    <ol aria-label={label} className={clsx('ms-2 space-y-4 border-s-4 ps-5', line)}>
      {knots.map(({ key, label: name, content }) => (
        <li key={key} className="relative">
          <span
            aria-hidden="true"
            className={clsx('absolute start-[-1.9rem] top-1 size-4 rounded-full', knot)}
          />
          <p className="text-muted text-sm">{name}</p>
          {content}
        </li>
      ))}
    </ol>
  )
}
