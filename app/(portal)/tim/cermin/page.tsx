import { StatementSpread } from '@/components/feedback/statement-spread'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { found, refuse } from '@/lib/core/refusal'
import { statementResults } from '@/lib/feedback/queries/statements'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Suara anggota tim' }

export default page({
  roles: ['supervisor', 'admin'],
  ask: async (ctx, { search }) => {
    if (search.atasan === undefined) return statementResults(ctx, found(ctx.actor.employeeId))
    const id = recordId.safeParse(search.atasan)
    return id.success ? statementResults(ctx, id.data) : refuse('not_found')
  },
  show: ({ id, name, mine, quarters }, { me }) => (
    <>
      <PageHeader
        trail={
          mine ? undefined : (
            <Breadcrumb
              trail={[
                { href: `${me.actor.roles.includes('admin') ? '/bkd/pegawai' : '/tim'}/${id}`, label: name },
              ]}
            />
          )
        }
        title={mine ? 'Suara anggota tim saya' : 'Suara anggota tim'}
        lead="Sembilan pernyataan tiap triwulan, tanpa nama. Terbaca oleh atasan, atasannya, dan BKD."
        actions={
          quarters.length > 0 && <DownloadLink href={`/tim/cermin/suara.csv${mine ? '' : `?atasan=${id}`}`} />
        }
      />
      {quarters.length === 0 ? (
        <EmptyState title="Belum ada hasil.">
          Hasil dibuka setelah triwulan dan dua pekan sesudahnya, bila lima orang atau lebih menjawab.
        </EmptyState>
      ) : (
        quarters.map((result) => <StatementSpread key={`${result.year}-${result.quarter}`} result={result} />)
      )}
    </>
  ),
})
