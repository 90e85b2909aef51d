import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { ayu, hendra } = personas.surakarta

test('R-61: Ayu brings credit points of before in by a file, Hendra reads them in his career, and she takes them back', async ({
  as,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/karier?lihat=jenjang')
  await page.getByRole('link', { name: 'Impor angka kredit' }).tap()
  await looksRight(page)
  const rows = [
    'NIP;Jenjang;Angka Kredit;Tahun;Nomor PAK;Tanggal PAK',
    `${hendra.login};Ahli Muda;62,5;2025;821/77/2026;12/01/2026`,
    `${hendra.login};Ahli Muda;NaN;2023;821/76/2024;12/01/2024`,
  ]
  await page
    .getByLabel('Berkas angka kredit, XLSX atau CSV')
    .setInputFiles({ name: 'pak.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
  await expect(page.getByRole('cell', { name: 'NaN' })).toBeVisible()
  await page.getByRole('link', { name: '1 baru' }).tap()
  await expect(page.getByText('Menjadi angka kredit awal orang ini.')).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Terapkan 1 baris' }).tap()
  await expect(said(page, /^1 PAK tercatat\./)).toBeVisible()

  const own = await as(hendra)
  await own.goto('/karier')
  await expect(own.getByText(/62,5\d* menurut PAK 821\/77\/2026 sampai akhir 2025/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Batalkan impor' }).tap()
  await expect(page.getByText('Angka kredit dari impor ini tidak berlaku lagi.')).toBeVisible()
})
