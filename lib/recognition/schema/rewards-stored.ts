// Reads back the documents that columns of JSON hold, whole: what was hashed must come out as it went in.
import { z } from 'zod'
import { EMPLOYEE_KINDS } from '../../organization/rules.ts'
import { GRADES } from '../../reviews/rules.ts'
import type { LoadFacts, LoadReading } from '../rules/load.ts'
import { CHECK_NAMES, OUTCOMES, type RecordMerit, type RewardCheck } from '../rules/reward-eligibility.ts'
import type { RankedNominee } from '../rules/reward-ranking.ts'
import {
  CRITERION_SOURCES,
  LEADING_ORDERS,
  PERIOD_KINDS,
  REWARD_CODES,
  REWARD_FORMS,
  REWARD_SCHEMA,
  type RewardDocument,
} from '../rules/rewards.ts'

const whole = z.number().int()

export const rewardDocument: z.ZodType<RewardDocument> = z.strictObject({
  schema: z.literal(REWARD_SCHEMA),
  region: z.string(),
  programme: z.string(),
  name: z.string(),
  period: z.strictObject({ kind: z.enum(PERIOD_KINDS), year: whole, number: whole }),
  unit: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  kinds: z.array(z.enum(EMPLOYEE_KINDS)),
  attendance: whole,
  criteria: z.array(
    z.strictObject({
      code: z.enum(REWARD_CODES),
      name: z.string(),
      source: z.enum(CRITERION_SOURCES),
      weight: whole,
      evidence: z.string(),
    }),
  ),
  tieOrder: z.array(z.enum(REWARD_CODES)),
  leading: z.enum(LEADING_ORDERS),
  winners: whole,
  forms: z.array(z.enum(REWARD_FORMS)),
  fromRecord: whole,
  calendar: z.strictObject({ opensOn: z.string(), closesOn: z.string(), decidesBy: z.string() }),
  panel: z.array(z.strictObject({ seat: whole, name: z.string(), office: z.string() })),
})

/** What is being prepared: the document, and whose accounts take its seats. */
export type RewardDraft = { document: RewardDocument; seats: string[] }
export const rewardDraft: z.ZodType<RewardDraft> = z.strictObject({
  document: rewardDocument,
  seats: z.array(z.string()),
})

export const rewardChecks: z.ZodType<RewardCheck[]> = z.array(
  z.strictObject({
    check: z.enum(CHECK_NAMES),
    outcome: z.enum(OUTCOMES),
    found: z
      .union([z.strictObject({ grades: z.array(z.enum(GRADES)) }), z.strictObject({ percent: whole })])
      .nullable(),
    asked: whole.nullable(),
  }),
)

export const rewardPoints = z.partialRecord(z.enum(REWARD_CODES), whole)

/** One member's scores of one nominee, 0 to 100. */
export const votesStored = z.record(z.string(), whole)

export const loadFactsStored: z.ZodType<LoadFacts> = z.strictObject({
  normalMinutes: whole,
  loggedMinutes: whole,
  seats: whole,
  filled: whole,
  extras: whole,
  leaveDays: whole,
})

export const loadStored: z.ZodType<LoadReading> = z.strictObject({
  rule: z.string(),
  hours: whole,
  vacancy: whole,
  extras: whole,
  total: whole,
})

export const rankedStored: z.ZodType<RankedNominee[]> = z.array(
  z.strictObject({
    label: z.string(),
    points: rewardPoints,
    load: loadStored.nullable(),
    lot: z.string(),
    total: whole,
    factor: whole,
    loaded: whole,
    rank: whole,
    loadRank: whole,
  }),
)

export type Cited = { kind: 'KUDOS' | 'MEASUREMENT'; id: string; on: string; text: string }
export type Citations = { records: Cited[] } | { merit: RecordMerit }

export const citationsStored: z.ZodType<Citations> = z.union([
  z.strictObject({
    records: z.array(
      z.strictObject({
        kind: z.enum(['KUDOS', 'MEASUREMENT']),
        id: z.string(),
        on: z.string(),
        text: z.string(),
      }),
    ),
  }),
  z.strictObject({
    merit: z.strictObject({ filled: whole, expected: whole, late: whole, quarters: whole }),
  }),
])
