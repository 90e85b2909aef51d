// Cases with a promised day, and what citizens answered when they were asked about the service.
import { addWorkingDays, quarterRange, workingDays } from '../../../lib/calendar/rules.ts'
import { neededSample } from '../../../lib/measurements/rules/samples.ts'
import { SERVICES, SURVEY_PLACES, SURVEY_SUMMARY } from '../content/services.ts'
import { THEMES } from '../content/themes.ts'
import { addDays, instantOn, yearOf } from './calendar.ts'
import { ownsIndicators, type SeedGoals } from './goals.ts'
import type { Measurements } from './measurements.ts'
import type { SeedPerson } from './people.ts'
import type { Plans } from './plans.ts'
import { randomFrom } from './random.ts'
import { emptyRecord } from './records.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

const ON_TIME = 0.88

export function serviceCaseRows(of: Setting, people: readonly SeedPerson[], plans: Plans): Row[] {
  const random = randomFrom(`service cases ${of.region.id}`)
  const { holidays, today, working } = of.calendar
  let number = 0
  return people.flatMap((person) => {
    const services = SERVICES[person.seat.job]
    if (!services || person.lines.length === 0) return []
    return working.flatMap((startedOn): Row[] => {
      if (startedOn === today || !random.chance(0.35)) return []
      const { service, prefix, steps, target } = random.pick(services)
      const taken = random.chance(ON_TIME) ? random.between(0, target) : target + random.between(1, 6)
      const finishedOn = addWorkingDays(startedOn, taken, holidays)
      const dueOn = addWorkingDays(startedOn, target, holidays)
      const done = finishedOn < today
      number += 1
      return [
        {
          region_id: of.region.id,
          id: random.id(instantOn(startedOn, 500, of.region.zone)),
          unit_id: person.unit.id,
          employee_id: person.id,
          indicator_id: timeIndicator(plans, person, yearOf(dueOn)),
          service: of.say(service),
          step: of.say(random.pick(steps)),
          case_number: `${prefix}/${yearOf(startedOn)}/${String(number).padStart(4, '0')}`,
          started_on: startedOn,
          target_days: target,
          due_on: dueOn,
          finished_on: done ? finishedOn : null,
          days_taken: done
            ? workingDays({ from: addDays(startedOn, 1), through: finishedOn }, holidays).length
            : null,
          created_at: of.at(startedOn, 500),
        },
      ]
    })
  })
}

function timeIndicator(plans: Plans, person: SeedPerson, year: number): string | null {
  const plan = plans.all.find((one) => one.personId === person.id && one.year === year)
  const indicators = plan?.results.flatMap((result) => result.indicators) ?? []
  return indicators.find(({ aspect }) => aspect === 'TIME')?.id ?? null
}

/** The surveys behind what the units came to: most ask enough, some fall short, a small one stays below what is shown. */
export function surveyRows(
  of: Setting,
  {
    units,
    people,
    goals,
    measurements,
  }: {
    units: readonly SeedUnit[]
    people: readonly SeedPerson[]
    goals: SeedGoals
    measurements: Measurements
  },
): Row[] {
  const random = randomFrom(`surveys ${of.region.id}`)
  return units.filter(ownsIndicators).flatMap((unit) => {
    const head = people.find((person) => person.unit.id === unit.id && person.seat.isHead)
    if (!head) return []
    return THEMES[unit.theme].indicators.flatMap((spec, place) => {
      if (spec.source !== 'SURVEY') return []
      const indicatorId = found(goals.indicatorOf(unit, place) ?? undefined, 'an indicator')
      return of.calendar.lastFour.flatMap((quarter, nth): Row[] => {
        const value = measurements.of(indicatorId, quarter)?.value ?? null
        const day = addDays(quarterRange(quarter).through, -random.between(5, 25))
        if (value === null || day >= of.calendar.today) return []
        const population = random.between(320, 1400)
        const few = nth === 0 && unit.parentSlug !== null && random.chance(0.5)
        const respondents = few
          ? random.between(14, 28)
          : Math.round(neededSample(population) * (random.chance(0.7) ? 1.1 : 0.6))
        return [
          {
            ...emptyRecord(of),
            id: random.id(instantOn(day, 600, of.region.zone)),
            ...quarter,
            source: 'SURVEY',
            measured_on: day,
            unit_indicator_id: indicatorId,
            place: of.say(random.pick(SURVEY_PLACES)),
            value,
            respondents,
            population,
            summary: of.say(SURVEY_SUMMARY),
            answers: '[]',
            author_id: head.id,
            author_name: head.fullName,
            created_at: of.at(day, 600),
          },
        ]
      })
    })
  })
}
