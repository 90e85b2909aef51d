import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, ayu } = personas.surakarta

const AIM = 'Rekap antrean siap setiap Senin sebelum pukul sembilan'

test('R-35 R-36: days absent warn and punish nobody; Hendra proposes half a year with monthly looks, and it runs when Sari agrees', async ({
  as,
  site,
  forgive,
}) => {
  // Once the phone has no connection, on purpose.
  forgive(/ERR_INTERNET_DISCONNECTED/)
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
  await ofHendra.getByRole('link', { name: sari.fullName, exact: true }).click()
  await ofHendra.getByLabel('Sebab').fill('Rekap antrean tiga kali terlambat bulan ini.')
  await ofHendra.getByLabel('Apa yang diperbaiki?').fill(AIM)
  await ofHendra.getByLabel('Terkait').selectOption('ACCOUNTABLE')
  await ofHendra.getByLabel('Dukungan dari Anda').fill('Satu jam pendampingan setiap Jumat sore.')
  await looksRight(ofHendra, { dark: true })
  // What stands above a form longer than the phone is brought to whoever pressed the button below.
  await ofHendra.context().setOffline(true)
  await ofHendra.getByRole('button', { name: 'Usulkan rencana' }).click()
  await expect(ofHendra.getByText(/^Tidak ada sambungan/)).toBeInViewport()
  await ofHendra.context().setOffline(false)
  await ofHendra.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(said(ofHendra, /^Usulan terkirim/)).toBeVisible()
  await expect(ofHendra.getByText('Menunggu jawaban')).toBeVisible()

  const page = await as(sari)
  await page.goto('/pembinaan')
  await expect(page.getByText('Portal hanya mengingatkan.')).toBeHidden()
  await looksRight(page)
  await page.goto('/hari-ini')
  await page.getByRole('link', { name: 'Baca dan jawab' }).click()
  await expect(page.getByText(AIM)).toBeVisible()
  await looksRight(page)
  await page.getByLabel('Kata Anda').fill('Saya setuju, asal loket ditambah satu orang.')
  await page.getByRole('button', { name: 'Saya setuju' }).click()
  await expect(page.getByText('Berjalan, 0 dari 6 pemeriksaan')).toBeVisible()
  await looksRight(page, { dark: true })
})
