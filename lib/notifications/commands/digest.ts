import 'server-only'
import { dayFromDb, dayToDb, isWorkingDay } from '@/lib/calendar/rules'
import { env } from '@/lib/core/env'
import { job, type JobCtx } from '@/lib/core/jobs'
import { canSendMail, sendMail, type Mail } from '@/lib/core/mail'
import { DIGEST_SUBJECT, digestText } from '../labels'
import { isTime, minuteOf, wantedOf } from '../rules'
import { addressOf, waitingFor } from '../store'

type Letter = Mail & { employeeId: string }

const localMinute = (at: Date, zone: string): number =>
  minuteOf(at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })) ?? 0

const MOST = 5000

/**
 * Takes today's digests that are due, so that no second process takes them too; they are sent once this is durable. Who has nothing
 * waiting is asked again later in the day. A process that dies in between sends none today: what waits is told tomorrow.
 */
async function takeDigests(ctx: JobCtx, holidays: ReadonlySet<string>): Promise<Letter[]> {
  const { regionId, db, today } = ctx
  const minute = localMinute(ctx.now, ctx.region.zone)
  const untold = { OR: [{ lastDigestOn: null }, { lastDigestOn: { lt: dayToDb(today) } }] }
  const rows = await db.noticeSetting.findMany({
    where: {
      regionId,
      address: { not: null },
      confirmedAt: { not: null },
      digestAt: { lte: minute },
      ...untold,
    },
    select: {
      employeeId: true,
      address: true,
      digestAt: true,
      muted: true,
      lastDigestOn: true,
      employee: {
        select: {
          leaves: {
            where: { cancelledAt: null, startsOn: { lte: dayToDb(today) }, endsOn: { gte: dayToDb(today) } },
            select: { id: true },
            take: 1,
          },
        },
      },
    },
    orderBy: { employeeId: 'asc' },
    take: MOST,
  })
  const workingDay = isWorkingDay(today, holidays)
  const due = rows.filter(({ digestAt, lastDigestOn, employee }) =>
    isTime(digestAt, {
      minute,
      workingDay,
      onLeave: employee.leaves.length > 0,
      toldToday: lastDigestOn !== null && dayFromDb(lastDigestOn) >= today,
    }),
  )
  if (due.length === 0) return []
  const waiting = await waitingFor(
    ctx,
    today,
    due.map(({ employeeId }) => employeeId),
  )
  const place = new URL('/kotak-masuk', env().APP_URL).toString()
  const letters: Letter[] = []
  for (const { employeeId, address, muted } of due) {
    const wanted = wantedOf(waiting.get(employeeId) ?? [], muted)
    const to = address && addressOf(regionId, address)
    if (wanted.length === 0 || !to) continue
    const { count } = await db.noticeSetting.updateMany({
      where: { regionId, employeeId, ...untold },
      data: { lastDigestOn: dayToDb(today) },
    })
    const text = digestText(ctx.region.name, wanted, place)
    if (count > 0) letters.push({ employeeId, to, subject: DIGEST_SUBJECT, text })
  }
  if (letters.length > 0)
    ctx.record(
      'digests.taken',
      { type: 'region', id: String(regionId) },
      { day: today, count: letters.length },
    )
  return letters
}

/** Those that the mail server did not take now are due again in five minutes. */
async function giveDigestsBack(ctx: JobCtx, employeeIds: readonly string[]): Promise<void> {
  await ctx.db.noticeSetting.updateMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...employeeIds] } },
    data: { lastDigestOn: null },
  })
  ctx.record(
    'digests.given_back',
    { type: 'region', id: String(ctx.regionId) },
    { count: employeeIds.length },
  )
}

/** Tells those who asked for it what waits for them: taken first, sent once that is durable. */
export async function sendDigests(
  regionId: number,
  holidaysOf: (ctx: JobCtx) => Promise<ReadonlySet<string>>,
): Promise<void> {
  if (!canSendMail()) return
  const letters = await job('digests.take', regionId, async (ctx) => takeDigests(ctx, await holidaysOf(ctx)))
  const later: string[] = []
  for (const { employeeId, ...mail } of letters)
    if ((await sendMail(mail)) === 'LATER') later.push(employeeId)
  if (later.length > 0) await job('digests.give_back', regionId, (ctx) => giveDigestsBack(ctx, later))
}
