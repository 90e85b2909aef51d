// What the staff said of the career system: twice a year for two years, and one that is open.
import { isCrowd, USUAL_STATEMENTS } from '../../../lib/surveys/rules/staff.ts'
import { REPLIES } from '../content/staff-surveys.ts'
import { addDays, type Day, yearOf } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import { type Row, textOf } from './rows.ts'
import { found, setting, type Setting } from './setting.ts'
import { chanceId } from './statements.ts'
import type { SeedUnit } from './units.ts'

export type SeedSurveys = { surveys: Row[]; answers: Row[]; replies: Row[] }

const DAYS = 14
const WAVES = 4

export function buildStaffSurveys(
  asked: Setting,
  units: readonly SeedUnit[],
  people: readonly SeedPerson[],
): SeedSurveys {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const of = setting({ ...asked, random: randomFrom(`staff surveys ${asked.region.id}`) })
  const { today } = of.calendar
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  )
  const told: SeedSurveys = { surveys: [], answers: [], replies: [] }
  const offices = membersByOffice(units, people)
  for (const [wave, opensOn] of wavesBefore(today).entries()) {
    const closesOn = addDays(opensOn, DAYS)
    const id = of.id(opensOn, 480)
    told.surveys.push(surveyRow(of, admin, { id, opensOn, closesOn, releasedOn: addDays(closesOn, 1) }))
    for (const [unitId, members] of offices) {
      const voices = Math.round(members.length * (0.5 + of.random.next() * 0.3))
      if (!isCrowd(voices)) continue
      for (let voice = 0; voice < voices; voice += 1)
        told.answers.push({
          region_id: of.region.id,
          id: chanceId(() => of.random.next()),
          survey_id: id,
          unit_id: unitId,
          // A little better each half year.
          ratings: USUAL_STATEMENTS.map(() => levelAt(of.random.next() + wave * 0.06)).join(''),
        })
    }
    for (const [statement, text] of REPLIES.entries()) {
      // Of the latest, two findings still wait for their answer.
      if (wave === WAVES - 1 && statement > 2) continue
      told.replies.push({
        region_id: of.region.id,
        survey_id: id,
        statement,
        text: of.say(text),
        by_name: admin.fullName,
        at: of.at(addDays(closesOn, 6), 600),
        version: 1,
      })
    }
  }
  const opensOn = addDays(today, -3)
  const id = of.id(opensOn, 480)
  told.surveys.push(surveyRow(of, admin, { id, opensOn, closesOn: addDays(opensOn, DAYS), releasedOn: null }))
  return told
}

/** The last four half-years that are over, each in the second week of its last month, the oldest first. */
function wavesBefore(today: Day): Day[] {
  const all = [-3, -2, -1, 0].flatMap((back) =>
    ['06', '12'].map((month): Day => `${yearOf(today) + back}-${month}-08`),
  )
  return all.filter((day) => addDays(day, DAYS + 20) < today).slice(-WAVES)
}

function membersByOffice(
  units: readonly SeedUnit[],
  people: readonly SeedPerson[],
): Map<string, SeedPerson[]> {
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]))
  const topOf = (unit: SeedUnit): SeedUnit => {
    const above = unit.parentSlug ? bySlug.get(unit.parentSlug) : undefined
    return above ? topOf(above) : unit
  }
  return Map.groupBy(
    people.filter(({ lines }) => lines.length > 0),
    ({ unit }) => topOf(unit).id,
  )
}

function surveyRow(
  of: Setting,
  admin: SeedPerson,
  { id, opensOn, closesOn, releasedOn }: { id: string; opensOn: Day; closesOn: Day; releasedOn: Day | null },
): Row {
  const half = opensOn.slice(5, 7) < '07' ? 'I' : 'II'
  return {
    region_id: of.region.id,
    id: textOf(id),
    title: of.say(`Survei karier semester ${half} ${yearOf(opensOn)}`),
    statements: JSON.stringify(USUAL_STATEMENTS.map((text) => of.say(text))),
    opens_on: opensOn,
    closes_on: closesOn,
    opened_by: admin.accountId,
    opened_by_name: admin.fullName,
    opened_at: of.at(addDays(opensOn, -1), 600),
    released_at: releasedOn && of.at(releasedOn, 130),
  }
}

const levelAt = (lean: number): number => (lean < 0.12 ? 1 : lean < 0.38 ? 2 : lean < 0.85 ? 3 : 4)
