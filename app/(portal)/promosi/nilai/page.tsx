import { RoundList } from '@/components/promotion/round-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { myPanels } from '@/lib/promotion/queries/panel'

export const metadata = { title: 'Lembar nilai' }

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: myPanels,
  show: (panels) => (
    <>
      <PageHeader title="Lembar nilai" lead="Putaran yang panelnya Anda duduki." />
      {panels.length === 0 ? (
        <EmptyState title="Anda tidak duduk di panel mana pun." />
      ) : (
        <RoundList rounds={panels} at="/promosi/nilai" />
      )}
    </>
  ),
})
