import { motifOf } from '@/components/layout/wastra-strip'

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 72
/** The band is six high on the page. */
const BAND = 72

type Props = {
  region: string
  /** What it is of, and whose. */
  name: string
  of: string
  /** One sentence that the page at the shared address says too. */
  sentence: string
  demo: boolean
  letters: (
    text: string,
    setting: { size: number; weight: 'regular' | 'bold'; width: number; lines: number },
  ) => string[]
}

/** What stands beside a shared address: who is spoken of and one published sentence, between the region's cloth. */
export function ShareCard({ region, name, of, sentence, demo, letters }: Props) {
  const { width, ground, draw } = motifOf(region)
  const room = WIDTH - 2 * MARGIN
  const blocks = [
    { text: of, size: 34, weight: 'regular', lines: 1, colour: 'var(--soga)', after: 8 },
    { text: name, size: 60, weight: 'bold', lines: 2, colour: 'var(--nila)', after: 18 },
    { text: sentence, size: 36, weight: 'regular', lines: 3, colour: 'var(--ink)', after: 0 },
  ] as const
  let foot = BAND + 114
  const lines = blocks.flatMap(({ text, size, weight, lines: most, colour, after }) => {
    const drawn = letters(text, { size, weight, width: room, lines: most }).map((outline) => {
      foot += size * 1.2
      return { outline, colour, at: foot }
    })
    foot += after
    return drawn
  })
  const site = letters(`Kinerja Terbuka${demo ? ' · Data contoh' : ''}`, {
    size: 32,
    weight: 'bold',
    width: room - 88,
    lines: 1,
  })
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <defs>
        <pattern
          id="kain"
          width={width}
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${BAND / 6})`}
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
      <g transform={`translate(${MARGIN} ${BAND + 40}) scale(2)`} fill="none">
        <rect width="32" height="32" rx="6" fill="var(--nila)" />
        <path
          d="M9 6v20M11 17l9-10M13 15l9 11"
          stroke="var(--paper)"
          strokeWidth="3.5"
          strokeLinecap="round"
        />
        <path d="M24 6.5l2.5 2.5-2.5 2.5L21.5 9z" fill="#e0a35c" />
      </g>
      {site.map((outline) => (
        <path
          key="situs"
          d={outline}
          fill="var(--soga)"
          transform={`translate(${MARGIN + 88} ${BAND + 83})`}
        />
      ))}
      {lines.map(({ outline, colour, at }) => (
        <path key={at} d={outline} fill={colour} transform={`translate(${MARGIN} ${at})`} />
      ))}
    </svg>
  )
}

/** The day's colours; a picture knows no stylesheet. */
export const CARD_COLOURS: Record<string, string> = {
  '--paper': '#fbf8f3',
  '--ink': '#1f2328',
  '--nila': '#26397f',
  '--nila-wash': '#e9ecf7',
  '--soga': '#7a4a1e',
  '--soga-wash': '#f6ecdf',
  '--daun': '#1d6546',
  '--daun-wash': '#eaf5ee',
  '--mengkudu': '#a3283a',
  '--kunyit-wash': '#fcefc7',
}
