'use server'

import { action } from '@/lib/core/action'
import {
  openCase,
  speakInOwnCase,
  takeCaseStep,
  vouchForRegister,
} from '@/lib/recognition/commands/discipline'
import { refusals } from '@/lib/recognition/labels/discipline'
import { caseInput, caseStepInput, ownWordsInput, registerInput } from '@/lib/recognition/schema/discipline'

export const openDisciplineCase = action({
  name: 'discipline_case.open',
  roles: ['supervisor', 'admin'],
  input: caseInput,
  run: openCase,
  refusals,
})

export const takeDisciplineStep = action({
  name: 'discipline_case.move',
  roles: ['supervisor', 'admin'],
  input: caseStepInput,
  run: takeCaseStep,
  refusals,
})

export const speakInMyCase = action({
  name: 'discipline_case.speak',
  roles: ['staff'],
  input: ownWordsInput,
  run: speakInOwnCase,
  refusals,
})

export const vouchForDisciplineRegister = action({
  name: 'discipline_register.vouch',
  roles: ['admin'],
  input: registerInput,
  run: vouchForRegister,
  refusals,
})
