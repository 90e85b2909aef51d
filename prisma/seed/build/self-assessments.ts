// How people see their own quarter: sent by most before their assessor signs, told to him after his own draft.
import { BEHAVIOURS } from '../../../lib/plans/rules.ts'
import type { Rating } from '../../../lib/reviews/rules.ts'
import type { SelfContent } from '../../../lib/reviews/rules/self-assessment.ts'
import { OWN_SENTENCES, OWN_SUMMARIES, TO_LEADERS } from '../content/self-assessments.ts'
import { addDays, quarterRange } from './calendar.ts'
import type { Quarter } from './quarter-evidence.ts'
import { shareOf } from './ratings.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

export function selfAssessmentRows(of: Setting, quarters: readonly Quarter[]): Row[] {
  const { random, calendar } = of
  return quarters.flatMap(({ person, quarter, evidence: { results }, told }) => {
    if (results.length === 0 || random.chance(0.35)) return []
    const { through } = quarterRange(quarter)
    const day = addDays(through, random.between(1, 3))
    const sent = day < calendar.today ? day : calendar.today
    // On the day of the seed reviews are signed later in the morning.
    const at = of.at(sent, sent === calendar.today ? 470 : random.between(480, 900))
    const ownRating = (): Rating => (random.chance(person.habits.quality * 0.5) ? 'ABOVE' : 'MEETS')
    const content: SelfContent = {
      results: results.flatMap((result) => {
        if (!result.id) return []
        const share = shareOf(result, told)
        const kind = share === null ? 'told' : share >= 1 ? 'reached' : 'behind'
        const rating = kind === 'behind' ? 'MEETS' : ownRating()
        const sentence = random.chance(0.5) ? of.say(random.pick(OWN_SENTENCES[kind])) : null
        return [{ id: result.id, text: result.text, rating, sentence }]
      }),
      behaviours: BEHAVIOURS.map((behaviour) => ({
        behaviour,
        rating: random.chance(0.3) ? ownRating() : null,
        example: null,
      })),
      overall: random.chance(0.6) ? of.say(random.pick(OWN_SUMMARIES)) : null,
      leader: random.chance(0.25) ? of.say(random.pick(TO_LEADERS)) : null,
      system: null,
    }
    return [
      {
        region_id: of.region.id,
        id: of.id(sent, 481),
        employee_id: person.id,
        ...quarter,
        status: 'SENT',
        content,
        sent_at: at,
        created_at: at,
        updated_at: at,
        version: 1,
      },
    ]
  })
}
