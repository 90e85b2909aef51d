import { HomeAnnouncements } from '@/components/community/home-announcements'
import { ObjectionList } from '@/components/reviews/objection-list'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { homeAnnouncements } from '@/lib/community/queries/announcements'
import { page } from '@/lib/core/context'
import { objections } from '@/lib/reviews/queries/objections'

export const metadata = { title: 'Keberatan' }

export default page({
  roles: ['staff', 'decider'],
  ask: async (ctx) => ({
    rows: await objections(ctx),
    // Where the day of a head of the region begins; others read it on their own first page.
    told: ctx.actor.roles.includes('staff') ? null : await homeAnnouncements(ctx),
  }),
  show: ({ rows, told }, { me }) => {
    const { zone } = me.region
    const mine = rows.filter(({ turn }) => turn)
    const running = rows.filter(({ turn, clock }) => !turn && clock)
    const over = rows.filter(({ clock }) => !clock)
    return (
      <>
        <PageHeader
          title="Keberatan"
          lead="Keberatan atas penilaian, diputus atasan penilai setelah mendengar kedua pihak."
          actions={rows.length > 0 && <DownloadLink href="/keberatan/keberatan.csv" />}
        />
        {told && <HomeAnnouncements {...told} />}
        {rows.length === 0 && (
          <EmptyState title="Tidak ada keberatan yang menyangkut Anda.">
            Keberatan diajukan dari halaman hasil penilaian, paling lambat 14 hari sesudah penilaian diterima.
          </EmptyState>
        )}
        {mine.length > 0 && (
          <Section title="Menunggu Anda">
            <ObjectionList rows={mine} zone={zone} />
          </Section>
        )}
        {running.length > 0 && (
          <Section title="Sedang diperiksa">
            <ObjectionList rows={running} zone={zone} />
          </Section>
        )}
        {over.length > 0 && (
          <Section title="Selesai">
            <ObjectionList rows={over} zone={zone} />
          </Section>
        )}
      </>
    )
  },
})
