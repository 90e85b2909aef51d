import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { rowRemark } from '../../rules/import'
import { CHUNK, split, type StoredDraft } from './batch'
import type { Reach } from './books'
import { addTokens, type Before, dropTokens, saveEmployees, standingOf } from './people'

type AppliedRow = {
  row_number: number
  status: 'NEW' | 'CHANGED'
  employee_id: string
  draft: StoredDraft
  before: Before | null
}

/** Takes back the next rows, the last first; a person who is in use or was changed since stays, and is told of. */
export async function undoNextRows(ctx: Reach, batchId: string): Promise<number> {
  const rows = await ctx.db.$queryRaw<AppliedRow[]>(Prisma.sql`
    SELECT row_number, status, employee_id, draft, before FROM import_row
    WHERE region_id = ${ctx.regionId} AND batch_id = ${batchId}::uuid AND status IN ('NEW', 'CHANGED')
      AND applied AND problems = '[]'::jsonb
    ORDER BY row_number DESC LIMIT ${CHUNK}`)
  if (rows.length === 0) return 0
  await removePeople(
    ctx,
    batchId,
    rows.filter(({ status }) => status === 'NEW'),
  )
  await restorePeople(
    ctx,
    batchId,
    rows.filter(({ status }) => status === 'CHANGED'),
  )
  return rows.length
}

async function settle(
  ctx: Reach,
  batchId: string,
  rows: readonly AppliedRow[],
  kept?: 'kept_in_use' | 'kept_changed',
) {
  if (rows.length === 0) return
  await ctx.db.importRow.updateMany({
    where: { regionId: ctx.regionId, batchId, rowNumber: { in: rows.map((row) => row.row_number) } },
    data: kept ? { problems: [rowRemark(kept)] } : { applied: false },
  })
  if (!kept)
    await ctx.db.importBatch.updateMany({
      where: { regionId: ctx.regionId, id: batchId },
      data: { done: { decrement: rows.length } },
    })
}

async function removePeople(ctx: Reach, batchId: string, rows: readonly AppliedRow[]) {
  const { regionId } = ctx
  const used = await peopleInUse(
    ctx,
    rows.map((row) => row.employee_id),
  )
  const [kept, gone] = split(rows, (row) => used.has(row.employee_id))
  const employeeId = { in: gone.map((row) => row.employee_id) }
  await dropTokens(ctx, employeeId.in)
  await ctx.db.assignment.deleteMany({ where: { regionId, employeeId } })
  await ctx.db.account.deleteMany({ where: { regionId, employeeId } })
  await ctx.db.employee.deleteMany({ where: { regionId, id: employeeId } })
  await settle(ctx, batchId, gone)
  await settle(ctx, batchId, kept, 'kept_in_use')
}

/** People of an import on whom something was built: a row elsewhere that speaks of them, or an account once used. */
async function peopleInUse(ctx: Reach, ids: readonly string[]): Promise<Set<string>> {
  const region = ctx.regionId
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM employee e
    WHERE e.region_id = ${region} AND e.id = ANY(${ids}::uuid[]) AND (
      e.version <> 1
      OR (SELECT count(*) FROM assignment x WHERE x.region_id = ${region} AND x.employee_id = e.id) <> 1
      OR EXISTS (SELECT FROM supervision x WHERE x.region_id = ${region} AND x.employee_id = e.id)
      OR EXISTS (SELECT FROM supervision x WHERE x.region_id = ${region} AND x.supervisor_id = e.id)
      OR EXISTS (SELECT FROM performance_plan x WHERE x.region_id = ${region} AND x.employee_id = e.id)
      OR EXISTS (SELECT FROM leave x WHERE x.region_id = ${region} AND x.employee_id = e.id)
      OR EXISTS (SELECT FROM favourite_activity x WHERE x.region_id = ${region} AND x.employee_id = e.id)
      OR EXISTS (SELECT FROM activity_log x WHERE x.region_id = ${region} AND x.employee_id = e.id)
      OR EXISTS (SELECT FROM employee_month x WHERE x.region_id = ${region} AND x.employee_id = e.id)
      OR EXISTS (SELECT FROM opened_day x WHERE x.region_id = ${region} AND x.employee_id = e.id)
      OR EXISTS (SELECT FROM feedback x WHERE x.region_id = ${region} AND (x.employee_id = e.id OR x.author_id = e.id))
      OR EXISTS (SELECT FROM quarterly_review x WHERE x.region_id = ${region} AND (x.employee_id = e.id OR x.assessor_id = e.id))
      OR EXISTS (SELECT FROM account a WHERE a.region_id = ${region} AND a.employee_id = e.id AND (
           a.version <> 1
           OR EXISTS (SELECT FROM session s WHERE s.region_id = ${region} AND s.account_id = a.id)
           OR EXISTS (SELECT FROM role_grant g WHERE g.region_id = ${region} AND g.account_id = a.id))))`)
  return new Set(rows.map(({ id }) => id))
}

async function restorePeople(ctx: Reach, batchId: string, rows: readonly AppliedRow[]) {
  const { regionId } = ctx
  const standing = new Map(
    (
      await standingOf(
        ctx,
        rows.map((row) => row.employee_id),
      )
    ).map((person) => [person.id, person]),
  )
  const untouched = rows.flatMap((row) => {
    const now = standing.get(row.employee_id)
    return row.before && now?.employee.version === row.before.employee.version + 1
      ? [{ row, id: row.employee_id, before: row.before }]
      : []
  })
  await saveEmployees(
    ctx,
    untouched.map(({ id, before }) => ({ id, ...before.employee })),
  )
  const renamed = untouched.filter(({ row }) => row.draft.changes.includes('name'))
  await dropTokens(
    ctx,
    renamed.map(({ id }) => id),
  )
  await addTokens(
    ctx,
    renamed.map(({ id, before }) => ({ id, name: before.employee.name })),
  )
  await ctx.db.assignment.deleteMany({
    where: { regionId, id: { in: untouched.flatMap(({ before }) => before.opened ?? []) } },
  })
  for (const { before } of untouched) {
    const { post } = before
    if (!post) continue
    await ctx.db.assignment.updateMany({
      where: { regionId, id: post.id },
      data: {
        unitId: post.unit_id,
        positionTitle: post.position_title,
        positionFamily: post.position_family,
        isHead: post.is_head,
        endsOn: post.ends_on ? dayToDb(post.ends_on) : null,
      },
    })
  }
  const back = new Set(untouched.map(({ row }) => row))
  const [restored, kept] = split(rows, (row) => back.has(row))
  await settle(ctx, batchId, restored)
  await settle(ctx, batchId, kept, 'kept_changed')
}

/** What came of an undo: how many rows were taken back, how many stay. */
export async function countKept(ctx: Reach, batchId: string) {
  return ctx.db.importRow.count({
    where: { regionId: ctx.regionId, batchId, status: { in: ['NEW', 'CHANGED'] }, applied: true },
  })
}
