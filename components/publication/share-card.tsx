import { motifOf } from '@/components/layout/wastra-strip'

const WIDTH = 1200
const HEIGHT = 630
/** The band is six high on the page. */
const BAND = 120

/** What stands beside a shared address: the region's cloth around the sign of the site, and no word. */
export function ShareCard({ region }: { region: string }) {
  const { width, ground, draw } = motifOf(region)
  const times = BAND / 6
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <defs>
        <pattern
          id="kain"
          width={width}
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${times})`}
        >
          {draw}
        </pattern>
      </defs>
      <rect width={WIDTH} height={HEIGHT} fill="var(--paper)" />
      {[0, HEIGHT - BAND].map((y) => (
        <g key={y} transform={`translate(0 ${y})`}>
          <rect width={WIDTH} height={BAND} fill={ground} />
          <rect width={WIDTH} height={BAND} fill="url(#kain)" />
        </g>
      ))}
      <g transform={`translate(${WIDTH / 2 - 112} ${HEIGHT / 2 - 112}) scale(7)`} fill="none">
        <rect width="32" height="32" rx="6" fill="var(--nila)" />
        <path
          d="M9 6v20M11 17l9-10M13 15l9 11"
          stroke="var(--paper)"
          strokeWidth="3.5"
          strokeLinecap="round"
        />
        <path d="M24 6.5l2.5 2.5-2.5 2.5L21.5 9z" fill="#e0a35c" />
      </g>
    </svg>
  )
}

/** The day's colours; a picture knows no stylesheet. */
export const CARD_COLOURS: Record<string, string> = {
  '--paper': '#fbf8f3',
  '--nila': '#26397f',
  '--nila-wash': '#e9ecf7',
  '--soga': '#7a4a1e',
  '--soga-wash': '#f6ecdf',
  '--daun': '#1d6546',
  '--daun-wash': '#eaf5ee',
  '--mengkudu': '#a3283a',
  '--kunyit-wash': '#fcefc7',
}
