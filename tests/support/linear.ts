// What a set of sums leaves open: the least and the most that each unknown can be. Exact, in fractions of whole numbers; an
// implementation of its own, so that what it proves does not lean on what it proves it of.

/** A sum of unknowns, each once or several times, that is known. All unknowns are at least 0. */
export type Equation = { terms: ReadonlyMap<string, number>; total: number }

type Fraction = readonly [top: bigint, under: bigint]

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
function fraction(top: bigint, under: bigint): Fraction {
  const by = gcd(top < 0n ? -top : top, under)
  return [top / by, under / by]
}
const ZERO: Fraction = [0n, 1n]
const whole = (number: number): Fraction => [BigInt(number), 1n]
const minus = (a: Fraction, b: Fraction) => fraction(a[0] * b[1] - b[0] * a[1], a[1] * b[1])
const times = (a: Fraction, b: Fraction) => fraction(a[0] * b[0], a[1] * b[1])
const over = (a: Fraction, b: Fraction) =>
  b[0] < 0n ? fraction(-a[0] * b[1], a[1] * -b[0]) : fraction(a[0] * b[1], a[1] * b[0])
const isLess = (a: Fraction, b: Fraction) => a[0] * b[1] < b[0] * a[1]

/** Rows of the simplex, the right-hand side last; the row to be made smallest stands at the end. */
type Tableau = { rows: Fraction[][]; basis: number[] }

const cell = (row: readonly Fraction[] | undefined, column: number): Fraction => row?.[column] ?? ZERO

function pivot({ rows, basis }: Tableau, at: number, column: number) {
  const by = cell(rows[at], column)
  const turned = (rows[at] ?? []).map((one) => over(one, by))
  rows[at] = turned
  for (const [place, row] of rows.entries()) {
    const factor = cell(row, column)
    if (place === at || factor[0] === 0n) continue
    rows[place] = row.map((one, k) => minus(one, times(factor, cell(turned, k))))
  }
  basis[at] = column
}

/** Makes the last row's value smallest by Bland's rule, which never goes in circles. False: there is no smallest. */
function minimise(tableau: Tableau, columns: number): boolean {
  const { rows, basis } = tableau
  for (;;) {
    const costs = rows.at(-1)
    const column = Array.from({ length: columns }, (_, k) => k).find((k) => cell(costs, k)[0] < 0n)
    if (column === undefined) return true
    let leaving: { at: number; ratio: Fraction } | undefined
    for (const [at, row] of rows.slice(0, -1).entries()) {
      const factor = cell(row, column)
      if (factor[0] <= 0n) continue
      const ratio = over(row.at(-1) ?? ZERO, factor)
      const isBetter =
        !leaving ||
        isLess(ratio, leaving.ratio) ||
        (!isLess(leaving.ratio, ratio) && (basis[at] ?? 0) < (basis[leaving.at] ?? 0))
      if (isBetter) leaving = { at, ratio }
    }
    if (!leaving) return false
    pivot(tableau, leaving.at, column)
  }
}

/** A corner of what the equations allow. */
function firstCorner(equations: readonly Equation[], names: readonly string[]): Tableau {
  const n = names.length
  const rows = equations.map(({ terms, total }, at) => {
    const sign = total < 0 ? -1 : 1
    return [
      ...names.map((name) => whole(sign * (terms.get(name) ?? 0))),
      ...equations.map((_, k) => whole(k === at ? 1 : 0)),
      whole(sign * total),
    ]
  })
  const width = n + equations.length + 1
  const costs = Array.from({ length: width }, (_, k) =>
    k >= n && k < width - 1 ? ZERO : rows.reduce((sum, row) => minus(sum, cell(row, k)), ZERO),
  )
  const tableau = { rows: [...rows, costs], basis: equations.map((_, k) => n + k) }
  minimise(tableau, n)
  if (cell(tableau.rows.at(-1), width - 1)[0] !== 0n) throw new Error('these sums contradict each other')
  // An artificial unknown that stayed at 0 goes out, or its equation said nothing new.
  for (let at = equations.length - 1; at >= 0; at -= 1) {
    if ((tableau.basis[at] ?? 0) < n) continue
    const column = Array.from({ length: n }, (_, k) => k).find((k) => cell(tableau.rows[at], k)[0] !== 0n)
    if (column === undefined) {
      tableau.rows.splice(at, 1)
      tableau.basis.splice(at, 1)
    } else pivot(tableau, at, column)
  }
  const kept = tableau.rows.slice(0, -1).map((row) => [...row.slice(0, n), row.at(-1) ?? ZERO])
  return { rows: kept, basis: tableau.basis }
}

function smallest(corner: Tableau, n: number, of: number, sign: 1 | -1): number {
  const costs = Array.from({ length: n + 1 }, (_, k) => whole(k === of ? sign : 0))
  const tableau = { rows: [...corner.rows.map((row) => [...row]), costs], basis: [...corner.basis] }
  for (const [at, column] of tableau.basis.entries()) {
    const factor = cell(tableau.rows.at(-1), column)
    if (factor[0] !== 0n)
      tableau.rows[tableau.rows.length - 1] = (tableau.rows.at(-1) ?? []).map((one, k) =>
        minus(one, times(factor, cell(tableau.rows[at], k))),
      )
  }
  if (!minimise(tableau, n)) return Number.NEGATIVE_INFINITY
  const [value, under] = cell(tableau.rows.at(-1), n)
  return 0 - Number(value) / Number(under)
}

/** Equations that share no unknown are asked apart. */
function apart(equations: readonly Equation[]): Equation[][] {
  let groups: { names: Set<string>; equations: Equation[] }[] = []
  for (const equation of equations) {
    const names = new Set(equation.terms.keys())
    const met = groups.filter((group) => [...names].some((name) => group.names.has(name)))
    groups = [
      ...groups.filter((group) => !met.includes(group)),
      {
        names: new Set([...names, ...met.flatMap((group) => [...group.names])]),
        equations: [...met.flatMap((group) => group.equations), equation],
      },
    ]
  }
  return groups.map((group) => group.equations)
}

/** What is left open of each unknown that a known sum names. */
export function openRanges(equations: readonly Equation[]): Map<string, { least: number; most: number }> {
  const ranges = new Map<string, { least: number; most: number }>()
  for (const group of apart(equations)) {
    const names = [...new Set(group.flatMap(({ terms }) => [...terms.keys()]))]
    const corner = firstCorner(group, names)
    for (const [of, name] of names.entries())
      ranges.set(name, {
        least: smallest(corner, names.length, of, 1),
        most: 0 - smallest(corner, names.length, of, -1),
      })
  }
  return ranges
}
