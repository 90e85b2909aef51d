import { readFile } from 'node:fs/promises'
import { expect, looksRight, personas, tapsOf, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta

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
  await expect(stranger.getByLabel('Kode di kaki dokumen')).toHaveValue('KD-01-0000000000000-0')
  await looksRight(stranger)
  await stranger.getByRole('link', { name: 'Periksa keaslian dokumen' }).click()
  await looksRight(stranger, { dark: true })
  await stranger.getByLabel('Kode di kaki dokumen').fill(code.toLowerCase().replaceAll('-', ' '))
  await stranger.getByRole('button', { name: 'Periksa' }).click()
  await expect(stranger.getByRole('heading', { level: 1, name: 'Asli dan berlaku' })).toBeVisible()
})

test('R-43: Sari takes her agreed plan, her signed quarter, her unit’s report and a month for BKN’s form along', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/cetak?kertas=F4')
  for (const name of [/^Unduh PDF SKP 2026/, /^Unduh PDF Triwulan/, /^Unduh PDF Laporan/]) {
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

test('R-18: Sari brings her month from BKN’s form: what went out is the same, a new row goes in, a refused one says why', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/cetak')
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel form BKN Mei 2026' }).click(),
  ])
  const upload = page.locator('input[type=file]')

  await page.goto('/buku-kerja/impor')
  await upload.setInputFiles({
    name: 'mei.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(await sheet.path()),
  })
  await expect(page.getByRole('heading', { level: 1, name: 'mei.xlsx' })).toBeVisible()
  await expect(page.getByRole('link', { name: '0 baru' })).toBeVisible()
  await expect(page.getByRole('link', { name: '0 ditolak' })).toBeVisible()
  await expect(page.getByText('Sudah ada di buku kerja').first()).toBeVisible()

  await page.goto('/buku-kerja/impor')
  const rows = [
    'Rencana Aksi;Tanggal;Jam Mulai;Jam Selesai;Kegiatan;Realisasi;Satuan;Bukti Dukung',
    ';13/05/2026;04.30;05.00;Menyiapkan kotak obat sebelum fajar;1;kotak;',
    ';14/05/2026;08.00;09.00;Kunjungan rumah yang belum terjadi;1;rumah;',
  ]
  await upload.setInputFiles({
    name: 'baru.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  })
  await expect(page.getByText('Tanggal ini belum tiba')).toBeVisible()
  await looksRight(page, { dark: true })
  const [refused] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh baris ditolak' }).click(),
  ])
  expect(refused.suggestedFilename()).toBe('ditolak-baru.xlsx')
  await page.getByRole('button', { name: 'Kirim 1 catatan' }).click()
  await expect(page.getByText('1 catatan terkirim dan menunggu keputusan atasan.')).toBeVisible()
  await page.goto('/buku-kerja?bulan=2026-05')
  await expect(page.getByText('Menyiapkan kotak obat sebelum fajar')).toBeVisible()
})

test('R-50: Hendra takes the table of his team’s plans along, and the matrix of who brings what', async ({
  as,
}) => {
  const page = await as(hendra)
  for (const [address, file] of [
    ['/tim/skp', 'skp-tim.csv'],
    ['/tim/skp/matriks', 'matriks-peran-hasil-2026.csv'],
  ] as const) {
    await page.goto(address)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(file)
    expect(await readFile(await download.path(), 'utf8')).toContain('Sari Wulandari')
  }
})
