import type { YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { GRADES } from '@/lib/reviews/rules'
import { indicatorSentence } from './labels'
import { whyNotPublish } from './rules'
import { loadDraft, type Draft } from './store'
import type { DistributionEdition } from './rules/summary'

const why = ({ facts }: Draft) => whyNotPublish(facts)

/** The public units of the region with where each stands for the quarter. */
export async function publicationBoard(ctx: Ctx, of: YearQuarter) {
  const units = await ctx.db.unit.findMany({
    where: { regionId: ctx.regionId, isPublic: true, closedOn: null },
    select: { id: true, name: true, slug: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
  const rows = []
  for (const unit of units) {
    const draft = await loadDraft(ctx, unit.id, of)
    const whyNot = why(draft)
    rows.push({
      ...unit,
      version: draft.standing?.version ?? null,
      publishedAt: draft.standing?.publishedAt ?? null,
      unfinished: draft.unfinished,
      whyNot: whyNot === 'nothing_changed' || whyNot === 'correction_note_missing' ? null : (whyNot ?? null),
      isChanged: draft.standing !== null && draft.standing.digest !== draft.digest,
    })
  }
  return rows
}

const cells = (distribution: DistributionEdition) =>
  distribution.shown
    ? GRADES.map((grade) => ({
        grade,
        count: distribution.cells.find((cell) => cell.grade === grade)?.count ?? null,
      }))
    : []

/** What citizens would read, cell by cell, and what differs from what they read now. */
export async function publicationPreview(ctx: Ctx, unitId: string, of: YearQuarter) {
  const draft = await loadDraft(ctx, unitId, of)
  const before = draft.standing?.summary
  return {
    unitId,
    digest: draft.digest,
    summary: draft.summary,
    distribution: cells(draft.summary.distribution),
    standing: draft.standing
      ? { version: draft.standing.version, publishedAt: draft.standing.publishedAt }
      : null,
    unfinished: draft.unfinished,
    distributionStands: draft.distributionStands,
    answersStand: draft.answersStand,
    carriedInside: draft.carriedInside,
    withheld: draft.withheld,
    whyNot: why(draft) ?? null,
    differences: before
      ? draft.summary.indicators.flatMap((indicator) => {
          const old = before.indicators.find(({ id }) => id === indicator.id)
          const was = old ? indicatorSentence(old) : 'Belum ada di terbitan lama.'
          const is = indicatorSentence(indicator)
          return was === is ? [] : [{ was, is }]
        })
      : [],
  }
}
