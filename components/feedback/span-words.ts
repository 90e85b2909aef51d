import { formatRange, quarterLabel } from '@/lib/calendar/labels'
import { addDays, quarterOf, type Day } from '@/lib/calendar/rules'
import type { ReflectionSpan } from '@/lib/feedback/rules/reflections'

/** 'Pekan 4–10 Mei 2026', 'Triwulan II 2026'. */
export const spanWords = (span: ReflectionSpan, startsOn: Day): string =>
  span === 'WEEK'
    ? `Pekan ${formatRange({ from: startsOn, through: addDays(startsOn, 6) })}`
    : quarterLabel(quarterOf(startsOn))
