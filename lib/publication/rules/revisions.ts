// What a correction corrected: each number as it stood and as it stands.
import { formatNumber } from '../../calendar/labels.ts'
import { GRADES, type Grade } from '../../reviews/rules.ts'
import type { REVISED_PARTS } from '../schema/open-data.ts'
import type { PublishedOpinion, PublishedService, PublishedTime } from './services.ts'
import type { PublishedIndicator, Summary } from './summary.ts'

export type Revision = {
  part: (typeof REVISED_PARTS)[number]
  name: string
  before: string | null
  after: string | null
}

const withUnit = (number: string | null, measureUnit: string) =>
  number === null ? null : `${formatNumber(number, 4)} ${measureUnit}`

const targetOf = (one: PublishedIndicator | undefined) => one && withUnit(one.target, one.measureUnit)
const valueOf = (one: PublishedIndicator | undefined) => one && withUnit(one.value, one.measureUnit)

function indicatorRevisions(before: Summary, after: Summary): Revision[] {
  const ids = [...new Set([...before.indicators, ...after.indicators].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const was = before.indicators.find((one) => one.id === id)
    const is = after.indicators.find((one) => one.id === id)
    const name = is?.name ?? was?.name ?? ''
    return [
      { name: `${name}: hasil`, before: valueOf(was) ?? null, after: valueOf(is) ?? null },
      { name: `${name}: target`, before: targetOf(was) ?? null, after: targetOf(is) ?? null },
    ].map((one) => ({ part: 'indikator' as const, ...one }))
  })
}

const shownOf = ({ distribution }: Summary, grade: Grade): string | null => {
  const count = distribution.shown ? distribution.cells.find((cell) => cell.grade === grade)?.count : null
  return count === null || count === undefined ? null : `${count} pegawai`
}

const gradeRevisions = (before: Summary, after: Summary, names: Record<Grade, string>): Revision[] =>
  GRADES.map((grade) => ({
    part: 'sebaran' as const,
    name: names[grade],
    before: shownOf(before, grade),
    after: shownOf(after, grade),
  }))

const indexOf = (one: Omit<PublishedOpinion, 'elements'> | null | undefined) =>
  one ? `${one.index / 100} dari ${one.respondents} responden` : null
const timeOf = (one: PublishedTime | null | undefined) =>
  one ? `${[...new Set(one.onTime)].join(' sampai ')} dari ${one.due} tahap` : null
const isOf = (service: PublishedService) => (other: PublishedService) =>
  service.id === null ? other.slug === service.slug : other.id === service.id

function serviceRevisions(before: Summary, after: Summary): Revision[] {
  const gone = before.services.filter((one) => !after.services.some(isOf(one)))
  return [...after.services, ...gone].flatMap((service) => {
    const was = before.services.find(isOf(service))
    const is = after.services.find(isOf(service))
    return [
      {
        name: `${service.name}: indeks kepuasan`,
        before: indexOf(was?.opinion),
        after: indexOf(is?.opinion),
      },
      { name: `${service.name}: tepat waktu`, before: timeOf(was?.time), after: timeOf(is?.time) },
    ].map((one) => ({ part: 'layanan' as const, ...one }))
  })
}

const shownOnly = <T extends { shown: boolean }>(one: T | null) =>
  one?.shown ? (one as Extract<T, { shown: true }>) : null

const unitRevisions = (before: Summary, after: Summary): Revision[] =>
  [
    {
      name: 'Semua layanan: indeks kepuasan',
      before: indexOf(shownOnly(before.opinion)),
      after: indexOf(shownOnly(after.opinion)),
    },
    {
      name: 'Keluhan dijawab tepat waktu',
      before: complaintsOf(before),
      after: complaintsOf(after),
    },
  ].map((one) => ({ part: 'layanan' as const, ...one }))

function complaintsOf({ complaints }: Summary): string | null {
  if (!complaints?.shown) return null
  return `${[...new Set(complaints.onTime)].join(' sampai ')} dari ${complaints.due} keluhan`
}

/** Words alone were corrected. */
const WORDS: Revision = { part: 'keterangan', name: 'Keterangan tanpa angka', before: null, after: null }

/** A correction is never without a row: where no number moved, that is said. */
export function revisionsBetween(
  before: Summary,
  after: Summary,
  gradeNames: Record<Grade, string>,
): Revision[] {
  const changed = [
    ...indicatorRevisions(before, after),
    ...serviceRevisions(before, after),
    ...unitRevisions(before, after),
    ...gradeRevisions(before, after, gradeNames),
  ].filter((one) => one.before !== one.after)
  return changed.length > 0 ? changed : [WORDS]
}
