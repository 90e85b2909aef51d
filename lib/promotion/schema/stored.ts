// Reads back the documents that columns of JSON hold, whole: what was hashed must come out as it went in.
import { z } from 'zod'
import { POST_LEVELS, WORK_FIELDS } from '../../talent/rules/posts.ts'
import { COMPETENCE_LEVELS, COMPETENCES } from '../../talent/rules/competence.ts'
import { CLUSTERS, EDUCATION_LEVELS } from '../../talent/rules/education.ts'
import { OUTCOMES, type Check } from '../../talent/rules/checks.ts'
import { RANKS } from '../../organization/rules/ranks.ts'
import { RULES_SCHEMA, SOURCES, type RulesDocument } from '../rules/document.ts'
import type { Inputs } from '../rules/inputs.ts'
import { LINE_UNITS } from '../rules/points.ts'
import type { RoundCandidate } from '../rules/round-file.ts'

const whole = z.number().int()

const profile = z.strictObject({
  level: z.enum(POST_LEVELS),
  education: z.enum(EDUCATION_LEVELS).nullable(),
  fields: z.array(z.string()),
  clusters: z.array(z.enum(CLUSTERS)),
  minRank: z.enum(RANKS.map(({ code }) => code)).nullable(),
  experienceMonths: whole.nullable(),
  experienceFields: z.array(z.enum(WORK_FIELDS)),
  earlierPost: z.strictObject({ levels: z.array(z.enum(POST_LEVELS)), months: whole }).nullable(),
  certificates: z.array(z.string()),
  competences: z.partialRecord(z.enum(COMPETENCES), z.union(COMPETENCE_LEVELS.map((one) => z.literal(one)))),
  maxAge: whole.nullable(),
  pnsOnly: z.boolean(),
})

const pointRule = z.union([
  z.strictObject({ kind: z.literal('LINE'), from: whole, to: whole, unit: z.enum(LINE_UNITS) }),
  z.strictObject({ kind: z.literal('GRADES'), worth: z.record(z.string(), whole), last: whole }),
])

export const rulesDocument: z.ZodType<RulesDocument> = z.strictObject({
  schema: z.literal(RULES_SCHEMA),
  region: z.string(),
  round: z.string(),
  replaces: z.strictObject({ round: z.string(), hash: z.string() }).nullable(),
  amends: z.strictObject({ version: whole, hash: z.string(), reason: z.string() }).optional(),
  post: z.strictObject({ position: z.string(), title: z.string(), unit: z.string(), profile }),
  criteria: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      source: z.enum(SOURCES),
      weight: whole,
      guide: z.string(),
      points: pointRule.nullable(),
    }),
  ),
  tieOrder: z.array(z.string()),
  spread: whole,
  calendar: z.strictObject({
    opensOn: z.string(),
    closesOn: z.string(),
    decidesBy: z.string(),
    objectionDays: whole,
  }),
  panel: z.array(z.strictObject({ seat: whole, name: z.string(), office: z.string() })),
  substitute: z.string().optional(),
})

/** What is being prepared: the document, and whose accounts take its seats. */
export type RoundDraft = { document: RulesDocument; seats: string[] }
export const roundDraft: z.ZodType<RoundDraft> = z.strictObject({
  document: rulesDocument,
  seats: z.array(z.string()),
})

export const pointsStored = z.record(z.string(), whole)

export const inputsStored: z.ZodType<Inputs> = z.record(
  z.string(),
  z.union([
    z.strictObject({ kind: z.literal('LINE'), value: whole.nullable() }),
    z.strictObject({ kind: z.literal('GRADES'), grades: z.array(z.string()) }),
  ]),
)

/** Written by ourselves from `fitOf` and read back as it was: its shape is the rule's, not this file's. */
export const checksStored = z.array(
  z.custom<Check>((one) => z.looseObject({ outcome: z.enum(OUTCOMES) }).safeParse(one).success),
)

export const rankingStored: z.ZodType<RoundCandidate[]> = z.array(
  z.strictObject({
    label: z.string(),
    points: pointsStored,
    panel: z.record(z.string(), z.array(whole)),
    total: whole,
    daysInRank: whole.nullable(),
    lot: z.string(),
    rank: whole,
  }),
)

export type Counts = { applied: number; withdrawn: number; notEligible: number; ranked: number }
export const countsStored: z.ZodType<Counts> = z.strictObject({
  applied: whole,
  withdrawn: whole,
  notEligible: whole,
  ranked: whole,
})
