import 'server-only'
import { addQuarters, quarterFromKey, quarterOf, quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during, fullName, nameParts, units, withDescendants } from '@/lib/organization/queries'
import { giniOf, isOverload, loadOf, middleOf, type LoadFacts, type LoadReading } from '../rules/load'
import { loadFactsOf } from '../store/load'

export type PersonLoad = {
  employeeId: string
  name: string
  position: string
  facts: LoadFacts
  load: LoadReading | null
  over: boolean
}

export type UnitLoad = {
  unit: { id: string; name: string }
  choices: { id: string; name: string }[]
  quarter: YearQuarter
  quarters: YearQuarter[]
  people: PersonLoad[]
  /** The load in the middle of the unit. */
  middle: number | null
  /** How unevenly the load is spread among those of whom it is on record. */
  gini: { over: number; under: number } | null
}

const QUARTERS_BACK = 4
const MOST = 300

/** Who carries how much in one unit: for its head, and for the personnel agency in any unit. */
export async function unitLoad(
  ctx: Ctx,
  { unit: wanted, quarter: key }: { unit: string | undefined; quarter: string | undefined },
): Promise<UnitLoad> {
  const { regionId } = ctx
  const all = await units(ctx)
  const within = ctx.actor.roles.includes('admin')
    ? null
    : new Set(ctx.actor.headsUnits.flatMap((id) => withDescendants(all, id)))
  const choices = all.filter(({ id }) => within?.has(id) ?? true).map(({ id, name }) => ({ id, name }))
  const unit = found(wanted === undefined ? choices[0] : choices.find(({ id }) => id === wanted))
  const last = quarterOf(ctx.today)
  const quarters = Array.from({ length: QUARTERS_BACK }, (_, back) => addQuarters(last, -1 - back))
  const asked = key === undefined ? undefined : quarterFromKey(key)
  const quarter =
    quarters.find((one) => one.year === asked?.year && one.quarter === asked.quarter) ?? addQuarters(last, -1)
  const range = quarterRange(quarter)
  const held = await ctx.db.assignment.findMany({
    where: {
      regionId,
      unitId: unit.id,
      kind: 'DEFINITIVE',
      ...during({ from: range.through, through: range.through }),
    },
    select: { employeeId: true, positionTitle: true, employee: { select: nameParts } },
    orderBy: [{ employee: { sortName: 'asc' } }, { employeeId: 'asc' }],
    take: MOST,
  })
  const facts = await loadFactsOf(
    ctx,
    held.map(({ employeeId }) => employeeId),
    range,
  )
  const people = held.flatMap(({ employeeId, positionTitle, employee }): PersonLoad[] => {
    const own = facts.get(employeeId)
    if (!own) return []
    return [
      {
        employeeId,
        name: fullName(employee),
        position: positionTitle,
        facts: own,
        load: loadOf(own),
        over: false,
      },
    ]
  })
  const middle = middleOf(people.map(({ load }) => load))
  return {
    unit,
    choices,
    quarter,
    quarters,
    people: people
      .map((person) => ({ ...person, over: isOverload(person.load, middle) }))
      .toSorted((a, b) => (b.load?.total ?? -1) - (a.load?.total ?? -1)),
    middle,
    gini: giniOf(people.flatMap(({ load }) => load?.total ?? [])),
  }
}
