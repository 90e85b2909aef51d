import 'server-only'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { peopleLike } from '@/lib/organization/queries/directory'
import { recordId } from '@/lib/organization/schema'
import { VIEWS, type View } from '../labels/forum'
import {
  CATEGORIES,
  JUDGEMENT_NAMES,
  judgementsOf,
  mayRead,
  whyNotEdit,
  whyNotVote,
  type Category,
  type Judgement,
  type Standing,
} from '../rules/forum'
import { movesOf, NAMES_A_UNIT, type PointMove, type PointState } from '../rules/points'
import { movesTaken, sidesOf, stateOf, type MoveRow, type UnitChoice } from '../store/points'
import { loadSession } from '../store/sessions'
import { thankable } from './thanks'
import {
  categoryOf,
  inSight,
  loadTopic,
  moderates,
  standingOf,
  topicParts,
  type TopicRow,
} from '../store/topics'

const A_PAGE = 20
const POSTS_A_PAGE = 40
const A_WEEK = 7 * 86_400_000

export type TopicCard = Omit<TopicRow, 'category' | 'point' | 'authorId' | 'session' | 'circle'> & {
  category: Category
  state: PointState | null
  unitName: string | null
  /** Something was said in it since this person last said that all was read. */
  fresh: boolean
}

const cardOf = (
  { authorId: _, session: __, circle: ___, point, ...row }: TopicRow,
  since: Date,
): TopicCard => ({
  ...row,
  category: categoryOf(row.category),
  state: point && stateOf(point.state),
  unitName: point?.unit.name ?? null,
  fresh: row.lastAt > since,
})

export type ForumAsked = { lihat?: string; jenis?: string; cari?: string; sesudah?: string }
export type ForumList = {
  view: View
  category: Category | null
  typed: string
  views: View[]
  topics: TopicCard[]
  next: string | null
}

const SHORTEST_SEARCH = 3

function narrowed(ctx: Ctx, view: View): Prisma.ForumTopicWhereInput {
  const { accountId, employeeId } = ctx.actor
  switch (view) {
    case 'semua':
      return {}
    case 'saya':
      return { said: { some: { authorId: accountId } } }
    case 'disebut':
      return employeeId
        ? { said: { some: { standing: 'SHOWN', mentions: { some: { employeeId } } } } }
        : { id: { in: [] } }
    case 'moderasi':
      return { said: { some: { standing: { not: 'SHOWN' } } } }
  }
}

/** Hidden words to whose hiding their author objects, for those who judge. */
export const contestedPosts = async (ctx: Ctx): Promise<number> =>
  moderates(ctx) ? ctx.db.forumPost.count({ where: { regionId: ctx.regionId, standing: 'CONTESTED' } }) : 0

/** Where the page before ended: an instant and an id. */
function after(text: string | undefined): Prisma.ForumTopicWhereInput {
  const [at = '', id = ''] = (text ?? '').split('~')
  const lastAt = new Date(Number(at))
  if (!/^\d{1,15}$/.test(at) || Number.isNaN(lastAt.getTime()) || !recordId.safeParse(id).success) return {}
  return { OR: [{ lastAt: { lt: lastAt } }, { lastAt, id: { lt: id } }] }
}

const holding = (typed: string): Prisma.ForumTopicWhereInput => {
  const contains = { contains: typed.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' } as const
  return { OR: [{ title: contains }, { said: { some: { standing: 'SHOWN', text: contains } } }] }
}

/** What is talked about, the latest word first. */
export async function forum(ctx: Ctx, asked: ForumAsked): Promise<ForumList> {
  const views = VIEWS.filter((one) => one !== 'moderasi' || moderates(ctx))
  const view = views.find((one) => one === asked.lihat) ?? 'semua'
  const category = CATEGORIES.find((one) => one === asked.jenis) ?? null
  const typed = (asked.cari ?? '').trim().slice(0, 80)
  const rows = await ctx.db.forumTopic.findMany({
    where: {
      AND: [
        inSight(ctx),
        narrowed(ctx, view),
        category ? { category } : {},
        typed.length >= SHORTEST_SEARCH ? holding(typed) : {},
        after(asked.sesudah),
      ],
    },
    select: topicParts,
    orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
    take: A_PAGE + 1,
  })
  const reading = await ctx.db.forumReading.findFirst({
    where: { regionId: ctx.regionId, accountId: ctx.actor.accountId },
    select: { through: true },
  })
  const since = reading?.through ?? new Date(ctx.now.getTime() - A_WEEK)
  const shown = rows.slice(0, A_PAGE)
  const last = shown.at(-1)
  return {
    view,
    category,
    typed,
    views,
    topics: shown.map((row) => cardOf(row, since)),
    next: rows.length > A_PAGE && last ? `${last.lastAt.getTime()}~${last.id}` : null,
  }
}

export type JudgementRow = { id: string; act: Judgement; text: string; at: Date; byName: string }
export type PostView = {
  id: string
  opening: boolean
  byName: string
  byPost: string | null
  mine: boolean
  /** Null where it is not shown to this person. */
  text: string | null
  at: Date
  editedAt: Date | null
  standing: Standing
  version: number
  mentions: string[]
  earlier: { title: string | null; text: string; until: Date }[]
  judgements: JudgementRow[]
  mayEdit: boolean
  /** Whom of my own circle it may be thanked: never without a name. */
  thank: string | null
  may: Judgement[]
}

const postParts = {
  id: true,
  opening: true,
  authorId: true,
  byName: true,
  byPost: true,
  text: true,
  at: true,
  editedAt: true,
  standing: true,
  version: true,
  mentions: { select: { employee: { select: nameParts } }, orderBy: { employeeId: 'asc' } },
  wordings: { select: { title: true, text: true, until: true }, orderBy: { until: 'asc' } },
  judgements: {
    select: { id: true, act: true, text: true, at: true, byName: true, accountId: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.ForumPostSelect

function postOf(
  ctx: Ctx,
  row: Prisma.ForumPostGetPayload<{ select: typeof postParts }>,
  thanks: ReadonlyMap<string, string>,
): PostView {
  const { authorId, mentions, wordings, judgements, ...rest } = row
  const by = ctx.actor.accountId
  const standing = standingOf(row.standing)
  const hiddenBy = judgements.findLast(({ act }) => act === 'hide')?.accountId ?? null
  const post = { authorId, standing }
  const judge = { by, moderates: moderates(ctx), hiddenBy }
  const readable = mayRead(post, judge)
  return {
    ...rest,
    standing,
    mine: authorId === by,
    text: readable ? row.text : null,
    mentions: readable ? mentions.map(({ employee }) => fullName(employee)) : [],
    earlier: readable ? wordings : [],
    // Others read that it was hidden, and why; not what was said about it since.
    judgements: judgements
      .filter(({ act }) => readable || act === 'hide')
      .map(({ accountId: _, ...judgement }) => ({
        ...judgement,
        act: found(JUDGEMENT_NAMES.find((one) => one === judgement.act)),
      })),
    thank: (standing === 'SHOWN' && authorId !== null && authorId !== by && thanks.get(authorId)) || null,
    mayEdit: whyNotEdit({ ...post, at: row.at }, { by, now: ctx.now }) === undefined,
    may: judgementsOf(post, judge),
  }
}

export type TopicView = {
  topic: Omit<TopicRow, 'category' | 'point' | 'authorId'> & { category: Category }
  posts: PostView[]
  next: string | null
  first: boolean
  supports: boolean
  maySupport: boolean
  point: { state: PointState; unitName: string; outcome: string | null; version: number } | null
  moves: MoveRow[]
  may: PointMove[]
  /** To whom it may be given; empty where this person gives it to nobody. */
  units: UnitChoice[]
}

/** One topic with a page of its posts, the first said first. */
export async function topicView(ctx: Ctx, id: string, asked: { sesudah?: string } = {}): Promise<TopicView> {
  const { authorId, point, ...topic } = await loadTopic(ctx, id)
  const { regionId } = ctx
  const from = recordId.safeParse(asked.sesudah).data
  const before = from
    ? await ctx.db.forumPost.findFirst({
        where: { regionId, topicId: topic.id, id: from },
        select: { at: true, id: true },
      })
    : null
  const rows = await ctx.db.forumPost.findMany({
    where: {
      regionId,
      topicId: topic.id,
      ...(before ? { OR: [{ at: { gt: before.at } }, { at: before.at, id: { gt: before.id } }] } : {}),
    },
    select: postParts,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: POSTS_A_PAGE + 1,
  })
  const shown = rows.slice(0, POSTS_A_PAGE)
  const thanks = await thankable(
    ctx,
    shown.flatMap((row) => row.authorId ?? []),
  )
  const posts = shown.map((row) => postOf(ctx, row, thanks))
  const supports = await ctx.db.forumVote.count({
    where: { regionId, topicId: topic.id, accountId: ctx.actor.accountId },
  })
  const { all, led, sidesAt } = await sidesOf(ctx)
  const sides = point ? sidesAt(point.unitId) : sidesAt(led[0] ?? '')
  const category = categoryOf(topic.category)
  const state = point && stateOf(point.state)
  const may = movesOf({ state, category, hidden: topic.hidden }, sides)
  const desk = sides.includes('DESK')
  return {
    topic: { ...topic, category },
    posts,
    next: rows.length > POSTS_A_PAGE ? (posts.at(-1)?.id ?? null) : null,
    first: before === null,
    supports: supports > 0,
    maySupport: whyNotVote({ authorId }, ctx.actor.accountId) === undefined,
    point: point && {
      state: stateOf(point.state),
      unitName: point.unit.name,
      outcome: point.outcome,
      version: point.version,
    },
    moves: point ? await movesTaken(ctx, topic.id) : [],
    may,
    units: may.some((move) => NAMES_A_UNIT.includes(move))
      ? all.filter((unit) => (desk || led.includes(unit.id)) && unit.id !== point?.unitId)
      : [],
  }
}

export type Colleague = { id: string; name: string; post: string | null }

/** A few colleagues by name, to mention one. Digits find nobody: a number that begins with a birthday is nobody's to guess. */
export async function colleaguesLike(ctx: Ctx, typed: string): Promise<Colleague[]> {
  const people = await peopleLike(ctx, typed.replaceAll(/\p{N}/gu, ''))
  return people.map(({ id, name, post }) => ({ id, name, post }))
}

/** The meeting at which a new topic comes up, where one was named. */
export async function meetingOf(
  ctx: Ctx,
  id: string | undefined,
): Promise<{ id: string; title: string } | null> {
  return id ? loadSession(ctx, id).then(({ id: sessionId, title }) => ({ id: sessionId, title })) : null
}
