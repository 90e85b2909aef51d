import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role, WriteCtx } from '@/lib/core/types'
import {
  openCase,
  speakInOwnCase,
  takeCaseStep,
  vouchForRegister,
} from '@/lib/recognition/commands/discipline'
import {
  allCases,
  caseSheet,
  disciplineFactsOf,
  myCases,
  registerState,
  teamCases,
} from '@/lib/recognition/queries/discipline'
import type { CaseStepInput } from '@/lib/recognition/schema/discipline'
import { factsOf } from '@/lib/talent/queries/facts'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, refusalOf, standIn, type Someone } from '../support/line'
import { asAdmin, openOffice, reasonOf, SURAKARTA } from '../support/office'

let database: TestDatabase
let sari: Someone, hendra: Someone, yusuf: Someone, joko: Someone, ayu: Someone, budi: Someone

const WORDS = 'Keterangan yang cukup panjang untuk perkara ini.'
const at = (day: string) => new Date(`${day}T03:00:00Z`)
const ROLES: Record<string, Role[]> = { office: ['staff', 'admin'], reader: ['inspector'] }

const act = <T>(who: Someone, run: (ctx: WriteCtx) => Promise<T>, day = '2026-05-13', roles?: Role[]) =>
  as(who, (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles: roles ?? ctx.actor.roles } }), at(day))
const office = <T>(who: Someone, run: (ctx: WriteCtx) => Promise<T>, day?: string) =>
  act(who, run, day, ROLES.office)

const report = (ctx: WriteCtx) =>
  openCase(ctx, {
    employeeId: sari.id,
    source: 'SUPERVISION',
    knownOn: '2026-01-05',
    breach: WORDS,
    document: 'Nota 1',
  })
type Step = CaseStepInput extends infer S
  ? S extends CaseStepInput
    ? Omit<S, 'caseId' | 'version' | 'document'>
    : never
  : never
const step = (caseId: string, version: number, told: Step) => (ctx: WriteCtx) =>
  takeCaseStep(ctx, { ...told, caseId, version, document: 'Dokumen 1' })

const summons = { step: 'SUMMONS', on: '2026-01-06', summonedFor: '2026-01-19', text: WORDS } as const
const exam = {
  step: 'EXAMINATION',
  on: '2026-01-19',
  appeared: 'YES',
  examiner: 'TEAM',
  account: WORDS,
  text: WORDS,
} as const
const decision = { step: 'DECISION', on: '2026-01-22', measure: 'CUT_6_MONTHS', text: WORDS } as const
const delivery = { step: 'DELIVERY', on: '2026-01-23' } as const

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  yusuf = await hire(database, 'Yusuf Hidayat')
  joko = await hire(database, 'Joko Susilo')
  ayu = await hire(database, 'Ayu Lestari')
  budi = await hire(database, 'Budi Santoso')
  await standIn(database, sari, hendra)
  await standIn(database, hendra, yusuf)
  await standIn(database, joko, yusuf)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('a case through due process', () => {
  test('is entered by the line, read by few, heard, decided, delivered; then it is served and over', async () => {
    const { caseId } = await act(hendra, report)
    const sheet = (who: Someone, roles?: Role[], day?: string) =>
      act(who, (ctx) => caseSheet(ctx, caseId), day, roles)
    expect(await sheet(sari)).toMatchObject({ side: 'SELF', may: [] })
    expect(await sheet(hendra)).toMatchObject({ side: 'LINE', may: ['SUMMONS'] })
    expect(await sheet(ayu, ROLES.office)).toMatchObject({ side: 'OFFICE', may: ['SUMMONS', 'REVOCATION'] })
    expect(await sheet(joko, ROLES.reader)).toMatchObject({ side: 'READER', may: [] })
    for (const stranger of [yusuf, joko]) expect(await reasonOf(sheet(stranger))).toBe('not_found')
    expect(await reasonOf(sheet(yusuf, ['decider']))).toBe('not_found')

    expect(await reasonOf(act(sari, step(caseId, 1, summons)))).toBe('case_own')
    expect(
      await refusalOf(act(hendra, step(caseId, 1, { ...summons, summonedFor: '2026-01-14' }))),
    ).toMatchObject({
      reason: 'summons_too_soon',
      field: 'summonedFor',
    })
    await act(hendra, step(caseId, 1, summons))
    expect(await reasonOf(act(hendra, step(caseId, 1, summons)))).toBe('changed_meanwhile')
    await act(
      sari,
      (ctx) => speakInOwnCase(ctx, { caseId, version: 2, step: 'ACCOUNT', text: WORDS }),
      '2026-01-08',
    )
    expect(
      await reasonOf(
        act(hendra, (ctx) => speakInOwnCase(ctx, { caseId, version: 3, step: 'ACCOUNT', text: WORDS })),
      ),
    ).toBe('not_found')
    await act(hendra, step(caseId, 3, exam))
    expect(await reasonOf(act(hendra, step(caseId, 4, decision)))).toBe('decided_by_office')
    await office(ayu, step(caseId, 4, decision))
    await office(ayu, step(caseId, 5, delivery))

    expect(await sheet(sari, undefined, '2026-02-12')).toMatchObject({ phase: 'OPEN', may: ['CONTEST'] })
    const { of, steps, phase } = await sheet(hendra)
    expect(of).toMatchObject({ startsOn: '2026-02-13', endsOn: '2026-08-12' })
    expect(phase).toBe('IN_FORCE')
    expect(steps.map(({ kind }) => kind)).toEqual([
      'REPORT',
      'SUMMONS',
      'ACCOUNT',
      'EXAMINATION',
      'DECISION',
      'DELIVERY',
    ])
    expect(events.map(({ event }) => event)).toContain('discipline_case.opened')
    expect(JSON.stringify(events)).not.toContain(WORDS)

    // Once it is served the superior has nothing more to do, so he reads no more.
    expect(await reasonOf(sheet(hendra, undefined, '2026-08-13'))).toBe('not_found')
    expect(await sheet(sari, undefined, '2026-08-13')).toMatchObject({ phase: 'SERVED' })
    expect(await act(hendra, teamCases)).toHaveLength(1)
    expect(await act(hendra, teamCases, '2026-08-13')).toEqual([])
    expect(await act(sari, myCases)).toHaveLength(1)
    expect(await office(ayu, allCases)).toHaveLength(1)
    // Of his own case somebody in BKD reads as everybody does.
    expect(await office(sari, allCases)).toEqual([])
  })

  test('an objection comes in time, is settled by another officer, and nothing is served meanwhile', async () => {
    const { caseId } = await office(ayu, report)
    await office(ayu, step(caseId, 1, summons))
    await office(ayu, step(caseId, 2, exam))
    await office(ayu, step(caseId, 3, decision))
    await office(ayu, step(caseId, 4, delivery))
    const objection = { caseId, version: 5, step: 'CONTEST', text: WORDS } as const
    expect(await reasonOf(act(sari, (ctx) => speakInOwnCase(ctx, objection), '2026-02-13'))).toBe(
      'contest_late',
    )
    await act(sari, (ctx) => speakInOwnCase(ctx, objection), '2026-02-12')
    const settle = { step: 'SETTLEMENT', on: '2026-03-02', outcome: 'REVOKED', text: WORDS } as const
    expect(await reasonOf(office(ayu, step(caseId, 6, settle)))).toBe('settled_by_another')
    await office(budi, step(caseId, 6, settle))
    expect(await act(sari, (ctx) => caseSheet(ctx, caseId))).toMatchObject({ phase: 'REVOKED', may: [] })
    expect(await reasonOf(office(budi, step(caseId, 7, { ...settle, on: '2026-03-03' })))).toBe('case_over')
  })

  test('two who take the same step at once take it once', async () => {
    const { caseId } = await act(hendra, report)
    const both = await Promise.allSettled([
      act(hendra, step(caseId, 1, summons)),
      office(ayu, step(caseId, 1, summons)),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await office(ayu, (ctx) => caseSheet(ctx, caseId))).steps).toHaveLength(2)
  })

  test('nobody enters his own case, a stranger enters none, and the words of a case cannot be rewritten', async () => {
    expect(await reasonOf(act(sari, report))).toBe('case_own')
    expect(await reasonOf(office(sari, report))).toBe('case_own')
    expect(await reasonOf(act(joko, report))).toBe('not_found')
    for (const change of [
      (ctx: WriteCtx) =>
        ctx.db.disciplineCase.updateMany({ where: { regionId: SURAKARTA }, data: { breach: 'Lain.' } }),
      (ctx: WriteCtx) =>
        ctx.db.disciplineStep.updateMany({ where: { regionId: SURAKARTA }, data: { text: 'Lain.' } }),
      (ctx: WriteCtx) => ctx.db.disciplineRegister.deleteMany({ where: { regionId: SURAKARTA } }),
    ])
      await expect(act(hendra, change)).rejects.toThrow(/permission denied/)
  })
})

test('a career knows what the register says, and that nothing is there only once BKD vouches for it', async () => {
  const facts = async (who: Someone, on = '2026-05-13') =>
    (await asAdmin((ctx) => disciplineFactsOf(ctx, [who.id], on))).get(who.id)
  expect(await facts(joko)).toBeNull()
  expect(await facts(sari)).toMatchObject({ serving: true, until: '2026-08-12', completeSince: null })
  expect(await reasonOf(asAdmin((ctx) => vouchForRegister(ctx, { completeSince: '2026-05-14' })))).toBe(
    'register_ahead',
  )
  await asAdmin((ctx) => vouchForRegister(ctx, { completeSince: '2024-01-01' }))
  expect(await asAdmin(registerState)).toMatchObject({ completeSince: '2024-01-01', byName: 'Ayu Lestari' })
  expect(await facts(joko)).toMatchObject({ serving: false, completeSince: '2024-01-01' })
  expect(await facts(joko, '2023-12-31')).toBeNull()
  expect(await facts(sari, '2026-08-13')).toMatchObject({ serving: false, servedUntil: '2026-08-12' })
  const [told] = await asAdmin((ctx) => factsOf(ctx, [sari.id], '2026-05-13'))
  expect(told?.discipline).toMatchObject({ serving: true, until: '2026-08-12' })
})
