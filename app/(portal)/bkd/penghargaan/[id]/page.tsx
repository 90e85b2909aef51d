import { LoadParts } from '@/components/recognition/load-parts'
import { NamingWords } from '@/components/recognition/naming-words'
import { RewardChecks } from '@/components/recognition/reward-checks'
import { RewardChooseForm } from '@/components/recognition/reward-choose-form'
import { RewardCriteria } from '@/components/recognition/reward-criteria'
import { CancelReward, PublishReward, RewardStep } from '@/components/recognition/reward-deeds'
import { RewardPhase } from '@/components/recognition/reward-list'
import { eligibilityText } from '@/components/talent/eligibility'
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
import { formatInstant, formatList, formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { formatLoad } from '@/lib/recognition/labels/load'
import {
  choiceSentence,
  consentWord,
  formatLoaded,
  formatResult,
  leadingLabels,
  periodLabel,
  rewardRefusals,
} from '@/lib/recognition/labels/rewards'
import {
  programmeDesk,
  type DeskNominee,
  type Listed,
  type ProgrammeDesk,
} from '@/lib/recognition/queries/rewards'
import { leadingRank } from '@/lib/recognition/rules/reward-ranking'

export const metadata = { title: 'Program penghargaan' }

const why = (reason: keyof typeof rewardRefusals | null) => (reason ? rewardRefusals[reason] : undefined)

const votes = ({ eligible, given, asked, voided, stuck }: DeskNominee) =>
  eligible
    ? [
        `${formatNumber(given)} nilai masuk`,
        asked > 0 ? `${formatNumber(asked)} ditunggu` : '',
        voided > 0 ? `${formatNumber(voided)} gugur karena hubungan` : '',
        stuck ? 'anggota panel tanpa hubungan tidak cukup' : '',
      ]
        .filter(Boolean)
        .join(', ')
    : 'Tidak dinilai'

const nomineeColumns: Column<DeskNominee>[] = [
  { label: 'Nama', heads: true, cell: ({ name, label }) => `${name} (${label})` },
  {
    label: 'Syarat',
    cell: ({ eligible, checks }) => (
      <Disclosure
        summary={
          <Status tone={eligible ? 'approved' : 'returned'}>{eligibilityText({ eligible, checks })}</Status>
        }
      >
        <RewardChecks checks={checks} />
      </Disclosure>
    ),
  },
  { label: 'Beban', cell: ({ load }) => formatLoad(load) },
  { label: 'Panel', cell: votes },
]

const orderColumns: Column<Listed>[] = [
  { label: 'Tanpa beban', align: 'end', cell: ({ rank }) => formatNumber(rank) },
  { label: 'Dengan beban', align: 'end', cell: ({ loadRank }) => formatNumber(loadRank) },
  { label: 'Nama', heads: true, cell: ({ name, label }) => `${name} (${label})` },
  { label: 'Hasil', align: 'end', cell: ({ total }) => formatResult(total) },
  {
    label: 'Beban',
    cell: ({ load, loadFacts, factor }) => <LoadParts load={load} facts={loadFacts} factor={factor} folded />,
  },
  { label: 'Hasil dengan beban', align: 'end', cell: ({ loaded }) => formatLoaded(loaded) },
]

function Deeds({ desk }: { desk: ProgrammeDesk }) {
  const { card, version, hash, whyNot } = desk
  const of = { programmeId: card.id, version }
  if (card.phase === 'DRAFT')
    return (
      <div className="flex flex-wrap items-start gap-3">
        <PublishReward {...of} hash={hash} whyNot={why(whyNot.publish)} />
        <LinkButton href={`/bkd/penghargaan/siapkan?program=${card.id}`} variant="secondary">
          Ubah
        </LinkButton>
      </div>
    )
  if (card.phase === 'SCORING') return <RewardStep step="rank" {...of} whyNot={why(whyNot.rank)} />
  if (card.phase === 'RANKED') return <p>Tetapkan pemenangnya di bawah urutan.</p>
  if (card.phase === 'DECIDED' || card.phase === 'CANCELLED') return <p>Tidak ada langkah lagi.</p>
  return (
    <div className="flex flex-wrap items-start gap-3">
      {desk.document.fromRecord > 0 && <RewardStep step="search" {...of} whyNot={why(whyNot.search)} />}
      <RewardStep step="close" {...of} whyNot={why(whyNot.close)} />
    </div>
  )
}

function Order({ desk }: { desk: ProgrammeDesk }) {
  const { card, version, document, ranked, unequal } = desk
  const choices = ranked
    .map(({ nomineeId, name, ...one }) => ({ nomineeId, name, place: leadingRank(one, document.leading) }))
    .toSorted((a, b) => a.place - b.place)
  return (
    <Section title="Dua urutan" aside={`Yang dipakai: ${leadingLabels[document.leading].toLowerCase()}`}>
      <Table
        caption="Urutan tanpa dan dengan beban kerja"
        hideCaption
        columns={orderColumns}
        rows={ranked}
        rowKey={({ label }) => label}
      />
      {unequal.map((same) => (
        <Notice key={same.map(({ name }) => name).join()} className="mt-3" title="Hasil sama, beban berbeda">
          <p>{formatList(same.map(({ name, load }) => `${name} ${formatLoad(load)}`))}.</p>
        </Notice>
      ))}
      <p className="text-muted mt-3 text-sm">
        Hasil dikoreksi seperlima dari selisih terhadap beban tengah daftar ini, paling banyak sepersepuluh.
        Beban tidak mengubah predikat siapa pun.
      </p>
      {card.phase === 'RANKED' && (
        <div className="mt-6">
          <RewardChooseForm
            programmeId={card.id}
            version={version}
            winners={document.winners}
            choices={choices}
          />
        </div>
      )}
    </Section>
  )
}

export default page({
  roles: ['admin', 'decider'],
  ask: async (ctx, { params }) => found(await programmeDesk(ctx, params.id ?? '')),
  show: (desk, { me }) => (
    <>
      <PageHeader
        title={desk.card.name}
        lead={periodLabel(desk.card.period)}
        trail={<Breadcrumb trail={[{ href: '/bkd/penghargaan', label: 'Program penghargaan' }]} />}
        actions={<RewardPhase phase={desk.card.phase} />}
      />
      {desk.cancelReason && (
        <Notice tone="warn" className="mb-6" title="Program ini dibatalkan">
          <p>{desk.cancelReason}</p>
        </Notice>
      )}
      {desk.decision && (
        <Notice tone="success" className="mb-6" title={choiceSentence(desk.decision)}>
          <p>
            Ditetapkan {desk.decision.byName}, {formatShortDay(desk.decision.on)}.
          </p>
        </Notice>
      )}
      {me.actor.roles.includes('admin') && (
        <Section title="Langkah berikutnya">
          <Deeds desk={desk} />
          {desk.whyNot.cancel === null && <CancelReward programmeId={desk.card.id} version={desk.version} />}
        </Section>
      )}
      {desk.winners.length > 0 && (
        <Section
          title="Pemenang"
          aside={<DownloadLink href={`/bkd/penghargaan/${desk.card.id}/program.csv?bagian=pemenang`} />}
        >
          <Table
            caption="Pemenang"
            hideCaption
            narrow
            columns={[
              { label: 'Nama', heads: true, cell: ({ name }) => name },
              { label: 'Nama di publik', cell: ({ consent }) => consentWord(consent) },
            ]}
            rows={desk.winners}
            rowKey={({ nomineeId }) => nomineeId}
          />
        </Section>
      )}
      {desk.ranked.length > 0 && <Order desk={desk} />}
      {desk.nominees.length > 0 && (
        <Section
          title="Yang diusulkan"
          aside={
            <DownloadLink href={`/bkd/penghargaan/${desk.card.id}/urutan.csv`}>Unduh urutan</DownloadLink>
          }
        >
          <p className="text-muted mb-2 text-sm">Nilai tidak ditampilkan sebelum semuanya masuk.</p>
          <Table
            caption="Yang diusulkan"
            hideCaption
            columns={nomineeColumns}
            rows={desk.nominees}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      {desk.published && (
        <Section
          title="Usulan"
          aside={<DownloadLink href={`/bkd/penghargaan/${desk.card.id}/usulan.csv`}>Unduh CSV</DownloadLink>}
        >
          {desk.nominations.length === 0 ? (
            <EmptyState title="Belum ada usulan.">
              Atasan dan rekan mengusulkan selama usulan dibuka.
            </EmptyState>
          ) : (
            <ul className="divide-ledger border-ledger divide-y border-y">
              {desk.nominations.map((naming) => (
                <li key={naming.id} className="py-3">
                  <p className="font-bold">{naming.name}</p>
                  <NamingWords naming={naming} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section
        title={desk.published ? 'Kriteria yang diumumkan' : 'Kriteria yang akan diumumkan'}
        aside={<DownloadLink href={`/bkd/penghargaan/${desk.card.id}/program.csv?bagian=kriteria`} />}
      >
        <div className="mb-4">
          <KeyValue
            items={[
              { label: 'Disusun', value: desk.preparedByName },
              {
                label: 'Diumumkan',
                value: desk.published
                  ? `${desk.published.byName}, ${formatInstant(desk.published.at, me.region.zone)}`
                  : 'Belum',
              },
              { label: 'Sidik kriteria', value: <code className="text-sm break-all">{desk.hash}</code> },
            ]}
          />
        </div>
        <RewardCriteria document={desk.document} />
      </Section>
    </>
  ),
})
