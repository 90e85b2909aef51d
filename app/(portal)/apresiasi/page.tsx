import { CircleList } from '@/components/feedback/circle-list'
import { BadgeList } from '@/components/recognition/badge-list'
import { PraiseForm } from '@/components/recognition/praise-form'
import { PraiseList } from '@/components/recognition/praise-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/calendar/labels'
import { occasionOf } from '@/lib/community/queries/thanks'
import { page } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { asked as asText } from '@/lib/core/table-file'
import { circle } from '@/lib/feedback/queries/circle'
import { behaviourLabels } from '@/lib/plans/labels'
import {
  givenPraise,
  myBadges,
  receivedPraise,
  unitPraise,
  type ReceivedPraise,
} from '@/lib/recognition/queries'
import { PRAISE_SHOWN } from '@/lib/recognition/rules'

export const metadata = { title: 'Apresiasi' }

const VIEWS = ['unit', 'saya', 'diberikan'] as const

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    if (search.untuk === 'pilih') return { view: 'choose', people: await circle(ctx) } as const
    if (search.untuk !== undefined) {
      const person = found((await circle(ctx)).find(({ id }) => id === search.untuk))
      const occasion = await occasionOf(ctx, { topik: asText(search.topik), tugas: asText(search.tugas) })
      return { view: 'write', person, occasion } as const
    }
    const view = VIEWS.find((one) => one === search.lihat) ?? 'unit'
    if (view === 'saya')
      return { view, received: await receivedPraise(ctx), badges: await myBadges(ctx) } as const
    if (view === 'diberikan') return { view, items: await givenPraise(ctx) } as const
    return { view, items: await unitPraise(ctx) } as const
  },
  show: (asked, { me }) => {
    const trail = [{ href: '/apresiasi', label: 'Apresiasi' }]
    if (asked.view === 'choose')
      return (
        <>
          <PageHeader
            trail={<Breadcrumb trail={trail} />}
            title="Apresiasi rekan"
            lead="Siapa yang Anda lihat bekerja dengan baik?"
          />
          <CircleList people={asked.people} address={(id) => `/apresiasi?untuk=${id}`} />
        </>
      )
    if (asked.view === 'write')
      return (
        <>
          <PageHeader
            trail={
              <Breadcrumb trail={[...trail, { href: '/apresiasi?untuk=pilih', label: 'Pilih rekan' }]} />
            }
            title={`Apresiasi untuk ${asked.person.name}`}
          />
          <PraiseForm receiverId={asked.person.id} name={asked.person.name} occasion={asked.occasion} />
        </>
      )
    const { zone } = me.region
    return (
      <>
        <PageHeader
          title="Apresiasi"
          lead="Terima kasih atas perilaku yang Anda lihat, terbaca oleh seluruh unit."
          actions={<LinkButton href="/apresiasi?untuk=pilih">Apresiasi rekan</LinkButton>}
        />
        <Tabs
          label="Apresiasi"
          tabs={TABS.map(({ view, ...tab }) => ({ ...tab, current: view === asked.view }))}
        />
        <div className="mt-6">
          {asked.view !== 'saya' && asked.items.length > 0 && (
            <p className="text-muted mb-2 flex flex-wrap items-center justify-between gap-2 text-sm">
              <FirstOfMany items={asked.items} />
              <DownloadLink href={`/apresiasi/apresiasi.csv?lihat=${asked.view}`} />
            </p>
          )}
          {asked.view === 'unit' && (
            <PraiseList items={asked.items} zone={zone} empty="Belum ada apresiasi di unit Anda." />
          )}
          {asked.view === 'diberikan' && (
            <PraiseList items={asked.items} zone={zone} empty="Anda belum memberi apresiasi." />
          )}
          {asked.view === 'saya' && (
            <>
              <Section
                title="Lencana saya"
                aside={
                  asked.badges.some(({ badges }) => badges.length > 0) && (
                    <DownloadLink href="/apresiasi/apresiasi.csv?lihat=lencana" />
                  )
                }
              >
                <BadgeList quarters={asked.badges} />
              </Section>
              <Section title="Untuk saya" aside={summary(asked.received)}>
                {asked.received.items.length > 0 && (
                  <p className="text-muted mb-2 flex flex-wrap items-center justify-between gap-2 text-sm">
                    <FirstOfMany items={asked.received.items} />
                    <DownloadLink href="/apresiasi/apresiasi.csv?lihat=saya" />
                  </p>
                )}
                <PraiseList
                  items={asked.received.items}
                  zone={zone}
                  empty="Belum ada apresiasi untuk Anda."
                  hint="Yang ditulis rekan tentang Anda muncul di sini."
                />
              </Section>
            </>
          )}
        </div>
      </>
    )
  },
})

const FirstOfMany = ({ items }: { items: readonly unknown[] }) => (
  <span>
    {items.length < PRAISE_SHOWN
      ? `${formatNumber(items.length)} apresiasi.`
      : `${formatNumber(PRAISE_SHOWN)} terbaru. Berkas unduhan memuat semuanya.`}
  </span>
)

const summary = ({ byBehaviour }: ReceivedPraise): string =>
  byBehaviour
    .map(({ behaviour, count }) => `${behaviourLabels[behaviour]} ${formatNumber(count)}`)
    .join(' · ')

const TABS = [
  { view: 'unit', href: '/apresiasi', label: 'Unit saya' },
  { view: 'saya', href: '/apresiasi?lihat=saya', label: 'Untuk saya' },
  { view: 'diberikan', href: '/apresiasi?lihat=diberikan', label: 'Saya beri' },
] as const
