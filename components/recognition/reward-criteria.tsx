import { KeyValue } from '@/components/ui/key-value'
import { Table, type Column } from '@/components/ui/table'
import { formatList, formatNumber, formatRange, formatShortDay } from '@/lib/calendar/labels'
import { employeeKindLabels } from '@/lib/organization/labels'
import { leadingLabels, namingText, periodLabel, rewardFormLabels } from '@/lib/recognition/labels/rewards'
import { periodRange, type RewardCriterion, type RewardDocument } from '@/lib/recognition/rules/rewards'

const columns: Column<RewardCriterion>[] = [
  { label: 'Kriteria', heads: true, cell: ({ name }) => name },
  { label: 'Bobot', align: 'end', cell: ({ weight }) => `${formatNumber(weight)}%` },
  { label: 'Dinilai dari', cell: ({ source }) => (source === 'PANEL' ? 'Nilai panel' : 'Catatan') },
  { label: 'Bukti yang dihitung', cell: ({ evidence }) => evidence },
]

export const CriteriaTable = ({ criteria }: { criteria: readonly RewardCriterion[] }) => (
  <Table
    caption="Kriteria dan buktinya"
    hideCaption
    columns={columns}
    rows={criteria}
    rowKey={({ code }) => code}
  />
)

/** All that was published before the period, or is about to be. */
export function RewardCriteria({ document }: { document: RewardDocument }) {
  const { criteria, calendar, period, unit, kinds, forms, panel } = document
  const nameOf = (code: string) => criteria.find((one) => one.code === code)?.name ?? code
  return (
    <div className="space-y-4">
      <CriteriaTable criteria={criteria} />
      <KeyValue
        items={[
          { label: 'Periode', value: `${periodLabel(period)}, ${formatRange(periodRange(period))}` },
          {
            label: 'Yang dapat diusulkan',
            value: `${formatList(kinds.map((kind) => employeeKindLabels[kind]))} di ${unit ? `${unit.name} dan unit di bawahnya` : 'semua unit'}`,
          },
          {
            label: 'Syarat',
            value: `Predikat paling rendah Baik, tidak dalam perkara disiplin, hadir paling sedikit ${formatNumber(document.attendance)}%. Yang belum tercatat tidak menghalangi.`,
          },
          { label: 'Usulan', value: namingText(calendar) },
          { label: 'Keputusan paling lambat', value: formatShortDay(calendar.decidesBy) },
          { label: 'Pemenang', value: `Paling banyak ${formatNumber(document.winners)} orang` },
          { label: 'Bentuk penghargaan', value: formatList(forms.map((form) => rewardFormLabels[form])) },
          {
            label: 'Urutan yang dipakai',
            value: `${leadingLabels[document.leading]}. Kedua urutan disimpan dan ditampilkan.`,
          },
          {
            label: 'Bila nilainya sama',
            value: `Dilihat berurutan: ${document.tieOrder.map(nameOf).join(', ')}. Terakhir undian dari sidik kriteria.`,
          },
          {
            label: 'Usulan dari catatan',
            value:
              document.fromRecord === 0
                ? 'Tidak ada'
                : `Paling banyak ${formatNumber(document.fromRecord)} orang yang tepat waktu dan tuntas di semua triwulan.`,
          },
          { label: 'Panel', value: panel.map(({ name, office }) => `${name} (${office})`).join('; ') },
        ]}
      />
    </div>
  )
}
