import type { Page } from '@playwright/test'
import { expect, looksRight, peopleOf, personas, said, type Site, tapsOf, test } from '../support/journey.ts'

const { sari, hendra, yusuf, ayu } = personas.surakarta

// The first working days of a year: nobody has a plan yet, the leaders no more than their people.
test.use({ ownServer: { clock: '2027-01-05T02:00:00Z' } })
test.describe.configure({ mode: 'serial' })

/** Who leads Hendra: somebody of Yusuf's, or Yusuf himself. */
async function bossOfHendra(site: Site) {
  const below = await peopleOf(site, yusuf)
  if (below.some(({ login }) => login === hendra.login)) return yusuf
  for (const person of below)
    if ((await peopleOf(site, person)).some(({ login }) => login === hendra.login)) return person
  throw new Error('nobody leads Hendra')
}

const openOf = async (page: Page, name: RegExp | string) => {
  await page.goto('/tim/skp')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('button', { name: 'Tetapkan' })).toBeVisible()
}

test('A8, R-32: Sari proposes the year’s plan from last year’s in five taps, before Hendra has one', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/skp')
  await expect(page.getByText('SKP 2027 belum dibuat.')).toBeVisible()
  const role = page
    .getByRole('region', { name: 'Peran saya' })
    .or(page.locator('section', { hasText: 'Peran saya' }))
  await expect(role.first()).toContainText('Pejabat penilai')
  await expect(role.first()).toContainText('Hendra Gunawan')
  await expect(role.first()).toContainText('Atasan pejabat penilai')
  await looksRight(page, { dark: true })

  await page.goto('/hari-ini')
  await tapsOf(page)
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('link', { name: 'SKP saya' }).click()
  await page.getByRole('button', { name: 'Salin dari SKP terakhir' }).click()
  await expect(page.getByRole('heading', { name: 'Susun SKP 2027' })).toBeVisible()
  await page.getByRole('button', { name: 'Ajukan SKP' }).click()
  await expect(page.getByText('Menunggu Hendra Gunawan', { exact: false })).toBeVisible()
  expect(await tapsOf(page)).toBeLessThanOrEqual(5)
  await expect(
    page.getByText('Garis pandang').or(page.getByLabel('Garis pandang').first()).first(),
  ).toBeVisible()
  await looksRight(page)
})

test('R-02: Hendra returns a plan with his reason; Sari makes the indicator measurable, and he agrees in two taps', async ({
  as,
}) => {
  const page = await as(hendra)
  await openOf(page, /Sari Wulandari/)
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Kembalikan' }).click()
  const sheet = page.getByRole('dialog', { name: 'Kembalikan SKP' })
  await sheet
    .getByLabel('Apa yang perlu diperbaiki?')
    .fill('Tambahkan bukti yang diperlukan pada hasil pertama.')
  await sheet.getByRole('button', { name: 'Kembalikan dengan alasan ini' }).click()
  await expect(said(page, /^SKP dikembalikan kepada Sari Wulandari/)).toBeVisible()

  const ofSari = await as(sari)
  await ofSari.goto('/skp')
  await expect(
    ofSari.getByText('Tambahkan bukti yang diperlukan pada hasil pertama.', { exact: true }),
  ).toBeVisible()
  await ofSari.getByRole('link', { name: 'Lanjutkan menyusun' }).click()
  const first = ofSari.getByRole('group', { name: 'Hasil kerja 1' })
  await looksRight(ofSari, { dark: true })
  await first.getByLabel('Target').first().fill('')
  await ofSari.getByRole('button', { name: 'Ajukan SKP' }).click()
  await expect(first.getByLabel('Target').first()).toHaveAccessibleDescription(/Isi targetnya/)
  await first.getByLabel('Target').first().fill('3600')
  await first.getByLabel('Bukti yang diperlukan').first().fill('Register pasien dan rekam medis')
  await ofSari.getByRole('button', { name: 'Ajukan SKP' }).click()
  await expect(said(ofSari, /^SKP tersimpan/)).toBeVisible()

  await page.goto('/tim/skp')
  await tapsOf(page)
  await page.getByRole('link', { name: /Sari Wulandari/ }).click()
  await expect(page.getByText('Register pasien dan rekam medis')).toBeVisible()
  await page.getByRole('button', { name: 'Tetapkan' }).click()
  await expect(said(page, /^SKP Sari Wulandari.* ditetapkan\. Tanda terima KT-/)).toBeVisible()
  expect(await tapsOf(page)).toBe(2)

  await ofSari.goto('/skp')
  await expect(ofSari.getByText('Berlaku').first()).toBeVisible()
  await expect(ofSari.getByText(/3\.600 pasien/)).toBeVisible()
})

test('A8: when Hendra’s own plan is agreed, Sari moves to it in one act and types nothing again', async ({
  as,
  site,
}) => {
  const page = await as(hendra)
  await page.goto('/skp')
  await page.getByRole('button', { name: 'Salin dari SKP terakhir' }).click()
  await page.getByRole('button', { name: 'Ajukan SKP' }).click()
  await expect(said(page, /^SKP tersimpan/)).toBeVisible()
  const ofBoss = await as(await bossOfHendra(site))
  await openOf(ofBoss, /Hendra Gunawan/)
  await ofBoss.getByRole('button', { name: 'Tetapkan' }).click()
  await expect(said(ofBoss, /ditetapkan/)).toBeVisible()

  const ofSari = await as(sari)
  await ofSari.goto('/skp')
  await expect(ofSari.getByRole('heading', { name: 'Rencana atasan sudah ditetapkan' })).toBeVisible()
  await expect(ofSari.getByText('Milik Anda sekarang').first()).toBeVisible()
  await expect(ofSari.getByText('Milik atasan yang baru').first()).toBeVisible()
  await expect(ofSari.getByText(/indikator, target, dan bukti tetap/).first()).toBeVisible()
  await looksRight(ofSari, { dark: true })
  await ofSari.getByRole('button', { name: 'Sambungkan dan kirim ke atasan' }).click()
  await expect(said(ofSari, /^Terkirim ke atasan/)).toBeVisible()

  await openOf(page, /Sari Wulandari/)
  await expect(page.getByText('Hasil atasan yang didukung').first()).toBeVisible()
  await page.getByRole('button', { name: 'Tetapkan' }).click()
  await expect(said(page, /ditetapkan/)).toBeVisible()
  await ofSari.reload()
  await expect(ofSari.getByRole('heading', { name: 'Rencana atasan sudah ditetapkan' })).toBeHidden()
  await expect(ofSari.getByText(/3\.600 pasien/)).toBeVisible()
  await expect(ofSari.getByText('Register pasien dan rekam medis')).toBeVisible()
})

test('R-32: Hendra shares out in the role-result matrix, result by result on his phone', async ({ as }) => {
  const page = await as(hendra)
  await page.goto('/tim/skp/matriks')
  await looksRight(page, { dark: true })
  await page
    .getByRole('button', { name: /^Tugaskan: Sari Wulandari/ })
    .last()
    .click()
  const sheet = page.getByRole('dialog', { name: /Sari Wulandari/ })
  await sheet.getByLabel('Sumbangan yang diharapkan').fill('Tersusunnya jadwal rujukan dengan klinik sekitar')
  await looksRight(page)
  await sheet.getByRole('button', { name: 'Simpan penugasan' }).click()
  await expect(said(page, /^Penugasan tersimpan/)).toBeVisible()
  await expect(page.getByText('Tersusunnya jadwal rujukan dengan klinik sekitar').first()).toBeVisible()
})

test('R-44, R-22, R-23: Sari changes her plan in mid-year with an assignment and a standard for nurses; Hendra sees what differs', async ({
  as,
}) => {
  const ofSari = await as(sari)
  await ofSari.goto('/skp')
  await expect(ofSari.getByText('Tersusunnya jadwal rujukan dengan klinik sekitar')).toBeVisible()
  await ofSari.getByText('Ubah SKP di tengah tahun').click()
  await ofSari.getByLabel('Apa yang berubah?').fill('Ditugaskan menyusun jadwal rujukan.')
  await ofSari.getByRole('button', { name: 'Mulai perubahan' }).click()
  await ofSari.getByRole('button', { name: /^Ambil: Tersusunnya jadwal rujukan/ }).click()
  const taken = ofSari.getByRole('group', { name: /^Hasil kerja \d+$/ }).last()
  await taken.getByLabel('Indikator', { exact: true }).fill('Jumlah jadwal rujukan yang disepakati')
  await taken.getByLabel('Target').fill('4')
  await taken.getByLabel('Satuan').fill('jadwal')
  await ofSari.getByText('Ambil dari standar untuk jabatan Anda').click()
  await expect(ofSari.getByText(/Standar pelayanan minimal bidang kesehatan/).first()).toBeVisible()
  await ofSari.getByRole('button', { name: /^Pakai standar: Terlayaninya pasien sesuai standar/ }).click()
  const standard = ofSari.getByRole('group', { name: /^Hasil kerja \d+$/ }).last()
  const measures = await standard
    .getByLabel('Indikator', { exact: true })
    .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value).join('; '))
  expect(measures).toContain('Jumlah pasien yang dilayani')
  expect(measures).toContain('Indeks kepuasan pasien')
  expect(measures).toContain('Waktu tunggu pasien sampai diperiksa')
  await standard.getByLabel('Mendukung').selectOption({ index: 1 })
  await looksRight(ofSari)
  await ofSari.getByRole('button', { name: 'Ajukan SKP' }).click()
  await expect(ofSari.getByText('Perubahan menunggu atasan')).toBeVisible()

  const page = await as(hendra)
  await openOf(page, /Sari Wulandari/)
  await expect(page.getByText('Alasan perubahan: Ditugaskan menyusun jadwal rujukan.')).toBeVisible()
  await expect(page.getByText('Ditambah:')).toHaveCount(2)
  await looksRight(page)
  await page.getByText('Tambah harapan khusus untuk perilaku').click()
  await page.getByLabel('Adaptif').fill('Coba antrean daring bersama kader')
  await page.getByRole('button', { name: 'Tetapkan' }).click()
  await expect(said(page, /ditetapkan/)).toBeVisible()

  await ofSari.goto('/skp')
  await expect(ofSari.getByText('Coba antrean daring bersama kader').first()).toBeVisible()
  await ofSari.getByText('Versi 3').last().click()
  await expect(ofSari.getByText('Ditambah:').first()).toBeVisible()
})

test(
  'R-22, R-24, R-03: Ayu keeps the standards of each service with their sources: schools, permits in time, and one of her own',
  { tag: '@desktop' },
  async ({ as }) => {
    const page = await as(ayu)
    await page.goto('/bkd/standar')
    await expect(page.getByRole('heading', { name: /^Pendidikan/ })).toBeVisible()
    await expect(page.getByText(/Siswa yang mencapai kompetensi minimum/)).toBeVisible()
    await expect(page.getByText(/Guru yang disupervisi/)).toBeVisible()
    await expect(page.getByText(/Waktu terbit izin sejak berkas lengkap/)).toBeVisible()
    await expect(page.getByText(/Waktu, target 3 hari kerja/)).toBeVisible()
    await looksRight(page, { dark: true })

    await page.getByText('Tambah standar', { exact: true }).first().click()
    const form = page.locator('details', { hasText: 'Tambah standar' }).first()
    await form.getByLabel('Hasil kerja').fill('Terjawabnya pengaduan warga')
    await form.getByLabel('Indikator').fill('Pengaduan yang dijawab tepat waktu')
    await form.getByLabel('Target yang disarankan').fill('97,5')
    await form.getByLabel('Satuan').fill('%')
    await form.getByLabel('Layanan').fill('Pengaduan')
    await form.getByLabel('Sumber').fill('Pedoman pengelolaan pengaduan daerah')
    await form.getByRole('button', { name: 'Tambah standar' }).click()
    await expect(said(page, /^Standar tersimpan/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Pengaduan' })).toBeVisible()
    await expect(page.getByText(/target 97,5%/)).toBeVisible()
    await page.getByRole('button', { name: 'Akhiri standar: Pengaduan yang dijawab tepat waktu' }).click()
    await expect(said(page, /^Standar diakhiri/)).toBeVisible()
    await expect(page.getByText('Sudah diakhiri (1)')).toBeVisible()
  },
)
