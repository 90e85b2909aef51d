import { HelpTabs } from '@/components/community/help-tabs'
import { HandleForm, JoinButton } from '@/components/community/wish-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Status, type StatusTone } from '@/components/ui/status'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { sectionName } from '@/lib/community/labels/guides'
import { noWishes, wishStateLabels, wishViewLabels } from '@/lib/community/labels/wishes'
import { wishes, type WishCard } from '@/lib/community/queries/wishes'
import type { WishState } from '@/lib/community/rules/wishes'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Usulan' }

const tones: Record<WishState, StatusTone> = {
  RECEIVED: 'waiting',
  IN_PROGRESS: 'info',
  DONE: 'approved',
  DECLINED: 'neutral',
}

export default page({
  roles: ROLES,
  ask: (ctx, { search }) => wishes(ctx, { lihat: asked(search.lihat), sesudah: asked(search.sesudah) }),
  show: ({ view, views, wishes: shown, next, mayHandle }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/bantuan', label: 'Bantuan' }]} />}
        title="Usulan"
        lead="Yang menyulitkan di portal ini, dan apa yang dikerjakan. Tanpa nama pengusul."
        actions={<LinkButton href="/bantuan/sulit">Kirim usulan</LinkButton>}
      />
      <HelpTabs current="/bantuan/usulan" />
      <div className="mt-4">
        <Tabs
          label="Keadaan"
          tabs={views.map((one) => ({
            href: `/bantuan/usulan?lihat=${one}`,
            label: wishViewLabels[one],
            current: one === view,
          }))}
        />
      </div>
      <div className="mt-4">
        {shown.length === 0 && <EmptyState title={noWishes[view]} />}
        <ul className="divide-ledger max-w-3xl divide-y">
          {shown.map((wish) => (
            <li key={wish.id} className="py-4">
              <Wish wish={wish} mayHandle={mayHandle} />
            </li>
          ))}
        </ul>
      </div>
      <Pagination next={next ? `/bantuan/usulan?lihat=${view}&sesudah=${next}` : undefined} />
    </>
  ),
})

function Wish({ wish, mayHandle }: { wish: WishCard; mayHandle: boolean }) {
  const { number, headline, text, page: about, state, answer, sentOn, also, mine, joined, mayJoin } = wish
  return (
    <article className="space-y-2">
      <h2 className="text-lg break-words">
        Usulan {number}: {headline ?? 'menunggu dibaca BKD'}
      </h2>
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Status tone={tones[state]}>{wishStateLabels[state]}</Status>
        {about && <span>Halaman {sectionName(about)}.</span>}
        <span>{formatShortDay(sentOn)}.</span>
        <span>{also === 0 ? 'Belum ada yang ikut.' : `${formatNumber(also)} orang juga.`}</span>
      </p>
      {text && (
        <p className="max-w-prose break-words whitespace-pre-line">
          <span className="font-bold">{mine ? 'Tulisan Anda' : 'Tulisan pengusul'}:</span> {text}
        </p>
      )}
      {answer && (
        <p className="border-soga max-w-prose border-s-4 ps-4 break-words whitespace-pre-line">{answer}</p>
      )}
      {mayJoin && <JoinButton wishId={wish.id} number={number} />}
      {joined && <p className="text-muted text-sm">Anda juga mengalaminya.</p>}
      {mayHandle && (
        <Disclosure summary={headline === null ? 'Baca dan jawab' : 'Ubah keadaan'}>
          <HandleForm
            wishId={wish.id}
            number={number}
            version={wish.version}
            state={state}
            headline={headline ?? ''}
            answer={answer ?? ''}
          />
        </Disclosure>
      )}
    </article>
  )
}
