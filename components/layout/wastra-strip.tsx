import type { ReactNode } from 'react'

type Motif = { width: number; ground: string; draw: ReactNode }

const fallback: Motif = {
  width: 12,
  ground: 'var(--soga-wash)',
  draw: <path d="M0 6L6 0L12 6" fill="none" stroke="var(--soga)" strokeWidth="1.5" />,
}

/** One cloth per region: parang, songket, lontara, sarung, kelor. */
const motifs: Record<string, Motif> = {
  surakarta: {
    width: 14,
    ground: 'var(--soga-wash)',
    draw: (
      <>
        <path d="M-3 6C1 6 1 0 5 0h4C5 0 5 6 1 6z" fill="var(--soga)" />
        <path d="M11 6c4 0 4-6 8-6h4c-4 0-4 6-8 6z" fill="var(--soga)" />
        <path d="M8.5 3l1.5-1.5L11.5 3 10 4.5z" fill="var(--nila)" />
      </>
    ),
  },
  tebo: {
    width: 16,
    ground: 'var(--mengkudu)',
    draw: (
      <>
        <path d="M0 6L4 0l4 6z" fill="var(--kunyit-wash)" />
        <path d="M2.2 6L4 3.2 5.8 6z" fill="var(--mengkudu)" />
        <path d="M12 .7L14.3 3 12 5.3 9.7 3z" fill="var(--kunyit-wash)" />
      </>
    ),
  },
  makassar: {
    width: 20,
    ground: 'var(--nila-wash)',
    draw: (
      <>
        <path d="M1 5.5L4 1l3 4.5M8 1l3 4.5L14 1" fill="none" stroke="var(--nila)" strokeWidth="1.4" />
        <circle cx="17" cy="3.2" r="1.3" fill="var(--mengkudu)" />
      </>
    ),
  },
  samarinda: {
    width: 24,
    ground: 'var(--mengkudu)',
    draw: (
      <>
        <path d="M0 0h7v6H0z" fill="var(--nila)" />
        <path d="M10 0h1.2v6H10zM20 0h1.2v6H20z" fill="var(--kunyit-wash)" />
        <path d="M0 2.4h24v1.2H0z" fill="var(--kunyit-wash)" />
        <path d="M14 0h3v6h-3z" fill="var(--nila)" />
      </>
    ),
  },
  palu: {
    width: 18,
    ground: 'var(--daun-wash)',
    draw: (
      <>
        <path d="M0 3h18" stroke="var(--soga)" strokeWidth=".8" />
        <path
          d="M1 2.6C2 0 5 0 6 2.6 4 3 3 3 1 2.6zM7 3.4c1 2.6 4 2.6 5 0-2-.4-3-.4-5 0z"
          fill="var(--daun)"
        />
        <path d="M10 2.6C11 0 14 0 15 2.6c-2 .4-3 .4-5 0z" fill="var(--daun)" />
        <circle cx="16.4" cy="3" r="1" fill="var(--mengkudu)" />
      </>
    ),
  },
}

export const motifOf = (region: string | undefined): Motif => motifs[region ?? ''] ?? fallback

/** The region's own cloth as a six-pixel band; everything else stays the same for all. */
export function WastraStrip({ region }: { region?: string }) {
  const { width, ground, draw } = motifOf(region)
  const id = `wastra-${region ?? 'umum'}`
  return (
    <svg aria-hidden="true" width="100%" height="6" className="block">
      <defs>
        <pattern id={id} width={width} height="6" patternUnits="userSpaceOnUse">
          {draw}
        </pattern>
      </defs>
      <rect width="100%" height="6" fill={ground} />
      <rect width="100%" height="6" fill={`url(#${id})`} />
    </svg>
  )
}
