// A16: what people ask and find difficult is answered, becomes help for all, and names nobody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion, askDesk, keepEntry, noteAnswerRead } from '@/lib/community/commands/help'
import { handleWish, joinWish, sendWish } from '@/lib/community/commands/wishes'
import { help, helpWaiting, myQuestions, questionDesk } from '@/lib/community/queries/help'
import { wishes } from '@/lib/community/queries/wishes'
import type { EntryWords } from '@/lib/community/schema/help'
import type { WishState } from '@/lib/community/rules/wishes'
import type { Role, WriteCtx } from '@/lib/core/types'
import { inbox } from '@/lib/notifications/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { as, events, hire, reasonOf, type Someone } from '../support/line'
import { MAKASSAR, openOffice } from '../support/office'

let database: TestDatabase
let sari: Someone, budi: Someone, ratna: Someone, ayu: Someone, away: Someone

const acting =
  (who: () => Someone, roles: Role[]) =>
  <T>(run: (ctx: WriteCtx) => Promise<T>, at = new Date(TEST_NOW)) =>
    as(who(), (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles } }), at)
const asSari = acting(() => sari, ['staff'])
const asBudi = acting(() => budi, ['staff'])
const asRatna = acting(() => ratna, ['staff', 'unit_head', 'inspector'])
const atDesk = acting(() => ayu, ['staff', 'admin'])
const elsewhere = acting(() => away, ['staff', 'admin'])
const hoursLater = (hours: number) => new Date(Date.parse(TEST_NOW) + hours * 3_600_000)

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Prasetyo')
  ratna = await hire(database, 'Ratna Dewi')
  ayu = await hire(database, 'Ayu Lestari')
  away = await hire(database, 'Andi Losari', MAKASSAR)
})
afterAll(() => database.drop())

const QUESTION = 'Foto saya besar sekali. Apakah harus diperkecil?'
const ask = (by = asSari, at?: Date, text = QUESTION) =>
  by((ctx) => askDesk(ctx, { category: 'USE', page: '/hari-ini', text }), at)
const desk = (lihat = 'menunggu', by = atDesk) => by((ctx) => questionDesk(ctx, { lihat }))
const answer = (questionId: string, by = atDesk, version = 1) =>
  by((ctx) => answerQuestion(ctx, { questionId, version, answer: 'Tidak perlu, portal memperkecilnya.' }))
const told = async (by = asSari) =>
  (await by((ctx) => inbox(ctx))).waiting.find(({ kind }) => kind === 'ANSWERED_QUESTIONS')?.count ?? 0
const words: EntryWords = {
  category: 'USE',
  page: '/hari-ini',
  question: 'Apakah foto harus diperkecil?',
  answer: 'Tidak perlu. Portal memperkecil foto sebelum mengirimnya.',
}
const share = (questionId: string | undefined, by = atDesk) =>
  by((ctx) => keepEntry(ctx, { entry: 'add', questionId, ...words }))
const read = (asked: Parameters<typeof help>[1], by = asBudi) => by((ctx) => help(ctx, asked))
const anythingOf = (value: unknown) => JSON.stringify(value)

describe('a question', () => {
  test('is read by the asker and the desk alone, is answered once, and its answer is told until it was read', async () => {
    await ask()
    const [question] = (await desk()).questions
    expect(question).toMatchObject({ text: QUESTION, byName: 'Sari Wulandari', answer: null })
    const id = question?.id ?? ''
    expect(await asBudi((ctx) => myQuestions(ctx))).toEqual([])
    for (const by of [asSari, asBudi, asRatna]) expect(await reasonOf(desk('menunggu', by))).toBe('not_found')
    expect((await desk('menunggu', elsewhere)).questions).toEqual([])
    expect(await atDesk((ctx) => helpWaiting(ctx))).toMatchObject({ questions: 1 })
    expect(await asBudi((ctx) => helpWaiting(ctx))).toEqual({ questions: 0, wishes: 0 })
    for (const by of [asSari, asRatna, elsewhere]) expect(await reasonOf(answer(id, by))).toBe('not_found')
    expect(await reasonOf(asSari((ctx) => noteAnswerRead(ctx, { questionId: id })))).toBe('not_found')
    expect(await told()).toBe(0)
    const both = await Promise.allSettled([answer(id), answer(id)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(answer(id, atDesk, 2))).toBe('question_answered')
    expect(await told()).toBe(1)
    expect(await told(asBudi)).toBe(0)
    expect(await reasonOf(asBudi((ctx) => noteAnswerRead(ctx, { questionId: id })))).toBe('not_found')
    const note = () => asSari((ctx) => noteAnswerRead(ctx, { questionId: id }))
    await Promise.all([note(), note()])
    expect(await told()).toBe(0)
    expect((await asSari((ctx) => myQuestions(ctx)))[0]).toMatchObject({ readAt: new Date(TEST_NOW) })
    expect(anythingOf(events)).not.toMatch(/Foto saya|memperkecil|Sari/)
  })

  test('comes five times a day from each, and again on the next', async () => {
    for (let nth = 0; nth < 5; nth += 1) await ask(asBudi)
    expect(await reasonOf(ask(asBudi))).toBe('too_many_today')
    await ask(asRatna)
    await ask(asBudi, hoursLater(24))
  })
})

describe('help', () => {
  test('grows from an answered question once, and does not know who asked', async () => {
    await ask(asSari, hoursLater(1), 'Apakah ini juga bisa dari tablet saya?')
    const fresh = (await desk()).questions.find(({ text }) => text.includes('tablet'))
    expect(await reasonOf(share(fresh?.id))).toBe('question_unanswered')
    const id = (await desk('dijawab')).questions[0]?.id ?? ''
    for (const by of [asSari, asRatna, elsewhere]) expect(await reasonOf(share(id, by))).toBe('not_found')
    const naming = atDesk((ctx) =>
      keepEntry(ctx, {
        entry: 'add',
        questionId: id,
        ...words,
        answer: 'Sudah kami perbaiki, Sari Wulandari.',
      }),
    )
    expect(await reasonOf(naming)).toBe('asker_named')
    const both = await Promise.allSettled([share(id), share(id)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(share(id))).toBe('entry_exists')
    expect((await desk('dijawab')).questions[0]?.isHelp).toBe(true)
    const seen = await read({ halaman: '/hari-ini' })
    expect(seen.entries.map(({ question }) => question)).toEqual([words.question])
    expect(seen.steps.length).toBeGreaterThan(0)
    expect(anythingOf(seen)).not.toMatch(new RegExp(`Sari|${sari.id}|${sari.accountId}|${id}`))
    expect((await read({ halaman: '/skp' })).entries).toEqual([])
    expect((await read({ halaman: '/hari-ini' }, elsewhere)).entries).toEqual([])
    expect((await read({ halaman: '/hari-ini/123' })).section).toBeNull()
  })

  test('is found by its words, bettered by the version that was read, and taken back', async () => {
    const find = async (cari: string) => (await read({ cari })).entries.length
    expect([await find('PERKECIL'), await find('100%'), await find('tidak ada ini')]).toEqual([1, 0, 0])
    const [entry] = (await desk('bantuan')).entries
    const edit = (version: number, by = atDesk) =>
      by((ctx) =>
        keepEntry(ctx, { entry: 'edit', entryId: entry?.id ?? '', version, ...words, page: undefined }),
      )
    for (const by of [asSari, asRatna, elsewhere]) expect(await reasonOf(edit(1, by))).toBe('not_found')
    await edit(1)
    expect(await reasonOf(edit(1))).toBe('changed_meanwhile')
    expect((await read({ halaman: '/hari-ini' })).entries).toEqual([])
    expect((await read({})).entries).toHaveLength(1)
    await atDesk((ctx) => keepEntry(ctx, { entry: 'withdraw', entryId: entry?.id ?? '', version: 2 }))
    expect((await read({})).entries).toEqual([])
  })

  test('its pages follow each other without a gap', async () => {
    for (let nth = 0; nth < 23; nth += 1) await share(undefined)
    const ids: string[] = []
    for (let sesudah: string | undefined = ''; sesudah !== undefined;) {
      const view = await read({ sesudah })
      ids.push(...view.entries.map(({ id }) => id))
      sesudah = view.next ?? undefined
    }
    expect([ids.length, new Set(ids).size]).toEqual([23, 23])
  })
})

describe('what is difficult', () => {
  const send = (by = asSari, at?: Date) =>
    by((ctx) => sendWish(ctx, { page: '/skp', text: 'Bu Ratna bilang tombolnya kecil.' }), at)
  const list = (lihat: string, by = asBudi) => by((ctx) => wishes(ctx, { lihat }))
  const handle = (wishId: string, version: number, state: WishState, by = atDesk) =>
    by((ctx) =>
      handleWish(ctx, {
        wishId,
        version,
        state,
        headline: 'Tombol simpan terlalu kecil',
        answer: 'Diperbesar.',
      }),
    )

  test('has a number of its own, even when two send at once, and so many a day', async () => {
    const sent = await Promise.all([send(), send(), send(asBudi)])
    expect(sent.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3])
    expect(await send(elsewhere)).toEqual({ number: 1 })
    for (let nth = 0; nth < 3; nth += 1) await send()
    expect(await reasonOf(send())).toBe('too_many_today')
    expect((await send(asSari, hoursLater(24))).number).toBe(7)
  })

  test('is the sender’s and the desk’s until the desk has words for it; then all read it, and nobody who sent it', async () => {
    const wish = (await list('baru', atDesk)).wishes.find(({ number }) => number === 1)
    const id = wish?.id ?? ''
    expect((await list('semua')).wishes).toEqual([])
    // Nobody else is offered the desk's own view.
    expect((await list('baru', asBudi)).view).toBe('semua')
    const own = (await list('saya', asSari)).wishes.length > 5 ? asSari : asBudi
    const other = asRatna
    expect(await reasonOf(other((ctx) => joinWish(ctx, { wishId: id })))).toBe('not_found')
    for (const by of [asSari, asRatna, elsewhere])
      expect(await reasonOf(handle(id, 1, 'IN_PROGRESS', by))).toBe('not_found')
    const both = await Promise.allSettled([handle(id, 1, 'IN_PROGRESS'), handle(id, 1, 'IN_PROGRESS')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const seen = await list('semua', other)
    expect(seen.wishes).toHaveLength(1)
    expect(seen.wishes[0]).toMatchObject({
      number: 1,
      headline: 'Tombol simpan terlalu kecil',
      text: null,
      state: 'IN_PROGRESS',
      answer: 'Diperbesar.',
      mayJoin: true,
    })
    expect(anythingOf(seen)).not.toMatch(new RegExp(`Bu Ratna|Sari|Budi|${sari.accountId}|${budi.accountId}`))
    expect((await list('semua', own)).wishes).toHaveLength(1)
    expect(await reasonOf(handle(id, 2, 'RECEIVED'))).toBe('wish_moved_on')
    await handle(id, 2, 'DONE')
    expect((await list('selesai')).wishes.map(({ number }) => number)).toEqual([1])
    expect((await list('selesai', elsewhere)).wishes).toEqual([])
  })

  test('“me too” counts once each, and not from the sender', async () => {
    const mine = (await list('saya', asSari)).wishes.at(0)
    const id = mine?.id ?? ''
    await handle(id, 1, 'RECEIVED')
    const join = (by: typeof asSari) => by((ctx) => joinWish(ctx, { wishId: id }))
    expect(await reasonOf(join(asSari))).toBe('own_wish')
    expect(await reasonOf(join(elsewhere))).toBe('not_found')
    await Promise.all([join(asBudi), join(asBudi), join(asBudi), join(asRatna)])
    await join(asBudi)
    const seen = (await list('semua')).wishes.find((one) => one.id === id)
    expect(seen).toMatchObject({ also: 2, joined: true, mayJoin: false })
    expect(anythingOf(events)).not.toMatch(/Bu Ratna|tombolnya/)
  })
})
