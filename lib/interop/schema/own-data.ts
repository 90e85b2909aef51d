import { z } from 'zod'

export const FORMATS = ['JSON', 'XLSX'] as const

export const takeInput = z.strictObject({ format: z.enum(FORMATS, { error: 'Pilih bentuk berkasnya.' }) })
export type TakeInput = z.output<typeof takeInput>
