'use server'

import { nothing } from '@/lib/accounts/schema'
import { forgetFavourites } from '@/lib/activity-logs/commands/writing'
import { action } from '@/lib/core/action'
import { ROLES } from '@/lib/core/types'
import { forgetReflections } from '@/lib/feedback/commands/reflections'
import { askCorrection, withdrawCorrection } from '@/lib/interop/commands/corrections'
import { takeOwnData } from '@/lib/interop/commands/own-data'
import { correctionRefusals as refusals } from '@/lib/interop/labels/own-data'
import { correctionChoice, correctionInput } from '@/lib/interop/schema/corrections'
import { takeInput } from '@/lib/interop/schema/own-data'

export const takeAlong = action({
  name: 'own_data.take',
  roles: ROLES,
  input: takeInput,
  run: takeOwnData,
})

export const askToCorrect = action({
  name: 'data_correction.ask',
  roles: ROLES,
  input: correctionInput,
  run: askCorrection,
  refusals,
})

export const withdrawOwnCorrection = action({
  name: 'data_correction.withdraw',
  roles: ROLES,
  input: correctionChoice,
  run: withdrawCorrection,
  refusals,
})

export const forgetOwnFavourites = action({
  name: 'favourite.remove_all',
  roles: ['staff'],
  input: nothing,
  run: forgetFavourites,
})

export const forgetOwnReflections = action({
  name: 'reflection.forget_all',
  roles: ['staff'],
  input: nothing,
  run: forgetReflections,
})
