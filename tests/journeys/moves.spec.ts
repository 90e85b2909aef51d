import { expect, looksRight, peopleOf, personas, said, test } from '../support/journey.ts'

const { ayu, hendra, sari } = personas.surakarta

test('R-32 R-02: Ayu moves a nurse to another post; the nurse’s old plan ends the day before and a new one is opened', async ({
  as,
  site,
}) => {
  // Whoever came last has no plan yet that could end.
  const nurse = (await peopleOf(site, hendra)).filter(({ login }) => login !== sari.login).at(-2)
  if (!nurse) throw new Error('Hendra leads Sari alone')
  const page = await as(ayu)
  await page.goto(`/bkd/pegawai?cari=${nurse.login}`)
  await page.getByRole('link', { name: new RegExp(nurse.name) }).click()
  await page.getByText('Pindah unit atau jabatan mulai tanggal tertentu').click()
  const form = page.getByRole('form', { name: 'Pindah unit atau jabatan' })
  await form.getByLabel('Jabatan', { exact: true }).fill('Perawat Penyelia')
  await form.getByLabel('Berlaku mulai').fill('2026-05-11')
  await form.getByRole('button', { name: 'Simpan perpindahan' }).click()
  await expect(said(page, /^Perpindahan tercatat\. Tanda terima KT-/)).toBeVisible()

  const ofNurse = await as(nurse)
  await ofNurse.goto('/skp')
  await expect(ofNurse.getByText(/^Anda pindah jabatan sejak 11 Mei 2026/)).toBeVisible()
  await looksRight(ofNurse, { dark: true })
  await ofNurse.getByRole('button', { name: 'Tutup SKP lama dan buka yang baru' }).click()
  await expect(ofNurse.getByRole('heading', { name: 'Susun SKP 2026' })).toBeVisible()
  await ofNurse.goto('/skp')
  const plans = ofNurse.getByRole('navigation', { name: 'Pilih SKP' })
  await expect(plans.getByRole('link', { name: '2026, sejak 11 Mei 2026' })).toBeVisible()
  await expect(ofNurse.getByText(/^Perawat Penyelia/).first()).toBeVisible()
  await plans.getByRole('link', { name: '2026', exact: true }).click()
  await expect(ofNurse.getByText(/Ditutup\./).first()).toBeVisible()
  await looksRight(ofNurse)
})
