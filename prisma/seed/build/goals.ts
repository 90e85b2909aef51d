// From the region's vision to what each unit answers for, with the target of every quarter.
import type { PublishedIndicator } from '../../../lib/publication/rules/summary.ts'
import { THEMES } from '../content/themes.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type SeedGoals = {
  vision: Row[]
  missions: Row[]
  goals: Row[]
  unitIndicators: Row[]
  /** The id of a unit's indicator by its place; inner units share those of the unit above them. */
  indicatorOf(unit: SeedUnit, place: number): string | null
  /** A unit's own indicators as they are published. */
  indicatorsOf(unit: SeedUnit): Omit<PublishedIndicator, 'target' | 'value'>[]
}

export function buildGoals(of: Setting, units: readonly SeedUnit[]): SeedGoals {
  const region_id = of.region.id
  const start = of.calendar.since
  const made = `${start}-01-03`
  const visionId = of.id(made)
  const missions = of.region.missions.map(({ mission }, position) => ({
    region_id,
    id: of.id(made),
    vision_id: visionId,
    text: of.say(mission),
    position: position + 1,
  }))
  const goals = of.region.missions.map(({ goal }, position) => ({
    region_id,
    id: of.id(made),
    vision_id: visionId,
    mission_id: found(missions[position], 'a mission').id,
    text: of.say(goal),
    position: position + 1,
  }))
  const goalTexts = goals.map(({ text }) => text)
  const owned = new Map(
    units.filter(ownsIndicators).map((unit) => [
      unit.slug,
      THEMES[unit.theme].indicators.map((spec) => ({
        unitId: unit.id,
        goalId: found(goals[spec.goal], `goal ${spec.goal}`).id,
        id: of.id(made),
        name: of.say(spec.name),
        measureUnit: spec.unit,
        direction: spec.direction,
        method: of.say(spec.method),
        source: of.say(spec.sourceText),
        goal: found(goalTexts[spec.goal], 'a goal'),
      })),
    ]),
  )
  const unitIndicators = [...owned.values()].flatMap((indicators) =>
    indicators.map((indicator, place) => ({
      region_id,
      id: indicator.id,
      unit_id: indicator.unitId,
      goal_id: indicator.goalId,
      name: indicator.name,
      measure_unit: indicator.measureUnit,
      direction: indicator.direction,
      method: indicator.method,
      source: indicator.source,
      position: place + 1,
    })),
  )
  return {
    vision: [
      { region_id, id: visionId, text: of.say(of.region.vision), start_year: start, end_year: start + 4 },
    ],
    missions,
    goals,
    unitIndicators,
    indicatorOf: ({ slug, parentSlug }, place) =>
      (owned.get(slug) ?? owned.get(parentSlug ?? ''))?.[place]?.id ?? null,
    indicatorsOf: ({ slug }) =>
      (owned.get(slug) ?? []).map(({ unitId: _, goalId: __, ...indicator }) => indicator),
  }
}

/** Public units and the top of each office; a division inside answers through its office. */
export const ownsIndicators = ({ isPublic, parentSlug }: SeedUnit): boolean => isPublic || parentSlug === null
