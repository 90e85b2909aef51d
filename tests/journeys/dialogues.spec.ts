import { expect, looksRight, personas, said, tapsOf, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta

const TOPIC = 'Pembagian loket pagi'
const SHARED = 'Loket pagi dibagi dua mulai pekan depan, lalu dihitung lagi.'
const HIS = 'Tanyakan lagi soal beban kerja bulan depan.'
const HERS = 'Belum sempat bercerita soal jadwal jaga.'

test('R-49 R-06: Hendra notes a dialogue in four taps, Sari reads it, and each keeps a note of the own', async ({
  as,
  site,
}) => {
  const ofHendra = await as(hendra)
  const [{ id } = { id: '' }] = await site.ask<{ id: string }>(
    sari.regionId,
    'SELECT employee_id AS id FROM account WHERE region_id = $1 AND login = $2',
    [sari.regionId, sari.login],
  )
  await ofHendra.goto(`/tim/${id}`)
  await ofHendra.getByRole('link', { name: 'Catat dialog' }).tap()
  await ofHendra.getByLabel('Pokok bahasan').tap()
  await ofHendra.getByLabel('Pokok bahasan').fill(TOPIC)
  await ofHendra.getByLabel('Yang dibicarakan').tap()
  await ofHendra.getByLabel('Yang dibicarakan').fill(SHARED)
  await ofHendra.getByRole('button', { name: 'Simpan dialog' }).tap()
  await expect(said(ofHendra, /^Dialog tercatat\./)).toBeVisible()
  expect(await tapsOf(ofHendra)).toBeLessThanOrEqual(4)
  await ofHendra.getByRole('link', { name: new RegExp(TOPIC) }).click()
  await expect(ofHendra.getByText('Hanya Anda yang membaca ini.')).toBeVisible()
  await ofHendra.getByLabel('Catatan untuk diri sendiri').fill(HIS)
  await ofHendra.getByRole('button', { name: 'Simpan catatan pribadi' }).click()
  await expect(said(ofHendra, /^Catatan pribadi tersimpan\./)).toBeVisible()
  await looksRight(ofHendra, { dark: true })

  const page = await as(sari)
  await page.goto('/hari-ini')
  await page.getByRole('link', { name: 'Buka dialog kinerja' }).click()
  await looksRight(page)
  await page.getByRole('link', { name: new RegExp(TOPIC) }).click()
  await expect(page.getByText(SHARED)).toBeVisible()
  await expect(page.getByText(HIS)).toBeHidden()
  await page.getByRole('button', { name: 'Sudah saya baca' }).click()
  await expect(page.getByText('Dibaca berdua')).toBeVisible()
  await page.getByLabel('Catatan untuk diri sendiri').fill(HERS)
  await page.getByRole('button', { name: 'Simpan catatan pribadi' }).click()
  await expect(said(page, /^Catatan pribadi tersimpan\./)).toBeVisible()

  await ofHendra.reload()
  await expect(ofHendra.getByText('Dibaca berdua')).toBeVisible()
  await expect(ofHendra.getByLabel('Catatan untuk diri sendiri')).toHaveValue(HIS)
  expect(await ofHendra.content()).not.toContain(HERS)
})

test('R-20: Sari reflects on her week for herself, shares one answer with Hendra and takes it back', async ({
  as,
  site,
}) => {
  const ANSWER = 'Antrean lansia selesai sebelum pukul delapan.'
  const OTHER = 'Jaringan lambat, formulir cetak membantu.'
  const page = await as(sari)
  await page.goto('/hari-ini')
  await page.getByRole('link', { name: 'Tulis refleksi pekan ini' }).click()
  await page.getByLabel('Apa yang berjalan baik pekan ini?').fill(ANSWER)
  await page.getByLabel('Apa yang menghambat, dan apa yang sudah Anda coba?').fill(OTHER)
  await page.getByRole('button', { name: 'Simpan untuk saya' }).click()
  const mine = page.getByRole('listitem').filter({ hasText: ANSWER })
  await expect(mine).toContainText('Hanya Anda')
  await looksRight(page, { dark: true })
  await mine.getByRole('button', { name: `Bagikan kepada ${hendra.fullName}` }).click()
  await expect(mine).toContainText(`Dibaca oleh ${hendra.fullName}`)

  const ofHendra = await as(hendra)
  const [{ id } = { id: '' }] = await site.ask<{ id: string }>(
    sari.regionId,
    'SELECT employee_id AS id FROM account WHERE region_id = $1 AND login = $2',
    [sari.regionId, sari.login],
  )
  await ofHendra.goto(`/tim/${id}`)
  await expect(ofHendra.getByText(ANSWER)).toBeVisible()
  await expect(ofHendra.getByText(OTHER)).toBeHidden()
  await mine.getByRole('button', { name: 'Tarik kembali' }).click()
  await expect(mine).toContainText('Hanya Anda')
  await ofHendra.reload()
  await expect(ofHendra.getByRole('heading', { name: 'Umpan balik', exact: true })).toBeVisible()
  await expect(ofHendra.getByText(ANSWER)).toBeHidden()
})
