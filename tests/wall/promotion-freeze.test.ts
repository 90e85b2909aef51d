// T55: whoever tries to change frozen rules, by page, action, import or SQL as the application, changes nothing; and what was
// tried through the application stands in the trail, although the refusal undid everything else.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as desk from '@/app/(portal)/bkd/promosi/actions'
import type { Answer } from '@/lib/core/action'
import { inRegion } from '@/lib/core/db'
import { publishedRound } from '@/lib/promotion/queries/published'
import { askAs, freshDatabase, type TestDatabase } from '../support/database'
import { TEST_TODAY } from '../support/day'
import { buildWorld, idAt, PASSWORD, type World } from '../support/world'
import { asked, sessionOf } from './request'

vi.mock('next/headers', () => import('./request'))

let database: TestDatabase
let world: World
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
  pool = new pg.Pool({ connectionString: database.appUrl, max: 1 })
})
afterAll(async () => {
  await pool.end()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

type Kept = { event: string; reason: string; actor: string }
const attempts = () =>
  database.ask<Kept>(
    world.home.id,
    `SELECT event, facts ->> 'reason' AS reason, actor_id AS actor FROM audit_event
     WHERE event LIKE '%.refused' AND subject_id = $1 ORDER BY seq`,
    [world.home.ids.promotionRound],
  )
const published = () =>
  inRegion(
    world.home.id,
    (db) =>
      publishedRound(
        {
          regionId: world.home.id,
          region: { ...world.home, name: world.home.displayName },
          today: TEST_TODAY,
          db,
        },
        world.home.ids.promotionRound,
      ),
    'read',
  )

const reasonOf = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.reason)

describe('frozen rules', () => {
  test('are not changed by any action, and each attempt is kept with who made it and why it was refused', async () => {
    const { home } = world
    const { people, ids } = home
    const roundId = ids.promotionRound
    const before = await published()
    expect(before).toBeDefined()
    const rules = {
      weights: { gagasan: '100' },
      spread: '15',
      opensOn: '2026-06-01',
      closesOn: '2026-06-20',
      decidesBy: '2026-07-20',
      panel: people.supervisor.login,
    }
    const reason = 'Supaya calon yang sudah dipilih dapat lolos.'
    const seen = { roundId, version: 1, hash: before?.file.rulesHash ?? '', password: PASSWORD }
    const first = { roundId, version: 1, positionId: ids.post, ...rules }
    const change = { roundId, version: 1, reason, ...rules }
    const tries: [string, 'admin' | 'secondAdmin' | 'staff', () => Promise<Answer<unknown>>, string][] = [
      ['weight', 'admin', () => desk.preparePromotionRound(sent(first)), 'not_a_draft'],
      ['weight', 'admin', () => desk.revisePromotionRound(sent(change)), 'change_after_call'],
      [
        'cut-off',
        'admin',
        () => desk.revisePromotionRound(sent({ ...change, spread: '0' })),
        'change_after_call',
      ],
      [
        'deadline',
        'secondAdmin',
        () => desk.revisePromotionRound(sent({ ...change, closesOn: '2026-07-10' })),
        'change_after_call',
      ],
      [
        'panel',
        'admin',
        () => desk.revisePromotionRound(sent({ ...change, panel: people.colleague.login })),
        'change_after_call',
      ],
      [
        'tie-break',
        'admin',
        () => desk.revisePromotionRound(sent({ ...change, ties: { first: 'memimpin' } })),
        'change_after_call',
      ],
      ['anything, by who may not', 'staff', () => desk.revisePromotionRound(sent(change)), 'role_missing'],
      ['the hash', 'secondAdmin', () => desk.announcePromotionRound(sent(seen)), 'not_found'],
      [
        'the hash of a change',
        'secondAdmin',
        () => desk.confirmPromotionRevision(sent(seen)),
        'change_after_call',
      ],
      [
        'the end of the call',
        'admin',
        () => desk.closePromotionCall(sent({ roundId, version: 1 })),
        'not_announced',
      ],
    ]
    for (const [what, who, run, refusal] of tries) {
      const { answer } = await asked({ session: sessionOf(home, people[who]) }, run)
      expect([what, reasonOf(answer)]).toEqual([what, refusal])
    }
    expect((await attempts()).map(({ reason: why, actor }) => [why, actor])).toEqual(
      tries.map(([, who, , refusal]) => [refusal, people[who].accountId]),
    )
    expect(await published()).toEqual(before)
  })

  test('an attempt on what nobody has frozen, or on another region’s round, is no attempt', async () => {
    const { home, away } = world
    const before = await attempts()
    for (const roundId of [away.ids.promotionRound, idAt()]) {
      const { answer } = await asked({ session: sessionOf(home, home.people.admin) }, () =>
        desk.closePromotionCall(sent({ roundId, version: 1 })),
      )
      expect(reasonOf(answer)).toBe('not_found')
    }
    expect(await attempts()).toEqual(before)
    expect(await database.ask(away.id, `SELECT FROM audit_event WHERE event LIKE '%.refused'`)).toEqual([])
  })

  test('are not changed by SQL as the application, nor joined by a version that nobody could announce', async () => {
    const before = await published()
    const document = `document || jsonb_build_object('amends', jsonb_build_object('version', 1, 'hash', hash, 'reason', 'x'))`
    const added = (confirmedAt: string) =>
      `INSERT INTO promotion_rules (region_id, round_id, version, document, hash, reason, prepared_by, prepared_by_name,
         confirmed_by, confirmed_by_name, confirmed_at)
       SELECT region_id, round_id, 2, ${document}, repeat('0', 64), 'x', confirmed_by, 'a', prepared_by, 'b', ${confirmedAt}
       FROM promotion_rules WHERE round_id = $1`
    const tries = [
      `UPDATE promotion_rules SET document = jsonb_set(document, '{criteria,0,weight}', '9000') WHERE round_id = $1`,
      `UPDATE promotion_rules SET document = jsonb_set(document, '{tieOrder}', '[]') WHERE round_id = $1`,
      `UPDATE promotion_rules SET document = jsonb_set(document, '{calendar,closesOn}', '"2026-12-31"') WHERE round_id = $1`,
      `UPDATE promotion_rules SET version = 2 WHERE round_id = $1`,
      `DELETE FROM promotion_rules WHERE round_id = $1`,
      `DELETE FROM promotion_panelist WHERE round_id = $1`,
      added('now()'),
      added(`'2026-03-10T02:00:00Z'`),
    ]
    const answers: string[] = []
    for (const sql of tries)
      answers.push(
        await askAs(pool, world.home.id, sql, [world.home.ids.promotionRound]).then(
          () => `done: ${sql}`,
          ({ message }: { message: string }) => message,
        ),
      )
    expect(answers.filter((answer) => !/permission denied|row-level security/.test(answer))).toEqual([])
    expect(await published()).toEqual(before)
  })

  test('are not touched by what becomes of the post or of the panel’s members', async () => {
    const before = await published()
    await database.ask(
      world.home.id,
      `UPDATE position SET title = 'Jabatan lain', min_rank = 'IV_E', version = version + 1 WHERE id = $1`,
      [world.home.ids.post],
    )
    await database.ask(world.home.id, `UPDATE account SET display_name = 'Nama lain' WHERE id = $1`, [
      world.home.people.supervisor.accountId,
    ])
    expect((await published())?.file).toEqual(before?.file)
  })
})

function sent<I>(input: I): { key: string; input: I } {
  return { key: idAt(), input }
}
