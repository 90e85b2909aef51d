// A promotion round as it stands when others take over: written by the application's own rules, so that it can be recomputed.
import { digestOf } from '../../lib/core/digest.ts'
import { newId } from '../../lib/core/id.ts'
import { chosenCriteria } from '../../lib/promotion/rules/catalogue.ts'
import { RULES_SCHEMA, type RulesDocument } from '../../lib/promotion/rules/document.ts'
import { drawnSeats, lotOf } from '../../lib/promotion/rules/draw.ts'
import { candidatesOf, withPanel } from '../../lib/promotion/rules/round-file.ts'
import type { PostProfile } from '../../lib/talent/rules/requirements.ts'
import type { KnownPerson as Persona } from '../../prisma/seed/personas.ts'
import type { TestDatabase } from './database.ts'

type Ask = TestDatabase['ask']
type KnownPerson = Pick<Persona, 'login' | 'fullName' | 'region' | 'regionId'>
type Told = {
  status: 'ANNOUNCED' | 'SCORING' | 'RANKED'
  title: string
  /** The health agency of the demo where nothing else is said. */
  unitId?: string
  officers: [KnownPerson, KnownPerson]
  panel: [KnownPerson, KnownPerson, KnownPerson]
  candidates: readonly KnownPerson[]
  opensOn: string
  closesOn: string
  /** What the post asks for; nothing where nothing is said. */
  profile?: PostProfile
}

const PROFILE = {
  level: 'PELAKSANA',
  education: null,
  fields: [],
  clusters: [],
  minRank: null,
  experienceMonths: null,
  experienceFields: [],
  earlierPost: null,
  certificates: [],
  competences: {},
  maxAge: null,
  pnsOnly: false,
} as const

/** Labels under which nobody knows the candidates, the first of whom the first member of the panel is asked about. */
export async function standingRound(ask: Ask, told: Told): Promise<{ roundId: string; labels: string[] }> {
  const [officer, second] = told.officers
  const { regionId } = officer
  const accountOf = async ({ login }: KnownPerson) => {
    const [row] = await ask<{ id: string; employee_id: string }>(
      regionId,
      'SELECT id, employee_id FROM account WHERE login = $1',
      [login],
    )
    if (!row) throw new Error(`no account of ${login}`)
    return row
  }
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = ['region_id', ...Object.keys(row)]
    return ask(
      regionId,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
      [
        regionId,
        ...Object.values(row).map((value) =>
          typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
        ),
      ],
    )
  }
  const [unit] = await ask<{ id: string; name: string }>(
    regionId,
    `SELECT id, name FROM unit WHERE ${told.unitId ? 'id = $1' : `slug = 'dinas-kesehatan'`}`,
    told.unitId ? [told.unitId] : [],
  )
  const [positionId, roundId] = [newId(), newId()]
  await put('position', {
    id: positionId,
    unit_id: unit?.id,
    title: told.title,
    level: 'PELAKSANA',
    seats: 1,
    created_at: `${told.opensOn}T00:00:00Z`,
    updated_at: `${told.opensOn}T00:00:00Z`,
  })
  const document: RulesDocument = {
    schema: RULES_SCHEMA,
    region: officer.region,
    round: roundId,
    replaces: null,
    post: {
      position: positionId,
      title: told.title,
      unit: unit?.name ?? '',
      profile: told.profile ?? PROFILE,
    },
    ...chosenCriteria({ pengalaman: 4000, gagasan: 3500, memimpin: 2500 }),
    spread: 1500,
    calendar: {
      opensOn: told.opensOn,
      closesOn: told.closesOn,
      decidesBy: '2026-06-30',
      objectionDays: 14,
    },
    panel: told.panel.map(({ fullName }, place) => ({ seat: place + 1, name: fullName, office: 'Anggota' })),
  }
  const hash = digestOf(document)
  const [by, confirmer] = [await accountOf(officer), await accountOf(second)]
  const at = `${told.closesOn}T03:00:00Z`
  await put('promotion_round', {
    id: roundId,
    position_id: positionId,
    status: told.status,
    prepared_by: by.id,
    prepared_by_name: officer.fullName,
    created_at: at,
    updated_at: at,
  })
  await put('promotion_rules', {
    round_id: roundId,
    version: 1,
    document,
    hash,
    prepared_by: by.id,
    prepared_by_name: officer.fullName,
    confirmed_by: confirmer.id,
    confirmed_by_name: second.fullName,
    confirmed_at: `${told.opensOn}T00:00:00Z`,
  })
  for (const [place, member] of told.panel.entries())
    await put('promotion_panelist', {
      round_id: roundId,
      seat: place + 1,
      account_id: (await accountOf(member)).id,
    })
  const labels = told.candidates.map((_, place) => labelFor(document, hash, place))
  const scored = []
  for (const [place, person] of told.candidates.entries()) {
    const label = labels[place] ?? ''
    const id = newId()
    const points = { pengalaman: 9000 - place * 1500 }
    await put('promotion_candidate', {
      id,
      round_id: roundId,
      employee_id: (await accountOf(person)).employee_id,
      label,
      statement: 'Antrean satu pintu dengan jadwal yang dipilih warga dari rumah.',
      checks: '[]',
      applied_at: at,
    })
    await put('promotion_input', {
      candidate_id: id,
      eligible: true,
      checks: '[]',
      inputs: { pengalaman: { kind: 'LINE', value: 108 - place * 18 } },
      points,
      days_in_rank: 900,
      copied_at: at,
    })
    if (told.status === 'SCORING') continue
    const panel = { gagasan: [8000, 8200 - place * 100], memimpin: [7000, 7500] }
    for (const [turn, seat] of drawnSeats(digestOf, document, hash, label).slice(0, 2).entries())
      await put('promotion_score', {
        candidate_id: id,
        seat,
        round_id: roundId,
        scores: { gagasan: panel.gagasan[turn], memimpin: panel.memimpin[turn] },
        given_at: at,
      })
    scored.push({
      label,
      panel,
      points: withPanel(points, panel),
      daysInRank: 900,
      lot: lotOf(digestOf, hash, label),
    })
  }
  if (told.status === 'RANKED')
    await put('promotion_ranking', {
      round_id: roundId,
      candidates: JSON.stringify(candidatesOf(document, scored)),
      counts: { applied: scored.length, withdrawn: 0, notEligible: 0, ranked: scored.length },
      ranked_at: at,
    })
  return { roundId, labels }
}

const LETTERS = '23456789ABCDEFGHJKMN'

function labelFor(document: RulesDocument, hash: string, place: number): string {
  for (const letter of LETTERS) {
    const label = `K-${place + 2}${letter}AA`
    if (drawnSeats(digestOf, document, hash, label).slice(0, 2).includes(1)) return label
  }
  throw new Error('no draw asks the first member')
}
