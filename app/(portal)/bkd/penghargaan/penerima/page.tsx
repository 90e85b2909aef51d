import { Link } from '@/components/ui/link'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { consentWord, periodLabel } from '@/lib/recognition/labels/rewards'
import { awardList } from '@/lib/recognition/queries/rewards'

export const metadata = { title: 'Penerima penghargaan' }

export default page({
  roles: ['admin'],
  ask: awardList,
  show: (awards) => (
    <>
      <PageHeader
        title="Penerima penghargaan"
        lead={`${formatNumber(awards.length)} penghargaan tercatat.`}
        trail={<Breadcrumb trail={[{ href: '/bkd/penghargaan', label: 'Program penghargaan' }]} />}
        actions={<DownloadLink href="/bkd/penghargaan/penerima.csv" />}
      />
      {awards.length === 0 ? (
        <EmptyState title="Belum ada penerima.">Penerima muncul setelah pemenang ditetapkan.</EmptyState>
      ) : (
        <Table
          caption="Penerima penghargaan"
          hideCaption
          columns={[
            { label: 'Nama', heads: true, cell: ({ name }) => name },
            {
              label: 'Program',
              cell: ({ programme, programmeId }) => (
                <Link className="text-link" href={`/bkd/penghargaan/${programmeId}`}>
                  {programme}
                </Link>
              ),
            },
            { label: 'Periode', cell: ({ period }) => periodLabel(period) },
            { label: 'Ditetapkan', cell: ({ on }) => formatShortDay(on) },
            { label: 'Nama di publik', cell: ({ consent }) => consentWord(consent) },
          ]}
          rows={awards}
          rowKey={({ name, programmeId }) => `${programmeId} ${name}`}
        />
      )}
    </>
  ),
})
