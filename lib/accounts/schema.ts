import { z } from 'zod'

export const signInInput = z.strictObject({
  region: z.string().regex(/^[a-z-]{2,40}$/),
  login: z
    .string()
    .max(60)
    .transform((text) => text.replaceAll(/[\s']/g, '').toLowerCase()),
  password: z.string().min(1).max(256),
})

export const changePasswordInput = z.strictObject({
  current: z.string('Tulis kata sandi lama Anda.').min(1, 'Tulis kata sandi lama Anda.').max(256),
  next: z.string('Tulis kata sandi baru.').min(1, 'Tulis kata sandi baru.').max(256),
})

export const sessionChoice = z.strictObject({ sessionId: z.uuid() })

export const nothing = z.strictObject({})

export type SignIn = z.output<typeof signInInput>
