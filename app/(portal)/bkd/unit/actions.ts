'use server'

import { action } from '@/lib/core/action'
import { addUnit, closeUnit, renameUnit } from '@/lib/organization/commands'
import { refusals } from '@/lib/organization/labels'
import { newUnitInput, unitChoice, unitNameInput } from '@/lib/organization/schema'

export const addRegionUnit = action({
  name: 'unit.add',
  roles: ['admin'],
  input: newUnitInput,
  run: addUnit,
  refusals,
})

export const renameRegionUnit = action({
  name: 'unit.rename',
  roles: ['admin'],
  input: unitNameInput,
  run: renameUnit,
  refusals,
})

export const closeRegionUnit = action({
  name: 'unit.close',
  roles: ['admin'],
  input: unitChoice,
  run: closeUnit,
  refusals,
})
