import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { phaseLabels } from '@/lib/promotion/labels'
import { roundsForMe } from '@/lib/promotion/queries/own'
import { verdictLabels } from '@/lib/talent/labels/posts'

const STANDINGS = { APPLIED: 'Melamar', WITHDRAWN: 'Lamaran ditarik' } as const

export const GET = tableFile({
  roles: ['staff'],
  ask: roundsForMe,
  file: (rounds) => ({
    name: 'promosi',
    about: ['Putaran yang diumumkan'],
    head: ['Jabatan', 'Unit', 'Pendaftaran dibuka', 'Ditutup', 'Keadaan', 'Lamaran saya', 'Syarat saya'],
    rows: rounds.map(({ title, unit, calendar, phase, standing, verdict }) => [
      title,
      unit,
      formatNumericDay(calendar.opensOn),
      formatNumericDay(calendar.closesOn),
      phaseLabels[phase],
      standing && STANDINGS[standing],
      verdict && verdictLabels[verdict],
    ]),
  }),
})
