import { tableFile } from '@/lib/core/table-file'
import { causeSentence, standingLabels } from '@/lib/recognition/labels/follow-up'
import { planSheet } from '@/lib/recognition/queries/follow-up'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'admin'],
  ask: (ctx, { params }) => planSheet(ctx, params.id ?? ''),
  file: ({ plan, name }) => ({
    name: 'pemeriksaan-rencana-perbaikan',
    about: [name, causeSentence(plan)],
    head: ['Bulan ke', 'Jatuh tempo', 'Diisi', 'Keadaan', 'Catatan', 'Oleh'],
    rows: plan.checkpoints.map(({ number, dueOn, heldOn, standing, note, heldByName }) => [
      number,
      dueOn,
      heldOn,
      standing && standingLabels[standing],
      note,
      heldByName,
    ]),
  }),
})
