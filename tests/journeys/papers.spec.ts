import { readFile } from 'node:fs/promises'
import { expect, looksRight, personas, tapsOf, test } from '../support/journey.ts'

const { sari } = personas.surakarta

test('R-43 R-53: Sari has her month on paper in three taps, and whoever scans its code learns that it is genuine', async ({
  as,
  page: stranger,
}) => {
  const page = await as(sari)
  await page.goto('/hari-ini')
  await tapsOf(page)
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('link', { name: 'Rekap dan cetak' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rekap dan cetak' })).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh PDF Mei 2026' }).click(),
  ])
  expect(await tapsOf(page)).toBe(3)
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await looksRight(page, { dark: true })

  const code = file.suggestedFilename().replace('.pdf', '')
  await stranger.goto(`/verifikasi/${code}`)
  await expect(stranger.getByRole('heading', { level: 1, name: 'Asli dan berlaku' })).toBeVisible()
  await expect(stranger.getByText('Rekap Catatan Harian Bulanan')).toBeVisible()
  for (const secret of ['Wulandari', sari.login]) expect(await stranger.content()).not.toContain(secret)
  await looksRight(stranger, { dark: true })

  await stranger.goto('/verifikasi/KD-01-0000000000000-0')
  await expect(stranger.getByRole('heading', { level: 1, name: 'Dokumen tidak dikenal' })).toBeVisible()
})

test('Sari takes her agreed plan, her signed quarter and a month for BKN’s form along', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/cetak?kertas=F4')
  for (const name of [/^Unduh PDF SKP 2026/, /^Unduh PDF Triwulan/]) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ])
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
  }
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel form BKN April 2026' }).click(),
  ])
  expect(sheet.suggestedFilename()).toBe('bkn-harian-2026-04.xlsx')
})
