import { expect, looksRight, peopleOf, personas, said, test } from '../support/journey.ts'

const { sari, hendra, yusuf, walikota, ayu } = personas.surakarta
const SUMMARY = 'Akreditasi berjalan sesuai rencana, laporan penyakit lebih cepat dari janji.'
const CAUSE = 'Dua pekan pertama tanpa tenaga pencatat di dua puskesmas.'
const STEP = 'Mendampingi dua puskesmas menyiapkan akreditasi setiap Rabu'
const WHY_GOOD = 'Semua target tercapai dan langkah berikutnya sudah jelas.'
const QUESTION = 'Apakah kunjungan rumah selama cuti rekan ikut dilihat?'
const ANSWER = 'Ikut dilihat, bukti itu sudah menjadi dasar penilaian.'

test.describe.configure({ mode: 'serial' })

test('R-25 R-27: Yusuf sends his unit’s evaluation of the quarter, with a step that has an owner and a date', async ({
  as,
}) => {
  const page = await as(yusuf)
  await page.goto('/unit')
  await expect(page.getByText(/Dinas Kesehatan.*, Triwulan I 2026/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Langkah yang berlanjut' })).toBeVisible()
  await looksRight(page, { dark: true })

  const form = page.getByRole('form', { name: 'Evaluasi unit' })
  await form.getByRole('button', { name: 'Kirim evaluasi' }).click()
  const causes = await form.getByLabel(/^Penyebab/).all()
  expect(causes.length, 'a target was missed').toBeGreaterThan(0)
  for (const cause of causes) {
    await expect(cause).toHaveAccessibleDescription(/minimal 10 huruf/)
    await cause.fill(CAUSE)
  }
  await form.getByRole('button', { name: 'Kirim evaluasi' }).click()
  await expect(form.getByLabel('Ringkasan')).toHaveAccessibleDescription(/minimal 20 huruf/)
  await form.getByLabel('Ringkasan').fill(SUMMARY)
  await form.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(said(page, /^Draf tersimpan\. Tanda terima KT-/)).toBeVisible()

  const step = page.getByRole('form', { name: 'Langkah baru' })
  await step.getByLabel('Langkah').fill(STEP)
  await step.getByLabel('Penanggung jawab').selectOption({ label: yusuf.fullName })
  await step.getByLabel('Batas waktu').fill('2026-06-30')
  await step.getByRole('button', { name: 'Tambah langkah' }).click()
  await expect(said(page, /^Langkah ditambahkan\./)).toBeVisible()

  await form.getByRole('button', { name: 'Kirim evaluasi' }).click()
  await expect(said(page, /^Evaluasi unit terkirim\. Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText('Menunggu predikat').first()).toBeVisible()
  await expect(form).toBeHidden()

  const item = page.getByRole('listitem').filter({ hasText: STEP })
  await item.getByText('Perbarui', { exact: true }).click()
  await item.getByLabel('Kemajuan (%)').fill('40')
  await item.getByRole('button', { name: 'Simpan kemajuan' }).click()
  await expect(item.getByText('40%', { exact: true })).toBeVisible()
  await page.goto('/unit?triwulan=2026-2')
  await expect(page.getByRole('listitem').filter({ hasText: STEP })).toContainText('Dari Triwulan I 2026')
})

test('R-25: the head of the region, who has no NIP, grades the office; Yusuf grades the unit below, neither his own', async ({
  as,
}) => {
  const mayor = await as(walikota)
  await mayor.goto('/unit/nilai')
  await looksRight(mayor)
  await mayor.getByRole('link', { name: 'Dinas Kesehatan' }).click()
  await expect(mayor.getByText(SUMMARY)).toBeVisible()
  const form = mayor.getByRole('form', { name: 'Predikat Dinas Kesehatan' })
  await form.getByRole('radio', { name: /^Baik/ }).check()
  await form.getByLabel('Alasan').fill(WHY_GOOD)
  await looksRight(mayor, { dark: true })
  await form.getByRole('button', { name: 'Tetapkan predikat' }).click()
  await expect(said(mayor, /^Predikat unit tersimpan\. Tanda terima KT-/)).toBeVisible()
  await expect(form).toBeHidden()

  const page = await as(yusuf)
  await page.goto('/unit/nilai')
  await expect(page.getByRole('link', { name: 'Dinas Kesehatan' })).toBeHidden()
  await page.getByRole('link', { name: 'Puskesmas Laweyan' }).click()
  await page.getByRole('radio', { name: /^Baik/ }).check()
  await page.getByLabel('Alasan').fill(WHY_GOOD)
  await page.getByRole('button', { name: 'Tetapkan predikat' }).click()
  await expect(said(page, /^Predikat unit tersimpan\./)).toBeVisible()
})

test('R-31: Sari reads her unit’s grade, why it is so, and what is being done', async ({ as }) => {
  const page = await as(sari)
  await page.goto('/unit')
  await expect(page.getByText(/Puskesmas Laweyan.*, Triwulan I 2026/)).toBeVisible()
  await expect(page.getByText(WHY_GOOD)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Langkah yang berlanjut' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kirim evaluasi' })).toBeHidden()
  await looksRight(page, { dark: true })
})

test('A15: the unit’s head sees the spread as a mirror, asks Hendra to look again and settles it; Ayu sees that', async ({
  as,
  site,
}) => {
  const [head] = await peopleOf(site, yusuf)
  if (!head) throw new Error('nobody leads the unit')
  const page = await as(head)
  await page.goto('/unit/sebaran')
  await expect(page.getByText('Cermin, bukan jatah', { exact: false })).toBeVisible()
  await expect(page.getByText(/panduan ini hanya saran/)).toBeVisible()
  await looksRight(page, { dark: true })
  const row = page
    .getByRole('listitem')
    .filter({ hasText: 'Penilai: ' })
    .filter({ hasText: sari.name })
    .first()
  await row.getByText(/^Minta tinjau Sari/).click()
  await row.getByLabel('Pertanyaan untuk penilai').fill(QUESTION)
  await row.getByRole('button', { name: 'Minta tinjau' }).click()
  await expect(said(page, /^Pertanyaan terkirim/)).toBeVisible()

  const assessor = await as(hendra)
  await assessor.goto('/tim/penilaian?triwulan=2026-1')
  await assessor.getByRole('link', { name: /Sari Wulandari/ }).click()
  await expect(assessor.getByText(QUESTION)).toBeVisible()
  await assessor.getByRole('radio', { name: /^Predikat tetap/ }).check()
  await assessor.getByLabel('Jawaban').fill(ANSWER)
  await looksRight(assessor)
  await assessor.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(said(assessor, /^Jawaban terkirim\./)).toBeVisible()

  await page.reload()
  await expect(page.getByText(ANSWER)).toBeVisible()
  await page.getByRole('button', { name: 'Setujui sebaran' }).click()
  await expect(said(page, /^Sebaran disetujui\. Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText('Sebaran sudah disetujui')).toBeVisible()

  const agency = await as(ayu)
  await agency.goto('/bkd/evaluasi')
  await expect(agency.getByRole('row', { name: /Puskesmas Laweyan/ })).toContainText('Disetujui')
  await looksRight(agency, { dark: true })
})
