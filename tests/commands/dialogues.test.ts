import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acknowledgeDialogue,
  agreeInDialogue,
  dropNote,
  editDialogue,
  keepNote,
  recordDialogue,
} from '@/lib/feedback/commands/dialogues'
import {
  forgetReflection,
  saveReflection,
  shareReflection,
  takeBackReflection,
} from '@/lib/feedback/commands/reflections'
import { dialogue, dialoguePartners, dialogues } from '@/lib/feedback/queries/dialogues'
import { feedbackTasks, improvements } from '@/lib/feedback/queries/improvements'
import { reflections, reflectionsSharedBy } from '@/lib/feedback/queries/reflections'
import { dialogueInput } from '@/lib/feedback/schema/dialogues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openOffice, openQuarters, reasonOf, standIn, type Someone } from '../support/line'

let database: TestDatabase
let sari: Someone, tuti: Someone, hendra: Someone, ratna: Someone, joko: Someone

const SHARED = 'Loket pagi dibagi dua sejak pekan depan.'
const PRIVATE = 'Ia tampak lelah; tanyakan lagi bulan depan.'

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  tuti = await hire(database, 'Tuti Handayani')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  joko = await hire(database, 'Joko Susilo')
  await standIn(database, sari, hendra)
  await standIn(database, tuti, hendra)
  // Joko has a new leader since Monday.
  await standIn(database, joko, hendra, '2025-01-01', '2026-05-10')
  await standIn(database, joko, ratna, '2026-05-11')
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

const talk = (by: Someone, withWhom: Someone, more: Record<string, unknown> = {}, at?: Date) =>
  as(
    by,
    (ctx) =>
      recordDialogue(
        ctx,
        dialogueInput.parse({
          withId: withWhom.id,
          heldOn: '2026-05-08',
          topic: 'Beban loket pagi',
          shared: SHARED,
          ...more,
        }),
      ),
    at,
  )
const see = (who: Someone, id: string) => as(who, (ctx) => dialogue(ctx, id))

describe('Hendra and Sari talk', () => {
  test('he writes it down with an improvement and a note of his own; she reads what is shared and says so', async () => {
    const { dialogueId } = await talk(hendra, sari, {
      note: PRIVATE,
      improvement: { text: 'Menyiapkan loket lansia sebelum pukul tujuh', dueOn: '2026-05-29' },
    })
    expect(await as(sari, feedbackTasks)).toMatchObject({ dialogues: 1 })
    expect(await as(hendra, feedbackTasks)).toMatchObject({ dialogues: 0 })
    const hers = await see(sari, dialogueId)
    expect(hers).toMatchObject({ shared: SHARED, name: 'Hendra Gunawan', mayAcknowledge: true, note: null })
    expect(hers.improvements).toMatchObject([{ dueOn: '2026-05-29', status: 'OPEN' }])
    expect(await as(sari, improvements)).toMatchObject([{ mine: true, name: 'Hendra Gunawan' }])

    await as(hendra, (ctx) =>
      editDialogue(ctx, { dialogueId, version: 1, heldOn: '2026-05-07', topic: 'Loket', shared: SHARED }),
    )
    expect(await reasonOf(as(sari, (ctx) => acknowledgeDialogue(ctx, { dialogueId, version: 1 })))).toBe(
      'changed_meanwhile',
    )
    await as(sari, (ctx) => acknowledgeDialogue(ctx, { dialogueId, version: 2 }))
    const edit = { dialogueId, version: 3, heldOn: '2026-05-07', topic: 'Lain', shared: SHARED }
    expect(await reasonOf(as(hendra, (ctx) => editDialogue(ctx, edit)))).toBe('already_acknowledged')
    expect(await as(sari, feedbackTasks)).toMatchObject({ dialogues: 0 })
    expect(events.map(({ event }) => event)).toEqual([
      'dialogue.recorded',
      'improvement.agreed',
      'dialogue.note_kept',
      'dialogue.edited',
      'dialogue.acknowledged',
    ])
  })

  test('each keeps a note that only its writer reads, whatever he asks; the trail has no word of either', async () => {
    const { dialogueId } = await talk(sari, hendra, { note: PRIVATE })
    const OWN = 'Saya belum bercerita semuanya.'
    await as(hendra, (ctx) => keepNote(ctx, { dialogueId, version: 0, text: OWN }))
    expect((await see(sari, dialogueId)).note).toEqual({ text: PRIVATE, version: 1 })
    expect((await see(hendra, dialogueId)).note).toEqual({ text: OWN, version: 1 })
    for (const [who, others] of [
      [sari, OWN],
      [hendra, PRIVATE],
    ] as const)
      expect(
        JSON.stringify([
          await see(who, dialogueId),
          await as(who, (ctx) => dialogues(ctx)),
          await as(who, improvements),
        ]),
      ).not.toContain(others)
    for (const words of [OWN, PRIVATE, SHARED]) expect(JSON.stringify(events)).not.toContain(words)

    await as(hendra, (ctx) => keepNote(ctx, { dialogueId, version: 1, text: 'Diganti.' }))
    expect(
      await reasonOf(as(hendra, (ctx) => keepNote(ctx, { dialogueId, version: 1, text: 'Lagi.' }))),
    ).toBe('changed_meanwhile')
    await as(hendra, (ctx) => dropNote(ctx, { dialogueId, version: 2 }))
    expect((await see(hendra, dialogueId)).note).toBeNull()
    expect((await see(sari, dialogueId)).note?.text).toBe(PRIVATE)
  })

  test('who did not write it changes nothing of it, and acknowledges it alone', async () => {
    const { dialogueId } = await talk(sari, hendra)
    const edit = { dialogueId, version: 1, heldOn: '2026-05-08', topic: 'Lain', shared: SHARED }
    expect(await reasonOf(as(hendra, (ctx) => editDialogue(ctx, edit)))).toBe('dialogue_of_the_other')
    expect(await reasonOf(as(sari, (ctx) => acknowledgeDialogue(ctx, { dialogueId, version: 1 })))).toBe(
      'own_dialogue',
    )
    await as(hendra, (ctx) => acknowledgeDialogue(ctx, { dialogueId, version: 1 }))
  })
})

describe('a dialogue is for two', () => {
  test('nobody else finds it, and there is none outside of the line or ahead of the day', async () => {
    const { dialogueId } = await talk(hendra, sari, { note: PRIVATE })
    for (const other of [tuti, ratna]) {
      expect(await reasonOf(see(other, dialogueId))).toBe('not_found')
      expect(await as(other, (ctx) => dialogues(ctx, sari.id))).toEqual([])
      expect(
        await reasonOf(
          as(other, (ctx) => agreeInDialogue(ctx, { dialogueId, text: SHARED, dueOn: '2026-05-29' })),
        ),
      ).toBe('not_found')
    }
    expect(await reasonOf(talk(sari, tuti))).toBe('dialogue_out_of_line')
    expect(await reasonOf(talk(sari, sari))).toBe('dialogue_with_self')
    expect(await reasonOf(talk(hendra, sari, { heldOn: '2026-05-14' }))).toBe('dialogue_ahead')
    const partners = await as(sari, dialoguePartners)
    expect(partners.map(({ name }) => name)).toEqual(['Hendra Gunawan'])
  })

  test('a leader of earlier days keeps what he wrote; the new one starts with an empty page', async () => {
    const before = new Date('2026-05-08T03:00:00Z')
    const { dialogueId } = await talk(hendra, joko, { note: PRIVATE }, before)
    expect((await see(hendra, dialogueId)).note?.text).toBe(PRIVATE)
    expect((await see(joko, dialogueId)).shared).toBe(SHARED)
    expect(await as(ratna, (ctx) => dialogues(ctx, joko.id))).toEqual([])
    expect(await reasonOf(see(ratna, dialogueId))).toBe('not_found')
    expect(await reasonOf(talk(hendra, joko))).toBe('dialogue_out_of_line')
  })
})

describe('Sari reflects', () => {
  const WEEK = { span: 'WEEK' as const, startsOn: '2026-05-11' }
  const ANSWER = 'Antrean lansia selesai sebelum pukul sembilan.'
  const answer = (text: string, version = 0) =>
    as(sari, (ctx) => saveReflection(ctx, { ...WEEK, answers: [{ prompt: 'PROUD', version, text }] }))
  const own = async () => (await as(sari, (ctx) => reflections(ctx, 'WEEK'))).answers
  const read = (who: Someone) => as(who, (ctx) => reflectionsSharedBy(ctx, sari.id))

  test('for herself: no one reads it, and the trail tells no word of it', async () => {
    await answer(ANSWER)
    expect(await own()).toMatchObject([{ prompt: 'PROUD', text: ANSWER, shared: null }])
    expect(await read(hendra)).toEqual([])
    expect(await reasonOf(read(ratna))).toBe('not_found')
    expect(JSON.stringify(events)).not.toContain(ANSWER)
    expect(await reasonOf(answer(ANSWER, 1))).toBe('nothing_changed')
    expect(await reasonOf(answer('Dari perangkat lain.', 7))).toBe('changed_meanwhile')
  })

  test('shares one answer with Hendra by name, takes it back, and forgets it', async () => {
    const [mine] = await own()
    if (!mine) throw new Error('nothing was written')
    const reflectionId = mine.id
    await as(sari, (ctx) => shareReflection(ctx, { reflectionId, version: 1 }))
    expect((await own())[0]?.shared?.name).toBe('Hendra Gunawan')
    expect(await read(hendra)).toMatchObject([{ text: ANSWER, prompt: 'PROUD' }])
    await answer('Antrean lansia selesai sebelum pukul delapan.', 2)
    expect(await read(hendra)).toMatchObject([{ text: 'Antrean lansia selesai sebelum pukul delapan.' }])
    await as(sari, (ctx) => takeBackReflection(ctx, { reflectionId, version: 3 }))
    expect(await read(hendra)).toEqual([])
    expect(await reasonOf(as(hendra, (ctx) => forgetReflection(ctx, { reflectionId, version: 4 })))).toBe(
      'not_found',
    )
    await as(sari, (ctx) => forgetReflection(ctx, { reflectionId, version: 4 }))
    expect(await own()).toEqual([])
  })

  test('an emptied answer is gone, and a quarter has questions of its own', async () => {
    await answer(ANSWER)
    await answer('', 1)
    expect(await own()).toEqual([])
    const { questions } = await as(sari, (ctx) => reflections(ctx, 'QUARTER'))
    expect(questions.map(({ prompt }) => prompt)).toEqual(['GROWTH', 'LESSON', 'SUPPORT'])
    expect(
      await reasonOf(
        as(sari, (ctx) =>
          saveReflection(ctx, {
            ...WEEK,
            startsOn: '2026-04-06',
            answers: [{ prompt: 'PROUD', version: 0, text: ANSWER }],
          }),
        ),
      ),
    ).toBe('reflection_not_open')
  })

  test('what was shared with the leader of those days is not for the next one', async () => {
    const before = new Date('2026-05-08T03:00:00Z')
    const of = { span: 'WEEK' as const, startsOn: '2026-05-04' }
    await as(
      joko,
      (ctx) => saveReflection(ctx, { ...of, answers: [{ prompt: 'NEXT', version: 0, text: ANSWER }] }),
      before,
    )
    const [row] = (await as(joko, (ctx) => reflections(ctx, 'WEEK'), before)).answers
    await as(joko, (ctx) => shareReflection(ctx, { reflectionId: row?.id ?? '', version: 1 }), before)
    expect(await as(ratna, (ctx) => reflectionsSharedBy(ctx, joko.id))).toEqual([])
  })
})
