'use server'

import { action } from '@/lib/core/action'
import {
  answerCitizenInput,
  declineInputWithReason,
  followUpInput,
  handOverInput,
  startOnInput,
  takeUpPrivateInput,
  verifyCitizenInput,
} from '@/lib/public-input/commands'
import { refusals } from '@/lib/public-input/labels'
import {
  answerInput,
  declineInput,
  followUpForm,
  inputChoice,
  takeUpInput,
  verifyInput,
} from '@/lib/public-input/schema'
import { refusals as stepRefusals } from '@/lib/unit-reviews/labels'

export const verifyInputOfCitizen = action({
  name: 'citizen_input.verify',
  roles: ['admin'],
  input: verifyInput,
  run: verifyCitizenInput,
  refusals,
})

export const handInputOver = action({
  name: 'citizen_input.hand_over',
  roles: ['admin'],
  input: inputChoice,
  run: handOverInput,
  refusals,
})

export const declineInputOfCitizen = action({
  name: 'citizen_input.decline',
  roles: ['admin', 'inspector'],
  input: declineInput,
  run: declineInputWithReason,
  refusals,
})

export const takeInputUp = action({
  name: 'citizen_input.take_up',
  roles: ['inspector'],
  input: takeUpInput,
  run: takeUpPrivateInput,
  refusals,
})

export const startOnInputOfCitizen = action({
  name: 'citizen_input.start',
  roles: ['unit_head', 'inspector'],
  input: inputChoice,
  run: startOnInput,
  refusals,
})

export const answerInputOfCitizen = action({
  name: 'citizen_input.answer',
  roles: ['unit_head', 'inspector'],
  input: answerInput,
  run: answerCitizenInput,
  refusals,
})

export const followInputUp = action({
  name: 'citizen_input.follow_up',
  roles: ['unit_head'],
  input: followUpForm,
  run: followUpInput,
  refusals: { ...stepRefusals, ...refusals },
})
