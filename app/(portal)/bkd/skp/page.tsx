import { Link } from '@/components/ui/link'
import { gapLabels } from '@/components/plans/gap-labels'
import { PlanState } from '@/components/plans/plan-status'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { GAPS, planGaps, type GapRow } from '@/lib/plans/queries/gaps'

export const metadata = { title: 'SKP pegawai' }

export default page({
  roles: ['admin'],
  ask: (ctx) => planGaps(ctx),
  show: ({ counts, withPost, rows }) => {
    const gaps = GAPS.reduce((sum, gap) => sum + counts[gap], 0)
    return (
      <>
        <PageHeader
          title="SKP pegawai"
          lead={`${formatNumber(withPost - gaps)} dari ${formatNumber(withPost)} pegawai punya SKP yang ditetapkan untuk jabatannya hari ini.`}
          actions={gaps > 0 && <DownloadLink href="/bkd/skp/skp.csv" />}
        />
        {gaps === 0 && (
          <EmptyState title="Semua SKP sudah ditetapkan.">
            Pegawai yang pindah jabatan akan muncul di sini sampai SKP barunya dibuka.
          </EmptyState>
        )}
        {gaps > rows.length && (
          <Notice className="mb-6">
            Tampil {formatNumber(rows.length)} dari {formatNumber(gaps)}, urut unit.
          </Notice>
        )}
        {GAPS.filter((gap) => counts[gap] > 0).map((gap) => (
          <Section key={gap} title={gapLabels[gap]} aside={`${formatNumber(counts[gap])} orang`}>
            <People title={gapLabels[gap]} rows={rows.filter((row) => row.gap === gap)} />
          </Section>
        ))}
      </>
    )
  },
})

const People = ({ title, rows }: { title: string; rows: readonly GapRow[] }) => (
  <Table
    caption={title}
    hideCaption
    rows={rows}
    rowKey={({ employeeId }) => employeeId}
    columns={[
      {
        label: 'Nama',
        heads: true,
        cell: ({ employeeId, name }) => (
          <Link href={`/bkd/pegawai/${employeeId}`} className="text-link">
            {name}
          </Link>
        ),
      },
      { label: 'Jabatan', cell: ({ positionTitle }) => positionTitle },
      { label: 'Unit', cell: ({ unitName }) => unitName },
      { label: 'Sejak', cell: ({ since }) => formatShortDay(since) },
      { label: 'SKP', cell: ({ status }) => (status ? <PlanState status={status} /> : 'Belum ada') },
    ]}
  />
)
