import 'server-only'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { circleNamed } from '@/lib/training/queries/circles'
import { mayRead, whyNotEdit, whyNotJudge, whyNotSpeak, whyNotVote } from '../rules/forum'
import type { Edit, JudgementInput, MarkInput, NewReply, NewTopic, WritingInput } from '../schema/forum'
import { loadSession } from '../store/sessions'
import {
  colleagueNamed,
  hiddenBy,
  loadPost,
  loadTopic,
  moderates,
  saveEdit,
  saveJudgement,
  saveRead,
  saveReply,
  saveSupport,
  saidToday,
  saveTopic,
} from '../store/topics'

/** Says something under the own name: a topic, a reply, or the same in better words. */
export function writeInForum(ctx: WriteCtx, input: WritingInput): Promise<{ topicId: string }> {
  switch (input.write) {
    case 'topic':
      return startTopic(ctx, input)
    case 'reply':
      return reply(ctx, input)
    case 'edit':
      return edit(ctx, input)
  }
}

async function startTopic(
  ctx: WriteCtx,
  { category, title, text, mentions, sessionId, circleId }: NewTopic,
): Promise<{ topicId: string }> {
  refuseIf(whyNotSpeak('topic', await saidToday(ctx)))
  await refuseStoryOfAnother(ctx, category, `${title}\n${text}`)
  if (sessionId) await loadSession(ctx, sessionId)
  await circleNamed(ctx, circleId)
  const topicId = await saveTopic(ctx, { category, title, text, mentions, sessionId, circleId })
  ctx.record(
    'forum_topic.started',
    { type: 'forum_topic', id: topicId },
    { category, mentions: mentions.length },
  )
  return { topicId }
}

/** A story is told by whom it is about: nobody is praised or shown without having agreed. */
async function refuseStoryOfAnother(ctx: WriteCtx, category: string, words: string): Promise<void> {
  const name = category === 'STORY' ? await colleagueNamed(ctx, words) : undefined
  if (name) refuse('story_of_another', { name }, 'text')
}

async function reply(ctx: WriteCtx, { topicId, text, mentions }: NewReply): Promise<{ topicId: string }> {
  refuseIf(whyNotSpeak('reply', await saidToday(ctx)))
  const topic = await loadTopic(ctx, topicId)
  refuseIf(topic.hidden ? 'post_hidden' : undefined)
  const postId = await saveReply(ctx, topicId, { text, mentions })
  ctx.record(
    'forum_post.written',
    { type: 'forum_post', id: postId },
    { topic: topicId, mentions: mentions.length },
  )
  return { topicId }
}

async function edit(ctx: WriteCtx, { postId, version, title, text }: Edit): Promise<{ topicId: string }> {
  const post = await loadPost(ctx, postId)
  refuseIf(whyNotEdit(post, { by: ctx.actor.accountId, now: ctx.now }))
  if (post.opening) {
    const { category } = await loadTopic(ctx, post.topicId)
    await refuseStoryOfAnother(ctx, category, `${title ?? ''}\n${text}`)
  }
  await saveEdit(ctx, post, { title, text, version })
  ctx.record('forum_post.edited', { type: 'forum_post', id: postId }, { topic: post.topicId })
  return { topicId: post.topicId }
}

/** Supports what another says, or notes that all was read. */
export async function markInForum(ctx: WriteCtx, input: MarkInput): Promise<void> {
  if (input.mark === 'read') {
    await saveRead(ctx)
    return ctx.record('forum.read', { type: 'account', id: ctx.actor.accountId })
  }
  const { topicId, is } = input
  refuseIf(whyNotVote(await loadTopic(ctx, topicId), ctx.actor.accountId))
  await saveSupport(ctx, topicId, is)
  ctx.record('forum_topic.supported', { type: 'forum_topic', id: topicId }, { is })
}

/** Hides, objects, and decides on the objection: each with a reason that the author reads. */
export async function judgePost(
  ctx: WriteCtx,
  { postId, version, act, text }: JudgementInput,
): Promise<void> {
  const post = await loadPost(ctx, postId)
  const judge = { by: ctx.actor.accountId, moderates: moderates(ctx), hiddenBy: await hiddenBy(ctx, postId) }
  if (!mayRead(post, judge)) found(undefined)
  refuseIf(whyNotJudge(post, act, judge))
  await saveJudgement(ctx, { post, version }, act, text)
  ctx.record(`forum_post.${act}`, { type: 'forum_post', id: postId }, { topic: post.topicId })
}
