import 'server-only'
import { addQuarters, dayToDb, quarterOf, quarterRange, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import { seal, unseal } from '@/lib/core/sealed'
import { sealOf, ticketKey } from '@/lib/core/ticket'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { NOTICE_KINDS, USUAL, type NoticeKind, type Waiting } from './rules'

type Db = Pick<Ctx, 'regionId' | 'db'>

export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

const ADDRESS = 'notice address'

export const addressOf = (regionId: number, sealed: Uint8Array): string | null => {
  const plain = unseal(ADDRESS, regionId, sealed)
  return plain ? Buffer.from(plain).toString('utf8') : null
}

/** What a code comes to, for one person; without the secret nobody finds the code by trying all of them. */
export const codeHashOf = (ctx: Ctx, code: string): Uint8Array<ArrayBuffer> =>
  sealOf(ticketKey('notice code', ctx.regionId, ownId(ctx)), Buffer.from(code))

export const USUAL_SETTING = {
  address: null,
  confirmedAt: null,
  codeHash: null,
  codeSentAt: null,
  digestAt: USUAL,
  muted: [],
  version: 1,
}

export async function loadSetting(ctx: Ctx) {
  const row = await ctx.db.noticeSetting.findUnique({
    where: { regionId_employeeId: { regionId: ctx.regionId, employeeId: ownId(ctx) } },
    select: {
      address: true,
      confirmedAt: true,
      codeHash: true,
      codeSentAt: true,
      digestAt: true,
      muted: true,
      version: true,
    },
  })
  return row ?? USUAL_SETTING
}

/** The row that is changed, locked, so that tries are counted one by one. */
export async function lockSetting(ctx: WriteCtx) {
  const employeeId = ownId(ctx)
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO notice_setting (region_id, employee_id) VALUES (${ctx.regionId}, ${employeeId}::uuid) ON CONFLICT DO NOTHING`)
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT 1 FROM notice_setting WHERE region_id = ${ctx.regionId} AND employee_id = ${employeeId}::uuid FOR UPDATE`)
  return loadSetting(ctx)
}

type Change = Parameters<WriteCtx['db']['noticeSetting']['updateMany']>[0]['data']

export async function saveSetting(ctx: WriteCtx, data: Change, version?: number): Promise<void> {
  const { count } = await ctx.db.noticeSetting.updateMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), ...(version !== undefined && { version }) },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export const sealedAddress = (ctx: Ctx, address: string) => seal(ADDRESS, ctx.regionId, Buffer.from(address))

type Row = { employee_id: string; kind: string; count: number }

/**
 * What waits for each of these people, added up where it lies. The tables belong to slices further right; of them only these counts
 * are read, and each is what the page shows to which it leads.
 */
export async function waitingFor(
  { regionId, db }: Db,
  today: Day,
  employeeIds: readonly string[],
): Promise<Map<string, Waiting[]>> {
  const since = dayToDb(quarterRange(addQuarters(quarterOf(today), -3)).from)
  const ids = [...employeeIds]
  const day = dayToDb(today)
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH RECURSIVE head AS (
      SELECT unit_id, employee_id FROM assignment WHERE region_id = ${regionId} AND is_head
        AND starts_on <= ${day}::date AND (ends_on IS NULL OR ends_on >= ${day}::date)
    ), led AS (
      -- The units that each of them answers for: his own, and those below that have no head today.
      SELECT unit_id, employee_id FROM head WHERE employee_id = ANY(${ids}::uuid[])
      UNION
      SELECT u.id, l.employee_id FROM led l JOIN unit u ON u.region_id = ${regionId} AND u.parent_id = l.unit_id
        WHERE NOT EXISTS (SELECT FROM head h WHERE h.unit_id = u.id)
    )
    SELECT employee_id::text, 'RETURNED_LOGS' AS kind, count(*)::int AS count FROM activity_log
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND status = 'RETURNED'
        AND log_date BETWEEN ${since}::date AND ${dayToDb(today)}::date GROUP BY 1
    UNION ALL
    SELECT supervisor_id::text, 'LOGS_TO_DECIDE', count(*)::int FROM activity_log
      WHERE region_id = ${regionId} AND supervisor_id = ANY(${ids}::uuid[]) AND status = 'SUBMITTED'
        AND employee_id <> supervisor_id AND log_date BETWEEN ${since}::date AND ${dayToDb(today)}::date GROUP BY 1
    UNION ALL
    SELECT leader_id::text, 'PLANS_TO_AGREE', count(*)::int FROM plan_version
      WHERE region_id = ${regionId} AND leader_id = ANY(${ids}::uuid[]) AND status = 'SUBMITTED' GROUP BY 1
    UNION ALL
    SELECT asked_id::text, 'FEEDBACK_ASKED', count(*)::int FROM feedback_request
      WHERE region_id = ${regionId} AND asked_id = ANY(${ids}::uuid[]) AND feedback_id IS NULL AND declined_at IS NULL GROUP BY 1
    UNION ALL
    SELECT employee_id::text, 'UNREAD_FEEDBACK', count(*)::int FROM feedback
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND read_at IS NULL GROUP BY 1
    UNION ALL
    SELECT employee_id::text, 'REVIEWS_TO_READ', count(*)::int FROM quarterly_review
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND status = 'DELIVERED' GROUP BY 1
    UNION ALL
    SELECT a.employee_id::text, 'UNREAD_ANNOUNCEMENTS', count(*)::int
      FROM assignment a JOIN announcement n ON n.region_id = a.region_id
      WHERE a.region_id = ${regionId} AND a.employee_id = ANY(${ids}::uuid[]) AND a.kind = 'DEFINITIVE'
        AND a.starts_on <= ${day}::date AND (a.ends_on IS NULL OR a.ends_on >= ${day}::date)
        AND n.asks_receipt AND n.withdrawn_on IS NULL AND ${day}::date BETWEEN n.from_day AND n.until_day
        AND (n.whole_region OR EXISTS (SELECT FROM announcement_unit u
          WHERE u.region_id = n.region_id AND u.announcement_id = n.id AND u.unit_id = a.unit_id))
        AND NOT EXISTS (SELECT FROM announcement_receipt r
          WHERE r.region_id = n.region_id AND r.announcement_id = n.id AND r.employee_id = a.employee_id) GROUP BY 1
    UNION ALL
    SELECT employee_id::text, 'ANSWERED_QUESTIONS', count(*)::int FROM help_question
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND answered_at IS NOT NULL AND read_at IS NULL GROUP BY 1
    UNION ALL
    SELECT m.employee_id::text, 'MENTIONS', count(*)::int FROM forum_mention m
      JOIN forum_post p ON p.region_id = m.region_id AND p.id = m.post_id AND p.standing = 'SHOWN'
      JOIN forum_topic t ON t.region_id = p.region_id AND t.id = p.topic_id AND NOT t.hidden
      JOIN account a ON a.region_id = m.region_id AND a.employee_id = m.employee_id
      LEFT JOIN forum_reading r ON r.region_id = a.region_id AND r.account_id = a.id
      WHERE m.region_id = ${regionId} AND m.employee_id = ANY(${ids}::uuid[]) AND p.at >= ${since}
        AND p.author_id IS DISTINCT FROM a.id AND (r.through IS NULL OR p.at > r.through)
        AND NOT EXISTS (SELECT FROM forum_post mine WHERE mine.region_id = p.region_id AND mine.topic_id = p.topic_id
          AND mine.author_id = a.id AND mine.at > p.at)
      GROUP BY 1
    UNION ALL
    SELECT a.employee_id::text, 'FORUM_ANSWERS', count(*)::int FROM account a
      JOIN forum_topic t ON t.region_id = a.region_id AND t.author_id = a.id AND NOT t.hidden
      JOIN forum_post p ON p.region_id = t.region_id AND p.topic_id = t.id AND p.standing = 'SHOWN' AND NOT p.opening
      LEFT JOIN forum_reading r ON r.region_id = a.region_id AND r.account_id = a.id
      WHERE a.region_id = ${regionId} AND a.employee_id = ANY(${ids}::uuid[]) AND p.at >= ${since}
        AND p.author_id IS DISTINCT FROM a.id AND (r.through IS NULL OR p.at > r.through)
        AND NOT EXISTS (SELECT FROM forum_post mine WHERE mine.region_id = p.region_id AND mine.topic_id = p.topic_id
          AND mine.author_id = a.id AND mine.at > p.at)
        AND NOT EXISTS (SELECT FROM forum_mention m
          WHERE m.region_id = p.region_id AND m.post_id = p.id AND m.employee_id = a.employee_id)
      GROUP BY 1
    UNION ALL
    SELECT a.employee_id::text, 'HIDDEN_POSTS', count(*)::int FROM account a
      JOIN forum_post p ON p.region_id = a.region_id AND p.author_id = a.id AND p.standing = 'HIDDEN'
      LEFT JOIN forum_reading r ON r.region_id = a.region_id AND r.account_id = a.id
      WHERE a.region_id = ${regionId} AND a.employee_id = ANY(${ids}::uuid[])
        AND EXISTS (SELECT FROM forum_judgement j WHERE j.region_id = p.region_id AND j.post_id = p.id
          AND j.at >= ${since} AND (r.through IS NULL OR j.at > r.through))
      GROUP BY 1
    UNION ALL
    SELECT l.employee_id::text, 'POINTS_TO_ANSWER', count(*)::int FROM led l
      JOIN forum_point p ON p.region_id = ${regionId} AND p.unit_id = l.unit_id
        AND p.state IN ('RECEIVED', 'STUDIED', 'IN_PROGRESS')
      JOIN forum_topic t ON t.region_id = p.region_id AND t.id = p.topic_id AND NOT t.hidden
      GROUP BY 1
    UNION ALL
    SELECT w.employee_id::text, 'INPUTS_TO_ANSWER', count(DISTINCT w.id)::int FROM (
        SELECT l.employee_id, i.id FROM led l JOIN citizen_input i ON i.region_id = ${regionId} AND i.unit_id = l.unit_id
          AND NOT i.private AND i.status IN ('VERIFIED', 'IN_PROGRESS')
        UNION ALL
        SELECT a.employee_id, i.id FROM account a
          JOIN role_grant g ON g.region_id = a.region_id AND g.account_id = a.id AND g.ended_at IS NULL
          JOIN citizen_input i ON i.region_id = a.region_id AND CASE g.role
            WHEN 'admin' THEN NOT i.private AND i.status = 'RECEIVED'
            WHEN 'inspector' THEN i.private AND i.status IN ('RECEIVED', 'VERIFIED', 'IN_PROGRESS') ELSE false END
          WHERE a.region_id = ${regionId} AND a.employee_id = ANY(${ids}::uuid[])
      ) AS w GROUP BY 1
    UNION ALL
    SELECT t.assignee_id::text, 'TEAM_TASKS', count(*)::int FROM team_task t
      WHERE t.region_id = ${regionId} AND t.assignee_id = ANY(${ids}::uuid[]) AND t.state = 'OPEN'
        AND NOT EXISTS (SELECT FROM account a WHERE a.region_id = t.region_id AND a.id = t.account_id
          AND a.employee_id = t.assignee_id)
      GROUP BY 1`)
  const of = new Map<string, Waiting[]>()
  for (const { employee_id: id, kind, count } of rows) {
    const known = NOTICE_KINDS.find((one): one is NoticeKind => one === kind)
    if (known) of.set(id, [...(of.get(id) ?? []), { kind: known, count }])
  }
  for (const list of of.values())
    list.sort((a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind))
  return of
}
