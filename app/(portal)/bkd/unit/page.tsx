import clsx from 'clsx'
import { Link } from '@/components/ui/link'
import { AddUnitForm, UnitMenu } from '@/components/bkd/unit-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { unitKindLabels } from '@/lib/organization/labels'
import { unitTree } from '@/lib/organization/queries/directory'

export const metadata = { title: 'Unit' }

export default page({
  roles: ['admin'],
  ask: unitTree,
  show: (units) => {
    const open = units.filter(({ closedOn }) => closedOn === null)
    const closed = units.filter(({ closedOn }) => closedOn !== null)
    const whyNotClose = (unit: (typeof units)[number]) =>
      unit.people > 0
        ? `Masih ada ${formatNumber(unit.people)} orang di unit ini.`
        : open.some(({ parentId }) => parentId === unit.id)
          ? 'Masih ada unit di bawahnya.'
          : undefined
    return (
      <>
        <PageHeader
          title="Unit"
          lead={`${formatNumber(open.length)} unit, dengan kepala dan jumlah orang hari ini.`}
          actions={<DownloadLink href="/bkd/unit/unit.csv" />}
        />
        {open.length === 0 ? (
          <EmptyState title="Belum ada unit" example="Dinas Kesehatan, lalu Puskesmas di bawahnya.">
            Tambahkan unit lebih dulu, karena impor pegawai mencocokkan nama unit.
          </EmptyState>
        ) : (
          <Table
            caption="Susunan unit"
            hideCaption
            rows={open}
            rowKey={(unit) => unit.id}
            columns={[
              {
                label: 'Unit',
                heads: true,
                cell: (unit) => (
                  <span className={clsx('block', unit.depth > 0 && 'lg:ps-5', unit.depth > 1 && 'lg:ps-10')}>
                    <Link className="text-link" href={`/bkd/pegawai?unit=${unit.id}`}>
                      {unit.name}
                    </Link>
                    <span className="text-muted block text-sm font-medium">{unitKindLabels[unit.kind]}</span>
                  </span>
                ),
              },
              { label: 'Kepala', cell: (unit) => unit.head ?? 'Belum ada kepala' },
              { label: 'Orang', align: 'end', cell: (unit) => formatNumber(unit.people) },
              {
                label: 'Tindakan',
                bare: true,
                cell: (unit) => (
                  <UnitMenu unit={{ id: unit.id, name: unit.name }} whyNotClose={whyNotClose(unit)} />
                ),
              },
            ]}
          />
        )}
        <Section title="Tambah unit" className="mt-8">
          <AddUnitForm units={open.map(({ id, name }) => ({ id, name }))} />
        </Section>
        {closed.length > 0 && (
          <Disclosure summary={`Unit yang sudah ditutup (${formatNumber(closed.length)})`}>
            <ul className="space-y-1">
              {closed.map((unit) => (
                <li key={unit.id}>
                  {unit.name}, ditutup {unit.closedOn && formatShortDay(unit.closedOn)}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </>
    )
  },
})
