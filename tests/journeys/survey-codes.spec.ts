import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari } = personas.surakarta
const SIXTY_KB = 60 * 1024

async function toCodes(page: Page) {
  await page.goto('/unit/survei')
  await page.getByRole('link', { name: 'Imunisasi anak' }).click()
  await page.getByRole('link', { name: 'Kode untuk warga' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kode survei' })).toBeVisible()
}

test('R-45, A13: Sari prints codes for her counter, and a citizen answers without script or account, in ten taps, once, in Indonesian or in English', async ({
  as,
  forgive,
  visitor,
}) => {
  forgive(/404/, /410/)
  const page = await as(sari)
  await toCodes(page)
  await looksRight(page)
  await page.getByLabel('Jumlah lembar').fill('0')
  await page.getByRole('button', { name: 'Buat kode' }).click()
  await expect(page.getByText('Isi jumlah lembar, 1 sampai 500.').first()).toBeVisible()
  await page.getByLabel('Jumlah lembar').fill('6')
  await page.getByRole('button', { name: 'Buat kode' }).click()
  await expect(said(page, /^Kode dibuat\./)).toBeVisible()
  // The list is there before the new batch is: it leads from then on.
  await expect(page.getByText(/^Lembar kode, (?!satu)/).first()).toHaveText('Lembar kode, Loket 1')
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Cetak QR' }).first().click(),
  ])
  expect(sheet.suggestedFilename()).toBe('lembar-kode-survei.pdf')
  expect((await readFile(await sheet.path())).subarray(0, 5).toString()).toBe('%PDF-')
  const [links] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh tautan' }).first().click(),
  ])
  const addresses = (await readFile(await links.path(), 'utf8')).match(/\/survei\/[\w-]+/g) ?? []
  expect(new Set(addresses).size).toBe(6)
  const [address = '', other = ''] = addresses

  const phone = await visitor({ javaScriptEnabled: false })
  const network = await phone.context().newCDPSession(phone)
  await network.send('Network.enable')
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const answered = await phone.goto(address)
  expect(await answered?.text()).not.toMatch(/<script|javascript:| on\w+="/i)
  expect(answered?.headers()['content-security-policy']).toContain("script-src 'none'")
  expect(answered?.headers()['cache-control']).toBe('private, no-store')
  await expect(phone.getByRole('heading', { level: 1, name: 'Imunisasi anak' })).toBeVisible()
  const questions = phone.getByRole('group').filter({ hasText: 'Sangat baik' })
  await expect(questions).toHaveCount(9)
  for (const question of await questions.all()) await question.getByText('Baik', { exact: true }).click()
  await phone.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(phone.getByRole('heading', { name: 'Terima kasih, jawaban Anda masuk' })).toBeVisible()
  expect(new URL(phone.url()).pathname).toBe('/survei/terima-kasih')
  expect(bytes).toBeLessThan(SIXTY_KB)
  await phone.goto(address)
  await expect(phone.getByRole('heading', { name: 'Kode ini sudah dipakai' })).toBeVisible()
  await phone.goto('/survei/3372-kodepalsu')
  await expect(phone.getByRole('heading', { name: 'Kode ini tidak dikenal' })).toBeVisible()

  const guest = await visitor({})
  await guest.goto(other)
  await looksRight(guest, { dark: true })
  await guest.getByRole('link', { name: 'English' }).click()
  await expect(guest.getByText('How was the service you just received?')).toBeVisible()
  await expect(guest.locator('html')).toHaveAttribute('lang', 'en')
  expect(new URL(guest.url()).pathname).toBe(other)
  for (const question of await guest.getByRole('group').filter({ hasText: 'Very good' }).all())
    await question.getByText('Very good').click()
  await guest.getByRole('button', { name: 'Send answers' }).click()
  await expect(guest.getByRole('heading', { name: 'Thank you, your answers have arrived' })).toBeVisible()
})

test('R-45, A13: On the counter’s tablet one visitor follows the other, with and without a signal', async ({
  as,
  forgive,
  visitor,
}) => {
  forgive(/ERR_INTERNET_DISCONNECTED/)
  const page = await as(sari)
  await toCodes(page)
  await page.getByText('Tablet di loket').click()
  await page.getByLabel('Tempat').fill('Ruang tunggu')
  await page.getByRole('button', { name: 'Buat kode' }).click()
  await expect(said(page, /^Kode dibuat\./)).toBeVisible()
  const address = await page
    .getByRole('link', { name: /\/kios\// })
    .first()
    .getAttribute('href')
  if (!address) throw new Error('no address for the tablet')

  const tablet = await visitor({})
  await tablet.goto(new URL(address).pathname)
  await expect(tablet.getByRole('heading', { level: 1, name: 'Imunisasi anak' })).toBeVisible()
  await looksRight(tablet)
  const answer = async () => {
    const questions = await tablet.getByRole('group').all()
    for (const question of questions) await question.getByText('Sangat baik').click()
    await tablet.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(tablet.getByRole('heading', { name: 'Terima kasih, jawaban Anda masuk' })).toBeVisible()
  }
  await tablet.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(tablet.getByText('Ada pertanyaan yang belum dijawab.', { exact: false })).toBeVisible()
  const arrived = tablet.waitForResponse('**/api/kios')
  await answer()
  expect((await arrived).status()).toBe(200)
  await tablet.getByRole('button', { name: 'Warga berikutnya' }).click()
  await expect(tablet.getByRole('radio', { checked: true })).toHaveCount(0)

  await tablet.context().setOffline(true)
  await answer()
  await tablet.getByRole('button', { name: 'Warga berikutnya' }).click()
  await expect(tablet.getByText('1 jawaban menunggu sinyal dan akan terkirim sendiri.')).toBeVisible()
  const later = tablet.waitForResponse('**/api/kios')
  await tablet.context().setOffline(false)
  expect((await later).status()).toBe(200)
  await expect(tablet.getByText('menunggu sinyal', { exact: false })).toBeHidden()
  await tablet.goto('/kios/3372-kuncipalsu')
  await expect(tablet.getByRole('heading', { name: 'Tablet ini belum dikenal' })).toBeVisible()
})
