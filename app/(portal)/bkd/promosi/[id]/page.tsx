import { Link } from '@/components/ui/link'
import { AttemptTable } from '@/components/promotion/attempt-table'
import { CheckList } from '@/components/talent/check-list'
import { eligibilityText } from '@/components/talent/eligibility'
import { ChangeTable } from '@/components/promotion/change-table'
import { candidateProgress } from '@/components/promotion/candidate-progress'
import { HashLine } from '@/components/promotion/hash-line'
import { PhaseChip } from '@/components/promotion/phase-chip'
import { Announce, CancelRound, ConfirmChange, NextStep } from '@/components/promotion/round-deeds'
import { RulesSheet } from '@/components/promotion/rules-sheet'
import { ConfirmSubstitute, NameSubstitute } from '@/components/promotion/substitute-forms'
import { VersionList } from '@/components/promotion/version-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table, type Column } from '@/components/ui/table'
import { formatInstant, formatShortDay, stopped } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { decisionSentence, refusals } from '@/lib/promotion/labels'
import { roundDesk, type DeskCandidate, type RoundDesk } from '@/lib/promotion/queries/desk'

export const metadata = { title: 'Putaran promosi' }

const why = (reason: keyof typeof refusals | null) => (reason ? refusals[reason] : undefined)

const columns: Column<DeskCandidate>[] = [
  { label: 'Kandidat', heads: true, cell: ({ name, label }) => (label ? `${name} (${label})` : name) },
  {
    label: 'Syarat',
    cell: ({ eligible, checks }) =>
      eligible === null ? (
        'Belum diperiksa'
      ) : (
        <Disclosure
          summary={
            <Status tone={eligible ? 'approved' : 'returned'}>{eligibilityText({ eligible, checks })}</Status>
          }
        >
          <CheckList checks={checks} />
        </Disclosure>
      ),
  },
  { label: 'Panel', cell: candidateProgress },
]

function Deeds({ desk }: { desk: RoundDesk }) {
  const { id: roundId, version, hash, phase, whyNot, isOwnDraft } = desk
  if (phase === 'DRAFT')
    return (
      <div className="flex flex-wrap items-start gap-3">
        <Announce roundId={roundId} version={version} hash={hash} whyNot={why(whyNot.announce)} />
        <LinkButton href={`/bkd/promosi/siapkan?putaran=${roundId}`} variant="secondary">
          {isOwnDraft ? 'Ubah aturan' : 'Ubah sendiri'}
        </LinkButton>
      </div>
    )
  if (phase === 'ANNOUNCED' || phase === 'OPEN' || phase === 'CLOSED')
    return (
      <div className="flex flex-wrap items-start gap-3">
        <NextStep step="close" roundId={roundId} version={version} whyNot={why(whyNot.close)} />
        {whyNot.revise === null && (
          <LinkButton href={`/bkd/promosi/${roundId}/ubah`} variant="secondary">
            Ubah aturan
          </LinkButton>
        )}
      </div>
    )
  if (phase === 'SCORING')
    return <NextStep step="rank" roundId={roundId} version={version} whyNot={why(whyNot.rank)} />
  if (phase === 'DECIDED')
    return <NextStep step="finish" roundId={roundId} version={version} whyNot={why(whyNot.finish)} />
  return null
}

function ProposedChange({
  desk,
  proposal,
}: {
  desk: RoundDesk
  proposal: NonNullable<RoundDesk['proposal']>
}) {
  return (
    <Section title="Usulan perubahan aturan" aside="Belum berlaku">
      <div className="space-y-4">
        <p className="max-w-prose">
          {proposal.preparedByName}: {proposal.reason}
        </p>
        <ChangeTable caption="Usulan perubahan" changes={proposal.changes} />
        <ConfirmChange
          roundId={desk.id}
          version={desk.version}
          hash={proposal.hash}
          whyNot={why(proposal.whyNot)}
        />
      </div>
    </Section>
  )
}

export default page({
  roles: ['admin'],
  ask: async (ctx, { params }) => found(await roundDesk(ctx, params.id ?? '')),
  show: (desk, { me }) => (
    <>
      <PageHeader
        title={desk.document.post.title}
        lead={desk.document.post.unit}
        trail={<Breadcrumb trail={[{ href: '/bkd/promosi', label: 'Putaran promosi' }]} />}
        actions={<PhaseChip phase={desk.phase} />}
      />
      {desk.cancelReason && (
        <Notice tone="warn" className="mb-6" title="Putaran ini dibatalkan">
          <p>{desk.cancelReason}</p>
        </Notice>
      )}
      {desk.decision && (
        <Notice tone="success" className="mb-6" title={decisionSentence(desk.decision)}>
          <p>
            Ditetapkan {desk.decision.byName}, {formatInstant(desk.decision.at, me.region.zone)}.
            {desk.objectionThrough && ` Masa keberatan sampai ${formatShortDay(desk.objectionThrough)}.`}
          </p>
          <p>
            <Link className="text-link tap inline-flex items-center" href={`/bkd/promosi/${desk.id}/sk`}>
              Naskah SK
            </Link>
          </p>
        </Notice>
      )}
      <Section title="Langkah berikutnya">
        <Deeds desk={desk} />
        {desk.phase === 'RANKED' && <p>Urutan sudah dihitung. Pejabat pembina kepegawaian memilih.</p>}
        {desk.whyNot.cancel === null && <CancelRound roundId={desk.id} version={desk.version} />}
      </Section>
      {desk.phase === 'RANKED' && (desk.whyNotName === null || desk.substitutes.length > 0) && (
        <Section title="Pejabat pengganti" aside="Yang memutuskan punya hubungan dengan kandidat">
          <div className="space-y-4">
            {desk.substitutes.map(({ id, name, office, reason, namedByName, confirmedByName, ...one }) => (
              <div key={id} className="space-y-3">
                <p className="max-w-prose">
                  <b>{name}</b>, {office}. {stopped(`Ditunjuk ${namedByName}`)} Alasan: {reason}
                </p>
                {confirmedByName ? (
                  <p className="text-muted text-sm">{stopped(`Disahkan ${confirmedByName}`)}</p>
                ) : (
                  <ConfirmSubstitute roundId={desk.id} substituteId={id} whyNot={why(one.whyNotConfirm)} />
                )}
              </div>
            ))}
            {desk.whyNotName === null && <NameSubstitute roundId={desk.id} />}
          </div>
        </Section>
      )}
      {desk.confirmed && (
        <Section title="Kandidat" aside="Nilai tidak ditampilkan sebelum semuanya masuk">
          {desk.candidates.length === 0 ? (
            <EmptyState title="Belum ada kandidat.">Kandidat muncul di sini setelah melamar.</EmptyState>
          ) : (
            <>
              <Table
                caption="Kandidat putaran ini"
                hideCaption
                columns={columns}
                rows={desk.candidates}
                rowKey={({ id }) => id}
              />
              <p className="mt-3">
                <DownloadLink href={`/bkd/promosi/${desk.id}/kandidat.csv`} />
              </p>
            </>
          )}
        </Section>
      )}
      <AttemptTable roundId={desk.id} attempts={desk.attempts} zone={me.region.zone} />
      {desk.proposal && <ProposedChange desk={desk} proposal={desk.proposal} />}
      {desk.versions.length > 1 && (
        <Section title="Perubahan aturan" aside="Terbaca semua orang">
          <VersionList versions={desk.versions} />
        </Section>
      )}
      {desk.replaced && (
        <Section title="Beda dari putaran yang diganti">
          {desk.replaced.changes.length === 0 ? (
            <p>Aturannya sama.</p>
          ) : (
            <ChangeTable caption="Beda aturan" changes={desk.replaced.changes} />
          )}
        </Section>
      )}
      <Section title={desk.confirmed ? 'Aturan yang dibekukan' : 'Aturan yang akan diumumkan'}>
        <div className="mb-4">
          <KeyValue
            items={[
              { label: 'Disusun', value: desk.preparedByName },
              {
                label: 'Dikonfirmasi',
                value: desk.confirmed
                  ? `${desk.confirmed.byName}, ${formatInstant(desk.confirmed.at, me.region.zone)}`
                  : 'Belum',
              },
              { label: 'Sidik aturan', value: <HashLine hash={desk.hash} /> },
              ...(desk.confirmed
                ? [
                    {
                      label: 'Halaman publik',
                      value: (
                        <a className="text-link" href={`/publik/${me.region.slug}/promosi/${desk.id}`}>
                          Lihat seperti warga
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
        <RulesSheet document={desk.document} />
      </Section>
    </>
  ),
})
