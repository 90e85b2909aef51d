import { IndicatorLine } from '@/components/charts/svg/indicator-line'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { formatNumber, quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import type { YearQuarter } from '@/lib/calendar/rules'
import { formatMeasure } from '@/lib/goals/labels'
import { methodWords, realisedWords } from '@/lib/measurements/labels/realisation'
import type { AchievedIndicator, AchievedResult } from '@/lib/measurements/queries/realisation'
import { workResultKindLabels } from '@/lib/plans/labels'
import { WORK_RESULT_KINDS } from '@/lib/plans/rules'
import { RealisationForm } from './realisation-form'

type Props = { results: readonly AchievedResult[]; quarter: YearQuarter; mayEnter: boolean; mine: boolean }

/** Each planned result with its indicators: target, what it came to, how that is known, and its course in the year. */
export function AchievementList({ results, quarter, mayEnter, mine }: Props) {
  return results.map(({ id, text, kind, indicators }) => (
    <Section
      key={id}
      title={text}
      aside={WORK_RESULT_KINDS.filter((one) => one === kind).map((one) => workResultKindLabels[one])}
    >
      <ul className="divide-ledger divide-y">
        {indicators.map((indicator) => (
          <li key={indicator.id} className="py-3">
            <Figures indicator={indicator} quarter={quarter} />
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

function Figures({ indicator, quarter }: { indicator: AchievedIndicator; quarter: YearQuarter }) {
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

const QUARTERS = [1, 2, 3, 4] as const
