import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { formatNumber, formatPercent, formatShortDay } from '@/lib/calendar/labels'
import { lateWords } from '@/lib/measurements/labels/service-cases'
import type { LateCase } from '@/lib/measurements/queries/service-cases'
import type { Timeliness } from '@/lib/measurements/rules/service-cases'

type Step = Timeliness & { service: string; step: string }

/** How each step of each service kept its promise, the worst first. */
export function StepTable({ steps, caption }: { steps: readonly Step[]; caption: string }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={steps}
      rowKey={({ service, step }) => `${service} ${step}`}
      columns={[
        { label: 'Tahap', heads: true, cell: ({ step }) => step },
        { label: 'Layanan', cell: ({ service }) => service },
        { label: 'Jatuh tempo', align: 'end', cell: ({ due }) => formatNumber(due) },
        {
          label: 'Tepat waktu',
          align: 'end',
          cell: ({ due, onTime }) => formatPercent(onTime / due, 0),
        },
        {
          label: 'Median',
          align: 'end',
          cell: ({ median }) => (median === null ? 'Belum ada' : `${formatNumber(median)} hari kerja`),
        },
        { label: 'Terlambat', align: 'end', cell: ({ due, onTime }) => formatNumber(due - onTime) },
      ]}
    />
  )
}

/** What was not done in time, under its service and step; what still runs stands first. */
export function LateList({ late, showsUnit }: { late: readonly LateCase[]; showsUnit: boolean }) {
  const groups = Map.groupBy(late, ({ service, step }) => `${service}: ${step}`)
  return [...groups].map(([title, cases]) => (
    <Section key={title} title={title} aside={`${formatNumber(cases.length)} terlambat`}>
      <ul className="divide-ledger border-ledger divide-y border-y">
        {cases.map(({ id, caseNumber, name, unitName, startedOn, dueOn, finishedOn, lateBy }) => (
          <li key={id} className="space-y-1 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-bold wrap-anywhere">{caseNumber}</span>
              {finishedOn ? (
                <Status tone="neutral" glyph="check">
                  Selesai, terlambat {lateWords(lateBy)}
                </Status>
              ) : (
                <Status tone="returned" glyph="warn">
                  Belum selesai, lewat {lateWords(lateBy)}
                </Status>
              )}
            </p>
            <p className="text-muted text-sm">
              {name}
              {showsUnit && `, ${unitName}`}, mulai {formatShortDay(startedOn)}, batas {formatShortDay(dueOn)}
              {finishedOn && `, selesai ${formatShortDay(finishedOn)}`}.
            </p>
          </li>
        ))}
      </ul>
    </Section>
  ))
}
