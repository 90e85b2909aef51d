import { expect, looksRight, peopleOf, personas, said, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta

const QUESTION = 'Bagaimana penjelasan saya kepada pasien lansia pekan ini?'
const ANSWER = 'Penjelasannya jelas. Bicara lebih pelan, lalu minta pasien mengulang.'
const STEP = 'Meminta pasien lansia mengulang penjelasan sebelum pulang'
const OUTCOME = 'Semua pasien lansia pekan ini mengulang penjelasan.'

test('R-06 R-49: Sari asks Hendra for a word, he answers, and it leads to an improvement with a date', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/umpan-balik')
  await page.getByRole('link', { name: 'Minta umpan balik' }).click()
  await expect(page.getByRole('heading', { name: 'Atasan saya' })).toBeVisible()
  await looksRight(page)
  await page.getByRole('link', { name: /^Hendra Gunawan/ }).click()
  await page.getByText('Perilaku kerja', { exact: true }).click()
  await page.getByLabel('Nilai BerAKHLAK').selectOption({ label: 'Berorientasi Pelayanan' })
  await page.getByLabel('Apa yang ingin Anda ketahui?').fill(QUESTION)
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Kirim permintaan' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: QUESTION })).toContainText('Menunggu jawaban')

  const ofHendra = await as(hendra)
  await ofHendra.goto('/hari-ini')
  await ofHendra.getByRole('link', { name: 'Jawab permintaan' }).click()
  const asked = ofHendra.getByRole('listitem').filter({ hasText: QUESTION })
  await asked.getByLabel('Jawaban Anda').fill(ANSWER)
  await looksRight(ofHendra)
  await asked.getByRole('button', { name: 'Sampaikan' }).click()
  await expect(said(ofHendra, /^Jawaban tersampaikan\. Tanda terima KT-/)).toBeVisible()

  await page.goto('/umpan-balik')
  const word = page.getByRole('listitem').filter({ hasText: ANSWER })
  await expect(word).toContainText('Hendra Gunawan')
  await word.getByRole('button', { name: 'Sudah saya baca' }).click()
  await word.getByText('Sepakati perbaikan').click()
  await word.getByLabel('Apa yang akan diperbaiki?').fill(STEP)
  await word.getByLabel('Tenggat').fill('2026-05-29')
  await looksRight(page)
  await word.getByRole('button', { name: 'Simpan kesepakatan' }).click()
  await expect(said(page, /^Kesepakatan tersimpan\./)).toBeVisible()

  await ofHendra.goto('/umpan-balik?lihat=kesepakatan')
  const agreed = ofHendra.getByRole('listitem').filter({ hasText: STEP })
  await expect(agreed).toContainText('Perbaikan Sari Wulandari')
  await expect(agreed).toContainText('29 Mei 2026')
  await page.goto('/umpan-balik?lihat=kesepakatan')
  const mine = page.getByRole('listitem').filter({ hasText: STEP })
  await mine.getByText('Tutup kesepakatan').click()
  await mine.getByText('Selesai', { exact: true }).click()
  await mine.getByLabel('Hasil atau alasannya').fill(OUTCOME)
  await mine.getByRole('button', { name: 'Tutup', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: OUTCOME })).toContainText('Selesai')
  await looksRight(page, { dark: true })
})

test('R-17 R-49: Sari tells her leader and a colleague; they read it with her name, others of the team do not', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  await page.goto('/umpan-balik/beri')
  await page.getByRole('link', { name: /^Hendra Gunawan/ }).click()
  await expect(page.getByText('Catatan harian', { exact: true })).toBeHidden()
  await page.getByLabel('Nilai BerAKHLAK').selectOption({ label: 'Kolaboratif' })
  await page
    .getByRole('textbox', { name: 'Umpan balik' })
    .fill('Rapat pagi jadi singkat dan jelas sejak memakai papan tugas.')
  await looksRight(page)
  await page.getByRole('button', { name: 'Sampaikan' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'papan tugas' })).toContainText(
    'Untuk Hendra Gunawan',
  )

  const ofHendra = await as(hendra)
  await ofHendra.goto('/umpan-balik')
  await expect(ofHendra.getByRole('listitem').filter({ hasText: 'papan tugas' })).toContainText(
    'dari anggota tim',
  )
  const [colleague] = (await peopleOf(site, hendra)).filter(({ login }) => login !== sari.login)
  if (!colleague) throw new Error('Hendra leads nobody but Sari')
  const beside = await as(colleague)
  await beside.goto('/umpan-balik')
  await expect(beside.getByText('papan tugas')).toBeHidden()
})
