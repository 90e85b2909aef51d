/** What the portal has done for one person since the year began: counts of rows, nothing estimated. */
export type Benefits = {
  /** Logs, drafts not among them, and of these the approved ones that fill the own plan. */
  logs: number
  counted: number
  /** Different files behind the logs. */
  evidence: number
  /** Reviews of the quarters that one can read, with all they rest on. */
  reviews: number
  /** Decided logs, and half of them were decided within so many minutes. */
  decided: number
  medianMinutes: number | null
  feedback: number
  kudos: number
}

export const isNothing = (of: Benefits): boolean =>
  of.logs + of.evidence + of.reviews + of.feedback + of.kudos === 0
