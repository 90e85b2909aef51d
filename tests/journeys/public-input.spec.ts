import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { ayu, yusuf, inspektur } = personas.surakarta

test('R-42: a citizen without script tells a health centre, Ayu lets it through, Yusuf answers and makes it a step, and all read it', async ({
  as,
  visitor,
}) => {
  const citizen = await visitor({ javaScriptEnabled: false })
  await citizen.goto('/publik/surakarta')
  await citizen.getByRole('link', { name: 'Kata Anda, tindakan kami' }).click()
  await citizen.getByText('Pilih unit yang Anda tuju').click()
  await citizen
    .getByRole('listitem')
    .getByRole('link', { name: /^Dinas Kesehatan/ })
    .click()
  const words = 'Kursi tunggu kurang, ibu hamil berdiri. Hubungi 081234567890.'
  await citizen.getByLabel('Keluhan', { exact: true }).check()
  await citizen.getByLabel('Masukan Anda').fill(words)
  await citizen.getByLabel(/^Nomor atau surel/).fill('081234567890')
  await citizen.waitForTimeout(3000)
  await citizen.getByRole('button', { name: 'Kirim masukan' }).click()
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Tanggapan pertama paling lambat')
  const followed = citizen.url()

  const desk = await as(ayu)
  await desk.goto('/bkd')
  await expect(desk.getByRole('link', { name: /masukan warga untuk diperiksa$/ })).toBeVisible()
  await desk.goto('/masukan')
  await looksRight(desk)
  await desk.getByRole('link', { name: new RegExp('Kursi tunggu kurang') }).click()
  await expect(desk.getByText('081234567890', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: 'Teruskan ke unit' }).click()
  await expect(desk.getByText('Hapus nomor telepon, NIP, NIK, atau surel').first()).toBeVisible()
  await desk.getByLabel('Bunyi yang terbit').fill('Kursi tunggu kurang, ibu hamil berdiri. …')
  await looksRight(desk, { dark: true })
  await desk.getByRole('button', { name: 'Teruskan ke unit' }).click()
  await expect(desk).toHaveURL(/\/masukan$/)

  const head = await as(yusuf)
  await head.goto('/kotak-masuk')
  await expect(head.getByText(/masukan warga menunggu Anda$/).first()).toBeVisible()
  await head.getByRole('link', { name: 'Buka masukan warga' }).click()
  await head.getByRole('link', { name: /Kursi tunggu kurang/ }).click()
  await expect(head.getByText('081234567890')).toHaveCount(0)
  await head
    .getByRole('textbox', { name: 'Jawaban' })
    .fill('Dua belas kursi ditambah minggu ini di ruang tunggu.')
  await head.getByRole('button', { name: 'Terbitkan jawaban' }).click()
  await expect(said(head, /^Jawaban terbit\./)).toBeVisible()
  await head.getByText('Jadikan langkah perbaikan unit').click()
  const step = head.getByRole('form', { name: 'Langkah perbaikan' })
  await step.getByLabel('Langkah', { exact: true }).fill('Menambah dua belas kursi tunggu')
  await step.getByLabel('Penanggung jawab').selectOption({ index: 1 })
  await step.getByLabel('Batas waktu').fill('2026-06-30')
  await step.getByRole('button', { name: 'Tambah langkah' }).click()
  await expect(head.getByText(/^Menambah dua belas kursi tunggu/)).toBeVisible()
  await looksRight(head)

  await citizen.goto('/publik/surakarta/masukan')
  const voice = citizen.getByRole('article').filter({ hasText: 'Kursi tunggu kurang' })
  await expect(voice).toContainText('Dua belas kursi ditambah minggu ini')
  await expect(voice).toContainText('Menambah dua belas kursi tunggu')
  await expect(voice).toContainText('Dijawab. Tepat waktu.')
  expect(await citizen.content()).not.toContain('081234567890')
  await citizen.goto(followed)
  await citizen.getByRole('button', { name: 'Sudah terjawab' }).click()
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('Selesai')
})

test('R-42: what is about a person goes to the inspectorate alone, and a form that is not complete keeps what was typed', async ({
  as,
  visitor,
  forgive,
}) => {
  forgive(/422/)
  const citizen = await visitor()
  await citizen.goto('/publik/surakarta/unit/dinas-kesehatan/masukan')
  await citizen.getByLabel('Keluhan', { exact: true }).check()
  await citizen.getByLabel(/^Seorang pegawai/).check()
  await citizen.getByLabel('Masukan Anda').fill('Petugas loket membentak ibu saya kemarin siang.')
  const foto = citizen.getByLabel(/^Foto/)
  await foto.setInputFiles({ name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('bukan foto') })
  await citizen.waitForTimeout(3000)
  await citizen.getByRole('button', { name: 'Kirim masukan' }).click()
  await expect(citizen.getByText('Lampirkan foto JPG, PNG, atau WebP, paling besar 8 MB.')).toBeVisible()
  await expect(citizen.getByLabel('Masukan Anda')).toHaveValue(/membentak/)
  await expect(citizen.getByLabel(/^Seorang pegawai/)).toBeChecked()
  await looksRight(citizen)
  await citizen.getByRole('button', { name: 'Kirim masukan' }).click()
  await expect(citizen.getByText('Hanya Inspektorat yang membacanya. Tidak terbit.')).toBeVisible()
  await looksRight(citizen, { dark: true })

  const desk = await as(ayu)
  await desk.goto('/masukan')
  await expect(desk.getByText('membentak ibu saya kemarin')).toHaveCount(0)
  const office = await as(inspektur)
  await office.goto('/masukan')
  await office.getByRole('link', { name: /membentak ibu saya kemarin/ }).click()
  await office.getByRole('button', { name: 'Mulai pemeriksaan' }).click()
  await expect(said(office, /^Pemeriksaan dimulai\./)).toBeVisible()
})
