import { CorrectForm, WithdrawForm } from '@/components/community/announcement-forms'
import { AnnouncementItem } from '@/components/community/announcement-item'
import { ReceiptTable } from '@/components/community/receipt-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatInstant } from '@/lib/calendar/labels'
import { announcementView } from '@/lib/community/queries/announcements'
import { page } from '@/lib/core/context'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Pengumuman' }

export default page({
  roles: ROLES,
  ask: (ctx, { params }) => announcementView(ctx, params.id ?? ''),
  show: ({ earlier, mayKeep, mayChange, receipts, ...announcement }, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/pengumuman', label: 'Pengumuman' }]} />}
        title={<span className="break-words">{announcement.title}</span>}
      />
      <AnnouncementItem announcement={announcement} zone={me.region.zone} mayKeep={mayKeep} alone />
      {earlier.length > 0 && (
        <Disclosure summary={`Bunyi sebelum dikoreksi (${earlier.length})`} className="mt-4">
          <ol className="space-y-3">
            {earlier.map(({ title, text, until }) => (
              <li key={until.getTime()} className="border-ledger border-s-2 ps-4">
                <p className="text-muted text-sm">Sampai {formatInstant(until, me.region.zone)}</p>
                <p className="font-bold break-words">{title}</p>
                <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {mayKeep && announcement.asksReceipt && (
        <Section
          title="Yang sudah membaca"
          className="mt-8"
          aside={
            <DownloadLink href={`/pengumuman/${announcement.id}/tanda-baca.csv`}>Unduh CSV</DownloadLink>
          }
        >
          <ReceiptTable receipts={receipts} />
        </Section>
      )}
      {mayChange && (
        <div className="mt-6">
          <Disclosure summary="Koreksi">
            <CorrectForm {...announcement} text={announcement.text ?? ''} />
          </Disclosure>
          <Disclosure summary="Tarik">
            <WithdrawForm announcementId={announcement.id} version={announcement.version} />
          </Disclosure>
        </div>
      )}
    </>
  ),
})
