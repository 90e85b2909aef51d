import { Disclosure } from '@/components/ui/disclosure'
import { formatDayMonth, formatNumber } from '@/lib/calendar/labels'
import { citationKindLabels } from '@/lib/reviews/labels'
import type { Citable } from '@/lib/reviews/queries/citable'
import { CITATION_KINDS, citationKeyOf } from '@/lib/reviews/rules/citations'

type Props = { records: readonly Citable[]; ticked: ReadonlySet<string>; of: string }

/** The records behind a result or a behaviour, each to be ticked when it carries a rating. */
export function CitableList({ records, ticked, of }: Props) {
  if (records.length === 0) return <p className="text-muted mt-1 text-sm">Belum ada bukti untuk dikutip.</p>
  const counts = CITATION_KINDS.map(
    (kind) => [kind, records.filter((one) => one.kind === kind).length] as const,
  )
  const words = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${formatNumber(count)} ${citationKindLabels[kind].toLowerCase()}`)
    .join(', ')
  const open = records.some((one) => ticked.has(citationKeyOf(one)))
  return (
    <Disclosure summary={`Kutip bukti: ${words}`} open={open}>
      <ul aria-label={`Bukti untuk ${of}`}>
        {records.map((one) => {
          const key = citationKeyOf(one)
          return (
            <li key={key} className="border-ledger border-b">
              <label className="tap flex cursor-pointer items-start gap-3 py-2">
                <input
                  type="checkbox"
                  name="citations[]"
                  value={key}
                  data-on={one.on}
                  defaultChecked={ticked.has(key)}
                  className="accent-nila mt-0.5 size-5 shrink-0"
                />
                <span className="min-w-0 text-sm">
                  <span className="text-muted block">
                    {formatDayMonth(one.on)}
                    {one.kind !== 'LOG' && ` · ${citationKindLabels[one.kind]}`}
                    {one.returned && ' · dikembalikan'}
                  </span>
                  <span className="line-clamp-3 break-words">{one.text}</span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
