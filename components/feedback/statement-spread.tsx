import { Section } from '@/components/ui/section'
import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import { levelLabels, statementLabels } from '@/lib/feedback/labels'
import type { StatementResult } from '@/lib/feedback/queries/statements'
import { LEVELS } from '@/lib/feedback/rules/statements'

const SHADES = ['var(--rating-1)', 'var(--rating-2)', 'var(--rating-4)', 'var(--rating-5)'] as const

/** One quarter's answers, all together: the finding in words, then every number, then what was written. */
export function StatementSpread({ result }: { result: StatementResult }) {
  const { count, spread, extremes, comments } = result
  return (
    <Section title={quarterLabel(result)} aside={`${formatNumber(count)} jawaban`}>
      <p className="mb-4 max-w-prose">
        {extremes
          ? `Paling disetujui: “${statementLabels[extremes.most]}” Paling sedikit disetujui: “${statementLabels[extremes.least]}”`
          : 'Semua pernyataan disetujui sama banyak.'}
      </p>
      <p className="text-muted mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {LEVELS.map((level) => (
          <span key={level} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden
              className="inline-block size-3 border border-(--rating-outline)"
              style={{ background: SHADES[level - 1] }}
            />
            {levelLabels[level]}
          </span>
        ))}
      </p>
      <ol className="divide-ledger border-ledger divide-y border-y">
        {spread.map(({ statement, counts }) => (
          <li key={statement} className="grid gap-x-6 gap-y-1 py-3 lg:grid-cols-2 lg:items-center">
            <span>{statementLabels[statement]}</span>
            <span>
              <span aria-hidden className="flex h-4 w-full border border-(--rating-outline)">
                {counts.map((number, at) =>
                  number > 0 ? (
                    <span
                      key={LEVELS[at]}
                      style={{ background: SHADES[at], width: `${(100 * number) / count}%` }}
                    />
                  ) : null,
                )}
              </span>
              <span className="text-muted mt-1 block text-sm">
                {LEVELS.map((level) => `${levelLabels[level]} ${formatNumber(counts[level - 1] ?? 0)}`).join(
                  ' · ',
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {comments.length > 0 && (
        <>
          <h3 className="mt-6 text-base">Komentar</h3>
          <p className="text-muted text-sm">Urutannya acak, dan tidak terkait dengan jawaban mana pun.</p>
          <ul className="mt-2 space-y-2">
            {comments.map((text, at) => (
              <li
                key={at}
                className="border-ledger max-w-prose border-s-2 ps-3 wrap-anywhere whitespace-pre-line"
              >
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
