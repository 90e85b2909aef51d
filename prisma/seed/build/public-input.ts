// A year of what citizens said: units differ in how soon they answer, and some of it became steps.
import { createHash } from 'node:crypto'
import { addWorkingDays, type Day } from '../../../lib/calendar/rules.ts'
import { answerDueOn, firstDueOn, lapsesOn, type InputMove } from '../../../lib/public-input/rules.ts'
import { ABOUT_SOMEONE, DECLINED, DISPUTE_TEXT, VOICES, type Voice } from '../content/public-input.ts'
import { addDays, instantOn } from './calendar.ts'
import { complaintsOf } from './complaints.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom, type Random } from './random.ts'
import { type Row, textOf } from './rows.ts'
import type { Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

type Told = { units: readonly SeedUnit[]; people: readonly SeedPerson[]; unitReviews: readonly Row[] }
type Built = { inputs: Row[]; moves: Row[]; steps: Row[]; followUps: Row[] }

const A_YEAR = 365

export function buildPublicInput(of: Setting, told: Told): Built {
  const random = randomFrom(`public input ${of.region.id}`)
  const built: Built = { inputs: [], moves: [], steps: [], followUps: [] }
  const admin = told.people.find(({ persona }) => persona === 'admin')
  const inspector = told.people.find(({ persona }) => persona === 'inspector')
  if (!admin || !inspector) return built
  const { today } = of.calendar
  const open = told.units.filter(({ isPublic }) => isPublic)
  for (const [place, unit] of open.entries()) {
    const head = told.people.find((person) => person.unit.id === unit.id && person.seat.isHead)
    const review = told.unitReviews.findLast(({ unit_id }) => unit_id === unit.id)
    for (const [nth, voice] of (VOICES[unit.theme] ?? []).entries()) {
      const days = of.calendar.workingIn({ from: addDays(today, -A_YEAR), through: addDays(today, -1) })
      const on = random.pick(nth === 0 && place % 3 === 0 ? days.slice(-6) : days)
      const course = courseOf(of, random, { on, track: voice.track ?? 'PLAIN', slow: place % 4 === 1 })
      const id = put(of, random, built, { unit, voice, on, course, by: { admin, answerer: head ?? admin } })
      if (voice.step && course.answered && review && head)
        putStep(of, random, built, {
          id,
          unit,
          review,
          owner: head,
          text: voice.step,
          since: course.answered,
        })
    }
  }
  const many = randomFrom(`complaints ${of.region.id}`)
  for (const [place, unit] of open.filter(({ theme }) => theme !== 'school').entries()) {
    const head = told.people.find((person) => person.unit.id === unit.id && person.seat.isHead)
    for (const complaint of complaintsOf(of, many, place))
      put(of, many, built, { unit, ...complaint, by: { admin, answerer: head ?? admin } })
  }
  const [first] = open
  const registry = open.find(({ theme }) => theme === 'registry') ?? first
  if (!first || !registry) return built
  for (const [nth, about] of ABOUT_SOMEONE.entries()) {
    const on = addDays(today, nth === 0 ? -2 : -40)
    const course = courseOf(of, random, { on, track: 'DISPUTE', slow: false })
    const voice: Voice = { kind: 'COMPLAINT', track: 'DISPUTE', ...about }
    put(of, random, built, {
      unit: registry,
      voice,
      on,
      course,
      by: { admin: inspector, answerer: inspector },
      isPrivate: true,
    })
  }
  putDeclined(of, random, built, { unit: first, admin })
  return built
}

type Course = { verified: Day | null; started: Day | null; answered: Day | null; disputed: boolean }

/** How long each step took; what would lie ahead has not happened. */
function courseOf(
  of: Setting,
  random: Random,
  { on, track, slow }: { on: Day; track: NonNullable<Voice['track']>; slow: boolean },
): Course {
  const { holidays, today } = of.calendar
  const after = (day: Day | null, count: number): Day | null => {
    const then = day && addWorkingDays(day, count, holidays)
    return then && then < today ? then : null
  }
  const verified = after(on, random.between(1, slow ? 4 : 2))
  const started = after(verified, 1)
  const most = { PLAIN: 3, DISPUTE: 9, FIELD_CHECK: 25 }[track]
  const answered = after(started, slow ? random.between(most, most * 2) : random.between(1, most))
  return { verified, started, answered, disputed: answered !== null && random.chance(0.06) }
}

type Putting = {
  unit: SeedUnit
  voice: Voice
  on: Day
  course: Course
  by: { admin: SeedPerson; answerer: SeedPerson }
  isPrivate?: boolean
}

function put(of: Setting, random: Random, built: Built, facts: Putting): string {
  const { unit, voice, on, course, by, isPrivate = false } = facts
  const { holidays, today } = of.calendar
  const track = voice.track ?? 'PLAIN'
  const id = random.id(instantOn(on, 700, of.region.zone))
  const before = built.moves.length
  const move = (name: InputMove, day: Day, text: string | null, account: string | null) =>
    built.moves.push({
      region_id: of.region.id,
      id: random.id(instantOn(day, 640, of.region.zone)),
      input_id: id,
      move: name,
      at: of.at(day, 640),
      account_id: account,
      text: text === null ? null : of.say(text),
    })
  const { verified, started, answered, disputed } = course
  if (verified) move('verify', verified, null, by.admin.accountId)
  if (started) move('start', started, null, by.answerer.accountId)
  if (answered) move('answer', answered, voice.answer, by.answerer.accountId)
  const back = answered && disputed ? addWorkingDays(answered, 1, holidays) : null
  const contested = back !== null && back < today
  if (contested && back) move('dispute', back, DISPUTE_TEXT, null)
  const lapses = answered && lapsesOn(answered, holidays)
  const over = !contested && lapses !== null && lapses < today
  if (over && lapses) move('lapse', addDays(lapses, 1) < today ? addDays(lapses, 1) : lapses, null, null)
  const status = contested
    ? 'IN_PROGRESS'
    : over
      ? 'CLOSED'
      : answered
        ? 'ANSWERED'
        : started
          ? 'IN_PROGRESS'
          : verified
            ? 'VERIFIED'
            : 'RECEIVED'
  built.inputs.push({
    ...blank(of, random, { id, unit, on }),
    kind: voice.kind,
    private: isPrivate,
    text: of.say(voice.text),
    public_text: isPrivate || !verified ? null : of.say(voice.text),
    status,
    track: verified ? track : 'PLAIN',
    answer_due_on: answerDueOn(contested && back ? back : on, verified ? track : 'PLAIN', holidays),
    verified_on: verified,
    answered_on: contested ? null : answered,
    disputed: contested,
    version: 1 + built.moves.length - before,
  })
  return id
}

const blank = (
  of: Setting,
  random: Random,
  { id, unit, on }: { id: string; unit: SeedUnit; on: Day },
): Row => {
  const key = random.id(instantOn(on, 699, of.region.zone))
  return {
    region_id: of.region.id,
    id,
    key,
    // No form gave this code to anybody, so nobody holds it.
    code_hash: `\\x${createHash('sha256').update(`seed ${key}`).digest('hex')}`,
    unit_id: unit.id,
    received_at: of.at(on, 700),
    received_on: on,
    first_due_on: firstDueOn(on, of.calendar.holidays),
    lapor_number: null,
  }
}

type Stepping = { id: string; unit: SeedUnit; review: Row; owner: SeedPerson; text: string; since: Day }

function putStep(of: Setting, random: Random, built: Built, facts: Stepping) {
  const { id, unit, review, owner, text, since } = facts
  const due = addDays(since, random.between(30, 90))
  const done = due < of.calendar.today && random.chance(0.8)
  const step = random.id(instantOn(since, 660, of.region.zone))
  built.steps.push({
    region_id: of.region.id,
    id: step,
    unit_id: unit.id,
    unit_review_id: textOf(review.id),
    indicator_id: null,
    text: of.say(text),
    owner_id: owner.id,
    due_on: due,
    progress: done ? 100 : random.pick([20, 40, 60, 80]),
    status: done ? 'DONE' : 'OPEN',
    note: null,
    created_at: of.at(since, 660),
    updated_at: of.at(done ? due : since, 660),
    version: 2,
  })
  built.followUps.push({ region_id: of.region.id, step_id: step, input_id: id })
}

function putDeclined(
  of: Setting,
  random: Random,
  built: Built,
  { unit, admin }: { unit: SeedUnit; admin: SeedPerson },
) {
  const { holidays, today } = of.calendar
  const on = addDays(today, -60)
  const day = addWorkingDays(on, 2, holidays)
  const id = random.id(instantOn(on, 700, of.region.zone))
  built.inputs.push({
    ...blank(of, random, { id, unit, on }),
    kind: 'COMPLAINT',
    private: false,
    text: of.say(DECLINED.text),
    public_text: null,
    status: 'DECLINED',
    track: 'PLAIN',
    answer_due_on: answerDueOn(on, 'PLAIN', holidays),
    verified_on: null,
    answered_on: null,
    disputed: false,
    version: 2,
    lapor_number: DECLINED.laporNumber,
  })
  built.moves.push({
    region_id: of.region.id,
    id: random.id(instantOn(day, 640, of.region.zone)),
    input_id: id,
    move: 'decline',
    at: of.at(day, 640),
    account_id: admin.accountId,
    text: of.say(DECLINED.reason),
  })
}
