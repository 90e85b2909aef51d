import type { ReactNode } from 'react'
import {
  AssessmentForm,
  CreditForm,
  EarlierPostForm,
  EducationForm,
  RankForm,
  WithdrawFact,
} from '@/components/talent/fact-forms'
import { postChoices } from '@/components/talent/post-choices'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatList, formatNumber, formatRange, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { rankLabel } from '@/lib/organization/labels'
import { formatPoints, levelLabels } from '@/lib/reviews/labels/credit'
import { competenceLabels, educationLevelLabels, postLevelLabels } from '@/lib/talent/labels/posts'
import { personRecords } from '@/lib/talent/queries/records'
import { COMPETENCES, validThrough, type Competences } from '@/lib/talent/rules/competence'
import type { FactKind } from '@/lib/talent/rules/records'

export const metadata = { title: 'Riwayat pegawai' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { params }) => ({
    records: await personRecords(ctx, params.id ?? ''),
    today: ctx.today,
  }),
  show: ({ records, today }) => {
    const form = { employeeId: records.employeeId, today, choices: postChoices }
    return (
      <>
        <PageHeader
          trail={
            <Breadcrumb
              trail={[
                { href: '/bkd/pegawai', label: 'Pegawai' },
                { href: `/bkd/pegawai/${records.employeeId}`, label: records.name },
              ]}
            />
          }
          title="Riwayat"
          lead="Tiap catatan punya tanggal dan sumber. Yang keliru dibatalkan, lalu dicatat ulang."
          actions={<DownloadLink href={`/bkd/pegawai/${records.employeeId}/riwayat/riwayat.csv`} />}
        />
        {records.own && (
          <Notice className="mb-6">Ini riwayat Anda sendiri. Petugas BKD lain yang mengisinya.</Notice>
        )}
        <Facts
          title="Pangkat"
          empty="Belum ada pangkat yang tercatat."
          locked={records.own}
          facts={records.ranks.map(({ id, code, since, decree, source }) => ({
            id,
            kind: 'RANK' as const,
            name: rankLabel(code),
            about: [`Sejak ${formatShortDay(since)}`, decree && `SK ${decree}`, source],
          }))}
        >
          {records.kind === 'PNS' && (
            <Disclosure summary="Catat pangkat">
              <RankForm {...form} />
            </Disclosure>
          )}
        </Facts>
        <Facts
          title="Pendidikan"
          empty="Belum ada pendidikan yang tercatat."
          locked={records.own}
          facts={records.education.map(({ id, level, field, year, school, cluster, source }) => ({
            id,
            kind: 'EDUCATION' as const,
            name: `${educationLevelLabels[level]} ${field}`,
            about: [`Lulus ${year}`, school, cluster === null ? 'rumpunnya belum ditentukan' : null, source],
          }))}
        >
          <Disclosure summary="Catat pendidikan">
            <EducationForm {...form} />
          </Disclosure>
        </Facts>
        <Facts
          title="Jabatan terdahulu"
          empty="Belum ada jabatan terdahulu yang tercatat."
          locked={records.own}
          facts={records.posts.map(({ id, title, level, office, from, through, source }) => ({
            id,
            kind: 'POST' as const,
            name: title,
            about: [formatRange({ from, through }), postLevelLabels[level], office, source],
          }))}
        >
          <Disclosure summary="Catat jabatan terdahulu">
            <EarlierPostForm {...form} />
          </Disclosure>
        </Facts>
        <Facts
          title="Uji kompetensi dan potensi"
          empty="Belum pernah diuji."
          locked={records.own}
          facts={records.assessments.map(({ id, on, body, potential, levels }) => ({
            id,
            kind: 'ASSESSMENT' as const,
            name: `Uji ${formatShortDay(on)}`,
            about: [
              body,
              potential !== null ? `potensi ${formatNumber(potential / 100)}` : null,
              `berlaku sampai ${formatShortDay(validThrough(on))}`,
              levelsText(levels),
            ],
          }))}
        >
          <Disclosure summary="Catat hasil uji">
            <AssessmentForm {...form} />
          </Disclosure>
        </Facts>
        <Facts
          title="Angka kredit"
          empty="Belum ada PAK yang tercatat. Yang dinilai di sini dihitung sendiri."
          locked={records.own}
          facts={records.credits.map(({ id, level, points, year, decree, decidedOn, source }) => ({
            id,
            kind: 'CREDIT' as const,
            name: `${formatPoints(points)} pada jenjang ${levelLabels[level]}`,
            about: [`Sampai akhir ${year}`, `PAK ${decree}, ${formatShortDay(decidedOn)}`, source],
          }))}
        >
          {records.kind === 'PNS' && (
            <Disclosure summary="Catat angka kredit">
              <CreditForm {...form} />
            </Disclosure>
          )}
        </Facts>
      </>
    )
  },
})

const levelsText = (levels: Competences): string | null =>
  formatList(
    COMPETENCES.flatMap((code) => (levels[code] ? [`${competenceLabels[code]} ${levels[code]}`] : [])),
  ) || null

type Fact = {
  id: string
  kind: FactKind
  name: string
  about: (string | null)[]
}

function Facts({
  title,
  empty,
  locked,
  facts,
  children,
}: {
  title: string
  empty: string
  locked: boolean
  facts: readonly Fact[]
  children: ReactNode
}) {
  return (
    <Section title={title}>
      {facts.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {facts.map(({ id, kind, name, about }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
              <p className="min-w-0 flex-1 basis-64">
                <span className="font-bold">{name}</span>
                <span className="text-muted block text-sm">{about.filter(Boolean).join(', ')}.</span>
              </p>
              {!locked && <WithdrawFact kind={kind} factId={id} of={name} />}
            </li>
          ))}
        </ul>
      )}
      {!locked && <div className="mt-2">{children}</div>}
    </Section>
  )
}
