import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { indexRule } from '@/lib/surveys/labels/staff'
import type { SurveyResult } from '@/lib/surveys/queries/staff'

const index = (text: string | undefined) => (text === undefined ? '–' : formatNumber(text, 1))

/** Each finding with its index, and what the agency does about it. */
export function SurveyFindings({
  result: { survey, all, offices, replies },
  zone,
  below,
}: {
  result: SurveyResult
  zone: string
  /** Under each finding: where the agency answers it. */
  below?: (statement: number) => ReactNode
}) {
  if (!survey.released)
    return <EmptyState title="Hasil belum dibuka.">Jawaban dibuka sehari setelah survei ditutup.</EmptyState>
  if (!all)
    return (
      <EmptyState title="Jawaban terlalu sedikit.">
        Tidak ada unit dengan lima jawaban atau lebih. Semuanya dibuang tanpa dibaca.
      </EmptyState>
    )
  return (
    <>
      <p className="mb-3">{formatNumber(all.count)} jawaban.</p>
      <ol className="divide-ledger border-ledger divide-y border-y">
        {survey.statements.map((statement, at) => {
          const reply = replies.find((one) => one.statement === at)
          return (
            <li key={statement} className="py-3">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="font-bold">{statement}</span>
                <span className="whitespace-nowrap">Indeks {index(all.indexes[at])}</span>
              </p>
              {reply ? (
                <div className="mt-2 max-w-prose">
                  <p className="text-sm font-bold">Yang kami lakukan</p>
                  <p className="wrap-anywhere whitespace-pre-line">{reply.text}</p>
                  <p className="text-muted text-sm">
                    {reply.byName}, {formatInstant(reply.at, zone)}
                  </p>
                </div>
              ) : (
                <p className="text-muted mt-1 text-sm">Belum dijawab BKD.</p>
              )}
              {below?.(at)}
            </li>
          )
        })}
      </ol>
      <Disclosure summary={`Menurut unit (${formatNumber(offices.length)})`} className="mt-2">
        <Table
          caption="Indeks menurut unit"
          hideCaption
          columns={[
            { label: 'Unit', heads: true, cell: ({ name }) => name },
            { label: 'Jawaban', align: 'end', cell: ({ finding }) => formatNumber(finding.count) },
            ...survey.statements.map((statement, at) => ({
              label: `${at + 1}. ${statement}`,
              align: 'end' as const,
              cell: ({ finding }: SurveyResult['offices'][number]) => index(finding.indexes[at]),
            })),
          ]}
          rows={offices}
          rowKey={({ id }) => id}
        />
      </Disclosure>
      <p className="text-muted mt-2 max-w-prose text-sm">{indexRule}</p>
    </>
  )
}
