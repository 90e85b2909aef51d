import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { CHANNELS, MOST_SLIPS } from '../rules/codes.ts'
import { COMMENT_MAX } from '../rules/comments.ts'
import { ELEMENTS } from '../rules.ts'

export const COUNTER_MAX = 60
const COUNTER = 'Tulis tempatnya, minimal 3 huruf.'

export const issueInput = z.strictObject({
  serviceId: recordId,
  channel: z.enum(CHANNELS, { error: 'Pilih bentuk kodenya.' }),
  counter: z
    .string({ error: COUNTER })
    .overwrite(plainText)
    .min(3, COUNTER)
    .max(COUNTER_MAX, `Ringkas namanya, paling banyak ${COUNTER_MAX} huruf.`),
  size: blankable(wholeNumberInput(1, MOST_SLIPS, `Isi jumlah lembar, 1 sampai ${MOST_SLIPS}.`)),
  expiresOn: dayInput,
})
export type IssueInput = z.output<typeof issueInput>

export const batchChoice = z.strictObject({ batchId: recordId, version: versionInput })
export type BatchChoice = z.output<typeof batchChoice>

const level = z.enum(['1', '2', '3', '4'])

export const LANGUAGES = ['id', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const languageOf = (asked: string | null | undefined): Language => (asked === 'en' ? 'en' : 'id')
/** What stands behind an address, so that the next page speaks the same language. */
export const inLanguage = (language: Language): string => (language === 'id' ? '' : `?bahasa=${language}`)

/** What the form without script sends; whoever answers may leave words out, never an element. */
export const citizenAnswer = z.object({
  ...Object.fromEntries(ELEMENTS.map((element) => [element, level])),
  komentar: z.string().max(4000).overwrite(plainText).max(COMMENT_MAX).optional(),
})

/** What a tablet sends. */
export const kioskAnswer = z.strictObject({
  regionId: z.int().min(1).max(999_999_999),
  code: z.string().max(80),
  ratings: z.string().regex(/^[1-4]{9}$/),
})
