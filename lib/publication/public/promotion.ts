import { asReader, regionOf } from '@/lib/core/visitor'
import { isSlug } from '@/lib/organization/schema'
import { announcedRounds, publishedRound, roundsVersion } from '@/lib/promotion/queries/published'

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A word that changes when one of a region's rounds may look different: by a deed, or by a day of its calendar. */
export async function promotionEdition(slug: string): Promise<string | undefined> {
  const region = isSlug(slug) ? await regionOf(slug) : undefined
  return region && asReader(region, roundsVersion)
}

/** A region's announced promotion rounds. */
export async function promotionFront(slug: string) {
  const region = isSlug(slug) ? await regionOf(slug) : undefined
  if (!region) return undefined
  return asReader(region, async (ctx) => ({ region, rounds: await announcedRounds(ctx) }))
}

/** One round in its glass box. */
export async function promotionRoundFront(slug: string, roundId: string) {
  const region = isSlug(slug) && isId(roundId) ? await regionOf(slug) : undefined
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const round = await publishedRound(ctx, roundId)
    return round && { region, round }
  })
}
