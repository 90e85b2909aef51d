// The days that each plan of a person covers.
import { daysBetween } from '../../../lib/calendar/rules.ts'
import { addDays, type Day, ONE_YEAR, type Range, yearOf } from './calendar.ts'
import type { Post, SeedPerson } from './people.ts'
import type { Setting } from './setting.ts'

export type PlanSpan = {
  year: number
  from: Day
  through: Day
  agreedOn: Day
  post: Post
  /** Why it is closed, and when; none of the one that holds today. */
  closed: { on: Day; reason: string } | null
}

/** The days of each plan: a year, cut where the story begins and where the post was moved. */
export function planSpans(of: Setting, person: SeedPerson): PlanSpan[] {
  const { today, from: begun, quarters } = of.calendar
  const tellsTwoYears = quarters.length > ONE_YEAR
  const thisYear = yearOf(today)
  const first = Math.min(yearOf(begun), thisYear - 1)
  const spans: PlanSpan[] = []
  for (let year = first; year <= thisYear; year += 1)
    for (const [at, post] of person.posts.entries()) {
      const start = tellsTwoYears && year === yearOf(begun) ? begun : `${year}-01-01`
      const from = post.from > start ? post.from : start
      const end = `${year}-12-31`
      const through = post.through !== null && post.through < end ? post.through : end
      if (from > through) continue
      const next = person.posts[at + 1]
      spans.push({
        year,
        from,
        through,
        post,
        agreedOn: agreedOn(of, from),
        closed:
          through >= today
            ? null
            : through < end && next
              ? { on: next.from, reason: `Pindah jabatan menjadi ${next.title} di ${next.unit.name}.` }
              : { on: end, reason: 'Tahun kinerja berakhir.' },
      })
    }
  return spans
}

/** On the twentieth day; where that has not come yet, before the first. */
function agreedOn({ calendar }: Setting, from: Day): Day {
  const { today } = calendar
  const wanted = addDays(from, 19)
  const day = calendar.workingIn({ from: wanted, through: addDays(wanted, 9) })[0] ?? wanted
  return day < today ? day : addDays(from, -12)
}

export const shareOfYear = ({ from, through }: Range): number => (daysBetween(from, through) + 1) / 365
