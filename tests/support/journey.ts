// What every journey stands on: people who are signed in already, a browser that shares the suite's clock, and a watch for
// whatever the page complains of behind the reader's back.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test'
import type Axe from 'axe-core'
import { v7 } from 'uuid'
import { inProject } from '../../scripts/project.mjs'
import type { KnownPerson } from '../../prisma/seed/personas.ts'
import type { TestDatabase } from './database.ts'
import { TEST_NOW } from './day.ts'
import { type Gate, gateTo } from './gate.ts'
import { mailServer, type Received } from './mail-server.ts'
import { startServer } from './server.ts'

export { expect }
export { personas, type KnownPerson } from '../../prisma/seed/personas.ts'

export type Site = {
  url: string
  /** What the service believes the time to be. */
  now: () => number
  ask: TestDatabase['ask']
  /** Between this server and its database, where a test asked for one. */
  gate: Gate
  /** What its mail server took, where a file asked for one. */
  received: readonly Received[]
}

type OwnServer = { clock?: string; gated?: boolean; mails?: boolean }

type WorkerFixtures = {
  /** For a file that stops its server's way to the database or moves its clock. */
  ownServer: OwnServer
  site: Site
}

type Fixtures = {
  /** Complaints of the browser that a test expects; any other fails it. */
  forgive: (...patterns: RegExp[]) => void
  /** A page of somebody who is signed in. */
  as: (person: KnownPerson, options?: BrowserContextOptions) => Promise<Page>
  /** A page of somebody who is not. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
  /** Every context of a test goes through here. */
  watched: (context: BrowserContext) => Promise<BrowserContext>
}

const AXE = fs.readFileSync(inProject('node_modules', 'axe-core', 'axe.min.js'), 'utf8')

const NO_GATE: Gate = { url: '', shut: async () => {}, open: async () => {} }

export const DESKTOP = { viewport: { width: 1280, height: 800 }, hasTouch: false } as const

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownServer: [{}, { option: true, scope: 'worker' }],

  site: [
    async ({ ownServer }, use) => {
      const { clock = TEST_NOW, gated, mails } = ownServer
      const mail = mails ? await mailServer() : undefined
      const shift = Date.parse(clock) - Date.now()
      const now = () => Date.now() + shift
      let gate = NO_GATE
      const server = await startServer({
        env: { KINERJA_CLOCK: clock, WORKER: 'on', ...(mail && { SMTP_URL: mail.url }) },
        ...(gated && {
          through: async (url: string) => {
            gate = await gateTo(url)
            return gate.url
          },
        }),
      })
      await use({ url: server.url, now, ask: server.database.ask, gate, received: mail?.received ?? [] })
      await server.stop()
      await gate.shut()
      await mail?.stop()
    },
    // Starting a server takes longer than a test may.
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  forgive: [
    async ({ baseURL }, use, testInfo) => {
      const forgiven: RegExp[] = []
      await use((...patterns) => void forgiven.push(...patterns))
      const said = testInfo.annotations.filter(({ type }) => type === COMPLAINT)
      const left = said.filter(({ description = '' }) => !forgiven.some((one) => one.test(description)))
      expect(
        left.map(({ description }) => description),
        `complaints of the browser at ${baseURL}`,
      ).toEqual([])
    },
    { auto: true },
  ],

  watched: async ({ site }, use, testInfo) => {
    await use(async (context) => {
      await context.addInitScript(shareClock, site.now() - Date.now())
      await context.addInitScript(countTaps)
      const complain = (description: string) => testInfo.annotations.push({ type: COMPLAINT, description })
      context.on('console', (message) => {
        if (message.type() === 'error') complain(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => complain(error.error().message))
      return context
    })
  },

  context: async ({ context, watched }, use) => use(await watched(context)),

  visitor: async ({ browser, site, watched }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await watched(await browser.newContext({ baseURL: site.url, ...options }))
      contexts.push(context)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  as: async ({ visitor, site }, use) => {
    await use(async (person, options) => {
      const page = await visitor(options)
      await giveSession(page.context(), site, person)
      return page
    })
  },
})

const COMPLAINT = 'complaint of the browser'

/** Keys of submissions carry the browser's time, and the service refuses those of another month. */
function shareClock(shift: number) {
  const real = Date.now
  Date.now = () => real() + shift
}

function countTaps() {
  const count = (event: Event) => {
    if (event.isTrusted) sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps')) + 1))
  }
  addEventListener('pointerdown', count, { capture: true })
}

/** What the page says in its corner after a deed. */
export const said = (page: Page, words: RegExp | string) =>
  page.getByRole('region', { name: /^Pemberitahuan/ }).getByText(words)

/** How often this tab was tapped since the last time somebody asked. */
export const tapsOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const taps = Number(sessionStorage.getItem('taps'))
    sessionStorage.removeItem('taps')
    return taps
  })

/** A session as the sign-in makes it. */
export async function giveSession(context: BrowserContext, site: Site, person: KnownPerson) {
  const secret = randomBytes(32).toString('base64url')
  const at = new Date(site.now())
  const rows = await site.ask(
    person.regionId,
    `INSERT INTO session (region_id, id, account_id, token_hash, device, created_at, last_seen_at, expires_at)
     SELECT $1, $2, id, $3, 'Peramban uji', $4, $4, $5 FROM account WHERE region_id = $1 AND login = $6 RETURNING id`,
    [
      person.regionId,
      v7({ msecs: at.getTime() }),
      createHash('sha256').update(secret).digest(),
      at,
      new Date(at.getTime() + 12 * 60 * 60 * 1000),
      person.login,
    ],
  )
  expect(rows, `an account of ${person.name}`).toHaveLength(1)
  await context.addCookies([
    {
      name: '__Host-kinerja',
      value: `${person.regionId}.${secret}`,
      domain: 'localhost',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    },
  ])
}

export async function endSessions(site: Site, person: KnownPerson) {
  await site.ask(
    person.regionId,
    `UPDATE session SET ended_at = $2 WHERE region_id = $1
       AND account_id = (SELECT id FROM account WHERE region_id = $1 AND login = $3)`,
    [person.regionId, new Date(site.now()), person.login],
  )
}

/** The people whom this person supervises today, in an order that stays. */
export async function peopleOf(site: Site, { regionId, region, password, login }: KnownPerson) {
  const rows = await site.ask<{ name: string; login: string }>(
    regionId,
    `SELECT e.name, a.login FROM supervision v
     JOIN account boss ON boss.region_id = v.region_id AND boss.employee_id = v.supervisor_id
     JOIN employee e ON e.region_id = v.region_id AND e.id = v.employee_id
     JOIN account a ON a.region_id = v.region_id AND a.employee_id = v.employee_id
     WHERE v.region_id = $1 AND boss.login = $2 AND v.ends_on IS NULL ORDER BY a.login`,
    [regionId, login],
  )
  return rows.map((row): KnownPerson => ({
    ...row,
    regionId,
    region,
    password,
    nip: row.login,
    fullName: row.name,
    role: 'staff',
  }))
}

/** What this person has handed in and nobody has decided on. */
export const waitingOf = (site: Site, { regionId, login }: KnownPerson) =>
  site.ask<{ title: string }>(
    regionId,
    `SELECT l.title FROM activity_log l JOIN account a ON a.region_id = l.region_id AND a.employee_id = l.employee_id
     WHERE l.region_id = $1 AND a.login = $2 AND l.status = 'SUBMITTED' ORDER BY l.log_date, l.title`,
    [regionId, login],
  )

/** Nothing for axe to find and nothing to push sideways; after a pass in the dark the page is light again. */
export async function looksRight(page: Page, { dark = false } = {}) {
  // A page that was reached by a link gets its title a moment after its content.
  await expect(page).toHaveTitle(/./)
  await standsStill(page)
  expect(await wide(page), `${page.url()} pushes sideways`).toEqual([])
  await findsNothing(page, 'light')
  if (!dark) return
  await page.emulateMedia({ colorScheme: 'dark' })
  await standsStill(page)
  await findsNothing(page, 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Colours that are still moving from one to the other would be measured halfway. */
const standsStill = (page: Page) =>
  page.evaluate(() => {
    const moving = document
      .getAnimations()
      .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity)
    const longEnough = new Promise((resolve) => setTimeout(resolve, 1000))
    return Promise.race([Promise.allSettled(moving.map((one) => one.finished)), longEnough]).then(
      () => undefined,
    )
  })

/** In the dark the same elements stand in other colours, so only what looks at colours has something new to say. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block']

async function findsNothing(page: Page, scheme: 'light' | 'dark') {
  let violations = await askAxe(page, scheme)
  // While one page's title makes way for the next one's, none stands there for an instant.
  if (violations.some(({ id }) => id === 'document-title')) {
    await expect(page).toHaveTitle(/./)
    violations = await askAxe(page, scheme)
  }
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary ?? ''}`),
  )
  expect(found, `axe on ${page.url()} (${scheme})`).toEqual([])
}

/** Brought into a page once; the page holds no frame of another's, so it is asked in one go. */
async function askAxe(page: Page, scheme: 'light' | 'dark') {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(
    async (rules) => {
      const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(rules && { runOnly: rules }),
      })
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
      }))
    },
    scheme === 'dark' ? ABOUT_COLOURS : null,
  )
}

/** What reaches over the right edge, unless it scrolls inside a box of its own. */
const wide = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 200))
  })
