import { formatInstant } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { planStatusLabels, versionStatusLabels } from '@/lib/plans/labels'
import { teamPlans } from '@/lib/plans/queries/team'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: (ctx) => teamPlans(ctx),
  file: (people, { region }) => ({
    name: 'skp-tim',
    about: ['SKP tim'],
    head: ['Nama', 'Jabatan', 'Keadaan SKP', 'Versi terakhir', 'Keadaan versi', 'Hasil kerja', 'Diajukan'],
    rows: people.map(({ name, positionTitle, plan }) => [
      name,
      positionTitle,
      plan ? planStatusLabels[plan.status] : 'Belum ada SKP',
      plan && plan.number,
      plan && versionStatusLabels[plan.newest],
      plan && plan.results,
      plan?.submittedAt ? formatInstant(plan.submittedAt, region.zone) : null,
    ]),
  }),
})
