import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { during, fullName, units, withDescendants } from '@/lib/organization/queries'
import { fitOf, verdictOf, type Check, type Verdict } from '../rules/fit'
import { askedOn, minimumFor } from '../rules/requirements'
import { FACTS_AT_ONCE, loadFacts, type KnownPerson } from '../store'
import type { PostSheet } from './posts'

export type Candidate = {
  employeeId: string
  name: string
  title: string
  unitName: string
  verdict: Verdict
  checks: Check[]
}
export type Candidates = {
  rows: Candidate[]
  /** More stand in line than are shown. */
  more: boolean
  sameField: boolean
}

const AT_MOST_AGAINST = 100
const ORDER: Record<Verdict, number> = { FITS: 0, OPEN: 1, UNFIT: 2 }

/**
 * People whose present post leads to this one, each requirement judged for today; those who meet most come first. At most a
 * hundred, by name, unless the whole is asked for, and from the same field of work unless all are asked for.
 */
export async function peopleAgainst(
  ctx: Ctx,
  post: Pick<PostSheet, 'id' | 'profile' | 'workField'>,
  { unit, everywhere, whole = false }: { unit?: string; everywhere?: boolean; whole?: boolean },
): Promise<Candidates> {
  const { level } = post.profile
  const asked = askedOn(post.profile, ctx.today)
  const law = minimumFor(level, ctx.today).earlierPost
  const from = [...new Set([...(asked.earlierPost?.levels ?? []), ...(law?.levels ?? []), level])]
  const sameField = !everywhere && post.workField !== null
  const all = unit ? await units(ctx) : []
  const inUnit = all.some(({ id }) => id === unit) ? withDescendants(all, unit ?? '') : null
  const rows = await ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      kind: 'DEFINITIVE',
      ...during({ from: ctx.today, through: ctx.today }),
      positionId: { not: post.id },
      position: {
        level: { in: from },
        ...(sameField && { workField: post.workField }),
        regionId: ctx.regionId,
      },
      ...(inUnit && { unitId: { in: inUnit } }),
      employee: { regionId: ctx.regionId, ...(asked.pnsOnly && { kind: 'PNS' }), legalStatus: 'ACTIVE' },
    },
    select: { employeeId: true, positionTitle: true, unit: { select: { name: true } } },
    orderBy: [{ employee: { sortName: 'asc' } }, { id: 'asc' }],
    ...(!whole && { take: AT_MOST_AGAINST + 1 }),
  })
  const shown = whole ? rows : rows.slice(0, AT_MOST_AGAINST)
  const facts = new Map<string, KnownPerson>()
  for (let from = 0; from < shown.length; from += FACTS_AT_ONCE) {
    const ids = shown.slice(from, from + FACTS_AT_ONCE).map(({ employeeId }) => employeeId)
    for (const person of await loadFacts(ctx, ids, ctx.today)) facts.set(person.employeeId, person)
  }
  const candidates = shown.flatMap(({ employeeId, positionTitle, unit: { name: unitName } }): Candidate[] => {
    const person = facts.get(employeeId)
    if (!person) return []
    const checks = fitOf(post.profile, person, ctx.today)
    return [
      {
        employeeId,
        name: fullName(person),
        title: positionTitle,
        unitName,
        verdict: verdictOf(checks),
        checks,
      },
    ]
  })
  const met = ({ checks }: Candidate) => checks.filter(({ outcome }) => outcome === 'PASS').length
  return {
    rows: candidates.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || met(b) - met(a)),
    more: rows.length > shown.length,
    sameField,
  }
}
