// A topic that reaches the government (row R-66): it gets a unit that answers for it, a state that all see, and an end. An
// idea takes a road of its own (row R-15): some unit tries it, and keeps it or drops it.
import type { Category } from './forum.ts'

export const POINT_STATES = [
  'RECEIVED',
  'STUDIED',
  'IN_PROGRESS',
  'DONE',
  'DECLINED',
  'TRIAL',
  'ADOPTED',
  'DROPPED',
] as const
export type PointState = (typeof POINT_STATES)[number]

export const IDEA_STATES = ['TRIAL', 'ADOPTED', 'DROPPED'] as const satisfies readonly PointState[]
export const ENDED: readonly PointState[] = ['DONE', 'DECLINED', 'ADOPTED', 'DROPPED']
export const hasEnded = (state: PointState): boolean => ENDED.includes(state)

/** The personnel agency's desk says whose it is; the unit says what comes of it. */
export type Side = 'DESK' | 'UNIT'

type Road = { from: readonly (PointState | null)[]; to: PointState | 'SAME'; sides: readonly Side[] }

export const POINT_MOVES = {
  open: { from: [null], to: 'RECEIVED', sides: ['DESK'] },
  study: { from: ['RECEIVED'], to: 'STUDIED', sides: ['UNIT'] },
  start: { from: ['RECEIVED', 'STUDIED'], to: 'IN_PROGRESS', sides: ['UNIT'] },
  report: { from: ['IN_PROGRESS', 'TRIAL'], to: 'SAME', sides: ['UNIT'] },
  finish: { from: ['IN_PROGRESS'], to: 'DONE', sides: ['UNIT'] },
  decline: { from: ['RECEIVED', 'STUDIED', 'IN_PROGRESS'], to: 'DECLINED', sides: ['UNIT'] },
  pass_on: { from: ['RECEIVED', 'STUDIED', 'IN_PROGRESS'], to: 'RECEIVED', sides: ['DESK'] },
  reopen: { from: ['DONE', 'DECLINED'], to: 'RECEIVED', sides: ['DESK'] },
  try: { from: [null], to: 'TRIAL', sides: ['DESK', 'UNIT'] },
  adopt: { from: ['TRIAL'], to: 'ADOPTED', sides: ['UNIT'] },
  drop: { from: ['TRIAL'], to: 'DROPPED', sides: ['UNIT'] },
} as const satisfies Record<string, Road>
export type PointMove = keyof typeof POINT_MOVES
export const POINT_MOVE_NAMES = Object.keys(POINT_MOVES) as PointMove[]

/** Moves that name a unit. */
export const NAMES_A_UNIT: readonly PointMove[] = ['open', 'try', 'pass_on']

export type PointReason = 'not_found' | 'already_moved_on' | 'topic_hidden' | 'same_unit'

export type Point = { state: PointState | null; category: Category; hidden: boolean }

/** Of an idea something is tried; of anything else something is made a task. */
const suits = (move: PointMove, category: Category): boolean =>
  move === 'try' ? category === 'IDEA' : move === 'open' ? category !== 'IDEA' : true

/** `sides` are those on which the person stands towards the unit that the move is about. */
export function whyNotMove(point: Point, move: PointMove, sides: readonly Side[]): PointReason | undefined {
  const road: Road = POINT_MOVES[move]
  if (!road.sides.some((side) => sides.includes(side))) return 'not_found'
  if (!road.from.includes(point.state) || !suits(move, point.category)) return 'already_moved_on'
  if (point.hidden && point.state === null) return 'topic_hidden'
}

export const movesOf = (point: Point, sides: readonly Side[]): PointMove[] =>
  POINT_MOVE_NAMES.filter((move) => whyNotMove(point, move, sides) === undefined)

export function stateAfter(state: PointState | null, move: PointMove): PointState {
  const { to }: Road = POINT_MOVES[move]
  if (to !== 'SAME') return to
  if (state === null) throw new Error(`${move} begins nothing`)
  return state
}
