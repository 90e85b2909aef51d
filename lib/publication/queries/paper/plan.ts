import 'server-only'
import { formatRange, formatShortDay } from '@/lib/calendar/labels'
import { dayFromDb, dayOf } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import {
  annexLabels,
  approachLabels,
  behaviourGuides,
  behaviourLabels,
  indicatorAspectLabels,
  targetWords,
} from '@/lib/plans/labels'
import { ANNEXES, APPROACHES, FORMS, type Approach, type Form, type PlanContent } from '@/lib/plans/rules'
import { planContent } from '@/lib/plans/schema'
import { paperKindLabels } from '../../labels/papers'
import type { Column, PaperContent, PaperPart } from '../../rules/paper'
import { leaderOf, partyOf, signatureOf, type Source } from './party'

/** A plan as it was agreed under a number. */
export async function planPaper(source: Source, planId: string, number: number) {
  const row = await source.db.planVersion.findFirst({
    where: { regionId: source.regionId, planId, number, status: 'AGREED' },
    select: {
      content: true,
      decidedAt: true,
      plan: { select: { employeeId: true, startsOn: true, endsOn: true, form: true, approach: true } },
    },
  })
  const content = planContent.safeParse(row?.content).data
  if (!row?.decidedAt || !content) return undefined
  const { employeeId, startsOn, endsOn, ...plan } = row.plan
  const agreedOn = dayOf(row.decidedAt, source.region.zone)
  const from = dayFromDb(startsOn)
  const inForce = agreedOn < from ? from : agreedOn
  const form = found(FORMS.find((known) => known === plan.form))
  const approach = found(APPROACHES.find((known) => known === plan.approach))
  const party = await partyOf(source, employeeId, inForce, 'Pegawai yang dinilai')
  const leader = await leaderOf(source, employeeId, inForce, 'Pejabat penilai kinerja')
  const above = await parentTexts(source, content)
  const rowsOf = (kind: 'MAIN' | 'ADDITIONAL') =>
    content.results
      .filter((result) => result.kind === kind)
      .flatMap((result, place) =>
        result.indicators.map((indicator, index) => {
          const first = index === 0
          const cells = [
            first ? result.text : '',
            ...(form === 'JPT' || approach === 'QUANTITATIVE'
              ? [indicatorAspectLabels[indicator.aspect]]
              : []),
            ...(approach === 'QUANTITATIVE'
              ? [indicator.text, targetWords(indicator)]
              : [[indicator.text, targetWords(indicator)].filter(Boolean).join(': ')]),
          ]
          const parent = first ? (above.get(parentOf(result) ?? '') ?? '–') : ''
          return [first ? String(place + 1) : '', ...(form === 'JPT' ? [] : [parent]), ...cells]
        }),
      )
  const paper: PaperContent = {
    kind: 'PLAN',
    title: paperKindLabels.PLAN,
    span: `${formatRange({ from, through: dayFromDb(endsOn) })}, pendekatan ${approachLabels[approach].toLowerCase()}`,
    wide: true,
    parties: leader ? [party, leader] : [party],
    parts: [
      {
        kind: 'table',
        heading: 'Hasil kerja: A. Utama',
        columns: columnsOf(form, approach),
        rows: rowsOf('MAIN'),
        empty: 'Tidak ada.',
      },
      {
        kind: 'table',
        heading: 'Hasil kerja: B. Tambahan',
        columns: columnsOf(form, approach),
        rows: rowsOf('ADDITIONAL'),
        empty: 'Tidak ada.',
      },
      {
        kind: 'table',
        heading: 'Perilaku kerja',
        columns: [
          { title: 'No', width: 22, align: 'right' },
          { title: 'Perilaku', width: 130 },
          { title: 'Panduan', width: 'rest' },
          { title: 'Ekspektasi khusus pimpinan', width: 220 },
        ],
        rows: content.behaviours.map(({ code, expectation }, index) => [
          String(index + 1),
          behaviourLabels[code],
          behaviourGuides[code].join('; '),
          expectation || '–',
        ]),
        empty: 'Tidak ada.',
      },
      ...ANNEXES.map((annex, index): PaperPart => ({
        kind: 'text',
        heading: `Lampiran ${index + 1}. ${annexLabels[annex]}`,
        text: content.annexes[annex].map((line, place) => `${place + 1}. ${line}`).join('\n') || 'Tidak ada.',
      })),
    ],
    signatures: [
      signatureOf(party, ''),
      ...(leader ? [signatureOf(leader, `Ditetapkan ${formatShortDay(agreedOn)}`)] : []),
    ],
  }
  return { content: paper, number, employeeId, unitId: null }
}

/** The ministry's four forms: by aspect or perspective, with the target apart or within the expectation (domain.md §2.2). */
function columnsOf(form: Form, approach: Approach): Column[] {
  const facet: Column = { title: form === 'JPT' ? 'Perspektif' : 'Aspek', width: 70 }
  const measures: Column[] =
    approach === 'QUANTITATIVE'
      ? [facet, { title: 'Indikator kinerja individu', width: 'rest' }, { title: 'Target', width: 110 }]
      : [
          ...(form === 'JPT' ? [facet] : []),
          { title: 'Ukuran keberhasilan/indikator kinerja individu dan target', width: 'rest' },
        ]
  return [
    { title: 'No', width: 22, align: 'right' },
    ...(form === 'JPT'
      ? []
      : [{ title: 'Rencana hasil kerja pimpinan yang diintervensi', width: 150 } as const]),
    { title: 'Rencana hasil kerja', width: 170 },
    ...measures,
  ]
}

type Result = PlanContent['results'][number]

const parentOf = ({ parent }: Result): string | undefined =>
  parent === null ? undefined : 'resultId' in parent ? parent.resultId : parent.unitIndicatorId

async function parentTexts(source: Source, { results }: PlanContent): Promise<Map<string, string>> {
  const ids = results.flatMap((result) => parentOf(result) ?? [])
  const where = { regionId: source.regionId, id: { in: ids } }
  const above = await source.db.workResult.findMany({ where, select: { id: true, text: true } })
  const promised = await source.db.unitIndicator.findMany({ where, select: { id: true, name: true } })
  return new Map([
    ...above.map(({ id, text }) => [id, text] as const),
    ...promised.map(({ id, name }) => [id, name] as const),
  ])
}
