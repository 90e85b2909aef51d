import { addDays, weekOf, type Day } from '../../calendar/rules.ts'

/** So many weeks stand side by side, the running one last. */
export const WEEKS = 12

/** Whoever wrote nothing for so many days, today among them, may need a hand. */
export const LATELY_DAYS = 28

/** A first log is quick when it was written so soon after the first sign-in (A16). */
export const QUICK_MINUTES = 5

/** Mondays of the weeks that are shown. */
export function weeksUpTo(today: Day): Day[] {
  const monday = weekOf(today)[0] ?? today
  return Array.from({ length: WEEKS }, (_, nth) => addDays(monday, (nth - WEEKS + 1) * 7))
}

export type Adoption = {
  people: number
  /** Signed in at all; within four weeks. */
  everIn: number
  lately: number
  loggedLately: number
  /** Of those who ever came in, whoever wrote a log at once. */
  quick: number
  /** People with a log in each week. */
  weeks: number[]
}

export const NOBODY: Adoption = {
  people: 0,
  everIn: 0,
  lately: 0,
  loggedLately: 0,
  quick: 0,
  weeks: Array.from({ length: WEEKS }, () => 0),
}

const COUNTS = ['people', 'everIn', 'lately', 'loggedLately', 'quick'] as const

export const together = (all: readonly Adoption[]): Adoption =>
  all.reduce(
    (sum, one) => ({
      ...sum,
      ...Object.fromEntries(COUNTS.map((count) => [count, sum[count] + one[count]])),
      weeks: sum.weeks.map((count, nth) => count + (one.weeks[nth] ?? 0)),
    }),
    NOBODY,
  )

/** The last week that is over: on a Monday the running one tells nothing. */
export const lastWeek = ({ weeks }: Adoption): number => weeks.at(-2) ?? 0

export const partOf = (count: number, of: number): number | null => (of > 0 ? count / of : null)

type Place = { id: string; parentId: string | null; name: string }
export type AdoptionRow = {
  id: string
  name: string
  /** There is something below to look into. */
  deeper: boolean
  /** The chosen unit's own people, beside those of the units below it. */
  own: boolean
  of: Adoption
}

/** The units one step below the chosen one, each with all that hang below it, and the chosen unit's own people first. */
export function adoptionRows(
  units: readonly Place[],
  counted: ReadonlyMap<string, Adoption>,
  chosen: string | null,
): AdoptionRow[] {
  const ids = new Set(units.map(({ id }) => id))
  const children = Map.groupBy(units, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null))
  const below = (id: string): Adoption =>
    together([counted.get(id) ?? NOBODY, ...(children.get(id) ?? []).map((unit) => below(unit.id))])
  const own = units.find(({ id }) => id === chosen)
  const rows = (children.get(own?.id ?? null) ?? []).map(({ id, name }) => ({
    id,
    name,
    deeper: children.has(id),
    own: false,
    of: below(id),
  }))
  return [
    ...(own ? [{ ...own, deeper: false, own: true, of: counted.get(own.id) ?? NOBODY }] : []),
    ...rows,
  ].filter(({ of }) => of.people > 0)
}

export const WHO = ['belum-masuk', 'belum-mencatat'] as const
export type Who = (typeof WHO)[number]
