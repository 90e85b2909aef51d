import { ApprovalInbox } from '@/components/approvals/approval-inbox'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { awaitingDecision } from '@/lib/activity-logs/queries/inbox'
import { formatNumber, formatTime } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'

export const metadata = { title: 'Persetujuan' }

export default page({
  roles: ['supervisor'],
  ask: awaitingDecision,
  show: (inbox, { me }) => {
    const waiting = inbox.toLook.length + inbox.ordinary.reduce((sum, { logs }) => sum + logs.length, 0)
    return (
      <>
        <PageHeader
          title="Persetujuan"
          lead={
            <>
              {waiting === 0
                ? 'Tidak ada catatan yang menunggu.'
                : `${formatNumber(waiting)} catatan menunggu Anda${
                    inbox.overdue > 0 ? `, ${formatNumber(inbox.overdue)} sudah lebih dari 7 hari` : ''
                  }.`}{' '}
              <span className="whitespace-nowrap">
                Keadaan pukul {formatTime(inbox.asOf, me.region.zone)}.
              </span>
            </>
          }
          actions={waiting > 0 && <DownloadLink href="/persetujuan/menunggu.csv" />}
        />
        <ApprovalInbox inbox={inbox} zone={me.region.zone} />
      </>
    )
  },
})
