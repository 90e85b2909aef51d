import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, yusuf, ayu } = personas.surakarta

test('R-54: Ayu sees which posts are vacant and will be, describes one, and holds people against it', async ({
  as,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/jabatan')
  await expect(page.getByText(/lowong hari ini, .* pensiun sampai/)).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('searchbox', { name: 'Cari nama jabatan' }).fill('Pelayanan Kesehatan')
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('link', { name: 'Kepala Bidang Pelayanan Kesehatan' }).click()
  await expect(page.getByRole('heading', { name: 'Yang dibutuhkan' })).toBeVisible()
  await expect(page.getByText('Belum ada pejabat yang tercatat')).toBeVisible()

  await page.getByText('Ubah profil', { exact: true }).click()
  const form = page.getByRole('form', { name: 'Ubah profil jabatan' })
  await form.getByLabel('Eselon').selectOption('22')
  await form.getByRole('button', { name: 'Simpan profil' }).click()
  await expect(form.getByLabel('Eselon')).toHaveAccessibleDescription(/tidak sesuai dengan jenjangnya/)
  await form.getByLabel('Eselon').selectOption('31')
  await form.getByRole('button', { name: 'Simpan profil' }).click()
  await expect(said(page, /^Profil jabatan tersimpan\. Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText(/eselon III\.a/)).toBeVisible()

  const candidate = page.getByRole('listitem').filter({ hasText: hendra.fullName })
  await candidate.getByText(/syarat terpenuhi/).click()
  await expect(candidate.getByText('Jabatan sebelumnya')).toBeVisible()
  await expect(candidate.getByText(/^Syarat: /).first()).toBeVisible()
  await looksRight(page)
})

test('R-55: where schooling and post do not match, the list offers rotation or training and blames nobody', async ({
  as,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/jabatan/kesesuaian')
  await expect(page.getByText('Bukan kesalahan siapa pun.')).toBeVisible()
  await looksRight(page, { dark: true })
})

test('R-61 R-62: Sari reads her rank, the next date and its reasons, where she may go, and why not yet', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/karier')
  await expect(page.getByRole('heading', { name: 'Kenaikan pangkat berikutnya' })).toBeVisible()
  await expect(page.getByText('Masa dalam pangkat').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mengapa bukan saya?' })).toBeVisible()
  await expect(page.getByText(/dalam pangkat ini\./)).toBeVisible()
  for (const name of [
    'Jabatan yang dapat dituju',
    'Kotak talenta saya',
    'Belajar',
    'Cuti tahun 2026',
    'Penghargaan',
  ])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  await looksRight(page, { dark: true })
})

test('R-62: Ayu records a rank and a test result, and watches who is due, who waits longest and where', async ({
  as,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/karier')
  await expect(page.getByText(/orang yang dilihat/)).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: 'Pola senioritas' }).click()
  await expect(page.getByRole('heading', { name: 'Menurut pangkat' })).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: 'Masa dalam pangkat' }).click()
  await expect(page.getByText('Yang paling lama dalam pangkatnya')).toBeVisible()
  await page.getByRole('rowheader').first().getByRole('link').click()
  await page.getByRole('link', { name: /^Riwayat pangkat/ }).click()
  await page.getByText('Catat hasil uji', { exact: true }).first().click()
  const form = page.getByRole('form', { name: 'Catat hasil uji kompetensi' })
  await form.getByLabel('Tanggal uji').fill('2026-05-04')
  await form.getByLabel('Nilai potensi').fill('82,5')
  await form.getByLabel('Lembaga penilai').fill('Penilaian kompetensi daerah')
  await form.getByRole('button', { name: 'Catat hasil uji' }).click()
  await expect(said(page, /^Hasil uji tercatat\. Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText(/potensi 82,5/)).toBeVisible()
  await looksRight(page, { dark: true })
})

test('R-59: Ayu reads the nine boxes of the region, Yusuf those of his unit, and Hendra only his own', async ({
  as,
}) => {
  const admin = await as(ayu)
  await admin.goto('/bkd/talenta')
  await expect(admin.getByRole('heading', { name: 'Kelompok rencana suksesi' })).toBeVisible()
  await looksRight(admin)
  const page = await as(yusuf)
  await page.goto('/unit')
  await page.getByRole('link', { name: 'Peta talenta' }).click()
  await expect(page.getByText(/orang sudah dapat ditempatkan/)).toBeVisible()
  await looksRight(page, { dark: true })
  const other = await as(hendra)
  await other.goto('/unit')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(other.getByRole('link', { name: 'Peta talenta' })).toHaveCount(0)
  await other.goto('/karier')
  await expect(other.getByText(/^Kotak [1-9]\./)).toBeVisible()
})
