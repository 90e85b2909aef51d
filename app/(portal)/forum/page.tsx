import { ReadAll } from '@/components/community/mark-buttons'
import { ForumFilter } from '@/components/community/forum-filter'
import { ForumTabs } from '@/components/community/forum-tabs'
import { TopicList } from '@/components/community/topic-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { forum } from '@/lib/community/queries/forum'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Forum' }

export default page({
  roles: ROLES,
  ask: (ctx, { search }) =>
    forum(ctx, {
      lihat: asked(search.lihat),
      jenis: asked(search.jenis),
      cari: asked(search.cari),
      sesudah: asked(search.sesudah),
    }),
  show: ({ view, views, category, typed, topics, next }, { me }) => {
    const kept = new URLSearchParams({
      ...(view !== 'semua' && { lihat: view }),
      ...(category && { jenis: category }),
      ...(typed && { cari: typed }),
    })
    return (
      <>
        <PageHeader
          title="Forum"
          lead="Ruang bicara semua pegawai, dari staf sampai kepala daerah."
          actions={<LinkButton href="/forum/baru">Mulai pembicaraan</LinkButton>}
        />
        <ForumTabs current="/forum" />
        <ForumFilter view={view} views={views} category={category} typed={typed} />
        <TopicList
          topics={topics}
          view={view}
          narrowed={category !== null || typed !== ''}
          zone={me.region.zone}
        />
        {topics.some(({ fresh }) => fresh) && <ReadAll />}
        <Pagination next={next ? `/forum?${kept.size > 0 ? `${kept}&` : ''}sesudah=${next}` : undefined} />
      </>
    )
  },
})
