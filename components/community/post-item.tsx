import { Avatar } from '@/components/ui/avatar'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { formatInstant, formatList, stopped } from '@/lib/calendar/labels'
import { judgementLabels, judgementWords, standingLabels } from '@/lib/community/labels/forum'
import type { PostView } from '@/lib/community/queries/forum'
import { JudgeForm } from './judge-form'
import { EditForm } from './write-forms'

type Props = { post: PostView; topicId: string; title: string; zone: string }

export function PostItem({ post, topicId, title, zone }: Props) {
  const at = { postId: post.id, version: post.version }
  return (
    <article className="flex gap-3 py-4" aria-label={`Tulisan ${post.byName}`}>
      <Avatar name={post.byName} />
      <div className="min-w-0 flex-1 space-y-2">
        <header>
          <p className="font-bold break-words">{post.byName}</p>
          <p className="text-muted text-sm break-words">
            {post.byPost && `${post.byPost}. `}
            {formatInstant(post.at, zone)}
            {post.editedAt && `, diubah ${formatInstant(post.editedAt, zone)}`}
          </p>
        </header>
        {post.standing !== 'SHOWN' && <Hidden post={post} zone={zone} />}
        {post.text !== null && <p className="max-w-prose break-words whitespace-pre-line">{post.text}</p>}
        {post.mentions.length > 0 && (
          <p className="text-muted text-sm break-words">Menyebut {stopped(formatList(post.mentions))}</p>
        )}
        {post.earlier.length > 0 && (
          <Disclosure summary="Bunyi sebelumnya">
            <ol className="space-y-3">
              {post.earlier.map(({ title: before, text, until }) => (
                <li key={until.toISOString()} className="border-ledger border-s-2 ps-3">
                  <p className="text-muted text-sm">Sampai {formatInstant(until, zone)}</p>
                  {before && <p className="font-bold break-words">{before}</p>}
                  <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
                </li>
              ))}
            </ol>
          </Disclosure>
        )}
        {post.thank && (
          <Link
            className="text-link tap inline-flex items-center"
            href={`/apresiasi?untuk=${post.thank}&topik=${topicId}`}
          >
            Ucapkan terima kasih <VisuallyHidden>kepada {post.byName}</VisuallyHidden>
          </Link>
        )}
        {post.mayEdit && post.text !== null && (
          <Disclosure summary="Ubah">
            <EditForm {...at} title={post.opening ? title : null} text={post.text} />
          </Disclosure>
        )}
        {post.may.map((act) => (
          <Disclosure key={act} summary={judgementWords[act].deed}>
            <JudgeForm {...at} act={act} />
          </Disclosure>
        ))}
      </div>
    </article>
  )
}

/** What was decided about it, with each reason. */
function Hidden({ post, zone }: { post: PostView; zone: string }) {
  return (
    <Notice tone="warn" title={standingLabels[post.standing]}>
      <ol className="space-y-1">
        {post.judgements.map(({ id, act, text, at, byName }) => (
          <li key={id} className="break-words">
            {judgementLabels[act]} oleh {byName}, {formatInstant(at, zone)}: {text}
          </li>
        ))}
      </ol>
    </Notice>
  )
}
