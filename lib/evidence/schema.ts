import { z } from 'zod'

export const evidenceChoice = z.strictObject({ id: z.uuid() })
export type EvidenceChoice = z.infer<typeof evidenceChoice>
