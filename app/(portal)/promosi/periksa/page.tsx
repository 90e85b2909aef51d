import { RoundList } from '@/components/promotion/round-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { roundsToInspect } from '@/lib/promotion/queries/inspection'

export const metadata = { title: 'Periksa promosi' }

export default page({
  roles: ['inspector'],
  ask: roundsToInspect,
  show: (rounds) => (
    <>
      <PageHeader
        title="Periksa promosi"
        lead="Masukan tiap kandidat, aturan yang dipakai, dan nilai yang keluar darinya."
        actions={rounds.length > 0 && <DownloadLink href="/promosi/periksa/periksa.csv" />}
      />
      {rounds.length === 0 ? (
        <EmptyState title="Belum ada putaran yang diumumkan.">
          Putaran muncul di sini sejak aturannya dibekukan.
        </EmptyState>
      ) : (
        <RoundList rounds={rounds} at="/promosi/periksa" />
      )}
    </>
  ),
})
