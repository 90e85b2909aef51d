import 'server-only'
import { addDays, dayToDb } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { LEFT_STATUSES } from '../../rules'
import type { ComparedField } from '../../rules/import-comparison'
import { rowRemark, type EmployeeDraft } from '../../rules/import'
import { fullName, sortName } from '../../rules/names'
import { CHUNK, split, type StoredDraft } from './batch'
import { onTheBooks, type Reach, unitsByKey } from './books'
import { addTokens, type Before, dropTokens, type PostBefore, saveEmployees, standingOf } from './people'

type WaitingRow = {
  row_number: number
  status: 'NEW' | 'CHANGED'
  employee_id: string | null
  draft: StoredDraft
}

const waitingRows = (ctx: Reach, batchId: string) =>
  ctx.db.$queryRaw<WaitingRow[]>(Prisma.sql`
    SELECT row_number, status, employee_id, draft FROM import_row
    WHERE region_id = ${ctx.regionId} AND batch_id = ${batchId}::uuid AND status IN ('NEW', 'CHANGED') AND NOT applied
    ORDER BY row_number LIMIT ${CHUNK}`)

type Done = { rowNumber: number; employeeId: string; before: Before | null }

export type Newcomer = { employeeId: string; nip: string; name: string }

/** Applies the next rows; none left answers zero. What changed since the preview is refused, not overwritten. */
export async function applyNextRows(
  ctx: Reach,
  batchId: string,
): Promise<{ handled: number; newcomers: Newcomer[] }> {
  const rows = await waitingRows(ctx, batchId)
  if (rows.length === 0) return { handled: 0, newcomers: [] }
  await planAnew(ctx)
  const open = new Set((await unitsByKey(ctx)).values())
  const [homeless, housed] = split(rows, ({ draft }) => !open.has(draft.unitId))
  await refuseRows(ctx, batchId, homeless, 'unit_unknown')
  const added = await addPeople(
    ctx,
    batchId,
    housed.filter(({ status }) => status === 'NEW'),
  )
  const changed = await changePeople(
    ctx,
    batchId,
    housed.filter(({ status }) => status === 'CHANGED'),
  )
  await markApplied(ctx, batchId, [...added.done, ...changed])
  await ctx.db.importBatch.updateMany({
    where: { regionId: ctx.regionId, id: batchId },
    data: { done: { increment: added.done.length + changed.length } },
  })
  return { handled: rows.length, newcomers: added.newcomers }
}

/**
 * Foreign keys are checked by plans that a connection keeps. Made while the tables were empty, they walk the whole
 * region for each row, and a first import of thousands would take minutes.
 */
const planAnew = (ctx: Reach) =>
  ctx.db.$executeRaw(Prisma.sql`SET LOCAL plan_cache_mode = 'force_custom_plan'`)

async function refuseRows(
  ctx: Reach,
  batchId: string,
  rows: readonly WaitingRow[],
  reason: 'changed_since_preview' | 'unit_unknown',
) {
  if (rows.length === 0) return
  const isNew = rows.filter(({ status }) => status === 'NEW').length
  await ctx.db.importRow.updateMany({
    where: { regionId: ctx.regionId, batchId, rowNumber: { in: rows.map((row) => row.row_number) } },
    data: { status: 'REJECTED', problems: [rowRemark(reason)] },
  })
  await ctx.db.importBatch.updateMany({
    where: { regionId: ctx.regionId, id: batchId },
    data: {
      rejected: { increment: rows.length },
      added: { decrement: isNew },
      changed: { decrement: rows.length - isNew },
    },
  })
}

const employeeParts = (draft: EmployeeDraft) => ({
  name: draft.name,
  frontTitle: draft.frontTitle,
  backTitle: draft.backTitle,
  sortName: sortName(draft.name),
  kind: draft.kind,
  rankCode: draft.rankCode,
  legalStatus: draft.legalStatus,
})

async function addPeople(ctx: Reach, batchId: string, rows: readonly WaitingRow[]) {
  const taken = await onTheBooks(
    ctx,
    rows.map(({ draft }) => draft.nip),
  )
  const [late, free] = split(rows, ({ draft }) => taken.has(draft.nip))
  await refuseRows(ctx, batchId, late, 'changed_since_preview')
  const { regionId } = ctx
  const people = free.map((row) => ({ ...row, id: newId() }))
  const arrivals = people.map(({ id, draft }) => ({
    id,
    nip: draft.nip,
    name: draft.name,
    front_title: draft.frontTitle,
    back_title: draft.backTitle,
    sort_name: sortName(draft.name),
    kind: draft.kind,
    rank_code: draft.rankCode,
    legal_status: draft.legalStatus,
    post_id: newId(),
    unit_id: draft.unitId,
    position_title: draft.positionTitle,
    position_family: draft.positionFamily,
    // A post that begins later would leave the person nowhere until then.
    starts_on:
      draft.positionStartsOn && draft.positionStartsOn < ctx.today ? draft.positionStartsOn : ctx.today,
  }))
  // One statement for all: row by row through the client costs seconds for thousands.
  await ctx.db.$executeRaw(Prisma.sql`
    WITH n AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(arrivals)}::jsonb)
        AS n (id uuid, nip text, name text, front_title text, back_title text, sort_name text, kind text,
              rank_code text, legal_status text, post_id uuid, unit_id uuid, position_title text,
              position_family text, starts_on date)
    ), person AS (
      INSERT INTO employee (region_id, id, nip, name, front_title, back_title, sort_name, kind, rank_code,
        legal_status, created_at, updated_at)
      SELECT ${regionId}, id, nip, name, front_title, back_title, sort_name, kind, rank_code, legal_status,
        ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
      FROM n
    )
    INSERT INTO assignment (region_id, id, employee_id, unit_id, kind, position_title, position_family, starts_on)
    SELECT ${regionId}, post_id, id, unit_id, 'DEFINITIVE', position_title, position_family, starts_on FROM n`)
  await addTokens(
    ctx,
    people.map(({ id, draft }) => ({ id, name: draft.name })),
  )
  return {
    done: people.map(({ id, row_number }): Done => ({ rowNumber: row_number, employeeId: id, before: null })),
    newcomers: people
      .filter(({ draft }) => !LEFT_STATUSES.includes(draft.legalStatus))
      .map(({ id, draft }): Newcomer => ({ employeeId: id, nip: draft.nip, name: fullName(draft) })),
  }
}

async function changePeople(ctx: Reach, batchId: string, rows: readonly WaitingRow[]): Promise<Done[]> {
  const ids = rows.flatMap(({ employee_id }) => employee_id ?? [])
  const standing = new Map((await standingOf(ctx, ids)).map((person) => [person.id, person]))
  const [late, ready] = split(
    rows,
    (row) => standing.get(row.employee_id ?? '')?.employee.version !== row.draft.version,
  )
  await refuseRows(ctx, batchId, late, 'changed_since_preview')
  const people = ready.flatMap((row) => {
    const person = standing.get(row.employee_id ?? '')
    return person ? [{ ...person, draft: row.draft, rowNumber: row.row_number }] : []
  })
  await saveEmployees(
    ctx,
    people.map(({ id, employee, draft }) => {
      const parts = employeeParts(draft)
      return {
        id,
        name: parts.name,
        front_title: parts.frontTitle,
        back_title: parts.backTitle,
        sort_name: parts.sortName,
        kind: parts.kind,
        rank_code: parts.rankCode,
        legal_status: parts.legalStatus,
        version: employee.version + 1,
        updated_at: ctx.now.toISOString(),
      }
    }),
  )
  const renamed = people.filter(({ draft }) => draft.changes.includes('name'))
  await dropTokens(
    ctx,
    renamed.map(({ id }) => id),
  )
  await addTokens(
    ctx,
    renamed.map(({ id, draft }) => ({ id, name: draft.name })),
  )

  const done: Done[] = []
  for (const { id, rowNumber, employee, posts, draft } of people)
    done.push({
      rowNumber,
      employeeId: id,
      before: { employee, ...(await changePost(ctx, id, posts, draft)) },
    })
  return done
}

const POST_FIELDS: readonly ComparedField[] = ['unitId', 'positionTitle', 'positionFamily']

/** A new post holds from the day of the import: what was done before was done in the old one. */
async function changePost(
  ctx: Reach,
  employeeId: string,
  posts: readonly PostBefore[],
  draft: StoredDraft,
): Promise<Pick<Before, 'post' | 'opened'>> {
  if (!draft.changes.some((field) => POST_FIELDS.includes(field))) return { post: null, opened: null }
  const { regionId, today } = ctx
  const current = posts.find(({ starts_on }) => starts_on <= today)
  const next = posts.find(({ starts_on }) => starts_on > today)
  const wanted = {
    unitId: draft.unitId,
    positionTitle: draft.positionTitle,
    positionFamily: draft.positionFamily,
    isHead: current?.unit_id === draft.unitId && current.is_head,
  }
  if (current?.starts_on === today) {
    await ctx.db.assignment.updateMany({ where: { regionId, id: current.id }, data: wanted })
    return { post: current, opened: null }
  }
  if (current)
    await ctx.db.assignment.updateMany({
      where: { regionId, id: current.id },
      data: { endsOn: dayToDb(addDays(today, -1)) },
    })
  const opened = newId()
  await ctx.db.assignment.create({
    data: {
      ...wanted,
      regionId,
      id: opened,
      employeeId,
      kind: 'DEFINITIVE',
      startsOn: dayToDb(today),
      endsOn: next ? dayToDb(addDays(next.starts_on, -1)) : null,
    },
    select: { id: true },
  })
  return { post: current ?? null, opened }
}

async function markApplied(ctx: Reach, batchId: string, done: readonly Done[]) {
  if (done.length === 0) return
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE import_row r SET applied = true, employee_id = d.employee_id, before = d.before
    FROM jsonb_to_recordset(${JSON.stringify(done.map(({ rowNumber, employeeId, before }) => ({ row_number: rowNumber, employee_id: employeeId, before })))}::jsonb)
      AS d (row_number int, employee_id uuid, before jsonb)
    WHERE r.region_id = ${ctx.regionId} AND r.batch_id = ${batchId}::uuid AND r.row_number = d.row_number`)
}
