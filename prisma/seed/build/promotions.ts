// Four rounds in their glass box: one decided, one that waits for the choice, one that the panel judges, one that is open.
// Places and points follow from the application's own rules, so that what the demo shows can be recomputed.
import { digestOf } from '../../../lib/core/digest.ts'
import type { EmployeeKind } from '../../../lib/organization/rules.ts'
import { isRank } from '../../../lib/organization/rules/ranks.ts'
import { type Grade, GRADES } from '../../../lib/reviews/rules.ts'
import { CATALOGUE, chosenCriteria, type CriterionCode } from '../../../lib/promotion/rules/catalogue.ts'
import { RULES_SCHEMA, type RulesDocument } from '../../../lib/promotion/rules/document.ts'
import { drawnSeats, lotOf } from '../../../lib/promotion/rules/draw.ts'
import {
  checksFor,
  type Copied,
  copiedFrom,
  isEligible,
  learningOf,
} from '../../../lib/promotion/rules/inputs.ts'
import { benchOf, type SeatScores } from '../../../lib/promotion/rules/panel.ts'
import { candidatesOf, type Scored, withPanel } from '../../../lib/promotion/rules/round-file.ts'
import type { RoundStatus } from '../../../lib/promotion/rules/stages.ts'
import { isCluster, isEducationLevel } from '../../../lib/talent/rules/education.ts'
import type { PersonFacts } from '../../../lib/talent/rules/fit.ts'
import { isPostLevel, WORK_FIELDS } from '../../../lib/talent/rules/posts.ts'
import type { PostProfile } from '../../../lib/talent/rules/requirements.ts'
import type { HeldPost } from '../../../lib/talent/rules/service.ts'
import { competencesStored, profileLists } from '../../../lib/talent/schema/stored.ts'
import {
  CHANGE_REASON,
  DEPARTURE_REASON,
  OBJECTION_GROUNDS,
  SCORE_NOTES,
  STATEMENTS,
} from '../content/promotions.ts'
import { REGIONS } from '../content/regions.ts'
import { addDays, type Day } from './calendar.ts'
import type { Careers } from './careers.ts'
import { vouchedSince } from './discipline.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom, type Random } from './random.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type Told = {
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  posts: readonly Row[]
  assignments: readonly Row[]
  careers: Careers
  annual: readonly Row[]
  quarterly: readonly Row[]
  learned: readonly Row[]
  /** Of leaders, all verified. */
  certificates: readonly Row[]
}

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

type Stage = Extract<RoundStatus, 'DECIDED' | 'FINAL' | 'RANKED' | 'SCORING' | 'ANNOUNCED'>
/** Days from the first day of the call to today. */
const AGES: Record<Stage, number> = { FINAL: 110, DECIDED: 70, RANKED: 45, SCORING: 30, ANNOUNCED: 5 }

const textOrNull = (value: Row[string] | undefined) =>
  value === null || value === undefined ? null : textOf(value)
const gradeOf = (value: Row[string] | undefined): Grade | null =>
  GRADES.find((grade) => grade === value) ?? null
const levelFrom = (text: string) => (isPostLevel(text) ? text : null)
const fieldFrom = (value: Row[string] | undefined) => WORK_FIELDS.find((field) => field === value) ?? null

function profileOf(row: Row): PostProfile {
  const lists = profileLists.parse({
    fields: row.fields,
    clusters: row.clusters,
    experienceFields: row.experience_fields,
    earlierLevels: row.earlier_levels,
    certificates: row.certificates,
    competences: row.competences,
  })
  const education = textOrNull(row.education)
  const minRank = textOrNull(row.min_rank)
  const months = (value: Row[string] | undefined) => (typeof value === 'number' ? value : null)
  const earlier = months(row.earlier_months)
  return {
    level: levelFrom(textOf(row.level)) ?? 'PELAKSANA',
    education: education !== null && isEducationLevel(education) ? education : null,
    fields: lists.fields,
    clusters: lists.clusters,
    minRank: minRank !== null && isRank(minRank) ? minRank : null,
    experienceMonths: months(row.experience_months),
    experienceFields: lists.experienceFields,
    earlierPost:
      earlier !== null && lists.earlierLevels.length > 0
        ? { levels: lists.earlierLevels, months: earlier }
        : null,
    certificates: lists.certificates,
    competences: lists.competences,
    maxAge: months(row.max_age),
    pnsOnly: row.pns_only === true,
  }
}

/** Everybody's facts from the rows that are about to be written. */
function knownFacts(
  { posts, assignments, careers, annual, quarterly, certificates }: Told,
  completeSince: Day,
) {
  const byPerson = (rows: readonly Row[]) => Map.groupBy(rows, (row) => textOf(row.employee_id))
  const postOf = new Map(posts.map((row) => [textOf(row.id), row]))
  const of = {
    assignments: byPerson(assignments),
    ranks: byPerson(careers.ranks),
    education: byPerson(careers.education),
    posts: byPerson(careers.posts),
    assessments: byPerson(careers.assessments),
    certificates: byPerson(certificates),
    annual: byPerson(annual.filter(({ signed_at: at }) => at !== null)),
    quarterly: byPerson(quarterly.filter(({ signed_at: at }) => at !== null)),
  }
  return ({ id, nip, kind, rank }: SeedPerson): PersonFacts => {
    const held = (of.assignments.get(id) ?? []).map((row): HeldPost => {
      const position = row.position_id ? postOf.get(textOf(row.position_id)) : undefined
      return {
        title: textOf(row.position_title),
        level: position ? levelFrom(textOf(position.level)) : null,
        workField: fieldFrom(position?.work_field),
        from: textOf(row.starts_on),
        through: textOrNull(row.ends_on),
        acting: row.kind !== 'DEFINITIVE',
      }
    })
    const earlier = (of.posts.get(id) ?? []).map((row): HeldPost => ({
      title: textOf(row.title),
      level: levelFrom(textOf(row.level)),
      workField: fieldFrom(row.work_field),
      from: textOf(row.starts_on),
      through: textOf(row.ends_on),
      acting: false,
    }))
    const [assessed] = of.assessments.get(id) ?? []
    const record = (of.ranks.get(id) ?? []).find(({ rank_code: code }) => code === rank)
    const years = [
      ...new Set(
        [...(of.annual.get(id) ?? []), ...(of.quarterly.get(id) ?? [])].map(({ year }) => Number(year)),
      ),
    ]
    return {
      employeeId: id,
      kind: kind satisfies EmployeeKind,
      bornOn: nip ? `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}` : null,
      servesSince: nip && kind === 'PNS' ? `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01` : null,
      rank:
        rank !== null && isRank(rank)
          ? { code: rank, since: textOrNull(record?.since), decree: textOrNull(record?.decree) }
          : null,
      education: (of.education.get(id) ?? []).flatMap((row) => {
        const level = textOf(row.level)
        const cluster = textOrNull(row.cluster)
        return isEducationLevel(level)
          ? [
              {
                level,
                field: textOf(row.field),
                cluster: cluster !== null && isCluster(cluster) ? cluster : null,
                year: Number(row.year),
              },
            ]
          : []
      }),
      posts: [...held, ...earlier],
      grades: years.map((year) => ({
        year,
        annual: gradeOf((of.annual.get(id) ?? []).find((row) => row.year === year)?.grade),
        quarters: (of.quarterly.get(id) ?? []).flatMap((row) =>
          row.year === year ? (gradeOf(row.grade) ?? []) : [],
        ),
      })),
      assessment: assessed
        ? {
            levels: competencesStored.parse(assessed.levels),
            potential: Number(assessed.potential),
            on: textOf(assessed.assessed_on),
            body: textOf(assessed.body),
          }
        : null,
      discipline: {
        serving: false,
        until: null,
        completeSince,
      },
      certificates: (of.certificates.get(id) ?? []).map((row) => ({
        title: textOf(row.title),
        status: 'VERIFIED',
        on: textOf(row.ends_on),
        provider: textOf(row.provider),
        number: textOrNull(row.number),
      })),
    }
  }
}

type Weights = Partial<Record<CriterionCode, number>>
const WEIGHTS: Weights = Object.fromEntries(CATALOGUE.map(({ code, weight }) => [code, weight]))
const WITH_LEARNING: Weights = { ...WEIGHTS, kinerja: 3000, gagasan: 1500, pelatihan: 1000 }
const MEMBERS = 5
const APPLYING = 6

const ABOVE: Record<string, readonly string[]> = {
  JPT_PRATAMA: ['TOP'],
  ADMINISTRATOR: ['TOP', 'ADMINISTRATOR'],
  PENGAWAS: ['TOP', 'ADMINISTRATOR', 'SUPERVISOR'],
  AHLI_MUDA: ['TOP', 'ADMINISTRATOR', 'SUPERVISOR', 'EXPERT_SENIOR'],
}
/** Who would not step down applies first. */
const rises = (now: string, level: string) => !ABOVE[level]?.includes(now)

/** Posts for which enough people qualify, those without a holder first. */
function postsWithPeople(of: Setting, told: Told) {
  const factsOf = knownFacts(told, vouchedSince(of.calendar.today))
  const facts = new Map(told.people.map((person) => [person.id, factsOf(person)]))
  const holders = new Set(told.assignments.map(({ position_id: id }) => id))
  const staff = told.people.find(({ persona }) => persona === 'staff')
  const busy = new Set([
    'head',
    'admin',
    'secondAdmin',
    'inspector',
    'unitHead',
    'supervisor',
    'otherSupervisor',
  ])
  const open = told.people.filter(
    ({ persona, seat, kind }) =>
      (persona === null || !busy.has(persona)) && seat.level !== 'ELECTED' && kind === 'PNS',
  )
  return told.posts
    .toSorted((a, b) => Number(holders.has(textOf(a.id))) - Number(holders.has(textOf(b.id))))
    .flatMap((post) => {
      const level = textOf(post.level)
      if (!['ADMINISTRATOR', 'PENGAWAS', 'AHLI_MUDA', 'JPT_PRATAMA'].includes(level)) return []
      const document = documentOf(of, post, told, 'probe', of.calendar.today, [])
      const able = open.filter(({ id }) => {
        const known = facts.get(id)
        const here = told.assignments.some((row) => row.employee_id === id && row.position_id === post.id)
        return known && !here && isEligible(checksFor(document, known))
      })
      const first = able.filter((person) => person === staff)
      const others = able.filter((person) => person !== staff)
      const all = [
        ...first,
        ...others.toSorted((a, b) => Number(rises(b.seat.level, level)) - Number(rises(a.seat.level, level))),
      ]
      return all.length >= 4 ? [{ post, able: all, withStaff: first.length > 0, facts }] : []
    })
}

/** What was verified of this person within the days that count. */
function hoursOf({ learned }: Told, { id }: SeedPerson, document: RulesDocument): number {
  const { from, through } = learningOf(document)
  return learned
    .filter(
      ({ employee_id: of, status, ends_on: on }) =>
        of === id && status === 'VERIFIED' && textOf(on) >= from && textOf(on) <= through,
    )
    .reduce((sum, { hours }) => sum + Number(hours), 0)
}

function documentOf(
  of: Setting,
  post: Row,
  { units }: Told,
  round: string,
  opensOn: Day,
  panel: readonly SeedPerson[],
  weights = WEIGHTS,
): RulesDocument {
  return {
    schema: RULES_SCHEMA,
    region: of.region.slug,
    round,
    replaces: null,
    post: {
      position: textOf(post.id),
      title: textOf(post.title),
      unit: found(
        units.find(({ id }) => id === post.unit_id),
        'the unit of a post',
      ).name,
      profile: profileOf(post),
    },
    ...chosenCriteria(weights),
    spread: 1500,
    calendar: {
      opensOn,
      closesOn: addDays(opensOn, 18),
      decidesBy: addDays(opensOn, 70),
      objectionDays: 14,
    },
    panel: panel.map(({ fullName, seat, unit }, place) => ({
      seat: place + 1,
      name: fullName,
      office: `${seat.title}, ${unit.name}`,
    })),
  }
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
  const variant = REGIONS.findIndex(({ slug }) => slug === of.region.slug) % 3
  const posts = postsWithPeople(of, told)
  const stages: Stage[] = [variant === 2 ? 'FINAL' : 'DECIDED', 'RANKED', 'SCORING', 'ANNOUNCED']
  // The staff member of the demo stands in the decided round, to read a letter, and may apply in the open one.
  const ordered = [
    ...posts.filter(({ withStaff }) => withStaff),
    ...posts.filter(({ withStaff }) => !withStaff),
  ]
  const chosen = [ordered[0], ordered[2], ordered[3], ordered[1]]
  const taken = new Set<string>()
  for (const [place, stage] of stages.entries()) {
    const wanted = chosen[place]
    if (!wanted || taken.has(textOf(wanted.post.id))) continue
    taken.add(textOf(wanted.post.id))
    tellRound(of, told, random, all, { ...wanted, stage, variant })
  }
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

type Wanted = ReturnType<typeof postsWithPeople>[number] & { stage: Stage; variant: number }

function tellRound(
  of: Setting,
  told: Told,
  random: Random,
  all: Promotions,
  { post, able, facts, stage, variant }: Wanted,
): void {
  const region_id = of.region.id
  const byPersona = (key: SeedPerson['persona']) =>
    found(
      told.people.find(({ persona }) => persona === key),
      `the persona ${key}`,
    )
  const opensOn = addDays(of.calendar.today, -AGES[stage])
  const day = (after: number): Day => {
    const wanted = addDays(opensOn, after)
    return wanted < of.calendar.today ? wanted : of.calendar.today
  }
  const roundId = random.id(Date.parse(of.at(addDays(opensOn, -8), 540)))
  const applying =
    stage === 'ANNOUNCED'
      ? able.filter(({ persona }) => persona === null).slice(0, 2)
      : able.slice(0, APPLYING)
  const sitting = [
    byPersona('supervisor'),
    ...told.people.filter(
      (person) =>
        person.persona === null &&
        person.seat.level !== 'ELECTED' &&
        person.kind === 'PNS' &&
        ['TOP', 'ADMINISTRATOR', 'SUPERVISOR', 'EXPERT_SENIOR'].includes(person.seat.level) &&
        !applying.includes(person),
    ),
  ].slice(0, MEMBERS)
  if (sitting.length < MEMBERS) return
  const decided = stage === 'DECIDED' || stage === 'FINAL'
  const document = documentOf(of, post, told, roundId, opensOn, sitting, decided ? WITH_LEARNING : WEIGHTS)
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
      statement: of.say(found(STATEMENTS[place % STATEMENTS.length], 'a statement')),
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
  if (closed)
    tellScores(of, random, all, { document, hash, roundId, sitting, judged, stage, day, variant, byPersona })
}

type Judged = { id: string; label: string; person: SeedPerson; copied: Copied }
type Scoring = {
  document: RulesDocument
  hash: string
  roundId: string
  sitting: readonly SeedPerson[]
  judged: readonly Judged[]
  stage: Stage
  day: (after: number) => Day
  variant: number
  byPersona: (key: SeedPerson['persona']) => SeedPerson
}

function tellScores(of: Setting, random: Random, all: Promotions, told: Scoring): void {
  const { document, hash, roundId, sitting, judged, stage, day } = told
  const region_id = of.region.id
  const criteria = document.criteria.filter(({ source }) => source === 'PANEL').map(({ code }) => code)
  const eligible = judged.filter(({ copied }) => copied.eligible)
  const scored = eligible.map((candidate, place): Scored => {
    const seats = drawnSeats(digestOf, document, hash, candidate.label)
    const given: SeatScores[] = []
    const bench = () => benchOf({ seats, conflicted: new Set(), given, criteria, spread: document.spread })
    // Where the panel is at work, nobody has scored the first, and one each of the others.
    const most = stage !== 'SCORING' ? 3 : place === 0 ? 0 : 1
    while (bench().asked.length > 0 && given.length < most) {
      const seat = found(bench().asked[0], 'a seat')
      // The persona of the panel has still to score in the round that runs.
      if (stage === 'SCORING' && seat === 1) break
      const scores = Object.fromEntries(criteria.map((code) => [code, 6000 + random.between(0, 14) * 250]))
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
  { roundId, judged, day, variant, byPersona, stage }: Scoring,
  order: readonly string[],
): void {
  const region_id = of.region.id
  const mayor = byPersona('head')
  const on = day(stage === 'FINAL' ? 60 : 64)
  const rank = variant === 1 ? 2 : 1
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
  if (variant !== 0) return
  const objector = candidateOf(Math.min(order.length, 4))
  if (objector.person.persona !== null) return
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
