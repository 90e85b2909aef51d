// T10-T13, T21 against the built server: whatever is refused must be refused without its proxy too.
import { describe, expect, test } from 'vitest'
import { idAt, PERSON_KEYS, type WorldRegion } from '../support/world'
import { actionIds, type Asking } from './built'
import { changed, fingerprint } from './tables'
import { as, isDone, leaks, marksOf, NOBODY, othersThan, type UnderTest, type Who } from './under-test'
import { actions, routes, without, withRole, type RouteRow } from './web'

/** Stands in a header's value for the address that is being tried. */
const at0 = '<the address>'
const pathOf = (address: string) => address.split('?')[0] ?? address
const withQuery = (address: string, query: string) => `${address}${address.includes('?') ? '&' : '?'}${query}`

/** Of a region's traces those that point at a person. */
const isPersonal = (of: WorldRegion) => (trace: string) =>
  Object.values(of.people).some(({ login, employeeId, accountId, name }) =>
    [login, employeeId, accountId, name].includes(trace),
  )
const someOf = (allowed: readonly Who[]) => allowed.filter((_, nth) => nth < 2 || nth === allowed.length - 1)

/** Registers the tests of what a server refuses. */
export function refusals({ proxy, built, ask, post }: UnderTest): void {
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

  type Direction = { of: WorldRegion; other: WorldRegion; people: readonly Who[] }
  /**
   * With the proxy both ways: all who are refused and some who are not ask the one way; back go a visitor, who may and who may
   * not: the walls of both regions are the same policies. That nothing leant on the proxy is seen by those who are refused and one who is not.
   */
  const directions = ({ may, only }: RouteRow): Direction[] => {
    const { home, away } = built().world
    const peopleOf = (of: WorldRegion): Record<'allowed' | 'refused', readonly Who[]> =>
      may === 'anyone'
        ? { allowed: ['staff'], refused: [] }
        : {
            allowed: only ?? withRole(of, may),
            refused: PERSON_KEYS.filter((key) => !(only ?? withRole(of, may)).includes(key)),
          }
    if (!proxy) {
      const { allowed, refused } = peopleOf(home)
      return [{ of: home, other: away, people: [NOBODY, ...allowed.slice(0, 1), ...refused] }]
    }
    const { allowed, refused } = peopleOf(away)
    return [
      {
        of: home,
        other: away,
        people: [NOBODY, ...someOf(peopleOf(home).allowed), ...peopleOf(home).refused],
      },
      { of: away, other: home, people: [NOBODY, ...allowed.slice(0, 1), ...refused.slice(0, 1)] },
    ]
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
      for (const { of, other, people } of directions(row)) {
        const statuses: Partial<Record<Who, number>> = {}
        const wanted: Partial<Record<Who, number>> = {}
        for (const who of people) {
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
        for (const { of, other, people } of directions(row)) {
          const address = row.kind === 'public' ? `/publik/${of.slug}${foreign(other)}` : foreign(other)
          for (const who of people) {
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

  const guarded = Object.values(routes).flatMap(({ may, own }, place) =>
    may === 'anyone' ? [] : [{ may, own, place }],
  )
  test.each(VARIANTS.map(([name, variant, headers = {}], nth) => ({ name, variant, headers, nth })))(
    '$name shows a visitor and a lower role nothing of any signed-in page',
    async ({ name, variant, headers, nth }) => {
      const { home } = built().world
      for (const { may, own, place } of guarded) {
        // Every page meets every trick as a visitor, half of them here and the others at the server without its proxy.
        if ((place + nth + Number(proxy)) % 2 !== 0) continue
        const at = own(home)
        const filled = Object.fromEntries(
          Object.entries(headers).map(([key, value]) => [key, value === at0 ? at : value]),
        )
        const method = name === 'HEAD' ? 'HEAD' : 'GET'
        const asVisitor = await ask(variant(at), { headers: filled, method })
        expect(leaks(asVisitor, marksOf(home)), `${variant(at)} as a visitor`).toEqual([])
        const [lower] = without(home, may)
        // A third of them as a lower role too; the next page the next third.
        if (!lower || (place + nth) % 3 !== 0) continue
        const asLower = await ask(variant(at), { ...as(home, lower), headers: filled, method })
        expect(leaks(asLower, othersThan(home, lower)), `${variant(at)} as ${lower}`).toEqual([])
      }
    },
  )

  // ---- T11, T21

  test('every action in the manifest of the build has a row, and every row is in the manifest', () => {
    const inBuild = actionIds(built().folder).map(({ name }) => name)
    expect(inBuild.filter((name) => !(name in actions))).toEqual([])
    expect(Object.keys(actions).filter((name) => !inBuild.includes(name))).toEqual([])
  })

  test('a direct POST to any action without a session, without the role or from elsewhere changes no row', async () => {
    const { home, away } = built().world
    const before = await fingerprint(built().database, [home.id, away.id])
    const done: string[] = []
    const unanswered: string[] = []
    const own = { origin: built().url }
    for (const [place, { id, name, page }] of actionIds(built().folder).entries()) {
      const row = actions[name]
      if (!row) continue
      const input = row.input(home)
      const [rightful = 'staff'] = withRole(home, row.may)
      const tries: [string, Asking, Record<string, string>][] = [
        ['a visitor', {}, own],
        ['a made-up session', { session: `${home.id}.${'x'.repeat(43)}` }, own],
        // That everybody who lacks the role is refused is asked of each action in actions.test.ts.
        ...without(home, row.may)
          .slice(0, 2)
          .map((key): [string, Asking, Record<string, string>] => [key, as(home, key), own]),
        // Each costs a call: every action meets each origin at one of the two servers.
        ...['https://evil.example', 'null', `${built().url}.evil.example`, '']
          .filter((_, nth) => (place + nth + Number(proxy)) % 2 === 0)
          .map((origin): [string, Asking, Record<string, string>] => [
            `origin ${origin}`,
            as(home, rightful),
            { origin },
          ]),
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
      const boundary = 'batas'
      const multipart = `--${boundary}\r\ncontent-disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n--${boundary}--\r\n`
      const forms = [
        { type: 'application/x-www-form-urlencoded', body: form },
        { type: `multipart/form-data; boundary=${boundary}`, body: multipart },
        { type: 'text/plain', body: form },
      ]
      // Each costs a page: every action meets each way of writing it and each origin once, and the next one the next pairs.
      for (const [nth, { type, body }] of forms.entries()) {
        const headers = [{}, { origin: 'https://evil.example' }, own][(place + nth) % 3]
        const answered = await ask(page, {
          ...as(home, rightful),
          method: 'POST',
          headers: { ...headers, 'content-type': type },
          body,
        })
        if (isDone(answered)) done.push(`${name} as a form`)
      }
    }
    expect({ done, unanswered }).toEqual({ done: [], unanswered: [] })
    expect(changed(before, await fingerprint(built().database, [home.id, away.id]))).toEqual([])
  }, 240_000)

  test('with the other region’s ids no action does anything either', async () => {
    const { home, away } = built().world
    const before = await fingerprint(built().database, [home.id, away.id])
    const done: string[] = []
    for (const { id, name, page } of actionIds(built().folder)) {
      const row = actions[name]
      const input = row?.input(away)
      if (!row || !Object.values(away.ids).some((known) => JSON.stringify(input).includes(known))) continue
      for (const key of withRole(home, row.may)) {
        const answered = await post(id, page, input, as(home, key), { origin: built().url })
        if (isDone(answered) || leaks(answered, marksOf(away)).length > 0) done.push(`${name} by ${key}`)
      }
    }
    expect(done).toEqual([])
    expect(changed(before, await fingerprint(built().database, [home.id, away.id]))).toEqual([])
  }, 120_000)

  test('a file sent without a session, by a role that has no evidence, or from elsewhere is not taken', async () => {
    const { home, away } = built().world
    const before = await fingerprint(built().database, [home.id, away.id])
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
      [{}, { origin: built().url }],
      [as(home, 'inspector'), { origin: built().url }],
      [as(home, 'staff'), { origin: 'https://evil.example' }],
      [as(home, 'staff'), { origin: 'null' }],
      [as(home, 'staff'), {}],
    ] as const)
      statuses.push((await sent(asking, headers)).status)
    expect(statuses).toEqual([401, 403, 403, 403, 403])
    expect(changed(before, await fingerprint(built().database, [home.id, away.id]))).toEqual([])
  })

  test('the same road is open to who may go it: it is the guards that refused', async () => {
    const { home } = built().world
    const save = actionIds(built().folder).find(({ name }) => name.endsWith(':saveFavouriteActivity'))
    if (!save) throw new Error('no such action')
    const input = actions[save.name]?.input(home)
    const answered = await post(save.id, save.page, input, as(home, 'colleague'), { origin: built().url })
    expect(answered.body).toMatch(/"ok":true,"receipt":"KT-/)
  })
}
