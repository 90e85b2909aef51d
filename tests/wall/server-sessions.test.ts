// T20, T23, T24, T27, T28: signing in, staying in and being out again, against the built server.
import { expect, test } from 'vitest'
import { PASSWORD, PERSON_KEYS, type PersonKey, type WorldRegion } from '../support/world'
import { actionIds, type Answered } from './built'
import { SESSION_COOKIE, sessionOf } from './request'
import { as, isDone, leaks, othersThan, underTest } from './under-test'

const { ask, built, post } = underTest({ proxy: true })

const employeeOf = ({ employeeId }: { employeeId: string | null }) => employeeId ?? ''

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
      origin: built().url,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(form).toString(),
  })
  const took = performance.now() - start
  keep(jar, answered)
  return { answered, jar, took, session: jar.get(SESSION_COOKIE) }
}

test('signing in always gives a new session, in a cookie that only this host and no script reads', async () => {
  const { home } = built().world
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
  const [row] = await built().database.ask<{ n: number }>(
    home.id,
    `SELECT count(*)::int AS n FROM session WHERE account_id = $1 AND encode(token_hash, 'escape') LIKE '%' || $2 || '%'`,
    [colleague.accountId, second.session?.split('.')[1] ?? 'x'],
  )
  expect(row?.n, 'the secret itself is not in the table').toBe(0)
})

test('the sign-in takes no form from elsewhere and leads nowhere else', async () => {
  const { home } = built().world
  for (const callbackUrl of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    `${built().url}@evil.example`,
    'data:text/html,x',
  ]) {
    const { answered } = await signIn(home, home.people.colleague.login, PASSWORD, { callbackUrl })
    const target = new URL(String(JSON.parse(answered.body).url), built().url)
    expect(target.origin, callbackUrl).toBe(built().url)
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
    expect((await ask(`/masuk?kembali=${encodeURIComponent(kembali)}`)).body).not.toMatch(/"goTo":"[^"]*evil/)
})

test('signing out, a closed account, a taken role and a lost team end the power with the next request', async () => {
  const { home } = built().world
  const { people } = home
  const status = async (who: PersonKey, at: string) => (await ask(at, as(home, who))).status
  const database = built().database

  expect(await status('otherSupervisor', '/hari-ini')).toBe(200)
  const leave = actionIds(built().folder).find(({ name }) => name.endsWith(':leave'))
  if (!leave) throw new Error('no action to leave')
  expect(
    isDone(await post(leave.id, leave.page, {}, as(home, 'otherSupervisor'), { origin: built().url })),
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
  const { away } = built().world
  const { people } = away
  const database = built().database
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
  const { away } = built().world
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
  const { away } = built().world
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
