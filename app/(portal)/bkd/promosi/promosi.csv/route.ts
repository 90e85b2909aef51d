import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { phaseLabels } from '@/lib/promotion/labels'
import { roundList } from '@/lib/promotion/queries/desk'

export const GET = tableFile({
  roles: ['admin'],
  ask: roundList,
  file: (rounds) => ({
    name: 'putaran-promosi',
    about: ['Putaran promosi'],
    head: ['Jabatan', 'Unit', 'Pendaftaran dibuka', 'Ditutup', 'Keadaan', 'Kandidat', 'Keberatan menunggu'],
    rows: rounds.map(({ title, unit, calendar, phase, candidates, objections }) => [
      title,
      unit,
      formatNumericDay(calendar.opensOn),
      formatNumericDay(calendar.closesOn),
      phaseLabels[phase],
      candidates,
      objections,
    ]),
  }),
})
