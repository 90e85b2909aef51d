import { addDays, addQuarters, quarterRange } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

/** How many days after its end a quarter was closed. */
export const CLOSED_AFTER = 20

/** In the demo the newest quarter that has ended is open beside the running one, so that there is something to review. */
export const stillOpen = ({ story }: Setting): boolean => story === 'lively'

/** At least the last eight quarters; the newest is open. */
export function periodRows(of: Setting, people: readonly SeedPerson[]): Row[] {
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  ).accountId
  const count = Math.max(8, of.calendar.quarters.length)
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index
    const { year, quarter } = addQuarters(of.calendar.open, -back)
    const { from, through } = quarterRange({ year, quarter })
    const isOpen = back === 0 || (back === 1 && stillOpen(of))
    const closed = addDays(through, CLOSED_AFTER)
    const closedOn = closed < of.calendar.today ? closed : of.calendar.today
    return {
      region_id: of.region.id,
      id: of.id(from, 480),
      year,
      quarter,
      status: isOpen ? 'OPEN' : 'CLOSED',
      opened_at: of.at(from, 480),
      opened_by: admin,
      closed_at: isOpen ? null : of.at(closedOn, 540),
      closed_by: isOpen ? null : admin,
      version: isOpen ? 1 : 2,
    }
  })
}
