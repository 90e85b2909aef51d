import { AttendanceForm } from '@/components/training/attendance-form'
import { CallOffButton } from '@/components/training/desk-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber, formatRange } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { enrolmentStatusLabels, hoursLabel, kindLabels, usableLabels } from '@/lib/training/labels'
import { sessionSheet, type SeatedPerson } from '@/lib/training/queries/desk'

export const metadata = { title: 'Sesi pelatihan' }

export default page({
  roles: ['admin'],
  ask: (ctx, { params }) => sessionSheet(ctx, params.sesi ?? ''),
  show: (sheet) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/bkd/pelatihan?lihat=sesi', label: 'Sesi' }]} />}
        title={sheet.title}
        lead={`${formatRange({ from: sheet.startsOn, through: sheet.endsOn })} · ${sheet.place} · ${kindLabels[sheet.kind]} · ${hoursLabel(sheet.hours)}`}
        actions={sheet.people.length > 0 && <DownloadLink href={`/bkd/pelatihan/${sheet.id}/peserta.csv`} />}
      />
      <Section title="Peserta" aside={`${formatNumber(sheet.taken)} dari ${formatNumber(sheet.seats)} kursi`}>
        {sheet.people.length === 0 ? (
          <EmptyState title="Belum ada peserta.">Pegawai mendaftar sendiri dari katalog.</EmptyState>
        ) : sheet.due ? (
          <AttendanceForm sessionId={sheet.id} version={sheet.version} people={sheet.people} />
        ) : (
          <Table
            hideCaption
            caption="Peserta"
            rows={sheet.people}
            rowKey={({ enrolmentId }) => enrolmentId}
            columns={[
              { label: 'Nama', heads: true, cell: ({ name }) => name },
              { label: 'Unit', cell: ({ unitName }) => unitName ?? '–' },
              { label: 'Keadaan', cell: ({ status }) => enrolmentStatusLabels[status] },
              { label: 'Tingkat', cell: levelsOf },
              { label: 'Terpakai', cell: usableOf },
            ]}
          />
        )}
      </Section>
      {sheet.status === 'OPEN' && <CallOffButton sessionId={sheet.id} version={sheet.version} />}
    </>
  ),
})

const levelsOf = ({ levelBefore, levelAfter }: SeatedPerson): string =>
  levelBefore && levelAfter ? `${levelBefore} menjadi ${levelAfter}` : '–'

const usableOf = ({ usable, usableNote }: SeatedPerson): string => {
  const said = usable === 1 || usable === 2 || usable === 3 || usable === 4 ? usableLabels[usable] : null
  return said ? [said, usableNote].filter(Boolean).join(': ') : '–'
}
