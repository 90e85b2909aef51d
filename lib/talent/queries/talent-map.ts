import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, units, withDescendants, type UnitRow } from '@/lib/organization/queries'
import { BOXES, placeOf, type Box, type NoBox, type Placed } from '../rules/nine-box'
import { loadFacts } from '../store'
import { presentPosts } from '../store/careers'
import { workingAfter } from '../store/people'

export type TalentRow = {
  employeeId: string
  name: string
  title: string | null
  unitName: string | null
  placed: Placed
}
export type TalentMap = {
  unit: { id: string; name: string } | null
  units: { id: string; name: string }[]
  counts: Record<Box, number>
  /** Who has no box yet, by what is missing. */
  without: Record<NoBox, number>
  people: number
  /** Of the box that was asked for, else of the succession group. */
  rows: TalentRow[]
  box: Box | null
  /** More people than one look may take. */
  more: boolean
}

const AT_ONCE = 1000

export const boxFrom = (text: string | undefined): Box | null =>
  BOXES.find((box) => String(box) === text) ?? null

/** BKD sees every unit, the head of a unit his own; for anybody else there is no map. */
function reachable(ctx: Ctx, all: readonly UnitRow[]): UnitRow[] {
  if (ctx.actor.roles.includes('admin')) return [...all]
  const own = new Set(ctx.actor.headsUnits.flatMap((id) => withDescendants(all, id)))
  return all.filter(({ id }) => own.has(id))
}

/** The nine boxes of a unit and those below it, a thousand people at most, with the names in one box. */
export async function talentMap(
  ctx: Ctx,
  { unit, kotak }: { unit?: string; kotak?: string },
): Promise<TalentMap> {
  const all = await units(ctx)
  const mine = reachable(ctx, all)
  found(mine[0])
  const asked = unit ? found(mine.find(({ id }) => id === unit)) : undefined
  const isAdmin = ctx.actor.roles.includes('admin')
  const chosen = asked ?? (isAdmin ? undefined : mine.find(({ id }) => ctx.actor.headsUnits.includes(id)))
  const people = await workingAfter(ctx, {
    inUnits: chosen ? withDescendants(all, chosen.id) : null,
    atMost: AT_ONCE,
  })
  const ids = people.map(({ id }) => id)
  // Whoever leads the unit does not stand on his own map: his superior reads that.
  const shown = isAdmin ? ids : ids.filter((id) => id !== ctx.actor.employeeId)
  const facts = await loadFacts(ctx, shown, ctx.today)
  const posts = await presentPosts(ctx, shown)
  const rows = facts.map((person): TalentRow => {
    const post = posts.get(person.employeeId)
    return {
      employeeId: person.employeeId,
      name: fullName(person),
      title: post?.title ?? null,
      unitName: post?.unitName ?? null,
      placed: placeOf(person, ctx.today),
    }
  })
  const box = boxFrom(kotak)
  const inBox = (one: Box) => rows.filter(({ placed }) => placed.box === one)
  const counts = Object.fromEntries(BOXES.map((one) => [one, inBox(one).length])) as Record<Box, number>
  const lacking = (why: NoBox) => rows.filter(({ placed }) => placed.why.includes(why)).length
  return {
    unit: chosen ? { id: chosen.id, name: chosen.name } : null,
    units: mine.map(({ id, name }) => ({ id, name })),
    counts,
    without: {
      NO_GRADE: lacking('NO_GRADE'),
      NO_POTENTIAL: lacking('NO_POTENTIAL'),
      EXPIRED: lacking('EXPIRED'),
    },
    people: rows.length,
    rows: box ? inBox(box) : [...inBox(9), ...inBox(8), ...inBox(7)],
    box,
    more: people.length === AT_ONCE,
  }
}
