// The common room of a region (rows ): who signed in reads and speaks, under the own name, across all
// levels. What is hidden is hidden with a reason, and somebody else judges the objection (docs/decisions/0012).

export const CATEGORIES = [
  'OPINION',
  'SUGGESTION',
  'COMPLAINT',
  'QUESTION',
  'IDEA',
  'PRACTICE',
  'STORY',
] as const
export type Category = (typeof CATEGORIES)[number]

export const TITLE_MAX = 120
export const TEXT_MAX = 4000
/** Time enough for a slip of the hand; later others have answered to what stood there. */
export const EDIT_MINUTES = 30
export const MOST_MENTIONS = 5

export const STANDINGS = ['SHOWN', 'HIDDEN', 'CONTESTED', 'UPHELD'] as const
export type Standing = (typeof STANDINGS)[number]

/** What may happen to the standing of a post. A decision on an objection is the last word. */
export const JUDGEMENTS = {
  hide: { from: ['SHOWN'], to: 'HIDDEN' },
  object: { from: ['HIDDEN'], to: 'CONTESTED' },
  restore: { from: ['HIDDEN', 'CONTESTED'], to: 'SHOWN' },
  uphold: { from: ['CONTESTED'], to: 'UPHELD' },
} as const satisfies Record<string, { from: readonly Standing[]; to: Standing }>
export type Judgement = keyof typeof JUDGEMENTS
export const JUDGEMENT_NAMES = Object.keys(JUDGEMENTS) as Judgement[]

export type Reason =
  | 'not_found'
  | 'post_of_the_other'
  | 'post_hidden'
  | 'edit_too_late'
  | 'own_topic'
  | 'already_judged'
  | 'judged_by_oneself'
  | 'topics_of_the_day'
  | 'replies_of_the_day'
  | 'story_of_another'

/** So that no single voice fills the room. */
export const TOPICS_A_DAY = 20
export const REPLIES_A_DAY = 50

export function whyNotSpeak(
  kind: 'topic' | 'reply',
  said: { topics: number; replies: number },
): Reason | undefined {
  if (kind === 'topic' && said.topics >= TOPICS_A_DAY) return 'topics_of_the_day'
  if (kind === 'reply' && said.replies >= REPLIES_A_DAY) return 'replies_of_the_day'
}

type Written = { authorId: string | null; standing: Standing }

export function whyNotEdit(
  post: Written & { at: Date },
  { by, now }: { by: string; now: Date },
): Reason | undefined {
  if (post.authorId !== by) return 'post_of_the_other'
  if (post.standing !== 'SHOWN') return 'post_hidden'
  if (now.getTime() > post.at.getTime() + EDIT_MINUTES * 60_000) return 'edit_too_late'
}

/** Support is for what others say. */
export const whyNotVote = (topic: { authorId: string | null }, by: string): Reason | undefined =>
  topic.authorId === by ? 'own_topic' : undefined

export type Judge = {
  by: string
  /** Reads everything that is hidden: the personnel agency's desk, and the inspectorate. */
  moderates: boolean
  /** Who hid it last. */
  hiddenBy: string | null
}

export function whyNotJudge(post: Written, act: Judgement, judge: Judge): Reason | undefined {
  const isTheirs = act === 'object' ? post.authorId === judge.by : judge.moderates
  if (!isTheirs) return 'not_found'
  if (!JUDGEMENTS[act].from.some((from) => from === post.standing)) return 'already_judged'
  // Nobody brings back the own words; whoever hid others' may think again, but does not judge the objection.
  if (act !== 'object' && act !== 'hide' && post.authorId === judge.by) return 'judged_by_oneself'
  if (post.standing === 'CONTESTED' && judge.hiddenBy === judge.by) return 'judged_by_oneself'
}

export const judgementsOf = (post: Written, judge: Judge): Judgement[] =>
  JUDGEMENT_NAMES.filter((act) => whyNotJudge(post, act, judge) === undefined)

/** What is not shown is read by its author, who has to know why, and by those who judge. */
export const mayRead = (
  { authorId, standing }: Written,
  { by, moderates }: Pick<Judge, 'by' | 'moderates'>,
): boolean => standing === 'SHOWN' || moderates || (authorId !== null && authorId === by)
