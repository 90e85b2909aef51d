import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName } from '@/lib/organization/queries'
import { isRank } from '@/lib/organization/rules/ranks'
import type { CreditSum } from '../rules/credit-record'
import type { Check, PersonFacts } from '../rules/checks'
import { fitOf, verdictOf, type Verdict } from '../rules/fit'
import { placeOf, type Placed } from '../rules/nine-box'
import { professionOf } from '../rules/level-rise'
import { functionalLevel, NEXT_LEVELS, retirementAge, retiresOn, type PostLevel } from '../rules/posts'
import { riseOf, type Rise } from '../rules/rank-rise'
import { addYears, monthsBetween } from '../rules/service'
import { levelFrom, loadFacts, profileFrom, profileParts } from '../store'
import { peersInRank, presentPosts, riseFactsOf, type PresentPost } from '../store/careers'
import { creditsOf } from '../store/credits'
import { postRows } from '../store/posts'

export type NextPost = {
  id: string
  title: string
  unitName: string
  level: PostLevel
  vacant: number
  leaving: number
  verdict: Verdict
  checks: Check[]
}

export type MyCareer = {
  name: string
  kind: PersonFacts['kind']
  rank: PersonFacts['rank']
  post: PresentPost | null
  /** Months in the rank and in the post, where since when is known. */
  monthsInRank: number | null
  monthsInPost: number | null
  /** Others of the same rank; null while fewer than five have it. */
  peers: { people: number; longer: number } | null
  retiresOn: Day | null
  rise: Rise
  credit: CreditSum | null
  /** Posts to which the present one may lead, those with a free seat first. */
  next: NextPost[]
  placed: Placed
  posts: PersonFacts['posts']
  education: PersonFacts['education']
}

const A_FEW = 4
const ENOUGH_PEERS = 5

/** One's own career: ladder, next dates, gaps, and the facts behind "why not me". */
export async function myCareer(ctx: Ctx): Promise<MyCareer> {
  const me = found(ctx.actor.employeeId)
  const [person] = await loadFacts(ctx, [me], ctx.today)
  const facts = found(person)
  const post = (await presentPosts(ctx, [me])).get(me) ?? null
  const credit = (await creditsOf(ctx, [me])).get(me)
  const { rank } = facts
  const since = rank?.since ?? null
  const peers = rank && since && isRank(rank.code) ? await peersInRank(ctx, rank.code, since) : null
  const age = post?.level ? retirementAge(post.level, post.retirementAge, ctx.today) : null
  return {
    name: fullName(facts),
    kind: facts.kind,
    rank,
    post,
    monthsInRank: since ? monthsBetween(since, ctx.today) : null,
    monthsInPost: post ? monthsBetween(post.since, ctx.today) : null,
    peers: peers && peers.people >= ENOUGH_PEERS ? peers : null,
    // A contract ends by its own date, not by an age.
    retiresOn: facts.bornOn && age !== null && facts.kind === 'PNS' ? retiresOn(facts.bornOn, age) : null,
    rise: riseOf(riseFactsOf(facts, post ?? undefined, credit), ctx.today),
    credit: credit ?? null,
    next: post?.level ? await nextPosts(ctx, facts, post, post.level) : [],
    placed: placeOf(facts, ctx.today),
    posts: facts.posts,
    education: facts.education,
  }
}

async function nextPosts(
  ctx: Ctx,
  facts: PersonFacts,
  post: PresentPost,
  level: PostLevel,
): Promise<NextPost[]> {
  const levels = NEXT_LEVELS[level]
  if (levels.length === 0) return []
  const rows = await postRows(ctx, {
    by: addYears(ctx.today, 2),
    conditions: [
      Prisma.sql`p.level = ANY(${[...levels]}::text[])`,
      post.positionId
        ? Prisma.sql`p.work_field IS NOT DISTINCT FROM (SELECT own.work_field FROM position own
            WHERE own.region_id = p.region_id AND own.id = ${post.positionId}::uuid)`
        : Prisma.sql`p.unit_id = ${post.unitId}::uuid`,
    ],
    atMost: 40,
  })
  // The next functional level is one's own profession's.
  const own = professionOf(post.title)
  const open = rows.filter(
    ({ level: of, title }) => !functionalLevel(levelFrom(of)) || professionOf(title) === own,
  )
  const chosen = open.toSorted((a, b) => Number(b.seats > b.held) - Number(a.seats > a.held)).slice(0, A_FEW)
  const profiles = await ctx.db.position.findMany({
    where: { regionId: ctx.regionId, id: { in: chosen.map(({ id }) => id) } },
    select: { id: true, ...profileParts },
  })
  return chosen.flatMap((row): NextPost[] => {
    const stored = profiles.find(({ id }) => id === row.id)
    if (!stored) return []
    const profile = profileFrom(stored)
    const checks = fitOf(profile, facts, ctx.today)
    return [
      {
        id: row.id,
        title: row.title,
        unitName: row.unit_name,
        level: profile.level,
        vacant: Math.max(0, row.seats - row.held),
        leaving: row.leaving,
        verdict: verdictOf(checks),
        checks,
      },
    ]
  })
}
