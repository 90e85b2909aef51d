import 'server-only'
import { startOfDay } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, refuse, savedOrRefuse } from '@/lib/core/refusal'
import { ownTurn } from '@/lib/core/turn'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { postOn } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import {
  CATEGORIES,
  JUDGEMENTS,
  STANDINGS,
  type Category,
  type Judgement,
  type Standing,
} from '../rules/forum'

type Db = Pick<Ctx, 'regionId' | 'db'>

export const categoryOf = (text: string): Category => found(CATEGORIES.find((one) => one === text))
export const standingOf = (text: string): Standing => found(STANDINGS.find((one) => one === text))

/** Both the desk and the inspectorate read what is hidden, so that one can judge the other. */
export const moderates = ({ actor }: Pick<Ctx, 'actor'>): boolean =>
  actor.roles.includes('admin') || actor.roles.includes('inspector')

/** Under which name and post somebody speaks today. It stays so: a later post says nothing about an earlier word. */
export async function signature(
  ctx: Ctx,
): Promise<{ authorId: string; byName: string; byPost: string | null }> {
  const { accountId, employeeId, name } = ctx.actor
  const post = employeeId ? await postOn(ctx, employeeId, ctx.today) : null
  return { authorId: accountId, byName: name, byPost: post && `${post.positionTitle}, ${post.unitName}` }
}

/** What this person may see in a list. */
export const inSight = (ctx: Ctx): Prisma.ForumTopicWhereInput => ({
  regionId: ctx.regionId,
  ...(moderates(ctx) ? {} : { OR: [{ hidden: false }, { authorId: ctx.actor.accountId }] }),
})

export const topicParts = {
  id: true,
  category: true,
  title: true,
  authorId: true,
  byName: true,
  byPost: true,
  startedAt: true,
  lastAt: true,
  posts: true,
  votes: true,
  hidden: true,
  version: true,
  session: { select: { id: true, title: true } },
  circle: { select: { id: true, name: true } },
  point: {
    select: {
      unitId: true,
      state: true,
      outcome: true,
      version: true,
      unit: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ForumTopicSelect
export type TopicRow = Prisma.ForumTopicGetPayload<{ select: typeof topicParts }>

export async function loadTopic(ctx: Ctx, id: string): Promise<TopicRow> {
  const topicId = found(recordId.safeParse(id).data)
  return found(
    await ctx.db.forumTopic.findFirst({ where: { AND: [inSight(ctx)], id: topicId }, select: topicParts }),
  )
}

const postParts = {
  id: true,
  topicId: true,
  opening: true,
  authorId: true,
  text: true,
  at: true,
  standing: true,
  version: true,
} as const satisfies Prisma.ForumPostSelect

export async function loadPost(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.forumPost.findFirst({
      where: { regionId: ctx.regionId, id, topic: inSight(ctx) },
      select: postParts,
    }),
  )
  return { ...row, standing: standingOf(row.standing) }
}

/** Who hid it last. */
export async function hiddenBy(ctx: Db, postId: string): Promise<string | null> {
  const row = await ctx.db.forumJudgement.findFirst({
    where: { regionId: ctx.regionId, postId, act: 'hide' },
    select: { accountId: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return row?.accountId ?? null
}

/** A colleague whose whole name stands in these words; a name of one word could be any word. */
export async function colleagueNamed(ctx: Ctx, words: string): Promise<string | undefined> {
  const [row] = await ctx.db.$queryRaw<{ name: string }[]>(Prisma.sql`
    SELECT name FROM employee WHERE region_id = ${ctx.regionId} AND id IS DISTINCT FROM ${ctx.actor.employeeId}::uuid
      AND name LIKE '% %' AND strpos(lower(${words}), lower(name)) > 0 ORDER BY name LIMIT 1`)
  return row?.name
}

/** What this account said since the region's midnight. */
export async function saidToday(ctx: WriteCtx): Promise<{ topics: number; replies: number }> {
  await ownTurn(ctx)
  const mine = {
    regionId: ctx.regionId,
    authorId: ctx.actor.accountId,
    at: { gte: startOfDay(ctx.today, ctx.region.zone) },
  }
  const topics = await ctx.db.forumPost.count({ where: { ...mine, opening: true } })
  return { topics, replies: await ctx.db.forumPost.count({ where: { ...mine, opening: false } }) }
}

type Said = { text: string; mentions: readonly string[] }

async function savePost(
  ctx: WriteCtx,
  topicId: string,
  { text, mentions }: Said,
  opening: boolean,
): Promise<string> {
  const { regionId } = ctx
  const known = await ctx.db.employee.count({ where: { regionId, id: { in: [...mentions] } } })
  if (known !== mentions.length) refuse('not_found')
  const id = newId()
  await ctx.db.forumPost.create({
    data: { regionId, id, topicId, opening, text, at: ctx.now, ...(await signature(ctx)) },
    select: { id: true },
  })
  await ctx.db.forumMention.createMany({
    data: mentions.map((employeeId) => ({ regionId, postId: id, employeeId })),
  })
  return id
}

export async function saveTopic(
  ctx: WriteCtx,
  topic: Said & {
    category: Category
    title: string
    sessionId: string | undefined
    circleId: string | undefined
  },
): Promise<string> {
  const { regionId, now } = ctx
  const { category, title, sessionId, circleId } = topic
  const id = newId()
  await ctx.db.forumTopic.create({
    data: {
      regionId,
      id,
      category,
      title,
      sessionId: sessionId ?? null,
      circleId: circleId ?? null,
      startedAt: now,
      lastAt: now,
      ...(await signature(ctx)),
    },
    select: { id: true },
  })
  await savePost(ctx, id, topic, true)
  return id
}

export async function saveReply(ctx: WriteCtx, topicId: string, said: Said): Promise<string> {
  const id = await savePost(ctx, topicId, said, false)
  await ctx.db.forumTopic.updateMany({
    where: { regionId: ctx.regionId, id: topicId },
    data: { posts: { increment: 1 }, lastAt: ctx.now },
  })
  return id
}

type Edited = { title: string | undefined; text: string; version: number }

/** The new words, and those that stood there before. */
export async function saveEdit(
  ctx: WriteCtx,
  post: Awaited<ReturnType<typeof loadPost>>,
  { title, text, version }: Edited,
): Promise<void> {
  const { regionId, now } = ctx
  const { count } = await ctx.db.forumPost.updateMany({
    where: { regionId, id: post.id, version, standing: 'SHOWN' },
    data: { text, editedAt: now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  const topic = found(
    await ctx.db.forumTopic.findFirst({ where: { regionId, id: post.topicId }, select: { title: true } }),
  )
  const changed = post.opening && title !== undefined && title !== topic.title
  await ctx.db.forumPostWording.create({
    data: {
      regionId,
      id: newId(),
      postId: post.id,
      title: changed ? topic.title : null,
      text: post.text,
      until: now,
    },
    select: { id: true },
  })
  if (changed) await ctx.db.forumTopic.updateMany({ where: { regionId, id: post.topicId }, data: { title } })
}

/** One of each account; pressing twice, or in two tabs, counts once. */
export async function saveSupport(ctx: WriteCtx, topicId: string, is: 'on' | 'off'): Promise<void> {
  const key = { regionId: ctx.regionId, topicId, accountId: ctx.actor.accountId }
  const { count } =
    is === 'on'
      ? await ctx.db.forumVote.createMany({ data: key, skipDuplicates: true })
      : await ctx.db.forumVote.deleteMany({ where: key })
  if (count === 0) return
  await ctx.db.forumTopic.updateMany({
    where: { regionId: ctx.regionId, id: topicId },
    data: { votes: is === 'on' ? { increment: 1 } : { decrement: 1 } },
  })
}

export async function saveRead(ctx: WriteCtx): Promise<void> {
  const key = { regionId: ctx.regionId, accountId: ctx.actor.accountId }
  await ctx.db.forumReading.upsert({
    where: { regionId_accountId: key },
    create: { ...key, through: ctx.now },
    update: { through: ctx.now },
    select: { accountId: true },
  })
}

type Judged = { post: { id: string; topicId: string; opening: boolean }; version: number }

/** The standing and its line in the record, together; whoever was slower is told so. */
export async function saveJudgement(
  ctx: WriteCtx,
  { post, version }: Judged,
  act: Judgement,
  text: string,
): Promise<void> {
  const { regionId } = ctx
  const { from, to } = JUDGEMENTS[act]
  const { count } = await ctx.db.forumPost.updateMany({
    where: { regionId, id: post.id, version, standing: { in: [...from] } },
    data: { standing: to, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  await ctx.db.forumJudgement.create({
    data: {
      regionId,
      id: newId(),
      postId: post.id,
      act,
      text,
      at: ctx.now,
      accountId: ctx.actor.accountId,
      byName: ctx.actor.name,
    },
    select: { id: true },
  })
  if (post.opening)
    await ctx.db.forumTopic.updateMany({
      where: { regionId, id: post.topicId },
      data: { hidden: to !== 'SHOWN' },
    })
}
