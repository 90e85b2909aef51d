import 'server-only'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { positionProfile } from '@/lib/talent/queries/facts'
import { standsBelow } from '@/lib/talent/rules/posts'
import { chosenCriteria, whyNotTies } from '../rules/catalogue'
import { type DocumentReason, RULES_SCHEMA, type RulesDocument, whyNotRules } from '../rules/document'
import { OBJECTION_DAYS } from '../rules/stages'
import { SUBSTITUTE_RULE } from '../rules/substitute'
import { seatNumbers } from '../rules/versions'
import type { RoundInput } from '../schema'
import type { RoundDraft } from '../schema/stored'
import { panelAccounts } from './accounts'

const FIELD_OF: Partial<Record<DocumentReason, string>> = {
  weights_do_not_sum: 'weights.kinerja',
  weight_out_of_bounds: 'weights.kinerja',
  performance_too_light: 'weights.kinerja',
  judgement_too_heavy: 'weights.gagasan',
  criteria_missing: 'weights.gagasan',
  spread_out_of_range: 'spread',
  panel_too_small: 'panel',
  panel_even: 'panel',
  call_too_short: 'closesOn',
  days_out_of_order: 'decidesBy',
}

type Written = Pick<
  RoundInput,
  'weights' | 'ways' | 'ties' | 'spread' | 'opensOn' | 'closesOn' | 'decidesBy' | 'panel'
>
const PLACES = ['first', 'second', 'third'] as const
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
  const { level } = position.profile
  const below = accounts.find((one) => one.level !== null && standsBelow(one.level, level))
  refuseIf(below && 'panelist_below', { name: below?.name ?? '' }, 'panel')
  const ties = PLACES.flatMap((place) => {
    const code = written.ties?.[place]
    return code ? [{ place, code }] : []
  })
  const codes = ties.map(({ code }) => code)
  const tied = whyNotTies(written.weights, codes)
  refuseIf(tied?.reason, {}, tied && `ties.${ties[tied.place]?.place ?? 'first'}`)
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
    ...chosenCriteria(written.weights, written.ways, codes),
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
