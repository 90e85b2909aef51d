// How long somebody did what: months in posts, counted by the calendar from spans that may touch or overlap.
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from '../../calendar/rules.ts'
import type { PostLevel, WorkField } from './posts.ts'

export type HeldPost = {
  title: string
  /** Null where nobody has said what the post was. */
  level: PostLevel | null
  workField: WorkField | null
  from: Day
  through: Day | null
  /** As Plt. or Plh.: experience, but not a post held. */
  acting: boolean
}

type Span = { from: Day; until: Day }

/** Days before `on`, each once, as spans that neither touch nor overlap; `until` no longer belongs to them. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from >= span.until) continue
    const last = result.at(-1)
    if (last && span.from <= last.until) last.until = span.until > last.until ? span.until : last.until
    else result.push({ ...span })
  }
  return result
}

const spanOf = ({ from, through }: Pick<HeldPost, 'from' | 'through'>, on: Day): Span => {
  const until = through === null ? on : addDays(through, 1)
  return { from, until: until < on ? until : on }
}

/** Whole months; thirty-one days left over from several spans make another, so that one span is never rounded up. */
function monthsIn(spans: readonly Span[]): number {
  let months = 0
  let days = 0
  for (const { from, until } of spans) {
    const length = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), {
      largestUnit: 'months',
    })
    months += length.months
    days += length.days
  }
  return months + Math.floor(days / 31)
}

export const monthsOf = (posts: readonly HeldPost[], on: Day): number =>
  monthsIn(merged(posts.map((post) => spanOf(post, on))))

/** Full months from one day to another; none while it lies ahead. */
export const monthsBetween = (from: Day, on: Day): number => monthsIn(merged([{ from, until: on }]))

/** Full years, as an age is told. */
export const yearsBetween = (from: Day, on: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years

export const addYears = (day: Day, years: number): Day =>
  Temporal.PlainDate.from(day).add({ years }).toString()

/**
 * Months that surely count, and those that might: posts of which that is not known, and time since the appointment that
 * no post is recorded for. Without an appointment day nobody knows how much is missing.
 */
export function countedMonths(
  posts: readonly HeldPost[],
  { counts, since, on }: { counts: (post: HeldPost) => boolean | undefined; since: Day | null; on: Day },
): { known: number; possible: number | null } {
  const of = (verdict: boolean | undefined) =>
    posts.filter((post) => counts(post) === verdict).map((post) => spanOf(post, on))
  const yes = merged(of(true))
  const known = monthsIn(yes)
  if (since === null) return { known, possible: null }
  // All that is not surely something else could have counted.
  const no = merged([...of(false), ...yes])
  const open: Span[] = []
  let from = since
  for (const span of no) {
    if (span.from > from) open.push({ from, until: span.from < on ? span.from : on })
    if (span.until > from) from = span.until
  }
  open.push({ from, until: on })
  return { known, possible: monthsIn(merged([...yes, ...of(undefined), ...open])) }
}
