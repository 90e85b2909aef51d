import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { formatNumber } from '@/lib/calendar/labels'
import type { FeedbackTasks } from '@/lib/feedback/queries/improvements'

/** What colleagues wait for and what was promised: it stands here until it is done. */
export function FeedbackTasks({ requests, due, overdue, dialogues }: FeedbackTasks) {
  return (
    <>
      {overdue + due > 0 && (
        <Notice
          tone={overdue > 0 ? 'warn' : 'info'}
          className="mb-6"
          title={
            overdue > 0
              ? `${formatNumber(overdue)} kesepakatan perbaikan lewat tenggat`
              : `${formatNumber(due)} kesepakatan perbaikan segera jatuh tempo`
          }
        >
          <Link href="/umpan-balik?lihat=kesepakatan" className="text-link inline-flex min-h-11 items-center">
            Buka kesepakatan
          </Link>
        </Notice>
      )}
      {requests > 0 && (
        <Notice className="mb-6" title={`${formatNumber(requests)} permintaan umpan balik menunggu Anda`}>
          <Link href="/umpan-balik?lihat=permintaan" className="text-link inline-flex min-h-11 items-center">
            Jawab permintaan
          </Link>
        </Notice>
      )}
      {dialogues > 0 && (
        <Notice className="mb-6" title={`${formatNumber(dialogues)} catatan dialog menunggu Anda baca`}>
          <Link href="/dialog" className="text-link inline-flex min-h-11 items-center">
            Buka dialog kinerja
          </Link>
        </Notice>
      )}
    </>
  )
}
