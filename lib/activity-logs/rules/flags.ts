// Which logs deserve a look before they are approved. A flag is a question to the supervisor, never a verdict.
import { type Day } from '../../calendar/rules.ts'
import { type WorkingTime } from '../../calendar/rules/working-time.ts'
import { LONG_ENTRY_MINUTES } from '../rules.ts'

export const FLAGS = ['COPIED_TEXT', 'NO_EVIDENCE', 'LATE', 'LONG', 'ODD_HOURS', 'BURST'] as const
export type Flag = (typeof FLAGS)[number]

export const COPY_RULE = { similarity: 0.9, words: 6, days: 14 } as const
export const EVIDENCE_FROM_MINUTES = 240
export const HOURS_TOLERANCE = 120
export const BURST_RULE = { logs: 10, minutes: 10 } as const

export type LogText = { id: string; employeeId: string; logDate: Day; title: string; result?: string | null }

export type FlaggableLog = LogText & {
  minutes: number
  startMinute?: number | null
  endMinute?: number | null
  evidenceCount: number
  isLate: boolean
}

export type FlagFacts = {
  /** Recent logs of the person and of colleagues under the same supervisor. */
  recent: readonly LogText[]
  expectsEvidence: boolean
  /** Undefined on a day off. */
  workingTime: WorkingTime | undefined
  onDuty?: boolean
  /** How many logs this person wrote around the same minutes. */
  writtenTogether: number
}

export function flagsOf(log: FlaggableLog, facts: FlagFacts): Flag[] {
  const flags: Flag[] = []
  if (copiedFrom(log, facts.recent)) flags.push('COPIED_TEXT')
  if (lacksEvidence(log, facts.expectsEvidence)) flags.push('NO_EVIDENCE')
  if (log.isLate) flags.push('LATE')
  if (log.minutes > LONG_ENTRY_MINUTES) flags.push('LONG')
  if (hasOddHours(log, facts)) flags.push('ODD_HOURS')
  if (facts.writtenTogether >= BURST_RULE.logs) flags.push('BURST')
  return flags
}

/**
 * The text this one was copied from, if any. Routine work repeats itself with honour: one's own text counts
 * only when no evidence of its own came with it.
 */
export function copiedFrom(log: FlaggableLog, recent: readonly LogText[]): LogText | undefined {
  const words = wordsOf(log)
  if (words.size < COPY_RULE.words) return undefined
  return recent.find(
    (other) =>
      other.id !== log.id &&
      (other.employeeId !== log.employeeId || log.evidenceCount === 0) &&
      similarity(words, wordsOnce(other)) >= COPY_RULE.similarity,
  )
}

/** Dice's coefficient over two sets of words: 1 for the same words, 0 for none in common. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

// An inbox holds each of its logs against the same hundreds of texts: taking a text apart costs far more than comparing it.
const takenApart = new WeakMap<LogText, ReadonlySet<string>>()

function wordsOnce(text: LogText): ReadonlySet<string> {
  const words = takenApart.get(text) ?? wordsOf(text)
  takenApart.set(text, words)
  return words
}

export function wordsOf({ title, result }: Pick<LogText, 'title' | 'result'>): Set<string> {
  const plain = `${title} ${result ?? ''}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set(plain.match(/[\p{L}\p{N}]+/gu))
}

const lacksEvidence = ({ evidenceCount, minutes }: FlaggableLog, expected: boolean) =>
  evidenceCount === 0 && (expected || minutes >= EVIDENCE_FROM_MINUTES)

function hasOddHours(
  { startMinute, endMinute }: FlaggableLog,
  { workingTime, onDuty = false }: FlagFacts,
): boolean {
  if (onDuty) return false
  if (!workingTime) return true
  if (startMinute != null && startMinute < workingTime.start - HOURS_TOLERANCE) return true
  return endMinute != null && endMinute > workingTime.end + HOURS_TOLERANCE
}

/** How many of these moments lie within the burst window that starts or ends at one of them. */
export function writtenTogether(moment: Date, moments: readonly Date[]): number {
  const window = BURST_RULE.minutes * 60_000
  const near = moments
    .map((other) => other.getTime())
    .filter((at) => Math.abs(at - moment.getTime()) <= window)
  return near.reduce(
    (most, from) => Math.max(most, near.filter((at) => at >= from && at <= from + window).length),
    0,
  )
}

/** What deserves a look first, then the rest by person, in the order they came. */
export function triage<Log extends { employeeId: string; flags: readonly Flag[] }>(logs: readonly Log[]) {
  const ordinary = new Map<string, Log[]>()
  for (const log of logs) {
    if (log.flags.length === 0) ordinary.set(log.employeeId, [...(ordinary.get(log.employeeId) ?? []), log])
  }
  return {
    toLook: logs.filter(({ flags }) => flags.length > 0),
    ordinary: [...ordinary].map(([employeeId, theirs]) => ({ employeeId, logs: theirs })),
  }
}
