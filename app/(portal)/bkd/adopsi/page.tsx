import { addressOf } from '@/components/bkd/address'
import { KeyFigure } from '@/components/bkd/key-figure'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber, formatPercent, formatShortDay } from '@/lib/calendar/labels'
import { ofPeople, quickWords } from '@/lib/community/labels/adoption'
import { adoption } from '@/lib/community/queries/adoption'
import { partOf, lastWeek, type Who } from '@/lib/community/rules/adoption'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'

export const metadata = { title: 'Pemakaian portal' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => adoption(ctx, asked(search.unit)),
  show: ({ chosen, above, weeks, rows, total }) => {
    const names = (yang: Who, unit = chosen?.id) => addressOf('/bkd/adopsi/nama', { yang, unit })
    return (
      <>
        <PageHeader
          trail={
            chosen && (
              <Breadcrumb
                trail={[
                  { href: '/bkd/adopsi', label: 'Seluruh daerah' },
                  ...above.map(({ id, name }) => ({
                    href: addressOf('/bkd/adopsi', { unit: id }),
                    label: name,
                  })),
                ]}
              />
            )
          }
          title="Pemakaian portal"
          lead={`${chosen?.name ?? 'Seluruh daerah'}: ${formatNumber(total.people)} pegawai aktif. Untuk tahu unit mana yang perlu didampingi, bukan untuk menilai orang.`}
          actions={<DownloadLink href={addressOf('/bkd/adopsi/adopsi.csv', { unit: chosen?.id })} />}
        />
        {total.people === 0 ? (
          <EmptyState title="Belum ada pegawai aktif di sini.">
            Impor pegawai atau pilih unit lain.
          </EmptyState>
        ) : (
          <>
            <div className="mb-8 grid grid-cols-2 gap-4 lg:grid-cols-4">
              <KeyFigure
                label="Pernah masuk"
                value={share(total.everIn, total.people)}
                detail={ofPeople(total.everIn, total.people)}
                href={total.everIn < total.people ? names('belum-masuk') : undefined}
              />
              <KeyFigure
                label="Mencatat minggu lalu"
                value={share(lastWeek(total), total.people)}
                detail={ofPeople(lastWeek(total), total.people)}
              />
              <KeyFigure
                label="Mencatat dalam empat minggu"
                value={share(total.loggedLately, total.people)}
                detail={ofPeople(total.loggedLately, total.people)}
                href={total.loggedLately < total.people ? names('belum-mencatat') : undefined}
              />
              <KeyFigure
                label="Catatan pertama dalam 5 menit"
                value={share(total.quick, total.everIn)}
                detail={quickWords(total)}
              />
            </div>
            <Section title="Per unit" aside="Urut menurut susunan unit. Tekan angka untuk melihat namanya.">
              <Table
                caption="Pemakaian portal tiap unit"
                hideCaption
                rows={rows}
                rowKey={({ id, own }) => (own ? `${id}-sendiri` : id)}
                columns={[
                  {
                    label: 'Unit',
                    heads: true,
                    cell: ({ id, name, deeper, own }) =>
                      deeper ? (
                        <Link
                          href={addressOf('/bkd/adopsi', { unit: id })}
                          className="text-link inline-flex min-h-11 items-center"
                        >
                          {name}
                        </Link>
                      ) : own ? (
                        `Langsung di ${name}`
                      ) : (
                        name
                      ),
                  },
                  { label: 'Pegawai', align: 'end', cell: ({ of }) => formatNumber(of.people) },
                  {
                    label: 'Belum pernah masuk',
                    align: 'end',
                    cell: ({ id, own, of }) => (
                      <Count
                        count={of.people - of.everIn}
                        href={own ? undefined : names('belum-masuk', id)}
                      />
                    ),
                  },
                  {
                    label: 'Masuk dalam 4 minggu',
                    align: 'end',
                    cell: ({ of }) => share(of.lately, of.people),
                  },
                  {
                    label: 'Catatan pertama dalam 5 menit',
                    align: 'end',
                    cell: ({ of }) => share(of.quick, of.everIn),
                  },
                  {
                    label: 'Mencatat minggu lalu',
                    align: 'end',
                    cell: ({ of }) => share(lastWeek(of), of.people),
                  },
                  {
                    label: 'Tidak mencatat 4 minggu',
                    align: 'end',
                    cell: ({ id, own, of }) => (
                      <Count
                        count={of.people - of.loggedLately}
                        href={own ? undefined : names('belum-mencatat', id)}
                      />
                    ),
                  },
                ]}
              />
            </Section>
            <Section
              title="Dua belas minggu terakhir"
              aside="Bagian dari pegawai aktif hari ini yang mencatat pada minggu itu."
            >
              <Table
                caption="Pegawai yang mencatat tiap minggu"
                hideCaption
                rows={weeks.map((week, nth) => ({ week, count: total.weeks[nth] ?? 0 }))}
                rowKey={({ week }) => week}
                narrow
                columns={[
                  { label: 'Minggu mulai', heads: true, cell: ({ week }) => formatShortDay(week) },
                  { label: 'Pegawai', align: 'end', cell: ({ count }) => formatNumber(count) },
                  {
                    label: 'Bagian',
                    align: 'end',
                    cell: ({ count }) => share(count, total.people),
                  },
                ]}
              />
            </Section>
          </>
        )}
      </>
    )
  },
})

const share = (count: number, of: number): string => {
  const part = partOf(count, of)
  return part === null ? 'belum ada' : formatPercent(part)
}

const Count = ({ count, href }: { count: number; href: string | undefined }) =>
  count > 0 && href ? (
    <Link href={href} className="text-link inline-flex min-h-11 min-w-11 items-center sm:justify-end">
      {formatNumber(count)}
    </Link>
  ) : (
    formatNumber(count)
  )
