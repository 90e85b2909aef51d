import { z } from 'zod'
import { versionInput } from '../organization/schema.ts'
import { GRANTED_ROLES } from './rules.ts'

export const signInInput = z.strictObject({
  region: z.string().regex(/^[a-z-]{2,40}$/),
  login: z
    .string()
    .max(60)
    .transform((text) => text.replaceAll(/[\s'\p{Cc}\p{Cf}]/gu, '').toLowerCase()),
  password: z.string().min(1).max(256),
})

export const changePasswordInput = z.strictObject({
  current: z.string('Tulis kata sandi lama Anda.').min(1, 'Tulis kata sandi lama Anda.').max(256),
  next: z.string('Tulis kata sandi baru.').min(1, 'Tulis kata sandi baru.').max(256),
})

/** Asked again before what nobody can take back. */
export const passwordAgain = z
  .string('Tulis kata sandi Anda.')
  .min(1, 'Tulis kata sandi Anda.')
  .max(256, 'Tulis kata sandi Anda.')

export const sessionChoice = z.strictObject({ sessionId: z.uuid() })

export const nothing = z.strictObject({})

export type SignIn = z.output<typeof signInInput>

export const accountChoice = z.strictObject({
  accountId: z.uuid(),
  version: versionInput,
})
export type AccountChoice = z.output<typeof accountChoice>

export const grantInput = z.strictObject({
  accountId: z.uuid(),
  role: z.enum(GRANTED_ROLES, { error: 'Pilih perannya.' }),
})
export type GrantInput = z.output<typeof grantInput>

export const grantChoice = z.strictObject({ grantId: z.uuid() })
export type GrantChoice = z.output<typeof grantChoice>
