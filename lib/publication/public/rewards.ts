import { asReader, regionOf } from '@/lib/core/visitor'
import { isSlug } from '@/lib/organization/schema'
import { publishedRewards, rewardsVersion } from '@/lib/recognition/queries/published-rewards'

/** A word that changes when one of a region's reward programmes may look different. */
export async function rewardsEdition(slug: string): Promise<string | undefined> {
  const region = isSlug(slug) ? await regionOf(slug) : undefined
  return region && asReader(region, rewardsVersion)
}

/** A region's reward programmes with their criteria, and the winners who let themselves be named. */
export async function rewardsFront(slug: string) {
  const region = isSlug(slug) ? await regionOf(slug) : undefined
  if (!region) return undefined
  return asReader(region, async (ctx) => ({ region, programmes: await publishedRewards(ctx) }))
}
