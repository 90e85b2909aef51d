import 'server-only'
import { formatNumber, formatNumericDay } from '@/lib/calendar/labels'
import { formatMeasure } from '@/lib/goals/labels'
import { behaviourLabels, indicatorAspectLabels, targetWords } from '@/lib/plans/labels'
import { BEHAVIOURS, type WorkResultKind } from '@/lib/plans/rules'
import { citationKindLabels, ratingLabels } from '@/lib/reviews/labels'
import type { Citation, ReviewItem } from '@/lib/reviews/rules/citations'
import type { ReviewedIndicator, ReviewedResult } from '@/lib/reviews/rules/evidence'
import type { PaperPart } from '../../rules/paper'
import type { PlanBehind } from './review-plan'

type Told = { results: readonly ReviewedResult[]; items: readonly ReviewItem[]; plan: PlanBehind }

/** The planned results of one kind with what they came to, and the assessor's rating of each. */
export function resultsPart(
  kind: WorkResultKind,
  heading: string,
  { results, items, plan }: Told,
): PaperPart {
  const told = plan.approach === 'QUALITATIVE'
  return {
    kind: 'table',
    heading,
    columns: [
      { title: 'No', width: 16, align: 'right' },
      { title: 'Rencana hasil kerja', width: 118 },
      { title: plan.form === 'JPT' ? 'Perspektif' : 'Aspek', width: 50 },
      ...(told
        ? [{ title: 'Ukuran keberhasilan/indikator dan target', width: 'rest' } as const]
        : [
            { title: 'Indikator kinerja individu', width: 'rest' } as const,
            { title: 'Target', width: 56 } as const,
          ]),
      { title: 'Realisasi', width: 56 },
      { title: 'Rating', width: 50 },
    ],
    rows: results
      .filter((result) => result.kind === kind)
      .flatMap((result, place) => {
        const rated = items.find(({ id }) => id === result.id)
        const planned = plan.content?.results.find(({ id }) => id === result.id)?.indicators ?? []
        return result.indicators.map((indicator, index) => {
          const known = planned.find(({ text }) => text === indicator.text)
          return [
            index === 0 ? String(place + 1) : '',
            index === 0
              ? `${result.text}\nBukti dukung: ${formatNumber(result.logs)} catatan harian disetujui`
              : '',
            known ? indicatorAspectLabels[known.aspect] : '–',
            ...(told
              ? [[indicator.text, targetWords(indicator)].filter(Boolean).join(': ')]
              : [indicator.text, targetWords(indicator)]),
            realisedWords(indicator, known && plan.realised.get(known.id)),
            index === 0 ? (rated ? ratingLabels[rated.rating] : '–') : '',
          ]
        })
      }),
    empty: results.length > 0 ? 'Tidak ada.' : 'Tidak ada SKP yang berlaku pada triwulan ini.',
  }
}

function realisedWords({ done, measureUnit }: ReviewedIndicator, said: string | null | undefined): string {
  if (done !== null) return formatMeasure(done, measureUnit)
  if (said == null) return 'Belum diisi'
  return /^-?\d+(\.\d+)?$/.test(said) ? formatMeasure(said, measureUnit) : said
}

/** The seven behaviours with what the leader expects of this person. */
export const behavioursPart = (heading: string, { content }: PlanBehind): PaperPart => ({
  kind: 'table',
  heading,
  columns: [
    { title: 'No', width: 16, align: 'right' },
    { title: 'Perilaku', width: 150 },
    { title: 'Ekspektasi khusus pimpinan', width: 'rest' },
  ],
  rows: BEHAVIOURS.map((code, index) => [
    String(index + 1),
    behaviourLabels[code],
    content?.behaviours.find((one) => one.code === code)?.expectation || '–',
  ]),
  empty: 'Tidak ada.',
})

const sides: Record<Citation['side'], string> = { RESULT: 'Hasil kerja', BEHAVIOUR: 'Perilaku kerja' }

/** What the assessor pointed at, as it read then. */
export const citationsPart = (heading: string, citations: readonly Citation[]): PaperPart => ({
  kind: 'table',
  heading,
  columns: [
    { title: 'No', width: 16, align: 'right' },
    { title: 'Tanggal', width: 52 },
    { title: 'Jenis', width: 78 },
    { title: 'Isi', width: 'rest' },
    { title: 'Untuk', width: 66 },
  ],
  rows: citations.map(({ on, kind, text, side }, index) => [
    String(index + 1),
    formatNumericDay(on),
    citationKindLabels[kind],
    text,
    sides[side],
  ]),
  empty: 'Tidak ada bukti yang dikutip.',
})
