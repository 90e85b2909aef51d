import { Link } from './link'
import { buttonClass } from './button'
import { Glyph } from './glyph'

/** By key and not by number: the next page starts after the last row shown. */
export function Pagination({
  previous,
  next,
  label = 'Halaman',
}: {
  previous?: string
  next?: string
  label?: string
}) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="no-print mt-4 flex justify-between gap-4">
      {previous ? (
        <Link rel="prev" href={previous} className={buttonClass('secondary')}>
          <Glyph name="left" /> Sebelumnya
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link rel="next" href={next} className={buttonClass('secondary')}>
          Berikutnya <Glyph name="right" />
        </Link>
      )}
    </nav>
  )
}
