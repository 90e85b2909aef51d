import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { fullName } from '@/lib/organization/queries'
import type { PersonFacts } from '../rules/checks'
import type { PostProfile } from '../rules/requirements'
import { loadFacts, profileFrom, profileParts } from '../store'

export type NamedFacts = PersonFacts & { name: string }

/**
 * The dated facts of these people as they stand on a day, in a fixed number of statements; at most a thousand at once.
 * Certificates are looked for by the names asked for, else by those that the region's posts ask for. Whoever asks has reached
 * these people.
 */
export async function factsOf(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  employeeIds: readonly string[],
  on: Day,
  certificates?: readonly string[],
): Promise<NamedFacts[]> {
  const known = await loadFacts(ctx, employeeIds, on, certificates)
  return known.map(({ name, frontTitle, backTitle, legalStatus: _, ...facts }) => ({
    ...facts,
    name: fullName({ name, frontTitle, backTitle }),
  }))
}

export type PositionProfile = {
  id: string
  title: string
  unitId: string
  unitName: string
  profile: PostProfile
  seats: number
  closed: boolean
  version: number
}

/** What a post asks for. Posts are known to everybody who is signed in. */
export async function positionProfile(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  id: string,
): Promise<PositionProfile> {
  const row = found(
    recordId.safeParse(id).success
      ? await ctx.db.position.findFirst({
          where: { regionId: ctx.regionId, id },
          select: {
            id: true,
            title: true,
            unitId: true,
            seats: true,
            closedOn: true,
            version: true,
            unit: { select: { name: true } },
            ...profileParts,
          },
        })
      : null,
  )
  return {
    id: row.id,
    title: row.title,
    unitId: row.unitId,
    unitName: row.unit.name,
    profile: profileFrom(row),
    seats: row.seats,
    closed: row.closedOn !== null,
    version: row.version,
  }
}
