import 'server-only'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { positionProfile } from '@/lib/talent/queries/facts'
import { chosenCriteria } from '../rules/catalogue'
import { type DocumentReason, RULES_SCHEMA, type RulesDocument, whyNotRules } from '../rules/document'
import { OBJECTION_DAYS } from '../rules/stages'
import { SUBSTITUTE_RULE } from '../rules/substitute'
import { seatNumbers } from '../rules/versions'
import type { RoundInput } from '../schema'
import type { RoundDraft } from '../schema/stored'
import { panelAccounts } from './accounts'

const FIELD_OF: Partial<Record<DocumentReason, string>> = {
  weights_do_not_sum: 'weights.kinerja',
  performance_too_light: 'weights.kinerja',
  judgement_too_heavy: 'weights.gagasan',
  criteria_missing: 'weights.gagasan',
  spread_out_of_range: 'spread',
  panel_too_small: 'panel',
  panel_even: 'panel',
  call_too_short: 'closesOn',
  days_out_of_order: 'decidesBy',
}

type Written = Pick<RoundInput, 'weights' | 'spread' | 'opensOn' | 'closesOn' | 'decidesBy' | 'panel'>
type Seated = { seat: number; accountId: string }

type Frame = {
  round: string
  positionId: string
  replaces: RulesDocument['replaces']
  amends?: RulesDocument['amends']
  /** Seats that the versions before have given. */
  taken?: readonly Seated[]
}

/** The rules as they would be announced: what the post asks for is read from its profile today. */
export async function draftFrom(
  ctx: WriteCtx,
  written: Written,
  { round, positionId, replaces, amends, taken = [] }: Frame,
): Promise<RoundDraft> {
  const position = await positionProfile(ctx, positionId)
  const accounts = await panelAccounts(ctx, written.panel)
  const missing = written.panel.find((login) => !accounts.some((one) => one.login === login))
  refuseIf(missing && 'panelist_unknown', { login: missing ?? '' }, 'panel')
  const officer = accounts.find(({ seesNames }) => seesNames)
  refuseIf(officer && 'panelist_sees_names', { name: officer?.name ?? '' }, 'panel')
  const seats = accounts.map(({ id }) => id)
  const numbers = seatNumbers(taken, seats)
  const document: RulesDocument = {
    schema: RULES_SCHEMA,
    region: ctx.region.slug,
    round,
    replaces,
    ...(amends ? { amends } : {}),
    post: {
      position: position.id,
      title: position.title,
      unit: position.unitName,
      profile: position.profile,
    },
    ...chosenCriteria(written.weights),
    spread: written.spread,
    calendar: {
      opensOn: written.opensOn,
      closesOn: written.closesOn,
      decidesBy: written.decidesBy,
      objectionDays: OBJECTION_DAYS,
    },
    substitute: SUBSTITUTE_RULE,
    panel: accounts.map(({ name, office }, place) => ({ seat: found(numbers[place]), name, office })),
  }
  const why = whyNotRules(document)
  refuseIf(why, {}, why && FIELD_OF[why])
  return { document, seats }
}

/** Whose account sits on which seat of the document. */
export const seated = ({ panel }: RulesDocument, seats: readonly string[]): Seated[] =>
  panel.map(({ seat }, place) => ({ seat, accountId: found(seats[place]) }))
