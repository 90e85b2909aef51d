// A relation keeps a decider from the choice; who decides then. PermenPANRB 17/2024: declared, then recused and delegated.
import type { ConflictKind } from './panel.ts'
import type { RoundStatus } from './stages.ts'

/** Part of a round's rules, so that everybody reads it before a name is known. */
export const SUBSTITUTE_RULE =
  'Sekretaris Daerah selaku pejabat yang berwenang, atau pejabat pimpinan tinggi lain. BKD menunjuknya, petugas kedua mengesahkan, dan namanya diumumkan.'

/** To have stood in one line keeps a member of the panel from scoring. Everybody stands in the line of who heads the region. */
export const barsDeciding = (kind: ConflictKind): boolean => kind !== 'NONE' && kind !== 'SUBORDINATE'

export type SubstituteReason =
  | 'not_ranked'
  | 'decider_free'
  | 'substitute_waits'
  | 'substitute_level'
  | 'substitute_involved'
  | 'same_namer'
  | 'substitute_stands'

/** Named only when nobody is left who may decide. */
export function whyNotName({
  status,
  anyFree,
  waiting,
}: {
  status: RoundStatus
  anyFree: boolean
  waiting: boolean
}): SubstituteReason | undefined {
  if (status !== 'RANKED') return 'not_ranked'
  if (waiting) return 'substitute_waits'
  if (anyFree) return 'decider_free'
}

export function whyNotPerson({
  highOffice,
  involved,
}: {
  /** Holds a high office of leadership: nobody below chooses in the place of the head. */
  highOffice: boolean
  /** Applied, judged, prepared the rules, may decide anyway, or is related to a candidate. */
  involved: boolean
}): SubstituteReason | undefined {
  if (involved) return 'substitute_involved'
  if (!highOffice) return 'substitute_level'
}

export function whyNotConfirm(
  { status }: { status: RoundStatus },
  { namedBy, confirmed }: { namedBy: string; confirmed: boolean },
  by: string,
): SubstituteReason | undefined {
  if (status !== 'RANKED') return 'not_ranked'
  if (confirmed) return 'substitute_stands'
  if (namedBy === by) return 'same_namer'
}
