import type { ReactNode } from 'react'
import { IndicatorLine } from '@/components/charts/svg/indicator-line'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { Why } from '@/components/ui/why'
import {
  formatInstant,
  formatList,
  formatNumber,
  quarterLabel,
  quarterShortLabel,
} from '@/lib/calendar/labels'
import type { YearQuarter } from '@/lib/calendar/rules'
import { formatMeasure } from '@/lib/goals/labels'
import { methodWords, realisationRule, realisedWords } from '@/lib/measurements/labels/realisation'
import type { AchievedIndicator, AchievedResult } from '@/lib/measurements/queries/realisation'
import { workResultKindLabels } from '@/lib/plans/labels'
import { WORK_RESULT_KINDS } from '@/lib/plans/rules'
import { RealisationForm } from './realisation-form'

type Behind = {
  quarter: YearQuarter
  zone: string
  saidBy: string
  /** The way to object to the review in which these numbers are weighed, where there is one. */
  objection: ReactNode
}
type Props = Behind & { results: readonly AchievedResult[]; mayEnter: boolean; mine: boolean }

/** Each planned result with its indicators: target, what it came to, how that is known, and its course in the year. */
export function AchievementList({ results, mayEnter, mine, ...behind }: Props) {
  const { quarter } = behind
  return results.map(({ id, text, kind, indicators }) => (
    <Section
      key={id}
      title={text}
      aside={WORK_RESULT_KINDS.filter((one) => one === kind).map((one) => workResultKindLabels[one])}
    >
      <ul className="divide-ledger divide-y">
        {indicators.map((indicator) => (
          <li key={indicator.id} className="py-3">
            <Figures indicator={indicator} {...behind} />
            {mayEnter && (
              <RealisationForm
                indicatorId={indicator.id}
                year={quarter.year}
                quarter={quarter.quarter}
                version={indicator.version}
                measureUnit={indicator.measureUnit}
                inWords={indicator.target === null}
                corrects={indicator.now.method !== null}
              />
            )}
          </li>
        ))}
      </ul>
      {mine && (
        <a href={`/umpan-balik?hasil=${id}`} className="text-link inline-flex min-h-11 items-center">
          Umpan balik hasil kerja ini
        </a>
      )}
    </Section>
  ))
}

function Figures({ indicator, ...behind }: Behind & { indicator: AchievedIndicator }) {
  const { quarter } = behind
  const { text, target, targetText, measureUnit, now, reason, records, course } = indicator
  const values = course.map(({ value }) => (value === null ? null : Number(value)))
  const words = realisedWords(now, measureUnit)
  return (
    <>
      <p className="font-bold wrap-anywhere">{text}</p>
      <p>
        {quarterLabel(quarter)}: <span className="font-bold">{words}</span>
        <span className="text-muted">
          {' '}
          · target setahun {target === null ? targetText : formatMeasure(target, measureUnit)}
        </span>
      </p>
      <p className="text-muted text-sm">
        {methodWords(now)}
        {records > 0 && `; ${formatNumber(records)} pengamatan`}.{reason && ` Alasan: ${reason}`}
      </p>
      {now.method !== null && <WhyRealised indicator={indicator} {...behind} />}
      {values.filter((value) => value !== null).length > 1 && (
        <Disclosure summary="Per triwulan">
          <IndicatorLine
            sentence={`${text}: ${words} pada ${quarterLabel(quarter)}.`}
            labels={values.map((_, nth) => quarterShortLabel({ ...quarter, quarter: QUARTERS[nth] ?? 4 }))}
            value={values}
            target={values.map(() => null)}
            unit={measureUnit}
          />
        </Disclosure>
      )}
    </>
  )
}

function WhyRealised({ indicator, zone, saidBy, objection }: Behind & { indicator: AchievedIndicator }) {
  const { text, now, known, measureUnit, records, reason, saidAt } = indicator
  const went = [
    known.added !== null && `catatan yang disetujui: ${formatMeasure(known.added, measureUnit)}`,
    known.recorded !== null && `pengamatan terakhir: ${formatMeasure(known.recorded, measureUnit)}`,
    records > 0 && `${formatNumber(records)} pengamatan`,
  ].filter((one) => one !== false)
  const said = now.method === 'COMPUTED' ? null : saidAt
  return (
    <Why
      of={text}
      items={[
        {
          label: 'Yang masuk',
          value: went.length > 0 ? `${formatList(went)}.` : 'Hanya isian dengan alasan.',
        },
        ...(reason ? [{ label: 'Alasan', value: reason }] : []),
        { label: 'Aturan', value: realisationRule },
        {
          label: 'Ditetapkan oleh',
          value: said ? saidBy : 'Sistem, dari yang disetujui dan dicatat atasan',
        },
        { label: 'Tanggal', value: said ? formatInstant(said, zone) : 'Dihitung saat halaman dibuka' },
        {
          label: 'Yang mengubahnya',
          value:
            'Catatan yang disetujui, pengamatan baru, atau koreksi dengan alasan sebelum triwulan ditutup.',
        },
      ]}
    >
      {objection ?? (
        <p className="text-muted">Keberatan diajukan atas penilaian triwulan ini, setelah dibagikan.</p>
      )}
    </Why>
  )
}

const QUARTERS = [1, 2, 3, 4] as const
