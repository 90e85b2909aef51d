import { DESKTOP, expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, budi, ayu } = personas.surakarta

test('R-39: Budi begins a community of learning and writes down a meeting; Sari and Hendra say that they were there, Ayu accepts the minutes, and the hours stand in Jam saya', async ({
  as,
}) => {
  const page = await as(budi)
  await page.goto('/pelatihan')
  await page.getByRole('link', { name: 'Komunitas', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Komunitas data layanan' })).toBeVisible()
  await looksRight(page)
  await page.getByText('Mulai komunitas baru').click()
  const begin = page.getByRole('form', { name: 'Komunitas baru' })
  await begin.getByLabel('Nama').fill('Belajar antrean bersama')
  await begin.getByLabel('Bidang').selectOption('PUBLIC_SERVICE')
  await begin.getByLabel('Apa yang dipelajari').fill('Mencoba satu cara memanggil antrean tiap bulan.')
  await begin.getByRole('button', { name: 'Mulai komunitas' }).click()
  await expect(page.getByRole('heading', { name: 'Belajar antrean bersama' })).toBeVisible()

  await page.getByText('Catat pertemuan', { exact: true }).click()
  const form = page.getByRole('form', { name: 'Catat pertemuan' })
  const TITLE = 'Memanggil dengan nama, bukan nomor'
  await form.getByLabel('Yang dibahas').fill(TITLE)
  await form.getByLabel('Tanggal').fill('2026-05-12')
  await form.getByLabel('Mulai').fill('13.00')
  await form.getByLabel('Selesai').fill('14.30')
  await form.getByLabel('Tempat atau tautan').fill('Ruang rapat')
  await form
    .getByLabel('Notula')
    .fill(
      'Membandingkan dua pekan panggilan. Dengan nama, warga datang lebih cepat. Dicoba di loket dua bulan ini.',
    )
  await form.getByRole('button', { name: 'Simpan pertemuan' }).click()
  await expect(form.getByText('Sebut paling sedikit 2 rekan yang hadir.').first()).toBeVisible()
  for (const one of [sari, hendra]) {
    await form.getByLabel('Yang hadir').fill(one.name)
    await form.getByRole('button', { name: 'Cari' }).click()
    await form.getByRole('button', { name: new RegExp(`^${one.fullName}`) }).click()
  }
  await form.getByRole('button', { name: 'Simpan pertemuan' }).click()
  await expect(said(page, /^Pertemuan tercatat\./)).toBeVisible()
  await expect(page.getByRole('article').filter({ hasText: TITLE })).toContainText('Menunggu BKD')
  await looksRight(page, { dark: true })

  const ofSari = await as(sari)
  for (const one of [ofSari, await as(hendra)]) {
    await one.goto('/pelatihan/komunitas')
    await one.getByRole('button', { name: `Ya, saya hadir : ${TITLE}` }).click()
    await expect(said(one, /^Jawaban tercatat\./)).toBeVisible()
  }
  const desk = await as(ayu, DESKTOP)
  await desk.goto('/bkd/pelatihan?lihat=komunitas')
  await looksRight(desk)
  await desk.getByRole('button', { name: new RegExp(`^Terima, hitung .*${TITLE}`) }).click()
  await expect(said(desk, /^Jam 3 orang dihitung\./)).toBeVisible()

  await ofSari.goto('/pelatihan?lihat=sertifikat')
  const row = ofSari.getByRole('row').filter({ hasText: TITLE })
  await expect(row).toContainText('Komunitas belajar')
  await expect(row).toContainText('2 JP')
  await expect(row).toContainText('Dari pertemuan komunitas')
})
