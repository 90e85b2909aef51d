// A year of answers on paper and by code: most services ask enough, a few fall short, and the newest quarter is still filling.
import { quarterRange } from '../../../lib/calendar/rules.ts'
import { neededSample } from '../../../lib/measurements/rules/samples.ts'
import type { YearQuarter } from '../../../lib/calendar/rules.ts'
import { ELEMENTS, type Element, type Tally } from '../../../lib/surveys/rules.ts'
import { readingOf } from '../../../lib/surveys/rules/readings.ts'
import { COMMENTS, COUNTERS, SURVEYED, type SurveyedService } from '../content/surveys.ts'
import { addDays, addQuarters, instantOn } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom, type Random } from './random.ts'
import { type Row, textOf } from './rows.ts'
import type { Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type Surveys = {
  services: Row[]
  served: Row[]
  sheets: Row[]
  batches: Row[]
  answers: Row[]
  comments: Row[]
}

export function buildSurveys(
  of: Setting,
  { units, people }: { units: readonly SeedUnit[]; people: readonly SeedPerson[] },
): Surveys {
  const random = randomFrom(`satisfaction ${of.region.id}`)
  // A chance of its own: what came by code must not turn what lies on paper.
  const byCode = randomFrom(`answers by code ${of.region.id}`)
  // So have the quarters before, of which only the sums are kept.
  const earlier = randomFrom(`earlier answers ${of.region.id}`)
  const openly = randomFrom(`open links ${of.region.id}`)
  const built: Surveys = { services: [], served: [], sheets: [], batches: [], answers: [], comments: [] }
  const region_id = of.region.id
  const { calendar } = of
  const first = `${calendar.since}-01-02`
  const quarters = calendar.quarters.slice(-5)
  for (const unit of units) {
    const clerk = people.find((person) => person.unit.id === unit.id && person.lines.length > 0)
    if (!clerk) continue
    for (const service of SURVEYED[unit.theme] ?? []) {
      const service_id = random.id(instantOn(first, 500, of.region.zone))
      built.services.push({
        region_id,
        id: service_id,
        unit_id: unit.id,
        name: of.say(service.name),
        created_at: of.at(first, 500),
      })
      if (service.open) built.batches.push(openLink(of, service_id, openly, clerk.accountId))
      for (let back = EARLIER; back > 0; back -= 1) {
        const quarter = addQuarters(quarters[0] ?? calendar.open, -back)
        const ofQuarter = { region_id, service_id, ...quarter }
        const served = earlier.between(60, 180)
        const said = Array.from({ length: Math.round(served * (0.4 + 0.3 * earlier.next())) }, () =>
          answer(earlier, service, -back),
        )
        built.served.push({
          ...ofQuarter,
          entered_by: clerk.accountId,
          served,
          entered_at: of.at(quarterRange(quarter).through, 900),
        })
        built.answers.push(...counted({ ...ofQuarter, standing: 'COUNTED' }, said))
      }
      for (const [nth, quarter] of quarters.entries()) {
        const ofQuarter = { region_id, service_id, ...quarter, entered_by: clerk.accountId }
        const working = calendar.workingIn(quarterRange(quarter))
        const days = working.filter((day) => day < calendar.today)
        const last = days.at(-1)
        if (!last) continue
        const served = random.between(60, 180)
        const enough = random.chance(0.75) ? 1.05 : 0.55
        const asked = Math.round(neededSample(served) * (days.length / working.length) * enough)
        built.served.push({ ...ofQuarter, served, entered_at: of.at(last, 900) })
        for (let nthSheet = 0; nthSheet < asked; nthSheet += 1) {
          const day = days[Math.floor((nthSheet / asked) * days.length)] ?? last
          built.sheets.push({
            ...ofQuarter,
            id: random.id(instantOn(day, 900, of.region.zone)),
            answered_on: day,
            sheet_number: nthSheet + 1,
            ratings: answer(random, service, nth),
            entered_at: of.at(day, 900),
          })
        }
        const share = (days.length / working.length) * (0.3 + 0.5 * byCode.next())
        const answers = Array.from({ length: Math.floor(Math.max(0, served - asked) * share) }, () =>
          answer(byCode, service, nth),
        )
        if (answers.length < FEWEST) continue
        built.batches.push({
          region_id,
          id: byCode.id(instantOn(days[0] ?? last, 480, of.region.zone)),
          service_id,
          channel: 'SLIP',
          counter: of.say(byCode.pick(COUNTERS)),
          size: Math.min(500, Math.ceil((answers.length * 1.6) / 12) * 12),
          expires_on: quarterRange(quarter).through,
          used: answers.length,
          created_by: clerk.accountId,
          created_at: of.at(days[0] ?? last, 480),
        })
        built.answers.push(...counted({ region_id, service_id, ...quarter, standing: 'COUNTED' }, answers))
        for (const text of byCode.chance(0.6) ? COMMENTS.filter(() => byCode.chance(0.7)) : [])
          built.comments.push({
            region_id,
            id: byCode.id(instantOn(last, 900, of.region.zone)),
            service_id,
            ...quarter,
            text: of.say(text),
          })
        // Somebody at one counter meant well with a stack of slips.
        if (nth === quarters.length - 2 && byCode.chance(0.15))
          built.answers.push(
            ...counted(
              { region_id, service_id, ...quarter, standing: 'ALIKE' },
              Array.from({ length: byCode.between(18, 40) }, () => '444444444'),
            ),
          )
      }
    }
  }
  return built
}

/** Everybody may use it, from the first day of this quarter on. */
function openLink(of: Setting, service_id: string, random: Random, by: string): Row {
  const { region, calendar } = of
  const { from } = quarterRange(calendar.open)
  return {
    region_id: region.id,
    id: random.id(instantOn(from, 480, region.zone)),
    service_id,
    channel: 'OPEN',
    counter: 'Laman unit',
    size: null,
    expires_on: addDays(calendar.today, 120),
    used: 0,
    created_by: by,
    created_at: of.at(from, 480),
  }
}

/** So that a published service has a year behind it. */
const EARLIER = 3

/** Fewer are not released, so nobody sees them here either. */
const FEWEST = 5

/** How often each was answered. */
function counted(of: Row, answers: readonly string[]): Row[] {
  return [...Map.groupBy(answers, (ratings) => ratings)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([ratings, same]) => ({ ...of, ratings, times: same.length }))
}

/** Somebody's mood moves all nine alike, and each a little for itself. */
function answer(random: Random, service: SurveyedService, nth: number): string {
  const mood = random.next() + random.next() - 1
  const digit = (element: Element) => {
    const side = element === service.strong ? 0.3 : element === service.weak ? -0.45 : 0
    const lies = service.level + service.drift * nth + side + mood * 0.7 + (random.next() - 0.5)
    return Math.max(1, Math.min(4, Math.round(lies)))
  }
  return ELEMENTS.map(digit).join('')
}

/** What each service's answers of a quarter come to, as the application counts them. */
export function surveyReadings({ services, sheets, answers, served }: Surveys) {
  const tallies = new Map<string, Tally & { sums: number[] }>()
  const add = (row: Row, times: number) => {
    const key = `${textOf(row.service_id)} ${textOf(row.year)} ${textOf(row.quarter)}`
    const digits = [...textOf(row.ratings)].map(Number)
    const tally = tallies.get(key) ?? { answers: 0, sums: digits.map(() => 0), squares: 0 }
    tally.answers += times
    tally.squares += times * digits.reduce((sum, one) => sum + one, 0) ** 2
    digits.forEach((digit, at) => (tally.sums[at] = (tally.sums[at] ?? 0) + times * digit))
    tallies.set(key, tally)
  }
  for (const sheet of sheets) add(sheet, 1)
  for (const row of answers) if (row.standing === 'COUNTED') add(row, Number(row.times))
  return (unitId: string, of: YearQuarter) =>
    services
      .filter(({ unit_id }) => unit_id === unitId)
      .map((service) => {
        const id = textOf(service.id)
        const tally = tallies.get(`${id} ${of.year} ${of.quarter}`)
        const told = served.find(
          (row) => row.service_id === id && row.year === of.year && row.quarter === of.quarter,
        )
        const counted = {
          tallies: tally ? [{ ...tally, ...of, serviceId: id }] : [],
          served: told ? [{ ...of, serviceId: id, served: Number(told.served) }] : [],
        }
        return { id, name: textOf(service.name), reading: readingOf(counted, id, of), tally: tally ?? null }
      })
}
