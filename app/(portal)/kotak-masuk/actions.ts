'use server'

import { action } from '@/lib/core/action'
import { confirmAddress, forgetAddress, saveAddress, saveDigest } from '@/lib/notifications/commands'
import { addDevice, forgetDevice } from '@/lib/notifications/commands/devices'
import { refusals } from '@/lib/notifications/labels'
import {
  addressInput,
  codeInput,
  deviceInput,
  digestInput,
  forgetInput,
  ownDevice,
} from '@/lib/notifications/schema'

export const giveAddress = action({
  name: 'notice_address.give',
  roles: ['staff'],
  input: addressInput,
  run: saveAddress,
  refusals,
  secrets: ['address'],
})

export const confirmOwnAddress = action({
  name: 'notice_address.confirm',
  roles: ['staff'],
  input: codeInput,
  run: confirmAddress,
  refusals,
  secrets: ['code'],
})

export const setDigest = action({
  name: 'notices.set',
  roles: ['staff'],
  input: digestInput,
  run: saveDigest,
  refusals,
})

export const forgetOwnAddress = action({
  name: 'notice_address.forget',
  roles: ['staff'],
  input: forgetInput,
  run: forgetAddress,
  refusals,
})

export const addOwnDevice = action({
  name: 'push_device.add',
  roles: ['staff'],
  input: deviceInput,
  run: addDevice,
  refusals,
  secrets: ['endpoint', 'p256dh', 'auth'],
})

export const forgetOwnDevice = action({
  name: 'push_device.forget',
  roles: ['staff'],
  input: ownDevice,
  run: forgetDevice,
  refusals,
})
