export const LEVELS = ['1', '2', '3', '4'] as const
type Level = (typeof LEVELS)[number]

const MOUTHS: Record<Level, string> = {
  '1': 'M10 24q6-8 12 0',
  '2': 'M10 22.5q6-4 12 0',
  '3': 'M10 20q6 4 12 0',
  '4': 'M9 18.5q7 10 14 0z',
}

/** Drawn once and shown nine times: four faces weigh less than thirty-six. */
export function FaceSymbols() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="absolute">
      {LEVELS.map((level) => (
        <symbol key={level} id={`wajah-${level}`} viewBox="0 0 32 32">
          <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" strokeWidth="2" />
          <circle cx="11" cy="12.5" r="1.8" fill="currentColor" />
          <circle cx="21" cy="12.5" r="1.8" fill="currentColor" />
          <path
            d={MOUTHS[level]}
            fill={level === '4' ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </symbol>
      ))}
    </svg>
  )
}

/** Its meaning stands below it in words. */
export const Face = ({ level, size = 32 }: { level: Level; size?: number }) => (
  <svg width={size} height={size} aria-hidden="true" focusable="false" className="text-ink">
    <use href={`#wajah-${level}`} />
  </svg>
)
