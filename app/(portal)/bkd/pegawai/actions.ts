'use server'

import { disableAccount, enableAccount, endGrant, grantRole } from '@/lib/accounts/commands/administration'
import { administrationRefusals } from '@/lib/accounts/labels'
import { accountChoice, grantChoice, grantInput } from '@/lib/accounts/schema'
import { action } from '@/lib/core/action'
import { changeSupervisor, moveToUnit } from '@/lib/organization/commands'
import { refusals } from '@/lib/organization/labels'
import { moveInput, supervisionInput } from '@/lib/organization/schema'

export const changeEmployeeSupervisor = action({
  name: 'supervision.change',
  roles: ['admin'],
  input: supervisionInput,
  run: changeSupervisor,
  refusals,
})

export const moveEmployee = action({
  name: 'employee.move',
  roles: ['admin'],
  input: moveInput,
  run: moveToUnit,
  refusals,
})

export const disableEmployeeAccount = action({
  name: 'account.disable',
  roles: ['admin'],
  input: accountChoice,
  run: disableAccount,
  refusals: administrationRefusals,
})

export const enableEmployeeAccount = action({
  name: 'account.enable',
  roles: ['admin'],
  input: accountChoice,
  run: enableAccount,
  refusals: administrationRefusals,
})

export const grantAccountRole = action({
  name: 'role.grant',
  roles: ['admin'],
  input: grantInput,
  run: grantRole,
  refusals: administrationRefusals,
})

export const endAccountGrant = action({
  name: 'role.end',
  roles: ['admin'],
  input: grantChoice,
  run: endGrant,
  refusals: administrationRefusals,
})
