import type { ReactNode } from 'react'
import { formatNumber } from '@/lib/calendar/labels'
import {
  annexLabels,
  behaviourLabels,
  indicatorAspectLabels,
  indicatorFieldLabels,
  resultFieldLabels,
  targetWords,
  workResultKindLabels,
} from '@/lib/plans/labels'
import { INDICATOR_ASPECTS, WORK_RESULT_KINDS } from '@/lib/plans/rules'
import { type Change, type Difference, type IndicatorChange, isSame } from '@/lib/plans/rules/difference'

type Names = Readonly<Record<string, string>>

const marks = { added: 'Ditambah', removed: 'Dihapus', changed: 'Diubah' } as const

/** What a change changes: the old words struck out, the new ones beside them. */
export function DifferenceList({ difference, names }: { difference: Difference; names: Names }) {
  if (isSame(difference)) return <p className="text-muted">Tidak ada yang berbeda.</p>
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {difference.results.map((one) => (
        <li key={one.result.id} className="py-3">
          <p>
            <Mark what={one.what} /> {one.result.text}
          </p>
          {one.what === 'changed' && (
            <ul className="mt-1 space-y-1 ps-4">
              {one.changes
                .filter(({ field }) => field !== 'continues')
                .map((change) => (
                  <li key={change.field}>
                    <Words
                      label={resultFieldLabels[change.field]}
                      change={change}
                      say={(text) => names[text] ?? kindOf(text) ?? text}
                    />
                  </li>
                ))}
              {one.indicators.map((indicator) => (
                <li key={indicator.indicator.id}>
                  <IndicatorDifference change={indicator} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {difference.behaviours.map(({ code, before, after }) => (
        <li key={code} className="py-3">
          <Words
            label={`Harapan atasan, ${behaviourLabels[code]}`}
            change={{ field: code, before: before || null, after: after || null }}
          />
        </li>
      ))}
      {difference.annexes.map(({ annex, added, removed }) => (
        <li key={annex} className="py-3">
          {annexLabels[annex]}: {removed.length > 0 && <del className="text-muted">{removed.join('; ')}</del>}{' '}
          {added.length > 0 && <ins className="font-bold no-underline">{added.join('; ')}</ins>}
        </li>
      ))}
    </ul>
  )
}

const kindOf = (text: string) => {
  const kind = WORK_RESULT_KINDS.find((one) => one === text)
  return kind && workResultKindLabels[kind]
}
const aspectOf = (text: string) => {
  const aspect = INDICATOR_ASPECTS.find((one) => one === text)
  return aspect && indicatorAspectLabels[aspect]
}

const Mark = ({ what }: { what: keyof typeof marks }) => (
  <strong className={what === 'removed' ? 'text-mengkudu' : what === 'added' ? 'text-daun' : 'text-soga'}>
    {marks[what]}:
  </strong>
)

function IndicatorDifference({ change }: { change: IndicatorChange }) {
  const { indicator } = change
  if (change.what !== 'changed')
    return (
      <>
        <Mark what={change.what} /> {indicatorAspectLabels[indicator.aspect]}, {indicator.text}{' '}
        {targetWords(indicator)}
      </>
    )
  return (
    <>
      {change.changes.map((one) => (
        <span key={one.field} className="block">
          <Words
            label={`${indicatorAspectLabels[indicator.aspect]}, ${indicatorFieldLabels[one.field].toLowerCase()}`}
            change={one}
            say={(text) => (one.field === 'target' ? formatNumber(text) : (aspectOf(text) ?? text))}
          />
        </span>
      ))}
    </>
  )
}

function Words<F>({
  label,
  change: { before, after },
  say = (text) => text,
}: {
  label: ReactNode
  change: Change<F>
  say?: (text: string) => string
}) {
  return (
    <>
      {label}: {before !== null && <del className="text-muted">{say(before)}</del>}{' '}
      {after === null ? (
        <span className="text-muted">dikosongkan</span>
      ) : (
        <ins className="font-bold no-underline">{say(after)}</ins>
      )}
    </>
  )
}
