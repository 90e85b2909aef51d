import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { fullName, units, withDescendants } from '@/lib/organization/queries'
import { FUNCTIONAL_LEVELS } from '@/lib/reviews/rules/credit'
import { levelRiseOf, nextLevel, professionOf, TEST_NAMES, type LevelRise } from '../rules/level-rise'
import { functionalLevel } from '../rules/posts'
import { riseView, type RiseView } from '../rules/rank-rise'
import { addYears } from '../rules/service'
import { loadFacts } from '../store'
import { functionalSeats, presentPosts, riseFactsOf } from '../store/careers'
import { creditsOf } from '../store/credits'
import { keyOf, workingAfter } from '../store/people'

export type LevelRow = {
  employeeId: string
  name: string
  title: string | null
  unitName: string | null
  rise: LevelRise
}
export type LevelList = {
  view: RiseView
  rows: LevelRow[]
  next: string | null
  units: { id: string; name: string }[]
  looked: number
  outside: number
}
export type LevelFilter = { unit?: string; keadaan?: string; after?: string }

const ENOUGH = 50
const A_ROUND = 500
const ROUNDS = 3

/** Due within a year, held up by something else than time and points, or not to be told for want of data. */
function belongs(rise: LevelRise, view: RiseView, today: Day): boolean {
  if (!('conditions' in rise)) return rise.state === 'UNKNOWN' && view === 'belum-lengkap'
  if (rise.state === 'HELD') return view === 'tertahan'
  if (rise.expectedOn === null) return view === 'belum-lengkap'
  return view === 'jatuh-tempo' && rise.expectedOn <= addYears(today, 1)
}

/** Rises of level among functional officials, by name: five hundred people a round, a page of fifty, three rounds at most. */
export async function levelRises(ctx: Ctx, { unit, keadaan, after }: LevelFilter): Promise<LevelList> {
  const all = await units(ctx)
  const inUnits = all.some(({ id }) => id === unit) ? withDescendants(all, unit ?? '') : null
  const seats = await seatsByProfession(ctx)
  const view = riseView(keadaan)
  const list: LevelList = {
    view,
    rows: [],
    next: after ?? null,
    units: all.map(({ id, name }) => ({ id, name })),
    looked: 0,
    outside: 0,
  }
  for (let round = 0; round < ROUNDS && list.rows.length < ENOUGH; round += 1) {
    const people = await workingAfter(ctx, {
      inUnits,
      after: list.next,
      atMost: A_ROUND,
      functional: true,
    })
    const rises = await risesOf(
      ctx,
      people.map(({ id }) => id),
      seats,
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
export async function allLevelRises(ctx: Ctx, filter: Omit<LevelFilter, 'after'>): Promise<LevelRow[]> {
  const rows: LevelRow[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page: LevelList = await levelRises(ctx, { ...filter, ...(after && { after }) })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

type Seats = Map<string, { all: number; free: number }>

async function seatsByProfession(ctx: Ctx): Promise<Seats> {
  const seats: Seats = new Map()
  for (const { title, level, seats: all, held } of await functionalSeats(ctx)) {
    const key = `${level} ${professionOf(title)}`
    const known = seats.get(key) ?? { all: 0, free: 0 }
    seats.set(key, { all: known.all + all, free: known.free + Math.max(0, all - held) })
  }
  return seats
}

async function risesOf(ctx: Ctx, ids: readonly string[], seats: Seats): Promise<LevelRow[]> {
  const tests = FUNCTIONAL_LEVELS.map((level) => TEST_NAMES[level])
  const people = await loadFacts(ctx, ids, ctx.today, tests)
  const posts = await presentPosts(ctx, ids)
  const credits = await creditsOf(ctx, ids)
  return people.map((person): LevelRow => {
    const post = posts.get(person.employeeId)
    const level = post?.level ? (functionalLevel(post.level) ?? null) : null
    const next = level && nextLevel(level)
    const { credit } = riseFactsOf(person, post, credits.get(person.employeeId))
    const since = person.posts
      .filter((one) => !one.acting && one.level === level)
      .map(({ from }) => from)
      .toSorted()[0]
    return {
      employeeId: person.employeeId,
      name: fullName(person),
      title: post?.title ?? null,
      unitName: post?.unitName ?? null,
      rise: levelRiseOf(
        {
          ...person,
          level,
          since: since ?? null,
          credit,
          seats: (post && next && seats.get(`${next} ${professionOf(post.title)}`)) || null,
        },
        ctx.today,
      ),
    }
  })
}
