import { z } from 'zod'
import { SAID_STEPS } from '../rules/first-days.ts'

export const firstStepInput = z.strictObject({ step: z.enum(SAID_STEPS) })
export type FirstStepInput = z.output<typeof firstStepInput>
