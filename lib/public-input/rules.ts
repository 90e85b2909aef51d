// What citizens tell a unit, and the clocks under which it is heard (UU 25/2009; days of SP4N-LAPOR!, counted as working days).
import { addWorkingDays, type Day, type Holidays } from '../calendar/rules.ts'

export const INPUT_KINDS = ['SUGGESTION', 'CRITICISM', 'PRAISE', 'COMPLAINT'] as const
export type InputKind = (typeof INPUT_KINDS)[number]

export const INPUT_STATUSES = [
  'RECEIVED',
  'VERIFIED',
  'IN_PROGRESS',
  'ANSWERED',
  'CLOSED',
  'DECLINED',
] as const
export type InputStatus = (typeof INPUT_STATUSES)[number]

/** How much has to be looked into before an answer can be given. */
export const TRACKS = ['PLAIN', 'DISPUTE', 'FIELD_CHECK'] as const
export type Track = (typeof TRACKS)[number]

export const FIRST_RESPONSE_DAYS = 3
export const ANSWER_DAYS: Record<Track, number> = { PLAIN: 5, DISPUTE: 14, FIELD_CHECK: 60 }
/** An answer to which nobody objects for so many working days stands. */
export const LAPSE_DAYS = 10
/** The longest clock, with the longest run of days off that lies within it, ends before. In calendar days. */
export const LONGEST_CLOCK = 150

export const INPUT_MOVES = {
  verify: { from: ['RECEIVED'], to: 'VERIFIED' },
  // It changes who reads it, and the clock goes on.
  hand_over: { from: ['RECEIVED', 'VERIFIED', 'IN_PROGRESS'], to: 'RECEIVED' },
  decline: { from: ['RECEIVED'], to: 'DECLINED' },
  start: { from: ['VERIFIED'], to: 'IN_PROGRESS' },
  answer: { from: ['VERIFIED', 'IN_PROGRESS'], to: 'ANSWERED' },
  accept: { from: ['ANSWERED'], to: 'CLOSED' },
  dispute: { from: ['ANSWERED'], to: 'IN_PROGRESS' },
  lapse: { from: ['ANSWERED'], to: 'CLOSED' },
} as const satisfies Record<string, { from: readonly InputStatus[]; to: InputStatus }>
export type InputMove = keyof typeof INPUT_MOVES
export const INPUT_MOVE_NAMES = Object.keys(INPUT_MOVES) as InputMove[]

export const mayMove = (status: InputStatus, move: InputMove): boolean =>
  INPUT_MOVES[move].from.some((from) => from === status)

/**
 * Who stands before an input: the desk of the personnel agency reads what came in and lets it through, the unit answers;
 * what is about a person's conduct is the inspectorate's alone.
 */
export type Side = 'DESK' | 'UNIT' | 'INSPECTOR' | 'REPORTER'

const SIDES: Record<Exclude<InputMove, 'lapse'>, (input: { private: boolean }) => Side> = {
  verify: (input) => (input.private ? 'INSPECTOR' : 'DESK'),
  hand_over: () => 'DESK',
  decline: (input) => (input.private ? 'INSPECTOR' : 'DESK'),
  start: (input) => (input.private ? 'INSPECTOR' : 'UNIT'),
  answer: (input) => (input.private ? 'INSPECTOR' : 'UNIT'),
  accept: () => 'REPORTER',
  dispute: () => 'REPORTER',
}

export type Heard = { status: InputStatus; private: boolean; disputed: boolean }

export type Reason =
  | 'already_moved_on'
  | 'disputed_once'
  | 'text_tells_of_someone'
  | 'words_put_in'
  | 'unit_does_not_take'
  | 'service_of_another_unit'
  | 'already_sent'
  | 'too_many'
  | 'too_hasty'
  | 'form_too_old'
  | 'photo_is_none'
  | 'no_evaluation_yet'

/** Undefined when this side may; not found when it is no business of this side at all. */
export function whyNotMove(
  input: Heard,
  move: Exclude<InputMove, 'lapse'>,
  sides: readonly Side[],
): Reason | 'not_found' | undefined {
  if (move === 'hand_over' && input.private) return 'not_found'
  if (!sides.includes(SIDES[move](input))) return 'not_found'
  if (!mayMove(input.status, move)) return 'already_moved_on'
  if (move === 'dispute' && input.disputed) return 'disputed_once'
}

/** The moves that this side sees offered. */
export const movesOf = (input: Heard, sides: readonly Side[]): Exclude<InputMove, 'lapse'>[] =>
  INPUT_MOVE_NAMES.filter(
    (move): move is Exclude<InputMove, 'lapse'> =>
      move !== 'lapse' && whyNotMove(input, move, sides) === undefined,
  )

export const firstDueOn = (receivedOn: Day, holidays: Holidays): Day =>
  addWorkingDays(receivedOn, FIRST_RESPONSE_DAYS, holidays)

/** Counted from the day it came, or came back. */
export const answerDueOn = (since: Day, track: Track, holidays: Holidays): Day =>
  addWorkingDays(since, ANSWER_DAYS[track], holidays)

export const lapsesOn = (answeredOn: Day, holidays: Holidays): Day =>
  addWorkingDays(answeredOn, LAPSE_DAYS, holidays)

export type Clocks = {
  status: InputStatus
  firstDueOn: Day
  answerDueOn: Day
  verifiedOn: Day | null
  answeredOn: Day | null
}

export type Standing = 'WAITING' | 'LATE' | 'IN_TIME' | 'AFTER_TIME' | 'DECLINED'

/** Where it stands against its clock today. */
export function standingOf(
  { status, firstDueOn: first, answerDueOn: due, answeredOn }: Clocks,
  today: Day,
): Standing {
  if (status === 'DECLINED') return 'DECLINED'
  if (answeredOn !== null) return answeredOn <= due ? 'IN_TIME' : 'AFTER_TIME'
  return today > (status === 'RECEIVED' ? first : due) ? 'LATE' : 'WAITING'
}

const GAP = '…'

/** The words alone, without case and punctuation, and the gaps between them. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/…|\.{3,}/g, ` ${GAP} `)
    .split(/\s+/)
    .map((word) => (word === GAP ? GAP : word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')))
    .filter((word) => word !== '')

/**
 * What is published of a citizen's words is what he wrote, in his order, with parts left out and a … in the place of each:
 * the desk takes names and numbers away and puts no word into anybody's mouth.
 */
export function onlyLeavesOut(original: string, published: string): boolean {
  const said = wordsOf(original).filter((word) => word !== GAP)
  const parts: string[][] = [[]]
  for (const word of wordsOf(published)) {
    if (word === GAP) parts.push([])
    else parts.at(-1)?.push(word)
  }
  const fits = (part: string[], at: number) => part.every((word, nth) => said[at + nth] === word)
  let at = 0
  for (const [nth, part] of parts.entries()) {
    const last = nth === parts.length - 1
    // What no gap stands before begins where the words begin; what none stands behind ends where they end.
    const from = last ? said.length - part.length : at
    if (last && (nth === 0 ? part.length !== said.length : from < at)) return false
    const until = nth === 0 ? at : last ? from : said.length - part.length
    let found = from
    while (found <= until && !fits(part, found)) found += 1
    if (found > until) return false
    at = found + part.length
  }
  return true
}

/** Faster than anybody types. In seconds since the form was made. */
export const HASTY_SECONDS = 3
export const FORM_LIFE_SECONDS = 24 * 60 * 60

/** Of each view; more are counted as so many and more. */
export const MOST_SHOWN = 100

export const DESK_VIEWS = ['open', 'late', 'done'] as const
export type DeskView = (typeof DESK_VIEWS)[number]
