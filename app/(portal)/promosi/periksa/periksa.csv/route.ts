import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { phaseLabels } from '@/lib/promotion/labels'
import { roundsToInspect } from '@/lib/promotion/queries/inspection'

export const GET = tableFile({
  roles: ['inspector'],
  ask: roundsToInspect,
  file: (rounds) => ({
    name: 'putaran-promosi',
    about: ['Putaran promosi'],
    head: [
      'Jabatan',
      'Unit',
      'Tahap',
      'Pendaftaran mulai',
      'Pendaftaran terakhir',
      'Keputusan paling lambat',
    ],
    rows: rounds.map(({ title, unit, phase, calendar }) => [
      title,
      unit,
      phaseLabels[phase],
      formatNumericDay(calendar.opensOn),
      formatNumericDay(calendar.closesOn),
      formatNumericDay(calendar.decidesBy),
    ]),
  }),
})
