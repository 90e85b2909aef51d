import { RecordList } from '@/components/measurements/record-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { page } from '@/lib/core/context'
import { recordsAboutMe, recordsByMe } from '@/lib/measurements/queries/records'

export const metadata = { title: 'Pengamatan' }

const MEASURING = ['supervisor', 'unit_head', 'admin'] as const

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const measures = MEASURING.some((role) => ctx.actor.roles.includes(role))
    const byMe = measures && search.lihat === 'dicatat'
    return { measures, byMe, records: byMe ? await recordsByMe(ctx) : await recordsAboutMe(ctx) }
  },
  show: ({ measures, byMe, records }, { me }) => (
    <>
      <PageHeader
        title="Pengamatan"
        lead={
          byMe
            ? 'Yang Anda catat dari pengamatan, wawancara, dokumen, dan survei.'
            : 'Yang dicatat orang lain tentang pekerjaan Anda, selain catatan harian.'
        }
        actions={
          <>
            {measures && <LinkButton href="/pengamatan/catat">Catat pengamatan</LinkButton>}
            {records.length > 0 && (
              <DownloadLink href={`/pengamatan/pengamatan.csv${byMe ? '?lihat=dicatat' : ''}`} />
            )}
          </>
        }
      />
      {measures && (
        <Tabs
          label="Pengamatan"
          tabs={[
            { href: '/pengamatan', label: 'Tentang saya', current: !byMe },
            { href: '/pengamatan?lihat=dicatat', label: 'Saya catat', current: byMe },
          ]}
        />
      )}
      <div className="mt-4">
        {records.length === 0 ? (
          <EmptyState title={byMe ? 'Anda belum mencatat pengamatan.' : 'Belum ada yang dicatat.'}>
            {byMe
              ? 'Pilih orang atau unit, lalu tulis apa yang Anda lihat, dengar, atau baca.'
              : 'Bila atasan mengamati atau mewawancarai, catatannya muncul di sini. Keliru? Sampaikan kepadanya.'}
          </EmptyState>
        ) : (
          <RecordList records={records} zone={me.region.zone} showsOf={byMe} />
        )}
      </div>
    </>
  ),
})
