import { ApplyImport } from '@/components/goals/apply-import'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant, formatList, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { goalRemark } from '@/lib/goals/labels'
import { goalImportView } from '@/lib/goals/queries/imports'
import type { GoalRow } from '@/lib/goals/rules/import'

export const metadata = { title: 'Pratinjau impor tujuan' }

const KINDS = [
  ['REJECTED', 'ditolak', 'rejected'],
  ['NEW', 'baru', 'added'],
  ['CHANGED', 'berubah', 'changed'],
  ['SAME', 'sama', 'same'],
] as const

export default page({
  roles: ['admin'],
  ask: (ctx, { params, search }) =>
    goalImportView(ctx, params.id ?? '', typeof search.baris === 'string' ? search.baris : undefined),
  show: ({ batch, newMissions, newGoals, shown, rows }, { me }) => {
    const total = KINDS.find(([status]) => status === shown)?.[2]
    const opened = [
      newMissions > 0 && `${formatNumber(newMissions)} misi baru`,
      newGoals > 0 && `${formatNumber(newGoals)} sasaran baru`,
    ].filter((words) => words !== false)
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/bkd/tujuan/impor', label: 'Impor tujuan' }]} />}
          title={batch.fileName}
          lead={
            batch.appliedAt
              ? `Diterapkan ${formatInstant(batch.appliedAt, me.region.zone)}.`
              : 'Pratinjau. Belum ada yang berubah.'
          }
        />
        {batch.appliedAt ? (
          <Notice tone="success">
            {formatNumber(batch.added)} baris baru dan {formatNumber(batch.changed)} baris berubah sudah
            masuk.
          </Notice>
        ) : (
          <ApplyImport importId={batch.id} version={batch.version} rows={batch.added + batch.changed} />
        )}
        {opened.length > 0 && (
          <p className="mt-4">
            {batch.appliedAt ? 'Dibuat juga' : 'Akan dibuat juga'}: {formatList(opened)}.
          </p>
        )}
        <Section
          title="Baris berkas"
          className="mt-6"
          aside={
            rows.length > 0 && (
              <DownloadLink href={`/bkd/tujuan/impor/${batch.id}/baris.csv?baris=${shown}`}>
                Unduh baris ini
              </DownloadLink>
            )
          }
        >
          <Tabs
            label="Jenis baris"
            tabs={KINDS.map(([status, words, count]) => ({
              href: `/bkd/tujuan/impor/${batch.id}?baris=${status}`,
              label: `${formatNumber(batch[count])} ${words}`,
              current: status === shown,
            }))}
          />
          {rows.length === 0 ? (
            <p className="text-muted mt-4">Tidak ada baris di bagian ini.</p>
          ) : (
            <div className="mt-4">
              <Table
                caption={`Baris ${KINDS.find(([status]) => status === shown)?.[1] ?? ''}`}
                hideCaption
                rows={rows}
                rowKey={(row) => row.rowNumber}
                columns={[
                  { label: 'Baris', cell: (row) => row.rowNumber },
                  { label: 'Isi', heads: true, cell: contentOf },
                  { label: 'Keterangan', cell: remarkOf },
                ]}
              />
              {total && batch[total] > rows.length && (
                <p className="text-muted mt-2 text-sm">
                  Ditampilkan {formatNumber(rows.length)} dari {formatNumber(batch[total])} baris. Berkas
                  unduhan memuat semuanya.
                </p>
              )}
            </div>
          )}
        </Section>
      </>
    )
  },
})

const contentOf = ({ draft }: GoalRow) =>
  draft ? (
    <>
      {draft.indicator?.name ?? draft.goal}
      <span className="text-muted block text-sm font-medium">
        {draft.indicator ? `${draft.indicator.unitName}, ${draft.indicator.year}` : 'Sasaran'}
      </span>
    </>
  ) : (
    'Tidak terbaca'
  )

function remarkOf(row: GoalRow) {
  const [only, ...more] = goalRemark(row)
  if (more.length === 0) return only
  return (
    <ul>
      {[only, ...more].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
