import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { surakarta, palu } = personas

test('R-68: A nurse in Palu does what a nurse in Surakarta does, each on the clock of the own region', async ({
  as,
}) => {
  const seen: string[] = []
  for (const [person, region, time] of [
    [surakarta.budi, 'Kota Surakarta', /^Terkirim 09\.\d\d WIB/],
    [palu.sari, 'Kota Palu', /^Terkirim 10\.\d\d WITA/],
  ] as const) {
    const page = await as(person)
    await page.goto('/hari-ini')
    await expect(page.getByRole('banner')).toContainText(region)
    await page.getByRole('link', { name: 'Catat', exact: true }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('group', { name: 'Ulangi' }).getByRole('button').first().click()
    await sheet.getByRole('button', { name: /^Simpan/ }).click()
    await expect(said(page, time)).toBeVisible()
    seen.push(await page.getByRole('main').innerText())
  }
  expect(seen[0]).not.toContain('Palu§')
  expect(seen[1]).not.toContain('Surakarta§')
})

test('R-68: Each role starts where its day starts', async ({ as, page }) => {
  const homes = [
    { who: surakarta.sari, path: '/hari-ini', title: 'Hari ini', tab: 'Buku kerja' },
    { who: surakarta.hendra, path: '/hari-ini', title: 'Hari ini', tab: 'Persetujuan' },
    { who: surakarta.ayu, path: '/bkd', title: 'Ruang kendali', tab: 'Ruang kendali' },
    { who: surakarta.walikota, path: '/tim', title: 'Tim saya', tab: 'Tim saya' },
  ]
  for (const { who, path, title, tab } of homes) {
    const mine = await as(who)
    await mine.goto('/beranda')
    await expect(mine).toHaveURL(new RegExp(`${path}$`))
    await expect(mine.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(
      mine.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name: tab }),
    ).toBeVisible()
    // Who is elected keeps no daily log.
    await expect(mine.getByRole('link', { name: 'Catat', exact: true })).toHaveCount(
      who === surakarta.walikota ? 0 : 1,
    )
    await looksRight(mine)
  }
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Kota Palu/ })).toBeVisible()
})

test('R-68: A link from another region, and a page of another role, are not found', async ({
  as,
  site,
  forgive,
}) => {
  forgive(/404/)
  const [log] = await site.ask<{ id: string; day: string }>(
    palu.sari.regionId,
    `SELECT l.id, l.log_date::text AS day FROM activity_log l
     JOIN account a ON a.region_id = l.region_id AND a.employee_id = l.employee_id
     WHERE l.region_id = $1 AND a.login = $2 ORDER BY l.log_date DESC LIMIT 1`,
    [palu.sari.regionId, palu.sari.login],
  )
  const theirs = `/catatan/${log?.day}/${log?.id}`
  const ofFatma = await as(palu.sari)
  expect((await ofFatma.goto(theirs))?.status()).toBe(200)

  const page = await as(surakarta.sari)
  for (const path of [theirs, `/catat?ubah=${log?.day}/${log?.id}`, '/persetujuan', '/bkd', '/bkd/pegawai']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Halaman ini tidak ada, atau bukan untuk peran Anda',
    )
  }
  await looksRight(page)
  await page.getByRole('link', { name: 'Beranda pegawai' }).click()
  await expect(page).toHaveURL(/\/hari-ini$/)
})

test('R-68: A NIP of Surakarta opens nothing in Palu', async ({ page, forgive }) => {
  forgive(/401/)
  await page.goto('/masuk')
  await page.getByLabel('Pemerintah daerah').selectOption({ label: 'Kota Palu' })
  await page.getByLabel('NIP').fill(surakarta.budi.login)
  await page.getByLabel('Kata sandi').fill(surakarta.budi.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByText('NIP atau kata sandi tidak cocok.')).toBeVisible()
})
