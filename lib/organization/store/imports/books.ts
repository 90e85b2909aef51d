import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import type { EmployeeKind, LegalStatus } from '../../rules'
import { unitKey, type OnTheBooks } from '../../rules/import-comparison'

/** What a request and a background job have in common. */
export type Reach = Pick<Ctx, 'db' | 'regionId' | 'now' | 'today'>

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
