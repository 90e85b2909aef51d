// A year of announcements, and who said that he has read them: some units read sooner than others.
import { ANNOUNCEMENTS, type Told } from '../content/announcements.ts'
import { addDays, type Day, instantOn } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

type Built = Record<'announcements' | 'units' | 'wordings' | 'receipts', Row[]>

export function buildAnnouncements(
  of: Setting,
  { units, people }: { units: readonly SeedUnit[]; people: readonly SeedPerson[] },
): Built {
  const random = randomFrom(`announcements ${of.region.id}`)
  const built: Built = { announcements: [], units: [], wordings: [], receipts: [] }
  const admin = people.find(({ persona }) => persona === 'admin')
  if (!admin) return built
  const { today } = of.calendar
  const region_id = of.region.id
  const eager = new Map(units.map(({ id }) => [id, 0.45 + random.next() * 0.5]))

  const receiptsOf = (told: Told, id: string, from: Day, reached: readonly SeedUnit[]) => {
    const until = addDays(from, told.days)
    for (const person of people) {
      if (person.nip === null || person.posts.length === 0) continue
      if (told.theme && !reached.some(({ id: unitId }) => unitId === person.unit.id)) continue
      // Sari has not come to the newest one.
      const runs = until >= today
      if (runs && person.persona !== null) continue
      if (!random.chance((eager.get(person.unit.id) ?? 0.5) * (runs ? 0.6 : 1))) continue
      const on = addDays(from, random.between(0, Math.min(told.days, 6)))
      if (on >= today) continue
      built.receipts.push({
        region_id,
        announcement_id: id,
        employee_id: person.id,
        read_at: of.at(on, random.between(460, 940)),
      })
    }
  }

  for (const told of ANNOUNCEMENTS) {
    const from = addDays(today, -told.ago)
    const reached = told.theme ? units.filter(({ theme }) => theme === told.theme) : []
    const id = random.id(instantOn(from, 475, of.region.zone))
    const corrected = told.before ? of.at(addDays(from, 1), 600) : null
    built.announcements.push({
      region_id,
      id,
      title: of.say(told.title),
      text: of.say(told.text),
      whole_region: told.theme === undefined,
      from_day: from,
      until_day: addDays(from, told.days),
      asks_receipt: told.asksReceipt,
      written_at: of.at(from, 475),
      corrected_at: corrected,
      withdrawn_on: told.withdrawn ? addDays(from, 2) : null,
      reason: told.withdrawn ? of.say(told.withdrawn) : null,
      account_id: admin.accountId,
      version: told.before || told.withdrawn ? 2 : 1,
    })
    for (const unit of reached)
      built.units.push({ region_id, announcement_id: id, unit_id: unit.id, chosen: true })
    if (told.before)
      built.wordings.push({
        region_id,
        id: random.id(instantOn(addDays(from, 1), 600, of.region.zone)),
        announcement_id: id,
        title: of.say(told.title),
        text: of.say(told.before),
        until: corrected,
      })
    if (told.asksReceipt) receiptsOf(told, id, from, reached)
  }
  return built
}
