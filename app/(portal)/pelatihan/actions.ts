'use server'

import { action } from '@/lib/core/action'
import { sendCertificate, takeCertificateBack } from '@/lib/training/commands/certificates'
import { answerAfter, enrol, leaveSession } from '@/lib/training/commands/enrolments'
import { planNeed, withdrawNeed } from '@/lib/training/commands/needs'
import { refusals } from '@/lib/training/labels'
import { afterInput, enrolmentChoice, sessionChoice } from '@/lib/training/schema'
import { certificateChoice, certificateInput } from '@/lib/training/schema/certificates'
import { needChoice, needInput } from '@/lib/training/schema/needs'

export const enrolInSession = action({
  name: 'enrolment.take',
  roles: ['staff'],
  input: sessionChoice,
  run: enrol,
  refusals,
})

export const leaveOwnSession = action({
  name: 'enrolment.leave',
  roles: ['staff'],
  input: enrolmentChoice,
  run: leaveSession,
  refusals,
})

export const answerAfterCourse = action({
  name: 'enrolment.answer',
  roles: ['staff'],
  input: afterInput,
  run: answerAfter,
  refusals,
})

export const sendOwnCertificate = action({
  name: 'training_record.send',
  roles: ['staff'],
  input: certificateInput,
  run: sendCertificate,
  refusals,
})

export const takeOwnCertificateBack = action({
  name: 'training_record.take_back',
  roles: ['staff'],
  input: certificateChoice,
  run: takeCertificateBack,
  refusals,
})

export const planOwnNeed = action({
  name: 'learning_need.submit',
  roles: ['staff'],
  input: needInput,
  run: planNeed,
  refusals,
})

export const withdrawOwnNeed = action({
  name: 'learning_need.withdraw',
  roles: ['staff'],
  input: needChoice,
  run: withdrawNeed,
  refusals,
})
