'use server'

import { action } from '@/lib/core/action'
import { praise, takePraiseBack } from '@/lib/recognition/commands'
import { refusals } from '@/lib/recognition/labels'
import { praiseChoice, praiseInput } from '@/lib/recognition/schema'

export const praiseColleague = action({
  name: 'kudos.give',
  roles: ['staff'],
  input: praiseInput,
  run: praise,
  refusals,
})

export const takeOwnPraiseBack = action({
  name: 'kudos.take_back',
  roles: ['staff'],
  input: praiseChoice,
  run: takePraiseBack,
  refusals,
})
