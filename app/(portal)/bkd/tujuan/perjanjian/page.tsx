import { AgreementForm } from '@/components/goals/agreement-form'
import { GoalTabs } from '@/components/goals/goal-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { agreementBoard, type AgreementRow } from '@/lib/goals/queries'

export const metadata = { title: 'Perjanjian kinerja unit' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => agreementBoard(ctx, typeof search.tahun === 'string' ? search.tahun : undefined),
  show: ({ year, years, rows }) => (
    <>
      <PageHeader
        title="Perjanjian kinerja unit"
        lead={`Janji kepala unit untuk ${year}. ${formatNumber(rows.filter(({ statement }) => statement).length)} dari ${formatNumber(rows.length)} unit sudah tercatat.`}
        actions={<DownloadLink href={`/bkd/tujuan/perjanjian/perjanjian.csv?tahun=${year}`} />}
      />
      <GoalTabs current="/bkd/tujuan/perjanjian" />
      <div className="mt-4">
        <Tabs
          label="Tahun"
          tabs={years.map((one) => ({
            href: `/bkd/tujuan/perjanjian?tahun=${one}`,
            label: String(one),
            current: one === year,
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Belum ada unit">Tambahkan unit lebih dulu di halaman Unit.</EmptyState>
        </div>
      ) : (
        <ul className="divide-ledger border-ledger mt-6 divide-y border-y">
          {rows.map((row) => (
            <Agreement key={row.unitId} row={row} year={year} />
          ))}
        </ul>
      )}
    </>
  ),
})

function Agreement({ row, year }: { row: AgreementRow; year: number }) {
  const { unitName, statement, plan, agreedOn, agreedWith, file, ...rest } = row
  const settled = [agreedOn && `pada ${formatShortDay(agreedOn)}`, agreedWith && `dengan ${agreedWith}`]
    .filter(Boolean)
    .join(' ')
  return (
    <li className="py-3">
      <h2 className="text-base font-bold">{unitName}</h2>
      {statement ? (
        <>
          <p className="max-w-prose whitespace-pre-line">{statement}</p>
          {plan && (
            <p className="mt-1 max-w-prose whitespace-pre-line">
              <span className="text-muted">Rencana unit:</span> {plan}
            </p>
          )}
          <p className="text-muted text-sm">
            {settled ? `Disepakati ${settled}.` : 'Belum disepakati.'}{' '}
            {file && (
              <a className="text-link" href={`/api/berkas/${file.id}`}>
                {file.name}
              </a>
            )}
          </p>
        </>
      ) : (
        <p className="text-muted">Belum tercatat.</p>
      )}
      <Disclosure summary={statement ? 'Ubah perjanjian' : 'Isi perjanjian'}>
        <AgreementForm
          unitId={rest.unitId}
          version={rest.version}
          year={year}
          statement={statement}
          plan={plan}
          agreedOn={agreedOn}
          agreedWith={agreedWith}
          file={file}
        />
      </Disclosure>
    </li>
  )
}
