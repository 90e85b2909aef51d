// people of all levels speak, what is hidden has a reason and an objection, and a point reaches a unit.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgePost, markInForum, writeInForum } from '@/lib/community/commands/forum'
import { movePoint } from '@/lib/community/commands/points'
import { keepSession } from '@/lib/community/commands/sessions'
import { keepTask } from '@/lib/community/commands/tasks'
import { colleaguesLike, contestedPosts, forum, topicView } from '@/lib/community/queries/forum'
import { pointBoard } from '@/lib/community/queries/points'
import { sessionCalendar } from '@/lib/community/queries/sessions'
import { teamSpace } from '@/lib/community/queries/tasks'
import type { NewTopic } from '@/lib/community/schema/forum'
import type { Role, WriteCtx } from '@/lib/core/types'
import { inbox } from '@/lib/notifications/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { as, events, hire, reasonOf, type Someone } from '../support/line'
import { HEALTH, MAKASSAR, openOffice, PERMITS, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let sari: Someone, budi: Someone, ayu: Someone, inspector: Someone, yusuf: Someone, away: Someone

const health = units[SURAKARTA]?.health ?? ''
const permits = units[SURAKARTA]?.permits ?? ''
const NOW = new Date(TEST_NOW)
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const acting =
  (who: () => Someone, roles: Role[], heads: string[] = []) =>
  <T>(run: (ctx: WriteCtx) => Promise<T>, at = NOW) =>
    as(who(), (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles, headsUnits: heads } }), at)

const asSari = acting(() => sari, ['staff'])
const asBudi = acting(() => budi, ['staff'])
const atDesk = acting(() => ayu, ['staff', 'admin'])
const asInspector = acting(() => inspector, ['inspector'])
const asHead = acting(() => yusuf, ['staff', 'unit_head'], [health])
const elsewhere = acting(() => away, ['staff', 'admin'])

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Prasetyo')
  ayu = await hire(database, 'Ayu Lestari')
  inspector = await hire(database, 'Inspektur')
  yusuf = await hire(database, 'Yusuf Hidayat')
  away = await hire(database, 'Andi Losari', MAKASSAR)
})
afterAll(() => database.drop())

const ask = (sql: string, ...values: unknown[]) => database.ask(SURAKARTA, sql, [SURAKARTA, ...values])
const begin = async (more: Partial<NewTopic> = {}, say = asSari, at = NOW) =>
  (
    await say(
      (ctx) =>
        writeInForum(ctx, {
          write: 'topic',
          category: 'COMPLAINT',
          title: 'Bus sekolah pagi sering terlambat',
          text: 'Rute timur penuh sejak pukul enam.',
          mentions: [],
          sessionId: undefined,
          circleId: undefined,
          ...more,
        }),
      at,
    )
  ).topicId
const answer = (topicId: string, text: string, at = NOW, mentions: string[] = []) =>
  asBudi((ctx) => writeInForum(ctx, { write: 'reply', topicId, text, mentions }), at)
const seen = (topicId: string, look = asBudi) => look((ctx) => topicView(ctx, topicId))

describe('talking', () => {
  test('everybody of the region reads who said what, whom it speaks to, and nobody of another region anything', async () => {
    const topicId = await begin({ mentions: [budi.id] })
    await answer(topicId, 'Rute barat juga.', minutesLater(1))
    const view = await seen(topicId, asInspector)
    expect(view.posts.map(({ byName, text, mentions }) => ({ byName, text, mentions }))).toEqual([
      { byName: 'Sari Wulandari', text: 'Rute timur penuh sejak pukul enam.', mentions: ['Budi Prasetyo'] },
      { byName: 'Budi Prasetyo', text: 'Rute barat juga.', mentions: [] },
    ])
    expect(view.posts[0]?.byPost).toContain(HEALTH)
    expect(view.topic).toMatchObject({ posts: 2, lastAt: minutesLater(1) })
    expect((await asBudi((ctx) => forum(ctx, { lihat: 'disebut' }))).topics.map(({ id }) => id)).toEqual([
      topicId,
    ])
    expect(await reasonOf(seen(topicId, elsewhere))).toBe('not_found')
    expect((await elsewhere((ctx) => forum(ctx, {}))).topics).toEqual([])
    expect(await reasonOf(begin({ mentions: [away.id] }))).toBe('not_found')
    expect(JSON.stringify(events)).not.toContain('Rute timur')
  })

  test('a post is edited for half an hour, and what stood there before stays readable', async () => {
    const topicId = await begin()
    const [post] = (await seen(topicId)).posts
    const edit = (version: number, at = NOW, say = asSari) =>
      say(
        (ctx) =>
          writeInForum(ctx, {
            write: 'edit',
            postId: post?.id ?? '',
            version,
            title: 'Bus sekolah pagi selalu terlambat',
            text: 'Rute timur penuh sejak pukul setengah enam.',
          }),
        at,
      )
    expect(await reasonOf(edit(1, NOW, asBudi))).toBe('post_of_the_other')
    expect(await reasonOf(edit(1, minutesLater(31)))).toBe('edit_too_late')
    await edit(1, minutesLater(5))
    expect(await reasonOf(edit(1, minutesLater(6)))).toBe('changed_meanwhile')
    const view = await seen(topicId)
    expect(view.topic.title).toBe('Bus sekolah pagi selalu terlambat')
    expect(view.posts[0]).toMatchObject({
      text: 'Rute timur penuh sejak pukul setengah enam.',
      editedAt: minutesLater(5),
      mayEdit: false,
      earlier: [{ title: 'Bus sekolah pagi sering terlambat', text: 'Rute timur penuh sejak pukul enam.' }],
    })
  })

  test('support counts once each, even when pressed in two tabs at once, and never for oneself', async () => {
    const topicId = await begin()
    const support = (is: 'on' | 'off') => asBudi((ctx) => markInForum(ctx, { mark: 'support', topicId, is }))
    await Promise.all([support('on'), support('on'), support('on')])
    expect(await seen(topicId)).toMatchObject({ supports: true, topic: { votes: 1 } })
    await Promise.all([support('off'), support('off')])
    expect(await seen(topicId)).toMatchObject({ supports: false, topic: { votes: 0 } })
    expect(await reasonOf(asSari((ctx) => markInForum(ctx, { mark: 'support', topicId, is: 'on' })))).toBe(
      'own_topic',
    )
  })

  test('pages follow each other without a gap, a search finds words of posts, and what was read is no news', async () => {
    for (let nth = 0; nth < 22; nth += 1)
      await begin(
        { category: 'QUESTION', title: `Pertanyaan nomor ${nth} hari ini` },
        nth < 11 ? asSari : asInspector,
        minutesLater(60 + (nth % 3)),
      )
    const ids: string[] = []
    for (let sesudah: string | undefined = ''; sesudah !== undefined;) {
      const list = await asBudi((ctx) => forum(ctx, { jenis: 'QUESTION', sesudah }), minutesLater(90))
      expect(list.topics.every(({ fresh }) => fresh)).toBe(true)
      ids.push(...list.topics.map(({ id }) => id))
      sesudah = list.next ?? undefined
    }
    expect([ids.length, new Set(ids).size]).toEqual([22, 22])
    await asBudi((ctx) => markInForum(ctx, { mark: 'read' }), minutesLater(90))
    await asBudi((ctx) => markInForum(ctx, { mark: 'read' }), minutesLater(91))
    const after = await asBudi((ctx) => forum(ctx, {}), minutesLater(92))
    expect(after.topics.some(({ fresh }) => fresh)).toBe(false)
    const topicId = await begin({ text: 'Ada 100% rute yang perlu ditinjau_ulang.' })
    const find = async (cari: string) =>
      (await asBudi((ctx) => forum(ctx, { cari }))).topics.map(({ id }) => id)
    expect(await find('RUTE yang perlu')).toEqual([topicId])
    expect(await find('100%')).toEqual([topicId])
    expect(await find('0%%')).toEqual([])
    expect(await find("'; DROP TABLE forum_topic; --")).toEqual([])
  })

  test('colleagues are found by name and never by number', async () => {
    expect((await asSari((ctx) => colleaguesLike(ctx, 'budi'))).map(({ name }) => name)).toEqual([
      'Budi Prasetyo',
    ])
    expect(await asSari((ctx) => colleaguesLike(ctx, '1988'))).toEqual([])
    expect(Object.keys((await asSari((ctx) => colleaguesLike(ctx, 'budi')))[0] ?? {})).toEqual([
      'id',
      'name',
      'post',
    ])
  })
})

describe('moderating', () => {
  test('hides with a reason that all read, hears the author, and lets another decide', async () => {
    const topicId = await begin()
    await answer(topicId, 'Sopirnya malas semua.', minutesLater(1))
    const postId = (await seen(topicId)).posts[1]?.id ?? ''
    const judge = (
      act: 'hide' | 'object' | 'restore' | 'uphold',
      version: number,
      by: typeof asSari,
      text = 'Menyamaratakan sekelompok orang.',
    ) => by((ctx) => judgePost(ctx, { postId, version, act, text }), minutesLater(2 + version))
    expect(await reasonOf(judge('hide', 1, asHead))).toBe('not_found')
    await judge('hide', 1, atDesk)
    const others = await seen(topicId, asSari)
    expect(others.posts[1]).toMatchObject({ text: null, standing: 'HIDDEN', may: [] })
    expect(others.posts[1]?.judgements.map(({ text }) => text)).toEqual(['Menyamaratakan sekelompok orang.'])
    expect((await asSari((ctx) => forum(ctx, { cari: 'malas semua' }))).topics).toEqual([])
    expect((await seen(topicId)).posts[1]).toMatchObject({ text: 'Sopirnya malas semua.', may: ['object'] })
    await judge('object', 2, asBudi, 'Yang saya maksud jadwalnya, bukan orangnya.')
    expect(await atDesk((ctx) => contestedPosts(ctx))).toBe(1)
    expect(await asSari((ctx) => contestedPosts(ctx))).toBe(0)
    expect(await reasonOf(judge('uphold', 3, atDesk))).toBe('judged_by_oneself')
    expect(
      (await asInspector((ctx) => forum(ctx, { lihat: 'moderasi' }))).topics.map(({ id }) => id),
    ).toEqual([topicId])
    const both = await Promise.allSettled([
      judge('uphold', 3, asInspector, 'Kalimatnya tetap tentang orang.'),
      judge('restore', 3, asInspector, 'Maksudnya sudah dijelaskan.'),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await seen(topicId)).posts[1]?.judgements).toHaveLength(3)
    expect((await seen(topicId, asSari)).posts[1]?.judgements.length).toBeLessThanOrEqual(3)
  })

  test('a topic whose opening is hidden is gone for all but its author and the moderators, and back when it is shown', async () => {
    const topicId = await begin()
    const postId = (await seen(topicId)).posts[0]?.id ?? ''
    await atDesk((ctx) =>
      judgePost(ctx, { postId, version: 1, act: 'hide', text: 'Menyebut data seorang warga.' }),
    )
    expect(await reasonOf(seen(topicId))).toBe('not_found')
    expect(await reasonOf(answer(topicId, 'Setuju'))).toBe('not_found')
    expect(
      await reasonOf(
        asSari((ctx) => writeInForum(ctx, { write: 'reply', topicId, text: 'Lho', mentions: [] })),
      ),
    ).toBe('post_hidden')
    expect(await seen(topicId, asSari)).toMatchObject({ topic: { hidden: true } })
    await atDesk((ctx) =>
      judgePost(ctx, { postId, version: 2, act: 'restore', text: 'Data itu sudah dihapus penulis.' }),
    )
    expect(await seen(topicId)).toMatchObject({ topic: { hidden: false } })
  })
})

describe('a point', () => {
  const step = (
    topicId: string,
    move: Parameters<typeof movePoint>[1]['move'],
    version: number,
    by: typeof asSari,
    unitId?: string,
  ) => by((ctx) => movePoint(ctx, { topicId, version, move, unitId, text: `Penjelasan langkah ${move}.` }))

  test('goes to a unit, whose head answers, and all read what came of it', async () => {
    const topicId = await begin()
    expect(await reasonOf(step(topicId, 'open', 0, asHead, health))).toBe('not_found')
    expect(await reasonOf(step(topicId, 'open', 0, atDesk, units[MAKASSAR]?.health))).toBe('not_found')
    const both = await Promise.allSettled([
      step(topicId, 'open', 0, atDesk, permits),
      step(topicId, 'open', 0, atDesk, permits),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(step(topicId, 'study', 1, asHead))).toBe('not_found')
    expect(await reasonOf(step(topicId, 'pass_on', 1, atDesk, permits))).toBe('same_unit')
    await step(topicId, 'pass_on', 1, atDesk, health)
    expect((await asHead((ctx) => pointBoard(ctx, 'unit'))).rows.map(({ id }) => id)).toEqual([topicId])
    await step(topicId, 'study', 2, asHead)
    expect(await reasonOf(step(topicId, 'start', 2, asHead))).toBe('changed_meanwhile')
    await step(topicId, 'start', 3, asHead)
    await step(topicId, 'report', 4, asHead)
    expect(await reasonOf(step(topicId, 'finish', 5, atDesk))).toBe('not_found')
    await step(topicId, 'finish', 5, asHead)
    const view = await seen(topicId)
    expect(view.point).toEqual({
      state: 'DONE',
      unitName: HEALTH,
      outcome: 'Penjelasan langkah finish.',
      version: 6,
    })
    expect(view.moves.map(({ move, unitName }) => [move, unitName])).toEqual([
      ['open', PERMITS],
      ['pass_on', HEALTH],
      ['study', HEALTH],
      ['start', HEALTH],
      ['report', HEALTH],
      ['finish', HEALTH],
    ])
    expect((await asBudi((ctx) => pointBoard(ctx, 'selesai'))).rows.map(({ id }) => id)).toEqual([topicId])
    await step(topicId, 'reopen', 6, atDesk)
    expect((await seen(topicId)).point).toMatchObject({ state: 'RECEIVED', outcome: null })
  })

  test('of an idea is tried by a head’s own unit alone, and kept with its result', async () => {
    const topicId = await begin({ category: 'IDEA', title: 'Antrean obat lewat pesan singkat' })
    expect((await seen(topicId, asHead)).units.map(({ id }) => id)).toEqual([health])
    expect(await reasonOf(step(topicId, 'try', 0, asHead, permits))).toBe('not_found')
    expect(await reasonOf(step(topicId, 'open', 0, atDesk, permits))).toBe('already_moved_on')
    await step(topicId, 'try', 0, asHead, health)
    await step(topicId, 'adopt', 1, asHead)
    expect((await asBudi((ctx) => pointBoard(ctx, 'ide'))).rows).toMatchObject([
      { id: topicId, state: 'ADOPTED', outcome: 'Penjelasan langkah adopt.' },
    ])
  })
})

test('a meeting is announced, goes on in the forum, and ends with its minutes', async () => {
  const plan = {
    session: 'plan',
    title: 'Temu pegawai triwulan dua',
    heldOn: '2026-05-14',
    fromMinute: 540,
    toMinute: 600,
    place: 'Aula lantai dua',
    host: 'Sekretaris Daerah',
    agenda: 'Angkutan dan jadwal kerja pagi',
  } as const
  expect(await reasonOf(atDesk((ctx) => keepSession(ctx, { ...plan, heldOn: '2026-05-12' })))).toBe(
    'session_past',
  )
  await atDesk((ctx) => keepSession(ctx, plan))
  const [meeting] = (await asSari(sessionCalendar)).ahead
  if (!meeting) throw new Error('nothing was announced')
  await begin({ sessionId: meeting.id, title: 'Lanjutan: jadwal kerja pagi' })
  const end = {
    session: 'end',
    sessionId: meeting.id,
    version: 1,
    minutes: 'Disepakati uji coba dua minggu.',
  } as const
  expect(await reasonOf(atDesk((ctx) => keepSession(ctx, { ...end, end: 'minutes' })))).toBe('session_ahead')
  const onTheDay = new Date('2026-05-14T04:00:00Z')
  await atDesk((ctx) => keepSession(ctx, { ...end, end: 'minutes' }), onTheDay)
  expect(await reasonOf(atDesk((ctx) => keepSession(ctx, { ...end, end: 'call_off' }), onTheDay))).toBe(
    'session_over',
  )
  expect((await asSari(sessionCalendar, onTheDay)).over).toMatchObject([
    { state: 'HELD', minutes: end.minutes, topics: [{ title: 'Lanjutan: jadwal kerja pagi' }] },
  ])
  expect(await reasonOf(begin({ sessionId: meeting.id }, elsewhere))).toBe('not_found')
})

test('R-38: the people of a unit share tasks and words about them, and nobody else reads them', async () => {
  const assigneeId = budi.id
  const add = (dueOn: string, say = asSari, unitId?: string) =>
    say((ctx) => keepTask(ctx, { task: 'add', unitId, title: 'Merapikan arsip layanan', assigneeId, dueOn }))
  expect(await reasonOf(add('2026-05-12'))).toBe('task_due_past')
  expect(await reasonOf(add('2026-05-20', asSari, permits))).toBe('not_found')
  expect(await reasonOf(add('2026-05-20', elsewhere))).toBe('not_found')
  await add('2026-05-20')
  const space = async (say = asBudi) => say((ctx) => teamSpace(ctx))
  const task = (await space())?.open[0]
  if (!task) throw new Error('no task')
  expect(task).toMatchObject({ mine: true, assignee: 'Budi Prasetyo', may: ['finish', 'drop'], late: false })
  const told = async () =>
    (await asBudi((ctx) => inbox(ctx))).waiting.find(({ kind }) => kind === 'TEAM_TASKS')
  expect(await told()).toMatchObject({ count: 1 })
  expect((await space(elsewhere))?.open).toEqual([])
  await asSari((ctx) => keepTask(ctx, { task: 'comment', taskId: task.id, text: 'Rak kedua sudah selesai.' }))
  const move = (version: number, say = asBudi) =>
    say((ctx) => keepTask(ctx, { task: 'move', taskId: task.id, version, move: 'finish' }))
  expect(await reasonOf(move(1, elsewhere))).toBe('not_found')
  expect(await reasonOf(move(1, asInspector))).toBe('task_of_others')
  const both = await Promise.allSettled([move(1), move(1, asSari)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await told()).toBeUndefined()
  expect(await space()).toMatchObject({
    open: [],
    over: [{ state: 'DONE', may: ['reopen'], comments: [{ text: 'Rak kedua sudah selesai.' }] }],
  })
})

describe('speaking', () => {
  test('whoever is mentioned finds it in the inbox until he has read or answered, and a hidden word calls nobody', async () => {
    const waiting = async () =>
      (await asBudi((ctx) => inbox(ctx), minutesLater(205))).waiting.find(({ kind }) => kind === 'MENTIONS')
        ?.count
    await ask(
      `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, 'x', now())`,
      budi.accountId,
      budi.id,
      'uji-budi',
      budi.name,
    )
    const answered = await begin({ mentions: [budi.id] }, asHead, minutesLater(200))
    await begin({ mentions: [budi.id] }, asHead, minutesLater(200))
    expect(await waiting()).toBe(2)
    const hidden = await begin({ mentions: [budi.id] }, asHead, minutesLater(200))
    expect(await waiting()).toBe(3)
    const [opening] = (await seen(hidden, asInspector)).posts
    await asInspector((ctx) =>
      judgePost(ctx, {
        postId: opening?.id ?? '',
        version: 1,
        act: 'hide',
        text: 'Ini memuat data orang lain.',
      }),
    )
    expect(await waiting()).toBe(2)
    await answer(answered, 'Saya lihat dulu.', minutesLater(201))
    expect(await waiting()).toBe(1)
    await asBudi((ctx) => markInForum(ctx, { mark: 'read' }), minutesLater(202))
    expect(await waiting()).toBeUndefined()

    const toldOf = async (kind: string, minute: number) =>
      (await asBudi((ctx) => inbox(ctx), minutesLater(minute))).waiting.find((one) => one.kind === kind)
        ?.count
    const own = await begin({}, asBudi, minutesLater(210))
    for (const [nth, say] of [asHead, asSari].entries())
      await say(
        (ctx) => writeInForum(ctx, { write: 'reply', topicId: own, text: 'Kami juga.', mentions: [] }),
        minutesLater(211 + nth),
      )
    expect(await toldOf('FORUM_ANSWERS', 213)).toBe(2)
    await answer(own, 'Terima kasih, saya catat.', minutesLater(214))
    expect(await toldOf('FORUM_ANSWERS', 215)).toBeUndefined()
    const [mine] = (await seen(own, asInspector)).posts
    await asInspector(
      (ctx) =>
        judgePost(ctx, {
          postId: mine?.id ?? '',
          version: 1,
          act: 'hide',
          text: 'Ini memuat data orang lain.',
        }),
      minutesLater(216),
    )
    expect(await toldOf('HIDDEN_POSTS', 217)).toBe(1)
    await asBudi((ctx) => markInForum(ctx, { mark: 'read' }), minutesLater(218))
    expect(await toldOf('HIDDEN_POSTS', 219)).toBeUndefined()
  })

  test('a success story is one’s own: it names no colleague, neither at first nor when it is edited', async () => {
    const nextWeek = new Date('2026-05-20T03:00:00Z')
    const story = { category: 'STORY', title: 'Semua anak datang imunisasi' } as const
    const of = (name: string) => ({ ...story, text: `${name} menelepon tiap keluarga sehari sebelumnya.` })
    expect(await reasonOf(begin(of('BUDI prasetyo'), asSari, nextWeek))).toBe('story_of_another')
    const topicId = await begin(of('Sari Wulandari'), asSari, nextWeek)
    const [post] = (await seen(topicId, asSari)).posts
    const edit = asSari(
      (ctx) =>
        writeInForum(ctx, {
          write: 'edit',
          postId: post?.id ?? '',
          version: 1,
          title: undefined,
          text: 'Budi Prasetyo yang menelepon.',
        }),
      nextWeek,
    )
    expect(await reasonOf(edit)).toBe('story_of_another')
    await begin({ ...of('Budi Prasetyo'), category: 'PRACTICE' }, asSari, nextWeek)
  })

  test('twenty topics a day, counted by the region’s day', async () => {
    const night = new Date('2026-05-20T16:59:59Z')
    const say = acting(() => ayu, ['staff'])
    for (let n = 0; n < 18; n += 1) await begin({}, say, night)
    // All at once: two more, and no third that counted before the others were written.
    const tried = await Promise.allSettled(Array.from({ length: 6 }, () => begin({}, say, night)))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await reasonOf(begin({}, say, night))).toBe('topics_of_the_day')
    await begin({}, say, new Date('2026-05-20T17:00:00Z'))
  })
})
