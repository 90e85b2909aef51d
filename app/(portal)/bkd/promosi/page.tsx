import { ObjectionClocks } from '@/components/promotion/objection-clocks'
import { RoundList } from '@/components/promotion/round-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { objectionClocks } from '@/lib/promotion/queries/clocks'
import { roundList } from '@/lib/promotion/queries/desk'

export const metadata = { title: 'Putaran promosi' }

export default page({
  roles: ['admin'],
  ask: async (ctx) => ({ rounds: await roundList(ctx), clocks: await objectionClocks(ctx) }),
  show: ({ rounds, clocks }) => (
    <>
      <PageHeader
        title="Putaran promosi"
        lead="Aturan dibekukan dan diumumkan sebelum satu nama pun terlihat."
        actions={
          <>
            <LinkButton href="/bkd/promosi/siapkan">Siapkan putaran</LinkButton>
            <LinkButton href="/bkd/promosi/hubungan" variant="secondary">
              Daftar hubungan
            </LinkButton>
            <LinkButton href="/bkd/promosi/pola" variant="secondary">
              Pola hasil
            </LinkButton>
            <LinkButton href="/promosi/keberatan" variant="secondary">
              Keberatan
            </LinkButton>
            {rounds.length > 0 && <DownloadLink href="/bkd/promosi/promosi.csv" />}
          </>
        }
      />
      <ObjectionClocks clocks={clocks} answerAt="/promosi/keberatan" />
      {rounds.length === 0 ? (
        <EmptyState title="Belum ada putaran.">
          Siapkan aturan untuk satu jabatan, lalu minta petugas lain mengonfirmasinya.
        </EmptyState>
      ) : (
        <RoundList
          rounds={rounds}
          at="/bkd/promosi"
          more={({ candidates, objections }) => (
            <p className="text-sm">
              {formatNumber(candidates)} kandidat
              {objections > 0 && `, ${formatNumber(objections)} keberatan menunggu`}
            </p>
          )}
        />
      )}
    </>
  ),
})
