// What a change upstairs means for a plan below it.
import { startOfDay, type Day } from '../../calendar/rules.ts'

export type PlanSpan = { startsOn: Day; agreedAt: Date | null }

/** From when on a change is news to a plan: from its agreement, or from its first day where no agreement was kept. */
export const lifeOfPlan = ({ startsOn, agreedAt }: PlanSpan, zone: string): Date =>
  agreedAt ?? startOfDay(startsOn, zone)

/** The share of logs with no goal above them, from 0 to 1. */
export const orphanShare = ({ logs, all }: { logs: number; all: number }): number =>
  all === 0 ? 0 : Math.min(1, logs / all)

/** Above one log in ten the region should look at its plans. */
export const ORPHANS_TO_LOOK_AT = 0.1

/** How many people of a goal, and how many logs of each of their results. */
export type AtMost = { people: number; logs: number }
/** What a page shows; its file holds all. */
export const SHOWN_OF_GOAL: AtMost = { people: 60, logs: 3 }
export const ALL_OF_GOAL: AtMost = { people: 100_000, logs: 100 }
