// From the region's vision to what each unit answers for, with the target of every quarter.
import { THEMES } from '../content/themes.ts'
import { yearOf } from './calendar.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type SeedGoals = {
  vision: Row[]
  goals: Row[]
  unitIndicators: Row[]
  /** The id of a unit's indicator by its place; inner units share those of the unit above them. */
  indicatorOf(unit: SeedUnit, place: number): string | null
}

export function buildGoals(of: Setting, units: readonly SeedUnit[]): SeedGoals {
  const region_id = of.region.id
  const start = yearOf(of.calendar.from) - 1
  const made = `${start}-01-03`
  const visionId = of.id(made)
  const goals = of.region.missions.map(({ mission, goal }, position): Row & { id: string } => ({
    region_id,
    id: of.id(made),
    vision_id: visionId,
    mission: of.say(mission),
    text: of.say(goal),
    position: position + 1,
  }))
  const idOf = new Map<string, string>()
  const unitIndicators = units.filter(ownsIndicators).flatMap((unit) =>
    THEMES[unit.theme].indicators.map((spec, place) => {
      const id = of.id(made)
      idOf.set(`${unit.slug} ${place}`, id)
      return {
        region_id,
        id,
        unit_id: unit.id,
        goal_id: found(goals[spec.goal], `goal ${spec.goal}`).id,
        name: of.say(spec.name),
        measure_unit: spec.unit,
        direction: spec.direction,
        method: of.say(spec.method),
        source: of.say(spec.sourceText),
        position: place + 1,
      }
    }),
  )
  return {
    vision: [
      { region_id, id: visionId, text: of.say(of.region.vision), start_year: start, end_year: start + 4 },
    ],
    goals,
    unitIndicators,
    indicatorOf: ({ slug, parentSlug }, place) =>
      idOf.get(`${slug} ${place}`) ?? idOf.get(`${parentSlug} ${place}`) ?? null,
  }
}

/** Public units and the top of each office; a division inside answers through its office. */
export const ownsIndicators = ({ isPublic, parentSlug }: SeedUnit): boolean => isPublic || parentSlug === null
