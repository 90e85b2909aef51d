import { AnswerForm } from '@/components/promotion/answer-form'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatInstant, formatNumber, formatShortDay, stopped } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { promotionObjections } from '@/lib/promotion/queries/desk'

export const metadata = { title: 'Keberatan promosi' }

export default page({
  roles: ['admin', 'inspector'],
  ask: promotionObjections,
  show: (objections, { me }) => {
    const waiting = objections.filter(({ outcome }) => outcome === null)
    const answered = objections.filter(({ outcome }) => outcome !== null)
    return (
      <>
        <PageHeader
          title="Keberatan promosi"
          lead={`${formatNumber(waiting.length)} menunggu putusan, ${formatNumber(waiting.filter(({ late }) => late).length)} lewat batas.`}
          actions={objections.length > 0 && <DownloadLink href="/promosi/keberatan/keberatan.csv" />}
        />
        {objections.length === 0 && (
          <EmptyState title="Belum ada keberatan.">
            Keberatan kandidat muncul di sini dengan batas waktunya.
          </EmptyState>
        )}
        {waiting.map(({ id, version, title, name, label, grounds, filedAt, dueOn, late }) => (
          <Section
            key={id}
            title={`${title}: ${name} (${label})`}
            aside={
              <Status tone={late ? 'returned' : 'waiting'}>
                {late ? 'Lewat batas' : 'Batas'} {formatShortDay(dueOn)}
              </Status>
            }
          >
            <p className="mb-1 whitespace-pre-line">{grounds}</p>
            <p className="text-muted mb-4 text-sm">Diajukan {formatInstant(filedAt, me.region.zone)}.</p>
            <AnswerForm objectionId={id} version={version} of={name} />
          </Section>
        ))}
        {answered.length > 0 && (
          <Section title="Sudah diputus">
            <ul className="space-y-3">
              {answered.map(({ id, title, name, outcome, answer, answeredByName }) => (
                <li key={id}>
                  <p className="font-bold">
                    {title}: {name}
                  </p>
                  <p>
                    {stopped(`${outcome === 'UPHELD' ? 'Dikabulkan' : 'Ditolak'} ${answeredByName ?? ''}`)}{' '}
                    {answer}
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </>
    )
  },
})
