'use server'

import { keepAnnouncement, receiveAnnouncement } from '@/lib/community/commands/announcements'
import { refusals } from '@/lib/community/labels/announcements'
import { announcementInput, receiptInput } from '@/lib/community/schema/announcements'
import { action } from '@/lib/core/action'

export const keep = action({
  name: 'announcement.keep',
  roles: ['admin'],
  input: announcementInput,
  run: keepAnnouncement,
  refusals,
})

export const receive = action({
  name: 'announcement.receive',
  roles: ['staff'],
  input: receiptInput,
  run: receiveAnnouncement,
  refusals,
})
