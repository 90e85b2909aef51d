// A year of communities of learning: meetings with their minutes, who says that he was there, and the hours that came of it.
import { COMMUNITY } from '../../../lib/training/rules.ts'
import { hoursOnDay, meetingHours } from '../../../lib/training/rules/circles.ts'
import { CIRCLES } from '../content/circles.ts'
import { addDays, type Day, instantOn, yearOf } from './calendar.ts'
import { postOn, type SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import { type Row, textOf } from './rows.ts'
import type { Setting } from './setting.ts'
import { decided, emptyRecord } from './training-records.ts'

export type SeedCircles = Record<'circles' | 'meetings' | 'people' | 'records', Row[]>

const A_YEAR = 345
const NEWEST = 5

export function buildCircles(
  of: Setting,
  people: readonly SeedPerson[],
  learned: readonly Row[],
): SeedCircles {
  const random = randomFrom(`circles ${of.region.id}`)
  const told: SeedCircles = { circles: [], meetings: [], people: [], records: [] }
  const { today } = of.calendar
  const admin = people.find(({ persona }) => persona === 'admin')
  const learners = people.filter((person) => person.lines.length > 0 && person !== admin)
  if (!admin || learners.length < 12) return told
  const workingFrom = (day: Day): Day =>
    of.calendar.workingIn({ from: day, through: addDays(today, -1) })[0] ?? addDays(today, -1)
  const idOn = (day: Day, minute: number) => random.id(instantOn(day, minute, of.region.zone))
  for (const [place, spec] of CIRCLES.entries()) {
    const founded = workingFrom(addDays(today, -A_YEAR - 15))
    const leaders = learners.filter((person) => person.persona === null && postOn(person, founded))
    if (leaders.length === 0) return told
    const leader = random.pick(leaders)
    const circleId = idOn(founded, 500 + place)
    let lastOn: Day = founded
    for (const [nth, [title, minutes]] of spec.meetings.entries()) {
      const last = nth === spec.meetings.length - 1
      const span = A_YEAR - NEWEST - place * 9
      const ago = last ? NEWEST + place : Math.round(A_YEAR - (span * nth) / (spec.meetings.length - 1))
      const heldOn = workingFrom(addDays(today, -ago))
      // The newest waits: some have said that they were there, some have not.
      const waits = last && place < 2
      const written = workingFrom(addDays(heldOn, 1))
      const settled = workingFrom(addDays(written, 4))
      const meetingId = idOn(written, 540 + place)
      const [fromMinute, toMinute] = place === 2 ? [480, 570] : [780, 870]
      const staff = learners.filter(
        ({ persona }) => persona === 'staff' && place === 0 && (last || nth === 3),
      )
      const others = learners.filter(
        (person) => person !== leader && person.persona === null && postOn(person, heldOn) !== undefined,
      )
      const chosen = new Set(staff)
      // A small office has no more than it has.
      const size = Math.min(random.between(5, 9), others.length)
      while (chosen.size < size) chosen.add(random.pick(others))
      told.meetings.push({
        region_id: of.region.id,
        id: meetingId,
        circle_id: circleId,
        title: of.say(title),
        held_on: heldOn,
        from_minute: fromMinute,
        to_minute: toMinute,
        place: of.say('Ruang rapat lantai dua'),
        proceedings: of.say(minutes),
        leader_id: leader.id,
        state: waits ? 'WRITTEN' : 'ACCEPTED',
        written_at: of.at(written, 540 + place),
        ...(waits
          ? { decided_by: null, decided_by_name: null, decided_at: null }
          : decided(of, admin, settled, 600 + place)),
        reason: null,
        version: waits ? 1 : 2,
      })
      lastOn = heldOn
      for (const [seat, person] of [leader, ...chosen].entries()) {
        const named = waits && (person.persona === 'staff' || seat > 4)
        const absent = !waits && seat > 5 && random.chance(0.15)
        const answer = named ? 'NAMED' : absent ? 'NOT_THERE' : 'THERE'
        told.people.push({
          region_id: of.region.id,
          meeting_id: meetingId,
          employee_id: person.id,
          answer,
          answered_at: named ? null : of.at(written, 545 + place + seat),
        })
        if (waits || answer !== 'THERE') continue
        const hours = meetingHours(
          { fromMinute, toMinute },
          busy(learned.concat(told.records), person, heldOn),
        )
        if (hours === 0) continue
        told.records.push({
          ...emptyRecord(of),
          id: idOn(settled, 600 + place),
          employee_id: person.id,
          source: 'COMMUNITY',
          status: 'VERIFIED',
          meeting_id: meetingId,
          title: of.say(title),
          kind: COMMUNITY,
          category: spec.category,
          hours,
          starts_on: heldOn,
          ends_on: heldOn,
          year: yearOf(heldOn),
          provider: of.say(spec.name),
          created_at: of.at(settled, 600 + place),
          ...decided(of, admin, settled, 600 + place),
        })
      }
    }
    told.circles.push({
      region_id: of.region.id,
      id: circleId,
      name: of.say(spec.name),
      category: spec.category,
      purpose: of.say(spec.purpose),
      leader_id: leader.id,
      upcoming: of.say(spec.upcoming),
      created_at: of.at(founded, 500 + place),
      last_on: lastOn,
      closed_at: null,
      version: 1,
    })
  }
  return told
}

const busy = (records: readonly Row[], person: SeedPerson, day: Day): number =>
  hoursOnDay(
    records
      .filter(
        ({ employee_id: id, status }) => id === person.id && (status === 'VERIFIED' || status === 'WAITING'),
      )
      .map(({ hours, starts_on: from, ends_on: through }) => ({
        hours: Number(hours),
        startsOn: textOf(from),
        endsOn: textOf(through),
      })),
    day,
  )

/** Good practice is shared by the communities in turn. */
export const sharedTopics = (topics: readonly Row[], circles: readonly Row[]): Row[] => {
  let nth = 0
  return topics.map((topic) => ({
    ...topic,
    circle_id:
      topic.category === 'PRACTICE' && circles.length > 0
        ? (circles[nth++ % circles.length]?.id ?? null)
        : null,
  }))
}
