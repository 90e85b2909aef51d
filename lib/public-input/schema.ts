import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput } from '../calendar/schema.ts'
import { tellsOfSomeone } from '../organization/rules/traces.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { INPUT_KINDS, TRACKS } from './rules.ts'
import { refusals } from './labels.ts'

export const TEXT_MIN = 15
export const TEXT_MAX = 2000
export const ANSWER_MIN = 15
export const CONTACT_MAX = 120
export const REASON_MIN = 15

const words = (least: number, most: number, say: string) =>
  z
    .string({ error: say })
    .overwrite(plainText)
    .min(least, say)
    .max(most, `Ringkas isian ini, paling banyak ${most.toLocaleString('id-ID')} huruf.`)

/** What everybody may read: nothing in it leads to somebody. */
const published = (least: number, say: string) =>
  words(least, TEXT_MAX, say).refine((text) => !tellsOfSomeone(text), refusals.text_tells_of_someone)

/** As a plain form sends it. */
export const newInput = z.object({
  key: z.uuid({ error: 'Muat ulang halaman, lalu kirim lagi.' }),
  kind: z.enum(INPUT_KINDS, { error: 'Pilih jenisnya.' }),
  unit: z.string({ error: 'Pilih unitnya.' }).regex(/^[a-z0-9-]{1,120}$/, 'Pilih unitnya.'),
  service: blankable(recordId),
  about: z.enum(['SERVICE', 'PERSON'], { error: 'Pilih tentang apa.' }),
  text: words(TEXT_MIN, TEXT_MAX, `Tulis masukan Anda, minimal ${TEXT_MIN} huruf.`),
  contact: blankable(words(5, CONTACT_MAX, 'Tulis nomor atau surel yang dapat dihubungi.')),
})
export type NewInput = z.output<typeof newInput>

export const disputeInput = z.object({
  text: words(10, 500, 'Tulis apa yang belum terjawab, minimal 10 huruf.'),
})

const choice = { inputId: recordId, version: versionInput }

export const verifyInput = z.strictObject({
  ...choice,
  track: z.enum(TRACKS, { error: 'Pilih pemeriksaannya.' }),
  publicText: published(TEXT_MIN, `Tulis bunyi yang terbit, minimal ${TEXT_MIN} huruf.`),
})
export type VerifyInput = z.output<typeof verifyInput>

export const takeUpInput = z.strictObject({
  ...choice,
  track: z.enum(TRACKS, { error: 'Pilih pemeriksaannya.' }),
})
export type TakeUpInput = z.output<typeof takeUpInput>

export const declineInput = z.strictObject({
  ...choice,
  reason: published(REASON_MIN, `Tulis alasannya, minimal ${REASON_MIN} huruf.`),
  laporNumber: blankable(
    z
      .string()
      .overwrite(plainText)
      .regex(/^\d{5,10}$/, 'Nomor LAPOR! terdiri dari 5 sampai 10 angka.'),
  ),
})
export type DeclineInput = z.output<typeof declineInput>

export const inputChoice = z.strictObject(choice)
export type InputChoice = z.output<typeof inputChoice>

export const answerInput = z.strictObject({
  ...choice,
  answer: published(ANSWER_MIN, `Tulis jawabannya, minimal ${ANSWER_MIN} huruf.`),
})
export type AnswerInput = z.output<typeof answerInput>

export const followUpForm = z.strictObject({
  ...choice,
  text: published(10, 'Tulis langkahnya, minimal 10 huruf.'),
  ownerId: z.uuid({ error: 'Pilih penanggung jawabnya.' }),
  dueOn: dayInput,
})
export type FollowUpInput = z.output<typeof followUpForm>
