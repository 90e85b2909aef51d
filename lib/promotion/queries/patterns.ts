import 'server-only'
import { yearOf } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import { parseNip } from '@/lib/organization/rules/nip'
import { type Outcome, patternsOf, type PatternRow, seniorityOf } from '../rules/patterns'
import { TOP } from '../rules/ranking'
import { rankingStored } from '../schema/stored'
import { roundFrom, roundParts } from '../store'

const ROUNDS = 60

export type Patterns = { rows: PatternRow[]; rounds: number; candidacies: number }

/** How candidates of the last decided rounds came out, by groups and never by person. */
export async function outcomePatterns(ctx: Ctx): Promise<Patterns> {
  const { regionId } = ctx
  const rows = await ctx.db.promotionRound.findMany({
    where: { regionId, status: { in: ['DECIDED', 'FINAL'] } },
    select: { ...roundParts, ranking: { select: { candidates: true } } },
    orderBy: { createdAt: 'desc' },
    take: ROUNDS,
  })
  const outcomes: Outcome[] = []
  for (const { ranking, ...row } of rows) {
    const closesOn = roundFrom(row).rules?.document.calendar.closesOn
    const ranks = new Map(
      rankingStored.parse(ranking?.candidates ?? []).map(({ label, rank }) => [label, rank]),
    )
    if (!closesOn || ranks.size === 0) continue
    const candidates = await ctx.db.promotionCandidate.findMany({
      where: { regionId, roundId: row.id, label: { in: [...ranks.keys()] } },
      select: {
        label: true,
        employee: {
          select: {
            nip: true,
            assignments: {
              where: { regionId, kind: 'DEFINITIVE', ...during({ from: closesOn, through: closesOn }) },
              select: { unit: { select: { name: true } } },
              take: 1,
            },
          },
        },
      },
    })
    for (const { label, employee } of candidates) {
      const nip = employee.nip ? parseNip(employee.nip) : undefined
      outcomes.push({
        top: (ranks.get(label) ?? TOP + 1) <= TOP,
        traits: {
          SEX: nip?.sex ?? 'UNKNOWN',
          UNIT: employee.assignments[0]?.unit.name ?? 'Tidak tercatat',
          SENIORITY: seniorityOf(nip ? yearOf(closesOn) - nip.appointedIn : null),
        },
      })
    }
  }
  return { rows: patternsOf(outcomes), rounds: rows.length, candidacies: outcomes.length }
}
