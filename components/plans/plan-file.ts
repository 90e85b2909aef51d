import type { TableFile } from '@/lib/core/table-file'
import {
  annexLabels,
  behaviourLabels,
  indicatorAspectLabels,
  targetWords,
  workResultKindLabels,
} from '@/lib/plans/labels'
import type { Step } from '@/lib/plans/queries/document'
import { ANNEXES, type PlanContent } from '@/lib/plans/rules'

/** A plan as it is read, line by line: results with their indicators, then behaviours, then the annexes. */
export const planPart = (
  { results, behaviours, annexes }: PlanContent,
  lines: Record<string, Step[]>,
): Pick<TableFile, 'head' | 'rows'> => ({
  head: [
    'Bagian',
    'Hasil kerja',
    'Mendukung',
    'Aspek',
    'Indikator atau isi',
    'Target',
    'Bukti yang diperlukan',
  ],
  rows: [
    ...results.flatMap(({ id, kind, text, indicators }) => {
      const above = (lines[id] ?? []).map((step) => step.text).join(' → ') || null
      const own = [workResultKindLabels[kind], text, above]
      return indicators.length === 0
        ? [[...own, null, null, null, null]]
        : indicators.map((indicator) => [
            ...own,
            indicatorAspectLabels[indicator.aspect],
            indicator.text,
            targetWords(indicator) || null,
            indicator.evidenceNeeded,
          ])
    }),
    ...behaviours.map(({ code, expectation }) => [
      'Perilaku',
      null,
      null,
      behaviourLabels[code],
      expectation || null,
      null,
      null,
    ]),
    ...ANNEXES.flatMap((annex) =>
      annexes[annex].map((line) => ['Lampiran', null, null, annexLabels[annex], line, null, null]),
    ),
  ],
})
