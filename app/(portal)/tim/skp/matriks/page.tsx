import { MatrixCell } from '@/components/plans/matrix-cell'
import { PrintButton } from '@/components/publication/print-button'
import { TeamPlanTabs } from '@/components/plans/team-plan-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { roleMatrix, type RoleMatrix } from '@/lib/plans/queries/team'

export const metadata = { title: 'Matriks peran hasil' }

export default page({
  roles: ['supervisor'],
  ask: (ctx) => roleMatrix(ctx),
  show: (matrix) => {
    const orphans = matrix.results.filter(({ orphan }) => orphan).length
    return (
      <>
        <PageHeader
          title="Matriks peran hasil"
          lead={`Siapa menyumbang apa bagi hasil kerja Anda tahun ${matrix.year}.`}
          actions={matrix.results.length > 0 && <Files matrix={matrix} />}
        />
        <TeamPlanTabs current="MATRIX" />
        <div className="mt-5 space-y-6">
          {matrix.results.length === 0 || matrix.people.length === 0 ? (
            <EmptyState title="Matriks belum dapat diisi.">
              Matriks terisi setelah SKP Anda ditetapkan dan Anda punya anggota tim.
            </EmptyState>
          ) : (
            <>
              {orphans > 0 && (
                <Notice tone="warn" title={`${formatNumber(orphans)} hasil kerja belum dikerjakan siapa pun`}>
                  <p>Tugaskan kepada anggota, atau catat pekerjaan Anda sendiri untuknya.</p>
                </Notice>
              )}
              <div className="lg:hidden">
                <ByResult matrix={matrix} />
              </div>
              <div className="hidden overflow-x-auto lg:block">
                <Grid matrix={matrix} />
              </div>
            </>
          )}
        </div>
      </>
    )
  },
})

/** On paper once somebody is asked for something. */
const Files = ({ matrix: { plan, year, results } }: { matrix: RoleMatrix }) => (
  <>
    <DownloadLink href="/tim/skp/matriks/matriks.csv" />
    {plan && results.some(({ cells }) => Object.keys(cells).length > 0) && (
      <PrintButton
        paper={{ kind: 'ROLE_MATRIX', subjectId: plan.id, number: plan.number, title: `matriks ${year}` }}
        size="A4"
      />
    )}
  </>
)

/** On the phone: one result after the other, with its people below it. */
function ByResult({ matrix: { people, results } }: { matrix: RoleMatrix }) {
  return results.map((result) => (
    <Section
      key={result.id}
      title={result.text}
      aside={result.orphan && <Status tone="returned">Belum dikerjakan</Status>}
    >
      <ul className="divide-ledger border-ledger divide-y border-y">
        {people.map((person) => (
          <li key={person.id} className="py-3">
            <p className="font-bold">{person.name}</p>
            <MatrixCell
              result={result}
              person={person}
              cell={result.cells[person.id]}
              supported={result.supported.includes(person.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  ))
}

function Grid({ matrix: { people, results } }: { matrix: RoleMatrix }) {
  return (
    <Table
      caption="Matriks peran hasil"
      hideCaption
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Nama', heads: true, cell: ({ name }) => name },
        ...results.map((result) => ({
          label: result.orphan ? `${result.text} (belum dikerjakan)` : result.text,
          cell: (person: RoleMatrix['people'][number]) => (
            <MatrixCell
              result={result}
              person={person}
              cell={result.cells[person.id]}
              supported={result.supported.includes(person.id)}
            />
          ),
        })),
      ]}
    />
  )
}
