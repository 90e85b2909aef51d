import { seedCalendar } from '../../prisma/seed/build/calendar.ts'
import { buildRegion, type BuiltRegion } from '../../prisma/seed/build/region.ts'
import type { RegionSpec } from '../../prisma/seed/content/regions.ts'
import { settingOf } from '../../prisma/seed/demo.ts'

const built = new Map<string, Promise<BuiltRegion>>()

/** A region of the demo as it is on a day. It takes seconds, so the files of a worker share it: look, and change nothing. */
export function demoRegion(region: RegionSpec, today: string): Promise<BuiltRegion> {
  const key = `${region.slug} ${today}`
  const known = built.get(key) ?? buildRegion(settingOf(region, seedCalendar(today)), { passwordHash: 'x' })
  built.set(key, known)
  return known
}
