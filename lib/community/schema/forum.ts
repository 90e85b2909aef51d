import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable } from '../../calendar/schema.ts'
import { tellsOfSomeone } from '../../organization/rules/traces.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { CATEGORIES, JUDGEMENT_NAMES, MOST_MENTIONS, TEXT_MAX, TITLE_MAX } from '../rules/forum.ts'

export const TITLE_MIN = 10
export const TEXT_MIN = 2
export const REASON_MIN = 15
export const REASON_MAX = 500

export const words = (least: number, most: number, say: string) =>
  z
    .string({ error: say })
    .overwrite(plainText)
    .min(least, say)
    .max(most, `Ringkas isian ini, paling banyak ${most.toLocaleString('id-ID')} huruf.`)

/** Everybody of the region reads it, so nothing in it leads to somebody. */
export const readByAll = <Field extends z.ZodType<string>>(field: Field) =>
  field.refine(
    (said) => !tellsOfSomeone(said),
    'Hapus nomor telepon, NIP, NIK, atau surel: semua pegawai membacanya.',
  )

export const categoryInput = z.enum(CATEGORIES, { error: 'Pilih jenisnya.' })
export const titleInput = readByAll(
  words(TITLE_MIN, TITLE_MAX, `Tulis judulnya, minimal ${TITLE_MIN} huruf.`).transform(
    // A title is one line.
    (title) => title.replaceAll(/\s+/g, ' '),
  ),
)
const text = readByAll(words(TEXT_MIN, TEXT_MAX, 'Tulis isinya.'))
const mentions = z
  .array(recordId)
  .max(MOST_MENTIONS, `Sebut paling banyak ${MOST_MENTIONS} rekan.`)
  .transform((ids) => [...new Set(ids)])
  .default([])

export const writingInput = z.discriminatedUnion('write', [
  z.strictObject({
    write: z.literal('topic'),
    category: categoryInput,
    title: titleInput,
    text,
    mentions,
    sessionId: blankable(recordId),
    circleId: blankable(recordId),
  }),
  z.strictObject({ write: z.literal('reply'), topicId: recordId, text, mentions }),
  z.strictObject({
    write: z.literal('edit'),
    postId: recordId,
    version: versionInput,
    title: blankable(titleInput),
    text,
  }),
])
export type WritingInput = z.output<typeof writingInput>
type Writing<W extends WritingInput['write']> = Omit<Extract<WritingInput, { write: W }>, 'write'>
export type NewTopic = Writing<'topic'>
export type NewReply = Writing<'reply'>
export type Edit = Writing<'edit'>

export const markInput = z.discriminatedUnion('mark', [
  z.strictObject({ mark: z.literal('support'), topicId: recordId, is: z.enum(['on', 'off']) }),
  z.strictObject({ mark: z.literal('read') }),
])
export type MarkInput = z.output<typeof markInput>

export const judgementInput = z.strictObject({
  postId: recordId,
  version: versionInput,
  act: z.enum(JUDGEMENT_NAMES, { error: 'Pilih tindakannya.' }),
  text: words(REASON_MIN, REASON_MAX, `Tulis alasannya, minimal ${REASON_MIN} huruf.`),
})
export type JudgementInput = z.output<typeof judgementInput>
