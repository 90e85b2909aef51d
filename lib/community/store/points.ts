import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import {
  hasEnded,
  POINT_MOVE_NAMES,
  POINT_STATES,
  stateAfter,
  type PointMove,
  type PointState,
  type Side,
} from '../rules/points'

export const stateOf = (text: string): PointState => found(POINT_STATES.find((state) => state === text))
const moveOf = (text: string): PointMove => found(POINT_MOVE_NAMES.find((move) => move === text))

export type UnitChoice = { id: string; name: string }

/** On which sides of a unit this person stands, and the units that there are. */
export async function sidesOf(
  ctx: Ctx,
): Promise<{ sidesAt: (unitId: string) => Side[]; all: UnitChoice[]; led: string[] }> {
  const all = await units(ctx)
  const led = [...new Set(ctx.actor.headsUnits.flatMap((id) => withDescendants(all, id)))]
  const everywhere: Side[] = ctx.actor.roles.includes('admin') ? ['DESK'] : []
  return {
    all: all.map(({ id, name }) => ({ id, name })),
    led,
    sidesAt: (unitId) => (led.includes(unitId) ? [...everywhere, 'UNIT'] : everywhere),
  }
}

export type MoveRow = {
  id: string
  move: PointMove
  unitName: string
  text: string
  at: Date
  byName: string
}

/** The first step first. */
export async function movesTaken(ctx: Ctx, topicId: string): Promise<MoveRow[]> {
  const rows = await ctx.db.forumMove.findMany({
    where: { regionId: ctx.regionId, topicId },
    select: { id: true, move: true, text: true, at: true, byName: true, unit: { select: { name: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ unit, ...row }) => ({ ...row, move: moveOf(row.move), unitName: unit.name }))
}

type Moving = {
  topicId: string
  version: number
  state: PointState | null
  move: PointMove
  unitId: string
  text: string
}

/** The state and its line in the record, together; of two first steps at once the key lets one in. */
export async function saveMove(
  ctx: WriteCtx,
  { topicId, version, state, move, unitId, text }: Moving,
): Promise<void> {
  const { regionId } = ctx
  const next = stateAfter(state, move)
  const data = {
    unitId,
    state: next,
    movedOn: dayToDb(ctx.today),
    outcome: hasEnded(next) ? text : null,
  }
  const { count } =
    state === null
      ? await ctx.db.forumPoint.createMany({
          data: { regionId, topicId, openedOn: dayToDb(ctx.today), ...data },
          skipDuplicates: true,
        })
      : await ctx.db.forumPoint.updateMany({
          where: { regionId, topicId, version, state },
          data: { ...data, version: { increment: 1 } },
        })
  savedOrRefuse(count)
  await ctx.db.forumMove.create({
    data: {
      regionId,
      id: newId(),
      topicId,
      move,
      unitId,
      text,
      at: ctx.now,
      accountId: ctx.actor.accountId,
      byName: ctx.actor.name,
    },
    select: { id: true },
  })
}
