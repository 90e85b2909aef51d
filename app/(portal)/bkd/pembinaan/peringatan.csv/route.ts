import { tableFile } from '@/lib/core/table-file'
import { levelLabels, measureLabels } from '@/lib/recognition/labels/follow-up'
import { regionFollowUps } from '@/lib/recognition/queries/follow-up'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => regionFollowUps(ctx),
  file: ({ alerts }) => ({
    name: 'peringatan-kehadiran',
    about: ['Peringatan kehadiran', 'PP 94/2021, hanya peringatan'],
    head: ['Nama', 'Unit', 'Hari tanpa keterangan', 'Berturut-turut', 'Ambang', 'Tingkat'],
    rows: alerts.map(({ name, unitName, alert }) => [
      name,
      unitName,
      alert.days,
      alert.streak,
      alert.band ? measureLabels[alert.band.measure] : null,
      alert.band ? levelLabels[alert.band.level] : null,
    ]),
  }),
})
