import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatInstant } from '@/lib/calendar/labels'
import type { Request, RequestState } from '@/lib/feedback/queries/requests'
import { behaviourLabels } from '@/lib/plans/labels'
import { ReplyForm } from './request-forms'

const subjectOf = ({ behaviour, workResult }: Request) =>
  behaviour ? behaviourLabels[behaviour] : (workResult ?? '')

/** What I am asked, each with its answer, and what became of what I asked. */
export function RequestBoard({ toMe, mine, zone }: { toMe: Request[]; mine: Request[]; zone: string }) {
  return (
    <>
      {toMe.length > 0 && (
        <Section title="Menunggu jawaban Anda">
          <ul className="space-y-4">
            {toMe.map((request) => (
              <li key={request.id} className="border-nila bg-nila-wash rounded-md border-s-4 p-4">
                <Words request={request} zone={zone} />
                <ReplyForm requestId={request.id} version={request.version} name={request.name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Permintaan saya">
        {mine.length === 0 ? (
          <EmptyState title="Anda belum meminta umpan balik.">
            Tanyakan satu hal kepada orang yang melihat pekerjaan Anda.
          </EmptyState>
        ) : (
          <ul>
            {mine.map((request) => (
              <li key={request.id} className="border-ledger border-b py-3">
                <Words request={request} zone={zone} />
                <p className="mt-2">
                  <StateOf state={request.state} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function Words({ request, zone }: { request: Request; zone: string }) {
  return (
    <>
      <p className="font-bold">{request.name}</p>
      <p className="text-muted text-sm">
        {subjectOf(request)} · {formatInstant(request.askedAt, zone)}
      </p>
      <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{request.message}</p>
    </>
  )
}

function StateOf({ state }: { state: RequestState }) {
  if (state === 'ANSWERED') return <Status tone="approved">Dijawab</Status>
  if (state === 'DECLINED') return <Status tone="neutral">Tidak bisa menjawab</Status>
  return <Status tone="waiting">Menunggu jawaban</Status>
}
