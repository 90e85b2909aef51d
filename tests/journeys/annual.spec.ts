import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta
const REASON = 'Sepanjang tahun pasien terlayani melampaui target, dan dua rekan baru dibimbing.'
const NOTE = 'Terima kasih, tahun ini saya lanjutkan.'

test.describe.configure({ mode: 'serial' })

test('R-05, R-12, A1: Hendra judges Sari’s year anew beside its four quarters; nothing is chosen for him, and off the middle he cites', async ({
  as,
}) => {
  const page = await as(hendra)
  await page.goto('/tim/penilaian')
  await page.getByRole('link', { name: 'Penilaian tahunan' }).click()
  await expect(page.getByText(/^Tahun 2025: \d+ orang lagi/)).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: /Sari Wulandari/ }).click()

  await expect(page.getByRole('heading', { name: 'Keempat triwulan' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Triwulan (I|II|III|IV) 2025$/ })).toHaveCount(4)
  await expect(page.getByRole('heading', { name: 'Realisasi setahun' })).toBeVisible()
  await expect(page.getByText('Nilai baru untuk setahun, bukan rata-rata triwulan.')).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await looksRight(page, { dark: true })

  const form = page.getByRole('form', { name: /^Penilaian tahunan Sari Wulandari/ })
  for (const kind of ['Rating hasil kerja', 'Rating perilaku kerja'])
    await form
      .getByRole('group', { name: kind })
      .getByRole('radio', { name: /^Di atas ekspektasi/ })
      .check()
  const grade = form.getByText('Predikat menurut kuadran').locator('..')
  await expect(grade).toContainText('Sangat Baik')
  await expect(grade).toContainText('Angka kredit: 7,5')

  const share = form.getByRole('button', { name: 'Simpan & bagikan' })
  await share.click()
  await expect(form.getByText('Centang sedikitnya satu bukti', { exact: false }).first()).toBeVisible()
  await form
    .getByText(/^Kutip bukti:.*1 penilaian triwulan/)
    .last()
    .click()
  await form.getByRole('checkbox', { name: /Triwulan IV 2025/ }).check()
  await form.getByLabel('Alasan').fill(REASON)
  await share.click()
  await expect(
    said(page, /^Penilaian tahunan dibagikan kepada Sari Wulandari.*Tanda terima KT-/),
  ).toBeVisible()
  await expect(share).toBeHidden()
})

test('R-43, R-12: Sari reads her year, her credit points and how they are made, and agrees; older results stand apart', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/penilaian')
  await page.getByRole('link', { name: 'Tahun 2025' }).click()
  await expect(page.getByRole('heading', { name: 'Mengapa nilai ini?' })).toBeVisible()
  await expect(page.getByText(REASON)).toBeVisible()
  await expect(page.getByText(/Hendra Gunawan/).first()).toBeVisible()
  await expect(
    page.getByText('150% (Sangat Baik) × 5 (koefisien Terampil) × 12/12 bulan = 7,5'),
  ).toBeVisible()
  await expect(page.getByText(/^Terkumpul [\d,]+ pada jenjang Terampil sejak 2024/)).toBeVisible()
  await expect(page.getByText('Bila perilaku kerja di bawah ekspektasi: Kurang/Misconduct.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Triwulan (I|II|III|IV) 2025$/ })).toHaveCount(4)
  await expect(page.getByRole('link', { name: 'Ajukan keberatan', exact: true })).toBeVisible()
  await looksRight(page, { dark: true })

  await page.getByText('Tambah catatan').click()
  await page.getByLabel('Catatan untuk penilai').fill(NOTE)
  await page.getByRole('button', { name: 'Setujui' }).click()
  await expect(page.getByText('Anda setujui', { exact: true })).toBeVisible()

  await page.goto('/penilaian/riwayat')
  await expect(page.getByRole('link', { name: 'Tahun 2024' })).toBeVisible()
  await expect(
    page.getByText('tidak dapat dibandingkan dengan predikat sekarang', { exact: false }),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /^2021/ })).toBeVisible()
  await looksRight(page)
})
