import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { Role, WriteCtx } from '@/lib/core/types'
import { applyForPost, objectToDecision, withdrawApplication } from '@/lib/promotion/commands/applying'
import { answerObjection, decideRound } from '@/lib/promotion/commands/deciding'
import { declareConflicts, recuseFrom, scoreCandidate } from '@/lib/promotion/commands/panel'
import { endRelation, enterRelation } from '@/lib/promotion/commands/relations'
import {
  announceRound,
  cancelRound,
  closeCall,
  finishRound,
  prepareRound,
  rankRound,
} from '@/lib/promotion/commands/rounds'
import { decisionDesk, roundsToDecide } from '@/lib/promotion/queries/deciding'
import {
  promotionObjections,
  relationRegister,
  roundDesk,
  roundForm,
  roundList,
} from '@/lib/promotion/queries/desk'
import { inspection } from '@/lib/promotion/queries/inspection'
import { objectionClocks } from '@/lib/promotion/queries/clocks'
import { outcomePatterns } from '@/lib/promotion/queries/patterns'
import { decreeDraft } from '@/lib/promotion/queries/decree'
import { myRound, roundsForMe } from '@/lib/promotion/queries/own'
import { dossier, myPanels, panelDesk } from '@/lib/promotion/queries/panel'
import { announcedRounds, publishedRound } from '@/lib/promotion/queries/published'
import { confirmSubstitute, nameSubstitute } from '@/lib/promotion/commands/substitutes'
import { roundInput, scoreInput } from '@/lib/promotion/schema'
import { layOut } from '@/lib/interop/queries/paper-layout'
import { issuePaper } from '@/lib/publication/commands/papers'
import { paperByCode } from '@/lib/publication/queries/papers'
import { paperChoice } from '@/lib/publication/schema/papers'
import { whyBroken } from '../../scripts/verify-promotion.mjs'
import { askAs, freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openOffice, reasonOf, refusalOf, type Someone, SURAKARTA } from '../support/line'
import { standingRound } from '../support/promotion'
import { inventedNip, MAKASSAR, units } from '../support/office'

let database: TestDatabase
let pool: pg.Pool
const office = units[SURAKARTA]?.health ?? ''
const post = newId()
const otherPost = newId()
let ayu: Someone, dwi: Someone, third: Someone, mayor: Someone, deputy: Someone, inspector: Someone
const panel: Someone[] = []
const people: Someone[] = []
let unfit: Someone
let sekda: Someone

const ROLES = new Map<Someone, Role[]>()
const at = (day: string) => new Date(`${day}T03:00:00Z`)
const [PREPARED, OPEN, CLOSED, CLOSED_LATER, DECIDED, OVER] = [
  '2026-05-13',
  '2026-05-20',
  '2026-06-02',
  '2026-06-03',
  '2026-06-10',
  '2026-06-26',
].map(at)

const who = <T>(someone: Someone, run: (ctx: WriteCtx) => Promise<T>, when: Date | undefined) =>
  as(someone, (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles: ROLES.get(someone) ?? ['staff'] } }), when)

const form = (words: Record<string, unknown> = {}) =>
  roundInput.parse({
    version: 0,
    positionId: post,
    weights: { kinerja: '35', kompetensi: '20', pengalaman: '10', gagasan: '20', memimpin: '15' },
    spread: '15',
    opensOn: '2026-05-15',
    closesOn: '2026-05-29',
    decidesBy: '2026-06-30',
    panel: panel.map((_, place) => `panel${place + 1}`).join('\n'),
    ...words,
  })

/** As the rounds that stand already know people. */
const known = (login: string, { name }: Someone) => ({
  login,
  fullName: name,
  region: 'surakarta',
  regionId: SURAKARTA,
})

const CALLED_OFF = 'Percobaan saja, tidak dipakai.'
const PASSWORD = 'kata sandi untuk uji'
const passwordHash = hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 })

const roundRow = async (roundId: string) => {
  const [row] = await database.ask<{ status: string; version: number }>(
    SURAKARTA,
    'SELECT status, version FROM promotion_round WHERE id = $1',
    [roundId],
  )
  return row ?? { status: 'NONE', version: 0 }
}
const versioned = async (roundId: string) => ({ roundId, version: (await roundRow(roundId)).version })

async function announced(words: Record<string, unknown> = {}): Promise<string> {
  const { roundId } = await who(ayu, (ctx) => prepareRound(ctx, form(words)), PREPARED)
  const desk = await who(dwi, (ctx) => roundDesk(ctx, roundId), PREPARED)
  await who(
    dwi,
    (ctx) =>
      announceRound(ctx, {
        roundId,
        version: desk?.version ?? 0,
        hash: desk?.hash ?? '',
        password: PASSWORD,
      }),
    PREPARED,
  )
  return roundId
}

const IDEA = 'Antrean satu pintu dalam enam bulan, dengan jadwal yang dipilih warga.'
const apply = (someone: Someone, roundId: string, when = OPEN) =>
  who(someone, (ctx) => applyForPost(ctx, { roundId, statement: IDEA }), when)

async function account(someone: Someone, login: string, grant?: string) {
  await database.ask(
    SURAKARTA,
    `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [SURAKARTA, someone.accountId, someone.id, login, someone.name, await passwordHash],
  )
  if (grant)
    await database.ask(
      SURAKARTA,
      'INSERT INTO role_grant (region_id, id, account_id, role, granted_at) VALUES ($1, $2, $3, $4, now())',
      [SURAKARTA, newId(), someone.accountId, grant],
    )
}

const studied = (someone: Someone, level: string) =>
  database.ask(
    SURAKARTA,
    `INSERT INTO education_record (region_id, id, employee_id, level, field, year, source, entered_at)
     VALUES ($1, $2, $3, $4, 'Administrasi', 2005, 'SIASN', now())`,
    [SURAKARTA, newId(), someone.id, level],
  )

const nipOf = async (someone: Someone) => {
  const [row] = await database.ask<{ nip: string }>(SURAKARTA, 'SELECT nip FROM employee WHERE id = $1', [
    someone.id,
  ])
  return row?.nip ?? ''
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  pool = new pg.Pool({ connectionString: database.appUrl, max: 2 })
  await openOffice(database)
  const position = (id: string, title: string) =>
    database.ask(
      SURAKARTA,
      `INSERT INTO position (region_id, id, unit_id, title, level, seats, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'PELAKSANA', 1, now(), now())`,
      [SURAKARTA, id, office, title],
    )
  await position(post, 'Kepala Tata Usaha')
  await position(otherPost, 'Koordinator Layanan')
  ;[ayu, dwi, third, mayor, deputy, inspector] = [
    await hire(database, 'Ayu Lestari'),
    await hire(database, 'Dwi Prasetyo'),
    await hire(database, 'Tri Hastuti'),
    await hire(database, 'Wali Kota'),
    await hire(database, 'Wakil Wali Kota'),
    await hire(database, 'Inspektur'),
  ]
  for (const [one, login, role] of [
    [ayu, 'ayu', 'admin'],
    [dwi, 'dwi', 'admin'],
    [third, 'tri', 'admin'],
    [mayor, 'mayor', 'decider'],
    [deputy, 'deputy', 'decider'],
    [inspector, 'inspector', 'inspector'],
  ] as const) {
    await account(one, login, role)
    ROLES.set(one, ['staff', role])
  }
  for (const place of [1, 2, 3, 4, 5]) {
    const member = await hire(database, `Anggota ${place}`)
    await account(member, `panel${place}`)
    panel.push(member)
  }
  // Two of one name: a rank cannot turn on it.
  for (const name of ['Siti Aminah', 'Siti Aminah', 'Bambang Sutrisno', 'Candra Wijaya']) {
    const person = await hire(database, name)
    await account(person, `calon${people.length}`)
    await studied(person, '40')
    people.push(person)
  }
  sekda = await hire(database, 'Sekretaris Daerah')
  await account(sekda, 'sekda')
  const high = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO position (region_id, id, unit_id, title, level, seats, created_at, updated_at)
     VALUES ($1, $2, $3, 'Sekretaris Daerah', 'JPT_PRATAMA', 1, now(), now())`,
    [SURAKARTA, high, office],
  )
  await database.ask(SURAKARTA, 'UPDATE assignment SET position_id = $2 WHERE employee_id = $1', [
    sekda.id,
    high,
  ])
  unfit = await hire(database, 'Belum Lulus')
  await account(unfit, 'belum')
  await studied(unfit, '05')
})
afterAll(async () => {
  await pool.end()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

describe('before anything is public', () => {
  test('weights that do not sum, an even panel or a short call are refused where they stand', async () => {
    const refused = async (words: Record<string, unknown>) => {
      const { reason, field } = await refusalOf(who(ayu, (ctx) => prepareRound(ctx, form(words)), PREPARED))
      return [reason, field]
    }
    expect(await refused({ weights: { kinerja: '50', gagasan: '49,99' } })).toEqual([
      'weights_do_not_sum',
      'weights.kinerja',
    ])
    expect(
      await refused({ weights: { kinerja: '19,99', kompetensi: '40', pengalaman: '20,01', gagasan: '20' } }),
    ).toEqual(['performance_too_light', 'weights.kinerja'])
    expect(await refused({ weights: { kinerja: '49,99', gagasan: '50,01' } })).toEqual([
      'judgement_too_heavy',
      'weights.gagasan',
    ])
    expect(await refused({ panel: 'panel1\npanel2\npanel3\npanel4' })).toEqual(['panel_even', 'panel'])
    expect(await refused({ panel: 'panel1\nsiapa\npanel3' })).toEqual(['panelist_unknown', 'panel'])
    expect(await refused({ panel: 'panel1\nayu\npanel3' })).toEqual(['panelist_sees_names', 'panel'])
    expect(await refused({ closesOn: '2026-05-28' })).toEqual(['call_too_short', 'closesOn'])
    const tooLight = { kinerja: '35,01', kompetensi: '25', pengalaman: '4,99', gagasan: '35' }
    expect(await refused({ weights: tooLight })).toEqual(['weight_out_of_bounds', 'weights.kinerja'])
    expect(await refused({ ties: { first: 'memimpin', second: 'pelatihan' } })).toEqual([
      'tie_without_weight',
      'ties.second',
    ])
    expect(await refused({ ties: { first: 'gagasan', third: 'gagasan' } })).toEqual([
      'tie_twice',
      'ties.third',
    ])
    expect(() => form({ ways: { pengalaman: 'two-years' } })).toThrow(/Pilih dari daftar/)
  })

  test('how criteria are counted and what parts equals are chosen, and become part of the rules', async () => {
    const { roundId } = await who(
      ayu,
      (ctx) =>
        prepareRound(
          ctx,
          form({
            ways: { pengalaman: 'service-twenty-years' },
            ties: { first: 'memimpin', second: 'gagasan' },
          }),
        ),
      PREPARED,
    )
    const desk = await who(ayu, (ctx) => roundDesk(ctx, roundId), PREPARED)
    expect(desk?.document.criteria.find(({ code }) => code === 'pengalaman')).toMatchObject({
      source: 'MONTHS_IN_SERVICE',
      points: { kind: 'LINE', from: 0, to: 240, unit: 'MONTHS' },
    })
    expect(desk?.document.tieOrder).toEqual(['memimpin', 'gagasan', 'kinerja', 'kompetensi', 'pengalaman'])
    await who(
      ayu,
      async (ctx) => cancelRound(ctx, { ...(await versioned(roundId)), reason: CALLED_OFF }),
      PREPARED,
    )
  })

  test('nobody judges from a post below the one that is filled', async () => {
    const above = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO position (region_id, id, unit_id, title, level, seats, created_at, updated_at)
       VALUES ($1, $2, $3, 'Kepala Bidang Uji', 'ADMINISTRATOR', 1, now(), now())`,
      [SURAKARTA, above, office],
    )
    const seat = (position: string | null) =>
      database.ask(SURAKARTA, 'UPDATE assignment SET position_id = $2 WHERE employee_id = $1', [
        panel[0]?.id,
        position,
      ])
    await seat(post)
    expect(
      await refusalOf(who(ayu, (ctx) => prepareRound(ctx, form({ positionId: above })), PREPARED)),
    ).toMatchObject({ reason: 'panelist_below', field: 'panel' })
    await seat(null)
  })

  test('a draft is nobody’s to see, and the officer who wrote it cannot announce it', async () => {
    const { roundId } = await who(ayu, (ctx) => prepareRound(ctx, form()), PREPARED)
    expect(await reasonOf(who(people[0] ?? ayu, (ctx) => myRound(ctx, roundId), PREPARED))).toBe('not_found')
    expect(await who(ayu, announcedRounds, PREPARED)).toEqual([])
    expect(await who(ayu, (ctx) => publishedRound(ctx, roundId), PREPARED)).toBeUndefined()
    const desk = await who(ayu, (ctx) => roundDesk(ctx, roundId), PREPARED)
    const seen = { roundId, version: desk?.version ?? 0, hash: desk?.hash ?? '', password: PASSWORD }
    expect(desk?.whyNot.announce).toBe('same_officer')
    expect(await reasonOf(who(ayu, (ctx) => announceRound(ctx, seen), PREPARED))).toBe('same_officer')
    // The first changes the rules after the second has read them.
    await who(ayu, (ctx) => prepareRound(ctx, form({ roundId, version: 1, spread: '20' })), PREPARED)
    expect(await reasonOf(who(dwi, (ctx) => announceRound(ctx, { ...seen, version: 2 }), PREPARED))).toBe(
      'rules_changed',
    )
    const [draft] = (await who(dwi, (ctx) => roundForm(ctx, roundId), PREPARED)).draft?.logins ?? []
    expect(draft).toBe('panel1')
    await who(
      ayu,
      (ctx) => cancelRound(ctx, { roundId, version: 2, reason: 'Percobaan saja, tidak dipakai.' }),
      PREPARED,
    )
  })

  test('two officers who announce two rounds for one post at once leave one', async () => {
    const prepared = async () => {
      const { roundId } = await who(ayu, (ctx) => prepareRound(ctx, form()), PREPARED)
      const desk = await who(dwi, (ctx) => roundDesk(ctx, roundId), PREPARED)
      return { roundId, version: desk?.version ?? 0, hash: desk?.hash ?? '', password: PASSWORD }
    }
    const [one, other] = [await prepared(), await prepared()]
    const tried = await Promise.allSettled(
      [one, other].map((seen) => who(dwi, (ctx) => announceRound(ctx, seen), PREPARED)),
    )
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const { roundId } of [one, other])
      await who(
        ayu,
        async (ctx) => cancelRound(ctx, { ...(await versioned(roundId)), reason: CALLED_OFF }),
        PREPARED,
      )
  })
})

describe('once announced', () => {
  let roundId = ''
  const app = (sql: string, values: unknown[] = []) =>
    askAs(pool, SURAKARTA, sql, values).then(
      () => 'done',
      (error: { message: string }) => error.message,
    )

  beforeAll(async () => {
    roundId = await announced({ positionId: otherPost })
    await apply(people[0] ?? ayu, roundId)
  })

  test('nothing of the rules changes: not by a form, not by SQL as the application (T55)', async () => {
    const before = await who(ayu, (ctx) => publishedRound(ctx, roundId), OPEN)
    const changed = form({ positionId: otherPost, ...(await versioned(roundId)), spread: '50' })
    expect(await reasonOf(who(ayu, (ctx) => prepareRound(ctx, changed), OPEN))).toBe('not_a_draft')
    expect(
      await reasonOf(
        who(
          third,
          (ctx) => announceRound(ctx, { roundId, version: 2, hash: 'f'.repeat(64), password: PASSWORD }),
          OPEN,
        ),
      ),
    ).toBe('not_found')
    const attempts = [
      `UPDATE promotion_rules SET document = jsonb_set(document, '{criteria,0,weight}', '9000') WHERE round_id = $1`,
      `UPDATE promotion_rules SET document = jsonb_set(document, '{calendar,closesOn}', '"2026-12-31"') WHERE round_id = $1`,
      `UPDATE promotion_rules SET hash = repeat('0', 64) WHERE round_id = $1`,
      `DELETE FROM promotion_rules WHERE round_id = $1`,
      `DELETE FROM promotion_panelist WHERE round_id = $1`,
      `UPDATE promotion_panelist SET account_id = account_id WHERE round_id = $1`,
      `UPDATE promotion_candidate SET label = 'K-AAAA' WHERE round_id = $1`,
      `DELETE FROM promotion_candidate WHERE round_id = $1`,
    ]
    const answers: string[] = []
    for (const sql of attempts) answers.push(await app(sql, [roundId]))
    expect(answers.filter((answer) => !/permission denied|duplicate key/.test(answer))).toEqual([])
    expect(await who(ayu, (ctx) => publishedRound(ctx, roundId), OPEN)).toEqual(before)
  })

  test('a seat that the rules do not name is nobody’s', async () => {
    const stranger = await hire(database, 'Orang Titipan')
    await account(stranger, 'titipan')
    expect(
      await app(
        'INSERT INTO promotion_panelist (region_id, round_id, seat, account_id) VALUES ($1, $2, 9, $3)',
        [SURAKARTA, roundId, stranger.accountId],
      ),
    ).toBe('done')
    expect(await reasonOf(who(stranger, (ctx) => panelDesk(ctx, roundId), OPEN))).toBe('not_found')
    expect(await who(stranger, myPanels, OPEN)).toEqual([])
  })

  test('a post has one running round', async () => {
    expect(await refusalOf(announced({ positionId: otherPost }))).toMatchObject({
      reason: 'post_under_round',
      field: 'positionId',
    })
  })

  test('one that is called off is replaced by another, with its differences', async () => {
    await who(
      ayu,
      async (ctx) => cancelRound(ctx, { ...(await versioned(roundId)), reason: 'Bobotnya keliru ditulis.' }),
      OPEN,
    )
    const next = await announced({ positionId: otherPost, replacesId: roundId, spread: '10' })
    const shown = await who(ayu, (ctx) => publishedRound(ctx, next), OPEN)
    expect([shown?.file.counts, shown?.file.candidates, shown?.file.decision]).toEqual([null, null, null])
    expect(shown?.replaced?.changes).toEqual([
      { part: 'Selisih yang meminta penilai ketiga', was: '15', is: '10' },
    ])
    expect(shown?.file.rules.replaces?.round).toBe(roundId)
    await who(
      ayu,
      async (ctx) => cancelRound(ctx, { ...(await versioned(next)), reason: 'Selesai dicoba di sini.' }),
      OPEN,
    )
  })

  test('belongs to its region', async () => {
    const foreign = { ...ayu, regionId: MAKASSAR }
    expect(await reasonOf(who(foreign, (ctx) => roundDesk(ctx, roundId), OPEN))).toBe('not_found')
    expect(await who(foreign, roundList, OPEN)).toEqual([])
  })
})

describe('a round from its call to its end', () => {
  let roundId = ''
  const labelOf = async (someone: Someone) => {
    const [row] = await database.ask<{ label: string }>(
      SURAKARTA,
      'SELECT label FROM promotion_candidate WHERE round_id = $1 AND employee_id = $2',
      [roundId, someone.id],
    )
    return row?.label ?? ''
  }
  const person = (place: number): Someone => people[place] ?? ayu
  const member = (place: number): Someone => panel[place] ?? ayu
  const declareAll = async (
    one: Someone,
    kinds: Record<string, 'NONE' | 'FAMILY' | 'SUBORDINATE'> = {},
    when = CLOSED,
  ) => {
    const all = Object.fromEntries(people.map(({ id }) => [id, 'NONE' as const]))
    await who(one, (ctx) => declareConflicts(ctx, { roundId, kinds: { ...all, ...kinds } }), when)
  }
  const give = (one: Someone, label: string, scores: Record<string, string>) =>
    who(one, (ctx) => scoreCandidate(ctx, scoreInput.parse({ roundId, label, scores })), CLOSED)
  /** Whoever is asked scores, until nobody is. */
  const scoreAll = async (scoresFor: (label: string) => Record<string, string>) => {
    for (let round = 0; round < 4; round++)
      for (const one of panel) {
        const { tasks } = await who(one, (ctx) => panelDesk(ctx, roundId), CLOSED)
        for (const { label, state } of tasks) if (state === 'ASKED') await give(one, label, scoresFor(label))
      }
  }

  test('people apply while it is open, once, whom the rules let in', async () => {
    roundId = await announced()
    expect(await reasonOf(apply(person(0), roundId, PREPARED))).toBe('call_not_open')
    for (const one of people) await apply(one, roundId)
    expect(await reasonOf(apply(person(0), roundId))).toBe('already_applied')
    expect(await reasonOf(apply(unfit, roundId))).toBe('not_eligible')
    expect(await reasonOf(apply(member(0), roundId))).toBe('handles_round')
    expect(await reasonOf(apply(dwi, roundId))).toBe('handles_round')
    await who(person(3), (ctx) => withdrawApplication(ctx, { roundId }), OPEN)
    expect((await who(person(3), (ctx) => myRound(ctx, roundId), OPEN)).sent).toMatchObject({
      statement: IDEA,
      withdrawn: true,
    })
    for (const [statement, reason] of [
      [undefined, 'statement_missing'],
      [`${IDEA} Salam dari Candra.`, 'statement_names_you'],
    ] as const)
      expect(
        await refusalOf(who(person(3), (ctx) => applyForPost(ctx, { roundId, statement }), OPEN)),
      ).toMatchObject({ reason, field: 'statement' })
    await apply(person(3), roundId)
    expect(await reasonOf(apply(person(0), roundId, CLOSED))).toBe('call_not_open')
    const mine = await who(person(0), (ctx) => myRound(ctx, roundId), OPEN)
    expect([mine.sent, mine.letter]).toEqual([
      { label: await labelOf(person(0)), statement: IDEA, withdrawn: false },
      null,
    ])
    expect((await who(person(0), roundsForMe, OPEN)).find(({ id }) => id === roundId)?.standing).toBe(
      'APPLIED',
    )
  })

  test('closing copies what the record gives, and a registered relation takes the vote that nobody declared', async () => {
    const [employeeNip, relatedNip] = [await nipOf(person(0)), await nipOf(member(0))]
    await who(ayu, (ctx) => enterRelation(ctx, { employeeNip, relatedNip, kind: 'SIBLING' }), OPEN)
    expect(await reasonOf(who(ayu, async (ctx) => closeCall(ctx, await versioned(roundId)), OPEN))).toBe(
      'call_still_open',
    )
    await who(ayu, async (ctx) => closeCall(ctx, await versioned(roundId)), CLOSED)
    expect(events.findLast(({ event }) => event === 'promotion_round.closed')?.facts).toEqual({
      candidates: 4,
      eligible: 4,
      matched: 1,
    })
    await declareAll(member(0))
    const label = await labelOf(person(0))
    // Nothing tells a member which dossier the register took: it answers like one that there never was.
    expect(await reasonOf(give(member(0), label, { gagasan: '90', memimpin: '90' }))).toBe('not_found')
    expect(await reasonOf(give(member(0), 'K-ZZZZ', { gagasan: '90', memimpin: '90' }))).toBe('not_found')
    expect((await who(ayu, relationRegister, OPEN)).map(({ kind }) => kind)).toEqual(['SIBLING'])
  })

  test('a member declares before he scores, and sees names where he declares and none where he scores', async () => {
    const desk = await who(member(1), (ctx) => panelDesk(ctx, roundId), CLOSED)
    expect([desk.toDeclare.length, desk.tasks]).toEqual([4, []])
    for (const one of people)
      expect(await reasonOf(give(member(1), await labelOf(one), { gagasan: '90', memimpin: '90' }))).toBe(
        'not_found',
      )
    const one = { [person(0).id]: 'NONE' as const }
    expect(
      await reasonOf(who(member(1), (ctx) => declareConflicts(ctx, { roundId, kinds: one }), CLOSED)),
    ).toBe('declare_everybody')
    for (const one of panel.slice(1)) await declareAll(one)
    const asked = await Promise.all(panel.map((one) => who(one, (ctx) => panelDesk(ctx, roundId), CLOSED)))
    const place = asked.findIndex(({ tasks }) => tasks.length > 0)
    const sheet = await who(
      member(place),
      (ctx) => dossier(ctx, roundId, asked[place]?.tasks[0]?.label ?? ''),
      CLOSED,
    )
    const text = JSON.stringify(sheet)
    for (const { name, id } of people) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(id)
    }
    expect(asked.flatMap(({ toDeclare }) => toDeclare)).toEqual([])
    expect(await reasonOf(who(unfit, (ctx) => panelDesk(ctx, roundId), CLOSED))).toBe('not_found')
  })

  test('a relation that the register learns late takes the vote and shows on no page of the member', async () => {
    const desks = await Promise.all(panel.map((one) => who(one, (ctx) => panelDesk(ctx, roundId), CLOSED)))
    const label = await labelOf(person(3))
    const place = desks.findIndex(({ tasks }) => tasks.some((task) => task.label === label))
    const pages = async () => {
      const desk = await who(member(place), (ctx) => panelDesk(ctx, roundId), CLOSED)
      const sheets = await Promise.all(
        desk.tasks.map((task) => who(member(place), (ctx) => dossier(ctx, roundId, task.label), CLOSED)),
      )
      return { tasks: desk.tasks, toDeclare: desk.toDeclare, declared: desk.declared, sheets }
    }
    const before = await pages()
    const [employeeNip, relatedNip] = [await nipOf(person(3)), await nipOf(member(place))]
    await who(ayu, (ctx) => enterRelation(ctx, { employeeNip, relatedNip, kind: 'IN_LAW' }), CLOSED_LATER)
    expect(await pages()).toEqual(before)
    const score = { gagasan: '99', memimpin: '99' }
    expect(await give(member(place), label, score)).toBeUndefined()
    const row = (await who(ayu, (ctx) => roundDesk(ctx, roundId), CLOSED))?.candidates.find(
      (one) => one.label === label,
    )
    expect([row?.given, row?.asked, row?.voided]).toEqual([0, 2, 1])
  })

  test('scores are typed as people type them, once; a third is asked where two lie apart', async () => {
    for (const typed of ['100,01', 'NaN', '1e2', '-1', '9'.repeat(30)])
      expect(
        scoreInput.safeParse({ roundId, label: 'K-AAAA', scores: { gagasan: typed } }).success,
        typed,
      ).toBe(false)
    const label = await labelOf(person(1))
    const judges = async () => {
      const asked: Someone[] = []
      for (const one of panel) {
        const { tasks } = await who(one, (ctx) => panelDesk(ctx, roundId), CLOSED)
        if (tasks.some((task) => task.label === label && task.state === 'ASKED')) asked.push(one)
      }
      return asked
    }
    const [first, second] = await judges()
    expect(await reasonOf(give(first ?? ayu, label, { gagasan: '90' }))).toBe('score_missing')
    await give(first ?? ayu, label, { gagasan: '90,5', memimpin: '80' })
    expect(await reasonOf(give(first ?? ayu, label, { gagasan: '10', memimpin: '10' }))).toBe(
      'already_scored',
    )
    // Nobody is shown what another gave.
    const others = await Promise.all(panel.map((one) => who(one, (ctx) => panelDesk(ctx, roundId), CLOSED)))
    expect(JSON.stringify([others, await who(ayu, (ctx) => roundDesk(ctx, roundId), CLOSED)])).not.toContain(
      '9050',
    )
    await give(second ?? ayu, label, { gagasan: '70', memimpin: '80' })
    const [last, ...more] = await judges()
    expect(more).toEqual([])
    expect(last).toBeDefined()
    await give(last ?? ayu, label, { gagasan: '85', memimpin: '99' })
    expect(await judges()).toEqual([])
    expect(await reasonOf(who(ayu, async (ctx) => rankRound(ctx, await versioned(roundId)), CLOSED))).toBe(
      'scores_missing',
    )
  })

  test('a conflict declared after scoring voids that score and asks the next', async () => {
    await scoreAll((label) => ({ gagasan: label < 'K-C' ? '80' : '75', memimpin: '70' }))
    const label = await labelOf(person(2))
    const scorers = await database.ask<{ seat: number }>(
      SURAKARTA,
      'SELECT s.seat FROM promotion_score s JOIN promotion_candidate c ON c.id = s.candidate_id WHERE c.label = $1 AND c.round_id = $2',
      [label, roundId],
    )
    const voided = member((scorers[0]?.seat ?? 1) - 1)
    const recuse = () => who(voided, (ctx) => recuseFrom(ctx, { roundId, label, kind: 'BUSINESS' }), CLOSED)
    await recuse()
    expect(await reasonOf(who(voided, (ctx) => dossier(ctx, roundId, label), CLOSED))).toBe('not_found')
    expect(await reasonOf(recuse())).toBe('not_found')
    const row = (await who(ayu, (ctx) => roundDesk(ctx, roundId), CLOSED))?.candidates.find(
      (one) => one.label === label,
    )
    expect([row?.given, row?.asked, row?.voided]).toEqual([1, 1, 1])
    expect(
      await reasonOf(
        who(voided, (ctx) => declareConflicts(ctx, { roundId, kinds: { [person(2).id]: 'NONE' } }), CLOSED),
      ),
    ).toBe('already_declared')
    await scoreAll(() => ({ gagasan: '78,25', memimpin: '71' }))
    await who(ayu, async (ctx) => rankRound(ctx, await versioned(roundId)), CLOSED)
    expect((await roundRow(roundId)).status).toBe('RANKED')
  })

  test('the decider declares before he sees the order; one who is related does not decide', async () => {
    const hidden = await who(mayor, (ctx) => decisionDesk(ctx, roundId), DECIDED)
    expect([hidden.choices, hidden.toDeclare.length]).toEqual([[], 4])
    const choose = async (by: Someone, label: string, reason?: string, password = PASSWORD) =>
      who(
        by,
        async (ctx) => decideRound(ctx, { ...(await versioned(roundId)), label, reason, password }),
        DECIDED,
      )
    const first = await labelOf(person(0))
    expect(await reasonOf(choose(mayor, first))).toBe('decider_declares_first')
    await declareAll(deputy, { [person(1).id]: 'FAMILY' }, DECIDED)
    expect(await reasonOf(choose(deputy, first))).toBe('decider_conflict')
    expect((await who(deputy, (ctx) => decisionDesk(ctx, roundId), DECIDED)).choices).toEqual([])
    // One of the two is kept from it, the other is not: nobody is put in their place.
    const nominate = (login: string) =>
      who(
        ayu,
        (ctx) =>
          nameSubstitute(ctx, {
            roundId,
            login,
            reason: 'Wali kota menyatakan hubungan dengan seorang kandidat.',
          }),
        DECIDED,
      )
    expect(await reasonOf(nominate('sekda'))).toBe('decider_free')
    // To head the region is to stand in everybody's line: declared, and no bar.
    await declareAll(mayor, { [person(2).id]: 'SUBORDINATE' }, DECIDED)
    const shown = await who(mayor, (ctx) => decisionDesk(ctx, roundId), DECIDED)
    expect(shown.choices.map(({ rank }) => rank)).toEqual([1, 2, 3])
    const second = shown.choices[1]?.label ?? ''
    expect(await refusalOf(choose(mayor, second, 'karena cocok'))).toMatchObject({
      reason: 'departure_reason_missing',
      field: 'reason',
    })
    const reason = 'Ia memimpin tiga tahun layanan keliling di wilayah yang paling jauh.'
    // At an unlocked computer: the session is the mayor's, the password is not known.
    expect(await refusalOf(choose(mayor, second, reason, 'tebakan saja'))).toMatchObject({
      reason: 'password_differs',
      field: 'password',
    })
    expect((await who(mayor, roundsToDecide, DECIDED))[0]?.id).toBe(roundId)
  })

  test('when nobody is left who may decide, two officers put another in their place, and he decides that round alone', async () => {
    const standing = await standingRound(database.ask, {
      status: 'RANKED',
      title: 'Kepala Seksi Pengganti',
      unitId: office,
      officers: [known('ayu', ayu), known('dwi', dwi)],
      panel: [known('panel1', member(0)), known('panel2', member(1)), known('panel3', member(2))],
      candidates: [known('calon0', person(0)), known('calon1', person(1))],
      opensOn: '2026-04-06',
      closesOn: '2026-04-30',
    })
    const of = { roundId: standing.roundId }
    const kinds = (kind: 'NONE' | 'FAMILY') => ({ [person(0).id]: kind, [person(1).id]: 'NONE' as const })
    for (const one of [mayor, deputy])
      await who(one, (ctx) => declareConflicts(ctx, { ...of, kinds: kinds('FAMILY') }), DECIDED)
    const reason = 'Wali kota dan wakilnya punya hubungan dengan seorang kandidat.'
    const nominate = (login: string, by = ayu) =>
      who(by, (ctx) => nameSubstitute(ctx, { ...of, login, reason }), DECIDED)
    expect(await reasonOf(nominate('calon2'))).toBe('substitute_level')
    expect(await reasonOf(nominate('calon0'))).toBe('substitute_involved')
    expect(await reasonOf(nominate('mayor'))).toBe('substitute_involved')
    await nominate('sekda')
    expect(await reasonOf(nominate('calon3'))).toBe('substitute_waits')
    const desk = (by: Someone) => who(by, (ctx) => roundDesk(ctx, of.roundId), DECIDED)
    const [named] = (await desk(dwi))?.substitutes ?? []
    const confirm = (by: Someone, password = PASSWORD) =>
      who(by, (ctx) => confirmSubstitute(ctx, { ...of, substituteId: named?.id ?? '', password }), DECIDED)
    expect(named?.whyNotConfirm).toBeNull()
    expect(await reasonOf(who(sekda, (ctx) => decisionDesk(ctx, of.roundId), DECIDED))).toBe('not_found')
    expect(await reasonOf(confirm(ayu))).toBe('same_namer')
    expect(await reasonOf(confirm(dwi, 'tebakan saja'))).toBe('password_differs')
    await confirm(dwi)
    expect(await reasonOf(confirm(dwi))).toBe('substitute_stands')
    // He declares like any decider, sees this round and no other, and his choice says how it came to him.
    await who(sekda, (ctx) => declareConflicts(ctx, { ...of, kinds: kinds('NONE') }), DECIDED)
    expect((await who(sekda, roundsToDecide, DECIDED)).map(({ id }) => id)).toEqual([of.roundId])
    expect(await reasonOf(who(sekda, (ctx) => decisionDesk(ctx, roundId), DECIDED))).toBe('not_found')
    const { choices, version } = await who(sekda, (ctx) => decisionDesk(ctx, of.roundId), DECIDED)
    const label = choices[0]?.label ?? ''
    const choose = (by: Someone) =>
      who(by, (ctx) => decideRound(ctx, { ...of, version, label, password: PASSWORD }), DECIDED)
    expect(await reasonOf(choose(mayor))).toBe('decider_conflict')
    expect(await reasonOf(choose(third))).toBe('not_found')
    await choose(sekda)
    const file = (await who(ayu, (ctx) => publishedRound(ctx, of.roundId), DECIDED))?.file
    expect(file?.decision?.substitute).toMatchObject({ reason, namedBy: ayu.name, confirmedBy: dwi.name })
    expect(whyBroken(JSON.stringify(file))).toEqual([])
    await who(
      third,
      async (ctx) =>
        cancelRound(ctx, { ...(await versioned(of.roundId)), reason: 'Selesai dicoba di sini.' }),
      DECIDED,
    )
  })

  test('a thousand choices for one post leave one', async () => {
    const { choices, version } = await who(mayor, (ctx) => decisionDesk(ctx, roundId), DECIDED)
    expect(await who(ayu, (ctx) => decreeDraft(ctx, roundId), DECIDED)).toBeUndefined()
    const reason = 'Ia memimpin tiga tahun layanan keliling di wilayah yang paling jauh.'
    const outcomes: string[] = []
    let left = 1000
    const press = async () => {
      while (left-- > 0) {
        const label = choices[1 + (left % 2)]?.label ?? ''
        outcomes.push(
          await who(
            mayor,
            (ctx) => decideRound(ctx, { roundId, version, label, reason, password: PASSWORD }),
            DECIDED,
          ).then(
            () => 'chosen',
            (error: { message: string }) => error.message,
          ),
        )
      }
    }
    await Promise.all(Array.from({ length: 8 }, press))
    expect(outcomes).toHaveLength(1000)
    expect(outcomes.filter((one) => one === 'chosen')).toHaveLength(1)
    const rows = await database.ask<{ rank: number; reason: string }>(
      SURAKARTA,
      'SELECT rank, reason FROM promotion_decision WHERE round_id = $1',
      [roundId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.reason).toBe(reason)
  }, 120_000)

  test('a departure without a reason is not written, whoever writes it', async () => {
    const answer = await askAs(
      pool,
      SURAKARTA,
      `INSERT INTO promotion_decision (region_id, round_id, candidate_id, rank, chosen_name, decided_by, decided_by_name, decided_at)
       SELECT region_id, gen_random_uuid(), id, 2, 'x', gen_random_uuid(), 'y', now() FROM promotion_candidate WHERE round_id = $1 LIMIT 1`,
      [roundId],
    ).then(
      () => 'done',
      (error: { message: string }) => error.message,
    )
    expect(answer).toMatch(/promotion_decision_departure_check/)
  })

  test('the public file is recomputed by both programs to the same order (T56), and names nobody but the chosen', async () => {
    const shown = await who(ayu, (ctx) => publishedRound(ctx, roundId), DECIDED)
    const text = JSON.stringify(shown?.file)
    expect(whyBroken(text, shown?.file.digest)).toEqual([])
    const { stdout } = spawnSync('python3', [path.resolve('scripts/verify-promotion.py'), '--lines'], {
      input: `${text}\n`,
      encoding: 'utf8',
    })
    expect(stdout.trim()).toBe('ok')
    expect(shown?.file.counts).toEqual({ applied: 4, withdrawn: 0, notEligible: 0, ranked: 4 })
    const named = people.filter(({ name }) => text.includes(name)).map(({ name }) => name)
    expect(new Set(named)).toEqual(new Set([shown?.file.decision?.name]))
    for (const { id } of [...people, ...panel]) expect(text).not.toContain(id)
  })

  test('the inspectorate reckons points and order again from the inputs, and sees one figure that was changed', async () => {
    const look = () => who(inspector, (ctx) => inspection(ctx, roundId), DECIDED)
    const { candidates, orderHolds } = await look()
    expect([orderHolds, candidates.length]).toEqual([true, 4])
    expect(candidates.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(candidates.map(({ ranked }) => ranked?.rank)).toEqual([1, 2, 3, 4])
    const [{ id, inputs } = { id: '', inputs: {} }] = candidates
    const put = (value: unknown) =>
      database.ask(SURAKARTA, 'UPDATE promotion_input SET inputs = $2 WHERE candidate_id = $1', [
        id,
        JSON.stringify(value),
      ])
    await put({ ...inputs, pengalaman: { kind: 'LINE', value: 77 } })
    expect((await look()).candidates[0]?.wrong).toEqual(['pengalaman'])
    await put(inputs)
    const ranking = (sql: string) =>
      database.ask(SURAKARTA, `UPDATE promotion_ranking SET candidates = ${sql} WHERE round_id = $1`, [
        roundId,
      ])
    const [row] = await database.ask<{ candidates: { total: number }[] }>(
      SURAKARTA,
      'SELECT candidates FROM promotion_ranking WHERE round_id = $1',
      [roundId],
    )
    await ranking(`jsonb_set(candidates, '{3,total}', '1')`)
    expect((await look()).orderHolds).toBe(false)
    await ranking(`jsonb_set(candidates, '{3,total}', '${row?.candidates[3]?.total}')`)
    expect((await look()).orderHolds).toBe(true)
  })

  test('the decree is drafted on paper once the choice is made, marked as what it is, for BKD and the inspectorate (R-60)', async () => {
    const choice = paperChoice.parse({ kind: 'DECREE_DRAFT', subjectId: roundId, number: 1 })
    const issue = (by: Someone) => who(by, (ctx) => issuePaper(ctx, choice), DECIDED)
    for (const other of [person(0), member(0), mayor]) expect(await reasonOf(issue(other))).toBe('not_found')
    const { code } = await issue(ayu)
    expect(await issue(dwi)).toEqual({ code })
    const paper = await who(inspector, (ctx) => paperByCode(ctx, { code }), OVER)
    const chosen = (await who(ayu, (ctx) => publishedRound(ctx, roundId), DECIDED))?.file
    const text = JSON.stringify(paper.content)
    for (const told of [chosen?.decision?.name, chosen?.rulesHash, 'Kepala Tata Usaha', 'RANCANGAN'])
      expect(text).toContain(told)
    const stamp = {
      regionName: 'Surakarta',
      code,
      address: '',
      fingerprint: '',
      issued: '',
      received: null,
      demo: true,
    }
    expect(paper.content && layOut(paper.content, 'A4', stamp).watermark).toMatchObject({
      text: 'RANCANGAN · DATA CONTOH',
    })
  })

  test('a candidate reads his letter, objects in time, and gets his answer from who had no hand in it', async () => {
    const chosen = (await who(ayu, (ctx) => publishedRound(ctx, roundId), DECIDED))?.file.decision?.label
    const labels = await Promise.all(people.map(labelOf))
    const loser = person(labels.findIndex((label) => label !== chosen))
    const winner = person(labels.indexOf(chosen ?? ''))
    const { letter } = await who(loser, (ctx) => myRound(ctx, roundId), DECIDED)
    expect(letter?.own?.label).toBe(letter?.label)
    expect(letter?.decision?.rank).not.toBe(1)
    if (letter?.own && letter.own.rank > 1) expect(letter.lifts.length).toBeGreaterThan(0)
    const grounds = 'Pelatihan kepemimpinan saya belum ikut dihitung.'
    const file = (by: Someone, when = DECIDED) =>
      who(by, (ctx) => objectToDecision(ctx, { roundId, grounds }), when)
    expect(await reasonOf(file(winner))).toBe('not_a_candidate')
    expect(await reasonOf(file(unfit))).toBe('not_a_candidate')
    expect(await reasonOf(file(loser, OVER))).toBe('objection_time_over')
    // Whoever may not object reads why, instead of a form.
    expect((await who(winner, (ctx) => myRound(ctx, roundId), DECIDED)).letter?.objection?.whyNot).toBe(
      'not_a_candidate',
    )
    const before = (await who(ayu, (ctx) => publishedRound(ctx, roundId), DECIDED))?.file.digest
    await file(loser)
    expect((await who(ayu, (ctx) => publishedRound(ctx, roundId), DECIDED))?.file).toMatchObject({
      digest: before,
      objections: { filed: 1 },
    })
    expect(await reasonOf(file(loser))).toBe('already_objected')
    // Until objections are over the only seat of the post is spoken for.
    expect(
      await reasonOf(
        who(
          ayu,
          (ctx) =>
            prepareRound(
              ctx,
              form({ opensOn: '2026-07-01', closesOn: '2026-07-20', decidesBy: '2026-08-01' }),
            ),
          DECIDED,
        ),
      ),
    ).toBe('post_under_round')
    // More seats change nothing while an objection waits for its answer.
    const seats = (count: number) =>
      database.ask(SURAKARTA, 'UPDATE position SET seats = $2 WHERE id = $1', [post, count])
    await seats(3)
    expect(
      await reasonOf(
        who(
          ayu,
          (ctx) =>
            prepareRound(
              ctx,
              form({ opensOn: '2026-07-01', closesOn: '2026-07-20', decidesBy: '2026-08-01' }),
            ),
          DECIDED,
        ),
      ),
    ).toBe('post_under_round')
    await seats(1)
    const [waiting] = await who(inspector, promotionObjections, DECIDED)
    const clock = async (when: Date | undefined) => (await who(mayor, objectionClocks, when))[0]
    expect(await clock(DECIDED)).toMatchObject({
      filing: { through: '2026-06-24', days: 14 },
      waiting: { count: 1, dueOn: '2026-06-24', days: 14 },
    })
    expect(await clock(OVER)).toMatchObject({ filing: null, waiting: { days: -2 } })
    const answer = (by: Someone, version = 1) =>
      who(
        by,
        (ctx) =>
          answerObjection(ctx, {
            objectionId: waiting?.id ?? '',
            version,
            outcome: 'REJECTED',
            answer: 'Pelatihan itu selesai sesudah pendaftaran ditutup.',
          }),
        DECIDED,
      )
    expect(await reasonOf(who(third, async (ctx) => finishRound(ctx, await versioned(roundId)), OVER))).toBe(
      'objection_waits',
    )
    for (const involved of [ayu, dwi]) expect(await reasonOf(answer(involved))).toBe('own_decision')
    await answer(inspector)
    expect(await clock(OVER)).toBeUndefined()
    // Four of them are too few to tell anything of a group.
    expect(await who(ayu, outcomePatterns, DECIDED)).toEqual({ rows: [], rounds: 1, candidacies: 4 })
    expect(await reasonOf(answer(inspector, 2))).toBe('objection_answered')
    expect(
      await reasonOf(who(third, async (ctx) => finishRound(ctx, await versioned(roundId)), DECIDED)),
    ).toBe('objection_time_runs')
    await who(third, async (ctx) => finishRound(ctx, await versioned(roundId)), OVER)
    expect((await roundRow(roundId)).status).toBe('FINAL')
  })

  test('an objection that waits is answered also when another one has undone the round', async () => {
    const id = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO promotion_objection (region_id, id, candidate_id, grounds, filed_at, due_on)
       SELECT $1, $2, c.id, 'Nilai wawancara saya tidak terbaca.', now(), '2026-06-24' FROM promotion_candidate c
       WHERE c.round_id = $3 AND NOT EXISTS (SELECT FROM promotion_objection o WHERE o.candidate_id = c.id) LIMIT 1`,
      [SURAKARTA, id, roundId],
    )
    const stand = (status: string) =>
      database.ask(SURAKARTA, 'UPDATE promotion_round SET status = $2, cancel_reason = $3 WHERE id = $1', [
        roundId,
        status,
        status === 'CANCELLED' ? 'Keberatan kandidat dikabulkan.' : null,
      ])
    await stand('CANCELLED')
    await who(
      inspector,
      (ctx) =>
        answerObjection(ctx, {
          objectionId: id,
          version: 1,
          outcome: 'UPHELD',
          answer: 'Benar, satu lembar nilai tertukar dengan kandidat lain.',
        }),
      OVER,
    )
    expect((await who(inspector, promotionObjections, OVER)).find((one) => one.id === id)?.outcome).toBe(
      'UPHELD',
    )
    expect((await roundRow(roundId)).status).toBe('CANCELLED')
    await stand('FINAL')
  })

  test('a relation that ended no longer counts, and nobody is related to himself', async () => {
    for (const { id } of await who(ayu, relationRegister, OVER))
      await who(
        ayu,
        (ctx) => endRelation(ctx, { relationId: id, reason: 'Sudah bercerai tahun lalu.' }),
        OVER,
      )
    expect(await who(ayu, relationRegister, OVER)).toEqual([])
    const employeeNip = await nipOf(person(0))
    const enter = (relatedNip: string) =>
      reasonOf(who(ayu, (ctx) => enterRelation(ctx, { employeeNip, relatedNip, kind: 'SPOUSE' }), OVER))
    expect(await enter(employeeNip)).toBe('same_person')
    expect(await enter(inventedNip(9999))).toBe('nip_unknown')
  })
})
