import { receiveLetter } from '@/lib/community/commands/box'
import { refusals } from '@/lib/community/labels/box'
import { unnamedLetter } from '@/lib/community/schema/box'
import { unnamed } from '@/lib/core/unnamed'

export const POST = unnamed({
  name: 'forum_box.receive',
  input: unnamedLetter,
  limit: 6_000,
  run: receiveLetter,
  refusals,
})
