import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { fullName, units, withDescendants } from '@/lib/organization/queries'
import { isRank, RANKS, type RankCode } from '@/lib/organization/rules/ranks'
import { riseOf, riseView, type Rise, type RiseView } from '../rules/rank-rise'
import { addYears, monthsBetween } from '../rules/service'
import { loadFacts } from '../store'
import { presentPosts, riseFactsOf } from '../store/careers'
import { creditsOf } from '../store/credits'
import { keyOf, longestInRank, rankBands, unitBands, workingAfter } from '../store/people'

export type RiseRow = {
  employeeId: string
  name: string
  title: string | null
  unitName: string | null
  rise: Rise
}
export type RiseList = {
  view: RiseView
  rows: RiseRow[]
  next: string | null
  units: { id: string; name: string }[]
  /** People looked at on this page, and of them those to whom rank rises do not apply. */
  looked: number
  outside: number
}
export type RiseFilter = { unit?: string; keadaan?: string; after?: string }

const ENOUGH = 50
const A_ROUND = 500
const ROUNDS = 3

/** Due within a year, held up by something else than time, or not to be told for want of data. */
function belongs(rise: Rise, view: RiseView, today: Day): boolean {
  if (rise.state === 'OUTSIDE' || rise.state === 'TOP') return false
  if (rise.state === 'UNKNOWN') return view === 'belum-lengkap'
  if (rise.window === null) return view === 'belum-lengkap'
  const near = rise.window <= addYears(today, 1)
  if (rise.state === 'HELD') return view === 'tertahan' && near
  return view === 'jatuh-tempo' && near
}

/** Rank rises by name: each round looks at five hundred people, a page stops at fifty or after three rounds. */
export async function rankRises(ctx: Ctx, { unit, keadaan, after }: RiseFilter): Promise<RiseList> {
  const all = await units(ctx)
  const inUnits = all.some(({ id }) => id === unit) ? withDescendants(all, unit ?? '') : null
  const view = riseView(keadaan)
  const list: RiseList = {
    view,
    rows: [],
    next: after ?? null,
    units: all.map(({ id, name }) => ({ id, name })),
    looked: 0,
    outside: 0,
  }
  for (let round = 0; round < ROUNDS && list.rows.length < ENOUGH; round += 1) {
    const people = await workingAfter(ctx, { inUnits, after: list.next, atMost: A_ROUND })
    const rises = await risesOf(
      ctx,
      people.map(({ id }) => id),
    )
    list.looked += rises.length
    list.outside += rises.filter(({ rise }) => rise.state === 'OUTSIDE').length
    list.rows.push(...rises.filter(({ rise }) => belongs(rise, view, ctx.today)))
    const last = people.at(-1)
    list.next = people.length === A_ROUND && last ? keyOf(last) : null
    if (list.next === null) break
  }
  return list
}

/** All of them, for a file: page by page. */
export async function allRankRises(ctx: Ctx, filter: Omit<RiseFilter, 'after'>): Promise<RiseRow[]> {
  const rows: RiseRow[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page: RiseList = await rankRises(ctx, { ...filter, ...(after && { after }) })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

async function risesOf(ctx: Ctx, ids: readonly string[]): Promise<RiseRow[]> {
  const people = await loadFacts(ctx, ids, ctx.today)
  const posts = await presentPosts(ctx, ids)
  const credits = await creditsOf(ctx, ids)
  return people.map((person) => {
    const post = posts.get(person.employeeId)
    return {
      employeeId: person.employeeId,
      name: fullName(person),
      title: post?.title ?? null,
      unitName: post?.unitName ?? null,
      rise: riseOf(riseFactsOf(person, post, credits.get(person.employeeId)), ctx.today),
    }
  })
}

export type TimeInRank = {
  employeeId: string
  name: string
  title: string | null
  unitName: string | null
  rank: RankCode
  since: Day
  months: number
  monthsInPost: number | null
}
export type TimeInRankList = {
  rows: TimeInRank[]
  next: string | null
  units: { id: string; name: string }[]
}

/** Who has waited longest in his rank, first; nobody is passed over unseen. */
export async function timeInRank(
  ctx: Ctx,
  { unit, after }: { unit?: string; after?: string },
  enough = ENOUGH,
): Promise<TimeInRankList> {
  const all = await units(ctx)
  const inUnits = all.some(({ id }) => id === unit) ? withDescendants(all, unit ?? '') : null
  const rows = await longestInRank(ctx, { inUnits, ...(after && { after }), atMost: enough + 1 })
  const shown = rows.slice(0, enough)
  const last = shown.at(-1)
  return {
    rows: shown.flatMap((row): TimeInRank[] =>
      isRank(row.rank_code)
        ? [
            {
              employeeId: row.employee_id,
              name: fullName({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
              title: row.position_title,
              unitName: row.unit_name,
              rank: row.rank_code,
              since: row.since,
              months: monthsBetween(row.since, ctx.today),
              monthsInPost: row.sincePost ? monthsBetween(row.sincePost, ctx.today) : null,
            },
          ]
        : [],
    ),
    next: rows.length > enough && last ? `${last.since}~${last.employee_id}` : null,
    units: all.map(({ id, name }) => ({ id, name })),
  }
}

export type SeniorityPattern = {
  ranks: { rank: RankCode; people: number; median: number; overFour: number; overSix: number }[]
  units: { id: string; name: string; people: number; median: number; overSix: number }[]
}

/** How time in rank lies over ranks and units: where people wait for longer than elsewhere. */
export async function seniorityPattern(ctx: Ctx): Promise<SeniorityPattern> {
  const ranks = await rankBands(ctx)
  const bands = new Map((await unitBands(ctx)).map((row) => [row.unit_id, row]))
  return {
    ranks: RANKS.toReversed().flatMap(({ code }) => {
      const row = ranks.find(({ rank_code: rank }) => rank === code)
      return row
        ? [
            {
              rank: code,
              people: row.people,
              median: row.median,
              overFour: row.over_four,
              overSix: row.over_six,
            },
          ]
        : []
    }),
    units: (await units(ctx)).flatMap(({ id, name }) => {
      const row = bands.get(id)
      return row ? [{ id, name, people: row.people, median: row.median, overSix: row.over_six }] : []
    }),
  }
}
