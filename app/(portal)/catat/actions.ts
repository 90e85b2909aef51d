'use server'

import {
  deleteDraft,
  removeFavourite,
  repeatLog,
  saveFavourite,
  saveLog,
  withdrawLog,
} from '@/lib/activity-logs/commands/writing'
import { refusals } from '@/lib/activity-logs/labels'
import {
  activityLogInput,
  favouriteChoice,
  favouriteInput,
  logChoice,
  repeatInput,
} from '@/lib/activity-logs/schema'
import { action } from '@/lib/core/action'

export const saveActivityLog = action({
  name: 'activity_log.save',
  roles: ['staff'],
  input: activityLogInput,
  run: saveLog,
  refusals,
})

export const repeatActivityLog = action({
  name: 'activity_log.repeat',
  roles: ['staff'],
  input: repeatInput,
  run: repeatLog,
  refusals,
})

export const withdrawActivityLog = action({
  name: 'activity_log.withdraw',
  roles: ['staff'],
  input: logChoice,
  run: withdrawLog,
  refusals,
})

export const deleteActivityLogDraft = action({
  name: 'activity_log.delete_draft',
  roles: ['staff'],
  input: logChoice,
  run: deleteDraft,
  refusals,
})

export const saveFavouriteActivity = action({
  name: 'favourite.save',
  roles: ['staff'],
  input: favouriteInput,
  run: saveFavourite,
  refusals,
})

export const removeFavouriteActivity = action({
  name: 'favourite.remove',
  roles: ['staff'],
  input: favouriteChoice,
  run: removeFavourite,
  refusals,
})
