import { newId } from '@/lib/core/id'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { postOn } from '@/lib/organization/queries'
import { holdQuarters } from '@/lib/periods/commands'
import { whyNotPublish } from './rules'
import type { PublishInput } from './schema'
import { loadDraft } from './store'

/** Publishes a unit's quarter, or a correction of it: always a new version over the old, never in its place. */
export async function publish(ctx: WriteCtx, { unitId, year, quarter, digest, note }: PublishInput) {
  await holdQuarters(ctx)
  const draft = await loadDraft(ctx, unitId, { year, quarter })
  const reason = whyNotPublish({ ...draft.facts, note })
  refuseIf(reason, {}, reason === 'correction_note_missing' ? 'note' : undefined)
  // The numbers moved since the preview was read.
  if (draft.digest !== digest) refuse('changed_meanwhile')

  const { employeeId } = ctx.actor
  const post = employeeId ? await postOn(ctx, employeeId, ctx.today) : null
  const version = (draft.standing?.version ?? 0) + 1
  const id = newId()
  await ctx.db.publication.create({
    data: {
      regionId: ctx.regionId,
      id,
      unitId,
      year,
      quarter,
      version,
      summary: draft.summary,
      digest,
      note: draft.standing ? (note ?? null) : null,
      publishedAt: ctx.now,
      publishedBy: ctx.actor.accountId,
      // Citizens read from which post it came, never from whom.
      publishedAs: post ? `${post.positionTitle}, ${post.unitName}` : null,
    },
  })
  ctx.record(
    'publication.published',
    { type: 'publication', id },
    { unit: unitId, year, quarter, version, digest },
  )
  return { version }
}
