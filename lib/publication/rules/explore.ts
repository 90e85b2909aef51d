// Every published number as a line through its quarters, for those who want to play with them.
import { quarterKey, type YearQuarter } from '../../calendar/rules.ts'
import { slugOf } from './services.ts'
import type { Summary } from './summary.ts'

export type ExploredLine = {
  key: string
  name: string
  /** One for each quarter of the whole; null where nothing was told. */
  values: (number | null)[]
}

export type Explored = { key: string; name: string; measureUnit: string; lines: ExploredLine[] }

export type Exploration = { quarters: YearQuarter[]; measures: Explored[] }

type Unit = { slug: string; name: string; editions: readonly { summary: Summary }[] }
type Told = {
  measure: { key: string; name: string; measureUnit: string }
  line: { key: string; name: string }
  value: number | null
}

const OPINION = { key: 'kepuasan', name: 'Kepuasan warga (IKM)', measureUnit: '' }
const TIME = { key: 'tepat-waktu', name: 'Tahap berkas layanan yang selesai tepat waktu', measureUnit: '%' }
const MEDIAN = {
  key: 'hari',
  name: 'Hari kerja sampai tahap berkas layanan selesai (median)',
  measureUnit: 'hari',
}

/** Below ten there is no percentage, and none where the number itself may not be told. */
const shareOf = (due: number, [least, most]: [number, number]) =>
  due >= 10 && least === most ? Math.round((least / due) * 1000) / 10 : null

function toldBy(unit: Unit, summary: Summary): Told[] {
  const services = summary.services.flatMap(({ id, slug, name, opinion, time }): Told[] => {
    const line = { key: `${unit.slug} ${id ?? slug}`, name: `${name}, ${unit.name}` }
    return [
      ...(opinion ? [{ measure: OPINION, line, value: opinion.index / 100 }] : []),
      ...(time
        ? [
            { measure: TIME, line, value: shareOf(time.due, time.onTime) },
            { measure: MEDIAN, line, value: time.median },
          ]
        : []),
    ]
  })
  const indicators = summary.indicators.map(({ name, measureUnit, value }): Told => ({
    measure: { key: `${slugOf(name)} ${measureUnit}`, name, measureUnit },
    line: { key: unit.slug, name: unit.name },
    value: value === null ? null : Number(value),
  }))
  return [...services, ...indicators]
}

export function explorationOf(units: readonly Unit[]): Exploration {
  const summaries = units.flatMap(({ editions }) => editions.map(({ summary }) => summary))
  const quarters = [
    ...new Map(
      summaries.map(({ year, quarter }) => [quarterKey({ year, quarter }), { year, quarter }]),
    ).values(),
  ].toSorted((a, b) => a.year - b.year || a.quarter - b.quarter)
  const places = new Map(quarters.map((quarter, place) => [quarterKey(quarter), place]))
  const measures = new Map<string, Explored>()
  for (const unit of units)
    for (const { summary } of unit.editions)
      for (const { measure, line, value } of toldBy(unit, summary)) {
        const known = measures.get(measure.key) ?? { ...measure, lines: [] }
        measures.set(measure.key, known)
        let at = known.lines.find(({ key }) => key === line.key)
        if (!at) known.lines.push((at = { ...line, values: quarters.map(() => null) }))
        // The newest name stands.
        at.name = line.name
        at.values[places.get(quarterKey(summary)) ?? 0] = value
      }
  return {
    quarters,
    measures: [...measures.values()].filter(({ lines }) =>
      lines.some(({ values }) => values.some((value) => value !== null)),
    ),
  }
}

/** At a line's end there is room for so many letters, so many times. */
const ROOM = 12
const LINES = 2

/**
 * What tells each name from the others, in whole words on one line or two. What it shares with another at its beginning tells
 * nothing.
 */
export function shortNames(names: readonly string[]): string[] {
  const all = names.map((name) => name.split(/\s+/))
  return all.map((words, at) => {
    const shared = Math.max(
      0,
      ...all
        .filter((_, other) => other !== at)
        .map((other) => {
          const differs = words.findIndex((word, place) => word !== other[place])
          return differs < 0 ? words.length : differs
        }),
    )
    const lines: string[] = []
    for (const word of words.slice(Math.min(shared, words.length - 1))) {
      const last = lines.at(-1)
      // What follows a comma says where; the line's own name is whole before it.
      if (last?.endsWith(',')) break
      if (last !== undefined && `${last} ${word}`.length <= ROOM) lines[lines.length - 1] = `${last} ${word}`
      else if (lines.length < LINES) lines.push(word)
      else break
    }
    return lines.join('\n').replace(/,$/, '')
  })
}
