import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { dayInput, quarterInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { RATINGS } from './rules.ts'

export const SERVICE_NAME_MAX = 80
export const MOST_SHEETS = 99_999
export const MOST_SERVED = 9_999_999
export const WITHDRAW_REASON_MIN = 10

const NAME = 'Tulis nama layanannya, minimal 3 huruf.'

export const serviceInput = z.strictObject({
  unitId: recordId,
  name: z
    .string({ error: NAME })
    .overwrite(plainText)
    .min(3, NAME)
    .max(SERVICE_NAME_MAX, `Ringkas namanya, paling banyak ${SERVICE_NAME_MAX} huruf.`),
})
export type ServiceInput = z.output<typeof serviceInput>

export const serviceChoice = z.strictObject({ serviceId: recordId, version: versionInput })
export type ServiceChoice = z.output<typeof serviceChoice>

export const servedInput = z.strictObject({
  serviceId: recordId,
  year: yearInput,
  quarter: quarterInput,
  served: wholeNumberInput(1, MOST_SERVED, 'Isi jumlah warga yang dilayani, bilangan bulat mulai 1.'),
  /** Of what stands; 0 where nothing was told yet. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
})
export type ServedInput = z.output<typeof servedInput>

const NINE = 'Ketik sembilan angka 1 sampai 4, berurutan dari unsur 1 sampai 9.'

export const sheetInput = z.strictObject({
  serviceId: recordId,
  sheetNumber: wholeNumberInput(1, MOST_SHEETS, `Isi nomor lembar, 1 sampai ${MOST_SHEETS}.`),
  answeredOn: dayInput,
  ratings: z
    .string({ error: NINE })
    .max(60, NINE)
    .overwrite((typed) => typed.replaceAll(/[\s.,-]/g, ''))
    .regex(RATINGS, NINE),
})
export type SheetInput = z.output<typeof sheetInput>

const WHY = `Tulis alasannya, minimal ${WITHDRAW_REASON_MIN} huruf.`

export const withdrawSheetInput = z.strictObject({
  sheetId: recordId,
  version: versionInput,
  reason: z
    .string({ error: WHY })
    .overwrite(plainText)
    .min(WITHDRAW_REASON_MIN, WHY)
    .max(300, 'Ringkas isian ini, paling banyak 300 huruf.'),
})
export type WithdrawSheetInput = z.output<typeof withdrawSheetInput>
