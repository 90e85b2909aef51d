// Targets for every quarter, and what each indicator really came to in those that are over.
import { THEMES, type UnitIndicatorSpec } from '../content/themes.ts'
import { addDays, addQuarters, quarterRange, type YearQuarter, yearOf } from './calendar.ts'
import { ownsIndicators, type SeedGoals } from './goals.ts'
import type { SeedPerson } from './people.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type Measured = { target: number; value: number | null }
export type Measurements = {
  targets: Row[]
  values: Row[]
  of(indicatorId: string, quarter: YearQuarter): Measured | undefined
}

const NOTES = [
  'Satu bulan terganggu karena perbaikan jaringan.',
  'Sasaran bertambah setelah pendataan ulang.',
  'Dua petugas dipindahkan di tengah triwulan.',
  'Cuaca menghambat kegiatan lapangan pada bulan kedua.',
] as const

export function buildMeasurements(
  of: Setting,
  units: readonly SeedUnit[],
  people: readonly SeedPerson[],
  goals: SeedGoals,
): Measurements {
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  ).accountId
  const measured = new Map<string, Measured>()
  const targets: Row[] = []
  const values: Row[] = []
  for (const unit of units.filter(ownsIndicators)) {
    const unitStrength = of.random.next() * 0.05 - 0.02
    for (const [place, spec] of THEMES[unit.theme].indicators.entries()) {
      const strength = unitStrength + of.random.next() * 0.08 - 0.04
      const indicator_id = found(goals.indicatorOf(unit, place) ?? undefined, 'an indicator')
      for (const quarter of quartersOf(of)) {
        const target = targetOf(of, spec, quarter)
        const key = { region_id: of.region.id, indicator_id, ...quarter }
        targets.push({ ...key, target })
        const value = isOver(of, quarter) ? valueOf(of, spec, target, strength) : null
        measured.set(`${indicator_id} ${quarter.year} ${quarter.quarter}`, { target, value })
        if (value === null) continue
        const entered = addDays(quarterRange(quarter).through, 8)
        const missed = spec.direction === 'UP' ? value < target : value > target
        values.push({
          ...key,
          value,
          source: spec.source,
          note: missed && of.random.chance(0.5) ? of.say(of.random.pick(NOTES)) : null,
          entered_by: admin,
          entered_at: of.at(entered < of.calendar.today ? entered : of.calendar.today, 600),
          version: 1,
        })
      }
    }
  }
  return {
    targets,
    values,
    of: (indicatorId, { year, quarter }) => measured.get(`${indicatorId} ${year} ${quarter}`),
  }
}

/** From at least eight quarters ago through the end of this year. */
function quartersOf({ calendar: { open, quarters } }: Setting): YearQuarter[] {
  const ahead = 4 - open.quarter
  const told = Math.max(8, quarters.length)
  return Array.from({ length: told + ahead }, (_, index) => addQuarters(open, index + 1 - told))
}

const isOver = ({ calendar }: Setting, quarter: YearQuarter): boolean =>
  quarterRange(quarter).through < quarterRange(calendar.open).from

/** A straight way from where the unit stood to where it wants to be at the end of this year. */
function targetOf({ calendar }: Setting, spec: UnitIndicatorSpec, { year, quarter }: YearQuarter): number {
  const end = yearOf(calendar.today) * 4 + 4
  const gone = Math.max(0, Math.min(1, (year * 4 + quarter - (end - 9)) / 9))
  const level = spec.from + (spec.to - spec.from) * (0.25 + 0.75 * gone)
  return spec.counted ? Math.round(level / 4 / 5) * 5 : rounded(level, spec)
}

function valueOf({ random }: Setting, spec: UnitIndicatorSpec, target: number, strength: number): number {
  const better = strength + (random.next() - 0.5) * 0.04
  const value = target * (1 + (spec.direction === 'UP' ? better : -1.6 * better))
  const capped = spec.unit === '%' || spec.unit === 'nilai' ? Math.min(value, 99.4) : value
  return spec.counted ? Math.round(capped) : rounded(Math.max(0, capped), { decimals: 1, ...spec })
}

const rounded = (value: number, { decimals = 0 }: Pick<UnitIndicatorSpec, 'decimals'>): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals
