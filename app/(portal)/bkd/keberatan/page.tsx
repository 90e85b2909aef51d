import { ObjectionClock } from '@/components/reviews/objection-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { reviewedLabel } from '@/lib/reviews/labels/objections'
import { objectionQueue, type ObjectionRow, type Overturned } from '@/lib/reviews/queries/objections'

export const metadata = { title: 'Antrean keberatan' }

const columns = (zone: string): Column<ObjectionRow>[] => [
  { label: 'Pegawai', heads: true, cell: ({ employeeName }) => employeeName },
  { label: 'Penilaian', cell: reviewedLabel },
  { label: 'Penilai', cell: ({ assessorName }) => assessorName },
  { label: 'Diputus oleh', cell: ({ deciderName }) => deciderName ?? 'Kepala daerah' },
  { label: 'Diajukan', cell: ({ filedAt }) => formatInstant(filedAt, zone) },
  { label: 'Keadaan', cell: (row) => <ObjectionClock row={row} /> },
]

const perAssessor: Column<Overturned>[] = [
  { label: 'Penilai', heads: true, cell: ({ name }) => name },
  { label: 'Diputus', align: 'end', cell: ({ decided }) => formatNumber(decided) },
  { label: 'Dikabulkan', align: 'end', cell: ({ upheld }) => formatNumber(upheld) },
]

export default page({
  roles: ['admin'],
  ask: objectionQueue,
  show: ({ running, over, late, assessors }, { me }) => (
    <>
      <PageHeader
        title="Antrean keberatan"
        lead={
          running.length === 0
            ? 'Tidak ada keberatan yang sedang diperiksa.'
            : `${formatNumber(running.length)} sedang diperiksa, ${formatNumber(late)} lewat batas.`
        }
        actions={<DownloadLink href="/bkd/keberatan/keberatan.csv" />}
      />
      {late > 0 && (
        <Notice tone="warn" className="mb-6" title={`${formatNumber(late)} keberatan lewat batas waktunya`}>
          <p>Ingatkan penilai atau atasan penilainya. Isi keberatan hanya dibaca kedua pihak dan pemutus.</p>
        </Notice>
      )}
      {running.length === 0 ? (
        <EmptyState title="Antrean kosong.">
          Keberatan yang diajukan pegawai muncul di sini dengan batas waktunya.
        </EmptyState>
      ) : (
        <Section title="Sedang diperiksa">
          <Table
            caption="Keberatan yang sedang diperiksa"
            hideCaption
            columns={columns(me.region.zone)}
            rows={running}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      {over.length > 0 && (
        <Section title="Selesai">
          <Table
            caption="Keberatan yang selesai"
            hideCaption
            columns={columns(me.region.zone)}
            rows={over}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      {assessors.length > 0 && (
        <Section title="Putusan per penilai" aside="Jumlah saja, tanpa isi keberatan">
          <Table
            caption="Putusan atas keberatan per penilai"
            hideCaption
            narrow
            columns={perAssessor}
            rows={assessors}
            rowKey={({ assessorId }) => assessorId}
          />
        </Section>
      )}
    </>
  ),
})
