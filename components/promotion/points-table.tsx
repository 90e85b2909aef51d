import { Table } from '@/components/ui/table'
import type { Criterion } from '@/lib/promotion/rules/document'
import type { Inputs } from '@/lib/promotion/rules/inputs'
import { pointCells, POINT_COLUMNS } from './point-cells'

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
      columns={POINT_COLUMNS.map((label, at) => ({
        label,
        ...(at === 0 && { heads: true }),
        ...(at > 1 && { align: 'end' as const }),
        cell: (criterion) => pointCells(criterion, { points, inputs, panel })[at],
      }))}
      rows={criteria}
      rowKey={({ code }) => code}
    />
  )
}
