'use server'

import { action } from '@/lib/core/action'
import {
  forgetReflection,
  saveReflection,
  shareReflection,
  takeBackReflection,
} from '@/lib/feedback/commands/reflections'
import { refusals } from '@/lib/feedback/labels'
import { reflectionChoice, reflectionInput } from '@/lib/feedback/schema/reflections'

export const saveOwnReflection = action({
  name: 'reflection.save',
  roles: ['staff'],
  input: reflectionInput,
  run: saveReflection,
  refusals,
})

export const shareOwnReflection = action({
  name: 'reflection.share',
  roles: ['staff'],
  input: reflectionChoice,
  run: shareReflection,
  refusals,
})

export const takeBackOwnReflection = action({
  name: 'reflection.take_back',
  roles: ['staff'],
  input: reflectionChoice,
  run: takeBackReflection,
  refusals,
})

export const forgetOwnReflection = action({
  name: 'reflection.forget',
  roles: ['staff'],
  input: reflectionChoice,
  run: forgetReflection,
  refusals,
})
