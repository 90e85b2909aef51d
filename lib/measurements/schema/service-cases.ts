import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'
import { CORRECTION_REASON_MIN } from '../rules.ts'
import { LONGEST_TARGET, MOST_CASES } from '../rules/service-cases.ts'

const words = (least: number, most: number, sentence: string) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(least, sentence)
    .max(most, `Ringkas isian ini, paling banyak ${most} huruf.`)

const caseInput = z.strictObject({
  caseNumber: words(1, 40, 'Tulis nomor berkasnya.'),
  service: words(3, 80, 'Tulis layanannya, minimal 3 huruf.'),
  step: words(3, 80, 'Tulis tahapnya, minimal 3 huruf.'),
  startedOn: dayInput,
  finishedOn: blankable(dayInput),
  targetDays: wholeNumberInput(0, LONGEST_TARGET, `Isi target dalam hari kerja, 0 sampai ${LONGEST_TARGET}.`),
})
export type CaseInput = z.output<typeof caseInput>

export const casesInput = z.strictObject({
  indicatorId: blankable(recordId),
  cases: z
    .array(caseInput)
    .min(1, 'Belum ada baris yang dapat disimpan.')
    .max(MOST_CASES, `Paling banyak ${MOST_CASES} baris sekali kirim.`),
})
export type CasesInput = z.output<typeof casesInput>

const known = {
  caseId: recordId,
  version: wholeNumberInput(1, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
}

export const finishInput = z.strictObject({ ...known, finishedOn: dayInput })
export type FinishInput = z.output<typeof finishInput>

export const withdrawCaseInput = z.strictObject({
  ...known,
  reason: words(CORRECTION_REASON_MIN, 300, `Tulis alasannya, minimal ${CORRECTION_REASON_MIN} huruf.`),
})
export type WithdrawCaseInput = z.output<typeof withdrawCaseInput>
