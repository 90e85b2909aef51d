import { quarterAxis } from '../quarter-axis'

type Props = {
  labels: readonly string[]
  x: (at: number) => number
  /** Where the words of the first line stand. */
  y: number
  /** Where the plot begins: what the numbers count stands before it. */
  left: number
}

/** The quarters by their numbers, each year once below its own: no label touches the next at any count. */
export function QuarterTicks({ labels, x, y, left }: Props) {
  const axis = quarterAxis(labels)
  if (!axis)
    return labels.map((label, at) => (
      <text key={label} x={x(at)} y={y} textAnchor="middle">
        {label}
      </text>
    ))
  return (
    <>
      <text x={left - 6} y={y} textAnchor="end">
        TW
      </text>
      {axis.quarters.map(({ key, at, quarter }) => (
        <text key={key} x={x(at)} y={y} textAnchor="middle">
          {quarter}
        </text>
      ))}
      {axis.years.map(({ key, first, last, year }) => (
        <text key={key} x={(x(first) + x(last)) / 2} y={y + 16} textAnchor="middle">
          {year}
        </text>
      ))}
    </>
  )
}
