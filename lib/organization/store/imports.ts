import 'server-only'
import { addDays, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { LEFT_STATUSES, type EmployeeKind, type ImportBatchStatus, type LegalStatus } from '../rules'
import {
  rowRemark,
  unitKey,
  type ClassifiedRow,
  type ComparedField,
  type EmployeeDraft,
  type ImportCounts,
  type ImportField,
  type OnTheBooks,
} from '../rules/import'
import { fullName, nameTokens, sortName } from '../rules/names'

/** What a request and a background job have in common. */
export type Reach = Pick<Ctx, 'db' | 'regionId' | 'now' | 'today'>

const CHUNK = 500
const INSERT_AT_ONCE = 5000

export type Known = OnTheBooks & { version: number }

type KnownRow = {
  id: string
  nip: string
  name: string
  front_title: string | null
  back_title: string | null
  kind: string
  rank_code: string | null
  legal_status: string
  version: number
  unit_id: string | null
  position_title: string | null
  position_family: string | null
}

/** What is on the books for these NIPs, with the post of today. */
export async function onTheBooks(ctx: Reach, nips: readonly string[]): Promise<Map<string, Known>> {
  const rows = await ctx.db.$queryRaw<KnownRow[]>(Prisma.sql`
    SELECT e.id, e.nip, e.name, e.front_title, e.back_title, e.kind, e.rank_code, e.legal_status, e.version,
           p.unit_id, p.position_title, p.position_family
    FROM employee e
    LEFT JOIN assignment p ON p.region_id = e.region_id AND p.employee_id = e.id AND p.kind = 'DEFINITIVE'
      AND p.starts_on <= ${ctx.today}::date AND (p.ends_on IS NULL OR p.ends_on >= ${ctx.today}::date)
    WHERE e.region_id = ${ctx.regionId} AND e.nip = ANY(${nips}::text[])`)
  return new Map(
    rows.map((row) => [
      row.nip,
      {
        id: row.id,
        name: row.name,
        frontTitle: row.front_title,
        backTitle: row.back_title,
        kind: row.kind as EmployeeKind,
        rankCode: row.rank_code,
        legalStatus: row.legal_status as LegalStatus,
        version: row.version,
        unitId: row.unit_id,
        positionTitle: row.position_title,
        positionFamily: row.position_family,
      },
    ]),
  )
}

/** Open units by name. Of two with one name neither is meant. */
export async function unitsByKey(ctx: Reach): Promise<Map<string, string>> {
  const rows = await ctx.db.unit.findMany({
    where: { regionId: ctx.regionId, closedOn: null },
    select: { id: true, name: true },
  })
  const byKey = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of rows) {
    if (byKey.has(unitKey(name))) twice.add(unitKey(name))
    byKey.set(unitKey(name), id)
  }
  for (const key of twice) byKey.delete(key)
  return byKey
}

/** A row as it waits: what it will do, and to which state of the person. */
export type StoredDraft = EmployeeDraft & { unitId: string; changes: ComparedField[]; version: number | null }
/** A refused row keeps its cells, so that it can be given back. */
export type RefusedCells = Partial<Record<ImportField, string>>

export type PreviewRow = ClassifiedRow & { cells: RefusedCells; version: number | null }

const storedDraft = ({ draft, unitId, changes, version, cells }: PreviewRow): StoredDraft | RefusedCells =>
  draft && unitId ? { ...draft, unitId, changes, version } : cells

export async function savePreview(
  ctx: WriteCtx,
  fileName: string,
  rows: readonly PreviewRow[],
  counts: ImportCounts,
): Promise<string> {
  const id = newId()
  await ctx.db.importBatch.create({
    data: {
      ...counts,
      regionId: ctx.regionId,
      id,
      fileName,
      status: 'PREVIEW',
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  for (let start = 0; start < rows.length; start += INSERT_AT_ONCE) {
    const part = rows.slice(start, start + INSERT_AT_ONCE)
    await ctx.db.$executeRaw(Prisma.sql`
      INSERT INTO import_row (region_id, batch_id, row_number, status, draft, problems, employee_id)
      SELECT ${ctx.regionId}, ${id}::uuid, r.row_number, r.status, r.draft::jsonb, r.problems::jsonb, r.employee_id
      FROM unnest(${part.map((row) => row.rowNumber)}::int[], ${part.map((row) => row.status)}::text[],
                  ${part.map((row) => JSON.stringify(storedDraft(row)))}::text[],
                  ${part.map((row) => JSON.stringify(row.problems))}::text[],
                  ${part.map((row) => row.employeeId)}::uuid[])
        AS r (row_number, status, draft, problems, employee_id)`)
  }
  return id
}

export type Batch = {
  id: string
  status: ImportBatchStatus
  added: number
  changed: number
  finishedAt: Date | null
  undoneAt: Date | null
  version: number
}

const batchParts = {
  id: true,
  status: true,
  added: true,
  changed: true,
  finishedAt: true,
  undoneAt: true,
  version: true,
} as const

export async function loadBatch(ctx: Reach, id: string): Promise<Batch> {
  const row = found(
    await ctx.db.importBatch.findFirst({ where: { regionId: ctx.regionId, id }, select: batchParts }),
  )
  return { ...row, status: row.status as ImportBatchStatus }
}

export async function saveBatch(
  ctx: Reach,
  batch: Pick<Batch, 'id' | 'version'>,
  data: { status?: ImportBatchStatus; undoneAt?: Date; problem?: string | null },
) {
  const { count } = await ctx.db.importBatch.updateMany({
    where: { regionId: ctx.regionId, id: batch.id, version: batch.version },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** One worker at a time on a batch, however many were told to start. */
export async function lockBatch(ctx: Reach, id: string): Promise<Batch> {
  await ctx.db.$queryRaw(
    Prisma.sql`SELECT 1 FROM import_batch WHERE region_id = ${ctx.regionId} AND id = ${id}::uuid FOR UPDATE`,
  )
  return loadBatch(ctx, id)
}

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

/** An employee's row as it stood, to be put back exactly. */
type EmployeeBefore = {
  name: string
  front_title: string | null
  back_title: string | null
  sort_name: string
  kind: string
  rank_code: string | null
  legal_status: string
  version: number
  updated_at: string
}
type PostBefore = {
  id: string
  unit_id: string
  position_title: string
  position_family: string
  is_head: boolean
  starts_on: Day
  ends_on: Day | null
}
type Before = { employee: EmployeeBefore; post: PostBefore | null; opened: string | null }

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

function split<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))]
}

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

async function addTokens(ctx: Reach, people: readonly { id: string; name: string }[]) {
  const tokens = people.flatMap(({ id, name }) => nameTokens(name).map((token) => ({ id, token })))
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO employee_name_token (region_id, token, employee_id)
    SELECT ${ctx.regionId}, token, id
    FROM unnest(${tokens.map(({ token }) => token)}::text[], ${tokens.map(({ id }) => id)}::uuid[]) AS t (token, id)
    ON CONFLICT DO NOTHING`)
}

async function dropTokens(ctx: Reach, ids: readonly string[]) {
  await ctx.db.employeeNameToken.deleteMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...ids] } },
  })
}

type Standing = { id: string; employee: EmployeeBefore; posts: PostBefore[] }

const standingOf = (ctx: Reach, ids: readonly string[]) =>
  ctx.db.$queryRaw<Standing[]>(Prisma.sql`
    SELECT e.id,
      jsonb_build_object('name', e.name, 'front_title', e.front_title, 'back_title', e.back_title,
        'sort_name', e.sort_name, 'kind', e.kind, 'rank_code', e.rank_code, 'legal_status', e.legal_status,
        'version', e.version, 'updated_at', e.updated_at) AS employee,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', p.id, 'unit_id', p.unit_id, 'position_title', p.position_title,
          'position_family', p.position_family, 'is_head', p.is_head, 'starts_on', p.starts_on, 'ends_on', p.ends_on)
          ORDER BY p.starts_on)
        FROM assignment p
        WHERE p.region_id = e.region_id AND p.employee_id = e.id AND p.kind = 'DEFINITIVE'
          AND (p.ends_on IS NULL OR p.ends_on >= ${ctx.today}::date)
      ), '[]'::jsonb) AS posts
    FROM employee e
    WHERE e.region_id = ${ctx.regionId} AND e.id = ANY(${ids}::uuid[])
    FOR UPDATE OF e`)

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

async function saveEmployees(ctx: Reach, people: readonly (EmployeeBefore & { id: string })[]) {
  if (people.length === 0) return
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE employee e SET name = n.name, front_title = n.front_title, back_title = n.back_title,
      sort_name = n.sort_name, kind = n.kind, rank_code = n.rank_code, legal_status = n.legal_status,
      version = n.version, updated_at = n.updated_at
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      AS n (id uuid, name text, front_title text, back_title text, sort_name text, kind text, rank_code text,
            legal_status text, version int, updated_at timestamptz)
    WHERE e.region_id = ${ctx.regionId} AND e.id = n.id`)
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

/** One digest for all rows: the trail shows later whether a row was altered, without holding a name. */
export async function digestOfRows(ctx: Reach, batchId: string): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ digest: string | null }[]>(Prisma.sql`
    SELECT encode(sha256(convert_to(string_agg(
      row_number || ' ' || status || ' ' || coalesce(employee_id::text, '-') || ' ' || draft::text, E'\n'
      ORDER BY row_number), 'UTF8')), 'hex') AS digest
    FROM import_row WHERE region_id = ${ctx.regionId} AND batch_id = ${batchId}::uuid`)
  return row?.digest ?? ''
}

export async function endBatch(ctx: Reach, id: string, status: ImportBatchStatus) {
  await ctx.db.importBatch.updateMany({
    where: { regionId: ctx.regionId, id },
    data: {
      status,
      version: { increment: 1 },
      problem: null,
      ...(status === 'DONE' ? { finishedAt: ctx.now } : {}),
    },
  })
}

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
