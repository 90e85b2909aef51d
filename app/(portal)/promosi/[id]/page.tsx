import { ApplyForm, WithdrawApplication } from '@/components/promotion/apply-form'
import { CheckList } from '@/components/talent/check-list'
import { HashLine } from '@/components/promotion/hash-line'
import { CandidateLetter } from '@/components/promotion/letter'
import { PhaseChip } from '@/components/promotion/phase-chip'
import { PointsTable } from '@/components/promotion/points-table'
import { RulesSheet } from '@/components/promotion/rules-sheet'
import { VersionList } from '@/components/promotion/version-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { callText, refusals } from '@/lib/promotion/labels'
import { myRound } from '@/lib/promotion/queries/own'
import { asksLeading, asksStatement } from '@/lib/promotion/rules/statement'

const Idea = ({ text }: { text: string | null }) => (
  <p className="mb-3 max-w-prose whitespace-pre-line">{text ?? 'Tanpa gagasan.'}</p>
)

export const metadata = { title: 'Promosi jabatan' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params }) => ({ ...(await myRound(ctx, params.id ?? '')), today: ctx.today }),
  show: (
    {
      card,
      document,
      hash,
      cancelReason,
      checks,
      preview,
      sent,
      letter,
      versions,
      changedSince,
      today,
      ...may
    },
    { me },
  ) => (
    <>
      <PageHeader
        title={card.title}
        lead={`${card.unit}. Pendaftaran ${callText(card.calendar)}.`}
        trail={<Breadcrumb trail={[{ href: '/promosi', label: 'Promosi jabatan' }]} />}
        actions={
          <>
            <PhaseChip phase={card.phase} />
            <DownloadLink href={`/promosi/${card.id}/nilai.csv`}>Unduh nilai saya</DownloadLink>
          </>
        }
      />
      {cancelReason && (
        <Notice tone="warn" className="mb-6" title="Putaran ini dibatalkan">
          <p>{cancelReason}</p>
        </Notice>
      )}
      {changedSince && !letter && (
        <Notice
          tone={changedSince.eligible ? 'info' : 'warn'}
          className="mb-6"
          title={`Aturan berubah ${formatShortDay(changedSince.on)}, setelah Anda melamar`}
        >
          <p>
            {changedSince.eligible
              ? 'Anda tetap memenuhi syarat yang tercatat. Lamaran Anda tetap berlaku.'
              : 'Ada syarat yang kini belum terpenuhi. Lihat daftar syarat, atau tarik lamaran Anda.'}
          </p>
        </Notice>
      )}
      {letter ? (
        <>
          <CandidateLetter roundId={card.id} letter={letter} document={document} today={today} />
          <Section title="Gagasan yang Anda kirim">
            <Idea text={sent?.statement ?? null} />
          </Section>
        </>
      ) : (
        <>
          {sent && !sent.withdrawn && (
            <Section title="Lamaran Anda">
              <p className="mb-3">Terkirim. Label Anda di putaran ini {sent.label}.</p>
              <Idea text={sent.statement} />
              {may.whyNotWithdraw === null && <WithdrawApplication roundId={card.id} />}
            </Section>
          )}
          {sent?.withdrawn && (
            <Section title="Lamaran yang Anda tarik">
              <Idea text={sent.statement} />
            </Section>
          )}
          {(!sent || sent.withdrawn) && !['ANNOUNCED', 'OPEN'].includes(card.phase) ? (
            <Notice className="mb-6" title="Anda tidak melamar di putaran ini." />
          ) : (
            <>
              <Section title="Syarat dan data Anda" aside="Data sudah ada, tidak perlu diisi lagi">
                <CheckList checks={checks} />
              </Section>
              {(!sent || sent.withdrawn) && card.phase === 'OPEN' && (
                <Section title="Lamar">
                  {may.whyNotApply ? (
                    <Notice tone="warn" title={refusals[may.whyNotApply]} />
                  ) : (
                    <ApplyForm
                      roundId={card.id}
                      before={sent?.statement ?? ''}
                      asked={asksStatement(document)}
                      leading={asksLeading(document)}
                    />
                  )}
                </Section>
              )}
              <Section title="Nilai dari data Anda" aside="Disalin saat pendaftaran ditutup">
                <PointsTable
                  caption="Nilai per kriteria"
                  criteria={document.criteria}
                  points={preview.points}
                  inputs={preview.inputs}
                />
              </Section>
            </>
          )}
        </>
      )}
      <Section title="Aturan putaran">
        <p className="mb-3">
          Sidik aturan: <HashLine hash={hash} />.{' '}
          <a className="text-link" href={`/publik/${me.region.slug}/promosi/${card.id}`}>
            Halaman publik
          </a>
        </p>
        <RulesSheet document={document} />
      </Section>
      {versions.length > 1 && (
        <Section title="Perubahan aturan">
          <VersionList versions={versions} />
        </Section>
      )}
    </>
  ),
})
