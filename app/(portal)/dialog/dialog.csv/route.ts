import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { dialogues } from '@/lib/feedback/queries/dialogues'

const STATES = {
  MINE_TO_ACKNOWLEDGE: 'Menunggu Anda baca',
  WAITING: 'Menunggu dibaca',
  ACKNOWLEDGED: 'Dibaca berdua',
} as const

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx) => dialogues(ctx),
  file: (items) => ({
    name: 'dialog-kinerja',
    about: ['Dialog kinerja saya'],
    head: ['Tanggal', 'Pokok', 'Dengan', 'Sebagai', 'Keadaan'],
    rows: items.map(({ heldOn, topic, name, iLead, state }) => [
      formatNumericDay(heldOn),
      topic,
      name,
      iLead ? 'Anggota tim' : 'Atasan',
      STATES[state],
    ]),
  }),
})
