import { LoadParts } from '@/components/recognition/load-parts'
import { LoadFilter } from '@/components/recognition/load-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { formatGini, formatLoad, loadRuleSentences } from '@/lib/recognition/labels/load'
import { unitLoad } from '@/lib/recognition/queries/load'

export const metadata = { title: 'Beban unit' }

export default page({
  roles: ['unit_head', 'admin'],
  ask: (ctx, { search }) => unitLoad(ctx, { unit: asked(search.unit), quarter: asked(search.triwulan) }),
  show: ({ unit, choices, quarter, quarters, people, middle, gini }) => {
    const over = people.filter((person) => person.over).length
    const at = `unit=${unit.id}&triwulan=${quarterKey(quarter)}`
    return (
      <>
        <PageHeader
          title="Beban unit"
          lead={`${unit.name}, ${quarterLabel(quarter)}. Beban dibaca bersama hasil dan tidak mengubah predikat.`}
          actions={<DownloadLink href={`/unit/beban/beban.csv?${at}`} />}
        />
        <LoadFilter units={choices} unit={unit.id} quarters={quarters} quarter={quarter} />
        {people.length === 0 ? (
          <EmptyState title="Tidak ada pegawai di unit ini.">Pilih unit lain.</EmptyState>
        ) : (
          <>
            <p className="mb-4 max-w-prose">
              {over === 0
                ? 'Tidak ada yang bebannya berlebih.'
                : `${formatNumber(over)} dari ${formatNumber(people.length)} orang bebannya berlebih.`}{' '}
              Beban tengah unit {middle === null ? 'belum tercatat' : formatLoad({ total: middle })}.
              Ketimpangan beban (Gini) {formatGini(gini)}; 0 berarti rata.
            </p>
            <Table
              caption="Beban per orang"
              hideCaption
              columns={[
                {
                  label: 'Nama',
                  heads: true,
                  cell: ({ name, position }) => (
                    <>
                      {name}
                      <span className="text-muted block text-sm font-medium">{position}</span>
                    </>
                  ),
                },
                {
                  label: 'Beban',
                  cell: ({ load, facts, over }) => <LoadParts load={load} facts={facts} over={over} />,
                },
              ]}
              rows={people}
              rowKey={({ employeeId }) => employeeId}
            />
          </>
        )}
        <Disclosure summary="Cara beban dihitung">
          <ul className="list-disc space-y-1 ps-5">
            {loadRuleSentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      </>
    )
  },
})
