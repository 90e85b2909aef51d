import { team } from '@/lib/activity-logs/queries/team'
import { formatInstant, formatMonth } from '@/lib/calendar/labels'
import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { progressSoFar, type Progress } from '@/lib/measurements/queries/realisation'

const percentOf = (progress: Progress | undefined): number | null =>
  typeof progress?.achieved === 'number' ? Math.round(progress.achieved * 100) : null

export const GET = handler({
  roles: ['supervisor'],
  ask: async (ctx) => {
    const view = await team(ctx)
    const ids = view.members.map(({ employeeId }) => employeeId)
    return { ...view, progress: await progressSoFar(ctx, ids) }
  },
  respond: ({ members, progress, month, asOf }, { region }) =>
    csvResponse(`tim-${month.year}-${String(month.month).padStart(2, '0')}.csv`, [
      ['Tim saya', formatMonth(month), `Keadaan ${formatInstant(asOf, region.zone)}`],
      [
        'Nama',
        'Jabatan',
        'Unit',
        'Hari terisi',
        'Hari kerja sampai hari ini',
        'Menit disetujui',
        'Menunggu keputusan',
        'Menunggu lebih dari 7 hari',
        'Dikembalikan bulan ini',
        'Hari kosong berturut-turut',
        'Capaian target (%)',
      ],
      ...members.map((member) => [
        member.name,
        member.position,
        member.unitName,
        member.daysFilled,
        member.daysExpected,
        member.approvedMinutes,
        member.waiting,
        member.overdue,
        member.returned,
        member.emptyStreak,
        percentOf(progress.get(member.employeeId)),
      ]),
    ]),
})
