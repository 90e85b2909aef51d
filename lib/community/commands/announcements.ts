import 'server-only'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import { standingOf, whyNotAnnounce, whyNotChange, whyNotReceive, whyNotSpan } from '../rules/announcements'
import type { AnnouncementInput, NewAnnouncement, ReceiptInput } from '../schema/announcements'
import {
  isDesk,
  loadAnnouncement,
  saveAnnouncement,
  saveCorrection,
  saveReceipt,
  saveWithdrawal,
} from '../store/announcements'

const subject = (id: string) => ({ type: 'announcement', id })

/** The desk announces, corrects, and takes back with a reason. */
export async function keepAnnouncement(
  ctx: WriteCtx,
  input: AnnouncementInput,
): Promise<{ announcementId: string }> {
  if (!isDesk(ctx)) refuse('not_found')
  if (input.announcement === 'announce') return announce(ctx, input)
  const { announcementId, version } = input
  const known = await loadAnnouncement(ctx, announcementId)
  refuseIf(whyNotChange(standingOf(known, ctx.today)))
  if (input.announcement === 'correct') {
    const { title, text, untilDay } = input
    refuseIf(
      untilDay < ctx.today ? 'announcement_past' : whyNotSpan({ fromDay: known.fromDay, untilDay }),
      {},
      'untilDay',
    )
    await saveCorrection(ctx, known, { title, text, untilDay, version })
    ctx.record('announcement.corrected', subject(announcementId), { until: untilDay })
  } else {
    await saveWithdrawal(ctx, { id: announcementId, version, reason: input.reason })
    ctx.record('announcement.withdrawn', subject(announcementId))
  }
  return { announcementId }
}

async function announce(ctx: WriteCtx, input: NewAnnouncement): Promise<{ announcementId: string }> {
  const reason = whyNotAnnounce(input, ctx.today)
  refuseIf(reason, {}, reason === 'announcement_past' ? 'fromDay' : 'untilDay')
  const all = await units(ctx)
  if (!input.unitIds.every((id) => all.some((unit) => unit.id === id))) refuse('unit_unknown', {}, 'unitIds')
  const reached = [...new Set(input.unitIds.flatMap((id) => withDescendants(all, id)))]
  const announcementId = await saveAnnouncement(ctx, input, { chosen: input.unitIds, reached })
  ctx.record('announcement.published', subject(announcementId), {
    from: input.fromDay,
    until: input.untilDay,
    units: reached.length,
    receipt: input.asksReceipt,
  })
  return { announcementId }
}

/** A reader says for himself, and for nobody else, that he has read it. */
export async function receiveAnnouncement(ctx: WriteCtx, { announcementId }: ReceiptInput): Promise<void> {
  const employeeId = found(ctx.actor.employeeId)
  const known = await loadAnnouncement(ctx, announcementId)
  refuseIf(whyNotReceive(known, standingOf(known, ctx.today)))
  const first = await saveReceipt(ctx, announcementId, employeeId)
  ctx.record('announcement.read', subject(announcementId), { first })
}
