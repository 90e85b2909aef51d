// Complaints in such number that a share in time can be told of some units and, where they are few, of others not.
import { addWorkingDays, type Day } from '../../../lib/calendar/rules.ts'
import { ANSWER_DAYS } from '../../../lib/public-input/rules.ts'
import { LOADS, MATTERS, WHENS } from '../content/complaints.ts'
import type { Voice } from '../content/public-input.ts'
import { addQuarters, quarterRange } from './calendar.ts'
import type { Random } from './random.ts'
import { found, type Setting } from './setting.ts'

export type Complaint = {
  voice: Voice
  on: Day
  course: { verified: Day; started: Day; answered: Day; disputed: false }
}

/** The last two quarters that are published: all that was said in them is answered. */
export function complaintsOf(of: Setting, random: Random, place: number): Complaint[] {
  const { holidays, open } = of.calendar
  return [4, 3].flatMap((back, nth) => {
    const { due, late } = found(LOADS[(place + 3 * nth) % LOADS.length], 'a load')
    // What comes on one of the last days falls due in the next quarter.
    const days = of.calendar
      .workingIn(quarterRange(addQuarters(open, -back)))
      .slice(0, -ANSWER_DAYS.PLAIN - 1)
    return Array.from({ length: due }, (_, at): Complaint => {
      const matter = found(MATTERS[(at + place) % MATTERS.length], 'a matter')
      const on = found(days[Math.floor(((at + 0.5) * days.length) / due)], 'a day')
      const after = (count: number) => addWorkingDays(on, count, holidays)
      const taken =
        at < late ? random.between(ANSWER_DAYS.PLAIN + 1, 15) : random.between(2, ANSWER_DAYS.PLAIN)
      return {
        voice: {
          kind: 'COMPLAINT',
          text: matter.text(found(WHENS[(at * 3 + place + nth) % WHENS.length], 'a time')),
          answer: matter.answer,
        },
        on,
        course: { verified: after(1), started: after(2), answered: after(taken), disputed: false },
      }
    })
  })
}
