import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { BOARDS, type Board } from '../labels/points'
import { ENDED, IDEA_STATES, type PointState } from '../rules/points'
import { sidesOf, stateOf } from '../store/points'

export type PointRow = {
  id: string
  title: string
  unitName: string
  state: PointState
  openedOn: Day
  movedOn: Day
  outcome: string | null
  votes: number
}

export type PointBoard = { board: Board; boards: Board[]; rows: PointRow[] }

const MOST = 100

function of(board: Board, led: readonly string[]): Prisma.ForumPointWhereInput {
  const ideas = [...IDEA_STATES]
  const ended = [...ENDED]
  switch (board) {
    case 'jalan':
      return { state: { notIn: [...ended, ...ideas] } }
    case 'unit':
      return { state: { notIn: ended }, unitId: { in: [...led] } }
    case 'selesai':
      return { state: { in: ended.filter((state) => !ideas.some((idea) => idea === state)) } }
    case 'ide':
      return { state: { in: ideas } }
  }
}

/** What the forum made somebody's task, and what came of it: for all to read, the latest step first. */
export async function pointBoard(ctx: Ctx, asked?: string): Promise<PointBoard> {
  const { led } = await sidesOf(ctx)
  const boards = BOARDS.filter((one) => one !== 'unit' || led.length > 0)
  const board = boards.find((one) => one === asked) ?? 'jalan'
  const rows = await ctx.db.forumPoint.findMany({
    where: { AND: [of(board, led)], regionId: ctx.regionId, topic: { hidden: false } },
    select: {
      topicId: true,
      state: true,
      openedOn: true,
      movedOn: true,
      outcome: true,
      unit: { select: { name: true } },
      topic: { select: { title: true, votes: true } },
    },
    orderBy: [{ movedOn: 'desc' }, { topicId: 'desc' }],
    take: MOST,
  })
  return {
    board,
    boards,
    rows: rows.map(({ topicId, unit, topic, ...row }) => ({
      ...row,
      ...topic,
      id: topicId,
      unitName: unit.name,
      state: stateOf(row.state),
      openedOn: dayFromDb(row.openedOn),
      movedOn: dayFromDb(row.movedOn),
    })),
  }
}
