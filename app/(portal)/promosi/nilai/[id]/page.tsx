import { Link } from '@/components/ui/link'
import { DeclareForm } from '@/components/promotion/panel-forms'
import { PhaseChip } from '@/components/promotion/phase-chip'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { panelDesk } from '@/lib/promotion/queries/panel'

export const metadata = { title: 'Lembar nilai' }

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => panelDesk(ctx, params.id ?? ''),
  show: ({ card, toDeclare, declared, tasks, progress }) => (
    <>
      <PageHeader
        title={`Panel ${card.title}`}
        lead={`${formatNumber(progress.given)} dari ${formatNumber(progress.asked)} nilai sudah masuk.`}
        trail={<Breadcrumb trail={[{ href: '/promosi/nilai', label: 'Lembar nilai' }]} />}
        actions={
          <>
            <PhaseChip phase={card.phase} />
            {toDeclare.length === 0 && tasks.length > 0 && (
              <DownloadLink href={`/promosi/nilai/${card.id}/lembar.csv`} />
            )}
          </>
        }
      />
      {card.phase === 'SCORING' && toDeclare.length > 0 && (
        <Section title="Nyatakan hubungan dulu" aside="Sebelum satu lembar pun dibuka">
          <DeclareForm roundId={card.id} people={toDeclare} />
        </Section>
      )}
      {toDeclare.length === 0 && (
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
      {toDeclare.length === 0 && declared > 0 && (
        <p className="text-muted max-w-prose text-sm">
          Pernyataan Anda tentang {formatNumber(declared)} kandidat sudah tersimpan. Nama tidak ditampilkan
          lagi, supaya penilaian tetap buta. Nilai yang gugur karena hubungan tidak dihitung dan tidak disebut
          satu per satu.
        </p>
      )}
    </>
  ),
})
