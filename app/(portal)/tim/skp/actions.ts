'use server'

import { action } from '@/lib/core/action'
import { agreePlan, assignContribution, returnPlan, withdrawContribution } from '@/lib/plans/commands/leading'
import { refusals } from '@/lib/plans/labels'
import { agreeInput, contributionChoice, contributionInput, returnPlanInput } from '@/lib/plans/schema'

export const agreeToPlan = action({
  name: 'plan.agree',
  roles: ['supervisor'],
  input: agreeInput,
  run: agreePlan,
  refusals,
})

export const returnThePlan = action({
  name: 'plan.return',
  roles: ['supervisor'],
  input: returnPlanInput,
  run: returnPlan,
  refusals,
})

export const assignInMatrix = action({
  name: 'contribution.assign',
  roles: ['supervisor'],
  input: contributionInput,
  run: assignContribution,
  refusals,
})

export const withdrawFromMatrix = action({
  name: 'contribution.withdraw',
  roles: ['supervisor'],
  input: contributionChoice,
  run: withdrawContribution,
  refusals,
})
