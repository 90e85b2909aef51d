import {
  alertHead,
  alertRows,
  caseHead,
  caseRows,
  followUpHead,
  followUpRows,
  planHead,
  planRows,
} from '@/components/recognition/follow-up-files'
import { asked, tableFile } from '@/lib/core/table-file'
import { teamCases } from '@/lib/recognition/queries/discipline'
import { teamFollowUps } from '@/lib/recognition/queries/follow-up'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: async (ctx, { search }) => ({
    ...(await teamFollowUps(ctx)),
    cases: await teamCases(ctx),
    part: asked(search.bagian),
  }),
  file: ({ part, plans, alerts, followUps, cases }) => {
    const about = ['Pembinaan tim']
    if (part === 'perkara') return { name: 'perkara-tim', about, head: caseHead, rows: caseRows(cases) }
    if (part === 'kehadiran')
      return { name: 'kehadiran-tim', about, head: alertHead, rows: alertRows(alerts) }
    if (part === 'predikat')
      return { name: 'tindak-lanjut-tim', about, head: followUpHead, rows: followUpRows(followUps) }
    return { name: 'rencana-perbaikan-tim', about, head: planHead, rows: planRows(plans) }
  },
})
