import { CheckList } from '@/components/talent/check-list'
import { DecideForm } from '@/components/promotion/decide-form'
import { HashLine } from '@/components/promotion/hash-line'
import { DeclareForm } from '@/components/promotion/panel-forms'
import { PhaseChip } from '@/components/promotion/phase-chip'
import { PointsTable } from '@/components/promotion/points-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { decisionSentence, formatTotal, refusals } from '@/lib/promotion/labels'
import { decisionDesk, type DecisionDesk } from '@/lib/promotion/queries/deciding'

export const metadata = { title: 'Tetapkan promosi' }

function Choices({ choices, document, ranked }: DecisionDesk) {
  return (
    <Section title="Tiga teratas" aside={`Dari ${ranked} kandidat yang dinilai`}>
      <div className="space-y-6">
        {choices.map(({ label, rank, name, total, points, panel, checks }) => (
          <section key={label} className="border-ledger bg-surface rounded-md border p-4">
            <h3 className="mb-2 font-bold">
              Peringkat {rank}: {name}, nilai {formatTotal(total)}
            </h3>
            <PointsTable
              caption={`Rincian nilai ${label}`}
              criteria={document.criteria}
              points={points}
              panel={panel}
            />
            <Disclosure summary="Syarat satu per satu">
              <CheckList checks={checks} />
            </Disclosure>
          </section>
        ))}
      </div>
    </Section>
  )
}

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: async (ctx, { params }) => ({
    ...(await decisionDesk(ctx, params.id ?? '')),
    always: ctx.actor.roles.includes('decider'),
  }),
  show: (desk) => {
    const { card, version, toDeclare, conflicted, choices, decision, hash } = desk
    return (
      <>
        <PageHeader
          title={card.title}
          lead={card.unit}
          trail={
            <Breadcrumb
              trail={[
                desk.always
                  ? { href: '/promosi/tetapkan', label: 'Tetapkan promosi' }
                  : { href: '/promosi', label: 'Promosi jabatan' },
              ]}
            />
          }
          actions={
            <>
              <PhaseChip phase={card.phase} />
              {choices.length > 0 && <DownloadLink href={`/promosi/tetapkan/${card.id}/urutan.csv`} />}
            </>
          }
        />
        {desk.cancelReason && (
          <Notice tone="warn" className="mb-6" title="Putaran ini dibatalkan">
            <p>{desk.cancelReason}</p>
          </Notice>
        )}
        {decision && (
          <Notice
            tone={desk.cancelReason ? 'info' : 'success'}
            className="mb-6"
            title={decisionSentence(decision)}
          >
            <p>
              Ditetapkan {decision.byName}, {formatShortDay(decision.on)}.
            </p>
          </Notice>
        )}
        {conflicted && !decision && <Notice tone="warn" className="mb-6" title={refusals.decider_conflict} />}
        {card.phase === 'RANKED' && !conflicted && toDeclare.length > 0 && (
          <Section title="Nyatakan hubungan dulu" aside="Urutan terbuka setelahnya">
            <DeclareForm
              roundId={card.id}
              people={toDeclare}
              help="Garis atasan dicatat, tetapi tidak menghalangi Anda memutuskan. Hubungan lain menghalangi."
            />
          </Section>
        )}
        {choices.length > 0 && <Choices {...desk} />}
        {card.phase === 'RANKED' && choices.length > 0 && (
          <Section title="Pilihan Anda">
            <DecideForm
              roundId={card.id}
              version={version}
              choices={choices.map(({ label, rank, name, total }) => ({ label, rank, name, total }))}
            />
          </Section>
        )}
        <p className="text-muted text-sm">
          Sidik aturan: <HashLine hash={hash} />
        </p>
      </>
    )
  },
})
