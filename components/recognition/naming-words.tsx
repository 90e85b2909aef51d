import { formatShortDay } from '@/lib/calendar/labels'
import { meritText, namingKindLabels } from '@/lib/recognition/labels/rewards'
import type { Citations } from '@/lib/recognition/schema/rewards-stored'

type Props = {
  naming: {
    kind: keyof typeof namingKindLabels
    reason: string | null
    evidence: string | null
    citations: Citations
    byName?: string | null
  }
}

/** What was said for somebody, with its evidence; or the fact by which the record named him. */
export function NamingWords({ naming: { kind, reason, evidence, citations, byName } }: Props) {
  return (
    <div>
      <p className="text-muted text-sm">
        {namingKindLabels[kind]}
        {byName && `: ${byName}`}
      </p>
      {'merit' in citations ? (
        <p>{meritText(citations.merit)}</p>
      ) : (
        <>
          <p className="whitespace-pre-line">{reason}</p>
          <p className="text-sm">Bukti: {evidence}</p>
          <ul className="list-disc ps-5 text-sm empty:hidden">
            {citations.records.map(({ id, on, text }) => (
              <li key={id}>
                {formatShortDay(on)}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
