import { caseHead, caseRows, planHead, planRows } from '@/components/recognition/follow-up-files'
import { asked, tableFile } from '@/lib/core/table-file'
import { myCases } from '@/lib/recognition/queries/discipline'
import { myFollowUp } from '@/lib/recognition/queries/follow-up'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { search }) => ({
    ...(await myFollowUp(ctx)),
    cases: await myCases(ctx),
    part: asked(search.bagian),
  }),
  file: ({ part, plans, absences, cases }, { actor }) => {
    const about = ['Pembinaan saya']
    if (part === 'perkara') return { name: 'perkara-saya', about, head: caseHead, rows: caseRows(cases) }
    if (part === 'hari')
      return {
        name: 'hari-tanpa-keterangan-saya',
        about,
        head: ['Tanggal', 'Tidak dihitung karena'],
        rows: absences.map(({ day, excuseReason }) => [day, excuseReason]),
      }
    return {
      name: 'rencana-perbaikan-saya',
      about,
      head: planHead,
      rows: planRows(plans.map((plan) => ({ name: actor.name, plan }))),
    }
  },
})
