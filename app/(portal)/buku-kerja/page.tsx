import { LogList } from '@/components/activity-logs/log-list'
import { MonthNavigation, StatusFilter } from '@/components/activity-logs/month-navigation'
import { OwnDays } from '@/components/activity-logs/own-days'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { statusFromSlug } from '@/lib/activity-logs/labels'
import { monthBook } from '@/lib/activity-logs/queries/month-book'
import { formatDay, formatMinutes, formatMonth, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'

export const metadata = { title: 'Buku kerja' }

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
const key = ({ year, month }: { year: number; month: number }) => `${year}-${String(month).padStart(2, '0')}`

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const status = statusFromSlug(one(search.status))
    return { ...(await monthBook(ctx, { month: one(search.bulan), status })), status, today: ctx.today }
  },
  show: (book, { me }) => {
    const month = key(book.month)
    const { tally } = book
    return (
      <>
        <PageHeader
          title="Buku kerja"
          lead={`${formatMonth(book.month)}: ${formatNumber(book.filled)} dari ${formatNumber(book.expected)} hari kerja terisi.`}
          actions={
            <>
              <DownloadLink href={`/buku-kerja/unduh?bulan=${month}`} />
              <LinkButton href="/buku-kerja/impor" variant="quiet">
                Impor dari form BKN
              </LinkButton>
            </>
          }
        />
        <MonthNavigation
          words={formatMonth(book.month)}
          previous={{ month: key(book.previous), words: formatMonth(book.previous) }}
          next={book.next && { month: key(book.next), words: formatMonth(book.next) }}
        />
        <div className="grid gap-x-10 xl:grid-cols-[2fr_3fr]">
          <Section
            title="Kalender"
            className="xl:sticky xl:top-6 xl:self-start"
            aside={book.empty.length > 0 ? `${book.empty.length} hari kosong` : 'Tidak ada hari kosong'}
          >
            <OwnDays
              weeks={book.weeks}
              label={`Hari ${formatMonth(book.month)}`}
              month={month}
              today={book.today}
            />
            <p className="text-muted mt-3 text-sm">
              Disetujui {formatMinutes(tally.APPROVED.minutes)}, menunggu{' '}
              {formatMinutes(tally.SUBMITTED.minutes)}. Angka di tiap hari adalah jumlah catatan; hari kosong
              dapat diketuk untuk diisi.
            </p>
          </Section>
          <Section title="Catatan">
            <StatusFilter month={month} current={book.status} tally={tally} />
            {book.days.length === 0 ? (
              <EmptyState
                title={book.status ? 'Tidak ada catatan dengan status ini.' : 'Belum ada catatan bulan ini.'}
                action={
                  book.status ? (
                    <LinkButton href={`/buku-kerja?bulan=${month}`} variant="secondary">
                      Tampilkan semua
                    </LinkButton>
                  ) : (
                    <LinkButton href="/catat">Tulis catatan</LinkButton>
                  )
                }
              />
            ) : (
              book.days.map(({ day, logs }) => (
                <section key={day} id={`hari-${day}`} className="mb-6 scroll-mt-4">
                  <h3 className="text-soga mb-1 text-base">{formatDay(day)}</h3>
                  <LogList logs={logs} zone={me.region.zone} label={`Catatan ${formatDay(day)}`} />
                </section>
              ))
            )}
          </Section>
        </div>
      </>
    )
  },
})
