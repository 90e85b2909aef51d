import { UnitGradeChip } from '@/components/unit-reviews/unit-grade-chip'
import { UnitState } from '@/components/unit-reviews/unit-state'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { unitPeriodLabel, unitPeriodShortLabel } from '@/lib/unit-reviews/labels'
import { unitOverview } from '@/lib/unit-reviews/queries'
import { samePeriod, unitPeriodKey } from '@/lib/unit-reviews/rules'

export const metadata = { title: 'Evaluasi unit' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    unitOverview(ctx, typeof search.triwulan === 'string' ? search.triwulan : undefined),
  show: ({ period, periods, rows }, { me }) => {
    const graded = rows.filter(({ grade }) => grade).length
    const settled = rows.filter(({ spreadAt }) => spreadAt).length
    return (
      <>
        <PageHeader
          title="Evaluasi unit"
          lead={`${unitPeriodLabel(period)}: ${formatNumber(graded)} dari ${formatNumber(rows.length)} unit mendapat predikat, ${formatNumber(settled)} menyetujui sebarannya.`}
          actions={<DownloadLink href={`/bkd/evaluasi/evaluasi.csv?triwulan=${unitPeriodKey(period)}`} />}
        />
        <Tabs
          label="Pilih triwulan"
          tabs={periods.map((one) => ({
            href: `/bkd/evaluasi?triwulan=${unitPeriodKey(one)}`,
            label: unitPeriodShortLabel(one),
            current: samePeriod(one, period),
          }))}
        />
        <div className="mt-6">
          {rows.length === 0 ? (
            <EmptyState title="Belum ada unit">Tambahkan unit lebih dulu di halaman Unit.</EmptyState>
          ) : (
            <Table
              caption={`Evaluasi unit ${unitPeriodLabel(period)}`}
              hideCaption
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                { label: 'Unit', heads: true, cell: ({ name }) => name },
                { label: 'Evaluasi', cell: ({ state }) => <UnitState state={state} /> },
                {
                  label: 'Predikat unit',
                  cell: ({ grade }) => (grade ? <UnitGradeChip grade={grade} /> : 'Belum ada'),
                },
                {
                  label: 'Sebaran predikat',
                  cell: ({ spreadAt, spreadReason }) =>
                    spreadAt ? (
                      <>
                        Disetujui {formatInstant(spreadAt, me.region.zone)}
                        {spreadReason && (
                          <span className="text-muted block text-sm">Di luar panduan: {spreadReason}</span>
                        )}
                      </>
                    ) : (
                      'Belum disetujui'
                    ),
                },
                {
                  label: 'Langkah berjalan',
                  align: 'end',
                  cell: ({ openSteps }) => formatNumber(openSteps),
                },
              ]}
            />
          )}
        </div>
      </>
    )
  },
})
