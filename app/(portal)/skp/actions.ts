'use server'

import { action } from '@/lib/core/action'
import {
  attachToLeader,
  changePlan,
  openPlan,
  recallPlan,
  savePlan,
  startOver,
  withdrawChange,
} from '@/lib/plans/commands'
import { refusals } from '@/lib/plans/labels'
import {
  attachInput,
  changePlanInput,
  movedInput,
  openPlanInput,
  planChoice,
  savePlanInput,
} from '@/lib/plans/schema'

export const openOwnPlan = action({
  name: 'plan.open',
  roles: ['staff'],
  input: openPlanInput,
  run: openPlan,
  refusals,
})

export const saveOwnPlan = action({
  name: 'plan.save',
  roles: ['staff'],
  input: savePlanInput,
  run: savePlan,
  refusals,
})

export const recallOwnPlan = action({
  name: 'plan.recall',
  roles: ['staff'],
  input: planChoice,
  run: recallPlan,
  refusals,
})

export const changeOwnPlan = action({
  name: 'plan.change',
  roles: ['staff'],
  input: changePlanInput,
  run: changePlan,
  refusals,
})

export const withdrawOwnChange = action({
  name: 'plan.withdraw_change',
  roles: ['staff'],
  input: planChoice,
  run: withdrawChange,
  refusals,
})

export const attachOwnPlan = action({
  name: 'plan.attach',
  roles: ['staff'],
  input: attachInput,
  run: attachToLeader,
  refusals,
})

export const startOverAfterMove = action({
  name: 'plan.start_over',
  roles: ['staff'],
  input: movedInput,
  run: startOver,
  refusals,
})
