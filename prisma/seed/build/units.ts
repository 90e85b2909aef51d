import type { ThemeKey } from '../content/themes.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type SeedUnit = {
  id: string
  slug: string
  name: string
  kind: string
  theme: ThemeKey
  parentSlug: string | null
  isPublic: boolean
  promise: string | null
  contact: string | null
}

export const buildUnits = (of: Setting): SeedUnit[] =>
  of.organization.units.map(({ slug, name, kind, theme, parent, isPublic, promise }) => ({
    id: of.id(`${of.calendar.since}-01-02`),
    slug,
    name: of.say(name),
    kind,
    theme,
    parentSlug: parent ?? null,
    isPublic,
    promise: promise ? of.say(promise) : null,
    contact: isPublic ? of.say(contactOf(of, slug)) : null,
  }))

/** A post, never a person: whoever sits there answers. */
const contactOf = ({ region }: Setting, slug: string) =>
  `Petugas informasi, ${slug}@${region.slug}.example, Senin sampai Jumat 08.00–15.00`

export function unitRows(of: Setting, units: readonly SeedUnit[]): Row[] {
  const idOf = new Map(units.map(({ slug, id }) => [slug, id]))
  return units.map((unit, index) => ({
    region_id: of.region.id,
    id: unit.id,
    parent_id: unit.parentSlug ? found(idOf.get(unit.parentSlug), unit.parentSlug) : null,
    slug: unit.slug,
    name: unit.name,
    kind: unit.kind,
    promise: unit.promise,
    contact: unit.contact,
    is_public: unit.isPublic,
    position: index + 1,
    closed_on: null,
  }))
}
