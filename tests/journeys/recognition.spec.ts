import { expect, looksRight, personas, said, tapsOf, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta

const TEXT = 'Menjaga antrean lansia tetap tenang saat listrik padam.'

test('R-15 R-51 R-13: Sari thanks Hendra for a behaviour in four taps, her unit reads it, and her badges say what they stand on', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/hari-ini')
  await tapsOf(page)
  await page.getByRole('link', { name: 'Apresiasi rekan' }).tap()
  await page.getByRole('link', { name: /^Hendra Gunawan/ }).tap()
  await page.getByText('Harmonis', { exact: true }).tap()
  await expect(page.getByLabel('Apa yang ia lakukan?')).toBeFocused()
  await page.keyboard.type(TEXT)
  await page.getByRole('button', { name: 'Kirim' }).tap()
  await expect(said(page, /^Apresiasi terkirim\./)).toBeVisible()
  expect(await tapsOf(page)).toBeLessThanOrEqual(4)
  await expect(page.getByRole('listitem').filter({ hasText: TEXT })).toContainText('Harmonis')
  await looksRight(page, { dark: true })
  await page.getByRole('link', { name: 'Untuk saya' }).click()
  await expect(page.getByRole('heading', { name: 'Lencana saya' })).toBeVisible()
  await looksRight(page)

  const ofHendra = await as(hendra)
  await ofHendra.goto('/apresiasi')
  await expect(ofHendra.getByRole('listitem').filter({ hasText: TEXT })).toContainText(sari.fullName)
  await ofHendra.goto('/apresiasi?untuk=pilih')
  await looksRight(ofHendra)
})
