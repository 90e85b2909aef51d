'use server'

import { changePassword, endSession, signOut } from '@/lib/accounts/commands'
import { refusals } from '@/lib/accounts/labels'
import { changePasswordInput, nothing, sessionChoice } from '@/lib/accounts/schema'
import { action } from '@/lib/core/action'
import { dropSessionCookie } from '@/lib/core/session'
import { ROLES } from '@/lib/core/types'

export const leave = action({
  name: 'session.end_own',
  roles: ROLES,
  input: nothing,
  run: (ctx) => {
    ctx.after(dropSessionCookie)
    return signOut(ctx)
  },
})

export const endOtherSession = action({
  name: 'session.end',
  roles: ROLES,
  input: sessionChoice,
  run: endSession,
  refusals,
})

export const setPassword = action({
  name: 'account.change_password',
  roles: ROLES,
  input: changePasswordInput,
  run: changePassword,
  refusals,
})
