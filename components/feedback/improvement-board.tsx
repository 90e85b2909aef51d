import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { formatShortDay } from '@/lib/calendar/labels'
import type { Improvement } from '@/lib/feedback/queries/improvements'
import { SettleForm } from './improvement-forms'
import { DueStatus } from './improvement-list'

/** Open ones by their date, then what was settled. */
export function ImprovementBoard({ items }: { items: readonly Improvement[] }) {
  const open = items.filter(({ status }) => status === 'OPEN')
  const settled = items.filter(({ status }) => status !== 'OPEN')
  if (items.length === 0)
    return (
      <EmptyState title="Belum ada kesepakatan perbaikan.">
        Buka satu umpan balik, lalu tulis apa yang akan diperbaiki dan kapan.
      </EmptyState>
    )
  return (
    <>
      <Section title="Berjalan">
        {open.length === 0 ? (
          <p className="text-muted">Tidak ada.</p>
        ) : (
          <ul>
            {open.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Section>
      {settled.length > 0 && (
        <Section title="Ditutup">
          <ul>
            {settled.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Line({ item }: { item: Improvement }) {
  return (
    <li className="border-ledger border-b py-3">
      <p className="flex flex-wrap items-center gap-2">
        <DueStatus due={item.due} status={item.status} />
        <span className="text-muted text-sm">
          {item.mine ? `Perbaikan saya, bersama ${item.name}` : `Perbaikan ${item.name}`} · tenggat{' '}
          {formatShortDay(item.dueOn)}
        </span>
      </p>
      <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{item.text}</p>
      {item.outcome && <p className="text-muted mt-1 max-w-prose text-sm">Hasil: {item.outcome}</p>}
      {item.status === 'OPEN' && <SettleForm improvementId={item.id} version={item.version} />}
    </li>
  )
}
