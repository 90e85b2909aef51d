import { LogDetail } from '@/components/activity-logs/log-detail'
import { logDetail } from '@/lib/activity-logs/queries/detail'
import { isDay } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'

export const metadata = { title: 'Rincian catatan' }

export default page({
  roles: ['staff'],
  ask: (ctx, { params: { tanggal = '', id = '' } }) =>
    isDay(tanggal) && /^[0-9a-f-]{36}$/.test(id)
      ? logDetail(ctx, { logDate: tanggal, id })
      : refuse('not_found'),
  show: (log, { me }) => <LogDetail log={log} zone={me.region.zone} />,
})
