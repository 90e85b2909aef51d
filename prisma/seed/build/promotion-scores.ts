// What the panel of a round gave, the order that follows, the choice of the head, and who objects.
import { digestOf } from '../../../lib/core/digest.ts'
import type { RulesDocument } from '../../../lib/promotion/rules/document.ts'
import { drawnSeats, lotOf } from '../../../lib/promotion/rules/draw.ts'
import type { Copied } from '../../../lib/promotion/rules/inputs.ts'
import { benchOf, type SeatScores } from '../../../lib/promotion/rules/panel.ts'
import { candidatesOf, type Scored, withPanel } from '../../../lib/promotion/rules/round-file.ts'
import { DEPARTURE_REASON, OBJECTION_GROUNDS, SCORE_NOTES } from '../content/promotions.ts'
import { addDays, type Day } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import type { Promotions } from './promotions.ts'
import type { Story } from './promotion-plan.ts'
import type { Random } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type Judged = { id: string; label: string; person: SeedPerson; copied: Copied }
type Scoring = {
  document: RulesDocument
  hash: string
  roundId: string
  sitting: readonly SeedPerson[]
  judged: readonly Judged[]
  story: Story
  day: (after: number) => Day
  byPersona: (key: SeedPerson['persona']) => SeedPerson
}

export function tellScores(of: Setting, random: Random, all: Promotions, told: Scoring): void {
  const { document, hash, roundId, sitting, judged, story, day } = told
  const { stage } = story
  const region_id = of.region.id
  const criteria = document.criteria.filter(({ source }) => source === 'PANEL').map(({ code }) => code)
  const eligible = judged.filter(({ copied }) => copied.eligible)
  const scored = eligible.map((candidate, place): Scored => {
    const seats = drawnSeats(digestOf, document, hash, candidate.label)
    const given: SeatScores[] = []
    // The demo's supervisor reads a letter of one who was not chosen.
    const least = candidate.person.persona === null ? 6000 : 2500
    const bench = () => benchOf({ seats, conflicted: new Set(), given, criteria, spread: document.spread })
    // Where the panel is at work, nobody has scored the first, and one each of the others.
    const most = stage !== 'SCORING' ? 3 : place === 0 ? 0 : 1
    while (bench().asked.length > 0 && given.length < most) {
      const seat = found(bench().asked[0], 'a seat')
      // The persona of the panel has still to score in the round that runs.
      if (stage === 'SCORING' && seat === 1) break
      const scores = Object.fromEntries(criteria.map((code) => [code, least + random.between(0, 14) * 250]))
      given.push({ seat, scores })
      all.scores.push({
        region_id,
        candidate_id: candidate.id,
        seat,
        round_id: roundId,
        scores,
        note: of.say(found(SCORE_NOTES[(place + seat) % SCORE_NOTES.length], 'a note')),
        given_at: of.at(day(24 + place), 620),
      })
    }
    const panel = Object.fromEntries(
      criteria.map((code) => [code, bench().counted.map(({ scores }) => scores[code] ?? 0)]),
    )
    const { points, daysInRank } = candidate.copied
    const { label } = candidate
    const complete = stage !== 'SCORING'
    return {
      label,
      panel,
      points: complete ? withPanel(points, panel) : points,
      daysInRank,
      lot: lotOf(digestOf, hash, label),
    }
  })
  for (const [place, member] of sitting.entries())
    for (const { id } of eligible) {
      // The panel's persona has not declared yet where the panel is at work.
      if (stage === 'SCORING' && place === 0) continue
      all.conflicts.push(conflictRow(of, random, id, member.accountId, day(21)))
    }
  if (stage === 'SCORING') return
  const order = candidatesOf(document, scored)
  all.rankings.push({
    region_id,
    round_id: roundId,
    candidates: order,
    counts: {
      applied: judged.length,
      withdrawn: 0,
      notEligible: judged.length - eligible.length,
      ranked: order.length,
    },
    ranked_at: of.at(day(40), 600),
  })
  if (stage !== 'RANKED')
    tellDecision(
      of,
      random,
      all,
      told,
      order.map(({ label }) => label),
    )
}

const conflictRow = (of: Setting, random: Random, candidateId: string, accountId: string, on: Day): Row => ({
  region_id: of.region.id,
  id: random.id(Date.parse(of.at(on, 580))),
  candidate_id: candidateId,
  account_id: accountId,
  kind: 'NONE',
  source: 'DECLARED',
  said_at: of.at(on, 580),
})

function tellDecision(
  of: Setting,
  random: Random,
  all: Promotions,
  { roundId, judged, day, byPersona, story }: Scoring,
  order: readonly string[],
): void {
  const region_id = of.region.id
  const mayor = byPersona('head')
  const on = day(story.stage === 'FINAL' ? 60 : 64)
  const rank = story.chosen
  const candidateOf = (place: number) =>
    found(
      judged.find(({ label }) => label === order[place - 1]),
      'a ranked candidate',
    )
  const chosen = candidateOf(rank)
  for (const { id } of judged) all.conflicts.push(conflictRow(of, random, id, mayor.accountId, on))
  all.decisions.push({
    region_id,
    round_id: roundId,
    candidate_id: chosen.id,
    rank,
    reason: rank === 1 ? null : of.say(DEPARTURE_REASON),
    chosen_name: chosen.person.fullName,
    decided_by: mayor.accountId,
    decided_by_name: mayor.fullName,
    decided_at: of.at(on, 640),
  })
  const objector = judged.findLast(
    ({ label, person }) => order.includes(label) && person.persona === null && label !== chosen.label,
  )
  if (!story.objection || !objector) return
  all.objections.push({
    region_id,
    id: random.id(Date.parse(of.at(addDays(on, 2), 600))),
    candidate_id: objector.id,
    grounds: of.say(OBJECTION_GROUNDS),
    filed_at: of.at(addDays(on, 2), 600),
    due_on: addDays(on, 16),
    outcome: null,
    answer: null,
    answered_by: null,
    answered_by_name: null,
    answered_at: null,
    version: 1,
  })
}
