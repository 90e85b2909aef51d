import { ObjectionClocks } from '@/components/promotion/objection-clocks'
import { RoundList } from '@/components/promotion/round-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { objectionClocks } from '@/lib/promotion/queries/clocks'
import { roundsToDecide } from '@/lib/promotion/queries/deciding'

export const metadata = { title: 'Tetapkan promosi' }

export default page({
  roles: ['decider'],
  ask: async (ctx) => ({ rounds: await roundsToDecide(ctx), clocks: await objectionClocks(ctx) }),
  show: ({ rounds, clocks }) => {
    const waiting = rounds.filter(({ phase }) => phase === 'RANKED').length
    return (
      <>
        <PageHeader
          title="Tetapkan promosi"
          lead={
            waiting === 0
              ? 'Tidak ada putaran yang menunggu keputusan Anda.'
              : `${formatNumber(waiting)} putaran menunggu keputusan Anda.`
          }
        />
        <ObjectionClocks clocks={clocks} />
        {rounds.length === 0 ? (
          <EmptyState title="Belum ada putaran.">
            Putaran muncul di sini setelah semua nilai panel masuk.
          </EmptyState>
        ) : (
          <RoundList rounds={rounds} at="/promosi/tetapkan" />
        )}
      </>
    )
  },
})
