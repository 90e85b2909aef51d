import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { nameTokens } from '../../rules/names'
import type { Reach } from './books'

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

export type PostBefore = {
  id: string
  unit_id: string
  position_title: string
  position_family: string
  is_head: boolean
  starts_on: Day
  ends_on: Day | null
}

export type Before = { employee: EmployeeBefore; post: PostBefore | null; opened: string | null }

export async function addTokens(ctx: Reach, people: readonly { id: string; name: string }[]) {
  const tokens = people.flatMap(({ id, name }) => nameTokens(name).map((token) => ({ id, token })))
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO employee_name_token (region_id, token, employee_id)
    SELECT ${ctx.regionId}, token, id
    FROM unnest(${tokens.map(({ token }) => token)}::text[], ${tokens.map(({ id }) => id)}::uuid[]) AS t (token, id)
    ON CONFLICT DO NOTHING`)
}

export async function dropTokens(ctx: Reach, ids: readonly string[]) {
  await ctx.db.employeeNameToken.deleteMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...ids] } },
  })
}

type Standing = { id: string; employee: EmployeeBefore; posts: PostBefore[] }

export const standingOf = (ctx: Reach, ids: readonly string[]) =>
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

export async function saveEmployees(ctx: Reach, people: readonly (EmployeeBefore & { id: string })[]) {
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
