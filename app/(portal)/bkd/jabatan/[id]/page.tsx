import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { CheckList, VerdictStatus } from '@/components/talent/check-list'
import { postChoices } from '@/components/talent/post-choices'
import { PostForm } from '@/components/talent/post-form'
import { ProfileView } from '@/components/talent/profile-view'
import { ClosePost, SeatForm, UnseatButton } from '@/components/talent/seat-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { echelonLabels, postLevelLabels, workFieldLabels } from '@/lib/talent/labels/posts'
import { peopleAgainst, type Candidates } from '@/lib/talent/queries/candidates'
import { postSheet, type PostSheet } from '@/lib/talent/queries/posts'

export const metadata = { title: 'Profil jabatan' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { params, search }) => {
    const post = await postSheet(ctx, params.id ?? '')
    const people = await peopleAgainst(ctx, post, {
      unit: asked(search, 'unit'),
      everywhere: asked(search, 'bidang') === 'semua',
    })
    return { post, people }
  },
  show: ({ post, people }, { search }) => {
    const vacant = post.seats - post.holders.length
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/bkd/jabatan', label: 'Jabatan' }]} />}
          title={post.title}
          lead={[
            post.unitName,
            postLevelLabels[post.level],
            post.echelon && `eselon ${echelonLabels[post.echelon]}`,
            post.class && `kelas ${post.class}`,
          ]
            .filter(Boolean)
            .join(', ')}
        />
        {post.closedOn && (
          <Notice className="mb-6">Jabatan ini ditutup pada {formatShortDay(post.closedOn)}.</Notice>
        )}
        <Section title="Yang dibutuhkan">
          <ProfileView asked={post.asked} workField={post.workField} />
          {!post.closedOn && (
            <Disclosure summary="Ubah profil" className="mt-2">
              <PostForm post={valuesOf(post)} units={post.units} choices={postChoices} />
            </Disclosure>
          )}
        </Section>
        <Section
          title="Pejabat hari ini"
          aside={
            vacant > 0
              ? `${formatNumber(post.holders.length)} dari ${formatNumber(post.seats)}, ${formatNumber(vacant)} lowong`
              : `${formatNumber(post.holders.length)} dari ${formatNumber(post.seats)}`
          }
        >
          <Holders post={post} />
          {post.holders.length > 0 && (
            <p className="mt-2">
              <DownloadLink href={`/bkd/jabatan/${post.id}/pejabat.csv`} />
            </p>
          )}
          {!post.closedOn && post.unseated.length > 0 && (
            <Disclosure summary="Catat pejabat" className="mt-2">
              <SeatForm positionId={post.id} people={post.unseated} />
            </Disclosure>
          )}
        </Section>
        <Against post={post} people={people} unit={asked(search, 'unit')} />
        {!post.closedOn && (
          <ClosePost
            positionId={post.id}
            version={post.version}
            title={post.title}
            {...(post.holders.length > 0 && { whyNot: 'Jabatan ini masih ada pejabatnya.' })}
          />
        )}
      </>
    )
  },
})

const valuesOf = ({ profile, ...post }: PostSheet) => ({
  positionId: post.id,
  version: post.version,
  unitId: post.unitId,
  title: post.title,
  level: post.level,
  echelon: post.echelon,
  class: post.class,
  seats: post.seats,
  workField: post.workField,
  retirementAge: post.retirementAge,
  education: profile.education,
  fields: profile.fields,
  clusters: profile.clusters,
  minRank: profile.minRank,
  experienceYears: profile.experienceMonths && Math.round(profile.experienceMonths / 12),
  experienceFields: profile.experienceFields,
  earlierYears: profile.earlierPost && Math.round(profile.earlierPost.months / 12),
  earlierLevels: profile.earlierPost?.levels ?? [],
  certificates: profile.certificates,
  competences: profile.competences,
  maxAge: profile.maxAge,
  pnsOnly: profile.pnsOnly,
})

function Holders({ post }: { post: PostSheet }) {
  if (post.holders.length === 0)
    return (
      <EmptyState title="Belum ada pejabat yang tercatat">
        Pejabat dihubungkan dari orang yang bekerja di unit ini.
      </EmptyState>
    )
  return (
    <Table
      caption="Pejabat hari ini"
      hideCaption
      rows={post.holders}
      rowKey={(row) => row.assignmentId}
      columns={[
        {
          label: 'Nama',
          heads: true,
          cell: (row) => (
            <Link className="text-link" href={`/bkd/pegawai/${row.employeeId}`}>
              {row.name}
            </Link>
          ),
        },
        { label: 'Sejak', cell: (row) => formatShortDay(row.since) },
        {
          label: 'Pensiun',
          cell: (row) => (row.retiresOn ? formatShortDay(row.retiresOn) : 'Tanpa NIP'),
        },
        {
          label: 'Tindakan',
          bare: true,
          cell: (row) => (
            <UnseatButton positionId={post.id} assignmentId={row.assignmentId} name={row.name} />
          ),
        },
      ]}
    />
  )
}

function Against({ post, people, unit }: { post: PostSheet; people: Candidates; unit: string | undefined }) {
  const address = `/bkd/jabatan/${post.id}`
  return (
    <Section
      title="Orang yang dapat menuju jabatan ini"
      aside={`${formatNumber(people.fitting)} dari ${formatNumber(people.judged)} memenuhi semua syarat`}
    >
      <p className="text-muted mb-3 max-w-prose">
        Diperiksa per hari ini dari data yang tercatat. Data yang belum ada tidak dihitung gagal.{' '}
        {people.sameField && post.workField
          ? `Hanya dari bidang ${workFieldLabels[post.workField].toLowerCase()}. `
          : ''}
        {post.workField && (
          <Link
            className="text-link tap inline-flex items-center"
            href={addressOf(address, { unit, bidang: people.sameField ? 'semua' : undefined })}
          >
            {people.sameField ? 'Lihat semua bidang' : 'Hanya bidang yang sama'}
          </Link>
        )}
      </p>
      {people.more && (
        <Notice className="mb-3">
          Hanya {formatNumber(people.judged)} orang pertama menurut nama yang diperiksa. Pilih satu unit.
        </Notice>
      )}
      {people.judged > people.rows.length && (
        <p className="text-muted mb-3">
          Ditampilkan {formatNumber(people.rows.length)} orang dengan syarat terpenuhi terbanyak.
        </p>
      )}
      {people.rows.length > 0 && (
        <p className="mb-3">
          <DownloadLink
            href={addressOf(`${address}/orang.csv`, { unit, bidang: people.sameField ? undefined : 'semua' })}
          />
        </p>
      )}
      {people.rows.length === 0 ? (
        <EmptyState title="Belum ada orang pada jabatan yang menuju ke sini">
          Hubungkan lebih dulu pejabat pada jabatan di bawahnya.
        </EmptyState>
      ) : (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {people.rows.map((row) => (
            <li key={row.employeeId} className="py-2">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <p>
                  <Link className="text-link font-bold" href={`/bkd/pegawai/${row.employeeId}`}>
                    {row.name}
                  </Link>
                  <span className="text-muted block text-sm">
                    {row.title}, {row.unitName}
                  </span>
                </p>
                <VerdictStatus verdict={row.verdict} />
              </div>
              <Disclosure
                summary={
                  <span>
                    {formatNumber(row.checks.filter(({ outcome }) => outcome === 'PASS').length)} dari{' '}
                    {formatNumber(row.checks.length)} syarat terpenuhi
                    <span className="sr-only"> oleh {row.name}</span>
                  </span>
                }
              >
                <CheckList checks={row.checks} />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
