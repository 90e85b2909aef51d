// How quarters are written under a chart: 'TW III 2026' is too wide to stand beside its neighbour on a small phone.

const QUARTER = /^TW (I|II|III|IV) (\d{4})$/

export type AxisQuarter = { key: string; at: number; quarter: string }
export type AxisYear = { key: string; first: number; last: number; year: string }

/** The quarters in their places, and each year over the places that are its own; nothing where a label is no quarter. */
export function quarterAxis(
  labels: readonly string[],
): { quarters: AxisQuarter[]; years: AxisYear[] } | undefined {
  const read = labels.map((label) => QUARTER.exec(label))
  const quarters: AxisQuarter[] = []
  const years: AxisYear[] = []
  for (const [at, found] of read.entries()) {
    const [key, quarter, year] = found ?? []
    if (!key || !quarter || !year) return undefined
    quarters.push({ key, at, quarter })
    const last = years.at(-1)
    if (last?.year === year) last.last = at
    else years.push({ key, first: at, last: at, year })
  }
  return { quarters, years }
}
