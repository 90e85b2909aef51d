import type { Shade } from './rating-bars'

/** A grade in its word; the colour only repeats it. */
export function ShadedWord({ shade, word }: { shade: Shade; word: string }) {
  return (
    <span className="inline-flex items-center gap-2 font-bold">
      <span
        aria-hidden="true"
        className="size-3.5 shrink-0 rounded-full"
        style={{ background: `var(--rating-${shade})`, border: '1px solid var(--rating-outline)' }}
      />
      {word}
    </span>
  )
}
