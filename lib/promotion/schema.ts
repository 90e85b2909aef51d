import { z } from 'zod'
import { passwordAgain } from '../accounts/schema.ts'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../calendar/schema.ts'
import { nipInput, recordId, versionInput } from '../organization/schema.ts'
import { CRITERION_CODES, hasWay, type CriterionCode } from './rules/catalogue.ts'
import { CONFLICT_KINDS } from './rules/panel.ts'
import { hundredthsOf } from './rules/points.ts'

const words = (least: number, most: number, say: string) =>
  z
    .string({ error: say })
    .overwrite(plainText)
    .min(least, say)
    .max(most, `Ringkas isian ini, paling banyak ${most.toLocaleString('id-ID')} huruf.`)

const SCORE = 'Isi nilai 0 sampai 100, paling banyak dua angka di belakang koma.'

/** Typed as text with a comma, or sent as a number by a program; kept as hundredths. */
const hundredths = (say: string) =>
  z.union([z.string(), z.number().transform(String)], { error: say }).transform((typed, check) => {
    const value = hundredthsOf(typed)
    if (value !== undefined) return value
    check.addIssue({ code: 'custom', message: say })
    return z.NEVER
  })

const WEIGHT = 'Isi bobot 0 sampai 100 persen.'
const LOGINS_MAX = 9

const logins = z
  .string({ error: 'Tulis NIP anggota panel, satu per baris.' })
  .overwrite(plainText)
  .max(600, 'Tulis paling banyak sembilan anggota.')
  .transform((text) => [...new Set(text.split(/[\n,;]/).flatMap((line) => line.replaceAll(/\s/g, '') || []))])
  .refine((list) => list.length > 0, 'Tulis NIP anggota panel, satu per baris.')
  .refine((list) => list.length <= LOGINS_MAX, 'Tulis paling banyak sembilan anggota.')

const CHOOSE = 'Pilih dari daftar.'
const code = z.enum(CRITERION_CODES, { error: CHOOSE })

const ways = z
  .partialRecord(z.enum(CRITERION_CODES), z.string({ error: CHOOSE }).max(40, CHOOSE))
  .superRefine((chosen, check) => {
    for (const [key, way] of Object.entries(chosen) as [CriterionCode, string][])
      if (!hasWay(key, way)) check.addIssue({ code: 'custom', message: CHOOSE, path: [key] })
  })

const ruleFields = {
  weights: z.partialRecord(z.enum(CRITERION_CODES), hundredths(WEIGHT)),
  ways: ways.optional(),
  ties: z
    .strictObject({ first: blankable(code), second: blankable(code), third: blankable(code) })
    .partial()
    .optional(),
  spread: hundredths('Isi selisih 0 sampai 100.'),
  opensOn: dayInput,
  closesOn: dayInput,
  decidesBy: dayInput,
  panel: logins,
}

export const roundInput = z.strictObject({
  roundId: blankable(recordId),
  /** 0 while nothing was saved yet. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  positionId: recordId,
  replacesId: blankable(recordId),
  ...ruleFields,
})
export type RoundInput = z.output<typeof roundInput>

export const reviseInput = z.strictObject({
  roundId: recordId,
  version: versionInput,
  reason: words(20, 1000, 'Tulis alasannya, minimal 20 huruf. Alasan ini diumumkan.'),
  ...ruleFields,
})
export type ReviseInput = z.output<typeof reviseInput>

export const announceInput = z.strictObject({
  roundId: recordId,
  version: versionInput,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Muat ulang halaman, lalu periksa lagi.'),
  password: passwordAgain,
})
export type AnnounceInput = z.output<typeof announceInput>

export const roundChoice = z.strictObject({ roundId: recordId, version: versionInput })
export type RoundChoice = z.output<typeof roundChoice>

export const cancelInput = z.strictObject({
  roundId: recordId,
  version: versionInput,
  reason: words(20, 1000, 'Tulis alasannya, minimal 20 huruf. Alasan ini diumumkan.'),
})
export type CancelInput = z.output<typeof cancelInput>

export const applyInput = z.strictObject({
  roundId: recordId,
  statement: blankable(words(0, 3000, 'Tulis gagasan Anda.')),
})
export type ApplyInput = z.output<typeof applyInput>

export const roundOnly = z.strictObject({ roundId: recordId })
export type RoundOnly = z.output<typeof roundOnly>

const conflictKind = z.enum(CONFLICT_KINDS, { error: 'Pilih salah satu hubungan.' })

/** By employee: who declares sees names and no labels. */
export const declareInput = z.strictObject({
  roundId: recordId,
  kinds: z.record(recordId, conflictKind).refine((kinds) => Object.keys(kinds).length <= 300),
})
export type DeclareInput = z.output<typeof declareInput>

const label = z.string().regex(/^K-[0-9A-Z]{4}$/, 'Muat ulang halaman, lalu coba lagi.')

/** By label: who recognises a candidate in a dossier says so there. */
export const recuseInput = z.strictObject({
  roundId: recordId,
  label,
  kind: conflictKind.exclude(['NONE'], { error: 'Pilih hubungan Anda dengan kandidat ini.' }),
})
export type RecuseInput = z.output<typeof recuseInput>

export const scoreInput = z.strictObject({
  roundId: recordId,
  label,
  scores: z.record(z.string().max(40), hundredths(SCORE)),
  note: blankable(words(0, 2000, 'Tulis catatan Anda.')),
})
export type ScoreInput = z.output<typeof scoreInput>

export const decideInput = z.strictObject({
  roundId: recordId,
  version: versionInput,
  label,
  reason: blankable(words(0, 2000, 'Tulis alasannya.')),
  password: passwordAgain,
})
export type DecideInput = z.output<typeof decideInput>

export const nameSubstituteInput = z.strictObject({
  roundId: recordId,
  login: words(1, 60, 'Tulis NIP pejabat pengganti.'),
  reason: words(20, 1000, 'Tulis alasannya, minimal 20 huruf. Alasan ini diumumkan.'),
})
export type NameSubstituteInput = z.output<typeof nameSubstituteInput>

export const confirmSubstituteInput = z.strictObject({
  roundId: recordId,
  substituteId: recordId,
  password: passwordAgain,
})
export type ConfirmSubstituteInput = z.output<typeof confirmSubstituteInput>

export const objectInput = z.strictObject({
  roundId: recordId,
  grounds: words(30, 4000, 'Tulis keberatan Anda, minimal 30 huruf.'),
})
export type ObjectInput = z.output<typeof objectInput>

export const answerInput = z.strictObject({
  objectionId: recordId,
  version: versionInput,
  outcome: z.enum(['UPHELD', 'REJECTED'], { error: 'Pilih dikabulkan atau ditolak.' }),
  answer: words(30, 4000, 'Tulis alasan putusannya, minimal 30 huruf.'),
})
export type AnswerInput = z.output<typeof answerInput>

export const RELATION_KINDS = ['SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'IN_LAW'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

export const relationInput = z.strictObject({
  employeeNip: nipInput,
  relatedNip: nipInput,
  kind: z.enum(RELATION_KINDS, { error: 'Pilih hubungannya.' }),
})
export type RelationInput = z.output<typeof relationInput>

export const endRelationInput = z.strictObject({
  relationId: recordId,
  reason: words(10, 500, 'Tulis alasannya, minimal 10 huruf.'),
})
export type EndRelationInput = z.output<typeof endRelationInput>
