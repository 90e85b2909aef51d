import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { CreditPerson } from '../rules/credit-import'
import { importedCredits, type ImportedCredit } from '../schema/credit-imports'
import { creditPapers } from './credits'

const parts = {
  id: true,
  fileName: true,
  rows: true,
  added: true,
  same: true,
  rejected: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
  version: true,
} as const satisfies Prisma.CreditImportSelect

export async function loadCreditImport(ctx: Ctx, id: string) {
  const { rows, ...row } = found(
    recordId.safeParse(id).success
      ? await ctx.db.creditImport.findFirst({ where: { regionId: ctx.regionId, id }, select: parts })
      : null,
  )
  return { ...row, rows: importedCredits.parse(rows) }
}

export type CreditCounts = { added: number; same: number; rejected: number }

export async function saveCreditPreview(
  ctx: WriteCtx,
  fileName: string,
  rows: readonly ImportedCredit[],
  counts: CreditCounts,
): Promise<string> {
  const id = newId()
  await ctx.db.creditImport.create({
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
export async function saveCreditOutcome(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  rows: readonly ImportedCredit[],
  counts: CreditCounts,
): Promise<void> {
  const { count } = await ctx.db.creditImport.updateMany({
    where: { regionId: ctx.regionId, id, version, appliedAt: null },
    data: { rows: [...rows], ...counts, appliedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveCreditUndone(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.creditImport.updateMany({
    where: { regionId: ctx.regionId, id, version, undoneAt: null },
    data: { undoneAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** One person's facts are entered one after the other, by whatever way. */
export async function lockPeople(ctx: WriteCtx, nips: readonly string[]): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM employee WHERE region_id = ${ctx.regionId} AND nip = ANY(${[...nips]}::text[])
    ORDER BY id FOR UPDATE`)
}

/** Who stands behind these numbers in this region, with the papers that stand. */
export async function creditPeople(ctx: Ctx, nips: readonly string[]): Promise<Map<string, CreditPerson>> {
  const rows = await ctx.db.employee.findMany({
    where: { regionId: ctx.regionId, nip: { in: [...nips] } },
    select: { id: true, nip: true, kind: true, ...nameParts },
  })
  const papers = await creditPapers(
    ctx,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.flatMap(({ id, nip, kind, ...person }) => {
      const own = id === ctx.actor.employeeId
      const known = { id, name: fullName(person), kind, own, papers: papers.get(id) ?? [] }
      return nip ? [[nip, known] as const] : []
    }),
  )
}

/** Each new row becomes a fact, and keeps its id. */
export async function saveCredits(
  ctx: WriteCtx,
  rows: readonly ImportedCredit[],
  source: string,
): Promise<ImportedCredit[]> {
  const kept = rows.map((row) => (row.outcome === 'NEW' ? { ...row, factId: newId() } : row))
  await ctx.db.creditRecord.createMany({
    data: kept.flatMap(({ factId, employeeId, paper }) => {
      if (!factId || !employeeId || !paper) return []
      const { decidedOn, ...rest } = paper
      return [
        {
          regionId: ctx.regionId,
          id: factId,
          employeeId,
          ...rest,
          decidedOn: dayToDb(decidedOn),
          source,
          enteredBy: ctx.actor.accountId,
          enteredAt: ctx.now,
        },
      ]
    }),
  })
  return kept
}

export async function withdrawCredits(ctx: WriteCtx, ids: readonly string[]): Promise<number> {
  const { count } = await ctx.db.creditRecord.updateMany({
    where: { regionId: ctx.regionId, id: { in: [...ids] }, withdrawnAt: null },
    data: { withdrawnAt: ctx.now },
  })
  return count
}
