import { DESKTOP, expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, ayu } = personas.surakarta

const TITLE = 'Posyandu serentak hari Sabtu'

test('R-30: Ayu announces to the health office; Sari says she has read it and is not reminded; Ayu sees how many of each unit have not', async ({
  as,
}) => {
  const desk = await as(ayu, DESKTOP)
  await desk.goto('/pengumuman')
  await desk.getByText('Tulis pengumuman').click()
  const form = desk.getByRole('form', { name: 'Pengumuman baru' })
  await form.getByLabel('Judul').fill(TITLE)
  await form.getByLabel('Isi').fill('Tenaga kesehatan bertugas di posyandu pukul 07.30 sampai 12.00.')
  await form.getByLabel('Sampai dengan').fill('2026-05-12')
  await form.getByText('Hanya untuk unit tertentu').click()
  await form.getByRole('checkbox', { name: /^Dinas Kesehatan/ }).check()
  await form.getByRole('checkbox', { name: /Sudah saya baca/ }).check()
  await form.getByRole('button', { name: 'Umumkan' }).click()
  await expect(form.getByText(/paling awal|sama atau sesudah/).first()).toBeVisible()
  await expect(form.getByLabel('Judul')).toHaveValue(TITLE)
  await form.getByLabel('Sampai dengan').fill('2026-05-15')
  await looksRight(desk)
  await form.getByRole('button', { name: 'Umumkan' }).click()
  await expect(said(desk, /^Pengumuman tersimpan\./)).toBeVisible()

  const page = await as(sari)
  await page.goto('/kotak-masuk')
  const before = page.getByText(/pengumuman belum Anda tandai dibaca/)
  await expect(before).toHaveText(/^2 /)
  await page.goto('/hari-ini')
  await page.getByRole('link', { name: TITLE }).tap()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(page.getByText('Yang sudah membaca')).toHaveCount(0)
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Sudah saya baca' }).tap()
  await expect(page.getByText(/^Anda membaca ini/)).toBeVisible()
  await page.goto('/hari-ini')
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0)
  await page.goto('/kotak-masuk')
  await expect(before).toHaveText(/^1 /)

  await desk.getByRole('link', { name: TITLE }).click()
  await expect(desk.getByText(/^1 dari \d+ pegawai sudah membaca/)).toBeVisible()
  const rows = desk.getByRole('table', { name: 'Tanda baca per unit' }).getByRole('row')
  expect(await rows.count()).toBeGreaterThan(2)
  await expect(desk.getByText(sari.name)).toHaveCount(0)
  await looksRight(desk)
  const file = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Unduh CSV' }).click()
  expect((await file).suggestedFilename()).toBe('tanda-baca-2026-05-13.csv')

  await desk.getByText('Koreksi', { exact: true }).click()
  const words = desk.getByRole('form', { name: 'Koreksi pengumuman' })
  await words.getByLabel('Isi').fill('Tenaga kesehatan bertugas di posyandu pukul 07.00 sampai 11.00.')
  await words.getByRole('button', { name: 'Simpan koreksi' }).click()
  await expect(said(desk, /^Pengumuman dikoreksi/)).toBeVisible()
  await page.goto('/pengumuman')
  await expect(page.getByText('Isinya dikoreksi sesudah itu.')).toBeVisible()
  await looksRight(page)
})
