import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { during, fullName, units, withDescendants } from '@/lib/organization/queries'
import type { Check } from '../rules/checks'
import { byFit, fitOf, verdictOf, type Verdict } from '../rules/fit'
import { askedOn, minimumFor } from '../rules/requirements'
import { FACTS_AT_ONCE, loadFacts } from '../store'
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
  /** So many were judged; of those who meet all of it, and of those who could not be looked at any more. */
  judged: number
  fitting: number
  more: boolean
  sameField: boolean
}

/** Judged at most, in rounds of as many as facts are read at once; and shown of them. */
const MOST_JUDGED = 3000
const SHOWN = 100

/**
 * People whose present post leads to this one, each requirement judged for today: first who meets most of them and fails
 * fewest. From the same field of work unless all are asked for. More than three thousand are not looked at, and the page says
 * so; a file has the whole.
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
    ...(!whole && { take: MOST_JUDGED + 1 }),
  })
  const judged = whole ? rows : rows.slice(0, MOST_JUDGED)
  const ids = judged.map(({ employeeId }) => employeeId)
  const checksOf = new Map<string, { name: string; checks: Check[] }>()
  for (let at = 0; at < ids.length; at += FACTS_AT_ONCE)
    for (const person of await loadFacts(
      ctx,
      ids.slice(at, at + FACTS_AT_ONCE),
      ctx.today,
      post.profile.certificates,
    ))
      checksOf.set(person.employeeId, {
        name: fullName(person),
        checks: fitOf(post.profile, person, ctx.today),
      })
  const candidates = judged.flatMap(
    ({ employeeId, positionTitle: title, unit: { name: unitName } }): Candidate[] => {
      const person = checksOf.get(employeeId)
      return person ? [{ employeeId, title, unitName, verdict: verdictOf(person.checks), ...person }] : []
    },
  )
  const ordered = candidates.toSorted(byFit)
  return {
    rows: whole ? ordered : ordered.slice(0, SHOWN),
    judged: ordered.length,
    fitting: ordered.filter(({ verdict }) => verdict === 'FITS').length,
    more: rows.length > judged.length,
    sameField,
  }
}
