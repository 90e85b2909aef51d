// Which post each round is for, who applies and who judges: people rise by one step, and nobody judges from below.
import type { RoundStatus } from '../../../lib/promotion/rules/stages.ts'
import { checksFor } from '../../../lib/promotion/rules/inputs.ts'
import type { PersonFacts } from '../../../lib/talent/rules/checks.ts'
import { WORK_OF } from '../content/posts.ts'
import type { PersonaKey } from '../content/regions.ts'
import { addDays } from './calendar.ts'
import { vouchedSince } from './discipline.ts'
import type { SeedPerson } from './people.ts'
import { documentOf } from './promotion-document.ts'
import { knownFacts, type Told } from './promotion-facts.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type Stage = Extract<RoundStatus, 'DECIDED' | 'FINAL' | 'RANKED' | 'SCORING' | 'ANNOUNCED'>
type SeatLevel = SeedPerson['seat']['level']

export type Story = {
  stage: Stage
  title: string
  /** Days from the first day of the call to today. */
  age: number
  /** Of the one who is chosen, once somebody is. */
  chosen: 1 | 2
  objection: boolean
}

const story = (stage: Stage, title: string, age: number, more: Partial<Story> = {}): Story => ({
  stage,
  title,
  age,
  chosen: 1,
  objection: false,
  ...more,
})

/** One that is over, one whose choice people may still object to, one to decide, one to judge, one that is open. */
const STORIES: readonly Story[] = [
  story('FINAL', 'Kepala Subbagian Tata Usaha dan Rumah Tangga', 110),
  story('DECIDED', 'Kepala Bagian Umum', 70, { chosen: 2, objection: true }),
  story('RANKED', 'Asisten Administrasi Umum', 45),
  story('SCORING', 'Kepala Seksi Identitas Penduduk', 30),
  story('ANNOUNCED', 'Kepala Bidang Pelayanan Kesehatan', 5),
]

const BELOW: Record<string, readonly SeatLevel[]> = {
  JPT_PRATAMA: ['ADMINISTRATOR'],
  ADMINISTRATOR: ['SUPERVISOR', 'EXPERT_SENIOR'],
  PENGAWAS: ['EXPERT', 'SKILLED', 'CLERK'],
}
const JUDGING: Record<string, readonly SeatLevel[]> = {
  JPT_PRATAMA: ['TOP'],
  ADMINISTRATOR: ['TOP', 'ADMINISTRATOR'],
  PENGAWAS: ['TOP', 'ADMINISTRATOR', 'SUPERVISOR', 'EXPERT_SENIOR'],
}
/** They run rounds, read the trail, or choose. */
const KEPT_OUT: readonly PersonaKey[] = ['head', 'admin', 'secondAdmin', 'inspector']
const MOST = 6
const FEWEST: Record<Stage, number> = { FINAL: 3, DECIDED: 3, RANKED: 2, SCORING: 3, ANNOUNCED: 1 }

export type Wanted = Story & {
  post: Row
  facts: ReadonlyMap<string, PersonFacts>
  applying: readonly SeedPerson[]
  sitting: readonly SeedPerson[]
}

const mayTakePart = ({ persona, seat, kind }: SeedPerson) =>
  (persona === null || !KEPT_OUT.includes(persona)) && seat.level !== 'ELECTED' && kind === 'PNS'

// Whom a round with few people leaves over, one with many may still take.
const BY_SCARCITY = STORIES.toSorted((a, b) => Number(b.stage === 'SCORING') - Number(a.stage === 'SCORING'))

const distance = ({ unit }: SeedPerson, post: Row) =>
  post.work_field === WORK_OF[unit.theme] ? 0 : WORK_OF[unit.theme] === 'HEALTH' ? 2 : 1

/** Rounds for which enough people qualify. */
export function plannedRounds(of: Setting, told: Told): Wanted[] {
  const factsOf = knownFacts(told, vouchedSince(of.calendar.today))
  const facts = new Map(told.people.map((person) => [person.id, factsOf(person)]))
  const people = told.people.filter(mayTakePart)
  // Who tries for one post does not try for the next; only the open call is for everybody.
  const taken = new Set<SeedPerson>()
  const planned = BY_SCARCITY.flatMap((one): Wanted[] => {
    const post = told.posts.find(({ title }) => title === one.title)
    const level = post ? textOf(post.level) : ''
    if (!post) return []
    const document = documentOf(of, post, told, {
      round: 'probe',
      opensOn: addDays(of.calendar.today, -one.age),
      panel: [],
    })
    // Whose schooling nobody has recorded does not try here; what else is not recorded keeps nobody away.
    const able = people
      .flatMap((person) => {
        if (!BELOW[level]?.includes(person.seat.level) || person.persona === 'unitHead') return []
        const checks = checksFor(document, found(facts.get(person.id), 'the facts of a person'))
        const unmet = checks.some(
          ({ outcome, requirement }) =>
            outcome === 'FAIL' || (outcome === 'UNKNOWN' && requirement.startsWith('EDUCATION')),
        )
        return unmet ? [] : [{ person, open: checks.filter(({ outcome }) => outcome === 'UNKNOWN').length }]
      })
      // Work of the same kind first.
      .toSorted((a, b) => distance(a.person, post) - distance(b.person, post) || a.open - b.open)
      .map(({ person }) => person)
    // The supervisor of the demo reads a letter where the choice was made, and may apply where the call is open.
    const known = able.filter(({ persona }) => persona === 'supervisor')
    const others = able.filter(
      (person) => person.persona === null && (one.stage === 'ANNOUNCED' || !taken.has(person)),
    )
    const applying =
      one.stage === 'ANNOUNCED'
        ? others.slice(0, 2)
        : [...(one.stage === 'DECIDED' ? known : []), ...others].slice(0, MOST)
    const judges = people.filter(
      (person) =>
        (person.persona === null || person.persona === 'supervisor') &&
        JUDGING[level]?.includes(person.seat.level) &&
        !able.includes(person),
    )
    const sitting = [
      ...judges.filter(({ persona }) => persona === 'supervisor'),
      ...judges.filter(({ persona }) => persona === null),
    ].slice(0, judges.length < 5 ? 3 : 5)
    const enough = applying.length >= FEWEST[one.stage] && sitting.length >= 3
    if (enough) applying.forEach((person) => taken.add(person))
    return enough ? [{ ...one, post, facts, applying, sitting }] : []
  })
  return planned.toSorted((a, b) => b.age - a.age)
}
