import type { ThemeKey } from '../content/themes.ts'
import { yearOf } from './calendar.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type SeedUnit = {
  id: string
  slug: string
  name: string
  theme: ThemeKey
  parentSlug: string | null
  isPublic: boolean
}

export function buildUnits(of: Setting): SeedUnit[] {
  return of.organization.units.map(({ slug, name, theme, parent, isPublic }) => ({
    id: of.id(`${yearOf(of.calendar.from) - 1}-01-02`),
    slug,
    name: of.say(name),
    theme,
    parentSlug: parent ?? null,
    isPublic,
  }))
}

export function unitRows(of: Setting, units: readonly SeedUnit[]): Row[] {
  const idOf = new Map(units.map(({ slug, id }) => [slug, id]))
  return of.organization.units.map(({ slug, kind, parent, promise, isPublic }, index) => {
    const unit = found(units[index], slug)
    return {
      region_id: of.region.id,
      id: unit.id,
      parent_id: parent ? found(idOf.get(parent), parent) : null,
      slug,
      name: unit.name,
      kind,
      promise: promise ? of.say(promise) : null,
      contact: isPublic ? of.say(contactOf(of, unit)) : null,
      is_public: isPublic,
      position: index + 1,
      closed_on: null,
    }
  })
}

/** A post, never a person: whoever sits there answers. */
const contactOf = ({ region }: Setting, { slug }: SeedUnit) =>
  `Petugas informasi, ${slug}@${region.slug}.example, Senin sampai Jumat 08.00–15.00`
