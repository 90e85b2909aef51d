// Subordinates never wait for the boss (ahead.md A8): what hangs on last year's tree moves to this year's in one act.
import type { ContentResult, Parent, PlanContent, WrittenContent } from '../rules.ts'

/** A result of the leader's that may be hung on. */
export type LeaderResult = {
  id: string
  text: string
  unitIndicatorId: string | null
  /** The result of his earlier plan that it carries on. */
  continues: string | null
}

export type Attachment = {
  resultId: string
  from: Parent
  /** Where it would hang; none when nothing of the leader's plan carries on what it hung on. */
  to: LeaderResult | null
}

/** The results that hang on something other than the leader's agreed plan although he has one now, and where each belongs. */
export function attachmentsOf(
  results: readonly ContentResult[],
  leader: readonly LeaderResult[],
): Attachment[] {
  if (leader.length === 0) return []
  const current = new Set(leader.map(({ id }) => id))
  return results.flatMap((result): Attachment[] => {
    const { parent } = result
    if (!parent || ('resultId' in parent && current.has(parent.resultId))) return []
    const to = heirOf(result, parent, leader)
    // A unit's own indicator is a lawful place to stay; there is something to do only when the leader took it up.
    return 'unitIndicatorId' in parent && !to ? [] : [{ resultId: result.id, from: parent, to }]
  })
}

function heirOf(
  { serves }: ContentResult,
  parent: Parent,
  leader: readonly LeaderResult[],
): LeaderResult | null {
  const carriesOn =
    'resultId' in parent ? leader.find(({ continues }) => continues === parent.resultId) : undefined
  const indicator = 'resultId' in parent ? serves : parent.unitIndicatorId
  const sameAim = indicator ? leader.find(({ unitIndicatorId }) => unitIndicatorId === indicator) : undefined
  return carriesOn ?? sameAim ?? null
}

/** The same document with other parents: nothing else of a result is touched. */
export function attach<C extends WrittenContent>(
  content: C,
  choices: readonly { resultId: string; to: Pick<LeaderResult, 'id' | 'unitIndicatorId'> }[],
): C {
  return {
    ...content,
    results: content.results.map((result) => {
      const chosen = choices.find(({ resultId }) => resultId === result.id)
      if (!chosen) return result
      const served =
        result.parent && 'unitIndicatorId' in result.parent ? result.parent.unitIndicatorId : null
      return {
        ...result,
        parent: { resultId: chosen.to.id },
        serves: result.serves ?? served ?? chosen.to.unitIndicatorId,
      }
    }),
  }
}

/**
 * A new plan from the last agreed one: the same results and indicators under new ids, each hung on what carries on its
 * old parent, or still on last year's while the leader has no plan.
 */
export function proposeFrom(
  last: PlanContent,
  { leader, newId }: { leader: readonly LeaderResult[]; newId: () => string },
): PlanContent {
  const copied: PlanContent = {
    ...last,
    results: last.results.map((result) => ({
      ...result,
      id: newId(),
      continues: result.id,
      indicators: result.indicators.map((indicator) => ({ ...indicator, id: newId() })),
    })),
  }
  const moves = attachmentsOf(copied.results, leader).flatMap(({ resultId, to }) =>
    to ? [{ resultId, to }] : [],
  )
  return attach(copied, moves)
}
