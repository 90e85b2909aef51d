import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, clockInput, dayInput, decimalInput, wholeNumberInput } from '../calendar/schema.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { DAY_MINUTES, RETURN_REASON_MIN } from './rules.ts'

const TITLE = 'Tulis apa yang dikerjakan, minimal 10 huruf.'
const MINUTES = 'Isi lamanya dengan angka antara 1 dan 1440 menit.'
const REASON = 'Tulis alasannya, minimal 10 huruf.'

const title = z
  .string({ error: TITLE })
  .overwrite(plainText)
  .min(10, TITLE)
  .max(500, 'Ringkas uraiannya, paling banyak 500 huruf.')
const result = z
  .string({ error: 'Tulis hasilnya.' })
  .overwrite(plainText)
  .max(1000, 'Ringkas hasilnya, paling banyak 1.000 huruf.')
const minutes = wholeNumberInput(1, DAY_MINUTES, MINUTES)
const quantity = decimalInput({ decimals: 2, wholeDigits: 12 })
const measureUnit = z
  .string({ error: 'Tulis satuannya.' })
  .overwrite(plainText)
  .max(60, 'Ringkas satuannya, paling banyak 60 huruf.')
const reason = z
  .string({ error: REASON })
  .overwrite(plainText)
  .min(RETURN_REASON_MIN, REASON)
  .max(500, 'Ringkas alasannya, paling banyak 500 huruf.')

export const activityLogInput = z
  .strictObject({
    id: blankable(recordId),
    version: blankable(versionInput),
    /** The date under which a draft was kept before, when it moves to another. */
    savedOn: blankable(dayInput),
    logDate: dayInput,
    minutes: blankable(minutes),
    startMinute: blankable(clockInput),
    endMinute: blankable(clockInput),
    title,
    result: blankable(result),
    workResultId: blankable(recordId),
    indicatorId: blankable(recordId),
    quantity: blankable(quantity),
    measureUnit: blankable(measureUnit),
    evidenceIds: z
      .array(recordId, { error: 'Unggah lagi bukti dukungnya.' })
      .max(10, 'Paling banyak 10 bukti dukung untuk satu catatan.')
      .default([]),
    intent: z.enum(['submit', 'draft'], { error: 'Pilih Simpan atau Simpan draf.' }),
  })
  .refine(({ id, version }) => (id === undefined) === (version === undefined), {
    path: ['version'],
    error: 'Muat ulang halaman, lalu coba lagi.',
  })
export type ActivityLogInput = z.output<typeof activityLogInput>

/** A log is found by its date and id: the date names its partition. */
export const logChoice = z.strictObject({ logDate: dayInput, logId: recordId, version: versionInput })
export type LogChoice = z.output<typeof logChoice>

export const bulkChoice = z.strictObject({
  logs: z
    .array(logChoice, { error: 'Pilih catatannya dulu.' })
    .min(1, 'Pilih paling sedikit satu catatan.')
    .max(200, 'Pilih paling banyak 200 catatan sekaligus.'),
})
export type BulkChoice = z.output<typeof bulkChoice>

export const returnInput = z.strictObject({
  logDate: dayInput,
  logId: recordId,
  version: versionInput,
  reason,
})
export type ReturnInput = z.output<typeof returnInput>

export const openDayInput = z.strictObject({ employeeId: recordId, day: dayInput, reason })
export type OpenDayInput = z.output<typeof openDayInput>

export const favouriteInput = z.strictObject({
  title,
  minutes,
  workResultId: blankable(recordId),
  indicatorId: blankable(recordId),
  quantity: blankable(quantity),
  measureUnit: blankable(measureUnit),
})
export type FavouriteInput = z.output<typeof favouriteInput>

/** A suggestion taken as it stands: written and handed in with one tap. */
export const repeatInput = favouriteInput.extend({ logDate: dayInput })
export type RepeatInput = z.output<typeof repeatInput>

export const favouriteChoice = z.strictObject({ favouriteId: recordId })
export type FavouriteChoice = z.output<typeof favouriteChoice>
