import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { EARLIEST, LATEST, minuteOf, timeOf } from './rules.ts'
import { TOLD_KINDS } from './rules/reminders.ts'

const ADDRESS = 'Tulis alamat surel, misalnya nama@contoh.go.id.'

/** One address, in small letters. */
export const mailAddress = z
  .string({ error: ADDRESS })
  .overwrite((typed) => plainText(typed).toLowerCase())
  .max(254, 'Alamat ini terlalu panjang.')
  .pipe(z.email({ error: ADDRESS }))

export const addressInput = z.strictObject({ address: mailAddress })
export type AddressInput = z.output<typeof addressInput>

const CODE = 'Tulis enam angka dari surel.'

export const codeInput = z.strictObject({
  code: z
    .string({ error: CODE })
    .overwrite((typed) => typed.replaceAll(/\s/g, ''))
    .regex(/^\d{6}$/, CODE),
})
export type CodeInput = z.output<typeof codeInput>

const TIME = `Pilih jam antara ${timeOf(EARLIEST).replace(':', '.')} dan ${timeOf(LATEST).replace(':', '.')}.`

export const digestInput = z.strictObject({
  digestAt: z
    .string({ error: TIME })
    .transform(minuteOf)
    .pipe(z.number({ error: TIME }).min(EARLIEST, TIME).max(LATEST, TIME)),
  wanted: z.array(z.enum(TOLD_KINDS)).max(TOLD_KINDS.length).default([]),
  version: versionInput,
})
export type DigestInput = z.output<typeof digestInput>

export const forgetInput = z.strictObject({ version: versionInput })

const PLACE = 'Peramban ini tidak memberi alamat yang dapat dipakai. Coba nyalakan lagi.'

/** What a browser says of where it is reached; the keys are a point of a curve and sixteen bytes of chance. */
export const deviceInput = z.strictObject({
  endpoint: z.url({ error: PLACE }).max(1000, PLACE),
  p256dh: z.string({ error: PLACE }).regex(/^B[\w-]{86}$/, PLACE),
  auth: z.string({ error: PLACE }).regex(/^[\w-]{22}$/, PLACE),
})
export type DeviceInput = z.output<typeof deviceInput>

export const ownDevice = z.strictObject({ deviceId: recordId })
export type OwnDevice = z.output<typeof ownDevice>
