import { Link } from '@/components/ui/link'
import { SupportButton } from '@/components/community/mark-buttons'
import { PointPanel } from '@/components/community/point-panel'
import { PostItem } from '@/components/community/post-item'
import { ReplyForm } from '@/components/community/write-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Badge } from '@/components/ui/status'
import { categoryLabels } from '@/lib/community/labels/forum'
import { topicView } from '@/lib/community/queries/forum'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Pembicaraan' }

export default page({
  roles: ROLES,
  ask: (ctx, { params, search }) => topicView(ctx, params.topik ?? '', { sesudah: asked(search.sesudah) }),
  show: ({ topic, posts, next, first, supports, maySupport, point, moves, may, units }, { me }) => {
    const here = `/forum/${topic.id}`
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/forum', label: 'Forum' }]} />}
          title={<span className="break-words">{topic.title}</span>}
          lead={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge>{categoryLabels[topic.category]}</Badge>
              <span>{topic.votes} dukungan</span>
              {topic.session && <span>Dari diskusi: {topic.session.title}</span>}
              {topic.circle && <span>Dari komunitas: {topic.circle.name}</span>}
            </span>
          }
          actions={maySupport && <SupportButton topicId={topic.id} supports={supports} />}
        />
        {(point || may.length > 0) && (
          <PointPanel
            topicId={topic.id}
            point={point}
            moves={moves}
            may={may}
            units={units}
            zone={me.region.zone}
          />
        )}
        <ol className="divide-ledger divide-y">
          {posts.map((post) => (
            <li key={post.id} id={post.id}>
              <PostItem post={post} topicId={topic.id} title={topic.title} zone={me.region.zone} />
            </li>
          ))}
        </ol>
        <Pagination
          previous={first ? undefined : here}
          next={next ? `${here}?sesudah=${next}` : undefined}
          label="Halaman tanggapan"
        />
        {topic.category === 'PRACTICE' && me.actor.roles.includes('staff') && (
          <Notice className="mt-6 max-w-3xl" title="Belajar bersama dari praktik ini?">
            <p>
              Jamnya terhitung lewat komunitas belajar.{' '}
              <Link
                className="text-link"
                href={topic.circle ? `/pelatihan/komunitas/${topic.circle.id}` : '/pelatihan/komunitas'}
              >
                Buka komunitas
              </Link>
            </p>
          </Notice>
        )}
        {topic.hidden ? (
          <Notice className="mt-6">Tulisan pembukanya disembunyikan, jadi tidak bisa ditanggapi.</Notice>
        ) : (
          <Section title="Tanggapi" className="mt-8">
            <ReplyForm topicId={topic.id} />
          </Section>
        )}
      </>
    )
  },
})
