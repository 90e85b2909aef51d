import Link from 'next/link'
import { DeclareForm } from '@/components/promotion/panel-forms'
import { PhaseChip } from '@/components/promotion/phase-chip'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { conflictLabels } from '@/lib/promotion/labels'
import { panelDesk } from '@/lib/promotion/queries/panel'

export const metadata = { title: 'Lembar nilai' }

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => panelDesk(ctx, params.id ?? ''),
  show: ({ card, toDeclare, undeclared, tasks, progress }) => (
    <>
      <PageHeader
        title={`Panel ${card.title}`}
        lead={`${formatNumber(progress.given)} dari ${formatNumber(progress.asked)} nilai sudah masuk.`}
        trail={<Breadcrumb trail={[{ href: '/promosi/nilai', label: 'Lembar nilai' }]} />}
        actions={
          <>
            <PhaseChip phase={card.phase} />
            {undeclared === 0 && tasks.length > 0 && (
              <DownloadLink href={`/promosi/nilai/${card.id}/lembar.csv`} />
            )}
          </>
        }
      />
      {card.phase === 'SCORING' && undeclared > 0 && (
        <Section title="Nyatakan hubungan dulu" aside="Sebelum satu lembar pun dibuka">
          <DeclareForm roundId={card.id} people={toDeclare.filter(({ declared }) => declared === null)} />
        </Section>
      )}
      {undeclared === 0 && (
        <Section title="Kandidat yang Anda nilai" aside="Tanpa nama, foto, jenis kelamin, agama, atau asal">
          {tasks.length === 0 ? (
            <EmptyState title="Tidak ada lembar untuk Anda saat ini.">
              Lembar dibagi lewat undian dari sidik aturan.
            </EmptyState>
          ) : (
            <ul className="space-y-2">
              {tasks.map(({ label, state }) => (
                <li
                  key={label}
                  className="border-ledger bg-surface relative flex flex-wrap items-center justify-between gap-3 rounded-md border p-4"
                >
                  <Link
                    href={`/promosi/nilai/${card.id}/${label}`}
                    className="font-bold after:absolute after:inset-0 after:rounded-md"
                  >
                    Kandidat {label}
                  </Link>
                  <Status tone={state === 'DONE' ? 'approved' : 'waiting'}>
                    {state === 'DONE' ? 'Sudah dinilai' : 'Menunggu nilai Anda'}
                  </Status>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {undeclared === 0 && toDeclare.length > 0 && (
        <Section
          title="Pernyataan Anda"
          aside={<DownloadLink href={`/promosi/nilai/${card.id}/lembar.csv?bagian=pernyataan`} />}
        >
          <Table
            caption="Hubungan yang Anda nyatakan"
            hideCaption
            narrow
            columns={[
              { label: 'Kandidat', heads: true, cell: ({ name }) => name },
              { label: 'Hubungan', cell: ({ declared }) => conflictLabels[declared ?? 'NONE'] },
            ]}
            rows={toDeclare}
            rowKey={({ employeeId }) => employeeId}
          />
        </Section>
      )}
    </>
  ),
})
