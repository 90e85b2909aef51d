'use server'

import { action } from '@/lib/core/action'
import {
  acknowledgeDialogue,
  agreeInDialogue,
  dropNote,
  editDialogue,
  keepNote,
  recordDialogue,
} from '@/lib/feedback/commands/dialogues'
import { refusals } from '@/lib/feedback/labels'
import {
  dialogueChoice,
  dialogueEdit,
  dialogueImprovement,
  dialogueInput,
  noteInput,
} from '@/lib/feedback/schema/dialogues'

export const recordNewDialogue = action({
  name: 'dialogue.record',
  roles: ['staff'],
  input: dialogueInput,
  run: recordDialogue,
  refusals,
})

export const editOwnDialogue = action({
  name: 'dialogue.edit',
  roles: ['staff'],
  input: dialogueEdit,
  run: editDialogue,
  refusals,
})

export const acknowledgeOwnDialogue = action({
  name: 'dialogue.acknowledge',
  roles: ['staff'],
  input: dialogueChoice,
  run: acknowledgeDialogue,
  refusals,
})

export const agreeInOwnDialogue = action({
  name: 'dialogue.agree',
  roles: ['staff'],
  input: dialogueImprovement,
  run: agreeInDialogue,
  refusals,
})

export const keepOwnNote = action({
  name: 'dialogue.keep_note',
  roles: ['staff'],
  input: noteInput,
  run: keepNote,
  refusals,
})

export const dropOwnNote = action({
  name: 'dialogue.drop_note',
  roles: ['staff'],
  input: dialogueChoice,
  run: dropNote,
  refusals,
})
