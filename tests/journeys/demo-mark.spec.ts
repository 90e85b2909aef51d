import type { Page } from '@playwright/test'
import { expect, looksRight, personas, test } from '../support/journey.ts'

const { sari, hendra, ayu } = personas.surakarta

/** One on the screen, and the same on paper. */
async function saysSo(page: Page, path: string) {
  await page.goto(path)
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media })
    await expect(page.getByText('Data contoh.'), `${path} (${media})`).toHaveCount(1)
    await expect(page.getByText('Data contoh.'), `${path} (${media})`).toBeVisible()
  }
  await page.emulateMedia({ media: 'screen' })
}

test('Each page says that its people are invented, on the screen and on paper', async ({
  as,
  visitor,
  forgive,
}) => {
  forgive(/404/)
  const citizen = await visitor({ javaScriptEnabled: false })
  for (const path of [
    '/masuk',
    '/',
    '/publik/surakarta',
    '/publik/surakarta/metode',
    '/publik/surakarta/unit/puskesmas-laweyan',
    '/publik/surakarta/unit/tidak-ada',
    '/tidak-ada',
  ])
    await saysSo(citizen, path)

  const pages: [Page, string[]][] = [
    [await as(sari), ['/hari-ini', '/buku-kerja', '/profil', '/persetujuan', '/tidak-ada']],
    [await as(hendra), ['/persetujuan', '/tim', '/tim/penilaian']],
    [await as(ayu), ['/bkd', '/bkd/pegawai', '/bkd/unit', '/bkd/publikasi']],
  ]
  for (const [page, paths] of pages) for (const path of paths) await saysSo(page, path)

  const lost = await visitor()
  await lost.goto('/tidak-ada')
  await expect(lost.getByRole('heading', { level: 1 })).toHaveText(/^Halaman ini tidak ada/)
  await looksRight(lost, { dark: true })
})
