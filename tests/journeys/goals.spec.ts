import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { DESKTOP, expect, looksRight, personas, said, type Site, tapsOf, test } from '../support/journey.ts'

const { ayu, sari, hendra, walikota } = personas.surakarta
const RECEIPT = /Tanda terima KT-/

async function logForFirstResult(page: Page, title: string) {
  await page.goto('/catat')
  await page.getByLabel('Apa yang dikerjakan?').fill(title)
  await page.getByRole('button', { name: '1 jam 30 menit' }).click()
  await page.getByLabel('Untuk rencana hasil kerja').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(said(page, RECEIPT)).toBeVisible()
}

test('R-01 R-11 A7: Sari follows her week up to what citizens said, and learns what moved above her plan', async ({
  as,
}) => {
  const page = await as(sari)
  const title = 'Mendata pasien rujukan untuk puskesmas keliling'
  await logForFirstResult(page, title)
  await page.goto('/hari-ini')
  await tapsOf(page)
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('link', { name: 'Dampak saya' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dampak saya' })).toBeVisible()
  expect(await tapsOf(page)).toBe(2)

  const changed = page.getByText('Tujuan di atas rencana kerja Anda berubah sejak disepakati')
  await expect(changed).toBeVisible()
  await expect(page.getByText('Indikator: Kepuasan pasien')).toBeVisible()
  await expect(page.getByText('Semula:')).toBeVisible()
  await expect(page.getByText('Yang menunggu Anda')).toBeVisible()
  await expect(page.getByRole('link', { name: /\d+ catatan dikembalikan/ })).toBeVisible()

  const thread = page.getByRole('list', { name: /^Rantai: / }).first()
  for (const knot of [
    'Catatan saya minggu ini',
    'Hasil kerja saya',
    `Hasil kerja ${hendra.fullName}`,
    'Sasaran daerah',
    'Misi dan visi',
    'Kata warga tentang layanan ini',
  ])
    await expect(thread.getByText(knot, { exact: true })).toBeVisible()
  await expect(thread.getByRole('img', { name: /Triwulan .* 2026/ })).toBeVisible()
  await expect(thread.getByRole('link', { name: title })).toBeVisible()
  await expect(thread.getByText(/^\d+ catatan minggu ini, \d+ triwulan ini\.$/)).toBeVisible()
  await expect(thread.getByText(/Kepuasan pasien.*: \d/)).toBeVisible()
  await looksRight(page, { dark: true })

  await thread
    .getByRole('link', { name: /^Meningkatnya|^Menurunnya/ })
    .last()
    .click()
  await expect(page).toHaveURL(/\/tujuan\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Indikator unit, Triwulan II 2026')).toBeVisible()
  // And down again: the goal leads to what she logged for it this week.
  await expect(page.getByText(/^Minggu ini: 11 Mei sampai 17 Mei 2026\.$/)).toBeVisible()
  const herself = page.getByRole('listitem').filter({ hasText: sari.fullName })
  await expect(herself.getByText(/^\d+ catatan minggu ini:$/).first()).toBeVisible()
  await herself.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(/\/catatan\/2026-05-13\//)
})

test(
  'R-31 A7: Hendra opens a goal that citizens feel and sees how many carry it together, and what those he leads logged for it this week',
  { tag: '@desktop' },
  async ({ as }) => {
    const title = 'Menyiapkan rujukan balik untuk pasien posyandu'
    await logForFirstResult(await as(sari), title)
    const page = await as(hendra)
    await page.goto('/tujuan')
    await expect(page.getByRole('heading', { level: 1, name: 'Siapa mengerjakan apa' })).toBeVisible()
    await expect(page.getByText(/\d+ dari \d+ catatan \([\d,]+%\) tidak bergantung/)).toBeVisible()
    await looksRight(page, { dark: true })

    await page
      .getByRole('link', { name: 'Meningkatnya jangkauan layanan kesehatan dasar dan mutu belajar' })
      .click()
    await expect(page.getByText(/^\d+ orang dengan \d+ hasil kerja dalam rencana/).first()).toBeVisible()
    await expect(page.getByRole('table', { name: 'Unit yang mengerjakan' })).toContainText(
      'Puskesmas Laweyan',
    )
    await expect(page.getByRole('heading', { name: 'Orang dalam jangkauan Anda' })).toBeVisible()
    const hers = page.getByRole('listitem').filter({ hasText: sari.fullName })
    await expect(hers.getByRole('link', { name: title })).toBeVisible()
    await looksRight(page)
    const chain = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Unduh rantai' }).click()
    const rows = (await readFile(await (await chain).path(), 'utf8')).split('\r\n')
    expect(rows.some((row) => row.includes(sari.fullName) && row.includes(`2026-05-13;${title}`))).toBe(true)
    await hers.getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { level: 1, name: sari.fullName })).toBeVisible()
  },
)

test('A7: the head of the region sees counts for each goal, and by name only those he leads himself', async ({
  as,
}) => {
  const page = await as(walikota)
  await page.goto('/tujuan')
  await page.getByRole('link', { name: /^Meningkatnya jangkauan layanan kesehatan/ }).click()
  await expect(page.getByRole('table', { name: 'Unit yang mengerjakan' })).toBeVisible()
  await expect(page.getByText(sari.fullName)).toBeHidden()
  await looksRight(page)
})

async function clinicName(site: Site): Promise<string> {
  const [unit] = await site.ask<{ name: string }>(
    ayu.regionId,
    `SELECT name FROM unit WHERE region_id = $1 AND slug = 'puskesmas-laweyan'`,
    [ayu.regionId],
  )
  return unit?.name ?? ''
}

const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })

test('R-01: Ayu enters a goal with a unit’s indicator, and is told why it cannot end while something hangs on it', async ({
  as,
  site,
}) => {
  const page = await as(ayu)
  const goal = 'Meningkatnya kemudahan warga mengurus surat'
  const indicator = 'Surat yang selesai tanpa datang dua kali'
  await page.goto('/bkd/tujuan')
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Tambah sasaran' }).first().click()
  await looksRight(page)
  await sheet(page, 'Sasaran baru').getByLabel('Bunyi sasaran').fill(goal)
  await sheet(page, 'Sasaran baru').getByRole('button', { name: 'Simpan sasaran' }).click()
  await expect(said(page, RECEIPT)).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: goal }).first()
  await row.getByText('Belum ada indikator unit').click()
  await row.getByRole('button', { name: 'Tambah indikator unit' }).click()

  const form = sheet(page, 'Indikator unit baru')
  await form.getByRole('button', { name: 'Simpan indikator' }).click()
  await expect(form.getByText('Tulis nama indikatornya.').first()).toBeVisible()
  await form.getByLabel('Indikator', { exact: true }).fill(indicator)
  await form.getByLabel('Unit', { exact: true }).selectOption({ label: await clinicName(site) })
  await form.getByLabel('Satuan').fill('%')
  await form.getByRole('radio', { name: 'Makin tinggi makin baik' }).check()
  await form.getByLabel('TW II 2026').fill('72,5')
  await form.getByLabel('Cara hitung').fill('Surat yang selesai sekali datang dibagi seluruh surat.')
  await form.getByLabel('Sumber data').fill('Buku loket')
  await looksRight(page)
  await form.getByRole('button', { name: 'Simpan indikator' }).click()
  await expect(row.getByText('TW II 72,5%')).toBeVisible()

  await row.getByRole('button', { name: `Ubah sasaran: ${goal}` }).click()
  await sheet(page, 'Ubah sasaran').getByRole('button', { name: 'Akhiri sasaran' }).click()
  await expect(page.getByText('Masih ada 1 yang bergantung di bawahnya.')).toBeVisible()
})

test('R-01: Ayu records a unit’s plan and what its head promised for the year', async ({ as }) => {
  const page = await as(ayu)
  await page.goto('/bkd/tujuan/perjanjian')
  await looksRight(page, { dark: true })
  const unit = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Puskesmas Laweyan' }) })
  await unit.getByText('Ubah perjanjian').click()
  await unit.getByLabel('Isi perjanjian').fill('Pasien diperiksa paling lama 40 menit sejak mendaftar.')
  await unit.getByLabel('Rencana unit tahun ini').fill('Loket kedua dibuka, antrean diambil dari rumah.')
  await unit.getByRole('button', { name: 'Simpan perjanjian' }).click()
  await expect(said(page, RECEIPT)).toBeVisible()
  await expect(unit.getByText('Pasien diperiksa paling lama 40 menit sejak mendaftar.').first()).toBeVisible()
  const own = await as(sari)
  await own.goto('/dampak')
  await expect(own.getByText('Pasien diperiksa paling lama 40 menit sejak mendaftar.')).toBeVisible()
  await expect(own.getByText('Loket kedua dibuka, antrean diambil dari rumah.')).toBeVisible()
})

test('R-01: Ayu brings goals in from a sheet, after she saw what is new, changed, the same and refused', async ({
  as,
  site,
}) => {
  const page = await as(ayu, DESKTOP)
  await page.goto('/bkd/tujuan/impor')
  await looksRight(page)
  const head = 'MISI;SASARAN;UNIT;INDIKATOR;SATUAN;ARAH;CARA HITUNG;SUMBER DATA;TAHUN;TARGET TW II'
  const line = (unit: string, name: string, target: string) =>
    `Pelayanan publik yang cepat dan pasti;Meningkatnya layanan di luar jam kerja;${unit};${name};%;NAIK;Layanan sore dibagi seluruh layanan.;Buku loket;2026;${target}`
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pilih berkas' }).click()
  await (
    await chooser
  ).setFiles({
    name: 'tujuan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        head,
        line(await clinicName(site), 'Layanan sore', '20'),
        line('Dinas Antah', 'Layanan malam', '5'),
      ].join('\r\n'),
    ),
  })
  await expect(page.getByText('Pratinjau. Belum ada yang berubah.')).toBeVisible()
  await expect(page.getByRole('link', { name: '1 baru' })).toBeVisible()
  await expect(page.getByText('Unit ini tidak ada di daftar unit yang masih buka.')).toBeVisible()
  await expect(page.getByText(/^Akan dibuat juga: .*1 sasaran baru\.$/)).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Terapkan 1 baris' }).click()
  await expect(page.getByText('1 baris baru dan 0 baris berubah sudah masuk.')).toBeVisible()
  await page.goto('/bkd/tujuan')
  await expect(page.getByText('Meningkatnya layanan di luar jam kerja')).toBeVisible()
})
