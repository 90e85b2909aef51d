import { Link } from '@/components/ui/link'
import { AccountPanel } from '@/components/bkd/account-panel'
import { MoveForm } from '@/components/bkd/move-form'
import { SupervisorForm } from '@/components/bkd/supervisor-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { accountOf } from '@/lib/accounts/queries/administration'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { hasStatementResults } from '@/lib/feedback/queries/statements'
import {
  assignmentKindLabels,
  employeeKindLabels,
  legalStatusLabels,
  positionFamilyLabels,
  rankLabel,
} from '@/lib/organization/labels'
import { personView } from '@/lib/organization/queries/directory'
import { formatNip } from '@/lib/organization/rules/nip'

export const metadata = { title: 'Data pegawai' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { params }) => {
    const person = await personView(ctx, params.id ?? '')
    const account = await accountOf(ctx, person.id)
    const hasStatements = await hasStatementResults(ctx, person.id)
    const day = (at: Date) => formatShortDay(dayOf(at, ctx.region.zone))
    return {
      person,
      hasStatements,
      today: ctx.today,
      account: account && {
        id: account.id,
        version: account.version,
        disabled: account.disabledAt && day(account.disabledAt),
        isOwn: account.isOwn,
        openSessions: account.openSessions,
        grants: account.grants.map(({ grantedAt, ...grant }) => ({ ...grant, since: day(grantedAt) })),
      },
    }
  },
  show: ({ person, hasStatements, account, today }) => {
    const isNow = ({ from, through }: { from: string; through: string | null }) =>
      from <= today && (through === null || today <= through)
    const current = person.posts.find((post) => post.kind === 'DEFINITIVE' && isNow(post))
    const line = person.lines.find(isNow)
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/bkd/pegawai', label: 'Pegawai' }]} />}
          title={person.name}
          lead={current ? `${current.positionTitle}, ${current.unitName}` : 'Belum punya unit hari ini'}
        />
        <Section title="Data">
          <KeyValue
            items={[
              {
                label: 'NIP',
                value: (
                  <span className="tabular-nums">{person.nip ? formatNip(person.nip) : 'Tanpa NIP'}</span>
                ),
              },
              { label: 'Jenis pegawai', value: employeeKindLabels[person.kind] },
              { label: 'Golongan', value: rankLabel(person.rankCode) || 'Belum tercatat' },
              { label: 'Kedudukan hukum', value: legalStatusLabels[person.legalStatus] },
              { label: 'Orang yang dibawahi hari ini', value: formatNumber(person.people) },
            ]}
          />
          <p className="mt-2">
            <Link
              href={`/bkd/pegawai/${person.id}/riwayat`}
              className="text-link inline-flex min-h-11 items-center"
            >
              Riwayat pangkat, pendidikan, jabatan, dan uji kompetensi
            </Link>
          </p>
          {hasStatements && (
            <p className="mt-2">
              <Link
                href={`/tim/cermin?atasan=${person.id}`}
                className="text-link inline-flex min-h-11 items-center"
              >
                Lihat suara anggota timnya
              </Link>
            </p>
          )}
        </Section>

        <Section title="Atasan" aside={line ? `Hari ini: ${line.name}` : 'Hari ini belum ada atasan'}>
          {person.lines.length === 0 ? (
            <EmptyState title="Belum pernah ada atasan">
              Tanpa atasan, catatan harian pegawai ini tidak dapat dikirim.
            </EmptyState>
          ) : (
            <Table
              caption="Atasan menurut tanggal"
              hideCaption
              rows={person.lines}
              rowKey={(row) => row.id}
              columns={[
                {
                  label: 'Atasan',
                  heads: true,
                  cell: (row) => (
                    <Link className="text-link" href={`/bkd/pegawai/${row.supervisorId}`}>
                      {row.name}
                    </Link>
                  ),
                },
                { label: 'Mulai', cell: (row) => formatShortDay(row.from) },
                {
                  label: 'Sampai',
                  cell: (row) => (row.through ? formatShortDay(row.through) : 'Seterusnya'),
                },
                { label: 'Keadaan', cell: (row) => <When row={row} today={today} /> },
              ]}
            />
          )}
          {person.lines.length > 0 && (
            <p className="mt-2">
              <DownloadLink href={`/bkd/pegawai/${person.id}/pegawai.csv?bagian=atasan`} />
            </p>
          )}
          <Disclosure
            summary="Ganti atasan mulai tanggal tertentu"
            open={person.lines.length === 0}
            className="mt-2"
          >
            <SupervisorForm employeeId={person.id} today={today} />
          </Disclosure>
        </Section>

        <Section title="Unit dan jabatan">
          {person.posts.length === 0 ? (
            <EmptyState title="Belum pernah punya unit">Catat unit dan jabatannya di bawah ini.</EmptyState>
          ) : (
            <Table
              caption="Unit dan jabatan menurut tanggal"
              hideCaption
              rows={person.posts}
              rowKey={(row) => row.id}
              columns={[
                {
                  label: 'Jabatan',
                  heads: true,
                  cell: (row) => (
                    <>
                      {[assignmentKindLabels[row.kind], row.positionTitle].filter(Boolean).join(' ')}
                      <span className="text-muted block text-sm font-medium">
                        {positionFamilyLabels[row.positionFamily]}
                        {row.isHead && ', memimpin unit'}
                      </span>
                    </>
                  ),
                },
                { label: 'Unit', cell: (row) => row.unitName },
                { label: 'Mulai', cell: (row) => formatShortDay(row.from) },
                {
                  label: 'Sampai',
                  cell: (row) => (row.through ? formatShortDay(row.through) : 'Seterusnya'),
                },
                { label: 'Keadaan', cell: (row) => <When row={row} today={today} /> },
              ]}
            />
          )}
          {person.posts.length > 0 && (
            <p className="mt-2">
              <DownloadLink href={`/bkd/pegawai/${person.id}/pegawai.csv?bagian=jabatan`} />
            </p>
          )}
          <Disclosure summary="Pindah unit atau jabatan mulai tanggal tertentu" className="mt-2">
            <MoveForm employeeId={person.id} today={today} units={person.units} current={current} />
          </Disclosure>
        </Section>

        <Section title="Akun dan akses">
          {account ? (
            <AccountPanel account={account} />
          ) : (
            <EmptyState title="Belum punya akun">
              Akun dibuat saat pegawai diimpor dari SIASN. Yang sudah pensiun atau diberhentikan tidak diberi
              akun.
            </EmptyState>
          )}
        </Section>
      </>
    )
  },
})

function When({ row, today }: { row: { from: string; through: string | null }; today: string }) {
  if (row.from > today) return <Status tone="info">Akan datang</Status>
  if (row.through !== null && row.through < today)
    return (
      <Status tone="neutral" glyph="dot">
        Sudah berakhir
      </Status>
    )
  return <Status tone="approved">Berlaku</Status>
}
