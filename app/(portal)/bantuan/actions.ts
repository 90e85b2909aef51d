'use server'

import { answerQuestion, askDesk, keepEntry, noteAnswerRead } from '@/lib/community/commands/help'
import { handleWish, joinWish, sendWish } from '@/lib/community/commands/wishes'
import { refusals } from '@/lib/community/labels/help'
import { refusals as wishRefusals } from '@/lib/community/labels/wishes'
import { answerInput, answerReadInput, entryInput, questionInput } from '@/lib/community/schema/help'
import { handleInput, joinInput, wishInput } from '@/lib/community/schema/wishes'
import { action } from '@/lib/core/action'
import { ROLES } from '@/lib/core/types'

export const ask = action({ name: 'help.ask', roles: ROLES, input: questionInput, run: askDesk, refusals })

export const noteRead = action({
  name: 'help.note_read',
  roles: ROLES,
  input: answerReadInput,
  run: noteAnswerRead,
  refusals,
})

export const answer = action({
  name: 'help.answer',
  roles: ['admin'],
  input: answerInput,
  run: answerQuestion,
  refusals,
})

export const keepHelp = action({
  name: 'help.keep_entry',
  roles: ['admin'],
  input: entryInput,
  run: keepEntry,
  refusals,
})

export const wish = action({
  name: 'help.wish',
  roles: ROLES,
  input: wishInput,
  run: sendWish,
  refusals: wishRefusals,
})

export const join = action({
  name: 'help.join',
  roles: ROLES,
  input: joinInput,
  run: joinWish,
  refusals: wishRefusals,
})

export const handle = action({
  name: 'help.handle',
  roles: ['admin'],
  input: handleInput,
  run: handleWish,
  refusals: wishRefusals,
})
