import { KeyValue } from '@/components/ui/key-value'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/labels'
import { callText, formatPoints, formatWeight, sourceLabels } from '@/lib/promotion/labels'
import type { Criterion, RulesDocument } from '@/lib/promotion/rules/document'

/** The rules of a round as people read them. */
export function RulesSheet({ document }: { document: RulesDocument }) {
  const nameOf = (code: string) => document.criteria.find((one) => one.code === code)?.name ?? code
  return (
    <div className="space-y-4">
      <Table<Criterion>
        caption="Kriteria dan bobot"
        columns={[
          { label: 'Kriteria', heads: true, cell: ({ name }) => name },
          { label: 'Bobot', align: 'end', cell: ({ weight }) => formatWeight(weight) },
          { label: 'Sumber', cell: ({ source }) => sourceLabels[source] },
          { label: 'Cara menilai', cell: ({ guide }) => guide },
        ]}
        rows={document.criteria}
        rowKey={({ code }) => code}
      />
      <KeyValue
        items={[
          { label: 'Pendaftaran', value: callText(document.calendar) },
          { label: 'Keputusan paling lambat', value: formatDay(document.calendar.decidesBy) },
          { label: 'Masa keberatan', value: `${document.calendar.objectionDays} hari sesudah keputusan` },
          {
            label: 'Penilai ketiga',
            value: `Bila dua nilai berbeda lebih dari ${formatPoints(document.spread)}`,
          },
          {
            label: 'Bila nilai sama',
            value: `${document.tieOrder.map(nameOf).join(', ')}, lalu lama pangkat, lalu undian dari sidik aturan`,
          },
          ...(document.substitute
            ? [{ label: 'Bila pemutus punya hubungan', value: document.substitute }]
            : []),
          {
            label: 'Panel',
            value: (
              <ol className="list-decimal ps-5">
                {document.panel.map(({ seat, name, office }) => (
                  <li key={seat}>
                    {name} <span className="text-muted">({office})</span>
                  </li>
                ))}
              </ol>
            ),
          },
        ]}
      />
    </div>
  )
}
