import { Table } from '@/components/ui/table'
import { formatPoints, formatWeight, inputText } from '@/lib/promotion/labels'
import type { Criterion } from '@/lib/promotion/rules/document'
import type { Inputs } from '@/lib/promotion/rules/inputs'

type Props = {
  caption: string
  criteria: readonly Criterion[]
  points: Readonly<Record<string, number>>
  inputs?: Inputs
  /** The scores behind a criterion of the panel. */
  panel?: Readonly<Record<string, readonly number[]>>
}

/** Points per criterion with the datum or the scores behind them, so that they can be reckoned again by hand. */
export function PointsTable({ caption, criteria, points, inputs = {}, panel = {} }: Props) {
  return (
    <Table<Criterion>
      caption={caption}
      columns={[
        { label: 'Kriteria', heads: true, cell: ({ name }) => name },
        {
          label: 'Dasar',
          cell: ({ code, points: rule, source }) => {
            const input = inputs[code]
            if (source === 'PANEL') return panel[code]?.map(formatPoints).join(' dan ') ?? 'dinilai panel'
            return input ? inputText(input, rule) : 'dari data pegawai'
          },
        },
        {
          label: 'Nilai',
          align: 'end',
          cell: ({ code }) => {
            const value = points[code]
            return value === undefined ? 'belum ada' : formatPoints(value)
          },
        },
        { label: 'Bobot', align: 'end', cell: ({ weight }) => formatWeight(weight) },
      ]}
      rows={criteria}
      rowKey={({ code }) => code}
    />
  )
}
