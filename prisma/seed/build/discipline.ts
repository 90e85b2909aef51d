// A few cases of discipline at every stage of due process, walked by the same rule that people walk them by.
import { addWorkingDays } from '../../../lib/calendar/rules.ts'
import {
  afterMove,
  IN_FORCE_WORKING_DAY,
  levelOf,
  SUMMONS_WORKING_DAYS,
  type DisciplineCase,
  type Move,
} from '../../../lib/recognition/rules/due-process.ts'
import {
  CLEARED,
  KEPT,
  OBJECTION,
  PUNISHED,
  STORIES,
  SUMMONS,
  type CaseStory,
} from '../content/discipline.ts'
import { addDays, type Day, yearOf } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import { found, setting, type Setting } from './setting.ts'

export type SeedDiscipline = { cases: Row[]; steps: Row[]; register: Row[] }

/** BKD vouches for its register from the first day of the third year back. */
export const vouchedSince = (today: Day): Day => `${yearOf(today) - 3}-01-01`

type Told = Move & { text?: string; account?: string; by: SeedPerson | 'SELF' }

export function buildDiscipline(
  asked: Setting,
  people: readonly SeedPerson[],
  { candidates, absent }: { candidates: ReadonlySet<string>; absent: readonly string[] },
): SeedDiscipline {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const of = setting({ ...asked, random: randomFrom(`discipline ${asked.region.id}`) })
  const { today } = of.calendar
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  )
  const second = found(
    people.find(({ persona }) => persona === 'secondAdmin'),
    'a second admin',
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  const others = people.filter(
    (person) =>
      person.persona === null &&
      person.kind === 'PNS' &&
      !candidates.has(person.id) &&
      !absent.includes(person.id) &&
      !person.seat.isHead &&
      supervisorOn(person, today) !== undefined,
  )
  const told: SeedDiscipline = { cases: [], steps: [], register: [registerRow(of, admin)] }
  for (const [place, story] of STORIES.entries()) {
    const person =
      story.ends === 'SUMMONED'
        ? byId.get(absent.at(-1) ?? '')
        : others[Math.floor(((place + 1) * others.length) / (STORIES.length + 1))]
    const leader = person && byId.get(supervisorOn(person, today) ?? '')
    if (person && leader) tell(of, told, { story, person, leader, admin, second })
  }
  return told
}

function registerRow(of: Setting, admin: SeedPerson): Row {
  const { today } = of.calendar
  const on = addDays(today, -30)
  return {
    region_id: of.region.id,
    id: of.id(on, 600),
    complete_since: vouchedSince(today),
    entered_by: admin.accountId,
    entered_by_name: admin.fullName,
    entered_at: of.at(on, 600),
  }
}

type Cast = {
  story: CaseStory
  person: SeedPerson
  leader: SeedPerson
  admin: SeedPerson
  second: SeedPerson
}

/** The steps of a story, each so many working days after the one before. */
function movesOf(of: Setting, knownOn: Day, { story, leader, admin, second }: Cast): Told[] {
  const { holidays, today } = of.calendar
  const later = (day: Day, count: number) => addWorkingDays(day, count, holidays)
  const summoned = later(knownOn, 1)
  const examined = later(summoned, SUMMONS_WORKING_DAYS)
  const decided = later(examined, 3)
  const delivered = later(decided, 2)
  const team = story.measure !== null && levelOf(story.measure) !== 'LIGHT'
  const decides = team ? admin : leader
  const moves: Told[] = [{ step: 'SUMMONS', on: summoned, summonedFor: examined, text: SUMMONS, by: leader }]
  if (story.ends === 'SUMMONED') return moves
  moves.push(
    {
      step: 'EXAMINATION',
      on: examined,
      appeared: true,
      account: story.account,
      team,
      text: story.found,
      by: leader,
    },
    {
      step: 'DECISION',
      on: decided,
      measure: story.measure,
      text: story.measure ? PUNISHED : CLEARED,
      by: decides,
    },
  )
  if (story.measure) moves.push({ step: 'DELIVERY', on: delivered, by: decides })
  if (story.ends === 'CONTESTED' || story.ends === 'KEPT')
    moves.push({ step: 'CONTEST', on: later(delivered, 5), text: OBJECTION, by: 'SELF' })
  if (story.ends === 'KEPT')
    moves.push({
      step: 'SETTLEMENT',
      on: later(delivered, IN_FORCE_WORKING_DAY),
      outcome: 'KEPT',
      measure: null,
      text: KEPT,
      by: second,
    })
  return moves.filter(({ on }) => on <= today)
}

const DOCUMENTS: Record<Move['step'], string> = {
  SUMMONS: 'Surat panggilan',
  SECOND_SUMMONS: 'Surat panggilan kedua',
  ACCOUNT: '',
  EXAMINATION: 'Berita acara pemeriksaan',
  DECISION: 'Keputusan',
  DELIVERY: 'Berita acara penyampaian',
  CONTEST: '',
  SETTLEMENT: 'Keputusan atas keberatan',
  REVOCATION: 'Keputusan pencabutan',
}

function tell(of: Setting, told: SeedDiscipline, cast: Cast): void {
  const { story, person, leader } = cast
  const { holidays, today } = of.calendar
  const knownOn = of.calendar
    .workingIn({
      from: addDays(today, -story.daysAgo - 6),
      through: addDays(today, -story.daysAgo),
    })
    .at(-1)
  if (!knownOn) return
  const id = of.id(knownOn, 620)
  let now: DisciplineCase = {
    employeeId: person.id,
    state: 'REPORTED',
    measure: null,
    lastOn: knownOn,
    summonedFor: null,
    accounts: 0,
    team: false,
    contestUntil: null,
    decidedBy: null,
    startsOn: null,
    endsOn: null,
  }
  const step = (number: number, kind: string, on: Day, by: SeedPerson, more: Row): Row => ({
    region_id: of.region.id,
    case_id: id,
    number,
    kind,
    on_day: on,
    by_account: by.accountId,
    by_name: by.fullName,
    at: of.at(on, 630 + number),
    ...blank,
    ...more,
  })
  told.steps.push(
    step(1, 'REPORT', knownOn, leader, {
      document: `Nota dinas ${told.cases.length + 1}/${yearOf(knownOn)}`,
      text: of.say(story.breach),
    }),
  )
  for (const [at, move] of movesOf(of, knownOn, cast).entries()) {
    const by = move.by === 'SELF' ? person : move.by
    now = afterMove(now, move, { accountId: by.accountId, holidays })
    const document = DOCUMENTS[move.step]
    told.steps.push(
      step(at + 2, move.step, move.on, by, {
        document: document ? `${document} ${800 + at}.1.6/${told.cases.length + 1}/${yearOf(move.on)}` : null,
        text: move.text ? of.say(move.text) : null,
        ...('summonedFor' in move && { summoned_for: move.summonedFor }),
        ...(move.step === 'EXAMINATION' && {
          account: of.say(story.account),
          appeared: move.appeared,
          team: move.team,
        }),
        ...('measure' in move && { measure: move.measure }),
        ...('outcome' in move && { outcome: move.outcome }),
      }),
    )
  }
  told.cases.push({
    region_id: of.region.id,
    id,
    employee_id: person.id,
    source: story.source,
    breach: of.say(story.breach),
    known_on: knownOn,
    status: now.state,
    measure: now.measure,
    last_on: now.lastOn,
    summoned_for: now.summonedFor,
    accounts: now.accounts,
    team: now.team,
    contest_until: now.contestUntil,
    decided_by: now.decidedBy,
    starts_on: now.startsOn,
    ends_on: now.endsOn,
    opened_at: of.at(knownOn, 620),
    version: told.steps.filter(({ case_id }) => case_id === id).length,
  })
}

/** All rows of a table name the same columns. */
const blank: Row = {
  document: null,
  text: null,
  account: null,
  summoned_for: null,
  appeared: null,
  team: null,
  measure: null,
  outcome: null,
}
