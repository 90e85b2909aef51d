'use server'

import { action } from '@/lib/core/action'
import { answerCorrection } from '@/lib/interop/commands/corrections'
import { correctionRefusals as refusals } from '@/lib/interop/labels/own-data'
import { answerInput } from '@/lib/interop/schema/corrections'

export const answerRequest = action({
  name: 'data_correction.answer',
  roles: ['admin'],
  input: answerInput,
  run: answerCorrection,
  refusals,
})
