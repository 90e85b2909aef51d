import { expect, looksRight, test, type Site } from '../support/journey.ts'

const HUNDRED_KB = 100 * 1024
const SURAKARTA = 1
const PALU = 5

type Opened = { region: number; like: string; slug: string; name: string; words?: Record<string, string> }

/** A unit that publishes what another published, in words of its own. */
async function opened(site: Site, { region, like, slug, name, words = {} }: Opened) {
  const [unit] = await site.ask<{ id: string }>(
    region,
    `INSERT INTO unit (region_id, id, slug, name, kind, promise, is_public, position)
     VALUES ($1, gen_random_uuid(), $2, $3, 'DINAS', 'Sampah diangkut setiap hari', true, 90) RETURNING id`,
    [region, slug, name],
  )
  const rows = await site.ask<{ year: number; quarter: number; summary: object }>(
    region,
    `SELECT DISTINCT ON (p.year, p.quarter) p.year, p.quarter, p.summary FROM publication p JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
     WHERE p.region_id = $1 AND u.name LIKE $2 AND u.slug <> $3
     ORDER BY p.year, p.quarter, p.version DESC`,
    [region, like, slug],
  )
  for (const { year, quarter, summary } of rows) {
    const said = Object.entries(words).reduce(
      (text, [old, own]) => text.replaceAll(old, own),
      JSON.stringify(summary),
    )
    await site.ask(
      region,
      `INSERT INTO publication (region_id, id, unit_id, year, quarter, version, summary, digest, published_at, published_by)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, 1, $5, repeat('ab', 32), $6, gen_random_uuid())`,
      [region, unit?.id, year, quarter, said, new Date(site.now())],
    )
  }
  return async () => {
    await site.ask(region, 'UPDATE unit SET is_public = false WHERE region_id = $1 AND id = $2', [
      region,
      unit?.id,
    ])
    // A kept page may stand for a second.
    await new Promise((done) => setTimeout(done, 1100))
  }
}

test('R-03 R-45 R-52 A14: Without script a citizen searches for birth certificates, reads whether they get better and come in time, and rates a service', async ({
  page: seen,
  visitor,
  site,
}) => {
  const close = await opened(site, {
    region: SURAKARTA,
    like: 'Dinas Penanaman%',
    slug: 'dinas-dukcapil',
    name: 'Dinas Kependudukan dan Pencatatan Sipil',
    words: { 'Izin usaha mikro': 'Akta kelahiran', 'izin-usaha-mikro': 'akta-kelahiran' },
  })
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto('/publik/surakarta')
  const search = page.getByLabel('Cari layanan atau unit')
  await search.fill('paspor')
  await page.getByRole('button', { name: 'Cari' }).click()
  await expect(page.getByText(/^Tidak ada layanan atau unit dengan nama itu/)).toBeVisible()
  await expect(search).toHaveValue('paspor')
  await search.fill('AKTÁ kelahiran')
  await page.getByRole('button', { name: 'Cari' }).click()
  await expect(page.getByRole('heading', { name: 'Hasil untuk “AKTÁ kelahiran”' })).toBeVisible()
  await seen.goto(page.url())
  await looksRight(seen)
  await page.getByRole('link', { name: 'Akta kelahiran' }).first().click()

  await expect(page.getByRole('heading', { level: 1, name: /^Akta kelahiran/ })).toBeVisible()
  await expect(
    page.getByText(/^Indeks \d{2},\d{2} \([A-D], .*\) pada TW III 2025, (naik|turun|sama)/),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: /^Indeks kepuasan per triwulan/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Terendah: / })).toBeVisible()
  await expect(page.getByText(/tahap berkas selesai tepat waktu/).first()).toBeVisible()
  const times = page.getByRole('table', { name: 'Ketepatan waktu per triwulan' })
  await expect(times.getByRole('row', { name: /^TW III 2025/ })).toContainText(/%/)
  await seen.goto(page.url())
  await looksRight(seen, { dark: true })

  await page.goto('/publik/surakarta')
  await page.getByRole('link', { name: 'Izin usaha mikro' }).first().click()
  await expect(page.getByText(/^TW III 2025: .*tahap berkas selesai tepat waktu/)).toBeVisible()
  await page.getByRole('link', { name: 'Nilai layanan' }).click()
  await expect(page.getByRole('button', { name: 'Kirim jawaban' })).toBeVisible()
  await close()
})

test('R-40 R-41 R-67 A14: The page of the waste office says what was promised, what stood in the way, what was done and who answers', async ({
  page: seen,
  visitor,
  site,
  forgive,
}) => {
  forgive(/ERR_FAILED/)
  const close = await opened(site, {
    region: PALU,
    like: 'Puskesmas%',
    slug: 'dinas-lingkungan-hidup',
    name: 'Dinas Lingkungan Hidup',
    words: {
      'Imunisasi anak': 'Kebersihan pengangkutan sampah',
      'imunisasi-anak': 'kebersihan-pengangkutan-sampah',
      'Cakupan imunisasi dasar lengkap bayi': 'Sampah yang diangkut hari itu juga',
    },
  })
  const page = await visitor({ javaScriptEnabled: false })
  // Read with images off.
  await page.route(/\.(png|svg|woff2)/, (route) => route.abort())
  const answer = await page.goto('/publik/palu/unit/dinas-lingkungan-hidup')
  const html = (await answer?.text()) ?? ''
  expect(Buffer.byteLength(html)).toBeLessThan(HUNDRED_KB)
  expect(html).toContain('property="og:image"')
  for (const heading of [
    /^Yang dijanjikan untuk 2025/,
    'Hambatan, menurut kepala unit',
    'Yang sudah dan sedang dikerjakan',
  ])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  await expect(page.getByText(/^Dibanding Triwulan II 2025, dari \d indikator/)).toBeVisible()
  await expect(page.getByText(/^Penanggung jawab: Kepala/)).toBeVisible()
  await expect(page.getByText(/^Sampah yang diangkut hari itu juga .*target/).first()).toBeVisible()
  await seen.goto(page.url())
  await looksRight(seen)
  await page.getByRole('link', { name: 'Kebersihan pengangkutan sampah' }).click()
  await expect(page.getByText(/Dengan 95% keyakinan antara \d{2},\d{2} dan \d{2},\d{2}/)).toBeVisible()
  await close()
})

test('R-26 A14: Immunisation by clinic is held side by side with its quarters, as a chart, a table, a file and lines to play with', async ({
  page,
  request,
  site,
}) => {
  const close = await opened(site, {
    region: PALU,
    like: 'Puskesmas%',
    slug: 'puskesmas-seberang',
    name: 'Puskesmas Seberang',
  })
  await page.goto('/publik/palu/bandingkan')
  await page.getByRole('link', { name: /^Cakupan imunisasi dasar lengkap/ }).click()
  await expect(page.getByText(/^\d dari 2 unit mencapai targetnya\./).first()).toBeVisible()
  const table = page.getByRole('table', { name: /dalam angka$/ })
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row').last()).toContainText(/\d%/)
  await looksRight(page, { dark: true })
  const address = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Menurut nilai' }).click()
  await expect(page.getByRole('link', { name: 'Menurut nilai' })).toHaveAttribute('aria-current', 'page')
  const csv = await (await request.get(`${address}/data.csv`)).text()
  expect(csv.trim().split(/\r?\n/)).toHaveLength(3)
  expect((await request.get('/publik/palu/kartu.png')).headers()['content-type']).toBe('image/png')

  await page.goto('/publik/palu/jelajah')
  const measure = await page.getByRole('option', { name: /^Cakupan imunisasi/ }).getAttribute('value')
  await page.getByLabel('Ukuran').selectOption(measure)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await expect(page.locator('.recharts-line')).toHaveCount(2)
  await page.getByRole('checkbox').first().uncheck()
  await expect(page.locator('.recharts-line')).toHaveCount(1)
  await looksRight(page)
  await close()
})
