import { RewardList } from '@/components/recognition/reward-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { myRewardPanels } from '@/lib/recognition/queries/reward-panel'

export const metadata = { title: 'Panel penghargaan' }

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: myRewardPanels,
  show: (panels) => (
    <>
      <PageHeader title="Panel penghargaan" lead="Program yang panelnya Anda duduki." />
      {panels.length === 0 ? (
        <EmptyState title="Anda tidak duduk di panel mana pun." />
      ) : (
        <RewardList programmes={panels} at="/penghargaan/panel" />
      )}
    </>
  ),
})
