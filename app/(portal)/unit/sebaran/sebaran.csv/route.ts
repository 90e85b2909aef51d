import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { asked, tableFile } from '@/lib/core/table-file'
import { gradeLabels } from '@/lib/reviews/labels'
import { spreadDesk } from '@/lib/reviews/queries/spread'

export const GET = tableFile({
  roles: ['unit_head'],
  ask: (ctx, { search }) => spreadDesk(ctx, { unit: asked(search.unit), triwulan: asked(search.triwulan) }),
  file: (desk) => ({
    name: desk ? `sebaran-${quarterKey(desk.quarter)}` : 'sebaran',
    about: ['Sebaran predikat', ...(desk ? [desk.led.unit.name, quarterLabel(desk.quarter)] : [])],
    head: ['Nama', 'Penilai', 'Predikat', 'Keadaan'],
    rows: [
      ...(desk?.people ?? []).map(({ name, assessorName, grade, signed }) => [
        name,
        assessorName,
        grade && gradeLabels[grade],
        signed ? 'Ditandatangani' : 'Draf',
      ]),
      ...(desk?.unrated ?? []).map((name) => [name, null, null, 'Belum dinilai']),
    ],
  }),
})
