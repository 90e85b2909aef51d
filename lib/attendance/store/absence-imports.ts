import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { fullName } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import { UNDONE } from '../labels/absence-imports'
import type { AbsenceFacts } from '../rules/absence-imports'
import { importedAbsences, type ImportedAbsence } from '../schema/absence-imports'

const parts = {
  id: true,
  fileName: true,
  rows: true,
  added: true,
  changed: true,
  same: true,
  rejected: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
  version: true,
} as const satisfies Prisma.AbsenceImportSelect

export async function loadAbsenceImport(ctx: Ctx, id: string) {
  const { rows, ...row } = found(
    recordId.safeParse(id).success
      ? await ctx.db.absenceImport.findFirst({ where: { regionId: ctx.regionId, id }, select: parts })
      : null,
  )
  return { ...row, rows: importedAbsences.parse(rows) }
}

export type AbsenceCounts = { added: number; changed: number; same: number; rejected: number }

export async function saveAbsencePreview(
  ctx: WriteCtx,
  fileName: string,
  rows: readonly ImportedAbsence[],
  counts: AbsenceCounts,
): Promise<string> {
  const id = newId()
  await ctx.db.absenceImport.create({
    data: {
      regionId: ctx.regionId,
      id,
      fileName,
      rows: [...rows],
      ...counts,
      enteredBy: ctx.actor.accountId,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/** Applied once: of two presses at once the second finds another version. */
export async function saveAbsenceOutcome(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  rows: readonly ImportedAbsence[],
  counts: AbsenceCounts,
): Promise<void> {
  const { count } = await ctx.db.absenceImport.updateMany({
    where: { regionId: ctx.regionId, id, version, appliedAt: null },
    data: { rows: [...rows], ...counts, appliedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveUndone(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.absenceImport.updateMany({
    where: { regionId: ctx.regionId, id, version, undoneAt: null },
    data: { undoneAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export type Numbered = { id: string; nip: string; name: string }

/** Who stands behind these numbers in this region. */
export async function peopleByNip(ctx: Ctx, nips: readonly string[]): Promise<Map<string, Numbered>> {
  const rows = await ctx.db.$queryRaw<
    { id: string; nip: string; name: string; front_title: string | null; back_title: string | null }[]
  >(Prisma.sql`
    SELECT id, nip, name, front_title, back_title FROM employee
    WHERE region_id = ${ctx.regionId} AND nip = ANY(${[...nips]}::text[])`)
  return new Map(
    rows.map(({ id, nip, name, front_title: frontTitle, back_title: backTitle }) => [
      nip,
      { id, nip, name: fullName({ name, frontTitle, backTitle }) },
    ]),
  )
}

/** What the books hold of these people in a range, by person and day. */
export async function absenceStates(
  ctx: Ctx,
  employeeIds: readonly string[],
  { from, through }: { from: Day; through: Day },
): Promise<Map<string, AbsenceFacts['absence']>> {
  const rows = await ctx.db.$queryRaw<{ employee_id: string; day: Date; excuse_reason: string | null }[]>(
    Prisma.sql`
    SELECT employee_id, day, excuse_reason FROM absence
    WHERE region_id = ${ctx.regionId} AND employee_id = ANY(${[...employeeIds]}::uuid[])
      AND day BETWEEN ${from}::date AND ${through}::date`,
  )
  return new Map(
    rows.map(({ employee_id: id, day, excuse_reason: reason }) => [
      `${id} ${dayFromDb(day)}`,
      reason === null ? 'COUNTED' : reason === UNDONE ? 'UNDONE' : 'EXCUSED',
    ]),
  )
}

type Row = { employeeId: string; day: Day }

/** So many rows in one statement: a file of thousands is done within the time that a transaction has. */
const among = (rows: readonly Row[]) => Prisma.sql`(employee_id, day) IN (
  SELECT * FROM unnest(${rows.map(({ employeeId }) => employeeId)}::uuid[], ${rows.map(({ day }) => day)}::date[]))`

const countAgain = (ctx: WriteCtx, rows: readonly Row[], reason: string) =>
  ctx.db.$executeRaw(Prisma.sql`
    UPDATE absence SET excused_at = NULL, excuse_reason = NULL, version = version + 1
    WHERE region_id = ${ctx.regionId} AND excuse_reason = ${reason} AND ${among(rows)}`)

/** Days that count from now on; those that an undone file had brought count again. */
export async function countDays(ctx: WriteCtx, rows: readonly Row[]): Promise<void> {
  await ctx.db.absence.createMany({
    data: rows.map(({ employeeId, day }) => ({
      regionId: ctx.regionId,
      employeeId,
      day: dayToDb(day),
      enteredBy: ctx.actor.accountId,
      enteredAt: ctx.now,
    })),
    skipDuplicates: true,
  })
  await countAgain(ctx, rows, UNDONE)
}

export async function takeDaysBack(ctx: WriteCtx, rows: readonly Row[], reason: string): Promise<void> {
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE absence SET excused_at = ${ctx.now}, excuse_reason = ${reason}, version = version + 1
    WHERE region_id = ${ctx.regionId} AND excused_at IS NULL AND ${among(rows)}`)
}

/** Days that a file took back count again, if nobody has touched them since. */
export async function countDaysAgain(ctx: WriteCtx, rows: readonly Row[], reason: string): Promise<void> {
  await countAgain(ctx, rows, reason)
}
