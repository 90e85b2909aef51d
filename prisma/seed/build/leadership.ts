// What people brought along from before these two years: the structural courses that leading posts ask for, and competence
// tests for the next functional level.
import { LEADERSHIP, LEADERSHIP_PROVIDER } from '../content/training.ts'
import { TEST_NAMES } from '../../../lib/talent/rules/level-rise.ts'
import { yearOf } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import { found, setting, type Setting } from './setting.ts'

const BROUGHT: Partial<Record<SeedPerson['seat']['level'], readonly string[]>> = {
  TOP: [LEADERSHIP.SUPERVISOR, LEADERSHIP.ADMINISTRATOR],
  ADMINISTRATOR: [LEADERSHIP.SUPERVISOR, LEADERSHIP.ADMINISTRATOR],
  SUPERVISOR: [LEADERSHIP.SUPERVISOR],
  EXPERT_SENIOR: [LEADERSHIP.SUPERVISOR],
}
/** Of these every third has passed. */
const TESTED: typeof BROUGHT = {
  SKILLED: [TEST_NAMES.MAHIR],
  EXPERT: [TEST_NAMES.AHLI_MUDA],
}

/** Verified by BKD when the portal began; of every ninth nobody has entered it. */
export function leadershipRows(asked: Setting, people: readonly SeedPerson[]): Row[] {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`leadership ${asked.region.id}`)
  const of = setting({ ...asked, random })
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  )
  const since = of.calendar.working[0] ?? of.calendar.today
  return people.flatMap((person, place) => {
    if (person.kind !== 'PNS' || (person.persona === null && place % 9 === 4)) return []
    const titles = BROUGHT[person.seat.level] ?? (place % 3 === 1 ? TESTED[person.seat.level] : undefined)
    return (titles ?? []).map((title, index): Row => {
      const year = yearOf(since) - 6 + index * 3
      return {
        region_id: of.region.id,
        id: of.id(since, 960),
        employee_id: person.id,
        source: 'CERTIFICATE',
        status: 'VERIFIED',
        course_id: null,
        enrolment_id: null,
        // Looked for by its name, which therefore bears no mark.
        title,
        kind: title.startsWith('Uji') ? 2 : 1,
        category: title.startsWith('Uji') ? 'TECHNICAL' : 'LEADERSHIP',
        hours: title.startsWith('Uji') ? 8 : 300,
        starts_on: `${year}-06-03`,
        ends_on: `${year}-09-${String(random.between(10, 27)).padStart(2, '0')}`,
        year,
        provider: of.say(LEADERSHIP_PROVIDER),
        number: `${String(place + 1).padStart(5, '0')}/LAN/${year}`,
        file_id: null,
        created_at: of.at(since, 960),
        decided_by: admin.accountId,
        decided_by_name: admin.fullName,
        decided_at: of.at(since, 970),
        reason: null,
        version: 1,
      }
    })
  })
}
