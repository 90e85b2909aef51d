import { FEEDBACK_SUBJECTS, type FeedbackSubject } from '../../../lib/feedback/rules.ts'
import { BEHAVIOURS } from '../../../lib/plans/rules.ts'
import { ABOUT_BEHAVIOUR, ABOUT_LOG, ABOUT_RESULT } from '../content/feedback.ts'
import { type Day, quarterRange, type YearQuarter } from './calendar.ts'
import type { SeedLog } from './logs.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import type { Plans } from './plans.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type SeedFeedback = { personId: string; about: FeedbackSubject; day: Day; row: Row }

/** One to four words from above in a quarter; the newest are still unread. */
export function buildFeedback(
  of: Setting,
  people: readonly SeedPerson[],
  plans: Plans,
  logs: readonly SeedLog[],
): SeedFeedback[] {
  const logsOf = Map.groupBy(
    logs.filter(({ course }) => course.status !== 'DRAFT'),
    ({ personId }) => personId,
  )
  return people
    .filter(({ lines }) => lines.length > 0)
    .flatMap((person) =>
      of.calendar.quarters.flatMap((quarter) => {
        const theirs = logsOf.get(person.id) ?? []
        const times = person.persona ? 4 : of.random.between(1, 3)
        return Array.from({ length: times }, (_, nth) =>
          newFeedback(of, person, quarter, plans, theirs, person.persona !== null && nth === 0),
        ).flatMap((given) => given ?? [])
      }),
    )
}

function newFeedback(
  of: Setting,
  person: SeedPerson,
  quarter: YearQuarter,
  plans: Plans,
  logs: readonly SeedLog[],
  onLastDay: boolean,
): SeedFeedback | undefined {
  const { random, calendar } = of
  const { from, through } = quarterRange(quarter)
  const began = person.posts[0]?.from ?? from
  const days = calendar.working.filter(
    (day) => from <= day && began <= day && day <= through && day < calendar.today,
  )
  if (days.length === 0) return undefined
  // Whoever signs in finds something to read.
  const given = onLastDay ? found(days.at(-1), 'a day') : random.pick(days)
  const about = random.pick(FEEDBACK_SUBJECTS)
  const planned = plans.on(person.id, given)?.results ?? []
  if (about === 'WORK_RESULT' && planned.length === 0) return undefined
  const before = logs.filter(({ day }) => from <= day && day <= given)
  if (about === 'LOG' && before.length === 0) return undefined
  const log = about === 'LOG' ? random.pick(before) : undefined
  const behaviour = about === 'BEHAVIOUR' ? random.pick(BEHAVIOURS) : undefined
  const text = behaviour
    ? random.pick(ABOUT_BEHAVIOUR[behaviour])
    : random.pick(about === 'LOG' ? ABOUT_LOG : ABOUT_RESULT)
  const minute = random.between(1_020, 1_110)
  const index = calendar.working.indexOf(given)
  const read = calendar.working[index + random.between(1, 4)]
  return {
    personId: person.id,
    about,
    day: given,
    row: {
      region_id: of.region.id,
      id: of.id(given, minute),
      employee_id: person.id,
      author_id: found(supervisorOn(person, log?.day ?? given), 'a supervisor'),
      about,
      log_date: log?.day ?? null,
      log_id: log?.id ?? null,
      work_result_id: about === 'WORK_RESULT' ? random.pick(planned).id : null,
      behaviour: behaviour ?? null,
      text: of.say(text),
      given_at: of.at(given, minute),
      read_at: read !== undefined && read < calendar.today ? of.at(read, 485) : null,
    },
  }
}
