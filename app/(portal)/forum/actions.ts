'use server'

import { judgePost, markInForum, writeInForum } from '@/lib/community/commands/forum'
import { movePoint } from '@/lib/community/commands/points'
import { keepSession } from '@/lib/community/commands/sessions'
import { refusals } from '@/lib/community/labels/forum'
import { refusals as pointRefusals } from '@/lib/community/labels/points'
import { refusals as sessionRefusals } from '@/lib/community/labels/sessions'
import { judgementInput, markInput, writingInput } from '@/lib/community/schema/forum'
import { pointMoveInput } from '@/lib/community/schema/points'
import { sessionInput } from '@/lib/community/schema/sessions'
import { action } from '@/lib/core/action'
import { ROLES } from '@/lib/core/types'

export const write = action({
  name: 'forum.write',
  roles: ROLES,
  input: writingInput,
  run: writeInForum,
  refusals,
})

export const mark = action({ name: 'forum.mark', roles: ROLES, input: markInput, run: markInForum, refusals })

export const judge = action({
  name: 'forum.judge',
  roles: ROLES,
  input: judgementInput,
  run: judgePost,
  refusals,
})

export const moveOn = action({
  name: 'forum.move_point',
  roles: ['admin', 'unit_head'],
  input: pointMoveInput,
  run: movePoint,
  refusals: pointRefusals,
})

export const keepMeeting = action({
  name: 'forum.keep_session',
  roles: ['admin'],
  input: sessionInput,
  run: keepSession,
  refusals: sessionRefusals,
})
