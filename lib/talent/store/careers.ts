import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import { LEGAL_STATUSES, type LegalStatus } from '@/lib/organization/rules'
import { FUNCTIONAL_LEVELS, levelOf } from '@/lib/reviews/rules/credit'
import type { CreditSum } from '../rules/credit-record'
import { functionalLevel, isEchelon, type EchelonId, type PostLevel } from '../rules/posts'
import type { RiseFacts } from '../rules/rank-rise'
import type { KnownPerson } from '../store'
import { levelFrom } from '../store'

export type PresentPost = {
  employeeId: string
  positionId: string | null
  title: string
  unitId: string
  unitName: string
  level: PostLevel | null
  echelon: EchelonId | null
  retirementAge: number | null
  since: Day
}

/** Today's definitive posts of these people; one statement. */
export async function presentPosts(
  ctx: Ctx,
  employeeIds: readonly string[],
): Promise<Map<string, PresentPost>> {
  const rows = await ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      kind: 'DEFINITIVE',
      ...during({ from: ctx.today, through: ctx.today }),
    },
    select: {
      employeeId: true,
      positionId: true,
      positionTitle: true,
      positionFamily: true,
      unitId: true,
      startsOn: true,
      unit: { select: { name: true } },
      position: { select: { level: true, echelon: true, retirementAge: true } },
    },
  })
  return new Map(
    rows.map(
      ({
        employeeId,
        positionId,
        positionTitle: title,
        positionFamily,
        unitId,
        unit,
        position,
        startsOn,
      }) => {
        const named = positionFamily === 'FUNCTIONAL' ? levelOf(title) : undefined
        const level = position
          ? levelFrom(position.level)
          : (named ?? (positionFamily === 'GENERAL' ? 'PELAKSANA' : null))
        const echelon = position?.echelon ?? null
        return [
          employeeId,
          {
            employeeId,
            positionId,
            title,
            unitId,
            unitName: unit.name,
            level,
            echelon: echelon !== null && isEchelon(echelon) ? echelon : null,
            retirementAge: position?.retirementAge ?? null,
            since: dayFromDb(startsOn),
          },
        ]
      },
    ),
  )
}

export type FunctionalSeats = { title: string; level: string; seats: number; held: number }

/** Seats and today's holders of functional posts, by title. */
export const functionalSeats = (ctx: Ctx): Promise<FunctionalSeats[]> =>
  ctx.db.$queryRaw<FunctionalSeats[]>(Prisma.sql`
    SELECT p.title, p.level, sum(p.seats)::int AS seats, sum(h.held)::int AS held
    FROM position p
    CROSS JOIN LATERAL (SELECT count(*) AS held FROM assignment a
      WHERE a.region_id = p.region_id AND a.position_id = p.id AND a.kind = 'DEFINITIVE'
        AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)) h
    WHERE p.region_id = ${ctx.regionId} AND p.closed_on IS NULL AND p.level = ANY(${[...FUNCTIONAL_LEVELS]}::text[])
    GROUP BY p.title, p.level`)

const legalStatusOf = (text: string): LegalStatus => LEGAL_STATUSES.find((one) => one === text) ?? 'ACTIVE'

export function riseFactsOf(
  person: KnownPerson,
  post: PresentPost | undefined,
  credit: CreditSum | undefined,
): RiseFacts {
  const level = post?.level ? functionalLevel(post.level) : undefined
  const own = level && credit?.level === level ? credit : undefined
  // All points are known when a paper tells what came before, or the level began no earlier than the first year that counted.
  const began = person.posts
    .filter((one) => level !== undefined && one.level === level)
    .map(({ from }) => from)
    .toSorted()[0]
  const complete =
    own !== undefined && (own.paper !== null || (began !== undefined && began >= `${own.since}-01-01`))
  return {
    kind: person.kind,
    bornOn: person.bornOn,
    rank: person.rank,
    education: person.education,
    grades: person.grades,
    discipline: person.discipline,
    legalStatus: legalStatusOf(person.legalStatus),
    post: post ? { level: post.level, echelon: post.echelon, since: post.since } : null,
    credit: own ? { points: own.points, complete, paper: own.paper } : null,
  }
}

export type RankPeers = { people: number; longer: number }

/** How many have the same rank, and how many of them for longer; counts, nobody's name. */
export async function peersInRank(ctx: Ctx, rankCode: string, since: Day): Promise<RankPeers> {
  const [row] = await ctx.db.$queryRaw<RankPeers[]>(Prisma.sql`
    SELECT count(*)::int AS people, count(*) FILTER (WHERE r.since < ${since}::date)::int AS longer
    FROM employee e
    JOIN rank_record r ON r.region_id = e.region_id AND r.employee_id = e.id AND r.rank_code = e.rank_code
      AND r.withdrawn_at IS NULL
    WHERE e.region_id = ${ctx.regionId} AND e.rank_code = ${rankCode} AND e.kind = 'PNS'
      AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')`)
  return row ?? { people: 0, longer: 0 }
}
