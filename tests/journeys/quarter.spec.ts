import type { Locator, Page } from '@playwright/test'
import { expect, looksRight, personas, said, tapsOf, test } from '../support/journey.ts'

const { sari, hendra, ayu } = personas.surakarta
const LOG = 'Menutup register rawat luka triwulan kedua'
const SELF = 'Register rawat luka kini rapi setiap hari.'
const TO_LEADER = 'Arahan tiap Senin sangat membantu.'
const TO_SYSTEM = 'Unggah foto kadang lambat di puskesmas.'
const REASON = 'Pasien terlayani jauh di atas target, dan dua rekan baru dibimbing sampai mandiri.'

// The first day of the third quarter: the second can be reviewed, and waits for its last decisions.
test.use({ ownServer: { clock: '2026-07-01T02:00:00Z' } })
test.describe.configure({ mode: 'serial' })

test('R-05: Ayu opens the new quarter; the old one stays open while people wait for their grade', async ({
  as,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/periode')
  await looksRight(page, { dark: true })
  const second = quarterCard(page, 'Triwulan II 2026')
  await expect(second).toContainText(/\d+ catatan menunggu keputusan, \d+ orang belum selesai dinilai/)
  await second.getByRole('button', { name: 'Tutup triwulan' }).click()
  await expect(second.getByRole('alert')).toContainText('Masih ada penilaian yang belum final')
  await quarterCard(page, 'Triwulan III 2026').getByRole('button', { name: 'Buka triwulan' }).click()
  await expect(said(page, /^Triwulan dibuka\. Tanda terima KT-/)).toBeVisible()
  await expect(quarterCard(page, 'Triwulan III 2026')).toContainText('Sedang berjalan')
  await expect(quarterCard(page, 'Triwulan I 2026')).toContainText('Ditutup')
})

test('R-18: Sari writes down the quarter’s last day, and Hendra decides on all that waits', async ({
  as,
}) => {
  const ofSari = await as(sari)
  await ofSari.goto('/catat?tanggal=2026-06-30')
  await ofSari.getByLabel('Apa yang dikerjakan?').fill(LOG)
  await ofSari.getByRole('textbox', { name: 'Menit' }).fill('90')
  await ofSari.getByLabel('Untuk rencana hasil kerja').selectOption({ index: 1 })
  await ofSari.getByLabel('Jumlah').fill('7')
  await ofSari.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(said(ofSari, /^Terkirim/)).toBeVisible()

  const page = await as(hendra)
  await page.goto('/persetujuan')
  await expect(page.getByText(/sudah lebih dari 7 hari/)).toBeVisible()
  await page.getByRole('button', { name: /^Setujui \d+$/ }).click()
  await expect(said(page, /^\d+ catatan disetujui/)).toBeVisible()
  const odd = page.getByRole('article')
  for (let left = await odd.count(); left > 0; left -= 1) {
    await odd.first().getByRole('button', { name: 'Setujui' }).click()
    await expect(odd).toHaveCount(left - 1)
  }
  await expect(page.getByText('Semua catatan sudah diputuskan.')).toBeVisible()
})

test('R-48, R-49: Sari assesses herself beside her logs in under six minutes, with a word for her leader and the system', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/penilaian')
  await looksRight(page)
  await tapsOf(page)
  await page.getByRole('link', { name: 'Penilaian diri Triwulan II 2026' }).click()
  const form = page.getByRole('form', { name: 'Penilaian diri' })
  await expect(form.getByRole('link', { name: /^\d+ catatan disetujui$/ }).first()).toBeVisible()
  const results = form.getByRole('group', { name: /^Rating untuk/ })
  const count = await form.locator('ol > li').count()
  expect(count).toBeGreaterThan(1)

  await form.getByRole('button', { name: 'Kirim' }).click()
  await expect(page.getByText('Beri rating untuk tiap hasil kerja dulu.').first()).toBeVisible()
  for (let nth = 0; nth < count; nth += 1)
    await results
      .nth(nth)
      .getByRole('radio', { name: nth === 0 ? 'Di atas ekspektasi' : 'Sesuai ekspektasi' })
      .check()
  await form.getByLabel('Satu kalimat').first().fill(SELF)
  await form.getByText('Masukan untuk atasan dan sistem').click()
  await form.getByLabel('Untuk atasan').fill(TO_LEADER)
  await form.getByLabel('Untuk sistem').fill(TO_SYSTEM)
  await looksRight(page, { dark: true })
  await form.getByRole('button', { name: 'Kirim' }).click()
  await expect(said(page, /^Penilaian diri terkirim\. Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText(/^Terkirim 1 Juli 2026/)).toBeVisible()
  const typed = [SELF, TO_LEADER, TO_SYSTEM].join('').length
  expect(seconds({ taps: await tapsOf(page), typed, decisions: count + 3 })).toBeLessThan(360)
})

test('R-05, R-04, R-12, A1: Hendra rates Sari beside her evidence and cites it; the grade follows from the matrix alone, and needs its reason', async ({
  as,
}) => {
  const page = await as(hendra)
  await page.goto('/tim/penilaian')
  await expect(page.getByText(/Triwulan II 2026: \d+ orang lagi, paling lambat/)).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: /Sari Wulandari/ }).click()
  await expect(page.getByRole('heading', { name: 'Bukti triwulan ini' })).toBeVisible()
  await expect(page.getByText(/\d+ dari \d+ hari kerja/).first()).toBeVisible()

  const form = page.getByRole('form', { name: /^Penilaian Sari Wulandari/ })
  const results = form.getByRole('group', { name: 'Rating hasil kerja' })
  const behaviour = form.getByRole('group', { name: 'Rating perilaku kerja' })
  const grade = form.getByText('Predikat menurut kuadran').locator('..')
  await form.getByText('Lihat kuadrannya').click()
  for (const [result, manner, said] of [
    ['Sesuai', 'Sesuai', 'Baik'],
    ['Di bawah', 'Sesuai', 'Butuh Perbaikan'],
    ['Di atas', 'Di bawah', 'Kurang/Misconduct'],
    ['Di atas', 'Di atas', 'Sangat Baik'],
  ] as const) {
    await results.getByRole('radio', { name: new RegExp(`^${result} ekspektasi`) }).check()
    await behaviour.getByRole('radio', { name: new RegExp(`^${manner} ekspektasi`) }).check()
    await expect(grade).toContainText(said)
    await expect(form.getByRole('cell', { name: /\(berlaku di sini\)/ })).toHaveText(
      `${said} (berlaku di sini)`,
    )
  }
  await looksRight(page, { dark: true })
  // What Sari thinks of it herself is told once Hendra has drafted both ratings.
  await expect(page.getByText('Terbuka setelah Anda menyimpan draf dengan kedua rating.')).toBeVisible()
  await expect(page.getByText(SELF)).toHaveCount(0)
  await form.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText(SELF)).toBeVisible()
  await expect(page.getByText(TO_LEADER)).toBeVisible()

  const share = form.getByRole('button', { name: 'Simpan & bagikan' })
  await share.click()
  const reason = form.getByLabel('Alasan')
  await expect(form.getByText('Centang sedikitnya satu bukti', { exact: false }).first()).toBeVisible()
  await expect(results.getByRole('radio', { name: /^Di atas/ })).toBeChecked()
  await reason.fill(REASON)
  const ticks = form.getByText(/^Kutip bukti:/).first()
  await ticks.click()
  await form.getByRole('checkbox').first().check()
  await expect(form.getByText('1 bukti dikutip. Pegawai melihatnya.')).toBeVisible()
  await looksRight(page)
  await share.click()
  await expect(said(page, /^Penilaian dibagikan kepada Sari Wulandari.*Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText(REASON)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Simpan & bagikan' })).toBeHidden()
})

test('A1, R-05: the common case stays fast: sesuai in four taps, di atas with its evidence in seven', async ({
  as,
}) => {
  const page = await as(hendra)
  const open = async () => {
    await page.goto('/tim/penilaian?triwulan=2026-2')
    await tapsOf(page)
    await page.getByRole('listitem').filter({ hasText: 'Belum dinilai' }).first().getByRole('link').click()
    return page.getByRole('form', { name: /^Penilaian / })
  }
  const rate = async (form: Locator, kind: string, rating: string) =>
    form
      .getByRole('group', { name: kind })
      .getByRole('radio', { name: new RegExp(`^${rating} ekspektasi`) })
      .check()

  const plain = await open()
  await rate(plain, 'Rating hasil kerja', 'Sesuai')
  await rate(plain, 'Rating perilaku kerja', 'Sesuai')
  await plain.getByRole('button', { name: 'Simpan & bagikan' }).click()
  await expect(said(page, /^Penilaian dibagikan kepada/)).toBeVisible()
  const sesuai = await tapsOf(page)
  expect(sesuai).toBe(4)
  expect(seconds({ taps: sesuai, typed: 0, decisions: 2 })).toBeLessThan(60)

  const cited = await open()
  await rate(cited, 'Rating hasil kerja', 'Di atas')
  await rate(cited, 'Rating perilaku kerja', 'Sesuai')
  await cited
    .getByText(/^Kutip bukti:/)
    .first()
    .click()
  await cited.getByRole('checkbox').first().check()
  await cited.getByLabel('Alasan').fill(REASON)
  await cited.getByRole('button', { name: 'Simpan & bagikan' }).click()
  await expect(said(page, /^Penilaian dibagikan kepada/)).toBeVisible()
  const above = await tapsOf(page)
  expect(above).toBeLessThanOrEqual(7)
  expect(seconds({ taps: above, typed: REASON.length, decisions: 4 })).toBeLessThan(180)
})

test('R-43, R-12, R-53: Sari reads her grade and why it is so, agrees; what it was built on can no longer be changed', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/penilaian')
  const card = page.locator('li').filter({ has: page.getByRole('heading', { name: 'Triwulan II 2026' }) })
  await expect(card.getByText('Sangat Baik')).toBeVisible()
  await expect(card.getByText('Menunggu jawaban Anda')).toBeVisible()
  await looksRight(page)
  await card.getByRole('link', { name: /^Mengapa nilai ini/ }).click()
  await expect(page.getByRole('heading', { name: 'Mengapa nilai ini?' })).toBeVisible()
  await expect(page.getByText(REASON)).toBeVisible()
  await expect(page.getByText(/Hendra Gunawan/).first()).toBeVisible()
  await expect(page.getByText('1 Juli 2026 pukul').first()).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Sangat Baik (berlaku di sini)' })).toBeVisible()
  await expect(page.getByText('Bukti yang dikutip penilai')).toBeVisible()
  await expect(page.getByText('Bila perilaku kerja di bawah ekspektasi: Kurang/Misconduct.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bukti yang dilihat penilai' })).toBeVisible()
  await looksRight(page, { dark: true })

  await page.getByRole('button', { name: 'Tanda terima' }).click()
  await expect(said(page, /^Penilaian Anda terima\. Tanda terima KT-/)).toBeVisible()
  await expect(
    page.getByText(/Diterima 1 Juli 2026; batas keberatan 15 Juli 2026, 14 hari lagi\./),
  ).toBeVisible()
  await page.getByText('Tambah catatan').click()
  await page.getByLabel('Catatan untuk penilai').fill('Terima kasih, saya lanjutkan bimbingannya.')
  await page.getByRole('button', { name: 'Setujui' }).click()
  await expect(page.getByText('Anda setujui', { exact: true })).toBeVisible()
  await expect(page.getByText('Terima kasih, saya lanjutkan bimbingannya.')).toBeVisible()

  await page.goto('/buku-kerja?bulan=2026-06')
  await page.getByRole('link', { name: LOG }).click()
  await expect(page.getByText(/Disetujui Hendra Gunawan/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ubah', exact: true })).toBeHidden()
  await page.goto('/catat?tanggal=2026-06-29')
  await page.getByLabel('Apa yang dikerjakan?').fill('Menyisipkan catatan setelah dinilai')
  await page.getByRole('textbox', { name: 'Menit' }).fill('30')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByLabel('Tanggal')).toHaveAccessibleDescription(/sudah ditutup/)
})

test('R-40, R-67: Ayu enters the result, closes the quarter knowingly and publishes it; a citizen reads it at once', async ({
  as,
  visitor,
  site,
}) => {
  const address = '/publik/surakarta/unit/puskesmas-laweyan'
  const early = await visitor({ javaScriptEnabled: false })
  await early.goto(address)
  await expect(early.getByText(/target Triwulan III 2025 tercapai/).first()).toBeVisible()

  const page = await as(ayu)
  await page.goto('/bkd/capaian?triwulan=2026-2')
  const unit = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Puskesmas Laweyan/ }) })
  const indicator = unit.getByRole('listitem').first()
  await indicator.getByText(/^(Isi|Ubah) hasil$/).click()
  await indicator.getByLabel(/^Hasil \(/).fill('91,5')
  await indicator.getByRole('button', { name: 'Simpan hasil' }).click()
  await expect(said(page, /^Hasil tersimpan\./)).toBeVisible()
  await looksRight(page)

  await page.goto('/bkd/periode')
  const second = quarterCard(page, 'Triwulan II 2026')
  await second.getByLabel('Tetap tutup walau belum semua selesai').check()
  await second.getByRole('button', { name: 'Tutup triwulan' }).click()
  await expect(said(page, /^Triwulan ditutup\. Tanda terima KT-/)).toBeVisible()

  await page.goto('/bkd/publikasi')
  await looksRight(page)
  await page.getByRole('link', { name: /^Puskesmas Laweyan/ }).click()
  await expect(page.getByText(/orang belum mendapat predikat saat triwulan ini ditutup/)).toBeVisible()
  await expect(page.getByText(/91,5/)).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await expect(said(page, /^Terbit untuk warga\. Tanda terima KT-/)).toBeVisible()

  const citizen = await visitor({ javaScriptEnabled: false })
  await citizen.goto(address)
  await expect(citizen.getByText(/target Triwulan II 2026 tercapai/).first()).toBeVisible()
  await expect(citizen.getByText(/91,5/).first()).toBeVisible()
  await expect(citizen.getByText('1 Juli 2026, versi 1')).toBeVisible()
  const people = await site.ask<{ name: string }>(1, 'SELECT name FROM employee WHERE region_id = 1')
  const html = await citizen.content()
  for (const { name } of people) expect(html).not.toContain(name)
})

test('R-40, R-67: Ayu corrects a published number with its reason; a citizen reads the new edition and why', async ({
  as,
  visitor,
}) => {
  const why = 'Dua posyandu melapor setelah triwulan ditutup.'
  const page = await as(ayu)
  await page.goto('/bkd/publikasi?triwulan=2026-2')
  await page.getByRole('link', { name: /^Puskesmas Laweyan/ }).click()
  const publish = page.getByRole('button', { name: 'Terbitkan koreksi' })
  await expect(publish).toHaveAccessibleDescription('Tidak ada angka yang berubah sejak terbitan terakhir.')
  await page.getByRole('link', { name: 'Ubah angkanya di Capaian unit' }).click()

  const unit = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Puskesmas Laweyan/ }) })
  const indicator = unit.getByRole('listitem').first()
  await indicator.getByText('Ubah hasil').click()
  const value = indicator.getByLabel(/^Hasil \(/)
  const save = indicator.getByRole('button', { name: 'Simpan hasil' })
  await indicator.getByLabel('Alasan koreksi').fill(why)
  await value.fill('9240')
  await save.click()
  await expect(value).toHaveAccessibleDescription(/lebih dari 1\.000%/)
  await value.fill('92,4')
  await save.click()
  await expect(said(page, /^Hasil tersimpan\./)).toBeVisible()

  await page.goto('/bkd/publikasi?triwulan=2026-2')
  const row = page.getByRole('row', { name: /^Puskesmas Laweyan/ })
  await expect(row.or(page.getByText('Angka berubah')).first()).toContainText('Angka berubah')
  await page.getByRole('link', { name: /^Puskesmas Laweyan/ }).click()
  await expect(page.getByRole('table', { name: 'Yang berubah' })).toContainText('92,4')
  await looksRight(page, { dark: true })
  await publish.click()
  await expect(page.getByLabel('Alasan koreksi')).toHaveAccessibleDescription(/wajib diisi/)
  await page.getByLabel('Alasan koreksi').fill(why)
  await publish.click()
  await expect(said(page, /Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText(/Sudah terbit versi 2 pada 1 Juli 2026/)).toBeVisible()

  const citizen = await visitor({ javaScriptEnabled: false })
  await citizen.goto('/publik/surakarta/unit/puskesmas-laweyan')
  await expect(citizen.getByText('1 Juli 2026, versi 2')).toBeVisible()
  await expect(citizen.getByText(why)).toBeVisible()
  await expect(citizen.getByText(/92,4/).first()).toBeVisible()
})

const quarterCard = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** A tap, a letter, a thought: how long a practised hand takes, without the waiting (ux.md §7.7). */
const seconds = ({ taps, typed, decisions }: { taps: number; typed: number; decisions: number }) =>
  taps * 1.2 + typed * 0.28 + decisions * 1.35
