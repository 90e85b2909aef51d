// What the members of teams of five or more said about their leader in quarters whose answering has closed.
import { isCrowd, quarterToAnswer, STATEMENTS } from '../../../lib/feedback/rules/statements.ts'
import { COMMENTS } from '../content/dialogues.ts'
import { quarterRange } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

export type SeedStatements = { answers: Row[]; comments: Row[] }

export function buildStatements(of: Setting, people: readonly SeedPerson[]): SeedStatements {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`statements ${of.region.id}`)
  const current = quarterRange(quarterToAnswer(of.calendar.today)).from
  const said: SeedStatements = { answers: [], comments: [] }
  for (const quarter of of.calendar.lastFour) {
    const { through } = quarterRange(quarter)
    if (through >= current) continue
    const teams = Map.groupBy(people, (person) => supervisorOn(person, through))
    for (const [leaderId, members] of teams) {
      if (!leaderId || !isCrowd(members.length)) continue
      const common = { region_id: of.region.id, leader_id: leaderId, ...quarter }
      // Some stay silent, but never so many that nothing can be shown.
      const voices = Math.max(5, Math.round(members.length * (0.6 + random.next() * 0.3)))
      const bent = random.next()
      const leans = STATEMENTS.map(() => bent + (random.next() - 0.5) * 0.5)
      for (let voice = 0; voice < voices; voice += 1)
        said.answers.push({
          ...common,
          id: chanceId(() => random.next()),
          ratings: leans.map((lean) => levelAt(lean + (random.next() - 0.5) * 0.8)).join(''),
        })
      for (const text of COMMENTS.filter(() => random.chance(0.3)))
        said.comments.push({ ...common, id: chanceId(() => random.next()), text: of.say(text) })
    }
  }
  return said
}

const levelAt = (lean: number): number => (lean < 0 ? 1 : lean < 0.3 ? 2 : lean < 0.75 ? 3 : 4)

/** An id of chance alone, as the mailbox gives them: one made at a moment would tell an order. */
export function chanceId(next: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16))
  digits[12] = '4'
  digits[16] = '8'
  const text = digits.join('')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}
