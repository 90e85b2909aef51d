'use server'

import { action } from '@/lib/core/action'
import { closePost, describePost, seatHolder, unseatHolder } from '@/lib/talent/commands/posts'
import { postRefusals } from '@/lib/talent/labels/refusals'
import { postChoice, postInput, seatInput } from '@/lib/talent/schema/posts'

export const describeThePost = action({
  name: 'position.describe',
  roles: ['admin'],
  input: postInput,
  run: describePost,
  refusals: postRefusals,
})

export const closeThePost = action({
  name: 'position.close',
  roles: ['admin'],
  input: postChoice,
  run: closePost,
  refusals: postRefusals,
})

export const seatInPost = action({
  name: 'position.seat',
  roles: ['admin'],
  input: seatInput,
  run: seatHolder,
  refusals: postRefusals,
})

export const unseatFromPost = action({
  name: 'position.unseat',
  roles: ['admin'],
  input: seatInput,
  run: unseatHolder,
  refusals: postRefusals,
})
