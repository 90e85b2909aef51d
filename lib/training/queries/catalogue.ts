import 'server-only'
import { leavesOf } from '@/lib/attendance/queries'
import { dayFromDb, dayToDb, type Day, type Range } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { BEHAVIOURS, type Behaviour } from '@/lib/plans/rules'
import { kindFrom, whyNotEnrol, type Category, type EnrolmentStatus, type Kind, type Reason } from '../rules'
import { byWorth, type Shelved } from '../rules/catalogue'
import type { EffectView } from '../rules/effect'
import { enrolmentStatus, otherSeats } from '../store'
import { latestEffects } from '../store/effects'
import { categoryOf } from '../store/needs'

export type SessionView = {
  id: string
  startsOn: Day
  endsOn: Day
  place: string
  seats: number
  free: number
  mine: EnrolmentStatus | null
  whyNot: Reason | undefined
  /** I am on leave on one of its days, which is said and hinders nobody. */
  onLeave: boolean
}

export type CourseView = Shelved & {
  id: string
  version: number
  kind: Kind
  category: Category
  hours: number
  provider: string
  summary: string
  behaviour: Behaviour | null
  series: { name: string; part: number; of: number } | null
  effect: EffectView | null
  sessions: SessionView[]
}

const MOST_COURSES = 120
const MOST_SESSIONS = 6

/** What is on offer, of one kind or category where asked, with the next sessions and my own seat. */
export async function catalogue(
  ctx: Ctx,
  { kind, category }: { kind?: Kind; category?: Category } = {},
  atMost = MOST_COURSES,
): Promise<CourseView[]> {
  const { regionId } = ctx
  const rows = await ctx.db.course.findMany({
    where: { regionId, closedAt: null, ...(kind ? { kind } : {}), ...(category ? { category } : {}) },
    select: {
      id: true,
      version: true,
      title: true,
      kind: true,
      category: true,
      hours: true,
      provider: true,
      summary: true,
      behaviour: true,
      seriesName: true,
      seriesPart: true,
      sessions: {
        where: { regionId, status: 'OPEN', startsOn: { gt: dayToDb(ctx.today) } },
        select: {
          id: true,
          startsOn: true,
          endsOn: true,
          place: true,
          seats: true,
          taken: true,
          enrolments: {
            where: { regionId, employeeId: ctx.actor.employeeId ?? NOBODY },
            select: { status: true },
          },
        },
        orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
        take: MOST_SESSIONS,
      },
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: atMost,
  })
  const effects = await latestEffects(
    ctx,
    rows.map(({ id }) => id),
  )
  const parts = await partsOfSeries(
    ctx,
    rows.flatMap(({ seriesName }) => seriesName ?? []),
  )
  const seats = await otherSeats(ctx, undefined)
  const leaves = await ownLeaves(
    ctx,
    rows.flatMap(({ sessions }) => sessions.map(({ endsOn }) => dayFromDb(endsOn))),
  )
  return rows
    .map(({ seriesName, seriesPart, sessions, behaviour, ...course }): CourseView => {
      const offered = sessions.map(({ enrolments: [own], taken, startsOn, endsOn, ...session }) => {
        const mine = own ? enrolmentStatus(own.status) : null
        const days = { startsOn: dayFromDb(startsOn), endsOn: dayFromDb(endsOn) }
        const state = { ...session, ...days, taken, status: 'OPEN' as const, courseClosed: false }
        return {
          ...session,
          ...days,
          free: session.seats - taken,
          mine,
          whyNot: whyNotEnrol(state, {
            mine: mine ?? undefined,
            today: ctx.today,
            others: seats.filter(({ sessionId }) => sessionId !== session.id),
          }),
          onLeave: leaves.some((one) => one.from <= days.endsOn && days.startsOn <= one.through),
        }
      })
      const effect = effects.get(course.id) ?? null
      return {
        ...course,
        kind: found(kindFrom(course.kind)),
        category: categoryOf(course.category),
        behaviour: BEHAVIOURS.find((one) => one === behaviour) ?? null,
        series:
          seriesName && seriesPart
            ? { name: seriesName, part: seriesPart, of: parts.get(seriesName) ?? seriesPart }
            : null,
        effect,
        verdict: effect?.verdict ?? null,
        sessions: offered,
        next: offered.find(({ free }) => free > 0)?.startsOn ?? null,
      }
    })
    .toSorted(byWorth)
}

/** My leave between today and the last day on offer. */
async function ownLeaves(ctx: Ctx, ends: readonly Day[]): Promise<Range[]> {
  const through = ends.toSorted().at(-1)
  if (!ctx.actor.employeeId || !through) return []
  return leavesOf(ctx, [ctx.actor.employeeId], { from: ctx.today, through })
}

/** No person has it: who is no employee has no seat. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

async function partsOfSeries(ctx: Ctx, names: string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map()
  const rows = await ctx.db.course.groupBy({
    by: ['seriesName'],
    where: { regionId: ctx.regionId, seriesName: { in: [...new Set(names)] } },
    _max: { seriesPart: true },
  })
  return new Map(rows.map(({ seriesName, _max }) => [seriesName ?? '', _max.seriesPart ?? 0]))
}
