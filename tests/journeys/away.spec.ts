import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, ayu } = personas.surakarta
const SOON = 5000

test.use({ ownServer: { gated: true } })

test('The database stops: every page says sorry in Indonesian within five seconds, and all comes back by itself', async ({
  as,
  visitor,
  request,
  site,
  forgive,
}) => {
  forgive(/50[03]/, /404/)
  const page = await as(sari)
  const ofAyu = await as(ayu)
  const citizen = await visitor({ javaScriptEnabled: false })
  await page.goto('/catat')
  await page.getByLabel('Apa yang dikerjakan?').fill('Menulis saat layanan berhenti')
  await page.getByRole('textbox', { name: 'Menit' }).fill('35')

  await site.gate.shut()
  await test.step('health and files', async () => {
    for (const path of ['/api/health', '/bkd/rekap.csv', '/tim/tim.csv']) {
      const answer = await ofAyu.request.get(path, { timeout: SOON })
      expect(answer.status(), path).toBe(503)
    }
    const health: { status: string; database: string } = await (await request.get('/api/health')).json()
    expect(health).toMatchObject({ status: 'down', database: 'away' })
  })

  await test.step('what was being written stays', async () => {
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText(/Layanan sedang tidak bisa dihubungi\. Isian Anda aman/).first()).toBeVisible(
      {
        timeout: SOON,
      },
    )
    await expect(page.getByLabel('Apa yang dikerjakan?')).toHaveValue('Menulis saat layanan berhenti')
  })

  await test.step('pages', async () => {
    for (const [who, path] of [
      [ofAyu, '/bkd'],
      [ofAyu, '/hari-ini'],
      [ofAyu, '/masuk'],
      [citizen, '/'],
      [citizen, '/publik/surakarta'],
      [citizen, '/publik/surakarta/unit/puskesmas-laweyan'],
    ] as const) {
      await who.goto(path, { timeout: SOON })
      await expect(
        who.getByRole('heading', { level: 1, name: 'Layanan sedang tidak bisa dihubungi' }),
        path,
      ).toBeVisible({ timeout: SOON })
      await expect(who.getByText('Data contoh.'), path).toHaveCount(1)
    }
    await looksRight(ofAyu)
    await ofAyu.goto('/tidak-ada', { timeout: SOON })
    await expect(ofAyu.getByRole('heading', { level: 1 })).toHaveText(/^Halaman ini tidak ada/)
    await expect(ofAyu.getByText('Data contoh.')).toBeVisible()
  })

  await site.gate.open()
  await test.step('all comes back', async () => {
    await expect.poll(async () => (await request.get('/api/health')).status(), { timeout: 15_000 }).toBe(200)
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(said(page, /^Terkirim/)).toBeVisible()
    const rows = await site.ask(
      sari.regionId,
      'SELECT id FROM activity_log WHERE region_id = $1 AND title = $2',
      [sari.regionId, 'Menulis saat layanan berhenti'],
    )
    expect(rows).toHaveLength(1)
    await ofAyu.goto('/bkd')
    await expect(ofAyu.getByRole('heading', { level: 1, name: 'Ruang kendali' })).toBeVisible()
    await citizen.goto('/publik/surakarta')
    await expect(citizen.getByRole('heading', { level: 1, name: 'Kota Surakarta' })).toBeVisible()
  })
})
