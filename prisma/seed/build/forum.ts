// A year in the common room: who spoke, what was made somebody's task, and how soon each region gets it done.
import { POINT_MOVES, hasEnded, stateAfter, type PointState } from '../../../lib/community/rules/points.ts'
import { MEETINGS, RASH, TALKS, type Talk } from '../content/forum.ts'
import { addDays, type Day, instantOn } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom, type Random } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

type Told = { units: readonly SeedUnit[]; people: readonly SeedPerson[] }
type Built = Record<
  'sessions' | 'topics' | 'posts' | 'mentions' | 'votes' | 'judgements' | 'points' | 'moves',
  Row[]
>

const A_YEAR = 360

export function buildForum(of: Setting, { units, people }: Told): Built {
  const random = randomFrom(`forum ${of.region.id}`)
  const built: Built = {
    sessions: [],
    topics: [],
    posts: [],
    mentions: [],
    votes: [],
    judgements: [],
    points: [],
    moves: [],
  }
  const admin = people.find(({ persona }) => persona === 'admin')
  const inspector = people.find(({ persona }) => persona === 'inspector')
  const speakers = people.filter(({ lines }) => lines.length > 0)
  if (!admin || !inspector || speakers.length < 3) return built
  // Some regions speak more, and some answer sooner.
  const telling: Telling = {
    of,
    random,
    built,
    units,
    people,
    speakers,
    admin,
    inspector,
    pace: 4 + (of.region.id % 3) * 4,
    support: 0.15 + (of.region.id % 4) * 0.1,
  }
  const meeting = putMeetings(telling)
  const talks = TALKS.filter(({ only }) => !only || only.includes(of.region.slug))
  for (const [nth, talk] of talks.entries()) {
    const ago = Math.round(A_YEAR - ((A_YEAR - 8) * nth) / (talks.length - 1)) - random.between(0, 6)
    putTalk(telling, talk, workingFrom(of, addDays(of.calendar.today, -ago)), nth === 0 ? meeting : null)
  }
  putRash(telling)
  return built
}

type Telling = {
  of: Setting
  random: Random
  built: Built
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  speakers: readonly SeedPerson[]
  admin: SeedPerson
  inspector: SeedPerson
  /** Working days between two steps. */
  pace: number
  support: number
}

/** The first working day from here on, or yesterday. */
function workingFrom(of: Setting, day: Day): Day {
  const last = addDays(of.calendar.today, -1)
  return of.calendar.workingIn({ from: day, through: last })[0] ?? last
}

const idOn = ({ of, random }: Telling, day: Day, minute: number) =>
  random.id(instantOn(day, minute, of.region.zone))

const signed = ({ of }: Telling, person: SeedPerson): Row => ({
  author_id: person.accountId,
  by_name: person.fullName,
  by_post: person.nip === null ? null : of.say(`${person.seat.title}, ${person.unit.name}`),
})

type Said = {
  person: SeedPerson
  text: string
  day: Day
  minute: number
  opening?: boolean
  standing?: string
  version?: number
}

function putPost(telling: Telling, topicId: string, said: Said): string {
  const { of, built } = telling
  const id = idOn(telling, said.day, said.minute)
  built.posts.push({
    region_id: of.region.id,
    id,
    topic_id: topicId,
    opening: said.opening ?? false,
    text: of.say(said.text),
    at: of.at(said.day, said.minute),
    edited_at: null,
    standing: said.standing ?? 'SHOWN',
    version: said.version ?? 1,
    ...signed(telling, said.person),
  })
  return id
}

function putTalk(telling: Telling, talk: Talk, day: Day, sessionId: string | null) {
  const { of, random, built, speakers, support } = telling
  const author = random.pick(speakers)
  const minute = random.between(470, 900)
  const id = idOn(telling, day, minute)
  const replies = (talk.replies ?? []).map((text, nth) => {
    const on = workingFrom(of, addDays(day, 1 + nth * random.between(1, 3)))
    return { text, day: on, minute: 480 + nth * 40 + random.between(0, 30), person: random.pick(speakers) }
  })
  const last = replies.toSorted((a, b) =>
    `${a.day} ${a.minute + 1000}` < `${b.day} ${b.minute + 1000}` ? 1 : -1,
  )[0] ?? { day, minute }
  const voters = speakers.filter((one) => one !== author && random.chance(support * random.next() * 2))
  built.topics.push({
    region_id: of.region.id,
    id,
    category: talk.category,
    title: of.say(talk.title),
    session_id: sessionId,
    started_at: of.at(day, minute),
    last_at: of.at(last.day, last.minute),
    posts: 1 + replies.length,
    votes: voters.length,
    hidden: false,
    version: 1,
    ...signed(telling, author),
  })
  putPost(telling, id, { person: author, text: talk.text, day, minute, opening: true })
  for (const reply of replies) {
    const postId = putPost(telling, id, reply)
    if (reply.person !== author && random.chance(0.3))
      built.mentions.push({ region_id: of.region.id, post_id: postId, employee_id: author.id })
  }
  for (const voter of voters)
    built.votes.push({ region_id: of.region.id, topic_id: id, account_id: voter.accountId })
  if (talk.point) putPoint(telling, id, talk.point, day)
}

function putPoint(telling: Telling, topicId: string, point: NonNullable<Talk['point']>, since: Day) {
  const { of, random, built, units, people, admin, pace } = telling
  const unit = units.find(({ theme }) => theme === point.theme)
  const head = people.find((person) => person.unit.id === unit?.id && person.seat.isHead)
  if (!unit || !head) return
  let state: PointState | null = null
  let outcome: string | null = null
  let day = since
  let opened: Day | null = null
  let steps = 0
  for (const [move, text] of point.steps) {
    const then = workingFrom(of, addDays(day, random.between(2, pace * 2)))
    // What would lie ahead has not happened.
    if (then >= addDays(of.calendar.today, -1) || (steps > 0 && then === day)) break
    day = then
    opened ??= day
    state = stateAfter(state, move)
    outcome = hasEnded(state) ? of.say(text) : null
    steps += 1
    const by = POINT_MOVES[move].sides.some((side) => side === 'UNIT') ? head : admin
    built.moves.push({
      region_id: of.region.id,
      id: idOn(telling, day, 600),
      topic_id: topicId,
      move,
      unit_id: unit.id,
      text: of.say(text),
      at: of.at(day, 600),
      account_id: by.accountId,
      by_name: by.fullName,
    })
  }
  if (state === null || opened === null) return
  built.points.push({
    region_id: of.region.id,
    topic_id: topicId,
    unit_id: unit.id,
    state,
    opened_on: opened,
    moved_on: day,
    outcome,
    version: steps,
  })
}

function putRash(telling: Telling) {
  const { of, random, built, speakers, admin, inspector } = telling
  const author = random.pick(speakers)
  const day = workingFrom(of, addDays(of.calendar.today, -75))
  const id = idOn(telling, day, 1000)
  built.topics.push({
    region_id: of.region.id,
    id,
    category: 'COMPLAINT',
    title: of.say(RASH.title),
    session_id: null,
    started_at: of.at(day, 1000),
    last_at: of.at(day, 1000),
    posts: 1,
    votes: 0,
    hidden: false,
    version: 1,
    ...signed(telling, author),
  })
  const postId = putPost(telling, id, {
    person: author,
    text: RASH.text,
    day,
    minute: 1000,
    opening: true,
    version: 4,
  })
  const acts = [
    ['hide', admin],
    ['object', author],
    ['restore', inspector],
  ] as const
  for (const [nth, [act, by]] of acts.entries()) {
    const on = workingFrom(of, addDays(day, 1 + nth * 2))
    built.judgements.push({
      region_id: of.region.id,
      id: idOn(telling, on, 560 + nth),
      post_id: postId,
      act,
      text: of.say(RASH[act]),
      at: of.at(on, 560 + nth),
      account_id: by.accountId,
      by_name: by.fullName,
    })
  }
}

/** Two that were held and one that is announced; the first is where transport came up. */
function putMeetings(telling: Telling): string | null {
  const { of, built } = telling
  const ids = MEETINGS.map(({ minutes, ...meeting }, nth) => {
    const on =
      minutes === null
        ? addDays(of.calendar.today, 9)
        : workingFrom(of, addDays(of.calendar.today, nth === 0 ? -(A_YEAR + 8) : -110))
    const id = idOn(telling, on, 540 + nth)
    built.sessions.push({
      region_id: of.region.id,
      id,
      ...meeting,
      title: of.say(meeting.title),
      place: of.say(meeting.place),
      agenda: of.say(meeting.agenda),
      held_on: on,
      from_minute: 540,
      to_minute: 630,
      state: minutes === null ? 'PLANNED' : 'HELD',
      minutes: minutes === null ? null : of.say(minutes),
      version: minutes === null ? 1 : 2,
    })
    return id
  })
  return ids[0] ?? null
}
