import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { Role, WriteCtx } from '@/lib/core/types'
import { sayConsent } from '@/lib/recognition/commands/awards'
import { nominate, takeNominationBack } from '@/lib/recognition/commands/nominations'
import { chooseWinners, declareTies, voteOn } from '@/lib/recognition/commands/reward-panel'
import {
  cancelProgramme,
  closeNaming,
  prepareProgramme,
  publishProgramme,
  rankNominees,
  searchRecord,
} from '@/lib/recognition/commands/rewards'
import { unitLoad } from '@/lib/recognition/queries/load'
import { myAwards, myReward, nominationForm, rewardsForMe } from '@/lib/recognition/queries/own-rewards'
import { publishedRewards, rewardsVersion } from '@/lib/recognition/queries/published-rewards'
import { myRewardPanels, rewardSheet } from '@/lib/recognition/queries/reward-panel'
import { awardList, programmeDesk, programmeForm, programmeList } from '@/lib/recognition/queries/rewards'
import { programmeInput } from '@/lib/recognition/schema/rewards'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  hire,
  openOffice,
  reasonOf,
  refusalOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { units } from '../support/office'

let database: TestDatabase
let pool: pg.Pool
const unit = units[SURAKARTA]?.health ?? ''
let ayu: Someone, mayor: Someone, boss: Someone, sari: Someone, budi: Someone, citra: Someone, dodi: Someone
const panel: Someone[] = []
const ROLES = new Map<Someone, Role[]>()

const at = (day: string) => new Date(`${day}T03:00:00Z`)
const [PREPARED, LATE, OPEN, CLOSED, LATER] = [
  '2026-03-20',
  '2026-04-01',
  '2026-07-02',
  '2026-07-12',
  '2026-07-20',
].map(at)

const who = <T>(someone: Someone, run: (ctx: WriteCtx) => Promise<T>, when: Date | undefined = LATER) =>
  as(someone, (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles: ROLES.get(someone) ?? ['staff'] } }), when)

const form = (words: Record<string, unknown> = {}) =>
  programmeInput.parse({
    version: 0,
    name: 'Pegawai berprestasi',
    period: 'QUARTER-2026-2',
    kinds: ['PNS'],
    attendance: '95',
    weights: { kinerja: '30', tuntas: '20', dampak: '30', teladan: '20', gagasan: '0' },
    evidence: { dampak: 'Angka antrean sebelum dan sesudah.' },
    leading: 'OUTPUT',
    winners: '1',
    forms: ['CERTIFICATE', 'MENTION'],
    fromRecord: '2',
    opensOn: '2026-06-15',
    closesOn: '2026-07-10',
    decidesBy: '2026-07-31',
    panel: 'panel1\npanel2\npanel3',
    ...words,
  })

const rowOf = async (programmeId: string) => {
  const [row] = await database.ask<{ status: string; version: number }>(
    SURAKARTA,
    'SELECT status, version FROM reward_programme WHERE id = $1',
    [programmeId],
  )
  return row ?? { status: 'NONE', version: 0 }
}
const versioned = async (programmeId: string) => ({
  programmeId,
  version: (await rowOf(programmeId)).version,
})

async function published(words: Record<string, unknown> = {}): Promise<string> {
  const { programmeId } = await who(ayu, (ctx) => prepareProgramme(ctx, form(words)), PREPARED)
  const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId), PREPARED)
  await who(
    ayu,
    (ctx) => publishProgramme(ctx, { programmeId, version: 1, hash: desk?.hash ?? '' }),
    PREPARED,
  )
  return programmeId
}

const name = (by: Someone, programmeId: string, person: Someone, when = OPEN, cites: string[] = []) =>
  who(
    by,
    (ctx) =>
      nominate(ctx, {
        programmeId,
        employeeId: person.id,
        reason: 'Menata loket pendaftaran sehingga antrean habis sebelum pukul sebelas.',
        evidence: 'Laporan antrean Juni 2026',
        cites,
      }),
    when,
  )

async function account(someone: Someone, login: string) {
  await database.ask(
    SURAKARTA,
    `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, 'x', now())`,
    [SURAKARTA, someone.accountId, someone.id, login, someone.name],
  )
}

const evidence = (done: number, late = 0) =>
  JSON.stringify({
    days: { filled: 60, expected: 60 },
    logs: { late },
    pace: 0.5,
    results: [{ kind: 'MAIN', indicators: [{ done, target: 100 }] }],
  })

const graded = (someone: Someone, grade: string, facts: string) =>
  database.ask(
    SURAKARTA,
    `INSERT INTO quarterly_review (region_id, id, employee_id, assessor_id, unit_id, year, quarter, status, grade, evidence,
       rule_version, signed_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, 2026, 2, 'FINAL', $6, $7, 'x/1', now(), now(), now())`,
    [SURAKARTA, newId(), someone.id, boss.id, unit, grade, facts],
  )

const worked = (someone: Someone, minutes: number) =>
  database.ask(
    SURAKARTA,
    `INSERT INTO employee_month (region_id, month, employee_id, approved_minutes) VALUES ($1, '2026-05-01', $2, $3)`,
    [SURAKARTA, someone.id, minutes],
  )

const nomineeOf = async (programmeId: string, someone: Someone) => {
  const [row] = await database.ask<{ id: string; eligible: boolean }>(
    SURAKARTA,
    'SELECT id, eligible FROM reward_nominee WHERE programme_id = $1 AND employee_id = $2',
    [programmeId, someone.id],
  )
  if (!row) throw new Error(`${someone.name} is no nominee`)
  return row
}

const votes = (dampak: number) => ({ dampak, teladan: 80 })

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  pool = new pg.Pool({ connectionString: database.appUrl, max: 2 })
  await openOffice(database)
  ;[ayu, mayor, boss, sari, budi, citra, dodi] = [
    await hire(database, 'Ayu Lestari'),
    await hire(database, 'Wali Kota'),
    await hire(database, 'Hendra Gunawan'),
    await hire(database, 'Sari Wulandari'),
    await hire(database, 'Budi Santoso'),
    await hire(database, 'Citra Ayu'),
    await hire(database, 'Dodi Pratama'),
  ]
  ROLES.set(ayu, ['staff', 'admin'])
  ROLES.set(mayor, ['decider'])
  for (const [place, person] of ['Panel Satu', 'Panel Dua', 'Panel Tiga'].entries()) {
    const member = await hire(database, person)
    panel.push(member)
    await account(member, `panel${place + 1}`)
  }
  await account(ayu, 'ayu')
  for (const member of [sari, budi, citra, dodi]) await standIn(database, member, boss)
  // The first of the panel led Sari when the period began.
  await database.ask(SURAKARTA, 'UPDATE supervision SET starts_on = $1 WHERE employee_id = $2', [
    '2026-05-01',
    sari.id,
  ])
  await standIn(database, sari, panel[0] ?? boss, '2025-01-01', '2026-04-30')
  await graded(sari, 'VERY_GOOD', evidence(80))
  await graded(budi, 'VERY_GOOD', evidence(80))
  await graded(citra, 'GOOD', evidence(30, 4))
  await graded(dodi, 'NEEDS_IMPROVEMENT', evidence(80))
  // A quarter of 2026 has about 27,000 working minutes: Budi carries half as much again.
  await worked(sari, 24_000)
  await worked(budi, 40_000)
  await worked(citra, 24_000)
  const position = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO position (region_id, id, unit_id, title, level, seats, created_at, updated_at)
     VALUES ($1, $2, $3, 'Pengelola Layanan', 'PELAKSANA', 20, now(), now())`,
    [SURAKARTA, position, unit],
  )
  await database.ask(
    SURAKARTA,
    'UPDATE assignment SET position_id = $1 WHERE employee_id IN (SELECT id FROM employee)',
    [position],
  )
})
afterAll(async () => {
  await pool.end()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

describe('criteria before the period', () => {
  test('Ayu is told at the field what is wrong, and nothing is kept', async () => {
    const no = (words: Record<string, unknown>) =>
      refusalOf(who(ayu, (ctx) => prepareProgramme(ctx, form(words)), PREPARED))
    expect(await no({ weights: { dampak: '99' } })).toMatchObject({
      reason: 'weights_not_hundred',
      field: 'weights.kinerja',
    })
    expect(await no({ panel: 'panel1\npanel2\ntiada' })).toMatchObject({
      reason: 'reward_panelist_unknown',
      field: 'panel',
    })
    expect(await no({ closesOn: '2026-06-30' })).toMatchObject({ reason: 'closes_within_period' })
    expect(await no({ unitId: newId() })).toMatchObject({ reason: 'reward_unit_unknown', field: 'unitId' })
    expect(await refusalOf(who(ayu, (ctx) => prepareProgramme(ctx, form()), LATE))).toMatchObject({
      reason: 'published_too_late',
      field: 'period',
    })
    expect(await database.ask(SURAKARTA, 'SELECT 1 FROM reward_programme')).toEqual([])
  })

  test('a draft is changed and published once, as it was read, and never on the first day of the period', async () => {
    const { programmeId } = await who(ayu, (ctx) => prepareProgramme(ctx, form()), PREPARED)
    const first = await who(ayu, (ctx) => programmeDesk(ctx, programmeId), PREPARED)
    await who(ayu, (ctx) => prepareProgramme(ctx, form({ programmeId, version: 1, winners: '2' })), PREPARED)
    const publish = (hash: string | undefined, version: number, when: Date | undefined) =>
      who(ayu, (ctx) => publishProgramme(ctx, { programmeId, version, hash: hash ?? '' }), when)
    expect(await reasonOf(publish(first?.hash, 2, PREPARED))).toBe('rules_changed_since')
    const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId), PREPARED)
    expect(desk?.document.winners).toBe(2)
    expect(desk?.document.criteria.find(({ code }) => code === 'dampak')?.evidence).toBe(
      'Angka antrean sebelum dan sesudah.',
    )
    expect(await reasonOf(publish(desk?.hash, 2, LATE))).toBe('published_too_late')
    expect(await reasonOf(publish(desk?.hash, 1, PREPARED))).toBe('changed_meanwhile')
    expect(await who(sari, (ctx) => rewardsForMe(ctx), PREPARED)).toEqual([])
    const both = await Promise.allSettled([
      publish(desk?.hash, 2, PREPARED),
      publish(desk?.hash, 2, PREPARED),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await who(sari, (ctx) => rewardsForMe(ctx), PREPARED)).toMatchObject([{ phase: 'ANNOUNCED' }])
    expect(
      await reasonOf(who(ayu, (ctx) => prepareProgramme(ctx, form({ programmeId, version: 3 })), PREPARED)),
    ).toBe('reward_not_a_draft')
    expect((await who(ayu, (ctx) => programmeForm(ctx, programmeId), PREPARED)).draft).toBeNull()
  })

  test('no SQL of the application changes published criteria, or lets them in late', async () => {
    const programmeId = await published()
    const client = await pool.connect()
    try {
      for (const [sql, code] of [
        [`UPDATE reward_rules SET document = '{}'`, '42501'],
        [`DELETE FROM reward_rules`, '42501'],
        [
          `INSERT INTO reward_rules SELECT region_id, gen_random_uuid(), document, hash, starts_on, starts_on, published_at,
           published_by, published_by_name FROM reward_rules LIMIT 1`,
          '23514',
        ],
      ] as const) {
        await client.query(`BEGIN; SET LOCAL app.region_id = '${SURAKARTA}'`)
        await expect(client.query(sql)).rejects.toMatchObject({ code })
        await client.query('ROLLBACK')
      }
    } finally {
      client.release()
    }
    expect((await rowOf(programmeId)).status).toBe('PUBLISHED')
  })

  test('a seat that the criteria do not name is nobody’s', async () => {
    const programmeId = await published({ name: 'Kursi titipan' })
    await database.ask(
      SURAKARTA,
      'INSERT INTO reward_seat (region_id, programme_id, seat, account_id) VALUES ($1, $2, 9, $3)',
      [SURAKARTA, programmeId, ayu.accountId],
    )
    expect(await reasonOf(who(ayu, (ctx) => rewardSheet(ctx, programmeId)))).toBe('not_found')
    expect(await who(ayu, (ctx) => myRewardPanels(ctx))).toEqual([])
  })
})

describe('naming', () => {
  let programmeId: string
  beforeAll(async () => {
    programmeId = await published({ name: 'Usulan' })
  })

  test('by a superior or a colleague, never of oneself, one’s superior or a member of the panel', async () => {
    expect(await reasonOf(name(boss, programmeId, sari, at('2026-06-14')))).toBe('naming_not_open')
    await name(boss, programmeId, sari)
    await name(budi, programmeId, sari)
    expect(await reasonOf(name(sari, programmeId, sari))).toBe('nominee_self')
    expect(await reasonOf(name(sari, programmeId, boss))).toBe('not_found')
    expect(await refusalOf(name(sari, programmeId, panel[1] ?? sari))).toMatchObject({
      reason: 'nominee_handles_programme',
      field: 'employeeId',
    })
    const words = await who(sari, (ctx) => myReward(ctx, programmeId), OPEN)
    expect(words.named.map(({ kind }) => kind)).toEqual(['SUPERIOR', 'PEER'])
    expect(JSON.stringify(words.named)).not.toContain(budi.name)
    expect(words.checks.map(({ outcome }) => outcome)).toEqual(['PASS', 'UNKNOWN', 'PASS'])
  })

  test('once for each person, twice at the same moment included, and lawfully taken back', async () => {
    const twice = await Promise.allSettled([name(budi, programmeId, citra), name(budi, programmeId, citra)])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [mine] = (await who(budi, (ctx) => myReward(ctx, programmeId), OPEN)).mine.filter(
      ({ employeeId }) => employeeId === citra.id,
    )
    const back = (by: Someone, when = OPEN) =>
      who(by, (ctx) => takeNominationBack(ctx, { nominationId: mine?.id ?? '', version: 1 }), when)
    expect(await reasonOf(back(sari))).toBe('not_found')
    expect(await reasonOf(back(budi, CLOSED))).toBe('naming_not_open')
    await back(budi)
    expect(await reasonOf(back(budi))).toBe('nomination_withdrawn')
    expect(await reasonOf(name(budi, programmeId, citra))).toBe('already_named')
  })

  test('cites records that the nominator may read, and copies them', async () => {
    const [thanks, elsewhere] = [newId(), newId()]
    for (const [id, receiver, on] of [
      [thanks, sari.id, '2026-05-20'],
      [elsewhere, budi.id, '2026-05-20'],
    ])
      await database.ask(
        SURAKARTA,
        `INSERT INTO kudos (region_id, id, giver_id, receiver_id, unit_id, behaviour, text, given_on, given_at)
         VALUES ($1, $2, $3, $4, $5, 'ACCOUNTABLE', 'Loket dibuka lebih pagi tanpa diminta.', $6, '2026-05-20T03:00:00Z')`,
        [SURAKARTA, id, citra.id, receiver, unit, on],
      )
    const sheet = await who(dodi, (ctx) => nominationForm(ctx, programmeId, sari.id), OPEN)
    expect(sheet.records.map(({ id }) => id)).toEqual([thanks])
    expect(await reasonOf(name(dodi, programmeId, sari, OPEN, [elsewhere]))).toBe('not_found')
    await name(dodi, programmeId, sari, OPEN, [thanks])
    const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId), OPEN)
    expect(desk?.nominations.find(({ byName }) => byName === dodi.name)?.citations).toMatchObject({
      records: [{ text: 'Loket dibuka lebih pagi tanpa diminta.' }],
    })
  })

  test('R-13: the record names who was punctual and finished, each once however often it is asked', async () => {
    const early = who(ayu, async (ctx) => searchRecord(ctx, await versioned(programmeId)), at('2026-06-30'))
    expect(await reasonOf(early)).toBe('naming_not_open')
    const search = () => who(ayu, async (ctx) => searchRecord(ctx, await versioned(programmeId)), OPEN)
    expect(await search()).toEqual({ named: 2 })
    expect(await search()).toEqual({ named: 0 })
    const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId), OPEN)
    const named = desk?.nominations.filter(({ kind }) => kind === 'RECORD') ?? []
    expect(named.map((one) => one.name).toSorted()).toEqual([budi.name, sari.name])
    expect(named[0]?.citations).toEqual({ merit: { filled: 60, expected: 60, late: 0, quarters: 1 } })
  })
})

describe('from the votes to the winner', () => {
  let programmeId: string
  let ids: { sari: string; budi: string; citra: string }
  const [one, two, three] = [0, 1, 2].map((place) => () => panel[place] ?? boss) as [
    () => Someone,
    () => Someone,
    () => Someone,
  ]
  const vote = (by: Someone, nomineeId: string, dampak: number) =>
    who(by, (ctx) => voteOn(ctx, { programmeId, nomineeId, scores: votes(dampak) }), CLOSED)
  const declare = (by: Someone, kinds: Record<string, 'NONE' | 'FAMILY'>) =>
    who(by, (ctx) => declareTies(ctx, { programmeId, kinds }), CLOSED)
  const choose = (by: Someone, nomineeIds: string[], reason = '') =>
    who(by, async (ctx) => chooseWinners(ctx, { ...(await versioned(programmeId)), nomineeIds, reason }))

  beforeAll(async () => {
    programmeId = await published({ name: 'Sampai pemenang' })
    await name(boss, programmeId, sari)
    await name(boss, programmeId, citra)
    await name(boss, programmeId, dodi)
    const close = (when: Date | undefined) =>
      who(ayu, async (ctx) => closeNaming(ctx, await versioned(programmeId)), when)
    expect(await reasonOf(close(at('2026-07-10')))).toBe('naming_still_open')
    await close(CLOSED)
    ids = {
      sari: (await nomineeOf(programmeId, sari)).id,
      budi: (await nomineeOf(programmeId, budi)).id,
      citra: (await nomineeOf(programmeId, citra)).id,
    }
  })

  test('what the record gave is copied with its reasons; a failed requirement keeps out, an unrecorded one does not', async () => {
    const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId))
    const of = (someone: Someone) => desk?.nominees.find(({ employeeId }) => employeeId === someone.id)
    expect(of(dodi)).toMatchObject({ eligible: false })
    expect(of(dodi)?.checks[0]).toMatchObject({
      check: 'GRADE',
      outcome: 'FAIL',
      found: { grades: ['NEEDS_IMPROVEMENT'] },
    })
    expect(of(sari)).toMatchObject({ eligible: true, points: { kinerja: 10_000, tuntas: 10_000 } })
    expect(of(citra)).toMatchObject({ eligible: true, points: { kinerja: 8000, tuntas: 0 } })
    expect((await who(dodi, (ctx) => myReward(ctx, programmeId))).checks[0]?.outcome).toBe('FAIL')
  })

  test('a word about everybody comes before the first score; who led a nominee has no vote on him', async () => {
    expect(await reasonOf(vote(two(), ids.sari, 90))).toBe('declare_all_first')
    expect(await reasonOf(declare(boss, { [ids.sari]: 'NONE' }))).toBe('not_found')
    expect(await reasonOf(who(boss, (ctx) => rewardSheet(ctx, programmeId)))).toBe('not_found')
    const sheet = await who(one(), (ctx) => rewardSheet(ctx, programmeId))
    expect(sheet.undeclared).toBe(2)
    expect(sheet.nominees.find(({ nomineeId }) => nomineeId === ids.sari)).toMatchObject({
      tie: 'LINE',
      words: [],
    })
    await declare(one(), { [ids.budi]: 'NONE', [ids.citra]: 'NONE' })
    expect(await reasonOf(vote(one(), ids.sari, 90))).toBe('vote_is_gone')
    expect(await reasonOf(declare(one(), { [ids.sari]: 'NONE' }))).toBe('conflict_remains')
    expect(await who(one(), (ctx) => myRewardPanels(ctx))).not.toEqual([])
  })

  test('a tie that is found after the vote takes the vote away', async () => {
    await declare(three(), { [ids.sari]: 'NONE', [ids.budi]: 'NONE', [ids.citra]: 'NONE' })
    await vote(three(), ids.citra, 100)
    await declare(three(), { [ids.citra]: 'FAMILY' })
    expect(await reasonOf(declare(three(), { [ids.citra]: 'NONE' }))).toBe('conflict_remains')
    expect(await reasonOf(vote(three(), ids.citra, 1))).toBe('vote_is_gone')
    const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId))
    expect(desk?.nominees.find(({ id }) => id === ids.citra)).toMatchObject({ given: 0, voided: 1 })
  })

  test('nobody sees another’s score before all are in, and the order waits for them', async () => {
    await vote(three(), ids.sari, 80)
    await vote(three(), ids.budi, 80)
    expect(await reasonOf(vote(three(), ids.budi, 10))).toBe('vote_is_given')
    await declare(two(), { [ids.sari]: 'NONE', [ids.budi]: 'NONE', [ids.citra]: 'NONE' })
    const seen = JSON.stringify(await who(two(), (ctx) => rewardSheet(ctx, programmeId)))
    expect(seen).not.toContain('"dampak":80')
    const rank = () => who(ayu, async (ctx) => rankNominees(ctx, await versioned(programmeId)))
    expect(await reasonOf(rank())).toBe('reward_scores_missing')
    await vote(one(), ids.budi, 80)
    await vote(one(), ids.citra, 90)
    for (const id of Object.values(ids)) await vote(two(), id, 80)
    const again = await Promise.allSettled([rank(), rank()])
    expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(vote(two(), ids.sari, 100))).toBe('reward_not_scoring')
  })

  test('A18: equal results from unequal loads are shown as such, and both orders are kept', async () => {
    const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId))
    const place = (someone: Someone) => desk?.ranked.find((each) => each.name === someone.name)
    expect(place(sari)?.total).toBe(place(budi)?.total)
    expect(place(budi)?.load?.total ?? 0).toBeGreaterThan(place(sari)?.load?.total ?? 0)
    expect(place(budi)?.loadRank).toBe(1)
    expect(desk?.unequal.map((same) => same.map((each) => each.name).toSorted())).toEqual([
      [budi.name, sari.name],
    ])
    const [kept] = await database.ask<{ load_rule: string; nominees: { rank: number; loadRank: number }[] }>(
      SURAKARTA,
      'SELECT load_rule, nominees FROM reward_ranking WHERE programme_id = $1',
      [programmeId],
    )
    expect(kept?.load_rule).toBe('load/1')
    expect(kept?.nominees.map(({ loadRank }) => loadRank).toSorted()).toEqual([1, 2, 3])
    // A load never changes a grade.
    expect(
      await database.ask(SURAKARTA, `SELECT grade FROM quarterly_review WHERE employee_id = $1`, [budi.id]),
    ).toEqual([{ grade: 'VERY_GOOD' }])
  })

  test('the winner is chosen once; who leaves the order says why, and nobody chooses in his own line', async () => {
    const desk = await who(ayu, (ctx) => programmeDesk(ctx, programmeId))
    const [first, second] = desk?.ranked.map(({ nomineeId }) => nomineeId) ?? []
    expect(await reasonOf(choose(boss, [first ?? '']))).toBe('decider_tied')
    // Whose vote a relation took away does not choose either.
    expect(await reasonOf(choose(three(), [first ?? '']))).toBe('decider_tied')
    expect(await refusalOf(choose(mayor, [second ?? '']))).toMatchObject({
      reason: 'choice_reason_missing',
      field: 'reason',
    })
    expect(await reasonOf(choose(mayor, [first ?? '', second ?? '']))).toBe('too_many_winners')
    expect(await reasonOf(choose(mayor, [newId()]))).toBe('winner_not_ranked')
    const both = await Promise.allSettled([
      choose(mayor, [ids.budi], 'Beban Budi jauh lebih besar untuk hasil yang sama pada triwulan ini.'),
      choose(mayor, [first ?? '']),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await rowOf(programmeId)).status).toBe('DECIDED')
    expect(
      await reasonOf(
        who(ayu, async (ctx) =>
          cancelProgramme(ctx, {
            ...(await versioned(programmeId)),
            reason: 'Tidak jadi dilaksanakan tahun ini.',
          }),
        ),
      ),
    ).toBe('reward_over')
  })

  test('the name is told with the winner’s consent alone, and goes when it is taken back', async () => {
    const [award] = await database.ask<{ id: string; name: string }>(
      SURAKARTA,
      `SELECT a.id, a.name FROM reward_award a JOIN reward_nominee n ON n.region_id = a.region_id AND n.id = a.nominee_id
       WHERE n.programme_id = $1`,
      [programmeId],
    )
    const winner = award?.name === budi.name ? budi : sari
    const say = (by: Someone, given: 'yes' | 'no') =>
      who(by, (ctx) => sayConsent(ctx, { awardId: award?.id ?? '', given }))
    const told = async () =>
      (await who(dodi, (ctx) => publishedRewards(ctx))).find(({ card }) => card.id === programmeId)?.winners
    expect(await told()).toEqual({ names: [], unnamed: 1 })
    expect(await reasonOf(say(citra, 'yes'))).toBe('not_found')
    const before = await who(dodi, (ctx) => rewardsVersion(ctx))
    const twice = await Promise.allSettled([say(winner, 'yes'), say(winner, 'yes')])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await told()).toEqual({ names: [winner.name], unnamed: 0 })
    expect(await who(dodi, (ctx) => rewardsVersion(ctx))).not.toBe(before)
    expect((await who(dodi, (ctx) => myReward(ctx, programmeId))).winners.names).toEqual([winner.name])
    expect(await reasonOf(say(winner, 'yes'))).toBe('consent_as_before')
    await say(winner, 'no')
    expect(await told()).toEqual({ names: [], unnamed: 1 })
    expect(await who(winner, (ctx) => myAwards(ctx))).toMatchObject([{ consent: false }])
    expect(await who(ayu, (ctx) => awardList(ctx))).toMatchObject([{ name: winner.name, consent: false }])
    expect(await database.ask(SURAKARTA, 'SELECT number, given FROM reward_consent ORDER BY number')).toEqual(
      [
        { number: 1, given: true },
        { number: 2, given: false },
      ],
    )
  })

  test('each deed left one event that names nobody', () => {
    const kinds = new Set(events.map(({ event }) => event).filter((event) => event.startsWith('reward_')))
    expect([...kinds].toSorted()).toEqual([
      'reward_conflict.declared',
      'reward_consent.said',
      'reward_nomination.made',
      'reward_nomination.taken_back',
      'reward_programme.decided',
      'reward_programme.naming_closed',
      'reward_programme.prepared',
      'reward_programme.published',
      'reward_programme.ranked',
      'reward_programme.record_searched',
      'reward_score.given',
    ])
    expect(JSON.stringify(events)).not.toMatch(/Sari|Budi|Citra/)
  })
})

test('a cancelled programme says why and takes no name', async () => {
  const programmeId = await published({ name: 'Yang dibatalkan' })
  await who(ayu, async (ctx) =>
    cancelProgramme(ctx, {
      ...(await versioned(programmeId)),
      reason: 'Anggarannya dialihkan ke pelatihan.',
    }),
  )
  expect(await reasonOf(name(boss, programmeId, sari))).toBe('naming_not_open')
  expect(await who(ayu, (ctx) => programmeList(ctx))).toContainEqual(
    expect.objectContaining({ id: programmeId, phase: 'CANCELLED' }),
  )
})

test('A18: the head reads the load of his unit, and who carries too much is found', async () => {
  const head = (ctx: WriteCtx) => ({ ...ctx, actor: { ...ctx.actor, headsUnits: [unit] } })
  const load = await who(boss, (ctx) => unitLoad(head(ctx), { unit: undefined, quarter: undefined }))
  expect(load.people.filter(({ over }) => over).map((person) => person.name)).toEqual([budi.name])
  expect(load.people[0]?.name).toBe(budi.name)
  expect(load.people[0]?.facts).toMatchObject({ seats: 20, filled: 10 })
  const totals = load.people.flatMap((person) => person.load?.total ?? [])
  const sum = totals.reduce((all, one) => all + one, 0)
  const apart = totals.flatMap((a) => totals.map((b) => Math.abs(a - b))).reduce((all, one) => all + one, 0)
  expect((load.gini?.over ?? 0) / (load.gini?.under ?? 1)).toBeCloseTo(apart / (2 * totals.length * sum), 12)
  expect(await reasonOf(who(boss, (ctx) => unitLoad(ctx, { unit, quarter: undefined })))).toBe('not_found')
})
