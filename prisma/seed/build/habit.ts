// How people came to the portal: some units write at once, some took a while, and in some a few have stopped again.
import { addDays, type Day, instantOn, iso } from './calendar.ts'
import type { SeedLog } from './logs.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

/** Whoever was appointed last has not been here at all. */
export const hasNotCome = ({ seat }: Pick<SeedPerson, 'seat'>): boolean => seat.key === 'perawat-baru'

/** Since which day somebody has written nothing; nobody of those whom people sign in as, and nobody who leads. */
function silentSince(of: Setting, people: readonly SeedPerson[]): Map<string, Day> {
  const random = randomFrom(`habit ${of.region.id}`)
  const share = new Map<string, number>()
  const silent = new Map<string, Day>()
  if (of.story === 'staged') return silent
  for (const { id, persona, seat, unit } of people) {
    const part = share.get(unit.id) ?? random.pick([0, 0, 0.1, 0.25, 0.4])
    share.set(unit.id, part)
    const ago = random.between(6, 60)
    const stops = random.chance(part)
    if (persona || seat.job === 'leader' || seat.job === 'topLeader') continue
    if (hasNotCome({ seat })) silent.set(id, `${of.calendar.since}-01-01`)
    else if (stops && seat.joinedDaysAgo === undefined) silent.set(id, addDays(of.calendar.today, -ago))
  }
  return silent
}

/** The logs without those of whoever has stopped: what was closed, and what somebody spoke of, was written by everybody. */
export function stillWritten(
  of: Setting,
  people: readonly SeedPerson[],
  logs: readonly SeedLog[],
  spokenOf: ReadonlySet<unknown>,
): SeedLog[] {
  const silent = silentSince(of, people)
  return logs.filter(
    ({ id, personId, day, isNewest }) =>
      !isNewest || day < (silent.get(personId) ?? '9999') || spokenOf.has(id),
  )
}

/** When somebody first and last signed in: before the first log and on the day of the last. */
export function signInsOf(
  of: Setting,
  people: readonly SeedPerson[],
  logs: readonly SeedLog[],
): Map<string, { first: string; last: string }> {
  const random = randomFrom(`sign-in ${of.region.id}`)
  const first = new Map<string, SeedLog>()
  const last = new Map<string, SeedLog>()
  for (const log of logs) {
    const known = first.get(log.personId)
    if (!known || log.day < known.day || (log.day === known.day && log.createdMinute < known.createdMinute))
      first.set(log.personId, log)
    const newest = last.get(log.personId)
    if (!newest || log.day >= newest.day) last.set(log.personId, log)
  }
  const quick = new Map<string, number>()
  const at = (day: Day, minute: number) => iso(instantOn(day, minute, of.region.zone))
  return new Map(
    people.flatMap(({ id, unit }) => {
      const share = quick.get(unit.id) ?? 0.55 + random.next() * 0.45
      quick.set(unit.id, share)
      const before = random.chance(share) ? random.between(1, 4) : random.between(12, 300)
      const began = first.get(id)
      const came = last.get(id)
      if (!began || !came) return []
      const start = at(began.day, began.createdMinute - before)
      const end = at(came.day, 455)
      return [[id, { first: start, last: end > start ? end : start }] as const]
    }),
  )
}

/** Newcomers have said that their superior is right, and not yet opened a receipt. */
export function firstStepRows(of: Setting, people: readonly SeedPerson[], logs: readonly SeedLog[]): Row[] {
  const signIns = signInsOf(of, people, logs)
  return people.flatMap(({ id, seat }) => {
    const came = signIns.get(id)
    return seat.joinedDaysAgo !== undefined && came
      ? [
          {
            region_id: of.region.id,
            employee_id: id,
            supervisor_right_at: came.first,
            receipt_seen_at: null,
            dismissed_at: null,
          },
        ]
      : []
  })
}
