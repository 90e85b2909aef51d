// The public file of a round. Whoever has it recomputes the order; whoever changes one figure of it is found.
import type { RulesDocument } from './document.ts'
import { panelPoints } from './panel.ts'
import { type Ranked, rankingOf, type Standing, tiedOf } from './ranking.ts'

export const ROUND_SCHEMA = 'kinerja-terbuka/promotion-round/3'

export type RoundCandidate = {
  label: string
  /** Hundredths per criterion. */
  points: Record<string, number>
  /** The scores behind a criterion of the panel, in the order of the draw. */
  panel: Record<string, number[]>
  total: number
  /** Told only where points leave a tie. */
  daysInRank: number | null
  lot: string
  rank: number
}

export type PublishedDecision = {
  label: string
  rank: number
  name: string
  reason: string | null
  decidedBy: string
  decidedOn: string
  /** Whoever decided in the place of those whom a relation kept from it, and how that came. */
  substitute: { office: string; reason: string; namedBy: string; confirmedBy: string } | null
}

/** What was announced and when; a later one says why, and what it changed in words. */
export type PublishedVersion = {
  version: number
  hash: string
  reason: string | null
  preparedBy: string
  confirmedBy: string
  announcedAt: string
  /** The day of it in the region. */
  announcedOn: string
  changes: { part: string; was: string | null; is: string | null }[]
  rules: RulesDocument
}

export type RoundFile = {
  schema: typeof ROUND_SCHEMA
  /** Those in force: the last version's. */
  rules: RulesDocument
  rulesHash: string
  versions: PublishedVersion[]
  /** Null until the decision: not yet known to anybody outside, which is another thing than none. */
  counts: { applied: number; withdrawn: number; notEligible: number; ranked: number } | null
  candidates: RoundCandidate[] | null
  decision: PublishedDecision | null
  objections: { filed: number; upheld: number; rejected: number }
}

/** What the digest of the file covers: all but the objections, which come later and change no place. */
export const digestedOf = ({ objections: _, ...rest }: RoundFile): Omit<RoundFile, 'objections'> => rest

export type Scored = Omit<Standing, 'points'> & {
  points: Readonly<Record<string, number>>
  panel: Readonly<Record<string, readonly number[]>>
}

/** Points of the record and of the panel together. */
export function withPanel(
  record: Readonly<Record<string, number>>,
  panel: Readonly<Record<string, readonly number[]>>,
): Record<string, number> {
  const points = { ...record }
  for (const [code, scores] of Object.entries(panel)) {
    const value = panelPoints(scores)
    if (value === undefined) throw new RangeError(`no two or three scores for ${code}`)
    points[code] = value
  }
  return points
}

export function candidatesOf(rules: RulesDocument, scored: readonly Scored[]): RoundCandidate[] {
  const tied = tiedOf(rules, scored)
  return rankingOf(rules, scored).map(
    ({ label, points, panel, total, daysInRank, lot, rank }: Ranked<Scored>) => ({
      label,
      points: { ...points },
      panel: Object.fromEntries(Object.entries(panel).map(([code, scores]) => [code, [...scores]])),
      total,
      daysInRank: tied.has(label) ? daysInRank : null,
      lot,
      rank,
    }),
  )
}
