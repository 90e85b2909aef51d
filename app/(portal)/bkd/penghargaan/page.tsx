import { RewardList } from '@/components/recognition/reward-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { programmeList } from '@/lib/recognition/queries/rewards'

export const metadata = { title: 'Program penghargaan' }

export default page({
  roles: ['admin', 'decider'],
  ask: programmeList,
  show: (programmes, { me }) => (
    <>
      <PageHeader
        title="Program penghargaan"
        lead="Kriteria diumumkan sebelum periodenya mulai, lalu tidak dapat diubah."
        actions={
          <>
            {me.actor.roles.includes('admin') && (
              <>
                <LinkButton href="/bkd/penghargaan/siapkan">Siapkan program</LinkButton>
                <LinkButton href="/bkd/penghargaan/penerima" variant="secondary">
                  Daftar penerima
                </LinkButton>
              </>
            )}
            {programmes.length > 0 && <DownloadLink href="/bkd/penghargaan/program.csv" />}
          </>
        }
      />
      {programmes.length === 0 ? (
        <EmptyState title="Belum ada program.">Siapkan kriteria untuk periode yang belum mulai.</EmptyState>
      ) : (
        <RewardList
          programmes={programmes}
          at="/bkd/penghargaan"
          more={({ named }) => <p className="text-sm">{formatNumber(named)} usulan</p>}
        />
      )}
    </>
  ),
})
