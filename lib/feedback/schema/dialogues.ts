import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'

const version = wholeNumberInput(1, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.')

const words = (sentence: string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(min, sentence)
    .max(max, `Ringkas isian ini, paling banyak ${max} huruf.`)

const topic = words('Tulis pokok bahasan, minimal 3 huruf.', { min: 3, max: 120 })
const shared = words('Tulis apa yang dibicarakan, minimal 10 huruf.', { min: 10, max: 4000 })
const note = words('Tulis catatan Anda.', { min: 1, max: 4000 })
const agreed = {
  text: words('Tulis apa yang akan diperbaiki, minimal 10 huruf.', { min: 10, max: 500 }),
  dueOn: dayInput,
}

export const dialogueInput = z.strictObject({
  withId: recordId,
  heldOn: dayInput,
  topic,
  shared,
  improvement: z.strictObject(agreed).optional(),
  note: blankable(note),
})
export type DialogueInput = z.output<typeof dialogueInput>

export const dialogueEdit = z.strictObject({ dialogueId: recordId, version, heldOn: dayInput, topic, shared })
export type DialogueEdit = z.output<typeof dialogueEdit>

export const dialogueChoice = z.strictObject({ dialogueId: recordId, version })
export type DialogueChoice = z.output<typeof dialogueChoice>

export const dialogueImprovement = z.strictObject({ dialogueId: recordId, ...agreed })
export type DialogueImprovement = z.output<typeof dialogueImprovement>

export const noteInput = z.strictObject({
  dialogueId: recordId,
  /** Nought as long as there is no note. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  text: note,
})
export type NoteInput = z.output<typeof noteInput>
