// The built server, as it was built.
import { expect, test } from 'vitest'
import { files } from '../architecture/source'
import { tracesIn } from '../support/public-traces'
import { refusals } from './refusals'
import { as, underTest } from './under-test'
import type { Answered } from './built'
import { routes, withRole } from './web'

const file = (name: string) => name.replace(/^app\//, '').replace(/\.tsx?$/, '')

test('every page and handler has a row in the matrix', () => {
  const there = files.filter((name) => /^app\/.*\/?(page|route)\.tsx?$/.test(name)).map(file)
  const known = Object.keys(routes)
  expect({
    withoutRow: there.filter((name) => !known.includes(name)),
    leftOver: known.filter((name) => !there.includes(name)),
  }).toEqual({ withoutRow: [], leftOver: [] })
})

const server = underTest({ proxy: true })
const { ask, built } = server
refusals(server)

// ---- T22

test('every answer carries its headers', async () => {
  const { home } = built().world
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
    if (who) answers.push([`${name} to a visitor`, await ask(row.own(home)), { signedIn: true, html: false }])
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
      /^(no-referrer|same-origin|strict-origin-when-cross-origin)$/.test(String(headers['referrer-policy'])),
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

test('a page that is sent as it lies carries what the framework sends with it, to the hosts it knows', async () => {
  const path = `/publik/${built().world.home.slug}/metode`
  const packed = (headers: Record<string, string> = {}) =>
    ask(path, { headers: { 'accept-encoding': 'gzip', ...headers } })
  // Unpacked is the framework's to send.
  const made = await ask(path)
  const lying = await packed()
  expect(lying.headers['content-length']).toBeDefined()
  const own = [
    'connection',
    'content-encoding',
    'content-length',
    'date',
    'keep-alive',
    'transfer-encoding',
    'vary',
  ]
  const without = ({ headers }: Answered) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)))
  expect(without(lying)).toEqual(without(made))
  expect((await packed({ 'if-none-match': String(made.headers.etag) })).status).toBe(304)
  expect((await packed({ host: 'evil.example' })).status).toBe(421)
})

/** What a client of the framework would be sent; it is told first under which address that is kept. */
async function streamOf(address: string): Promise<Answered> {
  const asking = { headers: { RSC: '1' } }
  const first = await ask(address, asking)
  const to = first.headers.location && new URL(first.headers.location, built().url)
  return to && to.searchParams.has('_rsc') ? ask(`${to.pathname}${to.search}`, asking) : first
}

test('T95: of what is public the explorer alone streams itself, and its stream leads to nobody', async () => {
  const { home } = built().world
  const streamed: string[] = []
  for (const [name, row] of Object.entries(routes).filter(([, { may }]) => may === 'anyone')) {
    const { headers, body } = await streamOf(row.own(home))
    const type = headers['content-type'] ?? ''
    if (type.includes('text/x-component')) streamed.push(name)
    expect(type, name).not.toContain('pdf')
    if (!name.includes('publik')) continue
    const people = Object.values(home.people).flatMap(({ login, employeeId, accountId }) => [
      login,
      employeeId,
      accountId,
    ])
    expect(
      people.filter((one) => one && body.includes(one)),
      name,
    ).toEqual([])
    expect(tracesIn(body), name).toEqual([])
  }
  expect(streamed.filter((name) => name.includes('publik'))).toEqual([
    '(explorer)/publik/[daerah]/jelajah/page',
  ])
})

test('an address that cannot be read is not found, in Indonesian', async () => {
  const { home } = built().world
  for (const path of [
    '/%',
    '/publik/%zz',
    '/publik/%E0%A4%A',
    '/bkd/%c3%28',
    '/verifikasi/%',
    '/hari-ini%00',
  ]) {
    const answered = await ask(path, as(home, 'admin'))
    expect([path, answered.status]).toEqual([path, 404])
    expect(answered.body, path).toContain('Halaman ini tidak ditemukan')
  }
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
  const { home } = built().world
  for (const host of [
    'evil.example',
    'localhost',
    `localhost:${Number(new URL(built().url).port) + 1}`,
    `localhost.:${new URL(built().url).port}`,
  ])
    expect((await ask('/hari-ini', { ...as(home, 'staff'), headers: { host } })).status, host).toBe(421)
  const answered = await ask('/hari-ini', {
    headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  })
  expect(answered.headers.location).toMatch(/^\/masuk/)
  expect((await ask('/masuk', { headers: { host: new URL(built().url).host.toUpperCase() } })).status).toBe(
    200,
  )
})
