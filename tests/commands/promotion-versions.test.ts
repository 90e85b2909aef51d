// A lawful change of announced rules: a further version, while people may still apply, confirmed by a second officer.
import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { applyForPost } from '@/lib/promotion/commands/applying'
import { announceRound, closeCall, prepareRound } from '@/lib/promotion/commands/rounds'
import { confirmRevision, reviseRound } from '@/lib/promotion/commands/versions'
import { revisionForm } from '@/lib/promotion/queries/changes'
import { roundDesk } from '@/lib/promotion/queries/desk'
import { myRound, roundsForMe } from '@/lib/promotion/queries/own'
import { panelDesk } from '@/lib/promotion/queries/panel'
import { publishedRound } from '@/lib/promotion/queries/published'
import { reviseInput, roundInput } from '@/lib/promotion/schema'
import { whyBroken } from '../../scripts/verify-promotion.mjs'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openOffice, reasonOf, refusalOf, type Someone, SURAKARTA } from '../support/line'
import { units } from '../support/office'

let database: TestDatabase
const post = newId()
const PASSWORD = 'kata sandi untuk uji'
let ayu: Someone, dwi: Someone, tri: Someone, sari: Someone, budi: Someone
const panel: Someone[] = []
let roundId = ''

const at = (day: string) => new Date(`${day}T03:00:00Z`)
const [PREPARED, EARLY, OPEN, LAST, LATER, OVER] = [
  '2026-05-13',
  '2026-05-18',
  '2026-05-20',
  '2026-05-29',
  '2026-05-31',
  '2026-06-20',
].map(at)
const who = <T>(someone: Someone, run: (ctx: WriteCtx) => Promise<T>, when: Date | undefined) =>
  as(someone, run, when)

const RULES = {
  weights: { kinerja: '50', gagasan: '30', memimpin: '20' },
  spread: '15',
  opensOn: '2026-05-15',
  closesOn: '2026-05-29',
  decidesBy: '2026-07-30',
  panel: 'panel1\npanel2\npanel3',
}
const IDEA = 'Antrean satu pintu dalam enam bulan, dengan jadwal yang dipilih warga.'
const REASON = 'Bobot gagasan salah ketik saat aturan disusun.'

const deskOf = (someone: Someone, when: Date | undefined) =>
  who(someone, (ctx) => roundDesk(ctx, roundId), when)
async function revise(words: Record<string, unknown>, { by = ayu, when = OPEN } = {}) {
  const { version = 0 } = (await deskOf(by, when)) ?? {}
  const input = reviseInput.parse({ roundId, version, reason: REASON, ...RULES, ...words })
  return who(by, (ctx) => reviseRound(ctx, input), when)
}
async function confirm({ by = dwi, when = OPEN, password = PASSWORD, seen = '' } = {}) {
  const desk = await deskOf(by, when)
  const [version, hash] = [desk?.version ?? 0, seen || (desk?.proposal?.hash ?? '')]
  return who(by, (ctx) => confirmRevision(ctx, { roundId, version, hash, password }), when)
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await database.ask(
    SURAKARTA,
    `INSERT INTO position (region_id, id, unit_id, title, level, seats, created_at, updated_at)
     VALUES ($1, $2, $3, 'Kepala Tata Usaha', 'PELAKSANA', 1, now(), now())`,
    [SURAKARTA, post, units[SURAKARTA]?.health ?? ''],
  )
  const passwordHash = await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 })
  const join = async (name: string, login: string) => {
    const someone = await hire(database, name)
    await database.ask(
      SURAKARTA,
      `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [SURAKARTA, someone.accountId, someone.id, login, name, passwordHash],
    )
    return someone
  }
  ;[ayu, dwi, tri] = [await join('Ayu', 'ayu'), await join('Dwi', 'dwi'), await join('Tri', 'tri')]
  ;[sari, budi] = [await join('Sari', 'sari'), await join('Budi', 'budi')]
  for (const place of [1, 2, 3, 4]) panel.push(await join(`Anggota ${place}`, `panel${place}`))
  const form = roundInput.parse({ version: 0, positionId: post, ...RULES })
  ;({ roundId } = await who(ayu, (ctx) => prepareRound(ctx, form), PREPARED))
  const desk = await deskOf(dwi, PREPARED)
  const seen = { roundId, version: desk?.version ?? 0, hash: desk?.hash ?? '', password: PASSWORD }
  expect(
    await refusalOf(who(dwi, (ctx) => announceRound(ctx, { ...seen, password: 'tebakan' }), PREPARED)),
  ).toMatchObject({ reason: 'password_differs', field: 'password' })
  await who(dwi, (ctx) => announceRound(ctx, seen), PREPARED)
  for (const one of [sari, budi])
    await who(one, (ctx) => applyForPost(ctx, { roundId, statement: IDEA }), EARLY)
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

describe('a change of announced rules', () => {
  test('says something else, takes no day from anybody, and is not written by who applies', async () => {
    const refused = async (words: Record<string, unknown>, more = {}) => {
      const { reason, field } = await refusalOf(revise(words, more))
      return [reason, field]
    }
    expect(await refused({})).toEqual(['nothing_changed', undefined])
    expect(await refused({ closesOn: '2026-05-28', opensOn: '2026-05-14' })).toEqual([
      'call_already_open',
      'opensOn',
    ])
    expect(await refused({ opensOn: '2026-05-13', closesOn: '2026-05-28' }, { when: PREPARED })).toEqual([
      'call_shortened',
      'closesOn',
    ])
    expect(await refused({ spread: '10' }, { when: LAST })).toEqual(['too_little_left', 'closesOn'])
    expect(await refused({ panel: 'panel1\npanel2\nsari' })).toEqual(['panelist_applied', 'panel'])
    expect(await refused({ spread: '10' }, { by: sari })).toEqual(['own_candidacy', undefined])
    expect(await refused({ weights: { gagasan: '99' } })).toEqual(['weights_do_not_sum', 'weights.kinerja'])
  })

  test('counts once a second officer has confirmed what he read, and no sooner', async () => {
    const before = await who(ayu, (ctx) => publishedRound(ctx, roundId), OPEN)
    await database.ask(
      SURAKARTA,
      `UPDATE position SET education = '40', version = version + 1 WHERE id = $1`,
      [post],
    )
    await revise({
      weights: { kinerja: '50', gagasan: '20', memimpin: '30' },
      closesOn: '2026-06-08',
      panel: 'panel1\npanel2\npanel4',
    })
    expect(await who(ayu, (ctx) => publishedRound(ctx, roundId), OPEN)).toEqual(before)
    expect((await who(ayu, (ctx) => revisionForm(ctx, roundId), OPEN)).reason).toBe(REASON)
    expect((await deskOf(ayu, OPEN))?.proposal?.whyNot).toBe('same_officer')
    expect(await reasonOf(confirm({ by: ayu }))).toBe('same_officer')
    expect(await reasonOf(confirm({ seen: 'f'.repeat(64) }))).toBe('rules_changed')
    expect(await reasonOf(confirm({ password: 'tebakan' }))).toBe('password_differs')
    // Two at once: one confirms, the other finds nothing left to confirm.
    const both = await Promise.allSettled([confirm(), confirm({ by: tri })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(events.findLast(({ event }) => event === 'promotion_round.changed')?.facts).toMatchObject({
      version: 2,
      candidates: 2,
      eligible: 2,
    })
  })

  test('stands beside what was announced, with hash, day, reason and difference in words', async () => {
    const shown = await who(ayu, (ctx) => publishedRound(ctx, roundId), OPEN)
    expect(shown?.versions.map(({ version, reason, on }) => [version, reason, on])).toEqual([
      [1, null, '2026-05-13'],
      [2, REASON, '2026-05-20'],
    ])
    expect(shown?.file.versions[1]?.changes).toEqual([
      { part: 'Bobot Gagasan untuk jabatan ini', was: '30%', is: '20%' },
      { part: 'Bobot Kepemimpinan', was: '20%', is: '30%' },
      { part: 'Bila nilai sama', was: expect.any(String), is: expect.any(String) },
      { part: 'Pendidikan', was: 'tidak diminta', is: 'S-1' },
      { part: 'Pendaftaran terakhir', was: 'Jumat, 29 Mei 2026', is: 'Senin, 8 Juni 2026' },
      { part: 'Kursi panel 4', was: null, is: expect.stringContaining('Anggota 4') },
      { part: 'Kursi panel 3', was: expect.stringContaining('Anggota 3'), is: null },
    ])
    expect(whyBroken(JSON.stringify(shown?.file), shown?.file.digest)).toEqual([])
  })

  test('is told to who applied before it, with the requirements read again', async () => {
    const mine = await who(sari, (ctx) => myRound(ctx, roundId), LATER)
    expect(mine.changedSince).toEqual({ on: '2026-05-20', eligible: true })
    expect(mine.checks.map(({ requirement }) => requirement)).toContain('EDUCATION_LEVEL')
    expect((await who(sari, roundsForMe, LATER))[0]?.changedOn).toBe('2026-05-20')
    const [row] = await database.ask<{ checks: { requirement: string }[] }>(
      SURAKARTA,
      'SELECT checks FROM promotion_candidate WHERE employee_id = $1',
      [sari.id],
    )
    expect(row?.checks.map(({ requirement }) => requirement)).toContain('EDUCATION_LEVEL')
  })

  test('seats who came and unseats who went; after the call nothing changes any more', async () => {
    const [, , gone, come] = panel
    expect(await reasonOf(who(gone ?? ayu, (ctx) => panelDesk(ctx, roundId), LATER))).toBe('not_found')
    expect((await who(come ?? ayu, (ctx) => panelDesk(ctx, roundId), LATER)).tasks).toEqual([])
    await revise(
      { spread: '10', closesOn: '2026-06-10', panel: 'panel1\npanel2\npanel4' },
      { by: dwi, when: LATER },
    )
    expect(await reasonOf(confirm({ by: tri, when: OVER }))).toBe('change_after_call')
    const { version = 0 } = (await deskOf(tri, OVER)) ?? {}
    await who(tri, (ctx) => closeCall(ctx, { roundId, version }), OVER)
    expect((await deskOf(tri, OVER))?.proposal).toBeNull()
    expect(await reasonOf(revise({ spread: '5' }, { when: OVER }))).toBe('change_after_call')
  })
})
