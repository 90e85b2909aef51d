import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, ayu } = personas.surakarta

test('R-07 R-08 R-63 A17: Sari sees her hours and what courses changed, finds one in information technology and takes a seat; Hendra approves what she wants to learn', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/pelatihan')
  await expect(page.getByText(/dari 20 JP pada 2026/).first()).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('link', { name: 'Katalog' }).click()
  await expect(page.getByText(/\d+ peserta, \d+ pembanding/).first()).toBeVisible()
  await page.getByLabel('Bidang').selectOption('IT')
  await page.getByRole('button', { name: 'Saring' }).click()
  await expect(page.getByText(/^Data layanan.*, bagian 1 dari 3$/)).toBeVisible()
  await looksRight(page)
  await page
    .getByRole('button', { name: /^Daftar Data layanan/ })
    .first()
    .click()
  await expect(said(page, /^Anda terdaftar\./)).toBeVisible()
  await expect(page.getByText('Terdaftar', { exact: true }).first()).toBeVisible()

  await page.getByRole('link', { name: 'Rencana saya' }).click()
  await page.getByText('Tulis kebutuhan baru').click()
  await page.getByLabel('Kompetensi', { exact: true }).selectOption('PUBLIC_SERVICE')
  await page.getByLabel('Tingkat yang diperlukan').selectOption('3')
  await page.getByLabel('Tingkat sekarang').selectOption('2')
  const GAP = 'Belum tenang menghadapi keluhan beruntun di loket.'
  await page.getByLabel('Apa yang belum dikuasai?').fill(GAP)
  await page.getByLabel('Hasil yang direncanakan').fill('Keluhan selesai tanpa dioper lebih dari sekali.')
  await page.getByLabel('Bidang', { exact: true }).selectOption('PUBLIC_SERVICE')
  await page.getByLabel('Jam pelajaran').fill('8')
  await page.getByRole('button', { name: 'Kirim ke atasan' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: GAP })).toContainText('Menunggu atasan')
  await looksRight(page)

  const ofHendra = await as(hendra)
  await ofHendra.goto('/tim/pelatihan')
  await looksRight(ofHendra, { dark: true })
  await ofHendra.getByRole('button', { name: new RegExp(`^Setujui .*${GAP}`) }).click()
  await expect(said(ofHendra, /^Disetujui\./)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: GAP })).toContainText(
    `Disetujui oleh ${hendra.fullName}`,
  )
})

test('R-07 R-14 R-34 A17: Ayu tells who was there and at which level, verifies a certificate and has the effect reckoned; Sari’s hours grow and she says what it was good for', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/pelatihan')
  const before = await page
    .getByText(/dari 20 JP pada 2026/)
    .first()
    .innerText()

  const desk = await as(ayu)
  await desk.goto('/bkd/pelatihan?lihat=sesi')
  await looksRight(desk)
  await desk.getByRole('listitem').filter({ hasText: 'Kehadiran belum dicatat' }).getByRole('link').click()
  await desk.getByRole('button', { name: 'Simpan kehadiran' }).click()
  await expect(desk.getByText('Ada isian yang perlu diperbaiki')).toBeVisible()
  await desk.getByRole('button', { name: 'Semua hadir' }).click()
  const seat = desk.getByRole('listitem').filter({ hasText: sari.fullName })
  await seat.getByLabel('Tingkat sebelum').selectOption('2')
  await seat.getByLabel('Tingkat sesudah').selectOption('3')
  await desk.getByRole('button', { name: 'Simpan kehadiran' }).click()
  await expect(said(desk, /^Kehadiran tercatat/)).toBeVisible()
  await expect(desk.getByRole('row').filter({ hasText: sari.fullName })).toContainText('2 menjadi 3')
  await looksRight(desk, { dark: true })
  await desk.goto('/bkd/pelatihan?lihat=sertifikat')
  await looksRight(desk)
  await desk.getByRole('button', { name: new RegExp(`^Sah, hitung ${sari.fullName}`) }).click()
  await expect(said(desk, /^Dihitung\./)).toBeVisible()
  await desk.goto('/bkd/pelatihan')
  await desk
    .getByRole('button', { name: /^Hitung dampak/ })
    .first()
    .click()
  // Of fewer than fifteen people nothing is said.
  await expect(said(desk, /^Dampak dihitung: Kurang dari 15 orang, belum disimpulkan\./)).toBeVisible()
  await desk.goto('/bkd/pelatihan?lihat=rencana')
  await expect(desk.getByRole('heading', { name: 'Belajar per perangkat daerah 2026' })).toBeVisible()
  await looksRight(desk)

  await page.reload()
  await expect(page.getByText(/dari 20 JP pada 2026/).first()).not.toHaveText(before)
  const after = page.getByRole('form', { name: /^Setelah Pelayanan publik/ })
  await after.getByLabel('Terpakai setiap hari').check()
  await after.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(said(page, /^Jawaban tercatat\./)).toBeVisible()
})
