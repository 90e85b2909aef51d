// Units and services side by side on one measure: with intervals where there are any, never with ranks.
import type { YearQuarter } from '../../calendar/rules.ts'
import { slugOf, type PublishedService } from './services.ts'
import type { PublishedIndicator, Summary } from './summary.ts'

export type Measure = {
  /** In the address. */
  key: string
  kind: 'OPINION' | 'TIME' | 'INDICATOR'
  name: string
  measureUnit: string
  direction: 'UP' | 'DOWN'
  /** How an indicator is counted. */
  method: string | null
}

export type Compared = {
  unit: { slug: string; name: string }
  /** What is compared where it is a service. */
  service: { slug: string; name: string } | null
  quarter: YearQuarter
  /** None where too few answered, or where only the interval may be told. */
  value: number | null
  interval: [low: number, high: number] | null
  target: number | null
  /** How many stand behind the number; none where that is not known, or too small to tell. */
  count: number | null
  /** Of the quarters before, oldest first. */
  before: { quarter: YearQuarter; value: number | null }[]
}

type Unit = { slug: string; name: string; editions: readonly { summary: Summary }[] }

export const OPINION = 'kepuasan'
export const TIMELINESS = 'tepat-waktu'
export const QUARTERS_BEFORE = 3

const opinionMeasure: Measure = {
  key: OPINION,
  kind: 'OPINION',
  name: 'Kepuasan warga per layanan',
  measureUnit: 'IKM',
  direction: 'UP',
  method: null,
}
const timeMeasure: Measure = {
  key: TIMELINESS,
  kind: 'TIME',
  name: 'Layanan selesai tepat waktu',
  measureUnit: '%',
  direction: 'UP',
  method: null,
}

const newest = ({ editions }: Unit) => editions.at(-1)?.summary
const keyOf = ({ name }: PublishedIndicator) => `indikator-${slugOf(name)}`
const isAlike = (a: PublishedIndicator, b: PublishedIndicator) =>
  keyOf(a) === keyOf(b) && a.measureUnit === b.measureUnit && a.direction === b.direction

/** What can be compared: satisfaction, time, and each indicator that two units share. */
export function measuresOf(units: readonly Unit[]): Measure[] {
  const latest = units.flatMap((unit) => newest(unit) ?? [])
  const services = latest.flatMap((summary) => summary.services)
  const indicators = latest.flatMap((summary) => summary.indicators)
  const shared = indicators.filter(
    (one, at) =>
      indicators.findIndex((other) => isAlike(one, other)) === at &&
      indicators.filter((other) => isAlike(one, other)).length > 1,
  )
  return [
    ...(services.filter(({ opinion }) => opinion).length > 1 ? [opinionMeasure] : []),
    ...(services.filter(({ time }) => time).length > 1 ? [timeMeasure] : []),
    ...shared.map((one) => ({
      key: keyOf(one),
      kind: 'INDICATOR' as const,
      name: one.name,
      measureUnit: one.measureUnit,
      direction: one.direction,
      method: one.method,
    })),
  ]
}

type Shown = Pick<Compared, 'value' | 'interval' | 'count'>

const hundredths = (value: number) => value / 100

function shownOpinion({ opinion }: PublishedService): Shown {
  if (!opinion) return { value: null, interval: null, count: null }
  const { index, interval, respondents } = opinion
  return {
    value: hundredths(index),
    interval: interval && [hundredths(interval[0]), hundredths(interval[1])],
    count: respondents,
  }
}

/** Below ten there is no percentage. */
const FEWEST_FOR_SHARE = 10
const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10

function shownTime({ time }: PublishedService): Shown {
  if (!time || time.due < FEWEST_FOR_SHARE) return { value: null, interval: null, count: time?.due ?? null }
  const [least, most] = time.onTime
  const exact = least === most
  return {
    value: exact ? percent(least, time.due) : null,
    interval: exact ? null : [percent(least, time.due), percent(most, time.due)],
    count: time.due,
  }
}

const numberOf = (text: string | null) => (text === null ? null : Number(text))

function rowsOfServices(unit: Unit, show: (service: PublishedService) => Shown): Compared[] {
  const { editions } = unit
  const latest = newest(unit)
  if (!latest) return []
  return latest.services.map((service) => ({
    unit: { slug: unit.slug, name: unit.name },
    service: { slug: service.slug, name: service.name },
    quarter: { year: latest.year, quarter: latest.quarter },
    target: null,
    ...show(service),
    before: editions.slice(-1 - QUARTERS_BEFORE, -1).map(({ summary: { year, quarter, services } }) => {
      const then = services.find((one) =>
        one.id === null ? one.slug === service.slug : one.id === service.id,
      )
      return { quarter: { year, quarter }, value: then ? show(then).value : null }
    }),
  }))
}

function rowOfIndicator(unit: Unit, key: string): Compared[] {
  const latest = newest(unit)
  const indicator = latest?.indicators.find((one) => keyOf(one) === key)
  if (!latest || !indicator) return []
  return [
    {
      unit: { slug: unit.slug, name: unit.name },
      service: null,
      quarter: { year: latest.year, quarter: latest.quarter },
      value: numberOf(indicator.value),
      interval: null,
      target: numberOf(indicator.target),
      count: null,
      before: unit.editions
        .slice(-1 - QUARTERS_BEFORE, -1)
        .map(({ summary: { year, quarter, indicators } }) => ({
          quarter: { year, quarter },
          value: numberOf(indicators.find(({ id }) => id === indicator.id)?.value ?? null),
        })),
    },
  ]
}

const nameOf = ({ unit, service }: Compared) => `${service?.name ?? ''} ${unit.name}`
const placeOf = ({ value, interval }: Compared) =>
  value ?? (interval ? (interval[0] + interval[1]) / 2 : Number.NEGATIVE_INFINITY)

export const COMPARE_ORDERS = ['nama', 'nilai'] as const
export type CompareOrder = (typeof COMPARE_ORDERS)[number]

/** All that have this measure, by name or by value; what has no number comes last. */
export function comparison(
  units: readonly Unit[],
  key: string,
  order: CompareOrder,
): { measure: Measure; rows: Compared[] } | undefined {
  const measure = measuresOf(units).find((one) => one.key === key)
  if (!measure) return undefined
  const rows = units.flatMap((unit) => {
    if (measure.kind === 'OPINION') return rowsOfServices(unit, shownOpinion)
    if (measure.kind === 'TIME')
      return rowsOfServices(unit, shownTime).filter(
        ({ value, interval, count }) => value !== null || interval || count,
      )
    return rowOfIndicator(unit, key)
  })
  const byName = rows.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'))
  const sign = measure.direction === 'UP' ? 1 : -1
  return {
    measure,
    rows:
      order === 'nama'
        ? byName
        : byName.toSorted((a, b) => {
            if (placeOf(a) === placeOf(b)) return 0
            if (placeOf(a) === Number.NEGATIVE_INFINITY) return 1
            if (placeOf(b) === Number.NEGATIVE_INFINITY) return -1
            return sign * (placeOf(b) - placeOf(a))
          }),
  }
}
