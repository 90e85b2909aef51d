import { NamingWords } from '@/components/recognition/naming-words'
import { RewardPhase } from '@/components/recognition/reward-list'
import { LateTieForm, TiesForm, VoteForm } from '@/components/recognition/reward-panel-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { formatHundredths, tieLabels } from '@/lib/recognition/labels/rewards'
import { rewardSheet, type RewardSheet, type SheetNominee } from '@/lib/recognition/queries/reward-panel'

export const metadata = { title: 'Panel penghargaan' }

const tied = ({ tie }: SheetNominee) => tie !== null && tie !== 'NONE'

function Standing({ nominee }: { nominee: SheetNominee }) {
  if (tied(nominee)) return <Status tone="neutral">{tieLabels[nominee.tie ?? 'NONE']}</Status>
  return (
    <Status tone={nominee.given ? 'approved' : 'waiting'}>
      {nominee.given ? 'Sudah dinilai' : 'Menunggu nilai Anda'}
    </Status>
  )
}

function Nominee({ nominee, sheet }: { nominee: SheetNominee; sheet: RewardSheet }) {
  const { nomineeId, name, words, points, given } = nominee
  const fromRecord = sheet.criteria.filter(({ source }) => source !== 'PANEL')
  const of = { programmeId: sheet.card.id, nomineeId, name }
  return (
    <li className="border-ledger bg-surface space-y-3 rounded-md border p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="font-bold">{name}</h3>
        <Standing nominee={nominee} />
      </div>
      {tied(nominee) ? (
        <p>Anda tidak menilai orang ini.</p>
      ) : (
        <>
          {words.map((naming) => (
            <NamingWords key={naming.id} naming={naming} />
          ))}
          <p className="text-muted text-sm empty:hidden">
            {fromRecord
              .map(({ code, name: criterion }) => `${criterion}: ${formatHundredths(points[code] ?? 0)}.`)
              .join(' ')}
          </p>
          {sheet.card.phase === 'SCORING' && !given && (
            <Disclosure summary={`Nilai ${name}`}>
              <VoteForm {...of} criteria={sheet.criteria.filter(({ source }) => source === 'PANEL')} />
            </Disclosure>
          )}
          {sheet.card.phase === 'SCORING' && <LateTieForm {...of} />}
        </>
      )}
    </li>
  )
}

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => rewardSheet(ctx, params.id ?? ''),
  show: (sheet) => (
    <>
      <PageHeader
        title={`Panel ${sheet.card.name}`}
        lead={`${formatNumber(sheet.progress.given)} dari ${formatNumber(sheet.progress.asked)} nilai sudah masuk.`}
        trail={<Breadcrumb trail={[{ href: '/penghargaan/panel', label: 'Panel penghargaan' }]} />}
        actions={<RewardPhase phase={sheet.card.phase} />}
      />
      {sheet.nominees.length === 0 ? (
        <EmptyState title="Belum ada yang dinilai.">
          Lembar terbuka setelah usulan ditutup dan syarat diperiksa.
        </EmptyState>
      ) : sheet.undeclared > 0 && sheet.card.phase === 'SCORING' ? (
        <Section title="Nyatakan hubungan dulu" aside="Sebelum nilai pertama diberikan">
          <TiesForm programmeId={sheet.card.id} people={sheet.nominees.filter(({ tie }) => tie === null)} />
        </Section>
      ) : (
        <Section
          title="Yang diusulkan"
          aside={<DownloadLink href={`/penghargaan/panel/${sheet.card.id}/lembar.csv`} />}
        >
          <p className="text-muted mb-3 text-sm">Nilai anggota lain tidak terlihat.</p>
          <ul className="space-y-4">
            {sheet.nominees.map((nominee) => (
              <Nominee key={nominee.nomineeId} nominee={nominee} sheet={sheet} />
            ))}
          </ul>
        </Section>
      )}
    </>
  ),
})
