import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, yusuf } = personas.surakarta

test('R-45 R-67: Sari enters what citizens answered on paper, Yusuf reads the index with its sample, and so does everybody once the quarter is closed', async ({
  as,
  visitor,
}) => {
  const page = await as(sari)
  await page.goto('/unit/survei')
  await expect(page.getByRole('table', { name: /^Indeks kepuasan/ })).toContainText('responden')
  await looksRight(page)
  await page.getByRole('link', { name: 'Imunisasi anak' }).click()
  await expect(page.getByRole('heading', { name: 'Imunisasi anak' })).toBeVisible()
  const number = page.getByLabel('Nomor lembar')
  const next = Number(await number.inputValue())
  await page.getByLabel('Sembilan jawaban').fill('34334434')
  await page.getByRole('button', { name: 'Simpan lembar' }).click()
  await expect(
    page.getByText('Ketik sembilan angka 1 sampai 4, berurutan dari unsur 1 sampai 9.').first(),
  ).toBeVisible()
  await page.getByLabel('Sembilan jawaban').fill('343 344 343')
  await page.keyboard.press('Enter')
  await expect(said(page, /^Lembar masuk\./)).toBeVisible()
  await expect(number).toHaveValue(String(next + 1))
  await expect(page.getByLabel('Sembilan jawaban')).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: `Lembar ${next}` })).toContainText('diisi 13 Mei')
  await number.fill(String(next))
  await page.getByLabel('Sembilan jawaban').fill('444444444')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nomor lembar ini sudah dimasukkan pada triwulan itu.').first()).toBeVisible()
  await looksRight(page, { dark: true })

  const ofYusuf = await as(yusuf)
  await ofYusuf.goto('/unit/survei?triwulan=2026-1')
  const row = ofYusuf.getByRole('row').filter({ hasText: 'Imunisasi anak' }).first()
  await expect(row).toContainText(/\d{2},\d{2}/)
  await expect(row).toContainText(/sampel (cukup|kurang)/)
  const [file] = await Promise.all([
    ofYusuf.waitForEvent('download'),
    ofYusuf.getByRole('link', { name: 'Unduh CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('survei-warga-2026-1.csv')
  await ofYusuf.getByText('Tambah layanan', { exact: true }).first().click()
  const form = ofYusuf.getByRole('form', { name: 'Tambah layanan' })
  await form.getByLabel('Unit').selectOption({ index: 1 })
  await form.getByLabel('Nama layanan').fill('Pemeriksaan gigi')
  await form.getByRole('button', { name: 'Tambah layanan' }).click()
  await expect(said(ofYusuf, /^Layanan ditambahkan\./)).toBeVisible()

  const citizen = await visitor({ javaScriptEnabled: false })
  await citizen.goto('/publik/surakarta/unit/puskesmas-laweyan')
  await citizen.getByRole('link', { name: 'Imunisasi anak' }).click()
  await expect(citizen.getByText(/^Indeks \d{2},\d{2} \([A-D], .* pada TW III 2025/)).toBeVisible()
  await citizen.getByText('Lihat sebagai tabel').last().click()
  await expect(citizen.getByRole('table', { name: /^Terendah: / }).getByRole('row')).toHaveCount(10)
})
