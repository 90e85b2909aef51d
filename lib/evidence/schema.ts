import { z } from 'zod'
import { LIMITS } from './rules.ts'

/** The evidence of one log: chosen once each, in the order in which it is shown. */
export const evidenceIds = z
  .array(z.uuid())
  .max(LIMITS.filesALog, `Paling banyak ${LIMITS.filesALog} berkas untuk satu catatan.`)
  .refine((ids) => new Set(ids).size === ids.length, 'Berkas yang sama dipilih dua kali.')
  .default([])

export const evidenceChoice = z.strictObject({ id: z.uuid() })
export type EvidenceChoice = z.infer<typeof evidenceChoice>
