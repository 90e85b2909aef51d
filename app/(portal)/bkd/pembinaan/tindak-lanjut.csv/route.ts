import { followUpHead, followUpRows } from '@/components/recognition/follow-up-files'
import { tableFile } from '@/lib/core/table-file'
import { regionFollowUps } from '@/lib/recognition/queries/follow-up'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => regionFollowUps(ctx),
  file: ({ followUps }) => ({
    name: 'predikat-perlu-tindak-lanjut',
    about: ['Predikat yang perlu ditindaklanjuti'],
    head: followUpHead,
    rows: followUpRows(followUps),
  }),
})
