import { HolidayForm } from '@/components/attendance/holiday-form'
import { LeaveForm } from '@/components/attendance/leave-form'
import { WithdrawButton } from '@/components/attendance/withdraw-button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { leaveKindLabels } from '@/lib/attendance/labels'
import { holidaysOf, leavePage } from '@/lib/attendance/queries'
import { isSettled } from '@/lib/attendance/rules'
import { formatDay, formatRange, nationalDayKindLabels } from '@/lib/calendar/labels'
import { yearOf, yearRange } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { peopleByIds } from '@/lib/organization/queries'
import { peopleLike } from '@/lib/organization/queries/directory'
import { recordId } from '@/lib/organization/schema'
import { periods } from '@/lib/periods/queries'
import { closedThrough } from '@/lib/periods/rules'

export const metadata = { title: 'Cuti dan libur' }

const text = (asked: string | string[] | undefined) =>
  typeof asked === 'string' && asked.trim() ? asked.trim() : undefined

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const typed = text(search.cari)
    const id = recordId.safeParse(search.pegawai)
    const [chosen] = id.success ? await peopleByIds(ctx, [id.data]) : []
    return {
      typed,
      chosen,
      found: typed && !chosen ? await peopleLike(ctx, typed) : [],
      leave: await leavePage(ctx, { employeeId: chosen?.id, after: text(search.setelah) }),
      holidays: await holidaysOf(ctx, yearRange(yearOf(ctx.today))),
      settledThrough: closedThrough(await periods(ctx)),
      today: ctx.today,
    }
  },
  show: ({ typed, chosen, found, leave, holidays, settledThrough, today }) => (
    <>
      <PageHeader
        title="Cuti dan libur"
        lead="Hari cuti dan libur tidak dihitung sebagai hari kosong, dan catatan pada hari cuti ditolak."
        actions={<DownloadLink href={`/bkd/cuti/cuti.csv${chosen ? `?pegawai=${chosen.id}` : ''}`} />}
      />
      <Section title="Catat cuti">
        {chosen ? (
          <>
            <p className="mb-3">
              <strong>{chosen.name}</strong>
              {chosen.post && <span className="text-muted">, {chosen.post.unitName}</span>}{' '}
              <a className="text-link" href="/bkd/cuti">
                Ganti orang
              </a>
            </p>
            <LeaveForm employeeId={chosen.id} today={today} />
          </>
        ) : (
          <>
            <SearchBox
              label="Cari pegawai"
              defaultValue={typed}
              placeholder="Nama atau NIP"
              className="max-w-xl"
            />
            {typed && found.length === 0 && (
              <p className="mt-3">
                Tidak ada pegawai yang cocok dengan “{typed}”. Periksa ejaannya, atau cari dengan NIP.
              </p>
            )}
            <ul className="divide-ledger border-ledger mt-3 max-w-xl divide-y not-empty:border-y">
              {found.map((person) => (
                <li key={person.id} className="flex items-center justify-between gap-4 py-2">
                  <div className="min-w-0">
                    <p className="font-bold">{person.name}</p>
                    <p className="text-muted text-sm">{person.post}</p>
                  </div>
                  <LinkButton href={`/bkd/cuti?pegawai=${person.id}`} variant="secondary">
                    Pilih
                  </LinkButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={chosen ? `Cuti ${chosen.name}` : 'Cuti tercatat'}>
        {leave.rows.length === 0 ? (
          <EmptyState title="Belum ada cuti tercatat">
            Cari pegawainya di atas, lalu isi tanggal cutinya.
          </EmptyState>
        ) : (
          <Table
            hideCaption
            caption="Cuti tercatat"
            rows={leave.rows}
            rowKey={(row) => row.id}
            columns={[
              { label: 'Nama', heads: true, cell: (row) => row.name },
              { label: 'Unit', cell: (row) => row.unitName ?? '–' },
              { label: 'Jenis', cell: (row) => leaveKindLabels[row.kind] },
              { label: 'Tanggal', cell: (row) => formatRange(row) },
              {
                label: 'Tindakan',
                bare: true,
                cell: (row) =>
                  row.cancelled ? (
                    <Status tone="neutral" glyph="back">
                      Dibatalkan
                    </Status>
                  ) : isSettled(row.from, settledThrough) ? null : (
                    <WithdrawButton kind="leave" id={row.id} of={`cuti ${row.name}`} />
                  ),
              },
            ]}
          />
        )}
        <Pagination
          next={
            leave.next
              ? `/bkd/cuti?setelah=${encodeURIComponent(leave.next)}${chosen ? `&pegawai=${chosen.id}` : ''}`
              : undefined
          }
        />
      </Section>
      <Section title={`Hari libur ${yearOf(today)}`}>
        <HolidayForm />
        <Table
          hideCaption
          caption={`Hari libur ${yearOf(today)}`}
          rows={holidays}
          rowKey={(row) => row.day + row.kind}
          columns={[
            { label: 'Hari', heads: true, cell: (row) => formatDay(row.day) },
            { label: 'Nama', cell: (row) => row.name },
            {
              label: 'Jenis',
              cell: (row) => (row.kind === 'REGION' ? 'Libur daerah' : nationalDayKindLabels[row.kind]),
            },
            {
              label: 'Tindakan',
              bare: true,
              cell: (row) =>
                row.kind === 'REGION' && row.day >= today ? (
                  <WithdrawButton kind="holiday" id={row.day} of={row.name} />
                ) : null,
            },
          ]}
        />
      </Section>
    </>
  ),
})
