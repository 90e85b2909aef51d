import type { Page, Route } from '@playwright/test'
import { expect, looksRight, personas, test } from '../support/journey.ts'

const { sari, hendra, ayu } = personas.surakarta

const line = (page: Page) => page.locator('[data-on-the-way]')
const words = (page: Page) => page.getByRole('status').filter({ hasText: 'Memuat…' })
const busy = (page: Page) => page.locator('#isi[aria-busy=true]')
const menuLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name })

/** Answers this address late. */
const late = async (route: Route) => {
  await new Promise((resolve) => setTimeout(resolve, 1500))
  // By now the page may want something else.
  await route.continue().catch(() => undefined)
}

/** Notes on the page itself what it showed: nobody from outside may ask a page that is being left. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const marks = {
      line: () => document.querySelector('[data-on-the-way]')?.checkVisibility(),
      words: () =>
        [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Memuat…'),
      busy: () => document.querySelector('#isi')?.getAttribute('aria-busy') === 'true',
    }
    sessionStorage.setItem('seen', '')
    const seen = new Set<string>()
    new MutationObserver(() => {
      for (const [name, isThere] of Object.entries(marks)) if (isThere()) seen.add(name)
      sessionStorage.setItem('seen', [...seen].toSorted().join(' '))
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })

/** Before a page is awake the browser alone takes a click, and nobody tells that something is on the way. */
const awake = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('#isi') ?? {}).some((key) => key.startsWith('__react')),
  )

const quiet = async (page: Page) => {
  await expect(line(page)).toHaveCount(0)
  await expect(words(page)).toHaveCount(0)
  await expect(busy(page)).toHaveCount(0)
}

test('Whoever opens a list, a row, a tab or a filter on a slow line sees that it is on the way', async ({
  as,
}) => {
  const supervisor = await as(hendra)
  const staff = await as(sari)
  const admin = await as(ayu)
  const ways: { page: Page; from: string; to: RegExp; go: (page: Page) => Promise<void> }[] = [
    {
      page: staff,
      from: '/hari-ini',
      to: /\/buku-kerja/,
      go: (page) => menuLink(page, 'Buku kerja').click(),
    },
    {
      page: supervisor,
      from: '/tim',
      to: /\/tim\/[0-9a-f]{8}-/,
      go: (page) => page.getByRole('main').locator('a[href^="/tim/"]:not([download])').first().click(),
    },
    {
      page: supervisor,
      from: '/tim/penilaian',
      to: /penilaian\?triwulan=2026-2/,
      go: (page) =>
        page.getByRole('navigation', { name: 'Pilih triwulan' }).getByRole('link').first().click(),
    },
    {
      page: admin,
      from: '/bkd/pegawai',
      to: /pegawai\?.*cari=/,
      go: async (page) => {
        await page.getByRole('search').getByRole('searchbox').fill('Sari')
        await page.getByRole('search').getByRole('button').click()
      },
    },
  ]
  for (const { page, from, to, go } of ways)
    await test.step(`from ${from}`, async () => {
      await page.goto(from)
      await awake(page)
      await quiet(page)
      await watch(page)
      await page.route(to, late)
      await go(page)
      await expect(page).toHaveURL(to)
      expect(await page.evaluate(() => sessionStorage.getItem('seen'))).toBe('busy line words')
      await quiet(page)
    })
})

test('The line stands still for who wants no motion, goes with Escape, and has nothing for axe to find', async ({
  as,
}) => {
  const page = await as(sari, { reducedMotion: 'reduce' })
  await page.goto('/hari-ini')
  await awake(page)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/buku-kerja/, (route) => held.then(() => route.continue().catch(() => undefined)))
  await menuLink(page, 'Buku kerja').click()
  await expect(words(page)).toHaveCount(1)
  const moves = await line(page).evaluate((bar) =>
    bar.getAnimations().some((one) => one.effect?.getComputedTiming().iterations === Infinity),
  )
  expect(moves).toBe(false)
  await page.getByRole('main').press('Escape')
  await quiet(page)

  await menuLink(page, 'Buku kerja').click()
  await expect(words(page)).toHaveCount(1)
  await looksRight(page)
  letGo()
  await expect(page).toHaveURL(/\/buku-kerja/)
  await quiet(page)
})

test('A way that fails leaves no line behind', async ({ as, forgive }) => {
  forgive(/Failed to (load resource|fetch)/)
  const page = await as(sari)
  await page.goto('/hari-ini')
  await awake(page)
  await page.route(/\/buku-kerja/, (route) =>
    route.request().headers().rsc ? route.abort() : route.continue(),
  )
  await menuLink(page, 'Buku kerja').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Buku kerja' })).toBeVisible()
  await quiet(page)
})
