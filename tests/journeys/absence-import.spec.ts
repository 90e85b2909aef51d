import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { ayu, sari } = personas.surakarta

// The days that a file brings warn leaders; other journeys count those that Hendra has.
test.use({ ownServer: {} })

test('R-36: Ayu brings in the rows of the attendance system, sees what they would change, applies them and takes them back', async ({
  as,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/pembinaan')
  await page.getByRole('link', { name: 'Impor rekap kehadiran' }).tap()
  await looksRight(page)
  const rows = [
    'NIP;Tanggal;Status',
    `${sari.login};11/05/2026;ALPA`,
    `${sari.login};12/05/2026;HADIR`,
    '1990;12/05/2026;ALPA',
  ]
  await page
    .getByLabel('Berkas rekap kehadiran, XLSX atau CSV')
    .setInputFiles({ name: 'rekap-mei.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
  await expect(page.getByText('NIP ini tidak ada di daerah ini.')).toBeVisible()
  await page.getByRole('link', { name: '1 baru' }).tap()
  await expect(page.getByText('Dihitung sebagai hari tanpa keterangan.')).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Terapkan 1 baris' }).tap()
  await expect(said(page, /^1 hari baru, 0 berubah\./)).toBeVisible()
  await page.getByRole('button', { name: 'Batalkan impor' }).tap()
  await expect(page.getByText('Hari yang dihitung impor ini tidak dihitung lagi.')).toBeVisible()
})
