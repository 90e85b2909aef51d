// What lay beside the ratings of each person and quarter that is over, as lib/reviews gathers it.
import type { ReviewEvidence } from '../../../lib/reviews/rules/evidence.ts'
import { addDays, type Day, isWithin, quarterRange, type Range, type YearQuarter } from './calendar.ts'
import type { SeedFeedback } from './feedback.ts'
import type { SeedGoals } from './goals.ts'
import type { Leaves } from './leave.ts'
import type { SeedLog } from './logs.ts'
import type { Measurements } from './measurements.ts'
import { postOn, type SeedPerson } from './people.ts'
import type { Plans } from './plans.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type Told = {
  people: readonly SeedPerson[]
  plans: Plans
  leaves: Leaves
  logs: readonly SeedLog[]
  feedback: readonly SeedFeedback[]
  goals: SeedGoals
  measurements: Measurements
}

/** One person in one quarter: what he logged, what was said to him, and what follows of it. */
export type Quarter = {
  person: SeedPerson
  quarter: YearQuarter
  evidence: ReviewEvidence
  /** The share of the plan's time up to the quarter's end of which logs are told. */
  told: number
  logs: readonly SeedLog[]
  feedback: readonly SeedFeedback[]
}

/** Of everybody who had a supervisor on the last day of the quarter. */
export function quartersOf(of: Setting, told: Told): Quarter[] {
  const logsOf = Map.groupBy(told.logs, ({ personId }) => personId)
  const feedbackOf = Map.groupBy(told.feedback, ({ personId }) => personId)
  const nameOf = new Map(told.people.map(({ id, fullName }) => [id, fullName]))
  return told.people.flatMap((person) => {
    const own = {
      ...told,
      logs: logsOf.get(person.id) ?? [],
      feedback: feedbackOf.get(person.id) ?? [],
      nameOf,
      services: (unit: SeedUnit, when: YearQuarter) => servicesOf(told, unit, when),
    }
    return of.calendar.ended.flatMap((quarter) => {
      const range = quarterRange(quarter)
      if (linesIn(person, range).at(-1)?.through !== range.through) return []
      return [
        {
          person,
          quarter,
          evidence: evidenceOf(of, person, quarter, own),
          told: toldOf(of, told.plans.on(person.id, range.through), range.through),
          logs: own.logs.filter(({ day }) => isWithin(day, range)),
          feedback: own.feedback.filter(({ day }) => isWithin(day, range)),
        },
      ]
    })
  })
}

export const linesIn = ({ lines }: SeedPerson, { from, through }: Range) =>
  lines
    .filter((line) => line.from <= through && (line.through === null || line.through >= from))
    .map(({ supervisorId, ...line }) => ({
      supervisorId,
      from: line.from > from ? line.from : from,
      through: line.through !== null && line.through < through ? line.through : through,
    }))

type Own = Pick<Told, 'plans' | 'leaves' | 'logs' | 'feedback'> & {
  nameOf: ReadonlyMap<string, string>
  services: (unit: SeedUnit, quarter: YearQuarter) => ReviewEvidence['services']
}

const servicesOf = ({ goals, measurements }: Told, unit: SeedUnit, quarter: YearQuarter) =>
  goals.indicatorsOf(unit).map(({ id, name, measureUnit, source }) => {
    const measured = measurements.of(id, quarter)
    return {
      name,
      measureUnit,
      target: measured?.target ?? null,
      value: measured?.value ?? null,
      isSurvey: /survei/i.test(source),
    }
  })

function evidenceOf(
  of: Setting,
  person: SeedPerson,
  quarter: YearQuarter,
  { plans, leaves, logs, feedback, nameOf, services }: Own,
): ReviewEvidence {
  const range = quarterRange(quarter)
  const plan = plans.on(person.id, range.through)
  const post = found(postOn(person, range.through), 'a post')
  const theirs = logs.filter(({ day, course }) => isWithin(day, range) && course.status !== 'DRAFT')
  const approved = theirs.filter(({ course }) => course.status === 'APPROVED')
  const expected = of.calendar.workingIn(range).filter((day) => !leaves.isOnLeave(person.id, day))
  const filled = new Set(theirs.map(({ day }) => day))
  const since = logs.filter(({ day, course }) => day <= range.through && course.status === 'APPROVED')
  const given = feedback.filter(({ day }) => isWithin(day, range))
  const about = (subject: SeedFeedback['about']) => given.filter((item) => item.about === subject).length
  return {
    unitName: post.unit.name,
    positionTitle: post.title,
    logs: {
      approved: approved.length,
      approvedMinutes: minutesOf(approved),
      returned: theirs.length - approved.length,
      late: approved.filter(({ course }) => course.isLate).length,
      withoutResult: approved.filter(({ workResultId }) => workResultId === null).length,
    },
    days: { filled: expected.filter((day) => filled.has(day)).length, expected: expected.length },
    leaveDays: of.calendar.workingIn(range).length - expected.length,
    services: services(post.unit, quarter),
    satisfaction: [],
    timeliness: null,
    ideas: [],
    pace: plan ? passed(range.through, plan) : 0,
    results: (plan?.results ?? []).map((result) => {
      const forResult = approved.filter(({ workResultId }) => workResultId === result.id)
      return {
        id: result.id,
        text: result.text,
        kind: result.spec.additional ? ('ADDITIONAL' as const) : ('MAIN' as const),
        logs: forResult.length,
        minutes: minutesOf(forResult),
        indicators: result.indicators.map(({ id, text, target, targetText, measureUnit, counts }) => ({
          text,
          target,
          targetText,
          measureUnit,
          done: counts
            ? since.reduce((sum, log) => sum + (log.indicatorId === id ? (log.quantity ?? 0) : 0), 0)
            : null,
        })),
      }
    }),
    feedback: {
      total: given.length,
      logs: about('LOG'),
      results: about('WORK_RESULT'),
      behaviours: about('BEHAVIOUR'),
    },
    supervisors: linesIn(person, range).map(({ supervisorId, from, through }) => ({
      name: found(nameOf.get(supervisorId), 'a name'),
      from,
      through,
    })),
    previousGrade: null,
  }
}

const minutesOf = (logs: readonly SeedLog[]) => logs.reduce((sum, { minutes }) => sum + minutes, 0)

function toldOf({ calendar: { from } }: Setting, plan: Range | undefined, through: Day): number {
  if (!plan) return 0
  return passed(through, plan) - (from > plan.from ? passed(addDays(from, -1), plan) : 0)
}

const DAY = 86_400_000
const passed = (day: Day, { from, through }: Range) =>
  (Date.parse(day) - Date.parse(from) + DAY) / (Date.parse(through) - Date.parse(from) + DAY)
