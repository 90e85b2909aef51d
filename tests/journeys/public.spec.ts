import type { Page } from '@playwright/test'
import { expect, looksRight, test } from '../support/journey.ts'

const HUNDRED_KB = 100 * 1024
const UNIT = '/publik/surakarta/unit/puskesmas-laweyan'

test('R-67 R-53: Without any script a citizen finds the clinic, its promise, its numbers and how they are made', async ({
  visitor,
}) => {
  const page = await visitor({ javaScriptEnabled: false })
  const weight = await weigh(page)
  await page.goto('/')
  await page.getByRole('link', { name: /^Kota Surakarta/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kota Surakarta' })).toBeVisible()
  await page.getByRole('link', { name: /^Puskesmas Laweyan/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Puskesmas Laweyan/ })).toBeVisible()
  await expect(page.getByText('Pasien diperiksa paling lama 30 menit sejak mengambil nomor')).toBeVisible()
  await expect(page.getByText(/^\d dari \d target Triwulan III 2025 tercapai\.$/)).toBeVisible()
  await expect(page.getByText(/kurang dari 10 orang/)).toBeVisible()

  const figure = page.getByRole('figure').first()
  const sentence = await figure.locator('figcaption').innerText()
  await expect(figure.getByRole('img', { name: sentence })).toBeVisible()
  await figure.getByText('Lihat sebagai tabel').click()
  const table = figure.getByRole('table', { name: sentence })
  await expect(table.getByRole('row')).toHaveCount(6)
  await expect(table.getByRole('rowheader', { name: 'TW III 2025' })).toBeVisible()

  await page.getByRole('link', { name: /^Metode, batas/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cara angka-angka ini dibuat' })).toBeVisible()
  const matrix = page.getByRole('group', { name: 'Tabel kuadran kinerja' })
  await expect(matrix.getByRole('row', { name: /^Di atas/ })).toContainText('Sangat Baik')
  await expect(page.getByText(/^Warga yang dilayani menilai sembilan unsur/)).toBeVisible()
  expect(await weight()).toBeLessThan(HUNDRED_KB)
})

test('R-67: Each page for citizens weighs less than 100 KB and carries no script', async ({ visitor }) => {
  for (const path of ['/', '/publik/surakarta', UNIT, '/publik/surakarta/metode']) {
    const page = await visitor({ javaScriptEnabled: false })
    const weight = await weigh(page)
    const answer = await page.goto(path)
    expect(await answer?.text()).not.toMatch(/<script|javascript:| on\w+="/i)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'none'")
    expect(await weight(), path).toBeLessThan(HUNDRED_KB)
  }
})

test(
  'R-67: The pages for citizens read well in light, in the dark and on paper',
  { tag: '@desktop' },
  async ({ page }) => {
    for (const path of ['/', '/publik/surakarta', UNIT, '/publik/surakarta/metode']) {
      await page.goto(path)
      await looksRight(page, { dark: true })
    }
    await page.goto(UNIT)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('link', { name: 'Masuk pegawai' })).toBeHidden()
    await expect(page.getByRole('img', { name: /target/ }).first()).toBeVisible()
  },
)

test('R-40: Anyone can download what the page says, as JSON and as CSV', async ({ page, request }) => {
  await page.goto(UNIT)
  await page.getByText('Lihat sebagai tabel').first().click()
  const shown = await page
    .getByRole('table')
    .first()
    .getByRole('row')
    .last()
    .getByRole('cell')
    .allInnerTexts()

  const json = await request.get(`${UNIT}/data.json`)
  const data: {
    quarters: { year: number; quarter: number; indicators: { name: string; value: number }[] }[]
  } = await json.json()
  expect(data.quarters.map(({ year, quarter }) => `${year}/${quarter}`)).toEqual([
    '2024/3',
    '2024/4',
    '2025/1',
    '2025/2',
    '2025/3',
  ])
  const [first] = data.quarters.at(-1)?.indicators ?? []
  const number = (text = '') =>
    Number(
      text
        .replaceAll('.', '')
        .replace(',', '.')
        .replace(/[^\d.]/g, ''),
    )
  expect(number(shown[0])).toBe(first?.value)

  const csv = await request.get(`${UNIT}/data.csv`)
  expect(csv.headers()['content-disposition']).toContain('attachment')
  const rows = (await csv.text()).trim().split(/\r?\n/)
  const indicators = data.quarters.flatMap((quarter) => quarter.indicators)
  expect(rows.slice(1).filter((row) => row.includes(';target;'))).toHaveLength(indicators.length)
  expect(rows.some((row) => row.includes(';kepuasan;Semua layanan;'))).toBe(true)
  for (const { name } of indicators) expect(rows.some((row) => row.includes(name))).toBe(true)
})

test('R-67: No person and no NIP is in any public page or file of the two regions', async ({
  request,
  site,
}) => {
  const people = await Promise.all(
    [1, 5].map((region) =>
      site.ask<{ name: string; nip: string | null }>(
        region,
        'SELECT name, nip FROM employee WHERE region_id = $1',
        [region],
      ),
    ),
  )
  const secrets = people.flat().flatMap(({ name, nip }) => [name, ...(nip ? [nip] : [])])
  expect(secrets.length).toBeGreaterThan(60)
  // Winners whose last word was yes; they stand on the page of rewards and on no other.
  const agreed = await Promise.all(
    [1, 5].map((region) =>
      site.ask<{ name: string }>(
        region,
        `SELECT e.name FROM reward_award a
         JOIN reward_nominee n ON n.region_id = a.region_id AND n.id = a.nominee_id
         JOIN employee e ON e.region_id = n.region_id AND e.id = n.employee_id
         WHERE a.region_id = $1 AND (SELECT c.given FROM reward_consent c
           WHERE c.region_id = a.region_id AND c.award_id = a.id ORDER BY c.number DESC LIMIT 1)`,
        [region],
      ),
    ),
  )
  const named = new Set(agreed.flat().map(({ name }) => name))
  const read = new Set<string>()
  const toRead = ['/', '/publik/surakarta', '/publik/palu']
  for (let path = toRead.pop(); path; path = toRead.pop()) {
    read.add(path)
    const answer = await request.get(path)
    const text = await answer.text()
    expect(answer.status(), path).toBe(200)
    // Spaced as on an identity card it is the same number.
    const plain = text.replaceAll(/(?<=\d)[ \u00a0](?=\d)/g, '')
    expect(
      secrets.filter(
        (secret) =>
          !(path.endsWith('/penghargaan') && named.has(secret)) &&
          (text.includes(secret) || plain.includes(secret)),
      ),
      path,
    ).toEqual([])
    expect(plain.match(/(?<![\d.,a-f])\d{18}(?![\d.a-f])/g), path).toBeNull()
    const links = [...text.matchAll(/href="(\/publik\/[^"#?]*)"/g)].map(([, link = '']) => link)
    toRead.push(...links.filter((link) => !read.has(link) && !toRead.includes(link)))
  }
  expect([...read].filter((path) => path.endsWith('data.json')).length).toBeGreaterThan(4)
})

test('A unit that does not exist is said to be missing, with a way back', async ({ page, forgive }) => {
  forgive(/404/)
  const answer = await page.goto('/publik/surakarta/unit/dinas-entah')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Halaman ini tidak ditemukan' })).toBeVisible()
  await page.getByRole('link', { name: 'daftar daerah' }).click()
  await expect(page).toHaveURL(/\/$/)
  for (const odd of ['/publik/%00', '/publik/surakarta/unit/%00', '/publik/surakarta/unit/%00/data.json'])
    expect((await page.request.get(odd)).status(), odd).toBe(404)
})

/** Bytes that came over the wire since. */
async function weigh(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page)
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await devtools.send('Network.enable')
  return async () => {
    await page.waitForLoadState('networkidle')
    return bytes
  }
}
