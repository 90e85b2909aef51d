// What each unit promised for a year, and the one promise that was moved after people had agreed their plans.
import { indicatorWords } from '../../../lib/goals/labels.ts'
import type { IndicatorState, QuarterTargets } from '../../../lib/goals/rules.ts'
import { THEMES } from '../content/themes.ts'
import { addDays, quarterRange, yearOf } from './calendar.ts'
import { ownsIndicators, type SeedGoals } from './goals.ts'
import type { Measurements } from './measurements.ts'
import type { SeedPerson } from './people.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export function agreementRows(of: Setting, units: readonly SeedUnit[]): Row[] {
  const thisYear = yearOf(of.calendar.today)
  const first = Math.min(yearOf(of.calendar.from), thisYear - 1)
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index)
  const promising = units.filter(ownsIndicators)
  return years.flatMap((year) =>
    promising.map((unit) => {
      const above = promising.find(({ slug }) => slug === unit.parentSlug)
      const outcomes = THEMES[unit.theme].indicators.map(({ outcome }) => outcome)
      return {
        region_id: of.region.id,
        id: of.id(`${year}-01-20`, 600),
        unit_id: unit.id,
        year,
        statement: of.say(`${outcomes.join('. ')}.`),
        plan: of.say(
          `Kegiatan ${year} dari renstra untuk: ${THEMES[unit.theme].indicators.map(({ name }) => name).join('; ')}. Kemajuannya diperiksa tiap triwulan.`,
        ),
        agreed_on: `${year}-01-20`,
        agreed_with: of.say(above ? `Kepala ${above.name}` : of.region.headTitle),
      }
    }),
  )
}

const DAYS_AGO = 20

/** The clinic's last indicator: what citizens say of it was promised two points higher than before. */
export function goalChangeRows(
  of: Setting,
  units: readonly SeedUnit[],
  people: readonly SeedPerson[],
  goals: SeedGoals,
  measurements: Measurements,
): Row[] {
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  )
  const { open, today } = of.calendar
  const clinic = units.find(({ theme, isPublic }) => theme === 'clinic' && isPublic)
  const spec = clinic && goals.indicatorsOf(clinic).at(-1)
  const now = spec && measurements.of(spec.id, open)?.target
  if (!spec || now === undefined) return []
  const changed = addDays(today, -DAYS_AGO)
  const first = addDays(quarterRange(open).from, 1)
  const on = changed > first ? changed : first
  const state = (target: number): IndicatorState => {
    const targets: QuarterTargets = [
      open.quarter === 1 ? target : null,
      open.quarter === 2 ? target : null,
      open.quarter === 3 ? target : null,
      open.quarter === 4 ? target : null,
    ]
    return { ...spec, year: open.year, targets }
  }
  const change = { texts: [], quarters: [open.quarter] }
  return [
    {
      region_id: of.region.id,
      id: of.id(on, 620),
      goal_id: null,
      indicator_id: spec.id,
      before: of.say(indicatorWords(state(Math.max(0, now - 2)), change)),
      after: of.say(indicatorWords(state(now), change)),
      changed_by: admin.accountId,
      changed_at: of.at(on, 620),
    },
  ]
}
