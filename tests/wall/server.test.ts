// T10-T13, T20-T24, T27-T29 against the built server, once as it was built and once without its proxy: whatever is refused
// must be refused without it too.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { files } from '../architecture/source'
import { idAt, PASSWORD, PERSON_KEYS, type PersonKey, type WorldRegion } from '../support/world'
import { actionIds, startBuilt, type Answered, type Asking, type Built } from './built'
import { SESSION_COOKIE, sessionOf } from './request'
import { changed, fingerprint } from './tables'
import { actions, routes, without, withRole, type RouteRow } from './web'

const file = (name: string) => name.replace(/^app\//, '').replace(/\.tsx?$/, '')

test('every page and handler has a row in the matrix', () => {
  const there = files.filter((name) => /^app\/.*\/?(page|route)\.tsx?$/.test(name)).map(file)
  const known = Object.keys(routes)
  expect({
    withoutRow: there.filter((name) => !known.includes(name)),
    leftOver: known.filter((name) => !there.includes(name)),
  }).toEqual({ withoutRow: [], leftOver: [] })
})

/** Stands in a header's value for the address that is being tried. */
const at0 = '<the address>'
let requests = 0
afterAll(() => console.log(`${requests} requests sent`))

const marksOf = (of: WorldRegion) => [of.mark, ...Object.values(of.people).map(({ login }) => login)]
const leaks = ({ body }: Answered, secrets: readonly string[]) =>
  secrets.filter((secret) => body.includes(secret))
/** Names of everyone but this person: what a page for others would show. */
const othersThan = (of: WorldRegion, key: PersonKey) =>
  PERSON_KEYS.filter((other) => other !== key).map((other) => of.people[other].name)

const NOBODY = 'visitor'
type Who = PersonKey | typeof NOBODY
const EVERYBODY: Who[] = [NOBODY, ...PERSON_KEYS]

describe.each([
  ['as it was built', true],
  ['without its proxy', false],
])('the server %s', (_, proxy) => {
  let built: Built
  const ask = (address: string, asking?: Asking) => {
    requests++
    return built.ask(address, asking)
  }
  const as = (of: WorldRegion, who: Who): Asking =>
    who === NOBODY ? {} : { session: sessionOf(of, of.people[who]) }

  beforeAll(async () => {
    built = await startBuilt({ proxy })
  }, 600_000)
  afterAll(() => built?.stop())

  test(
    proxy
      ? 'has its proxy: an unknown host gets no page'
      : 'has none: an unknown host gets a page without a nonce',
    async () => {
      const { status, headers } = await ask('/masuk', { headers: { host: 'evil.example' } })
      expect({ status, policy: headers['content-security-policy'] !== undefined }).toEqual({
        status: proxy ? 421 : 200,
        policy: false,
      })
      expect((await ask('/masuk')).headers['content-security-policy'] !== undefined).toBe(proxy)
    },
  )

  // ---- pages and handlers

  /** Both ways where the whole is looked at; one suffices to see that nothing leant on the proxy. */
  const directions = (): [WorldRegion, WorldRegion][] => {
    const { home, away } = built.world
    return proxy
      ? [
          [home, away],
          [away, home],
        ]
      : [[home, away]]
  }

  const expected = (row: RouteRow, of: WorldRegion, who: Who): number => {
    const ok = row.status ?? 200
    if (row.may === 'anyone' || ok === 405) return ok
    if (who === NOBODY) return row.kind === 'page' ? 307 : 401
    if (!withRole(of, row.may).includes(who)) return 404
    return row.only && !row.only.includes(who) ? 404 : ok
  }

  describe.each(Object.entries(routes))('%s', (_, row) => {
    test('answers each person as it should, and tells nothing of the other region', async () => {
      for (const [of, other] of directions()) {
        const statuses: Partial<Record<Who, number>> = {}
        const wanted: Partial<Record<Who, number>> = {}
        for (const who of EVERYBODY) {
          const answered = await ask(row.own(of), as(of, who))
          statuses[who] = answered.status
          wanted[who] = expected(row, of, who)
          expect(leaks(answered, other.traces), `${who} of ${of.slug}`).toEqual([])
          if (answered.status === 307 && who === NOBODY)
            expect(answered.headers.location).toMatch(/^\/masuk\?kembali=/)
          if (row.kind === 'page' && answered.status !== 200)
            expect(leaks(answered, who === NOBODY ? marksOf(of) : othersThan(of, who)), who).toEqual([])
          if (row.kind === 'public')
            expect(leaks(answered, of.traces.slice(1).filter(isPersonal(of)))).toEqual([])
        }
        expect(statuses).toEqual(wanted)
      }
    })

    const { foreign } = row
    if (foreign)
      test('does not find what belongs to the other region', async () => {
        for (const [of, other] of directions()) {
          const address = row.kind === 'public' ? `/publik/${of.slug}${foreign(other)}` : foreign(other)
          for (const who of EVERYBODY) {
            const answered = await ask(address, as(of, who))
            const nobody = row.kind === 'page' ? 307 : 401
            expect(answered.status, who).toBe(who === NOBODY && row.kind !== 'public' ? nobody : 404)
            const secrets = marksOf(other).filter((secret) => !address.includes(secret))
            expect(leaks(answered, secrets), who).toEqual([])
          }
          // Another region's session does not fit, even with the right secret.
          const stolen = { session: `${of.id}.${other.people.admin.secret}` }
          expect((await ask(address, stolen)).status).toBe(
            row.kind === 'public' ? 404 : row.kind === 'page' ? 307 : 401,
          )
        }
      })
  })

  // ---- T13

  const PREFETCH = { 'next-router-prefetch': '1' }
  const VARIANTS: [name: string, address: (path: string) => string, headers?: Record<string, string>][] = [
    ['a payload', (at) => withQuery(at, '_rsc=1abcd'), { rsc: '1' }],
    ['a payload without its query', (at) => at, { rsc: '1' }],
    ['a prefetch', (at) => withQuery(at, '_rsc=1abcd'), { rsc: '1', ...PREFETCH }],
    [
      'a segment',
      (at) => withQuery(at, '_rsc=1abcd'),
      { rsc: '1', ...PREFETCH, 'next-router-segment-prefetch': '/_tree' },
    ],
    [
      'a whole segment',
      (at) => withQuery(at, '_rsc=1abcd'),
      { rsc: '1', ...PREFETCH, 'next-router-segment-prefetch': '/_full' },
    ],
    [
      'a segment of the page',
      (at) => withQuery(at, '_rsc=1abcd'),
      { rsc: '1', ...PREFETCH, 'next-router-segment-prefetch': '/__PAGE__' },
    ],
    ['a subrequest of the proxy', (at) => at, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    [
      'a subrequest of the middleware',
      (at) => at,
      { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    ],
    [
      'a subrequest from src',
      (at) => at,
      {
        'x-middleware-subrequest':
          'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
      },
    ],
    ['a rewritten answer', (at) => at, { 'x-middleware-rewrite': at0, 'x-middleware-next': '1' }],
    [
      'an invoked path',
      () => '/masuk',
      { 'x-invoke-path': at0, 'x-matched-path': at0, 'x-nextjs-matched-path': at0 },
    ],
    ['page data', (at) => at, { 'x-nextjs-data': '1' }],
    ['a resumed page', (at) => at, { 'next-resume': '1' }],
    ['a page’s data file', (at) => `/_next/data/build${pathOf(at)}.json`],
    ['an .rsc file', (at) => `${pathOf(at)}.rsc`],
    ['a .txt file', (at) => `${pathOf(at)}.txt`],
    ['a segment file', (at) => `${pathOf(at)}.segments/_tree.segment.rsc`],
    ['a double slash', (at) => `/${at}`],
    ['an encoded slash', (at) => at.replaceAll('/', '%2F').replace('%2F', '/')],
    ['an encoded first slash', (at) => `/%2F${at.slice(1)}`],
    ['a detour', (at) => `/masuk/..${at}`],
    ['an encoded detour', (at) => `/masuk/%2e%2e${at}`],
    ['a trailing dot', (at) => `${pathOf(at)}.`],
    ['a trailing slash', (at) => `${pathOf(at)}/`],
    ['a backslash', (at) => `/\\${at.slice(1)}`],
    ['capitals', (at) => at.toUpperCase()],
    ['a group’s name', (at) => `/(portal)${at}`],
    [
      'a forged identity',
      (at) => at,
      {
        'x-path': '/',
        'x-user': 'admin',
        'x-region-id': '3372',
        'x-forwarded-host': 'evil.example',
        'x-original-url': at0,
      },
    ],
    ['HEAD', (at) => at],
  ]

  test.each(VARIANTS)(
    '%s shows a visitor and a lower role nothing of any signed-in page',
    async (name, variant, headers = {}) => {
      const { home } = built.world
      for (const row of Object.values(routes)) {
        if (row.may === 'anyone') continue
        const at = row.own(home)
        const filled = Object.fromEntries(
          Object.entries(headers).map(([key, value]) => [key, value === at0 ? at : value]),
        )
        const method = name === 'HEAD' ? 'HEAD' : 'GET'
        const asVisitor = await ask(variant(at), { headers: filled, method })
        expect(leaks(asVisitor, marksOf(home)), `${variant(at)} as a visitor`).toEqual([])
        const [lower] = without(home, row.may)
        if (!lower) continue
        const asLower = await ask(variant(at), { ...as(home, lower), headers: filled, method })
        expect(leaks(asLower, othersThan(home, lower)), `${variant(at)} as ${lower}`).toEqual([])
      }
    },
  )

  // ---- T11, T21

  const post = (id: string, page: string, input: unknown, asking: Asking, headers: Record<string, string>) =>
    ask(page, {
      ...asking,
      method: 'POST',
      headers: {
        'next-action': id,
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        ...headers,
      },
      body: JSON.stringify([{ key: idAt(), input }]),
    })
  const isDone = ({ body }: Answered) => /"ok":true/.test(body)

  test('every action in the manifest of the build has a row, and every row is in the manifest', () => {
    const inBuild = actionIds(built.folder).map(({ name }) => name)
    expect(inBuild.filter((name) => !(name in actions))).toEqual([])
    expect(Object.keys(actions).filter((name) => !inBuild.includes(name))).toEqual([])
  })

  test('a direct POST to any action without a session, without the role or from elsewhere changes no row', async () => {
    const { home, away } = built.world
    const before = await fingerprint(built.database, [home.id, away.id])
    const done: string[] = []
    const unanswered: string[] = []
    const own = { origin: built.url }
    for (const { id, name, page } of actionIds(built.folder)) {
      const row = actions[name]
      if (!row) continue
      const input = row.input(home)
      const [rightful = 'staff'] = withRole(home, row.may)
      const tries: [string, Asking, Record<string, string>][] = [
        ['a visitor', {}, own],
        ['a made-up session', { session: `${home.id}.${'x'.repeat(43)}` }, own],
        ...without(home, row.may).map((key): [string, Asking, Record<string, string>] => [
          key,
          as(home, key),
          own,
        ]),
        ...['https://evil.example', 'null', `${built.url}.evil.example`, ''].map(
          (origin): [string, Asking, Record<string, string>] => [
            `origin ${origin}`,
            as(home, rightful),
            { origin },
          ],
        ),
        ['no origin', as(home, rightful), {}],
        ['no origin, forwarded host', as(home, rightful), { 'x-forwarded-host': 'evil.example' }],
        [
          'evil host and origin',
          as(home, rightful),
          { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
        ],
      ]
      for (const [how, asking, headers] of tries) {
        const answered = await post(id, page, input, asking, headers)
        if (isDone(answered)) done.push(`${name} by ${how}`)
        if (answered.status >= 500 && !/origin|host/.test(how))
          unanswered.push(`${name} by ${how}: ${answered.status}`)
      }
      // As a plain form would send it, without the header that Next's client adds.
      const form = new URLSearchParams({ [`$ACTION_ID_${id}`]: '', key: idAt() }).toString()
      const type = 'application/x-www-form-urlencoded'
      const boundary = 'batas'
      const multipart = `--${boundary}\r\ncontent-disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n--${boundary}--\r\n`
      for (const headers of [{}, { origin: 'https://evil.example' }, own]) {
        const answers = [
          await ask(page, {
            ...as(home, rightful),
            method: 'POST',
            headers: { ...headers, 'content-type': type },
            body: form,
          }),
          await ask(page, {
            ...as(home, rightful),
            method: 'POST',
            headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
            body: multipart,
          }),
          await ask(page, {
            ...as(home, rightful),
            method: 'POST',
            headers: { ...headers, 'content-type': 'text/plain' },
            body: form,
          }),
        ]
        if (answers.some(isDone)) done.push(`${name} as a form`)
      }
    }
    expect({ done, unanswered }).toEqual({ done: [], unanswered: [] })
    expect(changed(before, await fingerprint(built.database, [home.id, away.id]))).toEqual([])
  }, 240_000)

  test('with the other region’s ids no action does anything either', async () => {
    const { home, away } = built.world
    const before = await fingerprint(built.database, [home.id, away.id])
    const done: string[] = []
    for (const { id, name, page } of actionIds(built.folder)) {
      const row = actions[name]
      const input = row?.input(away)
      if (!row || !Object.values(away.ids).some((known) => JSON.stringify(input).includes(known))) continue
      for (const key of withRole(home, row.may)) {
        const answered = await post(id, page, input, as(home, key), { origin: built.url })
        if (isDone(answered) || leaks(answered, marksOf(away)).length > 0) done.push(`${name} by ${key}`)
      }
    }
    expect(done).toEqual([])
    expect(changed(before, await fingerprint(built.database, [home.id, away.id]))).toEqual([])
  }, 120_000)

  test('a file sent without a session, by a role that has no evidence, or from elsewhere is not taken', async () => {
    const { home, away } = built.world
    const before = await fingerprint(built.database, [home.id, away.id])
    const sent = (asking: Asking, headers: Record<string, string>) =>
      ask('/api/berkas', {
        ...asking,
        method: 'POST',
        headers: {
          'x-idempotency-key': idAt(),
          'x-file-name': 'bukti.pdf',
          'content-type': 'application/pdf',
          ...headers,
        },
        body: '%PDF-1.4\n%%EOF\n',
      })
    const statuses = []
    for (const [asking, headers] of [
      [{}, { origin: built.url }],
      [as(home, 'inspector'), { origin: built.url }],
      [as(home, 'staff'), { origin: 'https://evil.example' }],
      [as(home, 'staff'), { origin: 'null' }],
      [as(home, 'staff'), {}],
    ] as const)
      statuses.push((await sent(asking, headers)).status)
    expect(statuses).toEqual([401, 403, 403, 403, 403])
    expect(changed(before, await fingerprint(built.database, [home.id, away.id]))).toEqual([])
  })

  test('the same road is open to who may go it: it is the guards that refused', async () => {
    const { home } = built.world
    const save = actionIds(built.folder).find(({ name }) => name.endsWith(':saveFavouriteActivity'))
    if (!save) throw new Error('no such action')
    const input = actions[save.name]?.input(home)
    const answered = await post(save.id, save.page, input, as(home, 'colleague'), { origin: built.url })
    expect(answered.body).toMatch(/"ok":true,"receipt":"KT-/)
  })

  if (!proxy) return

  // ---- T22

  test('every answer carries its headers', async () => {
    const { home } = built.world
    const wrong: string[] = []
    const answers: [string, Answered, { signedIn: boolean; html: boolean }][] = []
    for (const [name, row] of Object.entries(routes)) {
      const [who] = row.may === 'anyone' ? [] : (row.only ?? withRole(home, row.may))
      const answered = await ask(row.own(home), who ? as(home, who) : {})
      answers.push([
        name,
        answered,
        { signedIn: Boolean(who), html: /html/.test(answered.headers['content-type'] ?? '') },
      ])
      if (who)
        answers.push([`${name} to a visitor`, await ask(row.own(home)), { signedIn: true, html: false }])
    }
    answers.push(['404', await ask('/tidak-ada'), { signedIn: false, html: true }])
    answers.push(['404 below the public', await ask('/publik/tidak-ada'), { signedIn: false, html: true }])
    answers.push(['stylesheet', await ask('/publik.css'), { signedIn: false, html: false }])
    for (const [name, { headers, status }, { signedIn, html }] of answers) {
      const policy = String(headers['content-security-policy'] ?? '')
      const cache = headers['cache-control'] ?? ''
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
      const check = (what: string, ok: boolean) => ok || wrong.push(`${name} (${status}): ${what}`)
      check('nosniff', headers['x-content-type-options'] === 'nosniff')
      check(
        'HSTS of a year',
        Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1]) >= 31_536_000,
      )
      check(
        'referrer policy',
        /^(no-referrer|same-origin|strict-origin-when-cross-origin)$/.test(
          String(headers['referrer-policy']),
        ),
      )
      check('says what it runs on', headers['x-powered-by'] === undefined)
      if (name === 'api/berkas/[id]/route')
        check(`nothing in a stored file may run (${policy})`, policy === "sandbox; default-src 'none'")
      if (html) {
        check('frame-ancestors', policy.includes("frame-ancestors 'none'"))
        check('no unsafe scripts', scripts !== '' && !/unsafe-(inline|eval)/.test(scripts))
        check('nonce or no script', /'nonce-[\w+/=]{20,}'|'none'/.test(scripts))
        check(
          'base-uri and object-src',
          policy.includes("base-uri 'none'") && /(object-src|default-src) 'none'/.test(policy),
        )
      }
      if (signedIn && status !== 405)
        check(`private, no-store (${cache})`, /private/.test(cache) && /no-store/.test(cache))
    }
    expect(wrong).toEqual([])
  })

  test('a nonce is used once', async () => {
    const nonces = await Promise.all(
      Array.from(
        { length: 5 },
        async () =>
          /'nonce-([^']+)'/.exec(String((await ask('/masuk')).headers['content-security-policy']))?.[1],
      ),
    )
    expect(new Set(nonces).size).toBe(5)
  })

  test('the host is taken from the list alone', async () => {
    const { home } = built.world
    for (const host of [
      'evil.example',
      'localhost',
      `localhost:${Number(new URL(built.url).port) + 1}`,
      `localhost.:${new URL(built.url).port}`,
    ])
      expect((await ask('/hari-ini', { ...as(home, 'staff'), headers: { host } })).status, host).toBe(421)
    const answered = await ask('/hari-ini', {
      headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    })
    expect(answered.headers.location).toMatch(/^\/masuk/)
    expect((await ask('/masuk', { headers: { host: new URL(built.url).host.toUpperCase() } })).status).toBe(
      200,
    )
  })

  // ---- T20, T23, T24, T27, T28

  type Jar = Map<string, string>
  const cookiesOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (jar: Jar, { headers }: Answered) => {
    for (const cookie of headers['set-cookie'] ?? []) {
      const [pair = ''] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      if (value.join('=')) jar.set(name, value.join('='))
      else jar.delete(name)
    }
  }

  async function signIn(
    of: WorldRegion,
    login: string,
    password: string,
    { jar = new Map<string, string>(), callbackUrl = '/beranda' }: { jar?: Jar; callbackUrl?: string } = {},
  ) {
    const csrf = await ask('/api/auth/csrf', { headers: { cookie: cookiesOf(jar) } })
    keep(jar, csrf)
    const { csrfToken } = JSON.parse(csrf.body)
    const form = { csrfToken, region: of.slug, login, password, callbackUrl, json: 'true' }
    const start = performance.now()
    const answered = await ask('/api/auth/callback/credentials', {
      method: 'POST',
      headers: {
        cookie: cookiesOf(jar),
        origin: built.url,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(form).toString(),
    })
    const took = performance.now() - start
    keep(jar, answered)
    return { answered, jar, took, session: jar.get(SESSION_COOKIE) }
  }

  test('signing in always gives a new session, in a cookie that only this host and no script reads', async () => {
    const { home } = built.world
    const { colleague, staff } = home.people
    const planted = sessionOf(home, staff)
    const first = await signIn(home, colleague.login, PASSWORD, { jar: new Map([[SESSION_COOKIE, planted]]) })
    const second = await signIn(home, colleague.login, PASSWORD, { jar: new Map(first.jar) })
    expect(new Set([planted, first.session, second.session]).size).toBe(3)
    expect((await ask('/hari-ini', { session: first.session })).status).toBe(200)
    const cookies = (second.answered.headers['set-cookie'] ?? []).filter((cookie) => /kinerja/.test(cookie))
    expect(cookies.length).toBe(2)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-kinerja/)
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
        expect(cookie.toLowerCase()).toContain(part.toLowerCase())
      expect(cookie).not.toMatch(/domain=/i)
    }
    const [row] = await built.database.ask<{ n: number }>(
      home.id,
      `SELECT count(*)::int AS n FROM session WHERE account_id = $1 AND encode(token_hash, 'escape') LIKE '%' || $2 || '%'`,
      [colleague.accountId, second.session?.split('.')[1] ?? 'x'],
    )
    expect(row?.n, 'the secret itself is not in the table').toBe(0)
  })

  test('the sign-in takes no form from elsewhere and leads nowhere else', async () => {
    const { home } = built.world
    for (const callbackUrl of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      `${built.url}@evil.example`,
      'data:text/html,x',
    ]) {
      const { answered } = await signIn(home, home.people.colleague.login, PASSWORD, { callbackUrl })
      const target = new URL(String(JSON.parse(answered.body).url), built.url)
      expect(target.origin, callbackUrl).toBe(built.url)
    }
    for (const origin of ['https://evil.example', 'null', '']) {
      const answered = await ask('/api/auth/callback/credentials', {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'login=x',
      })
      expect(answered.status, origin).toBe(403)
    }
    for (const kembali of ['https://evil.example', '//evil.example', '/\\evil.example'])
      expect((await ask(`/masuk?kembali=${encodeURIComponent(kembali)}`)).body).not.toMatch(
        /"goTo":"[^"]*evil/,
      )
  })

  test('signing out, a closed account, a taken role and a lost team end the power with the next request', async () => {
    const { home } = built.world
    const { people } = home
    const status = async (who: PersonKey, at: string) => (await ask(at, as(home, who))).status
    const database = built.database

    expect(await status('otherSupervisor', '/hari-ini')).toBe(200)
    const leave = actionIds(built.folder).find(({ name }) => name.endsWith(':leave'))
    if (!leave) throw new Error('no action to leave')
    expect(
      isDone(await post(leave.id, leave.page, {}, as(home, 'otherSupervisor'), { origin: built.url })),
    ).toBe(true)
    expect(await status('otherSupervisor', '/hari-ini')).toBe(307)

    expect(await status('secondAdmin', '/bkd')).toBe(200)
    await database.ask(home.id, 'UPDATE role_grant SET ended_at = now() WHERE account_id = $1', [
      people.secondAdmin.accountId,
    ])
    expect(await status('secondAdmin', '/bkd')).toBe(404)
    expect(await status('secondAdmin', '/hari-ini')).toBe(200)

    expect(await status('head', '/tim')).toBe(200)
    await database.ask(home.id, `UPDATE supervision SET ends_on = '2026-05-12' WHERE supervisor_id = $1`, [
      people.head.employeeId,
    ])
    expect(await status('head', '/tim')).toBe(404)

    expect(await status('stranger', '/hari-ini')).toBe(200)
    await database.ask(home.id, 'UPDATE account SET disabled_at = now() WHERE id = $1', [
      people.stranger.accountId,
    ])
    expect(await status('stranger', '/hari-ini')).toBe(307)
    const back = await signIn(home, people.stranger.login, PASSWORD)
    expect(back.session).toBeUndefined()

    expect(await status('inspector', '/profil')).toBe(200)
    await database.ask(
      home.id,
      `UPDATE session SET last_seen_at = last_seen_at - interval '31 minutes' WHERE account_id = $1`,
      [people.inspector.accountId],
    )
    expect(await status('inspector', '/profil')).toBe(307)
  })

  test('the assessor of a quarter whose people moved away reviews it, sees nothing of their new days, and is out once it is closed', async () => {
    const { away } = built.world
    const { people } = away
    const database = built.database
    const asHead = (address: string) => ask(address, as(away, 'head'))
    const moved = [people.supervisor, people.otherSupervisor]
    const quarterIs = (status: string) =>
      database.ask(away.id, 'UPDATE period SET status = $1 WHERE year = 2026 AND quarter = 1', [status])

    await database.ask(away.id, `UPDATE supervision SET ends_on = '2026-04-10' WHERE supervisor_id = $1`, [
      people.head.employeeId,
    ])
    await quarterIs('OPEN')
    const list = await asHead('/tim/penilaian?triwulan=2026-1')
    expect(list.status).toBe(200)
    for (const { name } of moved) expect(list.body).toContain(name)
    const sheet = `/tim/penilaian/${employeeOf(people.supervisor)}?triwulan=`
    expect((await asHead(`${sheet}2026-1`)).status).toBe(200)
    expect((await asHead(`${sheet}2026-3`)).status).toBe(404)
    for (const address of ['/tim', '/tim/tim.csv', '/persetujuan']) {
      const answered = await asHead(address)
      expect(answered.status, address).toBe(200)
      expect(leaks(answered, othersThan(away, 'head')), address).toEqual([])
    }
    const log = `Kegiatan approved ${away.mark}`
    for (const [under, seen] of [
      [people.head, [log]],
      [people.otherSupervisor, []],
    ] as const) {
      await database.ask(
        away.id,
        'UPDATE activity_log SET employee_id = $1, supervisor_id = $2 WHERE id = $3',
        [people.supervisor.employeeId, under.employeeId, away.ids.approved],
      )
      const member = await asHead(`/tim/${employeeOf(people.supervisor)}`)
      expect(member.status).toBe(200)
      expect(leaks(member, [log])).toEqual(seen)
    }

    await quarterIs('CLOSED')
    for (const address of ['/tim', '/tim/penilaian?triwulan=2026-1', '/persetujuan'])
      expect((await asHead(address)).status, address).toBe(404)
  })

  test('an unknown NIP and a wrong password get the same bytes after the same time', async () => {
    const { away } = built.world
    const known: { took: number; answered: Answered }[] = []
    const unknown: { took: number; answered: Answered }[] = []
    const people = PERSON_KEYS.filter((key) => away.people[key].employeeId)
    // In turn, so that whatever else the machine does falls on both.
    for (let nth = 0; nth < 24; nth++) {
      const login = away.people[people[nth % people.length] ?? 'staff'].login
      known.push(await signIn(away, login, 'bukan kata sandinya'))
      unknown.push(await signIn(away, `19850101200901${1000 + nth}`, 'bukan kata sandinya'))
    }
    const shape = ({ answered: { status, body, headers } }: { answered: Answered }) =>
      JSON.stringify([status, body, Object.keys(headers).sort(), headers['content-length']])
    expect(new Set([...known, ...unknown].map(shape)).size).toBe(1)
    const median = (of: { took: number }[]) => of.map(({ took }) => took).toSorted((a, b) => a - b)[12] ?? 0
    const ratio = median(known) / median(unknown)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.6)
  }, 120_000)

  test('guessing slows strangers down; the owner gets in at the first try on a device known before', async () => {
    const { away } = built.world
    const { login } = away.people.supervisor
    const device = (await signIn(away, login, PASSWORD)).jar
    device.delete(SESSION_COOKIE)

    let checked = 0
    for (let nth = 0; nth < 40; nth++) {
      const { answered } = await signIn(away, login, `tebakan ${nth}`)
      if (/CredentialsSignin/.test(answered.body)) checked++
      else expect(answered.body).toContain('slowed_down')
    }
    expect(checked).toBeLessThanOrEqual(20)
    const stranger = await signIn(away, login, PASSWORD)
    expect(stranger.session, 'a stranger with the right guess has to wait').toBeUndefined()
    const forged = new Map([['__Host-kinerja-perangkat', `abcdefghijklmnopqrstuv.${'A'.repeat(43)}`]])
    expect(
      (await signIn(away, login, PASSWORD, { jar: forged })).session,
      'a made-up device is a stranger',
    ).toBeUndefined()

    const owner = await signIn(away, login, PASSWORD, { jar: new Map(device) })
    expect(owner.session).toBeDefined()
    expect((await ask('/hari-ini', { session: owner.session })).status).toBe(200)
    // A device that somebody else once used for another account is no known device of this one.
    const other = (await signIn(away, away.people.colleague.login, PASSWORD)).jar
    other.delete(SESSION_COOKIE)
    expect((await signIn(away, login, PASSWORD, { jar: other })).session).toBeUndefined()
  }, 120_000)
})

const employeeOf = ({ employeeId }: { employeeId: string | null }) => employeeId ?? ''
const pathOf = (address: string) => address.split('?')[0] ?? address
const withQuery = (address: string, query: string) => `${address}${address.includes('?') ? '&' : '?'}${query}`

/** Of a region's traces those that point at a person. */
const isPersonal = (of: WorldRegion) => (trace: string) =>
  Object.values(of.people).some(({ login, employeeId, accountId, name }) =>
    [login, employeeId, accountId, name].includes(trace),
  )
