import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, ayu } = personas.surakarta

const AIM = 'Rekap antrean siap setiap Senin sebelum pukul sembilan'

test('R-35 R-36: days absent warn and punish nobody; Hendra opens half a year with monthly looks, and Sari reads all of it', async ({
  as,
  site,
}) => {
  const [{ id } = { id: '' }] = await site.ask<{ id: string }>(
    sari.regionId,
    'SELECT employee_id AS id FROM account WHERE region_id = $1 AND login = $2',
    [sari.regionId, sari.login],
  )
  const desk = await as(ayu)
  await desk.goto(`/bkd/pembinaan?pegawai=${id}`)
  await desk.getByLabel('Hari pertama').fill('2026-05-04')
  await desk.getByLabel('Hari terakhir').fill('2026-05-06')
  await desk.getByRole('button', { name: 'Catat', exact: true }).click()
  await expect(said(desk, /^Ketidakhadiran tercatat\./)).toBeVisible()
  await expect(desk.getByText('Ambang hukuman disiplin ringan: teguran lisan.')).toBeVisible()
  await looksRight(desk, { dark: true })

  const ofHendra = await as(hendra)
  await ofHendra.goto('/tim/pembinaan')
  await expect(ofHendra.getByText(/^3 hari kerja tanpa keterangan tahun ini/)).toBeVisible()
  await looksRight(ofHendra)
  await ofHendra.getByText('Buka rencana untuk anggota lain').click()
  await ofHendra.getByRole('link', { name: sari.fullName }).click()
  await ofHendra.getByLabel('Apa yang diperbaiki?').fill(AIM)
  await ofHendra.getByLabel('Terkait').selectOption('ACCOUNTABLE')
  await ofHendra.getByLabel('Dukungan dari Anda').fill('Satu jam pendampingan setiap Jumat sore.')
  await looksRight(ofHendra, { dark: true })
  await ofHendra.getByRole('button', { name: 'Buka rencana' }).click()
  await expect(said(ofHendra, /^Rencana perbaikan dibuka\./)).toBeVisible()
  await expect(ofHendra.getByText('Berjalan, 0 dari 6 pemeriksaan')).toBeVisible()

  const page = await as(sari)
  await page.goto('/pembinaan')
  await expect(page.getByText('Portal hanya mengingatkan.')).toBeHidden()
  await looksRight(page)
  await page.getByRole('link', { name: 'Rencana perbaikan' }).click()
  await expect(page.getByText(AIM)).toBeVisible()
  await page.getByRole('button', { name: 'Sudah saya baca' }).click()
  await expect(page.getByText(/^Anda menandai sudah membaca pada/)).toBeVisible()
  await looksRight(page, { dark: true })
})
