// Who stands out and who lags, by what was counted; the words say the same numbers as the evidence.
import { formatNumber } from '../../../lib/calendar/labels.ts'
import { type ReviewItem } from '../../../lib/reviews/rules/citations.ts'
import type { ReviewEvidence } from '../../../lib/reviews/rules/evidence.ts'
import { type Rating, suggestResultRating } from '../../../lib/reviews/rules.ts'
import {
  BEHAVIOUR_ABOVE_REASONS,
  BEHAVIOUR_BELOW_REASONS,
  BEHAVIOUR_SEEN_REASONS,
  CRITICAL,
} from '../content/feedback.ts'
import type { SeedFeedback } from './feedback.ts'
import type { Quarter } from './quarter-evidence.ts'
import { textOf } from './rows.ts'
import type { Setting } from './setting.ts'

export type Rated = { result: Rating; behaviour: Rating; items: ReviewItem[]; reason: string | null }

/** In a unit so large that citizens may read its grades, each grade is given often enough to be shown. */
const SHOWN_FROM = 25

/** Most people meet what is expected. */
export function ratingsOf(of: Setting, quarters: readonly Quarter[]): Map<Quarter, Rated> {
  const { random } = of
  const rated = new Map<Quarter, Rated>()
  const together = Map.groupBy(
    quarters,
    ({ person, quarter }) => `${person.unit.slug} ${quarter.year} ${quarter.quarter}`,
  )
  for (const team of together.values()) {
    const ranked = team.map((one) => ({ one, came: attainment(one) })).toSorted((a, b) => b.came - a.came)
    const isLarge = team.length >= SHOWN_FROM
    for (const [index, { one, came }] of ranked.entries()) {
      const ahead = came > 1 && (isLarge ? index < team.length * 0.24 : came > AHEAD)
      // The demo's supervisor has a record with which he may rise.
      const rises = one.person.persona === 'supervisor' && of.story !== 'staged'
      const behind = !rises && came < 0.97 && (isLarge ? index >= team.length * 0.8 : came < BEHIND)
      const conduct = one.person.habits.quality * 0.5 + random.next() * 0.6
      const praised = one.feedback.some(praises)
      const slips = !rises && !isLarge && conduct < 0.035
      const result = ahead ? 'ABOVE' : behind ? 'BELOW' : 'MEETS'
      const behaviour = (conduct > 0.6 && praised) || (isLarge && ahead) ? 'ABOVE' : slips ? 'BELOW' : 'MEETS'
      const reasons = [
        ...(result === 'MEETS' ? [] : [resultReason(of, one, result)]),
        ...(behaviour === 'ABOVE'
          ? [random.pick(praised ? BEHAVIOUR_ABOVE_REASONS : BEHAVIOUR_SEEN_REASONS)]
          : []),
        ...(behaviour === 'BELOW' ? [random.pick(BEHAVIOUR_BELOW_REASONS)] : []),
      ]
      rated.set(one, {
        result,
        behaviour,
        items: itemsOf(one, result),
        reason: reasons.length > 0 ? reasons.join(' ') : null,
      })
    }
  }
  return rated
}

const AHEAD = 1.16
const BEHIND = 0.72

/** A word about how somebody behaves that a good rating may lean on. */
export const praises = ({ about, row }: SeedFeedback): boolean =>
  about === 'BEHAVIOUR' && !CRITICAL.some((text) => textOf(row.text).startsWith(text))

type Result = ReviewEvidence['results'][number]

/** What came of a planned result beside what the time that had passed let expect. */
export function shareOf({ indicators }: Result, told: number): number | null {
  const [counted] = indicators.filter(({ done }) => done !== null)
  if (!counted?.target || counted.done === null || told === 0) return null
  return counted.done / (counted.target * told)
}

const sharesOf = ({ evidence, told }: Quarter): number[] =>
  evidence.results.flatMap((result) => (result.kind === 'MAIN' ? (shareOf(result, told) ?? []) : []))

const attainment = (quarter: Quarter): number => {
  const shares = sharesOf(quarter)
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + Math.min(share, 2), 0) / shares.length
}

function itemsOf({ evidence: { results }, told }: Quarter, result: Rating): ReviewItem[] {
  const rate = (one: Result): Rating => {
    const share = shareOf(one, told) ?? 1
    return result === 'ABOVE' && share < 1 ? 'MEETS' : result === 'BELOW' && share >= 1 ? 'MEETS' : result
  }
  const items = results.flatMap((one) =>
    one.id ? [{ id: one.id, text: one.text, kind: one.kind, rating: rate(one) }] : [],
  )
  return suggestResultRating(items) === result ? items : items.map((item) => ({ ...item, rating: result }))
}

/** Days without a record are told from this many on, and only of quarters in which each day was written down. */
const EMPTY_DAYS = 5

function resultReason({ calendar }: Setting, quarter: Quarter, result: 'ABOVE' | 'BELOW'): string {
  const { evidence, logs } = quarter
  const shares = sharesOf(quarter)
  const percent = formatNumber(Math.round(attainment(quarter) * 100))
  if (result === 'ABOVE') {
    const over = shares.filter((share) => share >= 1).length
    return `Capaian rata-rata ${percent}% dari laju rencana; ${over} dari ${shares.length} hasil kerja utama mencapai atau melampaui rencana.`
  }
  const under = shares.filter((share) => share < 1).length
  const { filled, expected } = evidence.days
  const empty = expected - filled
  const daily = logs.every(({ day }) => day >= calendar.dailyFrom)
  return [
    `Capaian rata-rata ${percent}% dari laju rencana; ${under} dari ${shares.length} hasil kerja utama tertinggal.`,
    ...(daily && empty >= EMPTY_DAYS ? [`${empty} dari ${expected} hari kerja belum ada catatan.`] : []),
  ].join(' ')
}
