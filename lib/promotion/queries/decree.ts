import 'server-only'
import { dayOf, type Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { postOn } from '@/lib/organization/queries'
import { factsOf } from '@/lib/talent/queries/facts'
import { highestEducation, type Education } from '@/lib/talent/rules/education'
import type { Check, PersonFacts } from '@/lib/talent/rules/checks'
import { checksStored } from '../schema/stored'
import { loadAnnounced } from '../store'
import { decisionOf } from '../store/decisions'

export type DecreeDraft = {
  roundId: string
  employeeId: string
  hash: string
  name: string
  nip: string | null
  bornOn: Day | null
  education: Education | null
  rank: PersonFacts['rank']
  from: { title: string; unit: string } | null
  to: { title: string; unit: string; echelon: number | null; class: number | null }
  rankInRound: number
  reason: string | null
  decidedByName: string
  decidedOn: Day
  /** How many declared a relation, and who was left out for it: the number, never the names. */
  conflicts: number
  checks: Check[]
}

type Source = Pick<Ctx, 'regionId' | 'region' | 'db'>

/**
 * What the decree of an appointment says, from the record as it stood on the day of the choice: nothing is typed again. There
 * is none before the choice, and none once it was undone.
 */
export async function decreeDraft(ctx: Source, roundId: string): Promise<DecreeDraft | undefined> {
  const { regionId } = ctx
  const { rules, positionId, status } = await loadAnnounced(ctx, roundId)
  const decision = status === 'DECIDED' || status === 'FINAL' ? await decisionOf(ctx, roundId) : null
  if (!decision) return undefined
  const { employeeId } = decision.candidate
  const decidedOn = dayOf(decision.decidedAt, ctx.region.zone)
  const [facts] = await factsOf(ctx, [employeeId], decidedOn)
  const person = found(facts)
  const post = await postOn(ctx, employeeId, decidedOn)
  const position = await ctx.db.position.findFirst({
    where: { regionId, id: positionId },
    select: { echelon: true, class: true },
  })
  const employee = await ctx.db.employee.findFirst({
    where: { regionId, id: employeeId },
    select: { nip: true },
  })
  const input = await ctx.db.promotionInput.findFirst({
    where: { regionId, candidateId: decision.candidateId },
    select: { checks: true },
  })
  return {
    roundId,
    employeeId,
    hash: rules.hash,
    name: decision.chosenName,
    nip: employee?.nip ?? null,
    bornOn: person.bornOn,
    education: highestEducation(person.education) ?? null,
    rank: person.rank,
    from: post && { title: post.positionTitle, unit: post.unitName },
    to: {
      title: rules.document.post.title,
      unit: rules.document.post.unit,
      echelon: position?.echelon ?? null,
      class: position?.class ?? null,
    },
    rankInRound: decision.rank,
    reason: decision.reason,
    decidedByName: decision.decidedByName,
    decidedOn,
    conflicts: await ctx.db.promotionConflict.count({
      where: { regionId, kind: { not: 'NONE' }, candidate: { regionId, roundId } },
    }),
    checks: checksStored.parse(input?.checks ?? []),
  }
}
