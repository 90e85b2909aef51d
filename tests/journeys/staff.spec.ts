import { truncate, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { phonePhoto } from '../support/files/picture.ts'
import { endSessions, expect, looksRight, personas, said, tapsOf, test } from '../support/journey.ts'

const { sari } = personas.surakarta
const SENT = /Terkirim \d\d\.\d\d WIB\. Tanda terima KT-/

test('Sari signs in with her NIP and lands on her day, while a stranger with a wrong password learns nothing', async ({
  page,
  forgive,
}) => {
  forgive(/401/)
  await page.goto('/masuk')
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  for (const words of ['Pilih pemerintah daerah Anda.', 'Isi NIP Anda.', 'Isi kata sandi Anda.'])
    await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByLabel('Pemerintah daerah')).toBeFocused()
  await page.getByLabel('Pemerintah daerah').selectOption({ label: 'Kota Surakarta' })
  await page.getByLabel('NIP').fill(sari.login)
  await page.getByLabel('Kata sandi').fill('bukan-kata-sandinya')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByText('NIP atau kata sandi tidak cocok.')).toBeVisible()
  await expect(page.getByLabel('NIP')).toHaveValue(sari.login)

  await page.getByLabel('Kata sandi').fill(sari.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/\/hari-ini$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
  await expect(page.getByText('Rabu, 13 Mei 2026', { exact: true })).toBeVisible()
  await expect(page.getByText('Triwulan II 2026 · 48 hari lagi')).toBeVisible()
  await looksRight(page, { dark: true })
})

test('R-09: Sari logs a repeated activity in three taps and sees at once that it was sent', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/hari-ini')
  await expect(page.getByRole('heading', { name: 'Catatan hari ini' })).toBeVisible()
  const sent = page.getByRole('list', { name: 'Catatan hari ini' }).getByText(/Terkirim \d\d\.\d\d WIB/)
  const before = await sent.count()
  await tapsOf(page)
  await page.getByRole('link', { name: 'Catat', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Catat untuk 13 Mei' })
  const suggestion = sheet.getByRole('group', { name: 'Ulangi' }).getByRole('button').first()
  await suggestion.click()
  await sheet.getByRole('button', { name: /^Simpan/ }).click()
  await expect(said(page, SENT)).toBeVisible()
  expect(await tapsOf(page)).toBe(3)
  await expect(sent).toHaveCount(before + 1)
  await looksRight(page)
})

test('R-18: Sari writes a log in full, with a photo as evidence, and keeps its receipt', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/catat')
  await looksRight(page, { dark: true })
  await page.getByLabel('Apa yang dikerjakan?').fill('Merawat luka delapan pasien di poli umum')
  await page.getByRole('button', { name: '1 jam 30 menit' }).click()
  const target = page.getByLabel('Untuk rencana hasil kerja')
  await target.selectOption({ index: 1 })
  await page.getByLabel('Jumlah').fill('8')
  await expect(page.getByLabel('Satuan')).not.toHaveValue('')
  await attach(page, { name: 'poli.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  await expect(page.getByText(/Tersimpan, \d+ KB/)).toBeVisible()
  await page.getByLabel('Hasilnya').fill('Semua luka bersih, dua dirujuk')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  const sent = said(page, SENT)
  await expect(sent).toBeVisible()
  const [receipt = ''] = /KT-[\w-]+\w/.exec(await sent.innerText()) ?? []

  await page.getByRole('link', { name: 'Merawat luka delapan pasien di poli umum' }).click()
  await expect(page.getByRole('heading', { name: 'Bukti dukung (1)' })).toBeVisible()
  await expect(page.getByText(`Tanda terima ${receipt}`, { exact: true })).toBeVisible()
  await expect(page.getByText('1 jam 30 menit', { exact: true })).toBeVisible()
  const photo = page.getByRole('link', { name: /poli\.jpg/ }).getByRole('presentation')
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await looksRight(page, { dark: true })
})

test('R-18: Sari keeps a draft, finishes it later and sends it', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/catat')
  await fillLog(page, { title: 'Menyusun jadwal jaga bulan depan', minutes: '45' })
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(said(page, /Tersimpan sebagai draf .* Tanda terima KT-/)).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: 'Menyusun jadwal jaga bulan depan' })
  await expect(row.getByText('Draf', { exact: true })).toBeVisible()

  await row.getByRole('link').click()
  await page.getByRole('link', { name: 'Lanjutkan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ubah catatan' })).toBeVisible()
  await expect(page.getByLabel('Apa yang dikerjakan?')).toHaveValue('Menyusun jadwal jaga bulan depan')
  await minutesField(page).fill('50')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(said(page, SENT)).toBeVisible()
  await expect(page.getByText('50 menit', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Terkirim$/)).toBeVisible()
})

test('Sari is told at the field what is wrong, and nothing that she typed is lost', async ({ as, site }) => {
  await site.ask(
    sari.regionId,
    `INSERT INTO leave (region_id, id, employee_id, kind, starts_on, ends_on, entered_by, entered_at)
     SELECT $1, gen_random_uuid(), employee_id, 'ANNUAL', '2026-05-05', '2026-05-05', id, now() FROM account
     WHERE region_id = $1 AND login = $2`,
    [sari.regionId, sari.login],
  )
  const page = await as(sari)
  await page.goto('/catat')
  const title = page.getByLabel('Apa yang dikerjakan?')
  const day = page.getByLabel('Tanggal')
  const save = page.getByRole('button', { name: 'Simpan', exact: true })
  const written = 'Memeriksa tekanan darah peserta prolanis'

  await test.step('too few words and no length', async () => {
    await title.fill('Rapat')
    await save.click()
    await expect(title).toHaveAccessibleDescription(/Tulis minimal 10 huruf/)
    await expect(minutesField(page)).toHaveAccessibleDescription(/Isi lamanya dalam menit/)
    await expect(page.getByRole('alert').filter({ hasText: 'Ada isian yang perlu diperbaiki' })).toBeVisible()
    await looksRight(page)
  })
  await title.fill(written)
  await page.getByLabel('Hasilnya').fill('Dua belas peserta hadir')

  const refused: { what: string; day?: string; minutes?: string; said: RegExp }[] = [
    { what: 'no minutes', minutes: '0', said: /antara 1 dan 1440 menit/ },
    { what: 'more minutes than a day has', minutes: '1441', said: /antara 1 dan 1440 menit/ },
    { what: 'a day that has not come', day: '2026-05-15', said: /paling lambat 13 Mei 2026/ },
    { what: 'a day of a closed quarter', day: '2026-03-31', said: /sudah ditutup\. Hubungi BKD/ },
    { what: 'a day on leave', day: '2026-05-05', said: /tercatat cuti pada tanggal ini/ },
    { what: 'a holiday', day: '2026-05-01', said: /hari libur\. Minta atasan membuka/ },
    { what: 'a day long past', day: '2026-04-22', said: /Batas mencatat tanggal ini sudah lewat/ },
  ]
  for (const { what, said, ...typed } of refused) {
    await test.step(what, async () => {
      await day.fill(typed.day ?? '2026-05-13')
      await minutesField(page).fill(typed.minutes ?? '60')
      await save.click()
      await expect(typed.day ? day : minutesField(page)).toHaveAccessibleDescription(said)
      await expect(title).toHaveValue(written)
      await expect(page.getByLabel('Hasilnya')).toHaveValue('Dua belas peserta hadir')
    })
  }

  await test.step('hours that are taken', async () => {
    await day.fill('2026-05-13')
    await page.getByRole('radio', { name: 'Jam mulai dan selesai' }).check()
    await page.getByLabel('Jam mulai', { exact: true }).fill('05:00')
    await page.getByLabel('Jam selesai', { exact: true }).fill('06:00')
    await save.click()
    await expect(said(page, SENT)).toBeVisible()
    await page.goto('/catat')
    await title.fill('Menyuntik vaksin flu petugas loket')
    await page.getByRole('radio', { name: 'Jam mulai dan selesai' }).check()
    await page.getByLabel('Jam mulai', { exact: true }).fill('05:30')
    await page.getByLabel('Jam selesai', { exact: true }).fill('07:00')
    await save.click()
    await expect(page.getByLabel('Jam mulai', { exact: true })).toHaveAccessibleDescription(
      /bertumpuk dengan “Memeriksa tekanan darah peserta prolanis”, 05\.00 sampai 06\.00/,
    )
    await expect(page.getByLabel('Jam mulai', { exact: true })).toHaveValue('05:30')
    await page.getByLabel('Jam selesai', { exact: true }).fill('05:15')
    await save.click()
    await expect(page.getByLabel('Jam selesai', { exact: true })).toHaveAccessibleDescription(
      /harus sesudah jam mulai/,
    )
    await page.getByLabel('Jam selesai', { exact: true }).fill('23:30')
    await save.click()
    await expect(page.getByLabel('Jam selesai', { exact: true })).toHaveAccessibleDescription(/belum tiba/)
  })
})

test('Sari learns why a file cannot be evidence, and her text stays', async ({ as, forgive }) => {
  forgive(/422/)
  const page = await as(sari)
  await page.goto('/catat')
  const title = page.getByLabel('Apa yang dikerjakan?')
  await title.fill('Melapor capaian imunisasi ke dinas')
  await attach(page, { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n') })
  await expect(page.getByText(/Nama berkas menyebut .* tetapi isinya/)).toBeVisible()
  await attach(page, {
    name: 'laporan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`MZ${'\0'.repeat(600)}`),
  })
  await expect(page.getByText(/program Windows|tidak dikenal/)).toBeVisible()
  const big = test.info().outputPath('besar.jpg')
  await writeFile(big, '')
  await truncate(big, 30 * 1024 * 1024)
  await attach(page, big)
  await expect(page.getByText('Berkas ini 30 MB. Pilih yang paling besar 12 MB.')).toBeVisible()
  await expect(title).toHaveValue('Melapor capaian imunisasi ke dinas')
  await looksRight(page)

  await test.step('a log does not leave without the file that was refused', async () => {
    await minutesField(page).fill('20')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText(/^Ada berkas yang belum tersimpan/).first()).toBeVisible()
    for (const name of ['foto.jpg', 'laporan.pdf', 'besar.jpg'])
      await page.getByRole('button', { name: `Hapus ${name}` }).click()
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(said(page, SENT)).toBeVisible()
  })
})

test('Sari clicks twice in her haste, and there is one log', async ({ as, site }) => {
  const page = await as(sari)
  await page.goto('/catat')
  await fillLog(page, { title: 'Mengantar sampel darah ke laboratorium', minutes: '30' })
  await page.getByRole('button', { name: 'Simpan', exact: true }).dblclick()
  await expect(said(page, SENT)).toBeVisible()
  await page.waitForURL(/hari-ini/)
  const rows = await site.ask(
    sari.regionId,
    'SELECT id FROM activity_log WHERE region_id = $1 AND title = $2',
    [sari.regionId, 'Mengantar sampel darah ke laboratorium'],
  )
  expect(rows).toHaveLength(1)
})

test('Sari writes the same log in two tabs, and the second is told that it was changed', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/catat')
  await fillLog(page, { title: 'Menata kartu rawat jalan pasien lama', minutes: '40' })
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await page.getByRole('link', { name: 'Menata kartu rawat jalan pasien lama' }).click()
  await page.getByRole('link', { name: 'Lanjutkan' }).click()
  await expect(page.getByRole('heading', { name: 'Ubah catatan' })).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await minutesField(other).fill('55')
  await other.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(said(other, /Tersimpan sebagai draf/)).toBeVisible()

  await minutesField(page).fill('65')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText(
    'Catatan ini baru saja berubah. Muat ulang',
  )
  await expect(minutesField(page)).toHaveValue('65')
  const here = page.url()
  await page.goto('/hari-ini')
  await page.goto(here)
  await expect(page.getByText('Draf dipulihkan')).toBeVisible()
  await expect(minutesField(page)).toHaveValue('65')
})

test('Sari throws away what this device kept, and no part of it stays behind', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/catat')
  await fillLog(page, { title: 'Menimbang balita di posyandu Mawar', minutes: '45' })
  await page.getByLabel('Tanggal').fill('2026-05-11')
  await page.getByLabel('Untuk rencana hasil kerja').selectOption({ index: 1 })
  await expect(page.getByLabel('Satuan')).not.toHaveValue('')
  await attach(page, { name: 'posyandu.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  await expect(page.getByText(/Tersimpan, \d+ KB/)).toBeVisible()

  await page.goto('/hari-ini')
  await page.goto('/catat')
  await expect(page.getByText('Draf dipulihkan')).toBeVisible()
  await expect(page.getByLabel('Tanggal')).toHaveValue('2026-05-11')
  await expect(page.getByText('posyandu.jpg', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Buang draf' }).click()
  await expect(page.getByLabel('Apa yang dikerjakan?')).toHaveValue('')
  await expect(minutesField(page)).toHaveValue('')
  await expect(page.getByLabel('Tanggal')).toHaveValue('2026-05-13')
  await expect(page.getByLabel('Untuk rencana hasil kerja')).toHaveValue('')
  await expect(page.getByLabel('Satuan')).toHaveValue('')
  await expect(page.getByText('posyandu.jpg', { exact: true })).toBeHidden()
})

test('Sari’s session ends while she writes; after signing in again her words are still there', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  await page.goto('/catat')
  await fillLog(page, { title: 'Menyuluh warga tentang demam berdarah', minutes: '75' })
  await attach(page, { name: 'penyuluhan.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  await expect(page.getByText(/Tersimpan, \d+ KB/)).toBeVisible()
  await endSessions(site, sari)
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
  await page.getByRole('link', { name: 'Masuk lagi' }).click()
  await page.getByLabel('Pemerintah daerah').selectOption({ label: 'Kota Surakarta' })
  await page.getByLabel('NIP').fill(sari.login)
  await page.getByLabel('Kata sandi').fill(sari.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/\/catat$/)
  await expect(page.getByText('Draf dipulihkan')).toBeVisible()
  await expect(page.getByLabel('Apa yang dikerjakan?')).toHaveValue('Menyuluh warga tentang demam berdarah')
  await expect(minutesField(page)).toHaveValue('75')
  await expect(page.getByText('penyuluhan.jpg', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(said(page, SENT)).toBeVisible()
  await page.getByRole('link', { name: 'Menyuluh warga tentang demam berdarah' }).click()
  await expect(page.getByRole('heading', { name: 'Bukti dukung (1)' })).toBeVisible()
})

test('R-18: A log came back; Sari reads why, mends it and sends it again', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/hari-ini')
  const back = page.getByRole('listitem').filter({ hasText: 'Dikembalikan Hendra Gunawan' })
  await expect(back).toContainText('Bukti dukung belum menunjukkan hasilnya')
  const title = await back.getByRole('link').first().innerText()
  await back.getByRole('link', { name: 'Perbaiki dan kirim lagi' }).click()
  await expect(page.getByText('Bukti dukung belum menunjukkan hasilnya')).toBeVisible()
  await expect(page.getByLabel('Tanggal')).toHaveAttribute('readonly')
  await attach(page, { name: 'register.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  await expect(page.getByText(/Tersimpan, \d+ KB/)).toBeVisible()
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(said(page, SENT)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('Dikembalikan Hendra Gunawan')).toBeVisible()
  await page.goto('/hari-ini')
  await expect(page.getByText(/^Perlu diperbaiki/)).toBeHidden()
})

test('R-09: Sari sees who approved her work and when', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/buku-kerja?bulan=2026-05')
  await looksRight(page, { dark: true })
  await page.getByRole('link', { name: /^Disetujui \d/ }).click()
  await expect(page).toHaveURL(/status=disetujui/)
  await page
    .getByRole('list', { name: /^Catatan / })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('Disetujui Hendra Gunawan, S.Kep., Ns.')).toBeVisible()
  await expect(page.getByText(/\d Mei 2026 pukul \d\d\.\d\d WIB/).last()).toBeVisible()
})

const minutesField = (page: Page) => page.getByRole('textbox', { name: 'Menit' })

async function fillLog(page: Page, { title, minutes }: { title: string; minutes: string }) {
  await page.getByLabel('Apa yang dikerjakan?').fill(title)
  await minutesField(page).fill(minutes)
}

const attach = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel(/^Bukti dukung/).setInputFiles(file)
