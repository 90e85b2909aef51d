import 'server-only'
import { dayToDb, isWorkingDay, minuteOf, type Holidays } from '@/lib/calendar/rules'
import { env } from '@/lib/core/env'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { job, type JobCtx } from '@/lib/core/jobs'
import { GLANCE, digestText } from '../labels'
import { isTime, wantedOf } from '../rules'
import { waitingFor } from '../store'
import { reachable } from '../store/reachable'
import { deliver, type Note } from './delivery'

/**
 * Takes today's digests that are due, so that no second process takes them too; they are sent once this is durable. Who has nothing
 * waiting is asked again later in the day. A process that dies in between sends none today: what waits is told tomorrow.
 */
async function takeDigests(ctx: JobCtx, holidays: Holidays): Promise<Note[]> {
  const { regionId, db, today } = ctx
  const minute = minuteOf(ctx.now, ctx.region.zone)
  const workingDay = isWorkingDay(today, holidays)
  const people = await reachable(ctx, {
    digestAt: { lte: minute },
    OR: [{ lastDigestOn: null }, { lastDigestOn: { lt: dayToDb(today) } }],
  })
  const due = people.filter(({ digestAt, lastDigestOn, onLeave }) =>
    isTime(digestAt, {
      minute,
      workingDay,
      onLeave,
      toldToday: lastDigestOn !== null && lastDigestOn >= today,
    }),
  )
  if (due.length === 0) return []
  const waiting = await waitingFor(
    ctx,
    today,
    due.map(({ employeeId }) => employeeId),
  )
  const told = due.flatMap(({ muted, ...person }) => {
    const wanted = wantedOf(waiting.get(person.employeeId) ?? [], muted)
    return wanted.length > 0 ? [{ ...person, wanted }] : []
  })
  const taken = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE notice_setting SET last_digest_on = ${dayToDb(today)}::date
    WHERE region_id = ${regionId} AND employee_id = ANY(${told.map(({ employeeId }) => employeeId)}::uuid[])
      AND (last_digest_on IS NULL OR last_digest_on < ${dayToDb(today)}::date)
    RETURNING employee_id::text AS id`)
  if (taken.length === 0) return []
  ctx.record('digests.taken', { type: 'region', id: String(regionId) }, { day: today, count: taken.length })
  const mine = new Set(taken.map(({ id }) => id))
  const place = new URL('/kotak-masuk', env().APP_URL).toString()
  return told
    .filter(({ employeeId }) => mine.has(employeeId))
    .map(({ employeeId, to, devices, wanted }) => ({
      employeeId,
      mail: to ? { to, subject: GLANCE, text: digestText(ctx.region.name, wanted, place) } : null,
      devices,
    }))
}

/** Those whom nothing reached now are due again in five minutes. */
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
  holidaysOf: (ctx: JobCtx) => Promise<Holidays>,
): Promise<void> {
  const notes = await job('digests.take', regionId, async (ctx) => takeDigests(ctx, await holidaysOf(ctx)))
  const later = await deliver(regionId, notes)
  if (later.length > 0) await job('digests.give_back', regionId, (ctx) => giveDigestsBack(ctx, later))
}
