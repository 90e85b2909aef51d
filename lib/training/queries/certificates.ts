import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { recordStatus } from '../store/records'
import type { RecordStatus } from '../rules/hours'

export type HeldCertificate = {
  title: string
  status: Exclude<RecordStatus, 'WITHDRAWN'>
  on: Day
  provider: string
  number: string | null
}

type Row = {
  employee_id: string
  title: string
  status: string
  ends_on: Date
  provider: string
  number: string | null
}

/**
 * What is recorded of these people under these titles by a day: verified, waiting, or refused by BKD; the latest first.
 * Whoever asks has reached these people.
 */
export async function certificatesOf(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
  employeeIds: readonly string[],
  { titles, on }: { titles: readonly string[]; on: Day },
): Promise<Map<string, HeldCertificate[]>> {
  if (titles.length === 0 || employeeIds.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT employee_id, title, status, ends_on, provider, number FROM training_record
    WHERE region_id = ${ctx.regionId} AND employee_id = ANY(${[...employeeIds]}::uuid[])
      AND lower(title) = ANY(${titles.map((title) => title.toLowerCase())}::text[])
      AND status IN ('VERIFIED', 'WAITING', 'REFUSED') AND ends_on <= ${on}::date
    ORDER BY employee_id, ends_on DESC, id DESC`)
  const of = new Map<string, HeldCertificate[]>()
  for (const { employee_id: id, ends_on: endsOn, status, ...row } of rows) {
    const known = recordStatus(status)
    if (known === 'WITHDRAWN') continue
    of.set(id, [...(of.get(id) ?? []), { ...row, status: known, on: dayFromDb(endsOn) }])
  }
  return of
}
