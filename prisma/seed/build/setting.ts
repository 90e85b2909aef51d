// What every builder of one region knows.
import type { Organization } from '../content/organization.ts'
import type { RegionSpec } from '../content/regions.ts'
import { type Day, instantOn, iso, type SeedCalendar } from './calendar.ts'
import type { Random } from './random.ts'

export type Setting = {
  region: RegionSpec
  organization: Organization
  calendar: SeedCalendar
  random: Random
  /** The demo tells a lively quarter; tests want to know exactly what lies on each of the last days. */
  story: 'lively' | 'staged'
  /** Puts the region's mark on a free text, for tests that look for leaks; in the demo it leaves it alone. */
  say: (text: string) => string
  /** A moment on the region's clock, as PostgreSQL reads it. */
  at(day: Day, minute: number): string
  /** An id made at that moment. */
  id(day: Day, minute?: number): string
}

export function setting(of: Omit<Setting, 'at' | 'id'>): Setting {
  return {
    ...of,
    at: (day, minute) => iso(instantOn(day, minute, of.region.zone)),
    id: (day, minute = 480) => of.random.id(instantOn(day, minute, of.region.zone)),
  }
}

export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The seed lacks ${what}`)
  return value
}
