import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { MEASURES } from '../rules/discipline.ts'
import { CASE_SOURCES, SETTLEMENTS, WORDS_MIN } from '../rules/due-process.ts'

const words = (sentence: string) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(WORDS_MIN, `${sentence.slice(0, -1)}, minimal ${WORDS_MIN} huruf.`)
    .max(4000, 'Ringkas isian ini, paling banyak 4.000 huruf.')

const paper = z
  .string({ error: 'Tulis nomor atau nama dokumennya.' })
  .overwrite(plainText)
  .min(3, 'Tulis nomor atau nama dokumennya, minimal 3 huruf.')
  .max(200, 'Ringkas nomor dokumennya, paling banyak 200 huruf.')

export const caseInput = z.strictObject({
  employeeId: recordId,
  source: z.enum(CASE_SOURCES, { error: 'Pilih dari mana dugaan ini diketahui.' }),
  knownOn: dayInput,
  breach: words('Tulis apa yang diduga terjadi.'),
  document: paper,
})
export type CaseInput = z.output<typeof caseInput>

const measure = z.enum(MEASURES, { error: 'Pilih jenis hukumannya.' })
const at = { caseId: recordId, version: versionInput, on: dayInput, document: paper }

/** One step that a superior or BKD takes; which of them, and when, is the rule's to say. */
export const caseStepInput = z.discriminatedUnion(
  'step',
  [
    z.strictObject({
      ...at,
      step: z.enum(['SUMMONS', 'SECOND_SUMMONS']),
      summonedFor: dayInput,
      text: words('Tulis tempat, jam, dan siapa yang memeriksa.'),
    }),
    z.strictObject({
      ...at,
      step: z.literal('EXAMINATION'),
      appeared: z.enum(['YES', 'NO'], { error: 'Pilih hadir atau tidak.' }),
      examiner: z.enum(['SUPERIOR', 'TEAM'], { error: 'Pilih siapa yang memeriksa.' }),
      account: blankable(words('Tulis keterangan orangnya.')),
      text: words('Tulis hasil pemeriksaan.'),
    }),
    z.strictObject({
      ...at,
      step: z.literal('DECISION'),
      measure: z.enum(['NONE', ...MEASURES], {
        error: 'Pilih jenis hukumannya, atau terbukti tidak melanggar.',
      }),
      text: words('Tulis pertimbangannya.'),
    }),
    z.strictObject({ ...at, step: z.literal('DELIVERY') }),
    z.strictObject({ ...at, step: z.literal('CONTEST'), text: words('Tulis isi keberatannya.') }),
    z.strictObject({
      ...at,
      step: z.literal('SETTLEMENT'),
      outcome: z.enum(SETTLEMENTS, { error: 'Pilih putusannya.' }),
      measure: blankable(measure),
      text: words('Tulis pertimbangannya.'),
    }),
    z.strictObject({ ...at, step: z.literal('REVOCATION'), text: words('Tulis alasannya.') }),
  ],
  { error: 'Pilih langkahnya.' },
)
export type CaseStepInput = z.output<typeof caseStepInput>

/** What the person says of himself: his account, or his objection. */
export const ownWordsInput = z.strictObject({
  caseId: recordId,
  version: versionInput,
  step: z.enum(['ACCOUNT', 'CONTEST']),
  text: words('Tulis keterangan Anda.'),
})
export type OwnWordsInput = z.output<typeof ownWordsInput>

export const registerInput = z.strictObject({ completeSince: dayInput })
export type RegisterInput = z.output<typeof registerInput>
