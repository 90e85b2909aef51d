// How far the region is on the way to a deadline: what is done by each day beside what has to be.
import { addDays, type Day, type Holidays, workingDays } from '../../calendar/rules.ts'

export type BurnUp = { days: Day[]; done: (number | null)[]; needed: number[]; total: number }

/** Reviews signed, summed up by working day from the quarter's end to the deadline or, once that is past, to today. */
export function reviewBurnUp({
  endedOn,
  dueOn,
  today,
  holidays,
  signed,
  total,
}: {
  endedOn: Day
  dueOn: Day
  today: Day
  holidays: Holidays
  /** How many were signed on a day. */
  signed: ReadonlyMap<Day, number>
  total: number
}): BurnUp {
  const count = [...signed.values()].reduce((sum, each) => sum + each, 0)
  const lastSigned = [...signed.keys()].toSorted().at(-1) ?? dueOn
  // Once all is done the line has nothing more to say.
  const until = count >= total ? lastSigned : today
  const lastDay = until > dueOn ? until : dueOn
  const toDeadline = workingDays({ from: addDays(endedOn, 1), through: dueOn }, holidays)
  const all = workingDays({ from: addDays(endedOn, 1), through: lastDay }, holidays)
  // A year late is one long flat line; its last two months say the same.
  const shown = [...all.slice(0, toDeadline.length), ...all.slice(toDeadline.length).slice(-40)]
  // Someone signs on a Sunday too: what is done so far is drawn at the day that it is.
  const days = until > endedOn ? [...new Set([...shown, until])].toSorted() : shown
  const doneBy = (day: Day) =>
    [...signed].filter(([on]) => on <= day).reduce((sum, [, each]) => sum + each, 0)
  return {
    days,
    done: days.map((day) => (day <= today ? doneBy(day) : null)),
    needed: days.map((day) => {
      const passed = toDeadline.filter((each) => each <= day).length
      return Math.min(total, Math.ceil((total * passed) / Math.max(1, toDeadline.length)))
    }),
    total,
  }
}

/** Working days filled, at the ends of the months and today; what lies ahead is what is expected by then. */
export function fillingBurnUp({
  from,
  today,
  months,
}: {
  from: Day
  today: Day
  months: readonly { endsOn: Day; filled: number; expected: number; expectedInAll: number }[]
}): BurnUp {
  const points: { day: Day; done: number | null; needed: number }[] = [{ day: from, done: 0, needed: 0 }]
  let filled = 0
  let expected = 0
  for (const month of months) {
    const runs = month.endsOn >= today && (points.at(-1)?.day ?? from) < today
    if (runs && month.endsOn > today)
      points.push({ day: today, done: filled + month.filled, needed: expected + month.expected })
    filled += month.filled
    expected += month.expectedInAll
    points.push({ day: month.endsOn, done: month.endsOn <= today ? filled : null, needed: expected })
  }
  return {
    days: points.map(({ day }) => day),
    done: points.map(({ done }) => done),
    needed: points.map(({ needed }) => needed),
    total: expected,
  }
}
