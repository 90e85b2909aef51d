// What a panel made of those who were named, both orders, and who won.
import { digestOf } from '../../../lib/core/digest.ts'
import { LOAD_RULE, loadOf } from '../../../lib/recognition/rules/load.ts'
import {
  eligibilityOf,
  gradePoints,
  mayWin,
  resultPoints,
} from '../../../lib/recognition/rules/reward-eligibility.ts'
import { leadingRank, leavesOrder, meanOf, ranksOf } from '../../../lib/recognition/rules/reward-ranking.ts'
import { periodRange } from '../../../lib/recognition/rules/rewards.ts'
import { REGIONS } from '../content/regions.ts'
import { DEPARTING } from '../content/rewards.ts'
import { addDays, type Day, type Range } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import type { Random } from './random.ts'
import { loadFactsFor, type At, type Cast, type Named, type Put, type Told } from './reward-facts.ts'
import { found, type Setting } from './setting.ts'

type Judging = At & { named: readonly Named[]; decidedOn: Day }

export function judge(of: Setting, told: Told, random: Random, put: Put, cast: Cast, at: Judging) {
  const { programmeId, document, named, stage } = at
  const range = periodRange(document.period)
  const closed = addDays(document.calendar.closesOn, 1)
  const nominees = named.map(({ person, facts, by }, place) => {
    const checks = eligibilityOf(facts, document.attendance)
    const loadFacts = loadFactsFor(of, told, person, range)
    const nominee = {
      id: random.id(Date.parse(of.at(closed, 600))),
      label: `P-${String(place + 22).padStart(5, '2')}`,
      eligible: mayWin(checks),
      points: { kinerja: gradePoints(facts), tuntas: resultPoints(facts) },
      load: loadOf(loadFacts),
      person,
      by,
    }
    put('reward_nominee', {
      id: nominee.id,
      programme_id: programmeId,
      employee_id: person.id,
      label: nominee.label,
      eligible: nominee.eligible,
      checks,
      points: nominee.points,
      load_facts: loadFacts,
      load: nominee.load,
      copied_at: of.at(closed, 600),
    })
    return nominee
  })
  const scored = nominees
    .filter(({ eligible }) => eligible)
    .map((nominee) => {
      const voices = cast.panel.flatMap((member, seat) => {
        const tie = tieOf(member, nominee, range)
        // Where votes are still awaited, only the inspector has begun.
        const says = stage === 'DECIDED' || member.persona === 'inspector'
        if (tie || says)
          put('reward_conflict', {
            id: random.id(Date.parse(of.at(closed, 620))),
            nominee_id: nominee.id,
            account_id: member.accountId,
            kind: tie ?? 'NONE',
            said_at: of.at(closed, 620),
          })
        if (tie || !says) return []
        const scores = { dampak: random.between(68, 95), teladan: random.between(70, 96) }
        put('reward_score', {
          nominee_id: nominee.id,
          seat: seat + 1,
          programme_id: programmeId,
          scores,
          note: null,
          given_at: of.at(addDays(closed, 2), 600),
        })
        return [scores]
      })
      return { ...nominee, voices }
    })
  if (stage === 'DECIDED') decide(of, random, put, cast, { ...at, scored })
}

/** Who leads a nominee or named him has no vote on him. */
function tieOf(
  member: SeedPerson,
  { person, by }: { person: SeedPerson; by: readonly string[] },
  range: Range,
) {
  const leads = (a: SeedPerson, b: SeedPerson) =>
    b.lines.some(
      ({ supervisorId, through }) => supervisorId === a.id && (through ?? range.from) >= range.from,
    )
  if (leads(member, person) || leads(person, member)) return 'LINE'
  return by.includes(member.id) ? 'NOMINATOR' : undefined
}

type ScoredNominee = {
  id: string
  label: string
  points: { kinerja: number; tuntas: number }
  load: ReturnType<typeof loadOf>
  person: SeedPerson
  voices: readonly { dampak: number; teladan: number }[]
}

function decide(
  of: Setting,
  random: Random,
  put: Put,
  { officer }: Cast,
  { programmeId, document, hash, decidedOn, place, scored }: Judging & { scored: readonly ScoredNominee[] },
) {
  const judged = scored.filter(({ voices }) => voices.length >= 2)
  const ranked = ranksOf(
    document,
    judged.map(({ label, points, load, voices }) => ({
      label,
      load,
      lot: digestOf([hash, label]),
      points: {
        ...points,
        dampak: found(meanOf(voices.map(({ dampak }) => dampak)), 'a mean'),
        teladan: found(meanOf(voices.map(({ teladan }) => teladan)), 'a mean'),
      },
    })),
  )
  put('reward_ranking', {
    programme_id: programmeId,
    nominees: ranked,
    load_rule: LOAD_RULE,
    ranked_at: of.at(addDays(decidedOn, -1), 600),
  })
  const order = ranked.toSorted((a, b) => leadingRank(a, document.leading) - leadingRank(b, document.leading))
  const variant = REGIONS.findIndex(({ slug }) => slug === of.region.slug)
  const departing = (place + variant) % 4 === 3 && order.length > 2
  const chosen = departing ? [order[0], order[2]] : order.slice(0, document.winners)
  const winners = chosen.flatMap((one) => one ?? [])
  const departs = leavesOrder(
    winners.map((one) => leadingRank(one, document.leading)),
    Math.min(document.winners, ranked.length),
  )
  put('reward_decision', {
    programme_id: programmeId,
    departs,
    reason: departs ? of.say(DEPARTING) : null,
    decided_by: officer.accountId,
    decided_by_name: officer.fullName,
    decided_at: of.at(decidedOn, 640),
  })
  for (const [at, one] of winners.entries()) {
    const winner = found(
      judged.find(({ label }) => label === one.label),
      'a winner',
    )
    const id = random.id(Date.parse(of.at(decidedOn, 640)))
    put('reward_award', {
      id,
      nominee_id: winner.id,
      name: winner.person.fullName,
      rank: one.rank,
      load_rank: one.loadRank,
      awarded_at: of.at(decidedOn, 640),
    })
    const words = (place + at) % 4
    // Most agree, some never answer, some take it back.
    for (const [number, given] of (words === 1 ? [] : words === 3 ? [true, false] : [true]).entries())
      put('reward_consent', {
        award_id: id,
        number: number + 1,
        given,
        said_at: of.at(addDays(decidedOn, 2 + number * 20), 700),
      })
  }
}
