import { DESKTOP, expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta

const SEEN = 'Menjelaskan cara minum obat kepada pasien lansia sampai paham.'
const HEARD = 'Keluarga pasien merasa dijelaskan, tetapi menunggu lama.'

test('R-47: Hendra observes Sari with the official guides, and she reads what, where and by whom', async ({
  as,
}) => {
  const page = await as(hendra)
  await page.goto('/pengamatan/catat')
  await looksRight(page)
  await page.getByRole('link', { name: /^Sari Wulandari/ }).click()
  await page.getByLabel('Tentang').selectOption({ label: 'Berorientasi Pelayanan' })
  await page.getByLabel('Tempat').fill('Poli lansia')
  await page.getByLabel('Yang ditemukan').fill(SEEN)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByLabel('Memahami dan memenuhi kebutuhan masyarakat')).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await page.getByLabel('Ramah, cekatan, solutif, dan dapat diandalkan').selectOption({ label: 'Terlihat' })
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: SEEN }).first()).toContainText('Sari Wulandari')
  await looksRight(page)

  const ofSari = await as(sari)
  await ofSari.goto('/pengamatan')
  const record = ofSari.getByRole('listitem').filter({ hasText: SEEN }).first()
  await expect(record).toContainText('Pengamatan langsung')
  await expect(record).toContainText('Poli lansia')
  await expect(record).toContainText('Dicatat Hendra Gunawan')
  await expect(record).toContainText('Ramah, cekatan, solutif, dan dapat diandalkan: terlihat')
  await expect(record.getByText('Tarik pengukuran ini')).toBeHidden()
  await looksRight(ofSari, { dark: true })
})

test('R-46: Hendra keeps an interview with the role of whom he asked, and withdraws it with its reason', async ({
  as,
}) => {
  const page = await as(hendra, DESKTOP)
  await page.goto('/pengamatan/catat')
  await page.getByRole('link', { name: /^Sari Wulandari/ }).click()
  await page.getByLabel('Cara').selectOption({ label: 'Wawancara' })
  await page.getByLabel('Tentang').selectOption({ label: 'Kompeten' })
  await page.getByLabel('Tempat').fill('Ruang tunggu')
  await page.getByLabel('Peran yang diwawancarai').fill('Keluarga pasien')
  await page.getByLabel('Pertanyaan 1').fill('Apakah obatnya dijelaskan?')
  await page.getByLabel('Jawaban 1').fill('Ya, dua kali.')
  await page.getByLabel('Yang ditemukan').fill(HEARD)
  await looksRight(page)
  await page.getByRole('button', { name: 'Simpan' }).click()
  const mine = page.getByRole('listitem').filter({ hasText: HEARD })
  await expect(mine).toContainText('Diwawancarai: Keluarga pasien')
  await mine.getByText('Tarik pengukuran ini').click()
  await mine.getByLabel('Alasan').fill('Yang dimaksud petugas lain.')
  await mine.getByRole('button', { name: 'Tarik', exact: true }).click()
  await expect(said(page, /^Pengukuran ditarik\./)).toBeVisible()
  await expect(mine).toContainText('Yang dimaksud petugas lain.')

  const ofSari = await as(sari)
  await ofSari.goto('/pengamatan')
  await expect(ofSari.getByRole('listitem').filter({ hasText: HEARD })).toContainText('Ditarik')
})

test('R-19 R-50: Sari sees what each indicator came to and how it is known, corrects one with a reason and takes it along', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/capaian')
  await expect(page.getByRole('heading', { name: 'Capaian saya' })).toBeVisible()
  await expect(page.getByText('Dijumlah dari catatan yang disetujui').first()).toBeVisible()
  await looksRight(page, { dark: true })
  const row = page.getByRole('listitem').filter({ hasText: 'Dijumlah dari catatan yang disetujui' }).first()
  const text = await row.locator('p').first().innerText()
  await row.getByText('Koreksi realisasi').click()
  await row.getByLabel(/^Realisasi/).fill('77')
  await row.getByLabel('Alasan dan sumbernya').fill('Laporan bulanan nomor 12.')
  await looksRight(page)
  await row.getByRole('button', { name: 'Simpan realisasi' }).click()
  await expect(said(page, /^Realisasi tersimpan\. Tanda terima KT-/)).toBeVisible()
  const corrected = page.getByRole('listitem').filter({ hasText: 'Laporan bulanan nomor 12.' })
  await expect(corrected).toContainText(text)
  await expect(corrected).toContainText('Dikoreksi dengan alasan')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^capaian-\d{4}-\d\.csv$/)

  const ofHendra = await as(hendra, DESKTOP)
  await ofHendra.goto('/tim')
  await ofHendra
    .getByRole('link', { name: /Sari Wulandari/ })
    .first()
    .click()
  await ofHendra.getByRole('link', { name: 'Lihat capaian per triwulan' }).click()
  await expect(ofHendra.getByText('Laporan bulanan nomor 12.').first()).toBeVisible()
  await expect(ofHendra.getByText('Koreksi realisasi')).toBeHidden()
  await looksRight(ofHendra)
})
