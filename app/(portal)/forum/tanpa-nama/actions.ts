'use server'

import { beginLetter, takeLetterToken } from '@/lib/community/commands/box'
import { refusals } from '@/lib/community/labels/box'
import { boxInput, boxTokenInput } from '@/lib/community/schema/box'
import { action } from '@/lib/core/action'
import { ROLES } from '@/lib/core/types'

export const beginUnnamed = action({
  name: 'forum_box.begin',
  roles: ROLES,
  input: boxInput,
  run: beginLetter,
  refusals,
})

export const takeUnnamedToken = action({
  name: 'forum_box.take_token',
  roles: ROLES,
  input: boxTokenInput,
  run: takeLetterToken,
  refusals,
})
