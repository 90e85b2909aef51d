// The demo's rounds in their glass box, from the one that is over to the one that is open. Places and points follow from the
// application's own rules, so that what the demo shows can be recomputed.
import { digestOf } from '../../../lib/core/digest.ts'
import { chosenCriteria } from '../../../lib/promotion/rules/catalogue.ts'
import type { RulesDocument } from '../../../lib/promotion/rules/document.ts'
import { drawnSeats } from '../../../lib/promotion/rules/draw.ts'
import { copiedFrom } from '../../../lib/promotion/rules/inputs.ts'
import { CHANGE_REASON, LEADING, STATEMENTS } from '../content/promotions.ts'
import { addDays, type Day } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { documentOf, WEIGHTS, WITH_LEARNING } from './promotion-document.ts'
import { hoursOf, type Told } from './promotion-facts.ts'
import { plannedRounds, type Wanted } from './promotion-plan.ts'
import { tellScores, type Judged } from './promotion-scores.ts'
import { randomFrom, type Random } from './random.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type Promotions = {
  rounds: Row[]
  rules: Row[]
  panel: Row[]
  candidates: Row[]
  inputs: Row[]
  conflicts: Row[]
  scores: Row[]
  rankings: Row[]
  decisions: Row[]
  objections: Row[]
  relations: Row[]
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const labelFrom = (random: Random) =>
  `K-${Array.from({ length: 4 }, () => LETTERS[random.between(0, LETTERS.length - 1)]).join('')}`

export function buildPromotions(of: Setting, told: Told): Promotions {
  const random = randomFrom(`promotions ${of.region.id}`)
  const all: Promotions = {
    rounds: [],
    rules: [],
    panel: [],
    candidates: [],
    inputs: [],
    conflicts: [],
    scores: [],
    rankings: [],
    decisions: [],
    objections: [],
    relations: [],
  }
  for (const wanted of plannedRounds(of, told)) tellRound(of, told, random, all, wanted)
  const [related, other] = told.people.filter(({ persona, kind }) => persona === null && kind === 'PNS')
  if (related && other)
    all.relations.push({
      region_id: of.region.id,
      id: random.id(Date.parse(of.at(addDays(of.calendar.today, -200), 600))),
      employee_id: related.id,
      related_id: other.id,
      kind: 'SIBLING',
      entered_by: found(
        told.people.find(({ persona }) => persona === 'admin'),
        'an admin',
      ).accountId,
      entered_at: of.at(addDays(of.calendar.today, -200), 600),
      ended_at: null,
    })
  return all
}

function tellRound(
  of: Setting,
  told: Told,
  random: Random,
  all: Promotions,
  { post, facts, applying, sitting, ...story }: Wanted,
): void {
  const region_id = of.region.id
  const byPersona = (key: SeedPerson['persona']) =>
    found(
      told.people.find(({ persona }) => persona === key),
      `the persona ${key}`,
    )
  const { stage } = story
  const opensOn = addDays(of.calendar.today, -story.age)
  const day = (after: number): Day => {
    const wanted = addDays(opensOn, after)
    return wanted < of.calendar.today ? wanted : of.calendar.today
  }
  const roundId = random.id(Date.parse(of.at(addDays(opensOn, -8), 540)))
  const decided = stage === 'DECIDED' || stage === 'FINAL'
  const document = documentOf(of, post, told, {
    round: roundId,
    opensOn,
    panel: sitting,
    weights: decided ? WITH_LEARNING : WEIGHTS,
  })
  const hash = digestOf(document)
  const [admin, second] = [byPersona('admin'), byPersona('secondAdmin')]
  all.rounds.push({
    region_id,
    id: roundId,
    position_id: textOf(post.id),
    status: stage,
    draft: null,
    prepared_by: admin.accountId,
    prepared_by_name: admin.fullName,
    replaces_id: null,
    cancel_reason: null,
    created_at: of.at(addDays(opensOn, -8), 540),
    updated_at: of.at(day(64), 640),
    version: 2,
  })
  all.rules.push({
    region_id,
    round_id: roundId,
    version: 1,
    reason: null,
    document,
    hash,
    prepared_by: admin.accountId,
    prepared_by_name: admin.fullName,
    confirmed_by: second.accountId,
    confirmed_by_name: second.fullName,
    confirmed_at: of.at(addDays(opensOn, -7), 560),
  })
  if (stage === 'ANNOUNCED') {
    // People asked for more days, and a weight was mended: the second version stands beside the first.
    const changed: RulesDocument = {
      ...document,
      ...chosenCriteria({ ...WEIGHTS, gagasan: 1500, memimpin: 2000 }),
      amends: { version: 1, hash, reason: CHANGE_REASON },
      calendar: { ...document.calendar, closesOn: addDays(document.calendar.closesOn, 4) },
    }
    all.rules.push({
      region_id,
      round_id: roundId,
      version: 2,
      reason: CHANGE_REASON,
      document: changed,
      hash: digestOf(changed),
      prepared_by: second.accountId,
      prepared_by_name: second.fullName,
      confirmed_by: admin.accountId,
      confirmed_by_name: admin.fullName,
      confirmed_at: of.at(day(4), 590),
    })
  }
  sitting.forEach(({ accountId }, place) =>
    all.panel.push({ region_id, round_id: roundId, seat: place + 1, account_id: accountId }),
  )
  const closed = stage !== 'ANNOUNCED'
  const judged = applying.map((person, place): Judged => {
    let label = labelFrom(random)
    // In the round that runs, the panel's persona has a sheet to fill in.
    const asksFirst = (one: string) => drawnSeats(digestOf, document, hash, one).slice(0, 2).includes(1)
    if (stage === 'SCORING' && place === 0) while (!asksFirst(label)) label = labelFrom(random)
    const id = random.id(Date.parse(of.at(day(2 + place), 600)))
    const copied = copiedFrom(document, {
      facts: found(facts.get(person.id), 'the facts of a candidate'),
      hours: hoursOf(told, person, document),
    })
    all.candidates.push({
      region_id,
      id,
      round_id: roundId,
      employee_id: person.id,
      label,
      statement: of.say(
        `${found(STATEMENTS[place % STATEMENTS.length], 'a statement')}\n\n${found(LEADING[place % LEADING.length], 'a story')}`,
      ),
      checks: copied.checks,
      applied_at: of.at(day(2 + place), 600),
      withdrawn_at: null,
    })
    if (closed)
      all.inputs.push({
        region_id,
        candidate_id: id,
        eligible: copied.eligible,
        checks: copied.checks,
        inputs: copied.inputs,
        points: copied.points,
        days_in_rank: copied.daysInRank,
        copied_at: of.at(day(19), 540),
      })
    return { id, label, person, copied }
  })
  if (closed) tellScores(of, random, all, { document, hash, roundId, sitting, judged, story, day, byPersona })
}
