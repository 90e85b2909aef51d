// A few entries that deserve a look before they are approved, so that a supervisor's list has something to say.
import type { SeedLog } from './logs.ts'
import type { SeedPerson } from './people.ts'
import type { Setting } from './setting.ts'

export function addOddities(of: Setting, people: readonly SeedPerson[], logs: readonly SeedLog[]): void {
  for (const supervisor of people) {
    const waiting = logs.filter(
      ({ supervisorId, course }) => supervisorId === supervisor.id && course.status === 'SUBMITTED',
    )
    if (waiting.length < 8) continue
    copyText(waiting)
    stretch(waiting)
    if (supervisor.persona) shiftToEvening(waiting)
  }
}

/** Somebody handed in a colleague's words as his own. */
function copyText(waiting: readonly SeedLog[]) {
  const first = waiting.find(({ title, indicatorId }) => indicatorId && title.split(' ').length >= 8)
  const second = waiting.findLast(
    ({ personId, measureUnit }) => personId !== first?.personId && measureUnit === first?.measureUnit,
  )
  if (!first || !second) return
  second.title = first.title
  second.result = first.result
  second.quantity = first.quantity
}

/** A single entry longer than a working day. */
function stretch(waiting: readonly SeedLog[]) {
  const log = waiting.find(
    (one) =>
      !waiting.some((other) => other !== one && other.personId === one.personId && other.day === one.day) &&
      one.minutes >= 150,
  )
  if (!log) return
  log.minutes = 480
  log.span = null
}

function shiftToEvening(waiting: readonly SeedLog[]) {
  const log = waiting.findLast(({ span, minutes }) => span !== null && minutes <= 120)
  if (log) log.span = { from: 1_170, through: 1_170 + log.minutes }
}
