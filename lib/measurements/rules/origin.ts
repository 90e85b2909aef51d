import type { Quarter } from '../../calendar/rules.ts'

/** One number of a unit: which indicator, which quarter. */
export type ValueKey = { indicatorId: string; year: number; quarter: Quarter }

export const originKey = ({ indicatorId, year, quarter }: ValueKey): string =>
  `${indicatorId} ${year}-${quarter}`
